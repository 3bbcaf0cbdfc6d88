"""Text that was decoded with the wrong table and stored that way, put right where certain."""

from __future__ import annotations

import re
from typing import Final

__all__ = ["repair_mojibake"]


def _byte_table() -> dict[str, int]:
    """Each character that a wrong decoding shows, with the byte that it was.

    windows-1256, windows-1252 and ISO 8859-1 never give one character two bytes, so one table
    serves text that went through any of them.
    """
    table = {chr(byte): byte for byte in range(0x80, 0x100)}
    for encoding in ("cp1252", "cp1256"):
        for byte in range(0x80, 0x100):
            table[bytes([byte]).decode(encoding, "replace")] = byte
    del table["\ufffd"]
    return table


_BYTES: Final = _byte_table()


def _shown_as(*ranges: tuple[int, int]) -> str:
    """The body of a class: every character that a byte in the ranges is shown as."""
    bytes_ = {byte for first, last in ranges for byte in range(first, last + 1)}
    return "".join(character for character, byte in _BYTES.items() if byte in bytes_)


# A strict windows-1252 has no character for five bytes, so the wrong decoding lost them.
_LOST: Final = "\ufffd"
_TAIL: Final = f"[{_shown_as((0x80, 0xBF))}{_LOST}]"
_ARABIC_LEAD: Final = f"[{_shown_as((0xD8, 0xDB))}]"
_PAIR: Final = f"[{_shown_as((0xC2, 0xC3), (0xD8, 0xDB))}]{_TAIL}"
_TRIPLE: Final = f"[{_shown_as((0xE2, 0xE2), (0xEF, 0xEF))}]{_TAIL}{{2}}"
_EMOJI: Final = f"[{_shown_as((0xF0, 0xF0))}][{_shown_as((0x9F, 0x9F))}]{_TAIL}{{2}}"
# What windows-1252 and 1256 put at 80-9F comes back as letters of its own from a second layer.
_SECOND: Final = "|".join(
    f"[{_shown_as((lead, lead))}][{_shown_as(*((tail, tail) for tail in tails))}]"
    for lead, tails in (
        (0xC5, b"\x92\x93\xa0\xa1\xb8\xbd\xbe"),
        (0xC6, b"\x92"),
        (0xCB, b"\x86\x9c"),
    )
)
_UNIT: Final = f"(?:{_PAIR}|{_TRIPLE}|{_EMOJI}|{_SECOND})"

# Not after a letter: the "ع،" of "موضوع، ط§ظ„" ends a sound word.
_START: Final = "(?:(?![\u0600-\u06ff])|(?<![\u0621-\u064a]))"
_RUN = re.compile(f"{_START}{_UNIT}(?:[\0-\x7f]*{_UNIT})*")
# No language writes two letters of these in a row, each with its sign.
_CERTAIN = re.compile(
    f"(?:{_ARABIC_LEAD}{_TAIL}){{2}}"
    # ... nor the same after another layer
    "|[طظØÙ][·¸](?:[آÂأÃ]|â)|[أÃ][\x98\x99ک˜™](?:[آÂأÃ]|â)"
)
_FEWEST_UNITS: Final = 3
_ONE_UNIT = re.compile(_UNIT)
# Quotation marks, dashes and the ellipsis, "â€œ", give themselves away alone.
_PUNCTUATION = re.compile(f"â€{_TAIL}")
_SUSPECT: Final = ("Ø", "Ù", "Ã", "ظ„", "ط§", "ط·", "ط¸", "أک", "â€")

