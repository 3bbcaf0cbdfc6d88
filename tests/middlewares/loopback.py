"""Websites on loopback that answer with exact bytes, crawled for real, with time that flies."""

from __future__ import annotations

import asyncio
from collections import defaultdict
from dataclasses import dataclass, field

from scrapy import Request, Spider

SETTINGS = {
    "TWISTED_REACTOR_ENABLED": False,
    "REMOTE_CONTROL_ENABLED": False,
    "LOG_ENABLED": False,
    # With none, Scrapy 2.19 starts all that a slot has queued at once, whatever its concurrency.
    "DOWNLOAD_DELAY": 0.001,
    "RETRY_TIMES": 2,
    "DOWNLOAD_HANDLERS": {
        "http": "newscrawl.handlers.ConnectToDownloadHandler",
        "https": "newscrawl.handlers.ConnectToDownloadHandler",
    },
    "DOWNLOADER_MIDDLEWARES": {
        "scrapy.downloadermiddlewares.offsite.OffsiteMiddleware": None,
        "newscrawl.middlewares.offsite.OffsiteMiddleware": 50,
        "scrapy.downloadermiddlewares.robotstxt.RobotsTxtMiddleware": None,
        "newscrawl.middlewares.robots.RobotsTxtMiddleware": 100,
        "newscrawl.middlewares.crawldelay.CrawlDelayMiddleware": 110,
        "scrapy.downloadermiddlewares.retry.RetryMiddleware": None,
        "newscrawl.middlewares.retry.RetryMiddleware": 550,
        "newscrawl.middlewares.blocked.BlockedMiddleware": 580,
        "scrapy.downloadermiddlewares.httpcompression.HttpCompressionMiddleware": None,
        "newscrawl.middlewares.compression.HttpCompressionMiddleware": 590,
        "newscrawl.middlewares.address.AddressMiddleware": 950,
    },
}


def answer(status=200, body=b"<html><body>news</body></html>", **headers):
    """The bytes of a response; ``_`` in a header's name is written ``-``."""
    head = {"Content-Type": "text/html", "Content-Length": len(body), "Connection": "close"}
    head |= {name.replace("_", "-"): value for name, value in headers.items()}
    lines = [f"{name}: {value}" for name, value in head.items() if value is not None]
    return "\r\n".join([f"HTTP/1.1 {status} Status", *lines, "", ""]).encode() + body


class Clock:
    """Time of its own: what waits is called as soon as the loop is free, and the time leaps.

    While ``frozen``, it stands still and what waits goes on waiting.
    """

    def __init__(self):
        self.now = 1000.0
        self.frozen = False

    def __call__(self):
        return self.now

    def call_later(self, delay, function, *args):
        return _Timer(self, self.now + delay, lambda: function(*args))


class _Timer:
    def __init__(self, clock, due, function):
        self.clock, self.due, self.function = clock, due, function
        self._look_again()

    def _look_again(self):
        self.handle = asyncio.get_running_loop().call_soon(self._fire)

    def _fire(self):
        if self.clock.frozen:
            self._look_again()
        else:
            self.clock.now = max(self.clock.now, self.due)
            self.function()

    def cancel(self):
        self.handle.cancel()


@dataclass
class Sites:
    """All hosts at once: routes by path or by "host/path", each a response or several in turn."""

    clock: Clock
    routes: dict[str, object] = field(default_factory=dict)
    requests: list[tuple[str, float]] = field(default_factory=list)
    address: str = ""
    thaws: str = ""
    _served: dict[str, int] = field(default_factory=lambda: defaultdict(int))

    def asked(self, url=None):
        """The requests so far as "host/path", or how many there were for one of them."""
        urls = [url for url, _ in self.requests]
        return urls if url is None else urls.count(url)

    async def serve(self, reader, writer):
        try:
            head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1")
            path = head.split(" ")[1]
            host = head.lower().partition("\nhost: ")[2].partition("\r")[0]
            self.requests.append((host + path, self.clock.now))
            if host + path == self.thaws:
                self.clock.frozen = False
            writer.write(self._pick(host + path, path))
            await writer.drain()
        except (asyncio.IncompleteReadError, ConnectionError):
            pass
        finally:
            writer.close()

    def _pick(self, *keys):
        key = next((key for key in keys if key in self.routes), None)
        if key is None:
            return answer(404)
        route = self.routes[key]
        if isinstance(route, bytes):
            return route
        self._served[key] += 1
        return route[min(self._served[key], len(route)) - 1]


@dataclass
class Crawl:
    """What a crawl came to."""

    responses: dict[str, object]
    errors: dict[str, BaseException]
    stats: dict[str, object]
    reason: str


class AskingSpider(Spider):
    """Asks for the URLs given, and keeps what it is answered."""

    name = "asking"
    allowed_domains = ("a.example", "b.example")
    urls = ()
    meta: dict = {}  # noqa: RUF012

    async def start(self):
        self.responses, self.errors = {}, {}
        for url in self.urls:
            yield Request(url, self.parse, errback=self.failed, meta=dict(self.meta))

    def parse(self, response):
        self.responses[response.url] = response

    def failed(self, failure):
        self.errors[failure.request.url] = failure.value
