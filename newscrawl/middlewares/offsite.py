"""A crawl stays on its spider's sites, wherever a redirect or a retry leads.

Settings::

    DOWNLOADER_MIDDLEWARES = {
        "scrapy.downloadermiddlewares.offsite.OffsiteMiddleware": None,
        "newscrawl.middlewares.offsite.OffsiteMiddleware": 50,
        ...
    }
"""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from scrapy.downloadermiddlewares.offsite import OffsiteMiddleware as ScrapyOffsiteMiddleware
from scrapy.exceptions import IgnoreRequest
from scrapy.utils.httpobj import urlparse_cached

if TYPE_CHECKING:
    from scrapy import Request, Spider

logger = logging.getLogger(__name__)


class OffsiteMiddleware(ScrapyOffsiteMiddleware):
    """Refuses requests outside ``allowed_domains``, with ``dont_filter`` or without.

    Scrapy lets ``dont_filter`` pass, which every start request and every retry carries and every
    redirect inherits: a 503 followed by a redirect would lead anywhere. ``allow_offsite`` in a
    request's meta holds for that request's own host, not for where it is redirected to.
    Stats: ``newscrawl/offsite/filtered``, of them ``newscrawl/offsite/redirected``.
    """

    def spider_opened(self, spider: Spider) -> None:
        """Warns of a spider that may be led anywhere."""
        super().spider_opened(spider)
        if not self._allowed_domains:
            logger.warning(
                "%(name)s has no allowed_domains: links and redirects may lead it to any site.",
                {"name": spider.name},
                extra={"spider": spider},
            )

    def process_request(self, request: Request) -> None:
        """Raises IgnoreRequest for a request that leaves the spider's sites."""
        spider = self.crawler.spider
        if _is_allowed_offsite(request) or self.should_follow(request, spider):
            return
        host = urlparse_cached(request).hostname
        self.stats.inc_value("newscrawl/offsite/filtered")
        if request.meta.get("redirect_urls"):
            self.stats.inc_value("newscrawl/offsite/redirected")
        if host not in self.domains_seen and len(self.domains_seen) < 1000:
            self.domains_seen.add(host)
            logger.debug(
                "Filtered offsite request to %(host)r: %(request)s",
                {"host": host, "request": request},
                extra={"spider": spider},
            )
        raise IgnoreRequest(f"Filtered offsite request to {host!r}")


def _is_allowed_offsite(request: Request) -> bool:
    if not request.meta.get("allow_offsite"):
        return False
    redirect_urls = request.meta.get("redirect_urls")
    return (
        not redirect_urls
        or urlsplit(redirect_urls[0]).hostname == urlparse_cached(request).hostname
    )
