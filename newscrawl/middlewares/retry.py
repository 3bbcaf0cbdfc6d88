"""Retries that leave a struggling host alone: Retry-After, growing pauses, and an end.

Settings::

    DOWNLOADER_MIDDLEWARES = {
        "scrapy.downloadermiddlewares.retry.RetryMiddleware": None,
        "newscrawl.middlewares.retry.RetryMiddleware": 550,
        ...
    }
    NEWSCRAWL_RETRY_BACKOFF = 1.0         # seconds after a host's first failure, then doubled
    NEWSCRAWL_RETRY_BACKOFF_MAX = 60.0    # seconds
    NEWSCRAWL_RETRY_AFTER_MAX = 3600.0    # seconds; a longer Retry-After counts as this
    NEWSCRAWL_BREAKER_FAILURES = 10       # failures in a row that trip a host's breaker; 0: never
    NEWSCRAWL_BREAKER_PAUSE = 60.0        # seconds after the first trip, then doubled
    NEWSCRAWL_BREAKER_PAUSE_MAX = 900.0   # seconds
    NEWSCRAWL_BREAKER_TRIPS = 4           # trips in a row after which the host is given up

How often one request is retried is Scrapy's ``RETRY_TIMES``.
"""

from __future__ import annotations

import logging
from dataclasses import dataclass
from typing import TYPE_CHECKING

from scrapy import signals
from scrapy.downloadermiddlewares.retry import RetryMiddleware as ScrapyRetryMiddleware
from scrapy.downloadermiddlewares.retry import get_retry_request
from scrapy.exceptions import CloseSpider, IgnoreRequest
from scrapy.utils.defer import deferred_from_coro

from newscrawl.middlewares.pause import SlotPauses
from newscrawl.middlewares.retryafter import retry_after

if TYPE_CHECKING:
    from typing import Self

    from scrapy import Request
    from scrapy.crawler import Crawler
    from scrapy.http import Response

RATE_LIMITED = "rate_limited"
UNREACHABLE = "site_unreachable"

logger = logging.getLogger(__name__)


@dataclass(slots=True)
class _Host:
    failures: int = 0  # in a row
    trips: int = 0  # in a row, of the breaker
    given_up: str | None = None  # why, once it is


