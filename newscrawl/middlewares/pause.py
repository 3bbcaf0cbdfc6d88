"""Downloader slots that must wait: the means by which a host is left alone for a while."""

from __future__ import annotations

from time import monotonic
from typing import TYPE_CHECKING

from scrapy import signals
from scrapy.exceptions import IgnoreRequest
from scrapy.utils.asyncio import call_later

if TYPE_CHECKING:
    from scrapy import Request, Spider
    from scrapy.core.downloader import Slot
    from scrapy.crawler import Crawler

TICK = 1.0
"""Seconds after which a waiting slot looks whether the crawl is ending meanwhile."""


class SlotPauses:
    """Holds the requests of a downloader slot back, those queued and those to come.

    A slot is the downloader's queue for one host. While it waits, other slots go on: Scrapy's
    scheduler prefers the slots with the fewest requests under way. When the crawl is closed
    meanwhile, requests that wait are dropped, because closing waits for all that were begun.
    """

    clock = staticmethod(monotonic)
    call_later = staticmethod(call_later)

    def __init__(self, crawler: Crawler):
        self.crawler = crawler
        self._until: dict[str, float] = {}
        # Sent when the slot exists and before it looks at its queue. A slot that was idle for a
        # minute is forgotten, and with it what was set on it; here it is set again.
        crawler.signals.connect(self._reached, signals.request_reached_downloader)

    def pause(self, key: str, seconds: float) -> None:
        """Let no request of slot *key* start for so long; a longer pause under way stays."""
        until = self.clock() + seconds
        if until > self._until.get(key, 0.0):
            self._until[key] = until
            if slot := self.crawler.engine.downloader.slots.get(key):
                self._hold(key, slot)

    def remaining(self, key: str) -> float:
        """Seconds until slot *key* goes on; 0.0 where it is not waiting."""
        return max(0.0, self._until.get(key, 0.0) - self.clock())

    def drop(self, key: str) -> int:
        """Fail the requests that wait in slot *key* with IgnoreRequest; returns how many."""
        slot = self.crawler.engine.downloader.slots.get(key)
        waiting = list(slot.queue) if slot else []
        if slot:
            slot.queue.clear()
        for _, result in waiting:
            result.errback(IgnoreRequest("its host was left alone until the crawl ended"))
        return len(waiting)

    def _reached(self, request: Request, spider: Spider) -> None:
        key = request.meta["download_slot"]
        if self._until and self.remaining(key):
            self._hold(key, self.crawler.engine.downloader.slots[key])

    def _hold(self, key: str, slot: Slot) -> None:
        # The downloader starts nothing in a slot while it has a timer of this name.
        if slot.latercall:
            slot.latercall.cancel()
        slot.latercall = self.call_later(min(self.remaining(key), TICK), self._tick, key, slot)

    def _tick(self, key: str, slot: Slot) -> None:
        slot.latercall = None
        if self._is_closing():
            self.drop(key)
        elif self.remaining(key):
            self._hold(key, slot)
        else:
            self._until.pop(key, None)
            self.crawler.engine.downloader._process_queue(slot)

    def _is_closing(self) -> bool:
        # No signal tells that closing has begun: the first comes when all requests are through.
        engine = self.crawler.engine
        return not engine.running or engine._slot is None or engine._slot.closing is not None
