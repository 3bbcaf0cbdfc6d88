"""Make an article known in the same transaction that stores it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scrapy.exceptions import DropItem

from newscrawl.dedup.signature import signature
from newscrawl.items import to_json
from newscrawl.pipelines.base import Pipeline

if TYPE_CHECKING:
    from newscrawl.items import NewsArticle


class StorePipeline(Pipeline):
    """The last pipeline: from here on the article is never fetched again, and never lost.

    The state keeps the item until every feed that holds it has been closed.
    """

    def process_item(self, item: NewsArticle) -> NewsArticle:
        """Store the item in the state."""
        text = signature(item.headline or "", item.articleBody or "")
        published = item.datePublished
        day = published.astimezone(self.spider.zone).date() if published else None
        stored = self.spider.run.save(
            item.identifier or item.url,
            item.url,
            to_json(item),
            text,
            version=item.version,
            content=getattr(item, "as_read", None),
            day=day,
        )
        if not stored:
            # Two addresses that lead to one article were under way at the same time.
            self.spider.count("article/known_under_other_url")
            raise DropItem(f"stored already: {item.url}")
        self.spider.count("article/saved" if item.version == 1 else "article/new_version")
        for name in item.__dataclass_fields__:
            if getattr(item, name) not in (None, []):
                self.spider.count(f"field/{name}")
        return item
