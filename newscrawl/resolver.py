"""Which addresses a crawl may connect to: those of the public internet.

A link, a redirect, a sitemap or a DNS record may point at the machine's own services or at its
neighbours (server-side request forgery). Names are judged by what they resolve to, at the moment
of connecting, so that no second answer of the DNS can differ from the one judged.

Settings::

    TWISTED_DNS_RESOLVER = "newscrawl.resolver.PublicResolver"
    DNS_TIMEOUT = 10
    NEWSCRAWL_ALLOW_PRIVATE_ADDRESSES = False

Literal addresses, ports and schemes: see ``newscrawl.middlewares.address``.
"""

from __future__ import annotations

import ipaddress
import socket
from typing import TYPE_CHECKING, Any

from scrapy.resolver import CachingThreadedResolver
from twisted.internet.error import DNSLookupError

from newscrawl.handlers import connect_to

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Self

    from scrapy.crawler import Crawler
    from scrapy.settings import BaseSettings
    from twisted.internet.base import ReactorBase
    from twisted.internet.defer import Deferred

_Address = ipaddress.IPv4Address | ipaddress.IPv6Address

refused: set[str] = set()
"""Names that led to an address that is not public; at most 1,000, for telling why they failed."""


def is_guarded(settings: BaseSettings) -> bool:
    """Whether addresses are restricted; not where every connection goes to one given address."""
    return not (
        settings.getbool("NEWSCRAWL_ALLOW_PRIVATE_ADDRESSES") or connect_to(settings) is not None
    )


def literal_address(host: str) -> _Address | None:
    """The address that *host* spells, in any spelling that the C library reads, else None.

    >>> literal_address("0x7f.1"), literal_address("2130706433")
    (IPv4Address('127.0.0.1'), IPv4Address('127.0.0.1'))
    >>> literal_address("news.example") is None
    True
    """
    try:
        return ipaddress.ip_address(host.strip("[]"))
    except ValueError:
        pass
    try:
        return ipaddress.IPv4Address(socket.inet_aton(host.rstrip(".")))
    except (OSError, ValueError):  # no address; or letters, NULs that no address has
        return None


def is_public(address: _Address) -> bool:
    """Whether *address*, or the IPv4 address that it stands for, is of the public internet."""
    if isinstance(address, ipaddress.IPv6Address):
        if address.ipv4_mapped is not None:
            return is_public(address.ipv4_mapped)
        # 6to4 wraps any IPv4 address; newer Pythons call none of them global, older ones all.
        if address.is_site_local or address.sixtofour is not None:
            return False
    return address.is_global and not address.is_multicast and not address.is_reserved


class PublicResolver(CachingThreadedResolver):
    """Scrapy's resolver, which knows no name of a private, loopback or link-local address."""

    guarded = True

    @classmethod
    def from_crawler(cls, crawler: Crawler, reactor: ReactorBase) -> Self:
        resolver = super().from_crawler(crawler, reactor)
        resolver.guarded = is_guarded(crawler.settings)
        return resolver

    def getHostByName(self, name: str, timeout: Sequence[int] = ()) -> Deferred[str]:
        """The IPv4 address of *name*; fails with DNSLookupError where it is not public."""
        found = super().getHostByName(name, timeout)
        return found.addCallback(self._judge, name) if self.guarded else found

    def _judge(self, address: Any, name: str) -> str:
        if is_public(ipaddress.ip_address(address)):
            return address
        if len(refused) < 1000:
            refused.add(name)
        raise DNSLookupError(f"{name} leads to {address}, which is not a public address")
