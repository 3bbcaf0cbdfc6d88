"""The address that a page names as its own."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urlsplit

from newscrawl.pages.document import Document
from newscrawl.pages.metadata import Metadata

_SHARED_SUFFIXES = frozenset(["com", "co", "net", "org", "gov", "edu", "ac", "info"])


def canonical(document: Document, metadata: Metadata) -> Iterator[tuple[str, str]]:
    """Each source's address of the page, if it is of the same site and not its front page."""
    links = [link.get("href") or "" for link in metadata.links.get("canonical", ())]
    stated = [
        *(("canonical", href) for href in links),
        *(("og:url", href) for href in metadata.every("og:url")),
        *(("json-ld", href) for href in _of_article(metadata) if "://" in href),
    ]
    for source, href in stated:
        url = document.absolute(href)
        if url and same_site(url, document.url) and not is_front_page(url):
            yield source, url


def same_site(url: str, other: str) -> bool:
    """Whether two URLs are of one registered domain.

    >>> same_site("https://m.paper.com.eg/1", "https://www.paper.com.eg/1")
    True
    """
    return site_of(url) == site_of(other)


def site_of(url: str) -> str:
    """The registered domain of a URL, near enough: "www.paper.com.eg" is "paper.com.eg"."""
    host = (urlsplit(url).hostname or "").lower().rstrip(".")
    labels = host.split(".")
    shared = len(labels) > 2 and len(labels[-1]) == 2 and labels[-2] in _SHARED_SUFFIXES
    return host if host.replace(".", "").isdigit() else ".".join(labels[-3 if shared else -2 :])


def is_front_page(url: str) -> bool:
    """Whether a URL is a site's home: no path to speak of, no query."""
    parts = urlsplit(url)
    path = parts.path.strip("/").lower()
    return path in ("", "index.html", "index.php", "home", "default.aspx", "ar") and not parts.query


def _of_article(metadata: Metadata) -> list[str]:
    article = metadata.article
    return metadata.strings(article.get("mainEntityOfPage"), "@id", "url") + metadata.strings(
        article.get("url")
    )
