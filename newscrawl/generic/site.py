"""``scrapy crawl site -a url=https://paper.example/``: a newspaper that has no file of its own."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator, Iterator
from datetime import date
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit, urlunsplit

from scrapy import Request
from scrapy.exceptions import IgnoreRequest
from scrapy.spidermiddlewares.httperror import HttpError

from newscrawl import arguments, countries
from newscrawl.discovery import LISTING
from newscrawl.exceptions import PageTooComplex
from newscrawl.generic.sources import FoundFeed, FoundSection, FoundSitemap, FrontPage
from newscrawl.pages import navigation
from newscrawl.pages.addresses import site_of
from newscrawl.sources.apis import WordPress
from newscrawl.sources.base import Listing, Source, document
from newscrawl.spider import NewsSpider
from newscrawl.state.base import Validator
from newscrawl.text.urls import canonicalize

if TYPE_CHECKING:
    from scrapy.http import Response
    from twisted.python.failure import Failure

_MOST_SECTIONS = 80
_MOST_FEEDS = 10
_MOST_SITEMAPS = 10

# Where they are where neither robots.txt nor the front page says so; the first that is one counts.
_SITEMAPS = ("/sitemap.xml", "/sitemap_index.xml", "/news-sitemap.xml", "/wp-sitemap.xml")
_FEEDS = ("/feed/", "/rss.xml", "/rss", "/feed")
_LISTED_IN_ROBOTS = re.compile(rb"^\s*sitemap\s*:\s*(\S{1,500})", re.IGNORECASE | re.MULTILINE)
_IS_SITEMAP = re.compile(rb"<(?:\w+:)?(?:urlset|sitemapindex)\b")
_IS_FEED = re.compile(rb"<(?:rss|(?:\w+:)?feed|rdf:RDF)\b", re.IGNORECASE)
_HEAD = 4096
# What servers answer where there is no such thing, or not for everybody.
_CLOSED = (401, 403, 404, 410)


class SiteSpider(NewsSpider):
    """Finds feeds, sitemaps and section pages by itself and reads articles by the default page.

    Spider arguments beside those of every spider: ``url`` (the front page), ``timezone`` (the
    paper's IANA zone; told by the address only where that ends in an Arab country's own domain),
    ``publisher``. Results and state go by the site's domain, which is the spider's name.
    """

    name = "site"
    own_arguments = ("url", "timezone", "publisher")
    sources = ()

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
        self._found: set[str] = set()
        self._guessed: set[str] = set()  # identifiers that only look like articles'

    def identify(self, url: str) -> str:
        """The address without what servers and their copies vary: scheme, www, final slash."""
        parts = urlsplit(canonicalize(url))
        host = re.sub(r"^(?:www|m|amp|mobile)\.", "", parts.netloc)
        return urlunsplit(("", host, parts.path.rstrip("/"), parts.query, "")).removeprefix("//")

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
        yield self._probe("/robots.txt", self.parse_robots, ())

    def parse_listing(
        self, response: Response, listing: Listing, known: Validator | None = None
    ) -> Iterator[Request]:
        """See Discovery; what the front page leads to is read as well."""
        try:
            if isinstance(listing.source, FrontPage):
                yield from self._explore(response)
            for request in super().parse_listing(response, listing, known):
                if isinstance(listing.source, FoundSection):
                    self._guessed.add(request.cb_kwargs.get("identifier", ""))
                yield request
        except PageTooComplex as error:
            self.count(f"{listing.source.kind}/failed")
            self.logger.warning("listing not read: %s", error)

    def listing_failed(self, failure: Failure) -> Iterator[Request]:
        """See Discovery; a dead link of a menu and what robots.txt forbids are no listings."""
        listing = failure.request.cb_kwargs["listing"]
        if listing.page == listing.source.first and not isinstance(listing.source, FrontPage):
            is_closed = failure.check(HttpError) and failure.value.response.status in _CLOSED
            if is_closed or (failure.check(IgnoreRequest) and not failure.check(HttpError)):
                self.count("found/closed")
                self.logger.info("not there: %s (%s)", listing.url, failure.value)
                return
        yield from super().listing_failed(failure)

    def refuse(self, identifier: str, response: Response, reason: str) -> None:
        """See NewsSpider; of a page that only looked like an article less is expected."""
        if identifier not in self._guessed:
            super().refuse(identifier, response, reason)
        elif self.run.refused(identifier, response.url, reason):
            self.logger.info("not an article: %s (%s)", response.url, reason)
            self.count("article/guessed_wrong")

    def _explore(self, response: Response) -> Iterator[Request]:
        page = document(response)
        if any("api.w.org" in link.get("rel", "") for link in page.root.iter("link")):
            yield from self._read(WordPress(response.urljoin("/")))
        feeds = navigation.feeds(page)[:_MOST_FEEDS]
        for url in feeds:
            yield from self._read(FoundFeed(url))
        sections = [url for url in navigation.sections(page) if self._article_url.search(f"{url}/")]
        for url in sections[:_MOST_SECTIONS]:
            yield from self._read(FoundSection(url))
        if not feeds:
            yield self._probe(_FEEDS[0], self.parse_feed, _FEEDS[1:])

    def parse_robots(self, response: Response, rest: tuple[str, ...]) -> Iterator[Request]:
        """The sitemaps that robots.txt lists, or a look at the usual places."""
        listed = _LISTED_IN_ROBOTS.findall(response.body) if response.status == 200 else []
        for url in dict.fromkeys(url.decode("utf-8", "replace") for url in listed):
            if len(self._found) < _MOST_SITEMAPS:
                yield from self._read(FoundSitemap(response.urljoin(url)))
        if not listed:
            yield self._probe(_SITEMAPS[0], self.parse_sitemap, _SITEMAPS[1:])

    def parse_sitemap(self, response: Response, rest: tuple[str, ...]) -> Iterator[Request]:
        """A sitemap at one of the usual places, or a look at the next."""
        if response.status == 200 and _IS_SITEMAP.search(response.body[:_HEAD]):
            yield from self._read(FoundSitemap(response.url))
        elif rest:
            yield self._probe(rest[0], self.parse_sitemap, rest[1:])

    def parse_feed(self, response: Response, rest: tuple[str, ...]) -> Iterator[Request]:
        """A feed at one of the usual places, or a look at the next."""
        if response.status == 200 and _IS_FEED.search(response.body[:_HEAD]):
            yield from self._read(FoundFeed(response.url))
        elif rest:
            yield self._probe(rest[0], self.parse_feed, rest[1:])

    def probe_failed(self, failure: Failure) -> Iterator[Request]:
        """Look at the next of the usual places."""
        rest = failure.request.cb_kwargs["rest"]
        if rest:
            yield self._probe(rest[0], failure.request.callback, rest[1:])

    def _probe(self, path: str, callback: Any, rest: tuple[str, ...]) -> Request:
        parts = urlsplit(self.url)
        return Request(
            urlunsplit((parts.scheme, parts.netloc, path, "", "")),
            callback=callback,
            errback=self.probe_failed,
            cb_kwargs={"rest": rest},
            meta={"handle_httpstatus_all": True},
            priority=LISTING,
            dont_filter=True,
        )

    def _read(self, source: Source) -> Iterator[Request]:
        for listing in source.listings(self.scope):
            # One page of one site may be named by several others.
            if listing.url not in self._found:
                self._found.add(listing.url)
                self.count(f"found/{source.kind}")
                yield from self._listing_requests(listing)


def _part(url: str) -> str:
    """The part of a site that a front page stands for: ``/arabic`` of bbc.com/arabic, or ""."""
    path = urlsplit(url).path.rstrip("/")
    return "" if "." in path.rpartition("/")[2] else path
