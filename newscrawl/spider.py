"""NewsSpider: sources to requests, pages to items. A site subclasses it and states what differs."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator, Iterator, Sequence
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Any, ClassVar
from zoneinfo import ZoneInfo

from scrapy import Request, Spider
from scrapy.spidermiddlewares.httperror import HttpError

from newscrawl.exceptions import NotAnArticle, PageTooComplex, UsageError
from newscrawl.items import NewsArticle
from newscrawl.pages.article import ArticlePage
from newscrawl.sources import Listing, Scope, Source, choose
from newscrawl.state.base import Run, Sighting, Window
from newscrawl.text.dates import parse_date
from newscrawl.text.urls import canonicalize

if TYPE_CHECKING:
    from scrapy.http import Response
    from twisted.python.failure import Failure

    from newscrawl.pages.section import Link

# Articles first, so that a listing's links are fetched before the next listing adds to the queue.
_ARTICLE, _LISTING = 0, -10

# A listing page that fails is passed over, so that one broken page does not hide those after it.
_MOST_FAILED_PAGES = 3


class NewsSpider(Spider):
    """One news site.

    Spider arguments: ``sections`` (identifiers or names, comma-separated), ``from_date`` and
    ``until_date`` (YYYY-MM-DD in the site's zone, both included), ``sample`` (articles at most).
    """

    publisher: ClassVar[str]
    """The paper's own name."""
    country: ClassVar[str]
    """ISO 3166-1 alpha-2."""
    timezone: ClassVar[str]
    """IANA name; dates without a zone are read in it."""
    sources: ClassVar[Sequence[Source]]
    article_url: ClassVar[str]
    """Regular expression that article URLs match; its groups ``year``, ``month`` and ``day`` tell
    the day where the URL does."""
    identity: ClassVar[str | None] = None
    """Regular expression whose first group that matches makes an article the same article; without
    it the canonical URL does."""
    rewrite: ClassVar[Sequence[tuple[str, str]]] = ()
    """Regular expressions and replacements: variants of an article URL (mobile, AMP) to the one to
    fetch."""
    Page: ClassVar[type[ArticlePage]] = ArticlePage

    run: Run  # set when the state is opened

    def __init__(
        self,
        name: str | None = None,
        *,
        sections: str | None = None,
        from_date: str | None = None,
        until_date: str | None = None,
        sample: str | None = None,
        **kwargs: Any,
    ) -> None:
        # Scrapyd adds its own, which begin with an underscore.
        for unknown in (key for key in kwargs if not key.startswith("_")):
            raise UsageError(
                f"unknown argument {unknown}: use sections, from_date, until_date, sample"
            )
        super().__init__(name, **kwargs)
        given = {
            "sections": sections,
            "from_date": from_date,
            "until_date": until_date,
            "sample": sample,
        }
        self.arguments = {key: value for key, value in given.items() if value}
        since, until = _day("from_date", from_date), _day("until_date", until_date)
        if since and until and since > until:
            raise UsageError(f"from_date={from_date} is after until_date={until_date}: swap them")
        self.zone = ZoneInfo(self.timezone)
        self.scope = Scope(
            today=datetime.now(self.zone).date(),
            sections=choose(sections, self.sources) if sections else None,
            window=Window(since, until),
        )
        if since and since > self.scope.today:
            raise UsageError(f"from_date={from_date} is in the future")
        self.sample = _count("sample", sample)
        self._article_url = re.compile(self.article_url)
        self._identity = re.compile(self.identity) if self.identity else None
        self._failed_pages: dict[str, int] = {}
        self._on_earlier_pages: dict[str, set[str]] = {}

    def identify(self, url: str) -> str:
        """What makes the article at *url* the same article under another URL."""
        match = self._identity.search(url) if self._identity else None
        if match:
            return next(group for group in match.groups() if group)
        return canonicalize(url)

    def url_day(self, url: str) -> date | None:
        """The day that an article URL tells, if it does."""
        match = self._article_url.search(url)
        groups = match.groupdict() if match else {}
        try:
            return date(int(groups["year"]), int(groups["month"]), int(groups["day"]))
        except (KeyError, TypeError, ValueError):
            return None

    # From sources to requests

    async def start(self) -> AsyncIterator[Request]:
        """Articles that earlier runs did not get, then the first listings of every source."""
        for sighting, source in self.run.waiting():
            if self._is_asked_for(source):
                self.count("article/retried_from_earlier_run")
                yield self._article_request(sighting)
        for source in self.sources:
            for listing in source.listings(self.scope):
                yield self._listing_request(listing)

    def _is_asked_for(self, source: str) -> bool:
        section = source.partition(":")[2]
        return self.scope.sections is None or section in self.scope.sections

    def _listing_request(self, listing: Listing) -> Request:
        return Request(
            listing.url,
            callback=self.parse_listing,
            errback=self.listing_failed,
            cb_kwargs={"listing": listing},
            priority=_LISTING,
            dont_filter=True,
        )

    def _article_request(self, sighting: Sighting) -> Request:
        return Request(
            sighting.url,
            callback=self.parse_article,
            errback=self.article_failed,
            cb_kwargs={"identifier": sighting.identifier},
            priority=_ARTICLE,
            # One request an identity is the state's rule; a URL may come back in a later run.
            dont_filter=True,
        )

    def parse_listing(self, response: Response, listing: Listing) -> Iterator[Request]:
        """Requests for the articles of a listing that are to be fetched, and for the next one."""
        kind = listing.source.kind
        links = listing.source.links(response, listing, self._article_url)
        self.count(f"{kind}/pages")
        self.count(f"{kind}/links", len(links))
        if not links:
            self.count(f"{kind}/empty")
        sightings = [self._sighting(link, response) for link in links]
        # Links are on record before the listing counts as read: a kill in between loses none.
        for sighting in self.run.discover(sightings, listing.key):
            self.count("article/discovered")
            yield self._article_request(sighting)
        if following := self._following(listing, sightings):
            yield self._listing_request(following)

    def _sighting(self, link: Link, response: Response) -> Sighting:
        url = response.urljoin(link.url)
        day = self.url_day(url)
        if day is None and link.date:
            shown = parse_date(link.date, timezone=self.zone)
            day = shown.datetime.astimezone(self.zone).date() if shown else None
        return Sighting(self.identify(url), self._rewritten(url), day)

    def _rewritten(self, url: str) -> str:
        for pattern, replacement in self.rewrite:
            url = re.sub(pattern, replacement, url)
        return url

    def _following(self, listing: Listing, sightings: list[Sighting]) -> Listing | None:
        """The next listing, or None where this one shows that nothing is left to be found."""
        following = listing.source.following(listing, self.scope)
        if following is None or following.key != listing.key:
            self.run.listed(listing.key, self.scope.window.since)
            return following
        earlier = self._on_earlier_pages.setdefault(listing.key, set())
        fresh = [s for s in sightings if s.identifier not in earlier]
        earlier.update(s.identifier for s in fresh)
        since = self.scope.window.since
        is_over = (
            not fresh
            or (since is not None and all(s.day is not None and s.day < since for s in fresh))
            or self.run.seen_before([s.identifier for s in fresh], listing.key, since)
        )
        if not is_over:
            return following
        del self._on_earlier_pages[listing.key]
        if not self._failed_pages.get(listing.key):
            self.run.listed(listing.key, since)
        return None

    def listing_failed(self, failure: Failure) -> Iterator[Request]:
        """Count a listing that could not be fetched, and go on to the one after it."""
        listing: Listing = failure.request.cb_kwargs["listing"]
        self.count(f"{listing.source.kind}/failed")
        self.logger.warning("listing not fetched: %s (%s)", listing.url, failure.value)
        self._failed_pages[listing.key] = self._failed_pages.get(listing.key, 0) + 1
        following = listing.source.following(listing, self.scope)
        if following and sum(self._failed_pages.values()) <= _MOST_FAILED_PAGES:
            yield self._listing_request(following)

    # From pages to items

    def parse_article(self, response: Response, identifier: str) -> Iterator[NewsArticle]:
        """The article of a page, or a counted refusal."""
        if "truncated" in response.flags or "partial" in response.flags:
            self.count("article/failed")
            self.run.failed(identifier, response.url, "the answer was cut off")
            return
        final = self.identify(response.url)
        if final != identifier and self.run.is_known(final):
            self.count("article/known_under_other_url")
            self.run.gone(identifier, response.url, f"redirects to {final}")
            return
        try:
            item = self.read(response)
        except (NotAnArticle, PageTooComplex) as refusal:
            self.refuse(identifier, response.url, str(refusal))
            return
        item.identifier = final if self._article_url.search(response.url) else identifier
        yield item

    def read(self, response: Response) -> NewsArticle:
        """The article of a page; raises NotAnArticle or PageTooComplex."""
        page = self.Page(
            response.body,
            response.url,
            timezone=self.timezone,
            publisher=self.publisher,
            encoding=_declared_encoding(response),
            downloaded=datetime.now(UTC).replace(microsecond=0),
        )
        return page.item()

    def refuse(self, identifier: str, url: str, reason: str) -> None:
        """Count and remember a page that is no article."""
        self.count("article/refused")
        self.logger.info("not an article: %s (%s)", url, reason)
        self.run.refused(identifier, url, reason)

    def article_failed(self, failure: Failure) -> None:
        """Remember an article that was not fetched: gone, or to be tried again."""
        identifier = failure.request.cb_kwargs["identifier"]
        url = failure.request.url
        if failure.check(HttpError) and failure.value.response.status in (404, 410):
            self.count("article/gone")
            self.run.gone(identifier, url, f"HTTP {failure.value.response.status}")
            return
        self.count("article/failed")
        self.logger.warning("article not fetched: %s (%s)", url, failure.value)
        self.run.failed(identifier, url, str(failure.value)[:200])

    def count(self, fact: str, number: int = 1) -> None:
        """Add to the stat ``newscrawl/<fact>``."""
        self.crawler.stats.inc_value(f"newscrawl/{fact}", number)


def _day(name: str, given: str | None) -> date | None:
    if not given:
        return None
    try:
        if not re.fullmatch(r"\d{4}-\d{2}-\d{2}", given):
            raise ValueError
        return date.fromisoformat(given)
    except ValueError:
        raise UsageError(f"{name}={given!r} is not a date: write YYYY-MM-DD") from None


def _count(name: str, given: str | None) -> int | None:
    if given is None:
        return None
    if not given.isdecimal() or int(given) < 1:
        raise UsageError(f"{name}={given!r} is not a number of articles: write 1 or more")
    return int(given)


def _declared_encoding(response: Response) -> str | None:
    content_type = response.headers.get("Content-Type", b"").decode("latin-1")
    match = re.search(r"charset\s*=\s*[\"']?([\w.:-]+)", content_type, re.I)
    return match.group(1) if match else None
