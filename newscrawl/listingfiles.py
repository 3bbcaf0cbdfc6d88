"""The listings that stand beside a site's fixtures: ``section.html``, ``feed.xml`` ...

A file is named after the kind of source that reads it. ``scrapy savefixture`` composes a plain one
where there is none, which names the fixtures; one of the site's own says more.
"""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urljoin

from scrapy.http import TextResponse

from newscrawl.exceptions import UsageError
from newscrawl.pages.document import Document
from newscrawl.pages.fields import selected
from newscrawl.pages.trimming import trim
from newscrawl.sources import JsonApi
from newscrawl.sources.base import Scope
from newscrawl.state.base import Window

if TYPE_CHECKING:
    from newscrawl.pages.section import Link
    from newscrawl.sources import Source
    from newscrawl.spider import NewsSpider

_MARK = "composed by scrapy savefixture"
_FIELD = re.compile(r"\{([\w.-]+)\}")


def listing_file(folder: Path, kind: str) -> Path | None:
    """The file in a site's *folder* that stands for its listings of one kind."""
    return next(iter(sorted(folder.glob(f"{kind}.*"))), None)


def is_composed(file: Path) -> bool:
    """Whether it is a listing that `compose` wrote, not one of the site's own."""
    return _MARK in file.read_text(encoding="utf-8", errors="replace")


def compose(folder: Path, sources: Iterable[Source], urls: Iterable[str]) -> list[str]:
    """Compose the listings that *folder* lacks, and anew those that were composed before.

    Returns the names of files that somebody has to make: how the site lists cannot be told.
    """
    urls = list(urls)
    lacking = []
    for source in sources:
        file = listing_file(folder, source.kind)
        if file and not is_composed(file):
            continue
        if composed := _composed(source, urls):
            name, text = composed
            (folder / name).write_text(text, encoding="utf-8")
        else:
            lacking.append(f"{source.kind}.json")
    return lacking


def store(
    site: type[NewsSpider], folder: Path, kind: str, body: bytes, url: str, encoding: str | None
) -> list[str]:
    """Keep a listing of the site's own, trimmed, as that of its *kind*; the articles it names.

    Raises UsageError where the site has no such kind, or none of its sources finds an article.
    """
    kinds = {source.kind for source in site.sources}
    if kind not in kinds:
        raise UsageError(f"{site.name} has no {kind}: it has {', '.join(sorted(kinds))}")

    def named(markup: bytes, declared: str | None = None) -> list[str]:
        headers = {"Content-Type": declared} if declared else None
        response = TextResponse(url, body=markup, headers=headers)
        return [link.url for link in _links(site, kind, response)]

    urls = named(body, encoding)
    if not urls:
        raise UsageError(f"{url} names no article of {site.name} that its {kind} source finds")
    is_html = kind == "section" and body.lstrip()[:1] == b"<"
    if is_html:
        _check_cards(site, body, url, encoding)
        body = trim(body, url, lambda markup: named(markup) == urls, encoding=encoding)
    suffix = "html" if is_html else "json" if body.lstrip()[:1] in (b"{", b"[") else "xml"
    for earlier in folder.glob(f"{kind}.*"):
        earlier.unlink()
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"{kind}.{suffix}").write_bytes(body)
    return [urljoin(url, found) for found in urls]


def _check_cards(site: type[NewsSpider], body: bytes, url: str, encoding: str | None) -> None:
    """Without its cards a first page is read whole, and a later one would end the section."""
    selectors = [cards for source in site.sources if (cards := getattr(source, "cards", None))]
    root = Document(body, url, declared_encoding=encoding).root
    if selectors and not any(selected(root, cards) for cards in selectors):
        raise UsageError(f"{url} has none of the cards that {site.name} names: {selectors[0]}")


def _links(site: type[NewsSpider], kind: str, response: TextResponse) -> list[Link]:
    """What the site's sources of a kind find in a listing."""
    pattern = re.compile(site.article_url)
    scope = Scope(today=date.today(), window=Window(date.today()))
    sources = (source for source in site.sources if source.kind == kind)
    listings = (next(source.listings(scope), None) for source in sources)
    found = (listing.source.links(response, listing, pattern) for listing in listings if listing)
    return next(filter(None, found), [])


def _composed(source: Source, urls: list[str]) -> tuple[str, str] | None:
    """Name and text of a listing."""
    named = [html.escape(url) for url in urls]
    if isinstance(source, JsonApi):
        return _api(source, urls)
    if source.kind == "feed":
        items = "\n".join(f"<item><link>{url}</link></item>" for url in named)
        return (
            "feed.xml",
            f'<rss version="2.0"><!-- {_MARK} --><channel>\n{items}\n</channel></rss>\n',
        )
    if source.kind == "sitemap":
        items = "\n".join(f"<url><loc>{url}</loc></url>" for url in named)
        return "sitemap.xml", f"<urlset><!-- {_MARK} -->\n{items}\n</urlset>\n"
    items = "\n".join(f'<h3><a href="{url}">{url}</a></h3>' for url in named)
    return "section.html", f"<!DOCTYPE html>\n<!-- {_MARK} -->\n<body>\n{items}\n</body>\n"


def _api(source: JsonApi, urls: list[str]) -> tuple[str, str] | None:
    """Where the interface gives whole addresses, one that does."""
    field = _FIELD.fullmatch(source.link)
    if field is None:
        return None
    # An entry without an address is passed over.
    entries = [{"": _MARK}, *(_nested(field[1], url) for url in urls)]
    answer = _nested(source.items, entries) if source.items else entries
    return "api.json", json.dumps(answer, indent=2)


def _nested(path: str, value: object) -> dict[str, object]:
    """``{"data": {"posts": value}}`` for ``data.posts``."""
    for key in reversed(path.split(".")):
        value = {key: value}
    assert isinstance(value, dict)
    return value
