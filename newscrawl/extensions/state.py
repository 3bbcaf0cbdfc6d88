"""Open the state before the crawl, close the run after it."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any, Self

from scrapy import signals

from newscrawl.exceptions import StateError
from newscrawl.outcome import COMPLETE, missing, suspicions
from newscrawl.state import open_state
from newscrawl.state.base import SUSPECT

if TYPE_CHECKING:
    from scrapy.crawler import Crawler
    from twisted.python.failure import Failure

    from newscrawl.spider import NewsSpider


class StateExtension:
    """Gives the spider its ``run``: what is known, and where results are kept until delivered.

    Setting: NEWSCRAWL_STATE.
    """

    def __init__(self, crawler: Crawler) -> None:
        self.crawler = crawler
        self._closing: asyncio.Task[None] | None = None
        spider: NewsSpider = crawler.spider  # type: ignore[assignment]
        self.state = open_state(crawler.settings["NEWSCRAWL_STATE"])
        try:
            self.run = self.state.open_run(
                spider.name, spider.arguments, window=spider.scope.window
            )
        except BaseException:
            self.state.close()
            raise
        spider.run = self.run

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        extension = cls(crawler)
        connect = crawler.signals.connect
        connect(extension.failed, signals.spider_error)
        connect(extension.failed, signals.item_error)
        connect(extension.engine_stopped, signals.engine_stopped)
        return extension

    def failed(self, failure: Failure, **_: Any) -> None:
        """Stop the crawl if the state cannot be used: what came now could not be kept."""
        if not failure.check(StateError):
            self.crawler.stats.inc_value("newscrawl/errors")
        elif self._closing is None:
            self.crawler.spider.logger.error("stopping: %s", failure.value)
            self._closing = asyncio.ensure_future(
                self.crawler.engine.close_spider_async(reason="state_error")
            )

    def engine_stopped(self) -> None:
        """Close the run, after the feeds are closed."""
        stats = self.crawler.stats
        reason = stats.get_value("finish_reason", "killed")
        try:
            if reason not in COMPLETE:
                stats.set_value("newscrawl/article/waiting", self.run.left())
            facts = stats.get_stats()
            suspect = (f"{SUSPECT}{line}" for line in suspicions(facts))
            self.run.close(reason, [*suspect, *missing(facts, reason)])
        except StateError as error:
            stats.set_value("newscrawl/state_error", str(error))
        self.state.close()
