"""``scrapy crawl article -a urls=FILE``: the articles of a list, of whatever sites."""

from __future__ import annotations

from collections.abc import AsyncIterator
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self
from urllib.parse import urlsplit

from scrapy.spiderloader import get_spider_loader

from newscrawl import arguments, countries
from newscrawl.exceptions import UsageError
from newscrawl.generic.identity import identity
from newscrawl.spider import NewsSpider
from newscrawl.state.base import Sighting
from newscrawl.text.urls import domain

if TYPE_CHECKING:
    from scrapy import Request
    from scrapy.crawler import Crawler
    from scrapy.http import Response

    from newscrawl.items import NewsArticle

_AT_ONCE = 500


class ArticleSpider(NewsSpider):
    """Reads the articles that a file lists, one address a line; ``#`` begins a remark.

    Spider arguments beside those of every spider: ``urls`` (the file) or ``url`` (one article),
    ``timezone`` (of papers that are not declared and whose address does not tell). An article of a
    declared site is read by that site's page class and known by its identifier.
    """

    name = "article"
    own_arguments = ("urls", "url", "timezone")
    sources = ()
    publisher = ""
    article_url = r"^https?://"
    # Still one at a time for each site.
    custom_settings = {  # noqa: RUF012 - Scrapy's own form
        "CONCURRENT_REQUESTS": 16,
        # One list says nothing of the next.
        "NEWSCRAWL_HEALTH": "off",
    }

    def __init__(
        self,
        name: str | None = None,
        *,
        urls: str | None = None,
        url: str | None = None,
        timezone: str | None = None,
        **kwargs: Any,
    ) -> None:
        if bool(urls) == bool(url):
            raise UsageError("say which articles: -a urls=FILE with one address a line, or -a url=")
        self.urls = _listed(Path(urls)) if urls else [arguments.address("url", url)]
        self.given_zone = arguments.zone("timezone", timezone) if timezone else None
        self.timezone = self.given_zone or "UTC"
        self.allowed_domains = tuple({domain(url) for url in self.urls})
        super().__init__(name, **kwargs)
        self.arguments |= {"urls": urls or ""} if urls else {"url": url or ""}
        self._sites: dict[str, NewsSpider] = {}  # domain -> the site that declares it

    @classmethod
    def from_crawler(cls, crawler: Crawler, *args: Any, **kwargs: Any) -> Self:
        spider = super().from_crawler(crawler, *args, **kwargs)
        loader = get_spider_loader(crawler.settings)
        for name in loader.list():
            site = loader.load(name)
            if issubclass(site, NewsSpider) and hasattr(site, "country"):
                declared = site()
                spider._sites |= dict.fromkeys(site.allowed_domains or (), declared)
        return spider

    def site_of(self, url: str) -> NewsSpider | None:
        """The declared site that an address belongs to."""
        labels = (urlsplit(url).hostname or "").lower().split(".")
        domains = (".".join(labels[start:]) for start in range(len(labels)))
        return next((self._sites[domain] for domain in domains if domain in self._sites), None)

    def identify(self, url: str) -> str:
        """The address, or the site and what it tells an article by."""
        site = self.site_of(url)
        return identity(url) if site is None else f"{site.name}:{site.identify(url)}"

    async def start(self) -> AsyncIterator[Request]:
        """The articles that no earlier run has read."""
        urls = iter(self.urls)
        while some := list(islice(urls, _AT_ONCE)):
            sightings = [self._listed_article(url) for url in some]
            for sighting in self.run.discover(sightings, "list:", revisit=self.revisit):
                self.count("article/revisited" if sighting.is_saved else "article/discovered")
                yield self._article_request(sighting)

    def _listed_article(self, url: str) -> Sighting:
        site = self.site_of(url)
        day = site.url_day(url) if site else None
        return Sighting(self.identify(url), site._rewritten(url) if site else url, day)

    def read(self, response: Response) -> NewsArticle:
        """See NewsSpider; a declared site reads its own."""
        site = self.site_of(response.url)
        if site is not None:
            return site.read(response)
        if self.given_zone is None:
            self.timezone = countries.of_host(urlsplit(response.url).hostname or "")[1] or "UTC"
        return super().read(response)


def _listed(file: Path) -> list[str]:
    """The addresses of a file; raises UsageError with the line that is none."""
    try:
        text = file.read_text("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        reason = getattr(error, "strerror", None) or "it is not UTF-8 text"
        raise UsageError(f"urls={file}: {reason}") from error
    found: dict[str, None] = {}
    for number, line in enumerate(text.splitlines(), 1):
        line = line.strip()
        if line and not line.startswith("#"):
            found[arguments.address(f"line {number} of {file}: address", line)] = None
    if not found:
        raise UsageError(f"urls={file}: there is no address in it")
    return list(found)
