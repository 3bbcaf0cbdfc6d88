"""Drop articles that were published outside the days asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scrapy.exceptions import DropItem

from newscrawl.pipelines.base import Pipeline

if TYPE_CHECKING:
    from newscrawl.items import NewsArticle


class WindowPipeline(Pipeline):
    """Keeps what ``from_date`` and ``until_date`` ask for.

    An article without a date is kept: what is missing from a file cannot be found again, what is
    there without a date can be left out by its reader.
    """

    def process_item(self, item: NewsArticle) -> NewsArticle:
        """Drop the item if its day, in the paper's zone, is outside the window."""
        day = item.datePublished.astimezone(self.spider.zone).date() if item.datePublished else None
        if day is None or self.spider.scope.window.may_hold(day):
            return item
        self.spider.run.outside(item.identifier or item.url, item.url, day)
        self.spider.count("window/dropped")
        raise DropItem(f"published on {day}, outside the days asked for: {item.url}")
