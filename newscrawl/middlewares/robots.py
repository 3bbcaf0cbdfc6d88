"""robots.txt as RFC 9309 reads it: no answer is no permission.

Settings::

    ROBOTSTXT_OBEY = True
    DOWNLOADER_MIDDLEWARES = {
        "scrapy.downloadermiddlewares.robotstxt.RobotsTxtMiddleware": None,
        "newscrawl.middlewares.robots.RobotsTxtMiddleware": 100,
        ...
    }
"""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from scrapy import Request
from scrapy.downloadermiddlewares.robotstxt import (
    RobotsTxtMiddleware as ScrapyRobotsTxtMiddleware,
)
from scrapy.exceptions import IgnoreRequest
from scrapy.http.request import NO_CALLBACK
from scrapy.robotstxt import RobotParser
from scrapy.utils.defer import maybe_deferred_to_future
from scrapy.utils.httpobj import urlparse_cached
from twisted.internet.defer import Deferred

if TYPE_CHECKING:
    from typing import Self

    from scrapy.crawler import Crawler
    from scrapy.http import Response

MAX_BYTES = 500 * 1024
"""What a crawler must read of a robots.txt (RFC 9309, 2.5); rules beyond it are not looked at."""

logger = logging.getLogger(__name__)


class RobotsTxtMiddleware(ScrapyRobotsTxtMiddleware):
    """Asks for robots.txt once per host and run, and stays away where it cannot be had.

    A 2xx answer is parsed, another 4xx than 429 means that there are no rules. 5xx, 429, a
    timeout, a failed connection or a redirect that is not followed disallow the whole host until
    the run ends: Scrapy would crawl it as if it had allowed everything.
    Stats: ``newscrawl/robots/<parsed|absent|unreachable>`` per host and
    ``newscrawl/robots/refused`` per request that an unreachable robots.txt held back.
    """

    async def robot_parser(self, request: Request) -> RobotParser | None:
        """The rules for the host of *request*; None where it has none."""
        netloc = urlparse_cached(request).netloc
        if netloc not in self._parsers:
            self._parsers[netloc] = Deferred()
            self._stats.inc_value("robotstxt/request_count")
            try:
                response = await self.crawler.engine.download_async(_robots_request(request))
                await self._parse_robots(response, netloc, request)
            except Exception as error:  # whatever it is, the requests that wait must go on
                self._robots_error(error, netloc)
        parser = self._parsers[netloc]
        if isinstance(parser, Deferred):
            return await maybe_deferred_to_future(parser)
        return parser

    async def _parse_robots(self, response: Response, netloc: str, request: Request) -> None:
        status = response.status
        if 200 <= status < 300:
            self._stats.inc_value("newscrawl/robots/parsed")
            response = response.replace(body=response.body[:MAX_BYTES])
            await super()._parse_robots(response, netloc, request)
        elif 400 <= status < 500 and status != 429:
            self._stats.inc_value("newscrawl/robots/absent")
            self._settle(netloc, None)
        else:
            self._disallow(netloc, f"it answered with status {status}")

    def _robots_error(self, exc: Exception, netloc: str) -> None:
        self._disallow(netloc, f"{type(exc).__name__}: {exc}" if str(exc) else type(exc).__name__)

    def _disallow(self, netloc: str, reason: str) -> None:
        self._stats.inc_value("newscrawl/robots/unreachable")
        logger.warning(
            "%(netloc)s is not crawled in this run, because its robots.txt was unreachable "
            "(%(reason)s).",
            {"netloc": netloc, "reason": reason},
            extra={"spider": self.crawler.spider},
        )
        self._settle(netloc, _Unreachable())

    def _settle(self, netloc: str, parser: RobotParser | None) -> None:
        waiting = self._parsers[netloc]
        self._parsers[netloc] = parser
        if isinstance(waiting, Deferred):
            waiting.callback(parser)

    def process_request_2(self, rp: RobotParser | None, request: Request) -> None:
        """Raises IgnoreRequest where *rp* does not allow *request*."""
        if isinstance(rp, _Unreachable):
            self._stats.inc_value("newscrawl/robots/refused")
            raise IgnoreRequest("robots.txt was unreachable")
        super().process_request_2(rp, request)


class _Unreachable(RobotParser):
    """Rules that could not be fetched, which therefore allow nothing."""

    @classmethod
    def from_crawler(cls, crawler: Crawler, robotstxt_body: bytes) -> Self:
        return cls()

    def allowed(self, url: str | bytes, user_agent: str | bytes) -> bool:
        return False


def _robots_request(request: Request) -> Request:
    url = urlparse_cached(request)
    meta = {"dont_obey_robotstxt": True}
    if request.meta.get("allow_offsite"):
        meta["allow_offsite"] = True
    return Request(
        f"{url.scheme}://{url.netloc}/robots.txt",
        priority=ScrapyRobotsTxtMiddleware.DOWNLOAD_PRIORITY,
        meta=meta,
        callback=NO_CALLBACK,
    )
