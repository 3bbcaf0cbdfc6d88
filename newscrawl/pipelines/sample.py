"""Stop after as many articles as ``sample`` asks for."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Self

from scrapy.exceptions import DropItem

if TYPE_CHECKING:
    from scrapy.crawler import Crawler

    from newscrawl.items import NewsArticle
    from newscrawl.spider import NewsSpider


class SamplePipeline:
    """Lets the first *sample* articles through and closes the spider (reason ``sample``).

    Stands after every pipeline that drops, so that the sample is full.
    """

    def __init__(self, crawler: Crawler) -> None:
        self.crawler = crawler
        self._passed = 0
        self._closing: asyncio.Task[None] | None = None

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        return cls(crawler)

    def process_item(self, item: NewsArticle) -> NewsArticle:
        """Drop what is beyond the sample."""
        spider: NewsSpider = self.crawler.spider  # type: ignore[assignment]
        if spider.sample is None:
            return item
        if self._passed >= spider.sample:
            spider.count("sample/dropped")
            raise DropItem(f"beyond the sample: {item.url}")
        self._passed += 1
        if self._passed == spider.sample:
            # Kept in an attribute: the event loop holds tasks only weakly.
            self._closing = asyncio.ensure_future(
                self.crawler.engine.close_spider_async(reason="sample")
            )
        return item