# windows-1256 shown as windows-1252: "ÇáÚÑÇÞ"; "ال" opens every second word.
_HIGH: Final = _shown_as((0x80, 0xFF))
_ONE_BYTE_SUSPECT: Final = "Çá"
_LATIN_HIGH: Final = "".join(
    character for character in _HIGH if not "\u0600" <= character <= "\u06ff"
)
_ONE_BYTE_RUN = re.compile(f"[{_LATIN_HIGH}]+(?:[\0-@\\[-`{{-\x7f]+[{_LATIN_HIGH}]+)*")
_ONE_BYTE_CERTAIN = re.compile(r"\b(?:في|فى|من|على|إلى|الى|أن|التي|الذي|هذا|هذه|مع|ال\w{3,})\b")
_MOST_LAYERS: Final = 3

# UTF-8 read with tables of other scripts and systems: what "ل" shows as, and the table.
_FOREIGN: Final = (("Щ„", "cp1251"), ("ŸÑ", "mac_roman"), ("┘ä", "cp437"))


def repair_mojibake(text: str) -> str:
    """The text with every stretch put right that can only be a wrong decoding; the rest as is.

    UTF-8 read as windows-1256, windows-1252 or ISO 8859-1, up to three times over, or once as
    windows-1251, Mac Roman or code page 437; and windows-1256 read as windows-1252. A stretch of
    three letters is needed; a lone sign stays.

    >>> repair_mojibake("ط§ظ„ط¹ط±ط§ظ‚")
    'العراق'
    >>> repair_mojibake("رئيس Ø§Ù„Ø¹Ø±Ø§Ù‚ قال")
    'رئيس العراق قال'
    >>> repair_mojibake("ÇáÚÑÇÞ: ÇÊÎÐäÇ ÎØæÇÊ Ýí ÇáÈáÇÏ")
    'العراق: اتخذنا خطوات في البلاد'
    >>> repair_mojibake("مع، ظ… déjà")
    'مع، ظ… déjà'
    """
    for _ in range(_MOST_LAYERS):
        if not any(suspect in text for suspect in _SUSPECT):
            break
        repaired = _RUN.sub(_repair_run, text)
        if repaired == text:
            break
        text = repaired
    for suspect, table in _FOREIGN:
        if suspect in text:
            text = _repair_foreign(text, table)
    if _ONE_BYTE_SUSPECT in text:
        text = _ONE_BYTE_RUN.sub(_repair_one_byte_run, text)
    return text


def _repair_run(run: re.Match[str]) -> str:
    shown = run[0]
    units = _ONE_UNIT.findall(shown)
    if len(units) >= _FEWEST_UNITS and _CERTAIN.search(shown):
        return _ONE_UNIT.sub(_meant, shown)
    return _PUNCTUATION.sub(_meant, shown)


def _meant(unit: re.Match[str]) -> str:
    shown = unit[0]
    return _LOST if _LOST in shown else _bytes(shown).decode("utf-8", "replace")


def _repair_one_byte_run(run: re.Match[str]) -> str:
    meant = _bytes(run[0]).decode("cp1256", "replace")
    return meant if len(_ONE_BYTE_CERTAIN.findall(meant)) >= 2 else run[0]


def _repair_foreign(text: str, table: str) -> str:
    high = [bytes([byte]).decode(table, "replace") for byte in range(0x80, 0x100)]

    def shown(first: int, last: int) -> str:
        return "[" + re.escape("".join(high[first - 0x80 : last - 0x7F])) + "]"

    tail, arabic = shown(0x80, 0xBF), shown(0xD8, 0xDB)
    signs = f"[{high[0x42]}{high[0x43]}]{tail}|{high[0x62]}{tail}{{2}}"
    unit = f"(?:{arabic}{tail}|{signs})"
    run = re.compile(f"{arabic}{tail}(?:[\0-\x7f]*{unit}){{2,}}")
    return run.sub(lambda found: re.sub(unit, lambda one: _encoded(one[0], table), found[0]), text)


def _encoded(shown: str, table: str) -> str:
    return shown.encode(table, "replace").decode("utf-8", "replace")


def _bytes(shown: str) -> bytes:
    return bytes(_BYTES.get(character, ord(character)) for character in shown)
