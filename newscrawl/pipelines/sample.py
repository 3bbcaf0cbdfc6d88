"""Stop after as many articles as ``sample`` asks for."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from scrapy.exceptions import DropItem

from newscrawl.pipelines.base import Pipeline

if TYPE_CHECKING:
    from scrapy.crawler import Crawler

    from newscrawl.items import NewsArticle


class SamplePipeline(Pipeline):
    """Lets the first *sample* articles through and closes the spider (reason ``sample``).

    Stands after every pipeline that drops, so that the sample is full.
    """

    def __init__(self, crawler: Crawler) -> None:
        super().__init__(crawler)
        self._passed = 0
        self._closing: asyncio.Task[None] | None = None

    def process_item(self, item: NewsArticle) -> NewsArticle:
        """Drop what is beyond the sample."""
        if self.spider.sample is None:
            return item
        if self._passed >= self.spider.sample:
            self.spider.count("sample/dropped")
            raise DropItem(f"beyond the sample: {item.url}")
        self._passed += 1
        if self._passed == self.spider.sample:
            # Kept in an attribute: the event loop holds tasks only weakly.
            self._closing = asyncio.ensure_future(
                self.crawler.engine.close_spider_async(reason="sample")
            )
        return item
