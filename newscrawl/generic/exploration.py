"""Where an unknown newspaper lists its articles: its front page and the usual places say."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit, urlunsplit

from scrapy import Request

from newscrawl.discovery import LISTING
from newscrawl.generic.sources import FoundFeed, FoundSection, FoundSitemap, FrontPage
from newscrawl.pages import linkaddress, navigation, storylinks
from newscrawl.pages.metadata import text_of
from newscrawl.pages.sessions import without_session
from newscrawl.sources import markup
from newscrawl.sources.apis import WordPress
from newscrawl.sources.base import Source, absolute, document
from newscrawl.spider import NewsSpider
from newscrawl.text.languages import language

if TYPE_CHECKING:
    from scrapy.http import Response
    from twisted.python.failure import Failure

    from newscrawl.pages.document import Document

_MOST_SECTIONS = 80
_MOST_FEEDS = 30
_MOST_SITEMAPS = 10
_MOST_FRONTS = 4

# Where they are where neither robots.txt nor the front page says so; the first that is one counts.
_SITEMAPS = ("/sitemap.xml", "/sitemap_index.xml", "/news-sitemap.xml", "/wp-sitemap.xml")
_FEEDS = ("/feed/", "/rss.xml", "/rss", "/feed")
_LISTED_IN_ROBOTS = re.compile(rb"^\s*sitemap\s*:\s*(\S{1,500})", re.IGNORECASE | re.MULTILINE)
_IS_SITEMAP = re.compile(rb"<(?:\w+:)?(?:urlset|sitemapindex)\b")
_IS_FEED = re.compile(rb"<(?:rss|(?:\w+:)?feed|rdf:RDF)\b", re.IGNORECASE)
_HEAD = 4096
UNWELCOME = (401, 403, 429, 503)
"""What says that asking for more is not welcome."""
_SAMPLE = 5_000


class Explorer(NewsSpider):
    """The part of :class:`~newscrawl.generic.site.SiteSpider` that finds sources."""

    sources = ()
    url: str
    """The front page."""

    def __init__(self, name: str | None = None, **kwargs: Any) -> None:
        super().__init__(name, **kwargs)
        self.is_unwelcome = False
        self.is_arabic = False
        """Whether the front page is."""
        self._has_probed = False
        self._home = ("", "")  # scheme and host of the front page
        self._found: set[str] = set()
        self._numbers: Counter[str] = Counter()  # kind -> sources that were found of it

    def at_home(self, url: str) -> str:
        """An address as the front page has its own, which spares a redirect from each variant."""
        url = without_session(url)
        parts = urlsplit(url)
        if parts.netloc != self._home[1] and _bare(parts.netloc) == _bare(self._home[1]):
            return urlunsplit((*self._home, *parts[2:]))
        return url

    def explore(self, response: Response) -> Iterator[Request]:
        """What a front page leads to."""
        page = document(response)
        self._home = urlsplit(page.url)[:2]
        self.is_arabic = language(text_of(page.body)[:_SAMPLE]) == "ar"
        yield from self._explore_wordpress(page)
        feeds = navigation.feeds(page)
        for url in feeds:
            yield from self._read(FoundFeed(self.at_home(url)), _MOST_FEEDS)
        sections = navigation.sections(page)
        yield from self._read_sections(sections)
        if not sections and not storylinks.articles(page):
            yield from self._explore_onward(page)
        if not feeds and not self._has_probed:
            self._has_probed = True
            yield self.probe(_FEEDS[0], self.parse_feed, _FEEDS[1:])

    def _explore_onward(self, page: Document) -> Iterator[Request]:
        onward = [url for url in navigation.onward(page) if self._numbers["front"] < _MOST_FRONTS]
        if not onward:
            self.logger.warning(
                "the front page names no section and no article: a script draws it, or it asks for"
                " consent; give the address of a page that lists articles: %s",
                page.url,
            )
        for url in onward:
            yield from self._read(FrontPage(url), _MOST_FRONTS)

    def explore_section(self, response: Response) -> Iterator[Request]:
        """The sections that only the page of their own section names."""
        yield from self._read_sections(navigation.subsections(document(response)))

    def _read_sections(self, urls: list[str]) -> Iterator[Request]:
        for url in urls:
            if self._article_url.search(f"{url}/"):
                yield from self._read(FoundSection(self.at_home(url)), _MOST_SECTIONS)

    def _explore_wordpress(self, page: Document) -> Iterator[Request]:
        for link in page.root.iter("link"):
            address = page.absolute(link.get("href")) or ""
            if "api.w.org" in link.get("rel", "") and address.endswith("/wp-json/"):
                yield from self._read(WordPress(address.removesuffix("wp-json/")))
                return

    def explore_feeds(self, response: Response) -> Iterator[Request]:
        """The feeds that a page lists which was taken for one."""
        self.count("found/feed_pages")
        for url in navigation.feeds(document(response)):
            yield from self._read(FoundFeed(url), _MOST_FEEDS)

    def parse_robots(self, response: Response, rest: tuple[str, ...]) -> Iterator[Request]:
        """The sitemaps that robots.txt lists, or a look at the usual places."""
        listed = _LISTED_IN_ROBOTS.findall(response.body) if response.status == 200 else []
        for url in dict.fromkeys(url.decode("utf-8", "replace") for url in listed):
            if address := absolute(response, url):
                yield from self._read_sitemap(self.at_home(address))
        if not listed:
            yield self.probe(_SITEMAPS[0], self.parse_sitemap, _SITEMAPS[1:])

    def parse_sitemap(self, response: Response, rest: tuple[str, ...]) -> Iterator[Request]:
        """A sitemap at one of the usual places, or a look at the next."""
        if response.status == 200 and _IS_SITEMAP.search(_beginning(response)):
            yield from self._read_sitemap(response.url)
        elif self._may_ask(response, rest):
            yield self.probe(rest[0], self.parse_sitemap, rest[1:])

    def parse_feed(self, response: Response, rest: tuple[str, ...]) -> Iterator[Request]:
        """A feed at one of the usual places, or a look at the next."""
        if response.status == 200 and is_feed(response):
            yield from self._read(FoundFeed(response.url))
        elif self._may_ask(response, rest):
            yield self.probe(rest[0], self.parse_feed, rest[1:])

    def probe_failed(self, failure: Failure) -> Iterator[Request]:
        """Look at the next of the usual places."""
        rest = failure.request.cb_kwargs["rest"]
        if rest:
            yield self.probe(rest[0], failure.request.callback, rest[1:])

    def _may_ask(self, response: Response, rest: tuple[str, ...]) -> bool:
        return bool(rest) and not self.is_unwelcome and response.status not in UNWELCOME

    def probe(self, path: str, callback: Any, rest: tuple[str, ...]) -> Request:
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

    def _read_sitemap(self, url: str) -> Iterator[Request]:
        if not linkaddress.is_other_edition(url, self.url):
            yield from self._read(FoundSitemap(url, self.url), _MOST_SITEMAPS)

    def _read(self, source: Source, most: int = 1) -> Iterator[Request]:
        """The listings of a source, unless *most* of its kind are read already."""
        for listing in source.listings(self.scope):
            # One page of one site may be named by several others, and in several ways.
            name = self.identify(listing.url)
            if name not in self._found and self._numbers[source.kind] < most:
                self._found.add(name)
                self._numbers[source.kind] += 1
                self.count(f"found/{source.kind}")
                yield from self._listing_requests(listing)


def _bare(host: str) -> str:
    return host.lower().removeprefix("www.")


def _beginning(response: Response) -> bytes:
    """The first of a feed or sitemap as ASCII, be it UTF-16 or packed."""
    return markup.beginning(response, _HEAD).replace(b"\0", b"")


def is_feed(response: Response) -> bool:
    return bool(_IS_FEED.search(_beginning(response)))
