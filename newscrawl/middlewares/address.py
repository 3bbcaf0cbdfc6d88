"""Requests that may leave the machine: http and https, ports of the web, public addresses.

Settings::

    DOWNLOADER_MIDDLEWARES = {"newscrawl.middlewares.address.AddressMiddleware": 950, ...}
    NEWSCRAWL_ALLOWED_PORTS = []  # besides 80 and 443

The number puts it nearest to the network, so that nothing changes a request behind its back.
With ``NEWSCRAWL_CONNECT_TO`` only the scheme is judged: all requests go to one given address.
A proxy in a private network (``http_proxy``) needs ``NEWSCRAWL_ALLOW_PRIVATE_ADDRESSES``.
"""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from scrapy.exceptions import CannotResolveHostError, IgnoreRequest
from scrapy.utils.httpobj import urlparse_cached

from newscrawl.exceptions import UsageError
from newscrawl.handlers import connect_to
from newscrawl.resolver import is_guarded, is_public, literal_address, refused

if TYPE_CHECKING:
    from typing import Self

    from scrapy import Request
    from scrapy.crawler import Crawler
    from scrapy.settings import BaseSettings

logger = logging.getLogger(__name__)


class AddressMiddleware:
    """Refuses requests to other schemes, ports and networks than those of public websites.

    Stats: ``newscrawl/address/refused/<scheme|port|private>``. ``NEWSCRAWL_CONNECT_TO`` is read
    here as well because Scrapy only logs what a download handler raises: a malformed one must
    end the crawl with UsageError.
    """

    def __init__(self, crawler: Crawler):
        settings = crawler.settings
        self.crawler = crawler
        self.ports = None if connect_to(settings) is not None else _allowed_ports(settings)
        self.guarded = is_guarded(settings)
        if self.guarded and not settings.getbool("TWISTED_REACTOR_ENABLED"):
            logger.warning(
                "TWISTED_REACTOR_ENABLED is off, so names that lead to private addresses "
                "are not refused; crawl only sites that you trust."
            )

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        return cls(crawler)

    def process_request(self, request: Request) -> None:
        """Raises IgnoreRequest for a request that must not be sent."""
        url = urlparse_cached(request)
        if url.scheme not in ("http", "https"):
            self._refuse("scheme", request)
        if self.ports is None:
            return
        try:
            port = url.port
        except ValueError:  # "http://news.example:http/"
            port = 0
        if port is None:
            port = 443 if url.scheme == "https" else 80
        if port not in self.ports:
            self._refuse("port", request)
        if self.guarded:
            address = literal_address(url.hostname or "")
            if address is not None and not is_public(address):
                self._refuse("private", request)

    def process_exception(self, request: Request, exception: Exception) -> None:
        """Tells a name that was refused from one that does not exist, so it is not retried."""
        unresolved = isinstance(exception, CannotResolveHostError)
        if unresolved and urlparse_cached(request).hostname in refused:
            self._refuse("private", request)

    def _refuse(self, reason: str, request: Request) -> None:
        self.crawler.stats.inc_value(f"newscrawl/address/refused/{reason}")
        logger.debug(
            "Refused %(request)s: %(reason)s",
            {"request": request, "reason": reason},
            extra={"spider": self.crawler.spider},
        )
        raise IgnoreRequest(f"Refused address ({reason})")


def _allowed_ports(settings: BaseSettings) -> set[int]:
    ports = settings.getlist("NEWSCRAWL_ALLOWED_PORTS")
    try:
        return {80, 443, *map(int, ports)}
    except ValueError:
        raise UsageError(
            f"NEWSCRAWL_ALLOWED_PORTS={ports!r} is no list of numbers: write 8080 or 8080,8443."
        ) from None
