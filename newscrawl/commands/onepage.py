"""One page for a command: read from a file, or fetched under the project's settings."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from scrapy import Request, Spider
from scrapy.http import Response, TextResponse

from newscrawl import kept
from newscrawl.exceptions import NewscrawlError, UsageError

if TYPE_CHECKING:
    from scrapy.crawler import AsyncCrawlerProcess, CrawlerProcess
    from twisted.python.failure import Failure


@dataclass(frozen=True, slots=True)
class SavedPage:
    """A page as it came."""

    body: bytes
    url: str | None
    """After redirects; of a file, what the user says."""
    encoding: str | None = None
    """The Content-Type that the server declared."""
    downloaded: datetime | None = None


def get(
    process: AsyncCrawlerProcess | CrawlerProcess, source: str, url: str | None = None
) -> SavedPage:
    """The page in the file or behind the URL *source*; *url* is where a file was fetched.

    Of the pages that a crawl has kept in one file (``pages.warc.gz``), *url* says which.

    Raises UsageError for what cannot be read and NewscrawlError for what cannot be fetched.
    """
    if is_url(source):
        return _fetched(process, source)
    if url and not is_url(url):
        raise UsageError(f"--url {url}: not an http(s) URL")
    if source.endswith(kept.PAGES):
        return _kept(process, Path(source), url)
    return SavedPage(_read(source), url)


def is_url(text: str) -> bool:
    """Whether *text* is a web address, not a file."""
    return text.lower().startswith(("http://", "https://"))


def _read(path: str) -> bytes:
    try:
        return Path(path).read_bytes()
    except OSError as error:
        raise UsageError(f"{path}: {error.strerror or 'cannot be read'}") from error


def _kept(process: AsyncCrawlerProcess | CrawlerProcess, file: Path, url: str | None) -> SavedPage:
    """By a crawl of one request that is answered from the file."""
    if not url:
        raise UsageError(f"{file} holds many pages: say which with --url URL")
    try:
        found = [place for place, page in kept.pages(file.parent) if page.url == url]
    except OSError as error:
        raise UsageError(f"{file}: {error.strerror or 'cannot be read'}") from error
    if not found:
        raise UsageError(f"{file}: there is no page {url} in it")
    process.settings.set("NEWSCRAWL_REPLAY", [str(file.parent)], "cmdline")
    return _fetched(process, url, kept=(file.parent, found[-1]))


def _fetched(process: AsyncCrawlerProcess | CrawlerProcess, url: str, **meta: object) -> SavedPage:
    """By a crawl of one request."""
    pages: list[tuple[Response, datetime]] = []
    failures: list[str] = []
    process.crawl(_OnePage, url=url, meta=meta, pages=pages, failures=failures)
    process.start()
    if not pages:
        raise NewscrawlError(f"{url}: not fetched: {(*failures, 'refused by a setting')[0]}")
    response, downloaded = pages[0]
    if response.status >= 400:
        raise NewscrawlError(f"{response.url}: HTTP status {response.status}")
    if not isinstance(response, TextResponse):
        raise NewscrawlError(f"{response.url}: not a text page")
    label = response.headers.get("Content-Type") or b""
    return SavedPage(response.body, response.url, label.decode("latin-1") or None, downloaded)


class _OnePage(Spider):
    name = "onepage"
    # Nothing is scraped here: no result file, no pipelines, no state to keep or report to write.
    custom_settings = {  # noqa: RUF012
        "FEEDS": {},
        "ITEM_PIPELINES": {},
        "EXTENSIONS": {},
        "SPIDER_MIDDLEWARES": {},
    }

    async def start(self) -> AsyncIterator[Any]:
        meta = {**self.meta, "handle_httpstatus_all": True}
        yield Request(self.url, errback=self.failed, meta=meta)

    def parse(self, response: Response) -> None:
        self.pages.append((response, response.meta.get("downloaded") or datetime.now(UTC)))

    def failed(self, failure: Failure) -> None:
        self.failures.append(str(failure.value) or type(failure.value).__name__)
