"""Names that no list knows: what vouches for them is their place, or the words around them."""

from __future__ import annotations

import re

from newscrawl.pages.names import is_site
from newscrawl.text.arabic import normalize
from newscrawl.text.gazetteer import words

_NAME = re.compile(r"[\u0621-\u0652\u0671]{2,}(?: [\u0621-\u0652\u0671]{2,}){1,3}")
_OPENS_TOWN = re.compile(
    r"ال(?!سيد )|(?:كفر|ميت|بن[يى]|بئر|رأس|منيا|بيت|تل|عين|واد[يى]|خان|سيد[يى]|دير|شبرا|مدينة|أبو) "
)
_SIGNED = re.compile(r"(?:كتبت?|بقلم|مراسل(?:نا|تنا|ه|ها)?|مراسل[ةه])\s*[:/]\s*(\S.*)")
_BETWEEN = re.compile(r"\s+[-–—ـ/|]+\s*|(?:[-–—/|]+|(?<=\s)ـ+)\s+|\s*\|\s*")
_EDGES = " -–—/|:"
_LONGEST = 60


def may_be_name(part: str) -> bool:
    """Whether words may be a name that no list knows: none of them is one of sentences."""
    if not _NAME.fullmatch(part) or _OPENS_TOWN.match(part):
        return False
    said = set(normalize(part).split()) - words("given_names")
    return said.isdisjoint(words("common_words")) and said.isdisjoint(words("verbs"))


def without_sites(line: str, names: frozenset[str]) -> str:
    """A byline without the pieces that are the site's own name; as it was where it is all of it.

    >>> without_sites("كود - سعيد البرنوصي ////", frozenset({"كود"}))
    'سعيد البرنوصي'
    """
    line = line.strip(_EDGES)
    parts = [part.strip(_EDGES) for part in _BETWEEN.split(line)]
    kept = [part for part in parts if part and not is_site(part, names)]
    return " - ".join(kept) if 0 < len(kept) < len(parts) else line


def is_signature(line: str, names: frozenset[str]) -> bool:
    """Whether a short line is only who signs: "كتبت: فلانة", "فلان - the site's name"."""
    if len(line) > _LONGEST or line.endswith("."):
        return False
    if signed := _SIGNED.fullmatch(line):
        return may_be_name(signed[1].strip(_EDGES))
    rest = without_sites(line, names)
    return rest != line.strip(_EDGES) and may_be_name(rest)
