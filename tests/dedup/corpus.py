"""Arabic texts that say whether they are copies: stories, edits of them, and texts of a template.

Words are made from roots and patterns, so that there are tens of thousands of them, and drawn with
the skew of real text; names, places and numbers stand where news has them. Nothing is borrowed.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass


def _split(words: str, mark: str = " ") -> list[str]:
    return words.split(mark)


_ROOTS = """
    كتب درس عمل حكم علم نظر خرج دخل سكن شرب زرع صنع نقل حمل فتح غلق رفع خفض قطع وصل جمع فرق بحث
    كشف ستر نصر هزم سلم حرب امن خوف فرح حزن صدر ورد طلب رفض قبل عرض طرح سحب دفع منع سمح قصد هدف
    شرح فهم سمع بصر لمس شعر فكر ذكر نسي حفظ ضبط وزن قيس عدل ظلم صدق كذب وعد نفذ خطط رسم لون نقش
    برد سخن جمد سيل ملح سكر طبخ غسل نظف وسخ كسر جبر شفي مرض طبب جرح دوي سعف نجد غرق حرق طفا شعل
"""
_PATTERNS = (
    "{0}ا{1}{2}",
    "م{0}{1}و{2}",
    "ت{0}{1}ي{2}",
    "ا{0}ت{1}ا{2}",
    "است{0}{1}ا{2}",
    "م{0}ا{1}{2}ة",
    "{0}{1}ا{2}ة",
    "م{0}{1}{2}",
    "{0}{1}ي{2}",
    "ان{0}{1}ا{2}",
    "ت{0}ا{1}{2}",
    "م{0}{1}{2}ين",
    "ال{0}ا{1}{2}",
    "ال{0}{1}ي{2}",
    "ال{0}{1}{2}ات",
    "ي{0}{1}{2}ون",
    "ست{0}{1}{2}",
    "لل{0}{1}ا{2}",
    "بال{0}{1}و{2}",
    "وال{0}{1}{2}ة",
)
_PARTICLES = _split("في من إلى على عن أن إن قد ما لم كما بعد قبل هذا هذه التي الذي ثم أو مع كان")
_GIVEN = _split("سامر ليلى هاني رنا وائل منى طارق سلمى نادر جميلة فادي ريم باسل هدى مازن نورا")
_FAMILY = _split("المصباحي الزيتوني القنديل البستاني العطار الناصح الرفاعي الخباز السراج النجار")
_PLACES = _split(
    "وادي الزهور,جبل النسيم,مرسى القمر,تل الياسمين,بئر السماء,كفر اللوز,ميناء الريحان"
    ",عين الصفا,رأس النخيل,سهل العنبر,نهر الفضة,قصر الورد,باب الريح,خان التفاح,دار الندى"
    ",برج الحمام",
    ",",
)
_TEAMS = _split("النوارس الصقور الفهود النجوم الأمواج الرعود الغزلان البراكين العواصف الشموس")
_CITIES = [place.split()[1] for place in _PLACES]
_SAYS = _split("قال أكد أضاف أوضح ذكر أعلن أشار كشف صرح")
_UNITS = _split("مليون جنيه,طنا,شخصا,كيلومترا,مدرسة,منزلا,في المئة,ساعة,شاحنة,مصابا", ",")
_DAYS = _split("السبت الأحد الاثنين الثلاثاء الأربعاء الخميس الجمعة")


def _vocabulary() -> list[str]:
    words = [pattern.format(*root) for root in _ROOTS.split() for pattern in _PATTERNS]
    random.Random(7).shuffle(words)
    return words


_WORDS = _vocabulary()
_SKEW = [1 / (rank + 12) for rank in range(len(_WORDS))]


def _words(rng: random.Random, number: int) -> list[str]:
    return rng.choices(_WORDS, _SKEW, k=number)


def _name(rng: random.Random) -> str:
    return f"{rng.choice(_GIVEN)} {rng.choice(_FAMILY)}"


def sentence(rng: random.Random) -> str:
    """One sentence of 8 to 22 words, every second one with a number."""
    words: list[str] = []
    for word in _words(rng, rng.randint(6, 14)):
        words.append(word)
        if rng.random() < 0.35:
            words.append(rng.choice(_PARTICLES))
    if rng.random() < 0.5:
        words.insert(rng.randrange(2, len(words)), f"{rng.randint(2, 9000)} {rng.choice(_UNITS)}")
    if rng.random() < 0.3:
        words[:0] = [rng.choice(_SAYS), _name(rng)]
    return " ".join(words)


@dataclass(frozen=True)
class Story:
    """A headline, a dateline and paragraphs of two to four sentences."""

    headline: str
    dateline: str
    paragraphs: tuple[tuple[str, ...], ...]

    @property
    def text(self) -> str:
        """As one article has it."""
        body = "\n\n".join("، ".join(paragraph) + "." for paragraph in self.paragraphs)
        return f"{self.headline}\n\n{self.dateline}: {body}"


def story(rng: random.Random) -> Story:
    """A story of 4 to 9 paragraphs, 100 to 500 words."""
    return Story(
        headline=" ".join(_words(rng, rng.randint(6, 10))),
        dateline=f"{rng.choice(_PLACES)} - {rng.choice(('وكالات', 'مراسلنا', 'أ ش ق'))}",
        paragraphs=tuple(
            tuple(sentence(rng) for _ in range(rng.randint(2, 4))) for _ in range(rng.randint(4, 9))
        ),
    )


Edit = Callable[[random.Random, Story, float], str]


def _headline(rng: random.Random, base: Story, share: float) -> str:
    return Story(" ".join(_words(rng, 9)), base.dateline, base.paragraphs).text


def _byline(rng: random.Random, base: Story, share: float) -> str:
    dateline = f"كتب {_name(rng)} من {rng.choice(_PLACES)} ({rng.choice(('د ب س', 'رويدا'))})"
    return Story(base.headline, dateline, base.paragraphs).text


_SPELLINGS = (("ي ", "ى "), ("أ", "ا"), ("ة ", "ه "), ("إ", "ا"), ("ال", "الـ"))
_MARKS = "\u064e\u064f\u0650\u0651"


def _spelling(rng: random.Random, base: Story, share: float) -> str:
    text = base.text
    for usual, other in _SPELLINGS:
        text = text.replace(usual, other)
    text = text.translate(str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩"))
    return "".join(c + rng.choice(_MARKS) if rng.random() < share else c for c in text)


def _punctuation(rng: random.Random, base: Story, share: float) -> str:
    text = base.text.replace("، ", "؛ ").replace(".", " ...").replace(":", " –")
    return " ".join(f"«{w}»" if rng.random() < share else w for w in text.split(" "))


def _dropped_paragraph(rng: random.Random, base: Story, share: float) -> str:
    """The longest paragraph that is no more of the text than *share*, or else the shortest."""
    lengths = [len(" ".join(paragraph)) for paragraph in base.paragraphs]
    fitting = [i for i, length in enumerate(lengths) if length <= share * sum(lengths)]
    dropped = max(fitting, key=lengths.__getitem__) if fitting else lengths.index(min(lengths))
    kept = base.paragraphs[:dropped] + base.paragraphs[dropped + 1 :]
    return Story(base.headline, base.dateline, kept).text


def _each_word(base: Story, change: Callable[[str], str]) -> str:
    return "\n\n".join(
        " ".join(filter(None, map(change, part.split(" ")))) for part in base.text.split("\n\n")
    )


def _replaced_words(rng: random.Random, base: Story, share: float) -> str:
    return _each_word(base, lambda w: _words(rng, 1)[0] if rng.random() < share else w)


def _deleted_words(rng: random.Random, base: Story, share: float) -> str:
    return _each_word(base, lambda w: "" if rng.random() < share else w)


def _inserted_words(rng: random.Random, base: Story, share: float) -> str:
    return _each_word(base, lambda w: f"{w} {_words(rng, 1)[0]}" if rng.random() < share else w)


def _reordered(rng: random.Random, base: Story, share: float) -> str:
    sentences = [s for paragraph in base.paragraphs for s in paragraph]
    rng.shuffle(sentences)
    return Story(base.headline, base.dateline, (tuple(sentences),)).text


def _footer(rng: random.Random, base: Story, share: float) -> str:
    number = int(len(base.text.split()) * share)
    return f"{base.text}\n\nاقرأ أيضا: {' '.join(_words(rng, number))}"


def _new_intro(rng: random.Random, base: Story, share: float) -> str:
    number = int(len(base.text.split()) * share)
    rest = base.text.split(" ")[number:]
    return " ".join(_words(rng, number) + rest)


def _agency(rng: random.Random, base: Story, share: float) -> str:
    """Headline, byline, spelling and a share of words at once."""
    words = _replaced_words(rng, base, share / 2)
    body = words.split("\n\n", 1)[1].replace("أ", "ا").replace("ة ", "ه ")
    kept = body.split(" ")
    del kept[int(len(kept) * (1 - share / 2)) :]
    return f"{' '.join(_words(rng, 8))}\n\nكتب {_name(rng)}\n\n{' '.join(kept)}"


EDITS: dict[str, Edit] = {
    "headline": _headline,
    "byline and dateline": _byline,
    "spelling": _spelling,
    "punctuation": _punctuation,
    "dropped paragraph": _dropped_paragraph,
    "replaced words": _replaced_words,
    "deleted words": _deleted_words,
    "inserted words": _inserted_words,
    "reordered sentences": _reordered,
    "footer": _footer,
    "new intro": _new_intro,
    "agency": _agency,
}
"""Twelve kinds of edit; each takes the share of words to touch, where the kind has one."""


def _day(rng: random.Random, number: int) -> str:
    return f"{_DAYS[number % 7]} {number % 30 + 1}-{number // 30 % 12 + 1}-2024"


def _prices(rng: random.Random, number: int) -> str:
    base = 3000 + rng.randint(0, 400)
    rows = " ".join(
        f"وسجل سعر جرام الذهب عيار {carat} نحو {base * carat // 21 + rng.randint(0, 9)} جنيها للبيع"
        f" و{base * carat // 21 - rng.randint(10, 30)} جنيها للشراء داخل محلات الصاغة."
        for carat in (24, 22, 21, 18, 14)
    )
    return (
        f"استقرت أسعار الذهب في الأسواق المحلية اليوم {_day(rng, number)} خلال التعاملات الصباحية،"
        " وسط متابعة المواطنين لحركة المعدن الأصفر في البورصة العالمية وتأثرها بسعر الصرف. "
        f"{rows} وبلغ سعر الجنيه الذهب {base * 8} جنيها دون احتساب قيمة المصنعية والضريبة، فيما"
        f" سجلت الأونصة عالميا {1900 + rng.randint(0, 400)} دولارا وفق آخر تحديث."
    )


def _weather(rng: random.Random, number: int) -> str:
    rows = " ".join(
        f"{city} العظمى {rng.randint(20, 42)} والصغرى {rng.randint(8, 19)}."
        for city in _CITIES[:10]
    )
    return (
        f"تتوقع هيئة الأرصاد الجوية أن يسود اليوم {_day(rng, number)} طقس معتدل نهارا مائل للبرودة"
        " ليلا على أغلب الأنحاء، مع ظهور سحب منخفضة ونشاط للرياح على فترات متقطعة، ونصحت الهيئة"
        " قائدي المركبات بتوخي الحذر على الطرق السريعة والقريبة من المسطحات المائية. وجاءت درجات"
        f" الحرارة المتوقعة كالتالي: {rows}"
    )


def _fixture(rng: random.Random, number: int) -> str:
    home, away = rng.sample(_TEAMS, 2)
    return (
        f"يستضيف فريق {home} نظيره {away} في الساعة {rng.randint(3, 9)} مساء اليوم"
        f" {_day(rng, number)} على ملعب {rng.choice(_PLACES)} ضمن منافسات الجولة"
        f" {rng.randint(1, 34)} من بطولة الدوري الممتاز. ويدخل {home} المباراة وفي رصيده"
        f" {rng.randint(5, 60)} نقطة بينما يملك {away} {rng.randint(5, 60)} نقطة، ويسعى {home}"
        f" لمواصلة الانتصارات على حساب {away} الذي يبحث عن تصحيح المسار بعد نتائجه الأخيرة. وتنقل"
        f" المباراة مباشرة عبر القنوات الرياضية، ويدير اللقاء الحكم {_name(rng)} ويعاونه"
        f" {_name(rng)} و{_name(rng)}."
    )


def _lineup(rng: random.Random, number: int) -> str:
    """No number: only names differ."""
    home, away = rng.sample(_TEAMS, 2)
    names = [_name(rng) for _ in range(18)]
    return (
        f"أعلن المدير الفني لفريق {home} تشكيل المباراة التي تجمعه مع {away} مساء اليوم في بطولة"
        f" الدوري الممتاز. ويبدأ {home} اللقاء بتشكيل مكون من حراسة المرمى {names[0]} وخط الدفاع"
        f" {'، '.join(names[1:5])} وخط الوسط {'، '.join(names[5:8])} وخط الهجوم"
        f" {'، '.join(names[8:11])}. ويجلس على مقاعد البدلاء {'، '.join(names[11:])}. ويدخل"
        f" {home} المباراة بهدف تحقيق الفوز على {away} وحصد النقاط الثلاث، فيما يأمل {away} في"
        f" العودة بنتيجة إيجابية من ملعب {home} وإسعاد جماهير {away}."
    )


def _results(rng: random.Random, number: int) -> str:
    place = rng.choice(_PLACES)
    return (
        f"اعتمد محافظ {place} نتيجة امتحانات الشهادة الإعدادية للفصل الدراسي بنسبة نجاح بلغت"
        f" {rng.randint(60, 99)}.{rng.randint(0, 99)} في المئة، وذلك بحضور وكيل وزارة التربية"
        f" والتعليم {_name(rng)}. وأوضح المحافظ أن عدد الطلاب الذين أدوا الامتحانات بلغ"
        f" {rng.randint(9000, 99000)} طالبا وطالبة نجح منهم {rng.randint(5000, 90000)}، وهنأ"
        f" المحافظ أوائل محافظة {place} وفي مقدمتهم {_name(rng)} بمجموع {rng.randint(270, 280)}"
        f" درجة و{_name(rng)} بمجموع {rng.randint(260, 270)} درجة، متمنيا للجميع دوام التفوق"
        " والنجاح، وموجها الشكر للمعلمين وأولياء الأمور على ما بذلوه من جهد طوال العام الدراسي."
    )


_FAMILIES = (_prices, _weather, _fixture, _lineup, _results)


def templated(rng: random.Random, number: int) -> Iterator[str]:
    """*number* different texts of five templates, in turn."""
    for i in range(number):
        yield _FAMILIES[i % len(_FAMILIES)](rng, i)


def updates(rng: random.Random, stories: int) -> Iterator[str]:
    """Three successive reports of each event: the same background, other figures, new facts."""
    for _ in range(stories):
        background = story(rng)
        place = rng.choice(_PLACES)
        toll = rng.randint(3, 20)
        news: list[tuple[str, ...]] = []
        for _ in range(3):
            toll += rng.randint(1, 9)
            lead = (
                f"ارتفعت حصيلة ضحايا الحادث الذي وقع في {place} إلى {toll} قتيلا"
                f" و{toll * 2 + rng.randint(1, 9)} مصابا",
                sentence(rng),
            )
            news.insert(0, (sentence(rng), sentence(rng)))
            yield Story(
                f"ارتفاع حصيلة ضحايا {place} إلى {toll} قتيلا",
                background.dateline,
                (lead, *news, *background.paragraphs),
            ).text
