"""Bytes in, text out: what the bytes say first, what the page declares second."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from newscrawl.text.mojibake import repair_mojibake

__all__ = ["decode", "repair_mojibake"]

_SAMPLE: Final = 65_536  # bytes that candidates are judged on
_PROLOG: Final = 4_096  # bytes in which a page may declare its encoding

_LONG_ASCII = re.compile(rb"[\x00-\x7f]{64,}")

_BOMS: Final = (
    # before UTF-16, whose mark begins that of UTF-32
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# UTF-8 that was read as Latin and stored has C3 in it; read as windows-1256, "ل" has 9E. Sound
# Arabic has neither, so two scans for one byte tell nearly every page apart.
_DOUBLE_ENCODED: Final = (b"\xc3", b"\x9e")

_LAM: Final = "ل".encode()

_DECLARING_TAG = re.compile(rb"<(?:meta|\?xml)\b([^>]*)", re.IGNORECASE)
_DECLARATION = re.compile(
    rb"(?:charset|encoding)\s*=\s*[\"']?\s*([A-Za-z0-9_:-]{2,40})", re.IGNORECASE
)
_CHARSET = re.compile(r"charset\s*=\s*[\"']?\s*([A-Za-z0-9_:-]{2,40})", re.IGNORECASE)
_LABEL = re.compile(r"[a-z0-9_:-]{2,40}")
# Python also calls compressors and escape notations codecs: only real encodings of pages pass.
_PAGE_CODEC = re.compile(
    r"ascii|utf-8|cp125[0-8]|cp720|cp86[46]|cp874|iso8859-\d+|koi8-[ru]|mac-\w+"
    r"|gbk|gb2312|gb18030|big5|euc_jp|euc_kr|shift_jis"
)
_CODE_PAGE = re.compile(r"(?:x-)?(?:win|windows|cp|dos|ibm)?[-_]?(125\d|720|86[46]|874)")
_ISO = re.compile(r"iso[-_]?8859[-_]?(\d{1,2})(?:-[ei])?")
_W3C_NAMES: Final = {
    # A page that says ASCII or Latin-1 means windows-1252: the WHATWG standard and every browser.
    "ascii": "windows-1252",
    "mac-roman": "macintosh",
    "iso8859-1": "windows-1252",
    "iso8859-9": "windows-1254",
    "cp864": "ibm864",
    "cp866": "ibm866",
    "gb2312": "gbk",
    "euc_jp": "euc-jp",
    "euc_kr": "euc-kr",
}
_FALLBACKS: Final = ("windows-1252", "windows-1256", "iso-8859-6")


def decode(body: bytes, declared: str | None = None) -> tuple[str, str]:
    r"""The text of a page and the name of the encoding that it really is in.

    ``declared`` is the label of the HTTP header, or the whole ``Content-Type``; labels in the
    page's own prolog are read from the bytes. Valid UTF-8 wins over every label, then the
    reading that makes Arabic words. Names are the WHATWG's where Python decodes with them, in
    lower case. UTF-8 that was decoded wrongly and stored is repaired; so are words of
    windows-1256 within UTF-8; bytes that say nothing become U+FFFD.

    >>> decode("قال المتحدث".encode("windows-1256"), "utf-8")
    ('قال المتحدث', 'windows-1256')
    >>> decode("قال المتحدث".encode(), "text/html; charset=windows-1256")
    ('قال المتحدث', 'utf-8')
    >>> decode("قال المتحدث".encode("iso-8859-6"), "iso-8859-1")
    ('قال المتحدث', 'iso-8859-6')
    """
    body, marked = _without_bom(body)
    wide = marked if marked not in ("", "utf-8") else _unmarked_utf_16(body)
    if wide:
        return body.decode(wide, "replace"), wide
    try:
        text = body.decode()
    except UnicodeDecodeError:
        return _decode_invalid(body, declared)
    if text.isascii():
        return text, marked or next(_declared(body, declared), "utf-8")
    return _repaired(text, body), "utf-8"


def _without_bom(body: bytes) -> tuple[bytes, str]:
    for mark, encoding in _BOMS:
        if body.startswith(mark):
            while body.startswith(mark):  # every template of a page may bring its own
                body = body[len(mark) :]
            return body, encoding
    return body, ""


def _unmarked_utf_16(body: bytes) -> str:
    """UTF-16 by its high bytes, which for markup and Arabic are all 00 or 06."""
    head = body[:_PROLOG]
    if b"\0" not in head or len(head) < 4:
        return ""
    sides = head[0::2], head[1::2]
    high = [(side.count(0) + side.count(6)) / len(side) for side in sides]
    zeros = [side.count(0) / len(side) for side in sides]
    if high[1] > 0.7 and zeros[0] < 0.1:
        return "utf-16-le"
    return "utf-16-be" if high[0] > 0.7 and zeros[1] < 0.1 else ""


def _repaired(text: str, body: bytes) -> str:
    return repair_mojibake(text) if any(byte in body for byte in _DOUBLE_ENCODED) else text


def _decode_invalid(body: bytes, declared: str | None) -> tuple[str, str]:
    sample = _LONG_ASCII.sub(b" ", body)[:_SAMPLE]
    if _is_mostly_utf_8(sample):
        return _repaired(_mixed(body), body), "utf-8"
    candidates = dict.fromkeys((*_declared(body, declared), *_FALLBACKS))
    candidates.pop("utf-8", None)
    best = max(candidates, key=lambda encoding: _score(_read(sample, encoding)))
    text = _read(body, best)
    if best == "windows-1256" and _LAM in body:
        # An include in UTF-8 shows like any double encoding.
        text = repair_mojibake(text)
    return text, best


def _mixed(body: bytes) -> str:
    """UTF-8 with an include of windows-1256 in it."""
    text = body.decode("utf-8", "surrogateescape")
    text = _LOST_WORDS.sub(_read_as_1256, text)
    return text.encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def _read_as_1256(lost: re.Match[str]) -> str:
    text = lost[0].encode("utf-8", "surrogateescape").decode("cp1256")
    # Of damaged UTF-8 only lead bytes are lost, and they read as two rare letters.
    frequent = sum(letter in _FREQUENT for letter in text)
    return text if frequent * 3 >= len(text) and _score(text) > 0 else lost[0]


def _is_mostly_utf_8(sample: bytes) -> bool:
    """Cut in mid-character, or one bad include: in other encodings hardly a byte is sound UTF-8."""
    text = sample.decode("utf-8", "replace")
    broken = text.count("\ufffd")
    return len(text) - broken - len(text.encode("ascii", "ignore")) >= broken


def _read(body: bytes, encoding: str) -> str:
    return body.decode(_codec_name(encoding) or encoding, "replace")


def _declared(body: bytes, header: str | None) -> Iterator[str]:
    """Every usable label: the header's, then those of the prolog, in order."""
    for label in _header_labels(header or ""):
        if encoding := _encoding(label):
            yield encoding
    for tag in _DECLARING_TAG.findall(body[:_PROLOG]):
        for label in _DECLARATION.findall(tag):
            if encoding := _encoding(label.decode("ascii")):
                yield encoding


