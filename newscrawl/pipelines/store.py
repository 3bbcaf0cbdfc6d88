"""Make an article known in the same transaction that stores it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Self

from newscrawl.dedup.signature import signature
from newscrawl.items import to_json

if TYPE_CHECKING:
    from scrapy.crawler import Crawler

    from newscrawl.items import NewsArticle
    from newscrawl.spider import NewsSpider


class StorePipeline:
    """The last pipeline: from here on the article is never fetched again, and never lost.

    The state keeps the item until every feed that holds it has been closed.
    """

    def __init__(self, crawler: Crawler) -> None:
        self.crawler = crawler

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        return cls(crawler)

    def process_item(self, item: NewsArticle) -> NewsArticle:
        """Store the item in the state."""
        spider: NewsSpider = self.crawler.spider  # type: ignore[assignment]
        text = signature(item.headline or "", item.articleBody or "")
        spider.run.save(item.identifier or item.url, item.url, to_json(item), text)
        spider.count("article/saved")
        for name in item.__dataclass_fields__:
            if getattr(item, name) not in (None, []):
                spider.count(f"field/{name}")
        return item