class RetryMiddleware(ScrapyRetryMiddleware):
    """Scrapy's retries, with pauses of the host's slot between them and a breaker per host.

    A 429 or 503 with Retry-After pauses the slot for so long; any other failure (the statuses of
    ``RETRY_HTTP_CODES``, 403, a timeout, a failed connection) pauses it for a time that doubles
    with every failure in a row. After ``NEWSCRAWL_BREAKER_FAILURES`` in a row the pauses are
    longer, and one that fails after ``NEWSCRAWL_BREAKER_TRIPS`` of them gives the host up: its
    requests are dropped and the crawl closes, as soon as no other host is left, with reason
    ``rate_limited`` or ``site_unreachable``.

    A response with the flag "truncated" is fetched once more; what is cut again keeps the flag.
    One with the flag "blocked" is not retried unless it names a time.
    Stats: ``newscrawl/retry/<failures|retry_after|paused_seconds|tripped|given_up|dropped>`` and
    ``newscrawl/retry/truncated/<retried|kept>``.
    """

    def __init__(self, crawler: Crawler):
        super().__init__(crawler.settings)
        settings = crawler.settings
        self.crawler = crawler
        self.pauses = SlotPauses(crawler)
        self.hosts: dict[str, _Host] = {}
        self.failure_codes = {*self.retry_http_codes, 403}
        self.backoff = settings.getfloat("NEWSCRAWL_RETRY_BACKOFF", 1.0)
        self.backoff_max = settings.getfloat("NEWSCRAWL_RETRY_BACKOFF_MAX", 60.0)
        self.retry_after_max = settings.getfloat("NEWSCRAWL_RETRY_AFTER_MAX", 3600.0)
        self.breaker_failures = settings.getint("NEWSCRAWL_BREAKER_FAILURES", 10)
        self.breaker_pause = settings.getfloat("NEWSCRAWL_BREAKER_PAUSE", 60.0)
        self.breaker_pause_max = settings.getfloat("NEWSCRAWL_BREAKER_PAUSE_MAX", 900.0)
        self.breaker_trips = settings.getint("NEWSCRAWL_BREAKER_TRIPS", 4)

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        middleware = cls(crawler)
        # Not process_response: by then the slot has started its next request already.
        crawler.signals.connect(middleware.response_downloaded, signals.response_downloaded)
        crawler.signals.connect(middleware.spider_idle, signals.spider_idle)
        return middleware

    def response_downloaded(self, response: Response, request: Request) -> None:
        """Notes how the host of *request* fares, and pauses it where it asks for that."""
        key = request.meta["download_slot"]
        if response.status not in self.failure_codes:
            host = self.hosts.setdefault(key, _Host())
            host.failures = host.trips = 0
            return
        limited = response.status in (403, 429, 503)
        wait = retry_after(response) if response.status in (429, 503) else None
        if wait:
            wait = min(wait, self.retry_after_max)
            self._count("retry_after")
            logger.info(
                "%(key)s asks to wait %(wait)g s (status %(status)d).",
                {"key": key, "wait": wait, "status": response.status},
                extra={"spider": self.crawler.spider},
            )
        self._failed(key, RATE_LIMITED if limited else UNREACHABLE, wait)

    def process_request(self, request: Request) -> None:
        """Raises IgnoreRequest for a request to a host that was given up."""
        if any(host.given_up for host in self.hosts.values()):
            host = self.hosts.get(self.crawler.engine.downloader.get_slot_key(request))
            if host and host.given_up:
                self._count("dropped")
                raise IgnoreRequest(f"its host was given up ({host.given_up})")

    def process_response(self, request: Request, response: Response) -> Request | Response:
        """A request to send again, or *response*."""
        if "truncated" in response.flags and 200 <= response.status < 300:
            return self._retry_truncated(request) or response
        if "blocked" in response.flags and retry_after(response) is None:
            return response
        return super().process_response(request, response)

    def process_exception(self, request: Request, exception: Exception) -> Request | None:
        """A request to send again where it failed for a passing reason."""
        if isinstance(exception, self.exceptions_to_retry) and "download_slot" in request.meta:
            self._failed(request.meta["download_slot"], UNREACHABLE, None)
        return super().process_exception(request, exception)

    def spider_idle(self) -> None:
        """Ends a crawl that has given up one of its hosts with the reason for it."""
        for host in self.hosts.values():
            if host.given_up:
                raise CloseSpider(host.given_up)

    def _retry_truncated(self, request: Request) -> Request | None:
        again = None
        if not request.meta.get("truncated") and not request.meta.get("dont_retry"):
            again = get_retry_request(
                request,
                spider=self.crawler.spider,
                reason="truncated",
                max_retry_times=self.max_retry_times,
                priority_adjust=self.priority_adjust,
            )
        if again:
            again.meta["truncated"] = True
        self._count("truncated/retried" if again else "truncated/kept")
        return again

    def _failed(self, key: str, reason: str, wait: float | None) -> None:
        host = self.hosts.setdefault(key, _Host())
        if host.given_up:
            return
        self._count("failures")
        if self.pauses.remaining(key):
            # It was sent before the pause began, and says nothing new about the host.
            if wait:
                self._pause(key, wait)
            return
        host.failures += 1
        if not 0 < self.breaker_failures <= host.failures:
            self._pause(key, wait or _doubled(self.backoff, host.failures - 1, self.backoff_max))
        elif host.trips < self.breaker_trips:
            self._trip(key, host, wait or 0.0)
        else:
            self._give_up(key, host, reason)

    def _trip(self, key: str, host: _Host, wait: float) -> None:
        pause = max(wait, _doubled(self.breaker_pause, host.trips, self.breaker_pause_max))
        host.trips += 1
        self._count("tripped")
        logger.warning(
            "%(key)s failed %(failures)d times in a row; it is left alone for %(pause)g s.",
            {"key": key, "failures": host.failures, "pause": pause},
            extra={"spider": self.crawler.spider},
        )
        self._pause(key, pause)

    def _give_up(self, key: str, host: _Host, reason: str) -> None:
        host.given_up = reason
        self._count("given_up")
        self._count("dropped", self.pauses.drop(key))
        logger.error(
            "%(key)s is given up (%(reason)s): it failed %(failures)d times in a row.",
            {"key": key, "reason": reason, "failures": host.failures},
            extra={"spider": self.crawler.spider},
        )
        if all(host.given_up for host in self.hosts.values()):
            deferred_from_coro(self.crawler.engine.close_spider_async(reason=reason))

    def _pause(self, key: str, seconds: float) -> None:
        before = self.pauses.remaining(key)
        self.pauses.pause(key, seconds)
        self._count("paused_seconds", max(0.0, seconds - before))

    def _count(self, fact: str, by: float = 1) -> None:
        if by:
            self.crawler.stats.inc_value(f"newscrawl/retry/{fact}", by)


def _doubled(first: float, times: int, most: float) -> float:
    return min(first * 2 ** min(times, 30), most)
