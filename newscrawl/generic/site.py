"""``scrapy crawl site -a url=https://paper.example/``: a newspaper that has no file of its own."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator, Iterator, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from scrapy import Request
from scrapy.exceptions import IgnoreRequest
from scrapy.spidermiddlewares.httperror import HttpError

from newscrawl import arguments, countries, signals
from newscrawl.exceptions import NotAnArticle, PageTooComplex
from newscrawl.generic.exploration import UNWELCOME, Explorer, is_feed
from newscrawl.generic.identity import identity
from newscrawl.generic.sources import FoundFeed, FoundSection, FrontPage
from newscrawl.pages.addresses import site_of
from newscrawl.sources.base import Listing
from newscrawl.state.base import Sighting, Validator

if TYPE_CHECKING:
    from scrapy.http import Response
    from twisted.python.failure import Failure

    from newscrawl.items import NewsArticle

# What servers answer where there is no such thing, or not for everybody.
_CLOSED = (401, 403, 404, 410)
# What Scrapy says of it.
_FORBIDDEN = "Forbidden by robots.txt"
_LATIN = ("en", "fr")


class SiteSpider(Explorer):
    """Finds feeds, sitemaps and section pages by itself and reads articles by the default page.

    Spider arguments beside those of every spider: ``url`` (the front page), ``timezone`` (the
    paper's IANA zone; told by the address only where that ends in an Arab country's own domain),
    ``publisher``. Results and state go by the site's domain, which is the spider's name.
    """

    name = "site"
    own_arguments = ("url", "timezone", "publisher")

    def __init__(
        self,
        name: str | None = None,
        *,
        url: str | None = None,
        timezone: str | None = None,
        publisher: str = "",
        **kwargs: Any,
    ) -> None:
        self.url = arguments.address("url", url)
        host = urlsplit(self.url).hostname or ""
        self.is_zone_known = bool(timezone or countries.of_host(host)[1])
        self.timezone = arguments.zone("timezone", timezone or countries.of_host(host)[1])
        self.publisher = publisher
        domain, part = site_of(self.url), _part(self.url)
        self.allowed_domains = (domain,)
        self.article_url = rf"^https?://(?:[\w-]+\.)*{re.escape(domain)}(?::\d+)?{re.escape(part)}/"
        super().__init__(domain + part.replace("/", "-"), **kwargs)
        self.arguments["url"] = self.url
        self._guessed: set[str] = set()  # identifiers that only look like articles'
        self._filled: set[str] = set()  # kinds of listings of which one names an article

    def identify(self, url: str) -> str:
        """The address without what servers and their copies vary."""
        return identity(url)

    def _rewritten(self, url: str) -> str:
        return self.at_home(url)

    def url_day(self, url: str) -> date | None:
        """The day within an address, written year first."""
        found = re.search(r"/((?:19|20)\d\d)[/-](\d\d?)[/-](\d\d?)(?:/|-|$)", urlsplit(url).path)
        try:
            return date(*map(int, found.groups())) if found else None
        except ValueError:
            return None

    async def start(self) -> AsyncIterator[Request]:
        """The front page, robots.txt, and what earlier runs did not get."""
        if not self.is_zone_known:
            self.logger.warning(
                "times without a zone are read as UTC: give the paper's, -a timezone=Africa/Cairo"
            )
        async for request in super().start():
            yield request
        for listing in FrontPage(self.url).listings(self.scope):
            yield self._listing_request(listing)
        yield self.probe("/robots.txt", self.parse_robots, ())

    def parse_listing(
        self, response: Response, listing: Listing, known: Validator | None = None
    ) -> Iterator[Request]:
        """See Discovery; what the front page leads to is read as well."""
        source = listing.source
        try:
            if isinstance(source, FrontPage) and listing.page == source.first:
                yield from self.explore(response)
            if isinstance(source, FoundFeed) and response.status == 200 and not is_feed(response):
                yield from self.explore_feeds(response)
                return
            if source.kind == "section" and listing.page == source.first and response.status == 200:
                yield from self.explore_section(response)
            for request in super().parse_listing(response, listing, known):
                if isinstance(source, FoundSection):
                    self._guessed.add(request.cb_kwargs.get("identifier", ""))
                yield request
        except PageTooComplex as error:
            self.count(f"{source.kind}/failed")
            self.logger.warning("listing not read: %s", error)

    def _validator(self, listing: Listing) -> Validator | None:
        # What an unchanged front page leads to may have changed.
        return None if isinstance(listing.source, FrontPage) else super()._validator(listing)

    def _send(self, signal: object, **facts: Any) -> None:
        # A page that was only taken for a list proves nothing by naming no article.
        if signal is signals.listing_read:
            kind = facts["listing"].source.kind
            if facts["links"]:
                self._filled.add(kind)
            elif kind not in self._filled:
                return
        super()._send(signal, **facts)

    def moved_away(self, request: Request) -> None:
        """See Discovery; a front page that has moved is said in words that help."""
        listing = request.cb_kwargs.get("listing")
        if listing and not isinstance(listing.source, FrontPage):
            self.count("found/closed")
            return
        super().moved_away(request)
        if listing:
            self.logger.warning("give that address if it is the paper's: -a url=%s", request.url)

    def listing_failed(self, failure: Failure) -> Iterator[Request]:
        """See Discovery; a dead link of a menu and what robots.txt forbids are no listings."""
        listing = failure.request.cb_kwargs["listing"]
        if isinstance(listing.source, FrontPage) and failure.check(HttpError):
            status = failure.value.response.status
            self.is_unwelcome = status in UNWELCOME
            self.logger.warning("the front page answers with status %d: %s", status, listing.url)
        if not isinstance(listing.source, FrontPage) and self._is_closed(failure, listing):
            self.count("found/closed")
            self.logger.info("not there: %s (%s)", listing.url, failure.value)
            return
        yield from super().listing_failed(failure)

    def _is_closed(self, failure: Failure, listing: Listing) -> bool:
        if failure.check(HttpError):
            is_first = listing.page == listing.source.first
            return is_first and failure.value.response.status in _CLOSED
        return bool(failure.check(IgnoreRequest))

    def article_failed(self, failure: Failure) -> None:
        """See NewsSpider; what robots.txt forbids is not for us, whatever names it."""
        if failure.check(IgnoreRequest) and str(failure.value) == _FORBIDDEN:
            self.count("article/forbidden")
            self.run.refused(
                failure.request.cb_kwargs["identifier"], failure.request.url, _FORBIDDEN
            )
            return
        super().article_failed(failure)

    def refuse(self, identifier: str, response: Response, reason: str) -> None:
        """See NewsSpider; of a page that only looked like an article less is expected."""
        if identifier not in self._guessed:
            super().refuse(identifier, response, reason)
        elif self.run.refused(identifier, response.url, reason):
            self.logger.info("not an article: %s (%s)", response.url, reason)
            self.count("article/guessed_wrong")

    def parse_article(
        self,
        response: Response,
        identifier: str,
        is_saved: bool = False,
        lacking: Sequence[str] = (),
    ) -> Iterator[NewsArticle]:
        """See NewsSpider; the address that led to an article elsewhere is not asked for again."""
        for item in super().parse_article(response, identifier, is_saved, lacking):
            if item.identifier and item.identifier != identifier:
                # First on record under its own address, so that a kill in between loses nothing.
                self.run.discover([Sighting(item.identifier, response.url)], "moved:")
                self.run.gone(identifier, response.url, f"redirects to {item.identifier}")
            yield item

    def read(self, response: Response) -> NewsArticle:
        """See NewsSpider; of an Arabic paper the edition in another language is not read."""
        item = super().read(response)
        if self.is_arabic and item.inLanguage in _LATIN:
            raise NotAnArticle(f"it is of another edition: its language is {item.inLanguage}")
        return item


def _part(url: str) -> str:
    """The part of a site that a front page stands for: ``/arabic`` of bbc.com/arabic, or ""."""
    path = urlsplit(url).path.rstrip("/")
    name = path.rpartition("/")[2].lower()
    return "" if "." in name or name in ("home", "index", "main", "default") else path
