"""Pages as they came over the wire, for those who keep them; and kept pages in place of a site.

Settings::

    SPIDER_MIDDLEWARES = {"newscrawl.middlewares.kept.ReplayStartMiddleware": 10}
    DOWNLOADER_MIDDLEWARES = {
        "newscrawl.middlewares.kept.ReplayMiddleware": 10,  # before anything sends a request
        "newscrawl.middlewares.kept.WireMiddleware": 595,  # between redirects and decompression
        ...
    }
    NEWSCRAWL_REPLAY = []  # folders of kept pages; `scrapy replay` fills it
"""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple, Self

from scrapy.exceptions import IgnoreRequest, NotConfigured
from scrapy.http import Headers
from scrapy.responsetypes import responsetypes

from newscrawl import kept
from newscrawl.state.base import Sighting

if TYPE_CHECKING:
    from scrapy import Request
    from scrapy.crawler import Crawler
    from scrapy.http import Response

    from newscrawl.spider import NewsSpider


class WireMiddleware:
    """Puts what a 200 response holds, still compressed, into its request's meta as ``wire``.

    To compress each page again would cost a third of what it costs to read it.
    """

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        if crawler.settings["NEWSCRAWL_KEEP_PAGES"] == "none" or _folders(crawler):
            raise NotConfigured
        return cls()

    def process_response(self, request: Request, response: Response) -> Response:
        """*response*, as it is."""
        if response.status == 200:
            # Its headers are changed when it is unpacked.
            headers = kept.headers(response.headers.to_unicode_dict())
            request.meta["wire"] = headers, response.body
        return response


class ReplayMiddleware:
    """Answers requests with kept pages, and sends none."""

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        if not _folders(crawler):
            raise NotConfigured
        return cls()

    def process_request(self, request: Request) -> Response:
        """The kept page; raises IgnoreRequest where there is none."""
        page = kept.page_at(*request.meta["kept"]) if "kept" in request.meta else None
        if page is None:
            raise IgnoreRequest("a replay sends no request")
        request.meta["downloaded"] = page.downloaded
        headers = Headers(page.headers)
        kind = responsetypes.from_args(headers=headers, url=page.url, body=page.body)
        return kind(url=page.url, status=page.status, headers=headers, body=page.body)


class _Place(NamedTuple):
    """Where a page is kept, and what came of it; not the page."""

    folder: Path
    place: int
    url: str
    version: int
    lacking: tuple[str, ...]


class ReplayStartMiddleware:
    """Begins with the kept pages in place of the site's listings.

    Of an article that several runs kept, the newest page is read. Stats:
    ``newscrawl/replay/<pages|read_since>``: an article that a later run has read anew is left.
    """

    def __init__(self, crawler: Crawler, folders: list[Path]) -> None:
        self.crawler = crawler
        self.folders = folders

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        folders = _folders(crawler)
        if not folders:
            raise NotConfigured
        return cls(crawler, folders)

    async def process_start(self, start: AsyncIterator[Any]) -> AsyncIterator[Request]:
        """One request for each article whose page is kept."""
        spider: NewsSpider = self.crawler.spider  # type: ignore[assignment]
        spider.is_replay = True
        for identifier, found in self._newest().items():
            saved = spider.run.saved_version(identifier)
            if saved > found.version:
                spider.count("replay/read_since")
                continue
            spider.count("replay/pages")
            request = spider._article_request(Sighting(identifier, found.url, None, saved > 0))
            request.meta["kept"] = (found.folder, found.place)
            if saved == found.version:
                request.cb_kwargs["lacking"] = found.lacking
            yield request

    def _newest(self) -> dict[str, _Place]:
        return {
            page.identifier: _Place(folder, place, page.url, page.version, page.lacking)
            for folder in self.folders
            for place, page in kept.pages(folder)
            if page.identifier is not None
        }


def _folders(crawler: Crawler) -> list[Path]:
    return [Path(folder) for folder in crawler.settings.getlist("NEWSCRAWL_REPLAY")]
