"""Drop (or mark) articles that repeat one saved before, in this run or an earlier one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scrapy.exceptions import DropItem

from newscrawl.dedup.signature import signature
from newscrawl.exceptions import UsageError
from newscrawl.pipelines.base import Pipeline

if TYPE_CHECKING:
    from scrapy.crawler import Crawler

    from newscrawl.items import NewsArticle


class DuplicatesPipeline(Pipeline):
    """Exact and near copies: the article that was saved first stays.

    Settings: NEWSCRAWL_DUPLICATES (drop, mark, off), NEWSCRAWL_DUPLICATES_SCOPE (site, all).
    """

    def __init__(self, crawler: Crawler) -> None:
        super().__init__(crawler)
        self.policy = _choice(crawler, "NEWSCRAWL_DUPLICATES", ("drop", "mark", "off"))
        scope = _choice(crawler, "NEWSCRAWL_DUPLICATES_SCOPE", ("site", "all"))
        self.all_sites = scope == "all"

    def process_item(self, item: NewsArticle) -> NewsArticle:
        """Drop or mark the item if a saved article says the same."""
        # A new version of an article is no copy of another, even where it has come to say the same.
        if self.policy == "off" or item.version > 1:
            return item
        identifier = item.identifier or item.url
        text = signature(item.headline or "", item.articleBody or "")
        copy = self.spider.run.find_copy(identifier, text, all_sites=self.all_sites)
        if copy is None:
            return item
        self.spider.count(f"duplicates/{copy.kind}")
        if self.policy == "mark":
            item.duplicateOf = copy.identifier
            return item
        self.spider.run.copied(identifier, item.url, copy)
        raise DropItem(f"{copy.kind} copy of {copy.identifier}: {item.url}")


def _choice(crawler: Crawler, name: str, choices: tuple[str, ...]) -> str:
    value = crawler.settings.get(name)
    if value not in choices:
        raise UsageError(f"{name}={value!r}: choose one of {', '.join(choices)}")
    return str(value)
