"""Sitemaps (https://www.sitemaps.org/protocol.html), news sitemaps and their indexes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from newscrawl.pages.section import Link, matches
from newscrawl.sources import markup
from newscrawl.sources.base import Listing, Scope, Source, absolute, once

if TYPE_CHECKING:
    from lxml import etree
    from scrapy.http import Response

# Lists of what is no article: taxonomies, authors, fixed pages, media.
_NO_ARTICLES = re.compile(
    r"(?:categor|tag|taxonom|author|users?|section|topic|static|page|video|image|gallery|photo)"
    r"[^/]*(?:sitemap|\.xml)|sitemap[-_](?:page|categor|tag|author|image|video|static)|"
    r"-(?:users|taxonomies|posts-page)-",
    re.IGNORECASE,
)
_DEPTH = 3
# A clock that is ahead, another zone than the site's: a day's difference decides nothing.
_MARGIN = timedelta(days=1)


class DailySitemap(Source):
    """One sitemap a day, for back-fill: used where a run has a first day and names no section.

    *url* holds ``{year}``, ``{month}`` and ``{day}``, not padded; ``{month:02}`` pads.
    """

    kind = "sitemap"

    def __init__(self, url: str) -> None:
        self.url = url

    def listings(self, scope: Scope) -> Iterator[Listing]:
        if scope.window.since and scope.sections is None:
            # The newest day first; the others follow one by one, so that they need no queue.
            yield self._listing(min(scope.window.until or scope.today, scope.today))

    def _listing(self, day: date) -> Listing:
        url = self.url.format(year=day.year, month=day.month, day=day.day)
        return Listing(self, url, day=day)

    def links(self, response: Response, listing: Listing, pattern: re.Pattern[str]) -> list[Link]:
        day = listing.day.isoformat() if listing.day else None
        urls = (absolute(response, url) for url, _ in _entries(response))
        return once(Link(url, None, day) for url in urls if url and matches(pattern, url))

    def following(
        self, listing: Listing, scope: Scope, response: Response | None = None
    ) -> Listing | None:
        assert listing.day is not None
        day = listing.day - timedelta(days=1)
        return self._listing(day) if scope.window.may_hold(day) else None


class Sitemap(Source):
    """A sitemap, a news sitemap or an index of such, newest first.

    ``lastmod`` decides what is read: nothing that was modified last before the run's first day, and
    no sitemap again that has not been modified since it was read. ``news:publication_date`` dates
    an article; ``lastmod`` does not, a correction changes it.
    """

    kind = "sitemap"

    def __init__(self, url: str) -> None:
        self.url = url

    def listings(self, scope: Scope) -> Iterator[Listing]:
        if scope.sections is None:
            yield Listing(self, self.url, label=self.url)

    def links(self, response: Response, listing: Listing, pattern: re.Pattern[str]) -> list[Link]:
        found = []
        for url, entry in _entries(response):
            address = absolute(response, url)
            if address and matches(pattern, address):
                published = markup.text(entry, "{*}news/{*}publication_date")
                title = markup.text(entry, "{*}news/{*}title")
                found.append(Link(address, title, published))
        return once(found)

    def following(
        self, listing: Listing, scope: Scope, response: Response | None = None
    ) -> Listing | None:
        """The first sitemap of an index, or the one that comes after this one."""
        inner = self._inner(response, listing, scope) if response else []
        rest = (*inner, *listing.rest)
        return replace(rest[0], rest=rest[1:]) if rest else None

    def _inner(self, response: Response, listing: Listing, scope: Scope) -> list[Listing]:
        if listing.page > _DEPTH:
            return []
        found = []
        for entry in markup.tree(response).iter("{*}sitemap"):
            url, changed = markup.text(entry, "{*}loc"), markup.text(entry, "{*}lastmod")
            address = absolute(response, url) if url and not _NO_ARTICLES.search(url) else None
            if address and not _is_before(changed, scope.window.since):
                found.append((changed or "", address))
        # Stable, so that those without a date keep their order, behind those with one.
        found.sort(key=lambda pair: pair[0], reverse=True)
        return [self._listing(url, changed, listing.page + 1, scope) for changed, url in found]

    def _listing(self, url: str, changed: str, depth: int, scope: Scope) -> Listing:
        day = _day(changed)
        # A bare day of today may be followed by more of that day.
        is_stamped = day is not None and ("T" in changed or day < scope.today - _MARGIN)
        label = f"{url} {changed}" if is_stamped else url
        return Listing(self, url, page=depth, label=label, is_stamped=is_stamped)

    def is_end(self, status: int, listing: Listing) -> bool:
        return False


def _entries(response: Response) -> Iterator[tuple[str, etree._Element]]:
    for entry in markup.tree(response).iter("{*}url"):
        url = markup.text(entry, "{*}loc")
        if url:
            yield url, entry


def _day(stamp: str | None) -> date | None:
    try:
        return datetime.fromisoformat((stamp or "")[:10]).date()
    except ValueError:
        return None


def _is_before(stamp: str | None, since: date | None) -> bool:
    day = _day(stamp)
    return day is not None and since is not None and day < since - _MARGIN
