"""Downloading over HTTP, either from the sites or from one address that stands in for them all.

Settings::

    DOWNLOAD_HANDLERS = {
        "http": "newscrawl.handlers.ConnectToDownloadHandler",
        "https": "newscrawl.handlers.ConnectToDownloadHandler",
        "data": None, "file": None, "ftp": None, "s3": None,
    }
    NEWSCRAWL_CONNECT_TO = ""  # or "127.0.0.1:8123", "localhost:8123", "[::1]:8123"
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from scrapy.core.downloader.handlers.http11 import HTTP11DownloadHandler
from twisted.internet.abstract import isIPAddress, isIPv6Address
from twisted.internet.endpoints import HostnameEndpoint, TCP4ClientEndpoint, TCP6ClientEndpoint
from twisted.web.client import HTTPConnectionPool
from twisted.web.iweb import IPolicyForHTTPS
from zope.interface import implementer

from newscrawl.exceptions import UsageError

if TYPE_CHECKING:
    from collections.abc import Hashable

    from scrapy import Request
    from scrapy.core.downloader.handlers.base import BaseDownloadHandler
    from scrapy.crawler import Crawler
    from scrapy.http import Response
    from scrapy.settings import BaseSettings
    from twisted.internet.base import ReactorBase
    from twisted.internet.defer import Deferred
    from twisted.internet.interfaces import IStreamClientEndpoint

_ADDRESS = re.compile(r"(?:\[([0-9A-Fa-f:.]{2,45})\]|([A-Za-z0-9._-]{1,253})):([0-9]{1,5})")


def connect_to(settings: BaseSettings) -> tuple[str, int] | None:
    """``NEWSCRAWL_CONNECT_TO`` as (host, port), or None where it is empty.

    Raises UsageError for anything but ``host:port``; IPv6 addresses stand in brackets.
    """
    value = str(settings.get("NEWSCRAWL_CONNECT_TO") or "").strip()
    if not value:
        return None
    match = _ADDRESS.fullmatch(value)
    if match is None or not 0 < int(match[3]) < 65536:
        raise UsageError(
            f"NEWSCRAWL_CONNECT_TO={value!r} is no address: write host:port, as in 127.0.0.1:8123."
        )
    return match[1] or match[2], int(match[3])


class ConnectToDownloadHandler(HTTP11DownloadHandler):
    """Scrapy's HTTP/1.1 handler; with ``NEWSCRAWL_CONNECT_TO``, every connection goes there.

    Like curl's ``--connect-to``, except that it speaks plain HTTP for https URLs as well: the
    request line, the Host header, ``response.url``, cookies and the downloader slot stay the
    site's. Register it for both schemes; where the setting is empty it changes nothing.
    """

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> BaseDownloadHandler:
        """The handler for the event loop in use: Twisted's, or asyncio's without a reactor."""
        if crawler.settings.getbool("TWISTED_REACTOR_ENABLED"):
            return cls(crawler)
        # Imported here because it loads aiohttp, a tenth of a second that most runs do not need.
        from newscrawl.reactorless import ConnectToAiohttpDownloadHandler

        return ConnectToAiohttpDownloadHandler(crawler)

    def __init__(self, crawler: Crawler):
        self._connect_to = connect_to(crawler.settings)
        super().__init__(crawler)
        if self._connect_to is None:
            return
        from twisted.internet import reactor  # importing it earlier would choose the event loop

        host, port = self._connect_to
        kind = (
            TCP4ClientEndpoint
            if isIPAddress(host)
            else TCP6ClientEndpoint
            if isIPv6Address(host)
            else HostnameEndpoint
        )
        timeout = crawler.settings.getfloat("DOWNLOAD_TIMEOUT")
        pool = _OneAddressPool(reactor, kind(reactor, host, port, timeout=timeout))
        pool._factory = self._pool._factory
        # All sites share the one address, so what bounds them together bounds the pool.
        pool.maxPersistentPerHost = max(
            self._pool.maxPersistentPerHost, crawler.settings.getint("CONCURRENT_REQUESTS")
        )
        self._pool = pool
        self._contextFactory = _NoTls()

    async def download_request(self, request: Request) -> Response:
        """Download from the site, or from the address that stands in for it."""
        if self._connect_to is not None:
            forget_proxy(request)
        return await super().download_request(request)


class _OneAddressPool(HTTPConnectionPool):
    """Connections to one address, whatever site they were asked for; all interchangeable."""

    def __init__(self, reactor: ReactorBase, endpoint: IStreamClientEndpoint):
        super().__init__(reactor, persistent=True)
        self._endpoint = endpoint

    def getConnection(self, key: Hashable, endpoint: IStreamClientEndpoint) -> Deferred[Any]:
        return super().getConnection("connect-to", self._endpoint)


@implementer(IPolicyForHTTPS)
class _NoTls:
    """Stands where a TLS context would be made for each https request, and be thrown away."""

    def creatorForNetloc(self, hostname: bytes, port: int) -> None:
        return None


def forget_proxy(request: Request) -> None:
    """Take the proxy off: http_proxy in the environment must not lead a mirrored run astray."""
    if request.meta.pop("proxy", None):
        request.headers.pop(b"Proxy-Authorization", None)
