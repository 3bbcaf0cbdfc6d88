"""What ships and what is compared: ``clean`` keeps the paper's spelling, ``normalize`` folds it.

The two never mix. ``clean`` removes what no reader sees and what extraction left behind; it
changes no letter. ``normalize`` makes two spellings of the same text equal and is for keys,
look-ups and comparisons only.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType
from typing import Final, Literal

from newscrawl.text.languages import language

__all__ = ["FOLDS", "clean", "normalize"]

# Hamza and madda as combining marks (U+0653-0655) are parts of letters, not vowel signs.
_HARAKAT: Final = (
    "\u0610-\u061a\u064b-\u0652\u0656-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8"
    "\u06ea-\u06ed\u0898-\u089f\u08ca-\u08e1\u08e3-\u08ff"
)
_LETTERS: Final = (
    "\u0620-\u063f\u0641-\u064a\u066e\u066f\u0671-\u06d3\u06d5\u06ee\u06ef\u06fa-\u06fc\u06ff"
    "\u0750-\u077f\u0870-\u0887\u0889-\u088e\u08a0-\u08c9"
)
_IN_WORD: Final = _LETTERS + _HARAKAT + "\u0653-\u0655"

# Blessings that are one character on purpose; they decompose to whole sentences.
_SIGNS: Final = frozenset("\ufdfa\ufdfb")


def _presentation_forms() -> dict[str, str]:
    """Each shaped form of a letter, ligature or mark with the letters that it stands for."""
    folded = {}
    for code in (*range(0xFB50, 0xFDFC), *range(0xFE70, 0xFEFD)):
        letters = unicodedata.normalize("NFKC", chr(code))
        if letters != chr(code) and chr(code) not in _SIGNS:
            # Shaped vowel signs decompose to a space or a tatweel that carries them.
            folded[chr(code)] = letters.strip(" \u0640")
    return folded


_FORMS: Final = _presentation_forms()
# Letters, marks, digits and ASCII: a text of nothing else costs one scan. A pattern that begins
# with a class is scanned for several times faster than one that begins with a repeat.
_USUAL: Final = "\n -~\u060c-\u061b\u061d-\u06ff"
_UNUSUAL_RUN = re.compile(f"[^{_USUAL}][^{_USUAL}]*")
# Where these stand they stand by the hundred; the pattern would meet each alone.
_COMMON_DEBRIS: Final = (("\r\n", "\n"), ("\xa0", " "), ("\u200f", ""), ("\u200b", ""))
_UNSEEN_CATEGORIES: Final = frozenset({"Cc", "Cf", "Cs"})
_UNSEEN: Final = frozenset("\u034f\ufffc")
_SEEN: Final = frozenset("\u0600\u0601\u0602\u0603\u0604\u0605\u0890\u0891\u08e2")  # number signs
_JOINERS: Final = frozenset("\u200c\u200d")
# A zero-width joiner holds an emoji of several people or a flag together, and nothing else here.
_EMOJI: Final = "\u2190-\u2bff\ufe0f\U0001f000-\U0001faff"
# The flags of England and its like are a black flag and a name in invisible letters.
_FLAG = re.compile("(\U0001f3f4[\U000e0020-\U000e007e]{1,6}\U000e007f)")
_STRAY_JOINER = re.compile(f"(?<![{_EMOJI}])\u200d|\u200d(?![{_EMOJI}])")
_STRAY_NON_JOINER = re.compile(f"(?<![{_IN_WORD}])\u200c|\u200c(?![{_LETTERS}])")
# In Arabic the only due ones are those of quoted Persian words: "می\u200cشود", "کتاب\u200cهای".
_NON_JOINER = re.compile(
    f'((?<![^\\s«"“(])ن?می\u200c(?=[{_LETTERS}])|(?<=[{_LETTERS}])\u200c(?=های))|\u200c'
)
_WITH_NON_JOINER: Final = frozenset({"fa", "ckb", "ur", "ps"})

_TATWEEL_LINE = re.compile("^[ \u0640]+$", re.MULTILINE)
# Group 1 keeps its tatweel: the Hijri era "هـ", and a prefix before a quotation mark or a numeral.
_TATWEEL = re.compile(
    f"(?<![{_IN_WORD}\u0640])(ه|[وف]?(?:[بلك]|ال|لل|بال|كال)|[وف])\u0640++(?![{_IN_WORD}])"
    f"|(?<=[{_IN_WORD}])\u0640+(?![{_HARAKAT}]{{0,4}}[\u0654\u0655])"
    f"|\u0640+(?=[{_LETTERS}])"
)
_SPACES = re.compile("  +")
_HARAKAT_RUN = re.compile(f"[{_HARAKAT}]+")

_EASTERN: Final = "٠١٢٣٤٥٦٧٨٩"
_PERSIAN: Final = "۰۱۲۳۴۵۶۷۸۹"
_ASCII: Final = "0123456789"
_TO_ASCII = str.maketrans(_EASTERN + _PERSIAN, _ASCII * 2)
_TO_EASTERN = str.maketrans(_ASCII + _PERSIAN, _EASTERN * 2)
_ARABIC_NUMBER = re.compile(f"[{_EASTERN}{_PERSIAN}]+(?:[٫٬][{_EASTERN}{_PERSIAN}]+)*")
_ASCII_OR_PERSIAN_RUN = re.compile(f"[!-~\u00c0-\u024f{_PERSIAN}]+")
_HAS_LATIN = re.compile("[A-Za-z\u00c0-\u024f]")


def clean(
    text: str,
    *,
    digits: Literal["keep", "ascii", "arabic"] = "keep",
    harakat: Literal["keep", "drop"] = "keep",
    tatweel: Literal["drop", "keep"] = "drop",
) -> str:
    r"""The text as a reader sees it, without what no reader sees; spelling and slips stay.

    NFC; shaped letter forms become letters; bidi marks, zero-width characters, soft hyphens,
    controls and noncharacters go; every kind of space is a space and every kind of line break a
    newline; runs of spaces become one, blank lines one blank line. No letter is ever folded.

    >>> clean("\u200fﻗﺎﻝ\xa0 المتحدث\u200b باسم القيادة في العـــراق\r\n\r\n\r\n يذكرأن، بالبلاد .")
    'قال المتحدث باسم القيادة في العراق\n\nيذكرأن، بالبلاد .'

    A tatweel that is read stays: the Hijri era, a prefix before a quotation or numeral, a dash.

    >>> clean("1443 هـ، بيروت ـ ناجي، لـ«الحـيـاة»")
    '1443 هـ، بيروت ـ ناجي، لـ«الحياة»'

    Digits and vowel signs are the paper's own unless asked otherwise; with ``"arabic"`` the
    digits of Latin words (F-16, a link) stay.

    >>> clean("بدورٍ قتاليٍّ عام ٢٠٢١", digits="ascii", harakat="drop")
    'بدور قتالي عام 2021'
    >>> clean("سقطت 3 مقاتلات F-16", digits="arabic")
    'سقطت ٣ مقاتلات F-16'
    """
    for debris, seen in _COMMON_DEBRIS:
        text = text.replace(debris, seen)
    text = _UNUSUAL_RUN.sub(_visible_run, text)
    if "\u200d" in text:
        text = _STRAY_JOINER.sub("", text)
    if harakat == "drop":
        text = _HARAKAT_RUN.sub("", text)
    if "\u200c" in text:
        text = _with_due_non_joiners(text)
    if tatweel == "drop" and "\u0640" in text:
        text = _without_tatweel(text)
    text = unicodedata.normalize("NFC", text)
    if digits == "ascii":
        text = _ARABIC_NUMBER.sub(_ascii_number, text)
    elif digits == "arabic":
        text = _ASCII_OR_PERSIAN_RUN.sub(_eastern_digits, text)
    return _tidy(text)


def _visible_run(run: re.Match[str]) -> str:
    if "\U000e007f" in run[0]:
        parts = _FLAG.split(run[0])
        return "".join(
            part if _FLAG.fullmatch(part) else "".join(map(_visible, part)) for part in parts
        )
    return "".join(map(_visible, run[0]))


@lru_cache(maxsize=4096)
def _visible(character: str) -> str:
    if character in _FORMS:
        return _FORMS[character]
    if character in "\r\v\f\x85\u2028\u2029":
        return "\n"
    if character == "\t" or unicodedata.category(character) == "Zs":
        return " "
    if character in _JOINERS:
        return character
    return "" if _is_unseen(character) else character


def _is_unseen(character: str) -> bool:
    code = ord(character)
    if code & 0xFFFE == 0xFFFE or 0xFDD0 <= code <= 0xFDEF:  # noncharacters
        return True
    if unicodedata.category(character) in _UNSEEN_CATEGORIES:
        return character not in _SEEN
    return character in _UNSEEN


def _with_due_non_joiners(text: str) -> str:
    """Spelling in Persian and its neighbours, debris of editing in Arabic."""
    without = text.replace("\u200c", "")
    if language(clean(without, harakat="drop")) not in _WITH_NON_JOINER:
        return _NON_JOINER.sub(lambda found: found[1] or "", text)
    return _STRAY_NON_JOINER.sub("", re.sub("\u200c{2,}", "\u200c", text))


def _without_tatweel(text: str) -> str:
    text = _TATWEEL_LINE.sub("", text)
    return _TATWEEL.sub(lambda found: f"{found[1]}\u0640" if found[1] else "", text)


def _ascii_number(number: re.Match[str]) -> str:
    return number[0].translate(_TO_ASCII).replace("٫", ".").replace("٬", ",")


def _eastern_digits(run: re.Match[str]) -> str:
    return run[0] if _HAS_LATIN.search(run[0]) else run[0].translate(_TO_EASTERN)


def _tidy(text: str) -> str:
    if "  " in text:
        text = _SPACES.sub(" ", text)
    if " \n" in text or "\n " in text:
        text = "\n".join([line.strip(" ") for line in text.split("\n")])
    if "\n\n\n" in text:
        text = re.sub("\n\n\n+", "\n\n", text)
    return text.strip(" \n")


FOLDS: Final[Mapping[str, str]] = MappingProxyType(
    {
        # alef with hamza, madda or wasla
        **dict.fromkeys("أإآٱٲٳٵ", "ا"),
        "ى": "ي",
        "ئ": "ي",
        "ؤ": "و",
        "ة": "ه",
        "ء": "",
        **dict.fromkeys("ٴۥۦ", ""),
        "ـ": "",
        # the same letters as Persian, Urdu and Kurdish keyboards type them
        "ک": "ك",
        **dict.fromkeys("ڪګ", "ك"),
        **dict.fromkeys("یۍېےۓٸ", "ي"),
        **dict.fromkeys("ھہەۀۂۃۿ", "ه"),
        "ٶ": "و",
    }
)
"""What ``normalize`` does to letters, beyond marks, digits, punctuation and case."""

# Replaced one by one: for what stands in every article `in` and `replace` run at memory speed,
# a table or a pattern that meets it at every word does not. The rest is left to `_REST_RUN`.
_FREQUENT: Final = (
    *((letter, FOLDS[letter]) for letter in "أةىإئءؤآـ"),
    *((sign, " ") for sign in '\n،.:"()-«»'),
    *_COMMON_DEBRIS[1:],
    *((mark, "") for mark in "\u064b\u0651\u064f\u064d\u064e\u0650\u0652"),
)
_KNOWN: Final = " 0-9a-zابت-غف-وي"
_REST_RUN = re.compile(f"[^{_KNOWN}][^{_KNOWN}]*")
_DROPPED_CATEGORIES: Final = frozenset({"Mn", "Me", "Cf", "Cc", "Cs", "Cn", "Sk"})


def normalize(text: str) -> str:
    """The text for comparing: two spellings of the same words become equal. Not for display.

    Alef with hamza or madda becomes bare, ى is ي, ة is ه, hamza carriers are و and ي, a lone
    hamza goes (``FOLDS``); marks, accents and tatweel go, digits are ASCII, case is folded;
    punctuation, symbols and white space are one space. ``normalize(clean(text))`` is
    ``normalize(text)``.

    >>> normalize("قالَ المتحدّث: «إنّ القـوّات الأمنيّة فى ٢٠٢١»")
    'قال المتحدث ان القوات الامنيه في 2021'
    >>> normalize("التحالف الدولى") == normalize("التحالف  الدّولي .")
    True
    """
    for found, folded in _FREQUENT:
        if found in text:
            text = text.replace(found, folded)
    text = unicodedata.normalize("NFC", text)
    folded_text = _REST_RUN.sub(_fold_run, text)
    if folded_text is not text:  # `sub` gives back the same string where it found nothing
        text = unicodedata.normalize("NFC", folded_text)
    return _SPACES.sub(" ", text).strip(" ")


def _fold_run(run: re.Match[str]) -> str:
    return "".join(map(_fold_character, run[0]))


@lru_cache(maxsize=4096)
def _fold_character(character: str) -> str:
    seen = _spelled_sign(character) or _visible(character)
    return "".join(map(_fold_letter, unicodedata.normalize("NFD", seen.casefold())))


def _spelled_sign(character: str) -> str:
    """A blessing is as often one character as its words."""
    return unicodedata.normalize("NFKC", character) if character in _SIGNS else ""


def _fold_letter(letter: str) -> str:
    if letter in FOLDS:
        return FOLDS[letter]
    category = unicodedata.category(letter)
    if category == "Nd":
        return str(unicodedata.decimal(letter))
    if letter == "\n" or category[0] in "PSZ" or category == "Co":
        return " "
    return "" if category in _DROPPED_CATEGORIES else letter
