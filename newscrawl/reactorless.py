"""Connect-to without a Twisted reactor (``TWISTED_REACTOR_ENABLED = False``).

Without a reactor one process may hold many crawls one after another, which is what tests need.
Names are not judged there (``newscrawl.resolver`` is Twisted's), so crawl real sites with it on.
"""

from __future__ import annotations

from contextlib import asynccontextmanager
from typing import TYPE_CHECKING
from urllib.parse import urlunsplit

from scrapy.core.downloader.handlers._aiohttp import AiohttpDownloadHandler
from scrapy.utils.httpobj import urlparse_cached

from newscrawl.handlers import connect_to, forget_proxy

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from aiohttp import ClientResponse
    from scrapy import Request
    from scrapy.crawler import Crawler


class ConnectToAiohttpDownloadHandler(AiohttpDownloadHandler):
    """Scrapy's aiohttp handler; with ``NEWSCRAWL_CONNECT_TO``, every request goes there."""

    experimental = False  # said once is enough: Scrapy would warn for each scheme of each crawl

    def __init__(self, crawler: Crawler):
        self._connect_to = connect_to(crawler.settings)
        super().__init__(crawler)

    @asynccontextmanager
    async def _make_request(
        self,
        request: Request,
        timeout: float,  # noqa: ASYNC109 (Scrapy's signature)
    ) -> AsyncIterator[ClientResponse]:
        if self._connect_to is not None:
            forget_proxy(request)
            request = _to_address(request, self._connect_to)
        async with super()._make_request(request, timeout) as response:
            yield response


def _to_address(request: Request, address: tuple[str, int]) -> Request:
    host, port = address
    url = urlparse_cached(request)
    netloc = f"[{host}]:{port}" if ":" in host else f"{host}:{port}"
    moved = request.replace(url=urlunsplit(("http", netloc, url.path, url.query, "")))
    moved.headers.setdefault(b"Host", url.netloc.rpartition("@")[2])
    return moved
