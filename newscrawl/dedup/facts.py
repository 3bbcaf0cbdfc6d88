"""Facts of a text in a few bytes: its numbers in their contexts, and the names it repeats.

Texts made from one template (prices, weather, fixtures, results) share almost every word; what
sets them apart is another number, weekday or name in the same place. A re-edited story keeps them.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from zlib import crc32

MOST_FACTS = 16
MOST_TOPICS = 6

# Words in the tables of this module are folded as `normalize` folds.

# A number written in words equals the one in digits; a weekday is as good a fact as a number, and
# the only one in some templates.
_SPELLED = {
    "1": "واحد واحده",
    "2": "اثنان اثنين اثنتان اثنتين",
    "3": "ثلاثه ثلاث",
    "4": "اربعه اربع",
    "5": "خمسه خمس",
    "6": "سته ست",
    "7": "سبعه سبع",
    "8": "ثمانيه ثماني ثمان",
    "9": "تسعه تسع",
    "10": "عشره عشر",
    "20": "عشرون عشرين",
    "30": "ثلاثون ثلاثين",
    "40": "اربعون اربعين",
    "50": "خمسون خمسين",
    "60": "ستون ستين",
    "70": "سبعون سبعين",
    "80": "ثمانون ثمانين",
    "90": "تسعون تسعين",
    "100": "مايه ميه",
    "saturday": "السبت",
    "sunday": "الاحد",
    "monday": "الاثنين الاتنين",
    "tuesday": "الثلاثا",
    "wednesday": "الاربعا",
    "thursday": "الخميس",
    "friday": "الجمعه",
}
_VALUES = {
    name: value.encode() for value, names in _SPELLED.items() for name in names.encode().split()
}
_AFTER_DIGITS = ord("9") + 1
_NO_DIGITS = bytes(set(range(256)) - set(b"0123456789"))
_AMBIGUOUS = -1

# Words of reporting, which an editor exchanges throughout a story: no topics of it.
_REPORTING_WORDS = """
    اكد واكد اكدت واكدت اضاف واضاف اضافت واضافت اشار واشار اشارت واشارت مشيرا اوضح واوضح اوضحت
    واوضحت موضحا ذكرت وذكر وذكرت صرحت وصرح وصرحت اعلن واعلن اعلنت واعلنت قالت وقال وقالت افاد وافاد
    افادت وافادت تابع وتابع تابعت وتابعت ولفت لافتا مبينا شدد وشدد شددت كشفت وكشف مضيفا موكدا ونقل
    ونقلت التي الذي الذين كانت ايضا بينما خلال اليوم فيما كذلك بشان وفقا
"""
_REPORTING = frozenset(map(crc32, _REPORTING_WORDS.encode().split()))

_POSITIONS = """
    تشكيل التشكيل تشكيله التشكيله بتشكيل حراسه حارس المرمي مرمي دفاع الدفاع للدفاع وسط الوسط للوسط
    هجوم الهجوم للهجوم مدافع مهاجم الظهير ظهير الجناح جناح البدلا بدلا الاحتياط احتياط
"""
_LINEUP = frozenset(_POSITIONS.encode().split())
_LINEUP_WORDS = 4


def numbers(words: Sequence[bytes]) -> tuple[int, ...]:
    """The first ``MOST_FACTS`` facts of *words*: context (16 bits), value (8 bits).

    The context is the two words before the number; one that occurs with several values says
    nothing. Numbers that follow each other are one: "30.95" and "3,150" come as two words.
    """
    places = [
        place
        for place, word in enumerate(words)
        # Nothing but digits sorts before letters: `normalize` has removed the signs.
        if word[-1] < _AFTER_DIGITS or word in _VALUES
    ]
    facts: dict[int, int] = {}
    value = b""
    for place, following in zip(places, [*places[1:], -1], strict=False):
        if not value:
            context = crc32(b" ".join(words[max(0, place - 2) : place])) & 0xFFFF
        word = words[place]
        value += _VALUES.get(word) or word.translate(None, _NO_DIGITS)
        if following != place + 1:
            number = crc32(value) & 0xFF
            facts[context] = number if facts.get(context, number) == number else _AMBIGUOUS
            value = b""
    known = [context << 8 | number for context, number in facts.items() if number != _AMBIGUOUS]
    return tuple(known[:MOST_FACTS])


def topics(counts: Mapping[int, int]) -> tuple[int, ...]:
    """At most ``MOST_TOPICS`` words that the text repeats: count (4 bits), hash (12 bits), descending.

    *counts* maps the crc32 of each word to the number of times that it occurs.
    """
    repeated = [
        min(count, 15) << 12 | word & 0xFFF
        for word, count in counts.items()
        if count > 1 and word not in _REPORTING
    ]
    return tuple(sorted(repeated, reverse=True)[:MOST_TOPICS])


def is_lineup(words: Iterable[bytes]) -> bool:
    """Whether the text lists players by position; no number need differ between two such lists."""
    return len(_LINEUP.intersection(words)) >= _LINEUP_WORDS


def contradict(a: Sequence[int], b: Sequence[int]) -> bool:
    """Whether two results of :func:`numbers` give another value in the same context."""
    values = {fact >> 8: fact & 0xFF for fact in a}
    return any(values.get(fact >> 8, fact & 0xFF) != fact & 0xFF for fact in b)


def exchanged(a: Sequence[int], b: Sequence[int]) -> bool:
    """Whether a word that one text repeats has given place to another in the other text."""
    return _gone(a, b) and _gone(b, a)


def _gone(a: Sequence[int], b: Sequence[int]) -> bool:
    """Whether *a* repeats a word three times or more that *b* has at most half as often."""
    kept = {topic & 0xFFF for topic in b}
    # What is not among the words kept is no more frequent than the last of them.
    at_most = b[-1] >> 12 if len(b) == MOST_TOPICS else 1
    return any(topic >> 12 >= max(3, 2 * at_most) for topic in a if topic & 0xFFF not in kept)
