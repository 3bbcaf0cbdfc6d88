"""Pages that say that the site lets no crawler in: recognised and reported, never dodged.

Settings::

    DOWNLOADER_MIDDLEWARES = {"newscrawl.middlewares.blocked.BlockedMiddleware": 580, ...}

The number puts it behind decompression and before retries.
"""

from __future__ import annotations

import logging
import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import Self

    from scrapy import Request
    from scrapy.crawler import Crawler
    from scrapy.http import Response

_STATUSES = frozenset((401, 403, 406, 429, 503))

_PAGES = tuple(
    (kind, re.compile(pattern, re.IGNORECASE))
    for kind, pattern in (
        (
            "cloudflare",
            rb"<title>just a moment|/cdn-cgi/challenge-platform|cf-chl-|cf-error-details",
        ),
        ("radware", rb"radware|perfdrive\.com|shieldsquare"),
        ("imperva", rb"_incapsula_resource|incapsula incident"),
        ("datadome", rb"captcha-delivery\.com|datadome"),
        ("perimeterx", rb"px-captcha|perimeterx"),
        ("sucuri", rb"sucuri website firewall"),
        ("akamai", rb"errors\.edgesuite\.net|reference&#32;&#35;|reference #[0-9a-f.]{8}"),
        ("captcha", rb"captcha"),
        ("denied", "تم رفض الوصول|تم حظر|الوصول مرفوض|غير مصرح لك".encode()),
        ("denied", rb"access denied|request blocked|you have been blocked"),
    )
)

logger = logging.getLogger(__name__)


def blocked_by(response: Response) -> str | None:
    """What refused the request, by the looks of *response*; None for an ordinary error page."""
    if response.status not in _STATUSES:
        return None
    if response.headers.get("cf-mitigated"):
        return "cloudflare"
    beginning = response.body[:65536]
    for kind, pattern in _PAGES:
        if pattern.search(beginning):
            return kind
    return None


class BlockedMiddleware:
    """Flags such a response "blocked", which is then not retried, and tells the user once.

    Stats: ``newscrawl/blocked/<kind>``.
    """

    def __init__(self, crawler: Crawler):
        self.crawler = crawler
        self._told: set[tuple[str, str]] = set()

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        return cls(crawler)

    def process_response(self, request: Request, response: Response) -> Response:
        """*response*, flagged where it is a block page."""
        if (kind := blocked_by(response)) is not None:
            response.flags.append("blocked")
            self.crawler.stats.inc_value(f"newscrawl/blocked/{kind}")
            self._tell(kind, request.meta.get("download_slot", ""), response)
        return response

    def _tell(self, kind: str, host: str, response: Response) -> None:
        if (kind, host) in self._told:
            return
        self._told.add((kind, host))
        logger.warning(
            "%(host)s refuses crawlers (%(kind)s, status %(status)d): %(url)s. newscrawl does not "
            "work around that; ask the publisher for access, or look for a feed or an archive.",
            {"host": host, "kind": kind, "status": response.status, "url": response.url},
            extra={"spider": self.crawler.spider},
        )
