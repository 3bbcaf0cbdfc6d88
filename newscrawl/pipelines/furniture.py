"""Take out a site's own furniture: short lines that recur over its pages, learned on the way."""

from __future__ import annotations

import json
from contextlib import suppress
from typing import TYPE_CHECKING

from newscrawl.exceptions import StateError
from newscrawl.pipelines.base import Pipeline
from newscrawl.text.arabic import normalize
from newscrawl.text.furniture import FurnitureLearner

if TYPE_CHECKING:
    from newscrawl.items import NewsArticle

# Where the state keeps what was learned; `scrapy furniture` shows it.
MEMO = "furniture"
# What is furniture is worked out anew after so many pages, not after each.
_PAGES_BETWEEN = 20


class FurniturePipeline(Pipeline):
    """The last of three nets: the page's markup and the known lines come before it.

    A body keeps what would be all of it. Setting: NEWSCRAWL_FURNITURE_SHARE, the share of a site's
    pages that a line must stand on; 0 learns nothing.
    """

    def open_spider(self) -> None:
        """Go on learning where the last run ended."""
        self.share = self.crawler.settings.getfloat("NEWSCRAWL_FURNITURE_SHARE")
        self.learner = FurnitureLearner()
        with suppress(ValueError, KeyError, TypeError):  # of another version: learned anew
            self.learner = FurnitureLearner.load(json.loads(self.spider.run.recall(MEMO) or "{}"))
        self._learn()

    def close_spider(self) -> None:
        """Keep what was learned."""
        if self.share:
            text = json.dumps(self.learner.dump(), ensure_ascii=False)
            with suppress(StateError):  # which has ended the crawl, and is told there
                self.spider.run.remember(MEMO, text)

    def process_item(self, item: NewsArticle) -> NewsArticle:
        """Observe the lines of the body, and leave out those that are furniture."""
        if not self.share or not item.articleBody:
            return item
        lines = item.articleBody.split("\n\n")
        self.learner.observe(lines)
        if self.learner.pages % _PAGES_BETWEEN == 0:
            self._learn()
        kept = [line for line in lines if not self.furniture or not self._is_furniture(line)]
        if kept and len(kept) < len(lines):
            self.spider.count("furniture/lines_removed", len(lines) - len(kept))
            item.articleBody = "\n\n".join(kept)
            item.wordCount = len(item.articleBody.split())
        return item

    def _learn(self) -> None:
        self.furniture = self.learner.furniture(share=self.share) if self.share else {}

    def _is_furniture(self, line: str) -> bool:
        return normalize(line) in self.furniture
