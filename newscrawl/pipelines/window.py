"""Drop articles that were published outside the days asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Self

from scrapy.exceptions import DropItem

if TYPE_CHECKING:
    from scrapy.crawler import Crawler

    from newscrawl.items import NewsArticle
    from newscrawl.spider import NewsSpider


class WindowPipeline:
    """Keeps what ``from_date`` and ``until_date`` ask for.

    An article without a date is kept: what is missing from a file cannot be found again, what is
    there without a date can be left out by its reader.
    """

    def __init__(self, crawler: Crawler) -> None:
        self.crawler = crawler

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        return cls(crawler)

    def process_item(self, item: NewsArticle) -> NewsArticle:
        """Drop the item if its day, in the paper's zone, is outside the window."""
        spider: NewsSpider = self.crawler.spider  # type: ignore[assignment]
        day = item.datePublished.astimezone(spider.zone).date() if item.datePublished else None
        if day is None or spider.scope.window.may_hold(day):
            return item
        spider.run.outside(item.identifier or item.url, item.url, day)
        spider.count("window/dropped")
        raise DropItem(f"published on {day}, outside the days asked for: {item.url}")
