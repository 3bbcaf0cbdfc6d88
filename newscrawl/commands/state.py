"""scrapy state: show, verify, export, import and prune what is known between crawls."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from scrapy.commands import ScrapyCommand
from scrapy.exceptions import UsageError as ScrapyUsageError
from scrapy.spiderloader import get_spider_loader

from newscrawl import arguments
from newscrawl.commands.crawl import told
from newscrawl.exceptions import NewscrawlError, NoState, UsageError
from newscrawl.places import state_uri
from newscrawl.spider import NewsSpider
from newscrawl.state import open_state
from newscrawl.state.maintenance import SiteReport, report, verify
from newscrawl.state.pruning import prune
from newscrawl.state.seeding import Seeded, seed
from newscrawl.state.sqlite import SQLiteState
from newscrawl.state.transfer import export, read

if TYPE_CHECKING:
    import argparse

    from scrapy.settings import BaseSettings

_PREFIX = "sqlite:///"


class Command(ScrapyCommand):
    """Exit codes: 0 done (verify: nothing is wrong), 1 error, 2 bad input."""

    requires_project = True
    requires_crawler_process = False

    def syntax(self) -> str:
        """The arguments."""
        return "[options] <show | verify | export FILE | import FILE... | prune>"

    def short_desc(self) -> str:
        """One line for ``scrapy -h``."""
        return "Show, check, export, import or prune what is known between crawls"

    def long_desc(self) -> str:
        """What each word does."""
        return (
            "show: the sites, their articles and last runs. verify: check the file. export FILE: "
            "one JSON line for each known article. import FILE...: make the articles of exports or "
            "of result files (JSON Lines, .gz too) known, so that no crawl fetches them again. "
            "prune: forget refused and vanished articles and old runs."
        )

    def add_options(self, parser: argparse.ArgumentParser) -> None:
        """Options: which site, which days, how much."""
        super().add_options(parser)
        parser.add_argument("--site", metavar="NAME", help="only this site; import: its spider")
        parser.add_argument("--before", metavar="DATE", help="prune: of days before YYYY-MM-DD")
        parser.add_argument(
            "--all", action="store_true", help="prune: forget all of the site, saved articles too"
        )
        parser.add_argument("--quick", action="store_true", help="verify: leave out the indexes")

    def run(self, args: list[str], opts: argparse.Namespace) -> None:
        """Do what the first word says."""
        words: dict[str, tuple[Callable[..., None], range]] = {
            "show": (self._show, range(1)),
            "verify": (self._verify, range(1)),
            "export": (self._export, range(1, 2)),
            "import": (self._import, range(1, 1_000_000)),
            "prune": (self._prune, range(1)),
        }
        name, *files = args or ["show"]
        if name not in words or len(files) not in words[name][1]:
            raise ScrapyUsageError(f"scrapy state {self.syntax()}")
        try:
            if unread := [file for file in files if name == "import" and not Path(file).is_file()]:
                raise UsageError(f"cannot read {unread[0]}: there is no such file")
            assert self.settings is not None
            state = open_file(self.settings, create=name == "import")
            try:
                words[name][0](state, opts, *map(Path, files))
            finally:
                state.close()
        except NewscrawlError as error:
            self.exitcode = told(error)

    def _show(self, state: SQLiteState, opts: argparse.Namespace) -> None:
        path = state.path
        assert path is not None
        files = [path, path.with_name(f"{path.name}-wal")]
        size = sum(file.stat().st_size for file in files if file.exists())
        print(f"{path}  {size / 1e6:.1f} MB")
        for site in report(state, opts.site):
            print("\n".join(_described(site)))

    def _verify(self, state: SQLiteState, opts: argparse.Namespace) -> None:
        faults = verify(state, quick=opts.quick)
        for fault in faults:
            print(f"{state.path}: {fault}", file=sys.stderr)
        if faults:
            self.exitcode = 1
        else:
            print(f"{state.path}: nothing is wrong")

    def _export(self, state: SQLiteState, opts: argparse.Namespace, file: Path) -> None:
        print(f"{file}: {export(state, file, opts.site)} articles")

    def _import(self, state: SQLiteState, opts: argparse.Namespace, *files: Path) -> None:
        if opts.site:
            self._spider(opts.site)  # a wrong name is told before a file is read
        for file in files:
            seeded = Seeded()
            try:
                seed(state, read(file, opts.site, self._spider), seeded, file.name)
            finally:
                words = f"{file}: {seeded.new} articles are known now, {seeded.known} were"
                others = seeded.of_other_sites
                print(words + (f", {others} are of other sites" if others else ""), flush=True)

    def _spider(self, name: str) -> NewsSpider:
        assert self.settings is not None
        try:
            spider = get_spider_loader(self.settings).load(name)()
        except KeyError:
            raise UsageError(f"no spider is called {name!r}: `scrapy list` shows them") from None
        if not isinstance(spider, NewsSpider):
            raise UsageError(f"{name} is no spider of newscrawl")
        return spider

    def _prune(self, state: SQLiteState, opts: argparse.Namespace) -> None:
        if not (opts.site or opts.before):
            raise UsageError("say what to forget: --before DATE, --site NAME, or both")
        before = arguments.day("--before", opts.before)
        pruned = prune(state, site=opts.site, before=before, everything=opts.all)
        print(f"{state.path}: forgot {pruned.articles} articles and {pruned.runs} runs")
        if pruned.kept_size:
            print(f"the file keeps its size for now: {pruned.kept_size}")


def open_file(settings: BaseSettings, *, create: bool = False) -> SQLiteState:
    """The state that the settings name; raises NoState where there is none yet."""
    uri = state_uri(settings)
    path = Path(uri.removeprefix(_PREFIX))
    if path.name == ":memory:":
        raise UsageError(f"NEWSCRAWL_STATE={uri} is forgotten at once: name a file")
    if uri.startswith(_PREFIX) and not create and not path.exists():
        raise NoState(f"there is no state {path} yet: a crawl makes one")
    state = open_state(uri)
    assert isinstance(state, SQLiteState)
    return state


def _described(site: SiteReport) -> list[str]:
    """The lines of one site."""
    articles = ", ".join(f"{count} {status}" for status, count in site.articles.items())
    lines = ["", site.name, f"  articles  {articles or 'none'}"]
    first, last = site.days
    if first:
        lines.append(f"  days      {first} to {last}")
    if site.versions or site.withdrawn:
        lines.append(f"  since     {site.versions} new versions, {site.withdrawn} withdrawn")
    lines.append(f"  listings  {site.listings} read completely")
    if site.undelivered:
        lines.append(f"  waiting   {site.undelivered} articles are in no file yet, or not in all")
    for run in site.runs:
        lines.append(f"  run {run.number:<5} {run.started}  {run.outcome}")
        lines += [f"            {line}" for line in run.missing]
    return lines
