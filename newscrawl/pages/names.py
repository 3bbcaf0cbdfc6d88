"""The names that a site calls itself: what to take off headlines and out of bylines."""

from __future__ import annotations

import re
from functools import lru_cache
from urllib.parse import urlsplit

from newscrawl.pages.jsonld import kinds
from newscrawl.pages.metadata import Metadata
from newscrawl.text.arabic import normalize

_SEPARATOR = re.compile(r"\s+[|»«‹›•·–—:-]+\s+|\s*[|_]\s*|\s+-{2,}\s*")
_WORDS = {
    "of hosts": """www m amp mobile ar arabic news com net org tv co info gov press media online
        site web""",
    "of papers": """بوابه موقع صحيفه جريده قناه شبكه وكاله اخبار الاخباريه الاخباري الالكترونيه
        نيوز الانباء للانباء انباء راديو تلفزيون عربي news arabic online tv channel com net""",
}
_GENERIC = frozenset(_WORDS["of hosts"].split())
_COMMON = frozenset(_WORDS["of papers"].split())
_LONGEST_NAME = 200
_MOST_WORDS = 6
_NAMERS = ("NewsMediaOrganization", "Organization", "WebSite")


def site_names(metadata: Metadata, publisher: str | None) -> frozenset[str]:
    """The site's names as the page states them, normalized, with those of its host."""
    article = metadata.article
    stated = [
        publisher or "",
        *metadata.every("og:site_name", "application-name", "apple-mobile-web-app-title"),
        *metadata.every("publisher", "twitter:site", "copyright"),
        *metadata.strings(article.get("publisher"), "name"),
        *metadata.microdata("publisher"),
    ]
    for node in metadata.nodes:
        if node is not article and any(kind in _NAMERS for kind in kinds(node)):
            stated += metadata.strings(node.get("name")) + metadata.strings(
                node.get("alternateName")
            )
    names = {normalize(name.split("://")[-1].strip("@/ ")) for name in stated if len(name) < 80}
    names |= host_names(metadata.document.url)
    return frozenset(names - {"", *_GENERIC})


def host_names(url: str) -> frozenset[str]:
    """What a host is called: "www.paper.com.eg" is "paper", "paper.com.eg" and more."""
    host = (urlsplit(url).hostname or "").lower()
    labels = host.split(".")
    names = {label for label in labels[:-1] if label not in _GENERIC and len(label) > 2}
    return frozenset(normalize(name) for name in {host, host.removeprefix("www."), *names})


def without_site(text: str, names: frozenset[str]) -> str:
    """``text`` without the site's name before or after it; unchanged where it has none.

    >>> without_site("الحكومة: لا زيادة - اليوم السابع", frozenset({"اليوم السابع"}))
    'الحكومة: لا زيادة'
    """
    cuts = list(_SEPARATOR.finditer(text))
    start, end = 0, len(text)
    while cuts and is_site(text[cuts[-1].end() : end], names):
        end = cuts.pop().start()
    while cuts and is_site(text[start : cuts[0].start()], names):
        start = cuts.pop(0).end()
    return text[start:end].strip()


def is_site(text: str, names: frozenset[str]) -> bool:
    """Whether ``text`` is one of the names, or one of them with a common word more.

    >>> names = frozenset({"اليوم السابع"})
    >>> is_site("بوابة اليوم السابع", names), is_site("اليوم السابع للحرب", names)
    (True, False)
    """
    return len(text) <= _LONGEST_NAME and _is_site(text, names)


@lru_cache(maxsize=4096)
def _is_site(text: str, names: frozenset[str]) -> bool:
    folded = normalize(text)
    if not folded or folded in names:
        return bool(folded)
    words = folded.split()
    if len(words) > _MOST_WORDS:
        return False
    return any(_extends(words, name) or _is_latin_like(words, name) for name in names)


def _extends(words: list[str], name: str) -> bool:
    """Whether the words are a name and common words besides: "بوابة", "نيوز"."""
    rest = set(words).difference(name.split())
    return set(name.split()) <= set(words) and rest <= _COMMON


def _is_latin_like(words: list[str], name: str) -> bool:
    """Whether a Latin name is the host's in other letters: "LBCI" and "LBCIV7"."""
    one, other = "".join(words), name.replace(" ", "")
    short = min(len(one), len(other)) < 4 or len(words) > 3
    return not short and one.isascii() and other.isascii() and (one in other or other in one)
