"""What a Next page sends its scripts in pieces: ``self.__next_f.push([1, "..."])``.

The pieces are one stream of rows, ``ID:JSON`` to a line's end or ``ID:Tlength,`` and so many
bytes of text; in a row "$ID" stands for the text of another.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from typing import Any

_PIECE = re.compile(r"__next_f\.push\(\s*\[\s*1\s*,\s*(?=\")")
_ROW = re.compile(rb"([0-9a-f]{1,8}):(?:T([0-9a-f]{1,8}),)?")
_REFERENCE = re.compile(r"\$[LQ@]?([0-9a-f]{1,8})")
_DATE = re.compile(r"\$D(?=\d{4}-)")
_MOST_ROWS = 2_000
_MOST_VALUES = 50_000


def rows(scripts: Iterable[str]) -> list[Any]:
    """The values of the stream in these scripts, the largest first; none where it is broken."""
    stream = "".join(_pieces(scripts)).encode("utf-8", "surrogatepass")
    texts: dict[str, str] = {}
    written: list[bytes] = []
    at = 0
    for _ in range(_MOST_ROWS):
        row = _ROW.match(stream, at)
        if row is None:
            break
        if row[2] is not None:
            at = row.end() + int(row[2], 16)
            texts[row[1].decode()] = stream[row.end() : at].decode("utf-8", "replace")
            continue
        end = stream.find(b"\n", row.end())
        end = len(stream) if end < 0 else end
        if stream[row.end() : row.end() + 1] in (b"[", b"{"):
            written.append(stream[row.end() : end])
        at = end + 1
    written.sort(key=len, reverse=True)
    return [_referred(value, texts) for value in map(_read, written) if value is not None]


def _pieces(scripts: Iterable[str]) -> Iterator[str]:
    decoder = json.JSONDecoder(strict=False)
    for script in scripts:
        for begin in _PIECE.finditer(script):
            try:
                piece = decoder.raw_decode(script, begin.end())[0]
            except (ValueError, RecursionError):
                continue
            yield piece if isinstance(piece, str) else ""


def _read(row: bytes) -> Any:
    try:
        return json.loads(row.decode("utf-8", "replace"), strict=False)
    except (ValueError, RecursionError):
        return None


def _referred(value: Any, texts: dict[str, str]) -> Any:
    """The value with the texts that its strings stand for."""
    waiting = [value]
    for _ in range(_MOST_VALUES):
        if not waiting:
            break
        node = waiting.pop()
        members = node.items() if isinstance(node, dict) else enumerate(node)
        for key, member in list(members):
            if isinstance(member, dict | list):
                waiting.append(member)
            elif isinstance(member, str) and member.startswith("$"):
                reference = _REFERENCE.fullmatch(member)
                told = texts.get(reference[1], member) if reference else _DATE.sub("", member)
                node[key] = told
    return value
