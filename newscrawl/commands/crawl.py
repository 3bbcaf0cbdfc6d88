"""scrapy crawl: Scrapy's own, with clear errors and an honest exit code."""

from __future__ import annotations

import sys
from pathlib import PurePath
from typing import TYPE_CHECKING

from scrapy.commands.crawl import Command as CrawlCommand
from scrapy.exceptions import UsageError as ScrapyUsageError

from newscrawl.exceptions import NewscrawlError, UsageError
from newscrawl.group import close_unbegun
from newscrawl.outcome import EXIT_STATUS
from newscrawl.storages import COMPRESSED

if TYPE_CHECKING:
    import argparse

USAGE_ERROR = 2


class Command(CrawlCommand):
    """Exit codes: 0 complete, 1 error, 2 bad input, 9 incomplete (running it again helps).

    10 suspect: pages answered, and are not read as well as they were (a person must look). It wins
    over incomplete: running a crawl again whose page class is broken makes more broken records,
    and the next crawl goes on with what is incomplete anyway.
    """

    def process_options(self, args: list[str], opts: argparse.Namespace) -> None:
        """Read the options; ``-o file.jsonl.gz`` (.bz2, .xz) compresses."""
        for name in ("output", "overwrite_output"):
            given = getattr(opts, name) or []
            setattr(opts, name, [_with_format(file) for file in given] or None)
        super().process_options(args, opts)

    def run(self, args: list[str], opts: argparse.Namespace) -> None:
        """Crawl; see the class for the exit codes."""
        if len(args) != 1:
            raise ScrapyUsageError("name one spider; `scrapy list` shows them")
        assert self.crawler_process
        try:
            crawler = self._create_crawler(args[0])
        except KeyError:
            self.exitcode = told(
                UsageError(f"no spider is called {args[0]!r}: `scrapy list` shows them")
            )
            return
        task = self.crawler_process.crawl(crawler, **opts.spargs)
        try:
            self.crawler_process.start()
        except NewscrawlError as error:
            # A setting that the resolver reads, before the event loop runs.
            task.cancel()
            self.exitcode = told(error)
            return
        error = task.exception() if task.done() and not task.cancelled() else None
        if error is not None:
            close_unbegun(crawler, error)
        if isinstance(error, NewscrawlError):
            self.exitcode = told(error)
        elif error is not None:
            raise error
        elif self.crawler_process.bootstrap_failed:
            self.exitcode = 1
        else:
            # It has none where a second signal stopped the crawl at once.
            self.exitcode = EXIT_STATUS[crawler.stats.get_value("newscrawl/outcome", "incomplete")]


def told(error: NewscrawlError) -> int:
    """Print the one line that says what is wrong; returns the exit code."""
    print(f"newscrawl: error: {error}", file=sys.stderr)
    return USAGE_ERROR if isinstance(error, UsageError) else 1


def _with_format(file: str) -> str:
    """``x.jsonl.gz`` with the format that Scrapy would not see: ``x.jsonl.gz:jsonl``."""
    path = PurePath(file)
    if path.suffix not in COMPRESSED or not PurePath(path.stem).suffix:
        return file
    return f"{file}:{PurePath(path.stem).suffix[1:]}"
