"""What every pipeline has: its crawler, and the spider whose items it gets."""

from __future__ import annotations

from typing import TYPE_CHECKING, Self

if TYPE_CHECKING:
    from scrapy.crawler import Crawler

    from newscrawl.spider import NewsSpider


class Pipeline:
    """Base of the pipelines: one duty each, counted on the spider."""

    def __init__(self, crawler: Crawler) -> None:
        self.crawler = crawler

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        return cls(crawler)

    @property
    def spider(self) -> NewsSpider:
        """The spider; set before the first item."""
        return self.crawler.spider  # type: ignore[return-value]