def _header_labels(header: str) -> list[str]:
    header = header[:256]
    return _CHARSET.findall(header) or re.split(r"[\s,;\"']+", header)


@lru_cache(maxsize=256)
def _encoding(label: str) -> str:
    """The WHATWG name for a label, or "" where no such encoding of pages exists."""
    codec = _codec_name(label)
    if codec.startswith("cp125"):
        return codec.replace("cp", "windows-")
    return _W3C_NAMES.get(codec) or codec.replace("iso8859", "iso-8859")


@lru_cache(maxsize=256)
def _codec_name(label: str) -> str:
    label = label.strip().lower()
    if page := _CODE_PAGE.fullmatch(label):
        label = f"cp{page[1]}"
    elif part := _ISO.fullmatch(label):
        label = f"iso8859-{part[1]}"
    if not _LABEL.fullmatch(label):
        return ""
    try:
        name = codecs.lookup(label.removeprefix("x-")).name
    except LookupError:
        return ""
    return name if _PAGE_CODEC.fullmatch(name) else ""


_TOKEN = re.compile(r"[^\W\d_]{1,40}")
_ARABIC_TOKEN = re.compile("[\u0621-\u063a\u0640-\u064a\u067e\u0686\u0698\u06a9\u06af]+")
_FUNCTION_WORDS: Final = frozenset(
    ("في", "فى", "من", "على", "إلى", "الى", "عن", "أن", "ان", "إن", "مع", "هذا", "هذه", "ما")
) | frozenset(("لا", "التي", "التى", "الذي", "الذى", "قال", "بعد", "قبل", "بين", "كل", "أو"))
# Letters that make up most of Arabic; each table turns the other's into rarer ones.
_FREQUENT: Final = frozenset("اليمونرت")
_LOST_WORDS = re.compile("[\udcc1-\udcf3]{3,}(?: [\udcc1-\udcf3]+)*")
# Controls, lost bytes, signs at a letter, and the endings of words in the middle of one.
_JUNK = re.compile("[\x80-\x9f\ufffd¬]|[\u064b-\u064dىة×](?=[\u0621-\u064a])")


def _score(text: str) -> int:
    """How much a reading looks like what a page says; below zero for a wrong table."""
    return sum(map(_token_score, _TOKEN.findall(text))) - 3 * len(_JUNK.findall(text))


@lru_cache(maxsize=4096)
def _token_score(token: str) -> int:
    if token.isascii():
        return 0
    size = len(token)
    if _ARABIC_TOKEN.fullmatch(token):
        frequent = sum(letter in _FREQUENT for letter in token)
        return size + frequent + 10 * (token in _FUNCTION_WORDS) + 3 * token.startswith("ال")
    scripts = {_script(letter) for letter in token}
    if len(scripts) > 1:
        return -2 * size  # no word mixes scripts: the mark of a wrong table
    if scripts == {"latin"}:
        accents = sum(not letter.isascii() for letter in token)
        return -size if accents * 2 > size else 0
    return size // 2


def _script(letter: str) -> str:
    code = ord(letter)
    if code < 0x0250:
        return "latin"
    return "arabic" if 0x0600 <= code <= 0x06FF else "other"
