"""News agencies: every short form and spelling to one Arabic name."""

from __future__ import annotations

import re
from typing import Final

from newscrawl.text.arabic import clean, normalize
from newscrawl.text.gazetteer import folded_words, phrases

__all__ = ["AGENCIES", "agency_named", "agency_of"]

AGENCIES: Final[dict[str, str]] = {
    "فرانس برس": "أ ف ب، أف ب، أ ف پ، أف.ب، فرانس برس، الفرنسية، الصحافة الفرنسية، فرنس برس، AFP",
    "رويترز": "رويترز، رويتر، رويترز العربية، طومسون رويترز، Reuters، Reuters Staff",
    "أسوشيتد برس": "أ ب، أسوشيتد برس، أسوشييتد برس، اسوشيتدبرس، أسوشيتدبرس، أسوشيتيد برس، "
    "الأسوشيتد برس، أسوشييتدبرس، AP، Associated Press",
    "الأنباء الألمانية": "د ب أ، دب أ، الألمانية، الأنباء الألمانية، دي بي إيه، DPA",
    "إفي": "إفي، الإسبانية إفي، EFE",
    "أنسا": "أنسا، الإيطالية أنسا، ANSA",
    "آكي": "آكي، آكي الإيطالية، AKI",
    "تاس": "تاس، إيتار تاس، TASS",
    "نوفوستي": "نوفوستي، ريا نوفوستي، إنترفاكس، RIA",
    "سبوتنيك": "سبوتنيك، Sputnik",
    "شينخوا": "شينخوا، الصين الجديدة، شينخوا الصينية، Xinhua",
    "كيودو": "كيودو، Kyodo",
    "يونهاب": "يونهاب، Yonhap",
    "يونايتد برس": "يو بي آي، يو بي اي، يونايتد برس، يونايتد برس إنترناشونال، UPI",
    "الأناضول": "الأناضول، أناضول، الأناضول التركية، AA، Anadolu",
    "بلومبرغ": "بلومبرغ، بلومبيرغ، بلومبرج، بلومبيرج، Bloomberg",
    "سي إن إن": "سي إن إن، سي ان ان، CNN، CNN بالعربية",
    "بي بي سي": "بي بي سي، BBC، BBC عربي، بي.بي.سي",
    "أنباء الشرق الأوسط": "أ ش أ، أش أ، أنباء الشرق الأوسط، MENA",
    "واس": "واس، الأنباء السعودية، SPA",
    "وام": "وام، أنباء الإمارات، الأنباء الإماراتية، WAM",
    "كونا": "كونا، الأنباء الكويتية، KUNA",
    "قنا": "قنا، الأنباء القطرية، QNA",
    "بنا": "بنا، أنباء البحرين، BNA",
    "العمانية": "العمانية، الأنباء العمانية، ONA",
    "سبأ": "سبأ، سبأ نت، الأنباء اليمنية، الأنباء اليمنية سبأ، سبأنت، SABA",
    "بترا": "بترا، الأنباء الأردنية، الأنباء الأردنية بترا، Petra",
    "وفا": "وفا، الأنباء الفلسطينية، الأنباء والمعلومات الفلسطينية، WAFA",
    "معا": "معا، معا الإخبارية، وكالة معا",
    "سانا": "سانا، السورية للأنباء، العربية السورية للأنباء، SANA",
    "الوطنية للإعلام": "الوطنية للإعلام، الوكالة الوطنية للإعلام، وطنية، NNA",
    "المركزية": "المركزية، الأنباء المركزية",
    "واع": "واع، الأنباء العراقية، INA",
    "نينا": "نينا، الوطنية العراقية للأنباء، NINA",
    "شفق نيوز": "شفق نيوز، شفق",
    "سونا": "سونا، السودان للأنباء، أنباء السودان، SUNA",
    "وال": "وال، الأنباء الليبية، LANA",
    "وات": "وات، تونس إفريقيا للأنباء، تونس أفريقيا للأنباء، TAP",
    "واج": "واج، وأج، الأنباء الجزائرية، APS",
    "المغرب العربي للأنباء": "و م ع، ومع، لاماب، المغرب العربي للأنباء، MAP",
    "الموريتانية للأنباء": "و م أ، وما، الموريتانية للأنباء، AMI",
    "صونا": "صونا، الأنباء الصومالية، SONNA",
    "إرنا": "إرنا، ارنا، الأنباء الإيرانية، IRNA",
    "فارس": "فارس، أنباء فارس",
    "تسنيم": "تسنيم، أنباء تسنيم",
    "مهر": "مهر، مهر للأنباء",
    "إيسنا": "إيسنا، ISNA",
    "وكالات": "وكالات، الوكالات، وكالات الأنباء، وكالات أنباء، وكالات ومواقع، مواقع ووكالات، "
    "متابعات ووكالات، وكالات عالمية، الوكالات العالمية، صحف ووكالات، وكالات وصحف، Agencies",
}
"""Usual Arabic name -> the forms seen in copy, without the word وكالة, between commas."""

