"""Keep the pages of a run until it is known that they were read well."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Self

from scrapy import signals as scrapy_signals
from scrapy.exceptions import NotConfigured

from newscrawl import kept, signals
from newscrawl.exceptions import OutputError, UsageError
from newscrawl.extensions.health import is_lasting, scope_of
from newscrawl.health.rules import LEAST
from newscrawl.health.seen import NEEDED, WATCHED, lacking
from newscrawl.outcome import missing

if TYPE_CHECKING:
    from scrapy.crawler import Crawler
    from scrapy.http import Response
    from scrapy.settings import BaseSettings

    from newscrawl.items import NewsArticle
    from newscrawl.sources import Listing
    from newscrawl.spider import NewsSpider

_MB = 1_000_000
# The share of its pages without a needed field by which a run that nobody judged is kept.
_POOR = 0.25


class PagesExtension:
    """Keeps article pages, and listings that name no article, in NEWSCRAWL_PAGES.

    At the end of a suspect run they stay, with a file that says why, until `scrapy replay` has
    read them again; with them those of earlier runs that were killed or too small to be judged.
    The first healthy run removes all but the suspect ones. Settings: NEWSCRAWL_KEEP_PAGES,
    NEWSCRAWL_KEEP_PAGES_MB. Stat: ``newscrawl/pages/kept``, the folder of a suspect run.
    """

    def __init__(self, crawler: Crawler, policy: str) -> None:
        self.crawler = crawler
        self.policy = policy
        self.site = Path(crawler.settings["NEWSCRAWL_PAGES"]) / crawler.spider.name
        self.most = _bound(crawler.settings)
        self.replayed = [Path(p) for p in crawler.settings.getlist("NEWSCRAWL_REPLAY")]
        self._file: kept.PageFile | None = None
        self._is_keeping = not self.replayed
        self._articles = self._lacking = 0

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        policy = crawler.settings["NEWSCRAWL_KEEP_PAGES"]
        if policy not in ("suspect", "all", "none"):
            raise UsageError(f"NEWSCRAWL_KEEP_PAGES={policy!r}: choose one of suspect, all, none")
        extension = cls(crawler, policy)
        if policy == "none" and not extension.replayed:
            raise NotConfigured
        if extension.replayed:
            # Before the state opens the run, which is then known as a replay.
            names = [folder.name for folder in extension.replayed]
            extension.spider.arguments["replay"] = ",".join(names)
        connect = crawler.signals.connect
        connect(extension.article_read, signals.article_read)
        connect(extension.article_refused, signals.article_refused)
        connect(extension.listing_read, signals.listing_read)
        connect(extension.engine_stopped, scrapy_signals.engine_stopped)
        return extension

    @property
    def spider(self) -> NewsSpider:
        """The spider whose pages are kept."""
        return self.crawler.spider  # type: ignore[return-value]

    def article_read(
        self, response: Response, identifier: str, item: NewsArticle, is_new: bool
    ) -> None:
        """Keep the page of an article that goes on."""
        if is_new:
            missed = tuple(name for name in WATCHED if not getattr(item, name))
            self._keep(response, identifier, item.version, missed)

    def article_refused(self, response: Response, identifier: str, reason: str) -> None:
        """Keep a page that is no article."""
        self._lacking += bool(lacking(reason))
        self._keep(response, identifier, self.spider.run.saved_version(identifier))

    def listing_read(self, response: Response, listing: Listing, links: int) -> None:
        """Keep a listing that names no article, for a person to look at."""
        if not links and is_lasting(listing):
            self._keep(response)

    def _keep(
        self,
        response: Response,
        identifier: str | None = None,
        version: int = 0,
        missed: tuple[str, ...] = (),
    ) -> None:
        if not self._is_keeping:
            return
        # None without the middleware, or for an answer that is not 200.
        wire = response.meta.pop("wire", None)
        if wire is None:
            return
        headers, body = wire
        page = kept.Page(
            response.url,
            response.status,
            headers,
            body,
            datetime.now(UTC),
            identifier,
            version,
            missed,
        )
        try:
            self._is_keeping = self._opened().add(page)
            self._articles += identifier is not None
        except OutputError as error:
            self._is_keeping = False
            self.spider.logger.warning("%s; the crawl goes on without", error)
            return
        if not self._is_keeping:
            self.spider.logger.warning(
                "no more pages are kept: %s holds %d MB (NEWSCRAWL_KEEP_PAGES_MB); "
                "replay or remove what is there",
                self.site,
                kept.size(self.site) // _MB,
            )

    def _opened(self) -> kept.PageFile:
        if self._file is None:
            spider, run = self.spider, self.spider.run.number
            own = {name: getattr(spider, name, None) for name in spider.own_arguments}
            about = {
                # That of a site without a spider of its own goes by its domain.
                "spider": type(spider).name,
                "run": run,
                "arguments": spider.arguments,
                "own_arguments": {n: value for n, value in own.items() if isinstance(value, str)},
                "scope": scope_of(spider),
            }
            left = self.most - kept.size(self.site)
            self._file = kept.PageFile(kept.new_folder(self.site, run), left, about)
        return self._file

    def engine_stopped(self) -> None:
        """Remove the pages, or say where they are."""
        if self._file:
            self._file.close()
        stats = self.crawler.stats
        verdict = stats.get_value("newscrawl/health/verdict", "healthy")
        if self.replayed:
            self._settle_replayed(verdict)
        elif verdict == "suspect":
            lines = stats.get_value("newscrawl/suspect")
            for folder in self._unsettled():
                kept.mark(folder, lines)
            if self._file:
                stats.set_value("newscrawl/pages/kept", str(self._file.folder))
        elif verdict == "healthy" and self.policy == "suspect":
            for folder in self._unsettled():
                self._settle(folder)

        elif verdict == "unjudged" and self._file and not self._articles:
            kept.remove(self._file.folder)

    def _unsettled(self) -> list[Path]:
        """The folders of this run and of those before it that nobody has judged."""
        found = [folder for folder in kept.runs(self.site) if not kept.is_suspect(folder)]
        if self.policy == "all":  # those of healthy runs are among them
            return [folder for folder in found if self._is_own(folder)]
        return found

    def _is_own(self, folder: Path) -> bool:
        return self._file is not None and folder == self._file.folder

    def _settle(self, folder: Path) -> None:
        """Remove what was read well; a run that was killed has been judged by nobody."""
        poor, read = (0, 0) if self._is_own(folder) else _poor(folder)
        if read < LEAST or poor < _POOR * read:
            kept.remove(folder)
            return
        line = f"{poor} of {read} pages of a run that was killed lack a needed field"
        kept.mark(folder, [line])
        name = self.spider.name
        self.spider.logger.warning("%s: kept in %s, `scrapy replay %s`", line, folder, name)

    def _settle_replayed(self, verdict: str) -> None:
        stats = self.crawler.stats
        undone = missing(stats.get_stats(), stats.get_value("finish_reason", "killed"))
        is_broken = verdict == "suspect" or bool(undone)
        if self._lacking and not is_broken:
            self.spider.logger.warning(
                "%d pages still lack a headline or a body: all are kept; `scrapy replay %s "
                "--discard` removes them",
                self._lacking,
                self.spider.name,
            )
        is_over = self.crawler.settings.getbool("NEWSCRAWL_REPLAY_DISCARD")
        if not is_over and (is_broken or self._lacking):
            stats.set_value("newscrawl/pages/kept", str(self.replayed[-1]))
            return
        for folder in self.replayed:
            if self.policy == "all":
                kept.unmark(folder)
            else:
                kept.remove(folder)


def _bound(settings: BaseSettings) -> int:
    """Bytes that the pages of a site may take."""
    given = settings["NEWSCRAWL_KEEP_PAGES_MB"]
    try:
        return int(float(given) * _MB)
    except (TypeError, ValueError, OverflowError):
        raise UsageError(
            f"NEWSCRAWL_KEEP_PAGES_MB={given!r} is no number of megabytes: write 512"
        ) from None


def _poor(folder: Path) -> tuple[int, int]:
    """How many of the kept articles lack a needed field, and how many there are."""
    poor = read = 0
    for _, page in kept.pages(folder):
        if page.identifier is not None:
            read += 1
            poor += not page.version or not set(NEEDED).isdisjoint(page.lacking)
    return poor, read
