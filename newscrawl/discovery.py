"""From the sources of a site to requests for the articles that are to be fetched."""

from __future__ import annotations

import re
from abc import abstractmethod
from collections.abc import AsyncIterator, Iterator, Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING, Any, ClassVar, Self
from urllib.parse import urlencode
from zoneinfo import ZoneInfo

from scrapy import Request, Spider
from scrapy.signals import request_scheduled
from scrapy.spidermiddlewares.httperror import HttpError
from scrapy.utils.url import url_is_from_any_domain

from newscrawl import conditional, signals
from newscrawl.sources.base import Listing, Scope, Source
from newscrawl.state.base import Run, Sighting, Validator
from newscrawl.text.dates import parse_date

if TYPE_CHECKING:
    from scrapy.crawler import Crawler
    from scrapy.http import Response
    from twisted.python.failure import Failure

    from newscrawl.pages.section import Link

# Articles first, so that a listing's links are fetched before the next listing adds to the queue.
ARTICLE, LISTING = 0, -10

_FORM = {"Content-Type": "application/x-www-form-urlencoded"}

# A listing page that fails is passed over, so that one broken page does not hide those after it.
_MOST_FAILED_IN_A_ROW = 3


class Discovery(Spider):
    """The part of a :class:`~newscrawl.spider.NewsSpider` that reads listings."""

    sources: ClassVar[Sequence[Source]]
    article_url: ClassVar[str]
    identity: ClassVar[str | None]
    rewrite: ClassVar[Sequence[tuple[str, str]]]
    allowed_domains: ClassVar[Sequence[str]]
    zone: ZoneInfo
    scope: Scope
    revisit: datetime | None
    run: Run
    _article_url: re.Pattern[str]

    def __init__(self, name: str | None = None, **kwargs: Any) -> None:
        super().__init__(name, **kwargs)
        self._incomplete: set[str] = set()  # keys of listings of which a page was not fetched
        self._gone: set[str] = set()  # keys of listings of which a page is not there
        self._failed_in_a_row: dict[str, int] = {}
        self._on_earlier_pages: dict[str, set[str]] = {}
        self._validators: dict[str, Validator | None] = {}  # of the first pages of listings
        self._leaves_articles = False

    @classmethod
    def from_crawler(cls, crawler: Crawler, *args: Any, **kwargs: Any) -> Self:
        spider = super().from_crawler(crawler, *args, **kwargs)
        # Scrapy drops a request that leaves the site before it is sent, and calls no errback.
        crawler.signals.connect(spider._request_scheduled, request_scheduled)
        return spider

    def _request_scheduled(self, request: Request) -> None:
        is_moved = bool(request.meta.get("redirect_urls"))
        if is_moved and not url_is_from_any_domain(request.url, self.allowed_domains):
            self.moved_away(request)

    def moved_away(self, request: Request) -> None:
        """Count what a redirect has led to another site, where it is not followed."""
        if listing := request.cb_kwargs.get("listing"):
            self.count(f"{listing.source.kind}/failed")
            self.logger.warning("listing not fetched: %s leads to %s", listing.url, request.url)
        elif identifier := request.cb_kwargs.get("identifier"):
            self.count("article/gone")
            first = request.meta["redirect_urls"][0]
            self.logger.warning("article not fetched: %s leads to %s", first, request.url)
            self.run.gone(identifier, first, f"redirects to {request.url}"[:200])

    @abstractmethod
    def identify(self, url: str) -> str:
        """What makes the article at *url* the same article under another URL."""

    @abstractmethod
    def url_day(self, url: str) -> date | None:
        """The day that an article URL tells, if it does."""

    @abstractmethod
    def _article_request(self, sighting: Sighting) -> Request: ...

    async def start(self) -> AsyncIterator[Request]:
        """Articles that earlier runs did not get, then the first listings of every source."""
        for sighting in self.run.waiting(self._is_asked_for):
            self.count("article/retried_from_earlier_run")
            yield self._article_request(sighting)
        for source in self.sources:
            for listing in source.listings(self.scope):
                for request in self._listing_requests(listing):
                    yield request

    def _is_asked_for(self, source: str) -> bool:
        section = source.partition(":")[2]
        is_asked_for = self.scope.sections is None or section in self.scope.sections
        self._leaves_articles |= not is_asked_for
        return is_asked_for

    def _listing_request(self, listing: Listing) -> Request:
        known = None if listing.form else self._validator(listing)
        return Request(
            listing.url,
            method="POST" if listing.form else "GET",
            body=urlencode(listing.form) if listing.form else None,
            headers=_FORM if listing.form else conditional.headers(known) if known else None,
            meta={"handle_httpstatus_list": [304]} if known else None,
            callback=self.parse_listing,
            errback=self.listing_failed,
            cb_kwargs={"listing": listing, "known": known},
            priority=LISTING,
            dont_filter=True,
        )

    def _listing_requests(self, listing: Listing | None) -> Iterator[Request]:
        """The request for a listing, or for the one after it where nothing has changed there."""
        while listing and listing.is_stamped and self._is_read(listing):
            self.count(f"{listing.source.kind}/unchanged")
            listing = listing.source.following(listing, self.scope)
        if listing:
            yield self._listing_request(listing)

    def _is_read(self, listing: Listing) -> bool:
        if self.revisit or self._leaves_articles:
            return False
        return self.run.is_listed(listing.key, self.scope.window.since)

    def _validator(self, listing: Listing) -> Validator | None:
        """To ask for a listing only if it has changed, where an unchanged one has nothing for us.

        It has where saved articles are looked at again, and where an earlier run left articles that
        it names under a section that this run does not ask for.
        """
        if self.revisit or self._leaves_articles:
            return None
        return self.run.validator(listing.url, conditional.reader(self, listing.source))

    def parse_listing(
        self, response: Response, listing: Listing, known: Validator | None = None
    ) -> Iterator[Request]:
        """Requests for the articles of a listing that are to be fetched, and for the next one."""
        kind = listing.source.kind
        self._failed_in_a_row[kind] = 0
        if known and response.status == 304:
            self.count(f"{kind}/unchanged")
            self.count(f"{kind}/links", known.links)
            self._send(signals.listing_read, response=response, listing=listing, links=known.links)
            following = listing.source.following(listing, self.scope)
            if following and following.key != listing.key:
                yield from self._listing_requests(following)
            return
        links = listing.source.links(response, listing, self._article_url)
        self.count(f"{kind}/pages")
        self.count(f"{kind}/links", len(links))
        if not links:
            self.count(f"{kind}/empty")
        # The links of a page that was cut off are good, but they are not all; a page with links
        # behind one that is gone says that this was not the end.
        if "truncated" in response.flags or (links and listing.key in self._gone):
            self.count(f"{kind}/failed")
            self._incomplete.add(listing.key)
        self._gone.discard(listing.key)
        if listing.key not in self._incomplete:
            self._send(signals.listing_read, response=response, listing=listing, links=len(links))
        reader = conditional.reader(self, listing.source)
        first = conditional.validator(response, listing.url, reader, len(links))
        self._validators.setdefault(listing.key, first)
        sightings = [self._sighting(link, response) for link in links]
        # Links are on record before the listing counts as read: a kill in between loses none.
        for sighting in self.run.discover(sightings, listing.key, revisit=self.revisit):
            self.count("article/revisited" if sighting.is_saved else "article/discovered")
            yield self._article_request(sighting)
        yield from self._listing_requests(self._following(listing, sightings, response))

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

    def _following(
        self, listing: Listing, sightings: list[Sighting], response: Response
    ) -> Listing | None:
        """The next listing, or None where this one shows that nothing is left to be found."""
        following = listing.source.following(listing, self.scope, response)
        if following is None or following.key != listing.key:
            self._listed(listing)
            return following
        earlier = self._on_earlier_pages.setdefault(listing.key, set())
        fresh = [s for s in sightings if s.identifier not in earlier]
        earlier.update(s.identifier for s in fresh)
        since = self.scope.window.since
        is_over = (
            not fresh
            or (since is not None and all(s.day is not None and s.day < since for s in fresh))
            or self.run.seen_before(
                [s.identifier for s in fresh], listing.key, since, revisit=self.revisit
            )
        )
        if not is_over:
            return following
        self._listed(listing)
        return None

    def _listed(self, listing: Listing) -> None:
        self._on_earlier_pages.pop(listing.key, None)
        first = self._validators.pop(listing.key, None)
        if listing.key not in self._incomplete:
            self.run.listed(listing.key, self.scope.window.since, first)

    def listing_failed(self, failure: Failure) -> Iterator[Request]:
        """Count a listing that could not be fetched, and go on to the one after it."""
        listing: Listing = failure.request.cb_kwargs["listing"]
        kind = listing.source.kind
        if failure.check(HttpError) and listing.source.is_end(
            failure.value.response.status, listing
        ):
            yield from self._perhaps_the_end(listing)
            return
        self.count(f"{kind}/failed")
        self.logger.warning("listing not fetched: %s (%s)", listing.url, failure.value)
        self._incomplete.add(listing.key)
        self._failed_in_a_row[kind] = self._failed_in_a_row.get(kind, 0) + 1
        following = listing.source.following(listing, self.scope)
        if following and self._failed_in_a_row[kind] <= _MOST_FAILED_IN_A_ROW:
            yield from self._listing_requests(following)

    def _perhaps_the_end(self, listing: Listing) -> Iterator[Request]:
        """Take "no such page" for the end of a listing if the page after it is not there either."""
        following = listing.source.following(listing, self.scope)
        if following and listing.key not in self._gone:
            self._gone.add(listing.key)
            yield self._listing_request(following)
            return
        self._gone.discard(listing.key)
        self.count(f"{listing.source.kind}/ended")
        self._listed(listing)

    def _send(self, signal: object, **facts: Any) -> None:
        self.crawler.signals.send_catch_log(signal, **facts)

    def count(self, fact: str, number: int = 1) -> None:
        """Add to the stat ``newscrawl/<fact>``."""
        self.crawler.stats.inc_value(f"newscrawl/{fact}", number)
