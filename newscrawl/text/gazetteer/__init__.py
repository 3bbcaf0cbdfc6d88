"""Word lists that the rules for bylines, datelines and furniture look things up in.

Text files, one subject each, that anyone can extend without Python; read on first use and
folded with ``normalize``, so an entry needs one spelling only. ``#`` starts a comment line.
"""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files

from newscrawl.text.arabic import normalize

__all__ = ["phrases", "rules", "words"]

_COMMA = re.compile("[،,\n]")


def _lines(name: str) -> list[str]:
    text = files(__package__).joinpath(f"{name}.txt").read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line.strip() and not line.startswith("#")]


@cache
def words(name: str) -> frozenset[str]:
    """The folded words of a list whose entries stand between white space."""
    return frozenset(normalize(" ".join(_lines(name))).split())


@cache
def phrases(name: str) -> frozenset[str]:
    """The folded phrases of a list whose entries stand between commas or line ends."""
    found = {normalize(entry) for entry in _COMMA.split("\n".join(_lines(name)))}
    return frozenset(found - {""})


@cache
def rules(name: str) -> dict[str, str]:
    """Folded line -> kind, for a list whose entries stand below ``[kind]`` lines, one a line."""
    found: dict[str, str] = {}
    kind = ""
    for line in _lines(name):
        if line.startswith("["):
            kind = line.strip("[] ")
        else:
            found[normalize(line)] = kind
    return found
