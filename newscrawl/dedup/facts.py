"""Facts of a text in a few bytes: its numbers in their contexts, and the names it repeats.

Texts made from one template (prices, weather, fixtures, results) share almost every word; what
sets them apart is another number, weekday or name in the same place. A re-edited story keeps them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from zlib import crc32

MOST_FACTS = 16
MOST_TOPICS = 6

# How far back the context of a number reaches, in bytes (two a letter): a word or two.
_CONTEXT = 16
_NUMBER = re.compile(rb"[0-9][0-9 ]*")
# All digits to one: `find` looks for a single byte several times faster than a pattern for ten.
_TO_ZERO = bytes.maketrans(b"123456789", b"0" * 9)
_UNKNOWN = -1

# Words in the tables of this module are folded as `normalize` folds, have at least four letters,
# and are known by their crc32.

# Numbers in words, and weekdays: as good a fact as a number, and the only one in some templates.
_SPELLED_WORDS = """
    واحد واحده اثنان اثنين ثلاثه ثلاث اربعه اربع خمسه سبعه ثمانيه ثماني تسعه عشره عشرون عشرين
    ثلاثون ثلاثين اربعون اربعين خمسون خمسين ستون ستين سبعون سبعين ثمانون ثمانين تسعون تسعين
    السبت الاحد الاثنين الثلاثا الاربعا الخميس الجمعه
"""
_SPELLED = {crc32(word): b" " + word + b" " for word in _SPELLED_WORDS.encode().split()}

# Words of reporting, which an editor exchanges throughout a story: no topics of it.
_REPORTING_WORDS = """
    اكد واكد اكدت واكدت اضاف واضاف اضافت واضافت اشار واشار اشارت واشارت مشيرا اوضح واوضح اوضحت
    واوضحت موضحا ذكرت وذكر وذكرت صرحت وصرح وصرحت اعلن واعلن اعلنت واعلنت قالت وقال وقالت افاد وافاد
    افادت وافادت تابع وتابع تابعت وتابعت ولفت لافتا مبينا شدد وشدد شددت كشفت وكشف مضيفا موكدا ونقل
    ونقلت التي الذي الذين كانت ايضا بينما خلال اليوم فيما كذلك بشان وفقا
"""
_REPORTING = frozenset(map(crc32, _REPORTING_WORDS.encode().split()))

_POSITIONS = """
    تشكيل التشكيل تشكيله التشكيله بتشكيل حراسه حارس المرمي مرمي دفاع الدفاع للدفاع الوسط للوسط هجوم
    الهجوم للهجوم مدافع مهاجم الظهير ظهير الجناح جناح البدلا بدلا الاحتياط احتياط
"""
_LINEUP = frozenset(map(crc32, _POSITIONS.encode().split()))
_LINEUP_WORDS = 4


def numbers(folded: bytes, counts: Mapping[int, int]) -> tuple[int, ...]:
    """``MOST_FACTS`` facts of a *folded* text, 0 after its last: context, value (16 bits each).

    The context is what stands before the number. Where it occurs several times the value is that
    of all its numbers in any order, and their count is a part of the context: a text that has lost
    one of them is not compared there. *counts* is as for :func:`topics`.
    """
    values: dict[bytes, list[int]] = {}
    for place, value in _values(folded, counts):
        values.setdefault(folded[max(0, place - _CONTEXT) : place], []).append(crc32(value))
    facts: dict[int, int] = {}
    for context, found in islice(values.items(), MOST_FACTS):
        key = crc32(context, len(found)) & 0xFFFF or 1
        # Two contexts of one hash would contradict each other.
        facts[key] = _UNKNOWN if key in facts else sum(found) & 0xFFFF
    known = [key << 16 | value for key, value in facts.items() if value != _UNKNOWN]
    return (*known, *(0,) * (MOST_FACTS - len(known)))


def _values(folded: bytes, counts: Mapping[int, int]) -> Iterator[tuple[int, bytes]]:
    for name in [name for word, name in _SPELLED.items() if word in counts]:
        place = folded.find(name)
        while place >= 0:
            yield place, name
            place = folded.find(name, place + 1)
    # "30.95" and "3,150" come as two words, and are one number.
    zeros = folded.translate(_TO_ZERO)
    end = 0
    while (place := zeros.find(b"0", end)) >= 0:
        found = _NUMBER.match(folded, place)
        assert found
        yield place, found[0].replace(b" ", b"")
        end = found.end()


def topics(counts: Mapping[int, int]) -> tuple[int, ...]:
    """``MOST_TOPICS`` words that the text repeats, 0 after the last: count (4), hash (12 bits).

    The most frequent come first. *counts* maps the crc32 of each word to how often it occurs.
    """
    repeated = [
        min(count, 15) << 12 | word & 0xFFF
        for word, count in counts.items()
        if count > 1 and word not in _REPORTING
    ]
    repeated.sort(reverse=True)
    return (*repeated[:MOST_TOPICS], *(0,) * (MOST_TOPICS - len(repeated)))


def is_lineup(counts: Mapping[int, int]) -> bool:
    """Whether the text lists players by position; no number need differ between two such lists."""
    return len([word for word in _LINEUP if word in counts]) >= _LINEUP_WORDS


def contradict(a: Sequence[int], b: Sequence[int]) -> bool:
    """Whether two results of :func:`numbers` give another value in the same context."""
    values = {fact >> 16: fact for fact in a}
    return any(values.get(fact >> 16, fact) != fact for fact in b)


def exchanged(a: Sequence[int], b: Sequence[int]) -> bool:
    """Whether a word that one text repeats has given place to another in the other text."""
    return _gone(a, b) and _gone(b, a)


def _gone(a: Sequence[int], b: Sequence[int]) -> bool:
    """Whether *a* repeats a word three times or more that *b* has at most half as often."""
    kept = {topic & 0xFFF for topic in b}
    # What is not among the words kept is no more frequent than the last of them.
    at_most = max(1, b[-1] >> 12)
    return any(topic >> 12 >= max(3, 2 * at_most) for topic in a if topic & 0xFFF not in kept)
