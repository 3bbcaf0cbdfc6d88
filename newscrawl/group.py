"""Many crawls in one process: each polite to its own site, none stopped by another's failure."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from time import monotonic
from typing import TYPE_CHECKING, Any

from scrapy.crawler import AsyncCrawlerProcess

from newscrawl.exceptions import NewscrawlError, StateError, UsageError
from newscrawl.outcome import EXIT_STATUS, missing

if TYPE_CHECKING:
    from scrapy.crawler import Crawler
    from scrapy.settings import Settings

logger = logging.getLogger(__name__)

_STOPPING = 0.1
"""Seconds between looks for crawls that were just beginning when all were told to stop."""
_BEST_TO_WORST = (*EXIT_STATUS.values(), 2, 1)


@dataclass
class Crawl:
    """One crawl of a group: what is asked, and what came of it."""

    site: str
    arguments: Mapping[str, str] = field(default_factory=dict)
    settings: Mapping[str, Any] = field(default_factory=dict)
    outcome: str = "not begun"
    """``complete``, ``incomplete``, ``suspect``, ``killed``, ``error``, or ``not begun``."""
    words: tuple[str, ...] = ()
    """What is missing, or what the error was."""
    status: int = EXIT_STATUS["incomplete"]
    """The exit status of ``scrapy crawl`` for the same."""
    saved: int = 0
    requests: int = 0
    seconds: float = 0.0

    def failed(self, error: Exception) -> None:
        """Record an error that ended the crawl, or did not let it begin."""
        is_ours = isinstance(error, NewscrawlError)
        self.outcome = "error"
        self.words = (str(error) if is_ours else f"{type(error).__name__}: {error}",)
        self.status = 2 if isinstance(error, UsageError) else 1

    def ended(self, crawler: Crawler) -> None:
        """Record what the stats of a crawl say that came to its end."""
        stats = crawler.stats.get_stats()
        self.outcome = stats.get("newscrawl/outcome", "incomplete")
        self.status = EXIT_STATUS[self.outcome]
        suspicions = stats.get("newscrawl/suspect", ())
        self.words = (*suspicions, *missing(stats, stats.get("finish_reason", "killed")))
        self.saved = stats.get("newscrawl/article/saved", 0)
        self.requests = stats.get("downloader/request_count", 0)


class Group(AsyncCrawlerProcess):
    """Scrapy's process for many crawls, of which at most *at_once* run at a time.

    The crawls of a list that is added run one after another. *begins* is asked when a crawl's turn
    has come; where it says False the crawl is left out.
    """

    def __init__(
        self, settings: Settings, at_once: int, begins: Callable[[Crawl], bool] = lambda _: True
    ) -> None:
        super().__init__(settings)
        self._turns = asyncio.Semaphore(at_once)
        self._begins = begins
        self._tasks: list[asyncio.Task[None]] = []
        self._is_ending = False

    def add(self, crawls: Iterable[Crawl]) -> None:
        """Have *crawls* run, one after another; other lists run at the same time."""
        # The loop that the process has set does not run yet.
        loop = self._reactorless_loop or asyncio.get_event_loop()
        self._tasks.append(loop.create_task(self._in_turn(list(crawls))))

    async def _in_turn(self, crawls: list[Crawl]) -> None:
        for crawl in crawls:
            async with self._turns:
                try:
                    if not self._is_ending and self._begins(crawl):
                        await self._run(crawl)
                except NewscrawlError as error:
                    crawl.failed(error)
                except Exception as error:
                    logger.exception("the crawl of %s met an error", crawl.site)
                    crawl.failed(error)

    async def _run(self, crawl: Crawl) -> None:
        begun = monotonic()
        # What it stays if the process is ended by force.
        crawl.outcome = "killed"
        crawler = self.create_crawler(crawl.site)
        try:
            crawler.settings.setdict(dict(crawl.settings), priority="cmdline")
            await self.crawl(crawler, **crawl.arguments)
            crawl.ended(crawler)
        except Exception as error:
            close_unbegun(crawler, error)
            raise
        finally:
            crawl.seconds = monotonic() - begun

    async def join(self) -> None:
        """Completes when every crawl has ended."""
        if self._tasks:
            await asyncio.wait(self._tasks)

    async def stop(self) -> None:
        """Finish what is in flight everywhere; begin nothing more."""
        self._is_ending = True
        while not all(task.done() for task in self._tasks):
            # One that was just beginning is not stopped, but runs a moment later.
            running = [crawler for crawler in self.crawlers if _is_running(crawler)]
            await asyncio.gather(
                *(crawler.stop_async() for crawler in running), return_exceptions=True
            )
            await asyncio.sleep(_STOPPING)


def _is_running(crawler: Crawler) -> bool:
    return crawler.crawling and crawler._engine is not None and crawler._engine.running


def close_unbegun(crawler: Crawler, error: BaseException) -> None:
    """Put on record that a crawl could not begin, lest its run count as killed; free the site."""
    run = getattr(crawler.spider, "run", None)
    if run is not None:
        # If the state is closed the run is, too.
        with suppress(StateError):
            run.close("not begun", [f"it could not begin: {error}"])


def worst(crawls: Iterable[Crawl]) -> int:
    """The exit status of a group: an error over bad input over suspect over incomplete."""
    return max((crawl.status for crawl in crawls), key=_BEST_TO_WORST.index, default=0)