_BY_FORM: Final[dict[str, str]] = {
    normalize(form): name for name, forms in AGENCIES.items() for form in re.split("[،,]", forms)
}

# Ordinary words, persons' or towns' names too: an agency only beside a place or in brackets.
_AMBIGUOUS: Final = folded_words(
    "قنا معا بنا وال وات واع وما ومع سبأ نينا مهر فارس تسنيم المركزية العمانية شفق الفرنسية "
    "الألمانية وطنية أناضول AA AP MAP TAP AMI INA SPA"
)
_LABEL = re.compile(
    r"^(?:ال)?مصدر(?: ال(?:خبر|مقال|تقرير|صورة))?(?=\s|[:：/-]|$)|^نقلا عن|^عن(?=\s)|^source(?=\W)",
    re.IGNORECASE,
)
_CUT = re.compile(
    r"[()\[\]{}«»\"“”|/\\:؛;،,+&–—―]|(?<!\w)ـ+(?!\w)|(?<!\w)-+|-+(?!\w)|(?<=[^\W\d_])-(?=[^\W\d_])"
)
_DIGIT = re.compile(r"\d")
_MARK = re.compile(r"[()\[\]]|^ ?(?:--|[-–—/])")
_MAXIMUM_LENGTH: Final = 70  # characters; a credit is short, a sentence is not


def agency_named(phrase: str, *, alone: bool = True) -> str | None:
    """The agency that the whole of ``phrase`` names.

    ``alone`` says that nothing beside the phrase (brackets, a place, "المصدر") marks it as an
    agency; then words that mean something else as well are refused.

    >>> agency_named("وكالة فرانس برس"), agency_named("أ.ف.ب"), agency_named("فرانس")
    ('فرانس برس', 'فرانس برس', None)
    >>> agency_named("معا"), agency_named("معا", alone=False)
    (None, 'معا')
    """
    folded = normalize(phrase)
    if alone and folded in _AMBIGUOUS:
        return None
    if folded not in _BY_FORM:
        folded = folded.removeprefix("وكاله ").removeprefix("انباء ")
    return _BY_FORM.get(folded)


def agency_of(text: str) -> str | None:
    """The agency that a credit names, by its usual Arabic name; None where the text is none.

    ``text`` is a credit as a whole (a byline, a dateline, a closing line), not a sentence that
    mentions an agency. Of several agencies it is the first.

    >>> agency_of("القاهرة - أ ف ب"), agency_of("--(بترا)"), agency_of("المصدر: رويترز")
    ('فرانس برس', 'بترا', 'رويترز')
    >>> agency_of("ونقلت رويترز عن مصدر أن الاتفاق قريب") is None
    True
    """
    text = clean(text[: 4 * _MAXIMUM_LENGTH])
    if len(text) > _MAXIMUM_LENGTH or "\n" in text:
        return None
    label = _LABEL.match(text)
    credit = text[label.end() :] if label else text
    parts = [part for part in (cut.strip(" .-_*'") for cut in _CUT.split(credit)) if part]
    if any(len(part.split()) > 4 and not _DIGIT.search(part) for part in parts):
        return None
    marked = label is not None or _MARK.search(credit) is not None
    for part in parts:
        if agency := agency_named(part, alone=not marked):
            return None if _attributes(credit, part) else agency
        if _DIGIT.search(part) and (agency := _behind_date(part)):
            return agency
        marked = marked or bool(_DIGIT.search(part)) or normalize(part) in phrases("cities")
    return None


def _unaloned(part: str) -> str | None:
    return agency_named(part, alone=False)


def _behind_date(part: str) -> str | None:
    """The agency that closes "رام الله 22-8-2026 وفا"."""
    tokens = part.split()
    return next(filter(None, (_unaloned(" ".join(tokens[-n:])) for n in (3, 2, 1))), None)


def _attributes(credit: str, agency: str) -> bool:
    """ "رويترز: ..." says whose words follow; it credits nothing."""
    return re.search(rf"{re.escape(agency)}\W{{0,3}}:\W*\w", credit) is not None
