"""Word lists that the rules for bylines, datelines and furniture look things up in.

Text files, one subject each, that anyone can extend without Python; read on first use and
folded with ``normalize``, so an entry needs one spelling only. ``#`` starts a comment line.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from importlib.resources import files

from newscrawl.text.arabic import normalize

__all__ = ["folded_phrases", "folded_words", "phrases", "rules", "shapes", "words"]

_COMMA = re.compile("[،,\n]")
_DEFINITION = re.compile(r"([a-z]+) = (.+)")


def folded_words(text: str) -> frozenset[str]:
    """The folded words of ``text``."""
    return frozenset(normalize(text).split())


def folded_phrases(text: str) -> frozenset[str]:
    """The folded phrases of ``text``, which commas or line ends part."""
    return frozenset(map(normalize, _COMMA.split(text))) - {""}


def _lines(name: str) -> list[str]:
    text = files(__package__).joinpath(f"{name}.txt").read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line.strip() and not line.startswith("#")]


@cache
def words(name: str) -> frozenset[str]:
    """The folded words of a list whose entries stand between white space."""
    return folded_words(" ".join(_lines(name)))


@cache
def phrases(name: str) -> frozenset[str]:
    """The folded phrases of a list whose entries stand between commas or line ends."""
    return folded_phrases("\n".join(_lines(name)))


@cache
def rules(name: str) -> dict[str, str]:
    """Folded line -> kind, for a list whose entries stand below ``[kind]`` lines, one a line."""
    return {normalize(line): kind for kind, line in _by_kind(name)}


@cache
def shapes(name: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    """(kind, pattern for a folded line), for a list of regular expressions below ``[kind]`` lines.

    A line ``name = pattern`` defines what ``{name}`` stands for in the lines behind it.
    """
    defined: dict[str, str] = {}
    found = []
    for kind, line in _by_kind(name):
        line = re.sub(r"\{([a-z]+)\}", lambda use: defined[use[1]], line)
        if not kind and (definition := _DEFINITION.fullmatch(line)):
            defined[definition[1]] = definition[2]
        else:
            found.append((kind, re.compile(line)))
    return tuple(found)


def _by_kind(name: str) -> Iterator[tuple[str, str]]:
    kind = ""
    for line in _lines(name):
        if line.startswith("[") and line.endswith("]") and line[1:-1].isalpha():
            kind = line[1:-1]
        else:
            yield kind, line
