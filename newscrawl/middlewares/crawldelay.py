"""Crawl-delay of robots.txt, which Scrapy parses but does not act on.

Settings::

    DOWNLOADER_MIDDLEWARES = {"newscrawl.middlewares.crawldelay.CrawlDelayMiddleware": 110, ...}
    NEWSCRAWL_MAX_CRAWL_DELAY = 60  # seconds; 0 ignores Crawl-delay

The number puts it behind the robots.txt middleware, so that the delay of a host is known when
the first request to it passes.
"""

from __future__ import annotations

import logging
import math
from typing import TYPE_CHECKING

from scrapy import signals
from scrapy.exceptions import NotConfigured
from scrapy.utils.httpobj import urlparse_cached

if TYPE_CHECKING:
    from typing import Self

    from scrapy import Request
    from scrapy.crawler import Crawler
    from scrapy.robotstxt import RobotParser

logger = logging.getLogger(__name__)


class CrawlDelayMiddleware:
    """Spaces the requests to a host by its Crawl-delay where that is more than its own delay.

    Stats: ``newscrawl/robots/crawl_delay/<host>``: what it asks for, in seconds.
    """

    def __init__(self, crawler: Crawler):
        settings = crawler.settings
        self.max_delay = settings.getfloat("NEWSCRAWL_MAX_CRAWL_DELAY", 60.0)
        if not settings.getbool("ROBOTSTXT_OBEY") or self.max_delay <= 0:
            raise NotConfigured
        self.crawler = crawler
        self.user_agent = settings["ROBOTSTXT_USER_AGENT"] or settings["USER_AGENT"]
        self.slots: set[str] = set()

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        middleware = cls(crawler)
        crawler.signals.connect(middleware.robots_parsed, signals.robots_parsed)
        return middleware

    def robots_parsed(self, robotparser: RobotParser, request: Request) -> None:
        """Takes over the Crawl-delay of the host of *request*."""
        asked = robotparser.crawl_delay(self.user_agent)
        if asked is None or not math.isfinite(asked) or asked <= 0:
            return
        host = urlparse_cached(request).hostname or ""
        # After a redirect the request still waits in the slot of the host that it came from.
        for key in {host, self.crawler.engine.downloader.get_slot_key(request)}:
            self._space(key, min(asked, self.max_delay))
        self.crawler.stats.set_value(f"newscrawl/robots/crawl_delay/{host}", asked)

    def _space(self, key: str, delay: float) -> None:
        downloader = self.crawler.engine.downloader
        own = downloader.per_slot_settings.get(key, {})
        if delay <= own.get("delay", self.crawler.settings.getfloat("DOWNLOAD_DELAY")):
            return
        # Jitter would make half of the pauses shorter than what the site asked for. A slot that
        # was idle for a minute is forgotten and made anew from these settings.
        downloader.per_slot_settings[key] = {**own, "delay": delay, "jitter": 0.0}
        if slot := downloader.slots.get(key):
            slot.delay, slot.jitter = delay, 0.0
        self.slots.add(key)
        logger.info(
            "Requests to %(key)s are %(delay)g s apart, as its robots.txt asks.",
            {"key": key, "delay": delay},
            extra={"spider": self.crawler.spider},
        )

    def process_request(self, request: Request) -> None:
        """Keeps AutoThrottle from shortening a delay that a site asked for."""
        if self.crawler.engine.downloader.get_slot_key(request) in self.slots:
            request.meta["autothrottle_dont_adjust_delay"] = True
