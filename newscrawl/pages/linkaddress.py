"""What an address alone tells of what a link of an unknown site leads to."""

from __future__ import annotations

import re
from functools import lru_cache
from urllib.parse import unquote, urlsplit

from newscrawl.pages.linkwords import ELSEWHERE, LANGUAGES

FILE = re.compile(
    r"\.(?:jpe?g|png|gif|webp|svg|pdf|mp[34]|m4a|avi|zip|rar|docx?|xlsx?|apk|css|js|xml)$"
)
SUFFIX = re.compile(r"\.(?:s?html?|aspx?|php|jsp|cms)$", re.IGNORECASE)
PRINTED = re.compile(
    r"(?:^|&)(?:print\w*|tmpl=component|share|action=print|format=(?:pdf|raw|print))(?:=|&|$)", re.I
)
OF_DAYS = re.compile(r"(?:^|&)(?:date|day|month|year)=", re.IGNORECASE)
DAY = re.compile(r"/(?:19|20)\d\d[/-](?:0?[1-9]|1[0-2])(?:[/-]\d{1,2})?(?:/|-|$)")


def is_other_edition(url: str, base: str) -> bool:
    """Whether an address is of an edition in another language than Arabic and than that of *base*.

    >>> is_other_edition("https://paper.example/en/news/1", "https://paper.example/ar/")
    True
    >>> is_other_edition("https://paper.example/en/news/1", "https://paper.example/en/")
    False
    """
    return not _editions(url) <= _editions(base)


def _editions(url: str) -> frozenset[str]:
    """The languages that the beginning of a host or of a path names, or a query."""
    path, query = split(url)
    host = own_host(url).partition(".")[0]
    first = path.lstrip("/").partition("/")[0].lower()
    asked = re.findall(r"(?:^|&)(?:lang|language|locale)=([\w-]{2,10})", query)
    return LANGUAGES & {host, first, *(language.lower() for language in asked)}


def own_host(url: str) -> str:
    try:
        host = urlsplit(url).hostname or ""
    except ValueError:
        return ""
    return re.sub(r"^(?:www|m|amp|mobile)\.", "", host.lower())


@lru_cache(maxsize=4096)
def split(url: str) -> tuple[str, str]:
    try:
        parts = urlsplit(url)
    except ValueError:
        return "", ""
    return unquote(parts.path), parts.query


def parts_of(path: str) -> list[str]:
    return [segment for segment in path.split("/") if segment]


def leads_elsewhere(segments: list[str]) -> bool:
    return any(segment.lower() in ELSEWHERE for segment in segments)
