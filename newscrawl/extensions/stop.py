"""A crawl that is asked to stop does not first fetch what it has queued."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from scrapy import signals
from scrapy.exceptions import IgnoreRequest
from scrapy.utils.asyncio import create_looping_call

if TYPE_CHECKING:
    from scrapy.crawler import Crawler

INTERVAL = 0.25
"""Seconds between looks: no signal tells that closing has begun, the first comes at its end."""


class StopExtension:
    """Drops the requests that wait for their turn in the downloader once the crawl is closing.

    Scrapy would send them one by one, each after the site's delay: with 10 s between two requests
    a stop would take most of a minute. What has been sent is finished. The articles stay on record
    as waiting, and the next run begins with them.
    """

    def __init__(self, crawler: Crawler) -> None:
        self.crawler = crawler
        self._looks: Any = None

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        extension = cls(crawler)
        crawler.signals.connect(extension.engine_started, signals.engine_started)
        crawler.signals.connect(extension.engine_stopped, signals.engine_stopped)
        return extension

    def engine_started(self) -> None:
        """Begin to look."""
        self._looks = create_looping_call(self._look)
        self._looks.start(INTERVAL, now=False)

    def engine_stopped(self) -> None:
        """Look no more."""
        if self._looks is not None and self._looks.running:
            self._looks.stop()

    def _look(self) -> None:
        engine = self.crawler.engine
        if engine._slot is None or engine._slot.closing is None:
            return
        for slot in engine.downloader.slots.values():
            waiting = list(slot.queue)
            slot.queue.clear()
            for request, result in waiting:
                # Not the site's fault: it must not count as a failure.
                request.errback = None
                result.errback(IgnoreRequest("the crawl is ending"))
