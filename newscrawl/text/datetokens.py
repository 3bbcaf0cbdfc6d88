"""The tokens of a date line: text in, one letter per token out.

"السبت، 06 نوفمبر 2021 07:40 م" becomes the signature ``W,nMyn:nm``, on which the grammar of
dates is a handful of short regular expressions (:mod:`newscrawl.text.dategrammar`).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Sequence
from itertools import compress
from typing import NamedTuple

from newscrawl.text.datewords import AFTER_AND, HEADS, LEXICON

_FOLD = str.maketrans(
    dict(zip("أإآٱىةیېکگھہەۀ", "اااايهييككهههه", strict=True))
    | dict(zip("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "01234567890123456789", strict=True))
    | {chr(c): chr(c + 32) for c in range(ord("A"), ord("Z") + 1)}
    | dict.fromkeys("،٫٬", ",")
    | dict.fromkeys("–—‒−‐‑―_", "-")
    | dict.fromkeys("\\⁄∕", "/")
    | dict.fromkeys("[{", "(")
    | dict.fromkeys("]}", ")")
    | dict.fromkeys("∶：", ":")
)
# Harakat, Quranic marks, tatweel and format characters: inside a word they hide it.
_MARKS_INSIDE = (
    "\u0610-\u061a\u061c\u0640\u064b-\u065f\u0670\u06d6-\u06ed\u00ad\u200b-\u200f"
    "\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff"
)
_COMPATIBILITY = "\ufb50-\ufdff\ufe70-\ufefc\uff01-\uff5e"
_REMOVED = re.compile(f"[{_MARKS_INSIDE}]")
_COMPATIBLE = re.compile(f"[{_COMPATIBILITY}]")


def fold(text: str) -> str:
    """One spelling for look-up: digits, hamza, ya, ha, dashes, Latin case; no marks.

    >>> fold("الجُمعة ٦ نوفـمبر ٢٠٢١")
    'الجمعه 6 نوفمبر 2021'
    """
    if text.isascii():
        return text.lower().translate(_FOLD)
    text = _COMPATIBLE.sub(lambda found: unicodedata.normalize("NFKC", found[0])[:4], text)
    return _REMOVED.sub("", text).translate(_FOLD)


_LETTERS = (
    "A-Za-z\u00aa\u00b5\u00ba\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u0620-\u063f\u0641-\u064a\u066e-\u06d3\u06d5"
    "\u06ee\u06ef\u06fa-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufefc"
)
_LINES = "\n\r\x85\u2028\u2029"
_ARTICLED_WEEKDAY = "ال(?:سبت|[أا]حد|[إا]ثنين|ثلاثاء|[أا]ربعاء|خميس|جمع[ةه])"
# Each alternative begins with a character or a set: the engine skips it after one comparison.
_PART = re.compile(
    rf"[^\S{_LINES}]*(?:"
    r"[gGuUغج](?:mt|MT|tc|TC|رينتش|رينيتش)\s?[+-]\s?\d{1,2}(?::?\d\d)?(?![\d:])"
    r"|[aApP]\.[mM]\b|[قب]\.ظ\b|ت\.غ\b"
    # Glued by the page: "07:40 مالسبت", "1443 هـآخر تحديث".
    rf"|[مص](?={_ARTICLED_WEEKDAY}\b)|هـ(?=[آا]خر\b)"
    rf"|[{_LETTERS}][{_LETTERS}{_MARKS_INSIDE}]*"
    r"|\d{1,2}(?![\d,،٫٬])"
    r"|\d(?<![:\d]\d)\d{0,2}(?:[,،٫٬]\d{3})+(?!\d)"
    r"|[12١٢۱۲][09٠٩۰۹]\d\d(?=\d{1,2}:\d\d)"  # glued: "6/11/202110:30"
    r"|\d+"
    # An offset after a clock; a minus only after seconds, else "19:40-20:30" were one.
    r"|\+(?:(?<=\d\+)|(?<=:\d\d\s\+)|(?<=\d\s[aApP][mM]\s\+))[01]\d:?[0-5]\d(?![\d:])"
    r"|-(?:(?<=:\d\d:\d\d-)|(?<=:\d\d:\d\d\s-)|(?<=\.\d{3}-)|(?<=\.\d{6}-))"
    r"[01]\d:?[0-5]\d(?![\d:])"
    rf"|[{_LINES}]\s*"
    r"|[^\W\d_]+"
    r"|\S)"
)
_MARKS = {c: c for c in ":,./-()"} | dict.fromkeys("?!؟%$€£=<©", "X")
_HEAD = "^"  # the first word of a phrase, or that word alone: settled by what follows
_MAX_PARTS = 4096


class _Memo(dict[str, str]):
    """What a function says of a part of a text: pages use few words, so each is kept."""

    def __init__(self, function: Callable[[str], str]) -> None:
        super().__init__()
        self._function = function

    def __missing__(self, part: str) -> str:
        if len(self) >= _MAX_PARTS:
            self.clear()
        said = self[part] = self._function(part)
        return said


def _letter(part: str) -> str:
    """The letter of a part; none for what is silent."""
    if not (word := _folded(part)):
        return "~" if part.isspace() else ""
    return _HEAD if word in HEADS else _alone(word)[0]


def _word(part: str) -> str:
    """The folded word of a part."""
    word = _folded(part)
    return _alone(word)[1] if word else word


def _folded(part: str) -> str:
    return " ".join(fold(part).split())


_LETTER = _Memo(_letter)
WORD = _Memo(_word)
"""A part of a text to its folded word; numbers need none, for ``int`` reads every script."""


def forget() -> None:
    """Know no part any more, as in a new process: for measuring."""
    _LETTER.clear()
    WORD.clear()


def _alone(word: str) -> tuple[str, str]:
    """The letter of a folded word, number or mark that begins no phrase, and the word it is for."""
    letter = LEXICON.get(word)
    if letter is not None:
        return letter, word
    if word[0].isdecimal():
        return _number_letter(word), word
    if word[-1].isdecimal() and not word[0].isalnum():
        return "Z", word  # "+02:00"
    if word[0].isalpha():
        if word[-1].isdecimal():
            return "Z", word  # "gmt+2"
        # "و" is written onto the next word.
        joined = LEXICON.get(word[1:], "x") if word[0] == "و" else "x"
        return (joined, word[1:]) if joined in AFTER_AND else ("x", word)
    return _MARKS.get(word, "|"), word


def _number_letter(digits: str) -> str:
    length = len(digits)
    if not digits.isascii():
        return "x"
    if length <= 2:
        return "n"
    if length == 4:
        if "1900" <= digits <= "2100":
            return "y"
        return "h" if "1343" <= digits <= "1500" else "#"
    return "c" if length == 8 and digits[:2] in ("19", "20") else "#"


class Tokens(NamedTuple):
    """A text as tokens: ``tokens[i]``, as it was written, has the letter ``signature[i]``."""

    signature: str
    tokens: Sequence[str]
    parts: Sequence[str]
    """The whole text: the tokens and, between them, what is silent."""
    letters: Sequence[str]
    """The letter of every part, "" for a silent one."""

    def source(self, first: int, last: int) -> str:
        """The text from the token ``first`` to the token ``last``, as it was written."""
        if len(self.tokens) < len(self.parts):
            places = [place for place, letter in enumerate(self.letters) if letter]
            first, last = places[first], places[last]
        return "".join(self.parts[first : last + 1]).strip()

    def gaps(self) -> str:
        """For every token " " where something stands between it and the one before, else "+"."""
        gaps, apart = [], False
        for part, letter in zip(self.parts, self.letters, strict=True):
            apart = apart or part[0].isspace()
            if letter:
                gaps.append(" " if apart else "+")
            # A mark without width separates nothing.
            apart = not letter and (apart or WORD[part] != "")
        return "".join(gaps)


def tokenize(text: str) -> Tokens:
    """The tokens of a text; silent words have none.

    >>> tokenize("السبت، 06 نوفمبر 2021 07:40 م").signature
    'W,nMyn:nm'
    """
    parts = tokens = _PART.findall(text)
    letters = [_LETTER[part] for part in parts]
    signature = "".join(letters)
    if _HEAD in signature:
        parts, letters = _phrases(parts, letters)
        tokens, signature = parts, "".join(letters)
    if len(signature) < len(parts):
        tokens = list(compress(parts, letters))
    return Tokens(signature, tokens, parts, letters)


def _phrases(parts: Sequence[str], letters: Sequence[str]) -> tuple[list[str], list[str]]:
    """The same with phrases joined: "تشرين" and "الثاني" are one token."""
    joined: list[str] = []
    joined_letters: list[str] = []
    head = ""
    for part, letter in zip(parts, letters, strict=True):
        if head:
            phrase = f"{head} {WORD[part]}" if part[0].isspace() else head + WORD[part]
            if phrase in LEXICON or phrase in HEADS:
                head = phrase if phrase in HEADS else ""
                joined[-1] += part
                joined_letters[-1] = _alone(phrase)[0]
                continue
            head = ""
        if letter == _HEAD:
            head = WORD[part]
            letter = _alone(head)[0]
        joined.append(part)
        joined_letters.append(letter)
    return joined, joined_letters
