"""Drop (or mark) articles that repeat one saved before, in this run or an earlier one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Self

from scrapy.exceptions import DropItem

from newscrawl.dedup.signature import signature
from newscrawl.exceptions import UsageError

if TYPE_CHECKING:
    from scrapy.crawler import Crawler

    from newscrawl.items import NewsArticle
    from newscrawl.spider import NewsSpider


class DuplicatesPipeline:
    """Exact and near copies: the article that was saved first stays.

    Settings: NEWSCRAWL_DUPLICATES (drop, mark, off), NEWSCRAWL_DUPLICATES_SCOPE (site, all).
    """

    def __init__(self, crawler: Crawler) -> None:
        self.crawler = crawler
        self.policy = _choice(crawler, "NEWSCRAWL_DUPLICATES", ("drop", "mark", "off"))
        scope = _choice(crawler, "NEWSCRAWL_DUPLICATES_SCOPE", ("site", "all"))
        self.all_sites = scope == "all"

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        return cls(crawler)

    def process_item(self, item: NewsArticle) -> NewsArticle:
        """Drop or mark the item if a saved article says the same."""
        if self.policy == "off":
            return item
        spider: NewsSpider = self.crawler.spider  # type: ignore[assignment]
        identifier = item.identifier or item.url
        text = signature(item.headline or "", item.articleBody or "")
        copy = spider.run.find_copy(identifier, text, all_sites=self.all_sites)
        if copy is None:
            return item
        spider.count(f"duplicates/{copy.kind}")
        if self.policy == "mark":
            item.duplicateOf = copy.identifier
            return item
        spider.run.copied(identifier, item.url, copy)
        raise DropItem(f"{copy.kind} copy of {copy.identifier}: {item.url}")


def _choice(crawler: Crawler, name: str, choices: tuple[str, ...]) -> str:
    value = crawler.settings.get(name)
    if value not in choices:
        raise UsageError(f"{name}={value!r}: choose one of {', '.join(choices)}")
    return str(value)
