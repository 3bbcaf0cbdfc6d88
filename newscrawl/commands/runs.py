"""scrapy runs: what ran, how it ended, what never did."""

from __future__ import annotations

import json
from contextlib import closing
from datetime import timedelta
from itertools import islice
from typing import TYPE_CHECKING, Any

from scrapy.commands import ScrapyCommand
from scrapy.exceptions import UsageError as ScrapyUsageError

from newscrawl.arguments import count
from newscrawl.commands.crawl import told
from newscrawl.commands.state import open_file
from newscrawl.exceptions import NewscrawlError
from newscrawl.manifests import Record, records
from newscrawl.outcome import EXIT_STATUS
from newscrawl.places import output_folder
from newscrawl.state.maintenance import sites_of
from newscrawl.state.runs import runs

if TYPE_CHECKING:
    import argparse

    from newscrawl.state.sqlite import SQLiteState

_NEVER_CLOSED = ("killed", "open", "running")
_ROW = "{:>6}  {:<16} {:<25} {:>9}  {:<10} {:>7} {:>6}"
_HEAD = _ROW.format("run", "site", "started", "took", "outcome", "saved", "files")


class Command(ScrapyCommand):
    """Exit codes, by the last run of every site (or of the one named) that is not running still.

    0 complete, 9 incomplete or killed, 10 suspect; 1 error, 2 bad input.
    """

    requires_project = True
    requires_crawler_process = False

    def syntax(self) -> str:
        """The arguments."""
        return "[options] [spider]"

    def short_desc(self) -> str:
        """One line for ``scrapy -h``."""
        return "List the runs; the exit code says whether the last one of every site was complete"

    def add_options(self, parser: argparse.ArgumentParser) -> None:
        """Options: how many runs, which, and in what form."""
        super().add_options(parser)
        parser.add_argument("--limit", metavar="N", default="20", help="at most N runs (20)")
        parser.add_argument(
            "--unfinished", action="store_true", help="only runs that are running or were killed"
        )
        parser.add_argument("--json", action="store_true", help="one JSON object a line")

    def run(self, args: list[str], opts: argparse.Namespace) -> None:
        """Print the newest runs first, and judge the last ones."""
        if len(args) > 1:
            raise ScrapyUsageError("name one spider, or none for all")
        assert self.settings is not None
        output, site = output_folder(self.settings), args[0] if args else None
        try:
            limit = count("--limit", opts.limit)
            with closing(open_file(self.settings)) as state:
                sites = [name for _, name in sites_of(state, site)]
                wanted = (
                    record
                    for record in records(state, output, site)
                    if not opts.unfinished or record.run.outcome in _NEVER_CLOSED
                )
                _show(list(islice(wanted, limit)), as_json=opts.json)
                self.exitcode = max((_judged(state, name) for name in sites), default=0)
        except NewscrawlError as error:
            self.exitcode = told(error)


def _judged(state: SQLiteState, site: str) -> int:
    for run in runs(state, site):
        if run.outcome not in ("running", "imported"):
            return EXIT_STATUS.get(run.outcome, EXIT_STATUS["incomplete"])
    return 0


def _show(found: list[Record], *, as_json: bool) -> None:
    if as_json:
        for record in found:
            print(json.dumps(_plain(record), ensure_ascii=False))
        return
    print(_HEAD if found else "no run")
    for record in found:
        print("\n".join(_described(record)))


def _described(record: Record) -> list[str]:
    run = record.run
    row = _ROW.format(
        run.number,
        run.site,
        run.started,
        "-" if run.seconds is None else str(timedelta(seconds=run.seconds)),
        run.outcome,
        "-" if record.saved is None else record.saved,
        "-" if record.files is None else len(record.files),
    )
    words = list(run.missing)
    if run.outcome == "killed":
        words.append("it never closed: the next run of the site goes on with what it left")
    return [row, *(f"        {line}" for line in words)]


def _plain(record: Record) -> dict[str, Any]:
    run = record.run
    return {
        "run": run.number,
        "site": run.site,
        "arguments": run.arguments,
        "started": run.started,
        "ended": run.ended,
        "seconds": run.seconds,
        "outcome": run.outcome,
        "reason": run.reason,
        "saved": record.saved,
        "files": record.files,
        "missing": list(run.missing),
        "job": record.manifest.get("job") if record.manifest else None,
    }
