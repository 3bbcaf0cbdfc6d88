"""A fetched page as a tree: decoded, measured against limits, parsed once."""

from __future__ import annotations

import re
from functools import cached_property
from urllib.parse import urljoin, urlsplit

from lxml import etree

from newscrawl.exceptions import PageTooComplex
from newscrawl.text.encoding import decode

Element = etree._Element

MAX_BYTES = 8_000_000
MAX_TAGS = 30_000
MAX_ATTRIBUTES = 1_000
MAX_DEPTH = 500

# libxml2 compares every attribute of a tag with all before it. Below this size that stays within
# a third of a second whatever the page does, so the tag-by-tag check (0.3 ms) is not worth paying.
_SCAN_ABOVE = 128_000

# One possessive pass over the markup, as the parser will see it: it ends early at the first tag
# with more attributes than allowed, and can neither backtrack nor rescan.
_ATTRIBUTES = (
    r"""(?:[^>="'\s]++\s*+(?:=\s*+(?:"[^"]*+"|'[^']*+'|[^\s>]*+)\s*+)?|["'=]\s*+)"""
    f"{{0,{MAX_ATTRIBUTES}}}+"
)
_WITHIN_LIMITS = re.compile(
    (
        r"""(?:[^<]++|<(?:
            (?!s(?:cript|tyle)[\s>/])[a-z/][^\s>"'=<]*+\s*+"""
        + _ATTRIBUTES
        + r"""(?:>|\Z)
          | s(?:cript|tyle)[\s>/]"""
        + _ATTRIBUTES
        + r""">?[^<]*+(?:<(?!/s(?:cript|tyle))[^<]*+)*+
          | !--(?:[^-]++|-(?!->))*+(?:-->)?
          | (?![a-z/])
        ))*+"""
    ).encode(),
    re.IGNORECASE | re.VERBOSE,
)
_TOO_DEEP = etree.XPath("boolean(" + "/*" * (MAX_DEPTH + 1) + ")")
_BASE = re.compile(rb"(?i)<base\b")
_NOT_FETCHABLE = re.compile(r"(?i)\s*(?:javascript|data|mailto|tel|about|whatsapp|blob):|\s*#|\s*$")


class Document:
    """One HTML page.

    ``body`` is what the server sent, or text that is already decoded; ``url`` is where it was
    fetched; ``declared_encoding`` is the charset of the HTTP header, if any: a hint, not an order.
    Raises `PageTooComplex` where the markup would block the crawl.
    """

    def __init__(
        self, body: bytes | str, url: str, *, declared_encoding: str | None = None
    ) -> None:
        self.url = url
        markup, self.encoding = _as_utf8(body, declared_encoding)
        _check_size(markup, url)
        self.markup = markup
        self.root = _parse(markup)
        if _TOO_DEEP(self.root):
            raise PageTooComplex(f"{url}: tags are nested more than {MAX_DEPTH} deep")

    @property
    def is_wordpress(self) -> bool:
        """Whether it is a WordPress site's: those know their zone."""
        return b"/wp-content/" in self.markup

    @property
    def has_microdata(self) -> bool:
        """Whether any element may state a property."""
        return b"itemprop" in self.markup or b"schema:" in self.markup

    @cached_property
    def body(self) -> Element:
        """The ``<body>``, or the root of a page that has none."""
        found = self.root.find("body")
        return self.root if found is None else found

    @cached_property
    def base_url(self) -> str:
        """What relative links are relative to: ``<base href>`` or the page's own URL."""
        if _BASE.search(self.markup):
            for base in self.root.iter("base"):
                if href := base.get("href"):
                    return _join(self.url, href) or self.url
        return self.url

    def absolute(self, href: str | None) -> str | None:
        """``href`` as an absolute http(s) URL, or None where it is not one to fetch."""
        if not href or _NOT_FETCHABLE.match(href):
            return None
        return _join(self.base_url, href.strip())


def _as_utf8(body: bytes | str, declared: str | None) -> tuple[bytes, str]:
    if isinstance(body, str):
        return body.encode("utf-8", "replace").replace(b"\0", b""), "utf-8"
    text, encoding = decode(body, declared)
    # The parser reads bytes faster than str.
    markup = text.encode("utf-8", "replace")
    return markup.replace(b"\0", b""), encoding


def _check_size(markup: bytes, url: str) -> None:
    if len(markup) > MAX_BYTES:
        raise PageTooComplex(f"{url}: more than {MAX_BYTES} bytes of markup")
    if markup.count(b"<") > MAX_TAGS:
        raise PageTooComplex(f"{url}: more than {MAX_TAGS} tags")
    if len(markup) > _SCAN_ABOVE:
        within = _WITHIN_LIMITS.match(markup)
        if within is None or within.end() < len(markup):
            raise PageTooComplex(f"{url}: a tag with more than {MAX_ATTRIBUTES} attributes")


def _parse(markup: bytes) -> Element:
    # Parsers are not shared: one that has met an error keeps it, and threads may not share one.
    parser = etree.HTMLParser(
        encoding="utf-8", huge_tree=True, remove_comments=True, remove_pis=True, no_network=True
    )
    root = etree.fromstring(markup, parser) if markup.strip() else None
    return etree.Element("html") if root is None else root


def _join(base: str, href: str) -> str | None:
    try:
        url = urljoin(base, href)
        parts = urlsplit(url)
    except ValueError:
        return None
    return url if parts.scheme in ("http", "https") and parts.netloc else None
