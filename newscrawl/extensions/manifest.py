"""Write what a run did next to its files, once all else has ended."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, Self

import scrapy
from scrapy import signals
from scrapy.utils.asyncio import run_in_thread

from newscrawl import __version__
from newscrawl.exceptions import NewscrawlError
from newscrawl.logformatter import redact
from newscrawl.manifests import describe, path_of, write
from newscrawl.outcome import EXIT_STATUS, missing
from newscrawl.places import output_folder

if TYPE_CHECKING:
    from collections.abc import Mapping

    from scrapy.crawler import Crawler

    from newscrawl.spider import NewsSpider

_OWN = "newscrawl/"
_SETTINGS = ("CONCURRENT_REQUESTS_PER_DOMAIN", "DOWNLOAD_DELAY", "ROBOTSTXT_OBEY", "USER_AGENT")
"""Those that say how the site was treated; newscrawl's own are recorded as well."""


class ManifestExtension:
    """Writes the manifest of the run: see :mod:`newscrawl.manifests`.

    A run that is killed has none, and the state knows it as one that never closed.
    Setting: NEWSCRAWL_OUTPUT.
    """

    def __init__(self, crawler: Crawler) -> None:
        self.crawler = crawler

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        extension = cls(crawler)
        crawler.signals.connect(extension.engine_stopped, signals.engine_stopped)
        return extension

    async def engine_stopped(self) -> None:
        """Collect and write; large files take a while to hash, hence the thread."""
        spider: NewsSpider = self.crawler.spider  # type: ignore[assignment]
        output = output_folder(self.crawler.settings)
        path = path_of(output, spider.name, spider.run.started, spider.run.number)
        stats = self.crawler.stats.get_stats()
        record = {
            **_asked(spider),
            "settings": _settings(self.crawler),
            **_result(spider, stats),
            "counts": _counts(stats),
        }
        stored: Mapping[str, int] = stats.get("newscrawl/feeds/files") or {}

        def finish() -> None:
            record["files"] = [describe(place, count, output) for place, count in stored.items()]
            record["recovered"] = [describe(place, None, output) for place in spider.run.recovered]
            write(path, record)

        try:
            await run_in_thread(finish)
        except NewscrawlError as error:
            spider.logger.error("this run has no manifest: %s", error)


def _asked(spider: NewsSpider) -> dict[str, Any]:
    return {
        "newscrawl": __version__,
        "scrapy": scrapy.__version__,
        "site": spider.name,
        "run": spider.run.number,
        "job": getattr(spider, "_job", None),
        "arguments": spider.arguments,
    }


def _settings(crawler: Crawler) -> dict[str, Any]:
    names = [name for name in crawler.settings if str(name).startswith("NEWSCRAWL_")]
    return {name: redact(crawler.settings[name], name) for name in sorted([*names, *_SETTINGS])}


def _result(spider: NewsSpider, stats: Mapping[str, Any]) -> dict[str, Any]:
    reason = stats.get("finish_reason", "killed")
    outcome = stats.get("newscrawl/outcome", "incomplete")
    return {
        "started": spider.run.started,
        "ended": datetime.now(UTC).isoformat(timespec="seconds"),
        "reason": reason,
        "outcome": outcome,
        "missing": missing(stats, reason),
        "suspect": list(stats.get("newscrawl/suspect", ())),
        "exit_status": EXIT_STATUS[outcome],
    }


def _counts(stats: Mapping[str, Any]) -> dict[str, int]:
    """How many of each kind, without the prefix, and what it cost the site."""
    counts = {
        name.removeprefix(_OWN): value
        for name, value in sorted(stats.items())
        if name.startswith(_OWN) and type(value) is int
    }
    return counts | {
        "requests": stats.get("downloader/request_count", 0),
        "bytes": stats.get("downloader/response_bytes", 0),
    }
