"""scrapy plan: what is due by a plan, run here or handed to Scrapyd."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from secrets import token_hex
from typing import TYPE_CHECKING

from scrapy.commands import ScrapyCommand
from scrapy.exceptions import UsageError as ScrapyUsageError
from scrapy.spiderloader import get_spider_loader

from newscrawl.arguments import count
from newscrawl.catalogue import Catalogue
from newscrawl.commands.crawl import told
from newscrawl.commands.crawlgroup import table
from newscrawl.commands.state import open_file
from newscrawl.exceptions import NewscrawlError, NoState, ScrapydError, UsageError
from newscrawl.group import Crawl, Group, worst
from newscrawl.outcome import EXIT_STATUS
from newscrawl.plans.entries import Entry, Site, read
from newscrawl.plans.judgement import Verdict
from newscrawl.plans.ledger import Ledger
from newscrawl.scrapyd import Scrapyd
from newscrawl.state.sqlite import SQLiteState

if TYPE_CHECKING:
    import argparse

    from newscrawl.spider import NewsSpider

_ROW = "{:<16} {:<24} {:<22} {:<11} {:<22} {}"


class Command(ScrapyCommand):
    """Exit codes: show and run give the worst of the crawls (1, 10, 9, 0), submit 1 if Scrapyd
    refused one; 2 bad input.

    Called every few minutes (cron, a systemd timer), it does what has become due since.
    """

    requires_project = True
    requires_crawler_process = False

    @staticmethod
    def clock() -> datetime:
        """What time it is."""
        return datetime.now(UTC)

    def syntax(self) -> str:
        """The arguments."""
        return "[options] [show | run | submit] [FILE]"

    def short_desc(self) -> str:
        """One line for ``scrapy -h``."""
        return "Show what is due by a plan file; run it here or submit it to Scrapyd"

    def long_desc(self) -> str:
        """What each word does."""
        return (
            "show: every entry of the plan, its last result and when it is due. run: crawl here "
            "what is due, in one process. submit: have Scrapyd crawl it. FILE is plan.toml if left "
            "out."
        )

    def add_options(self, parser: argparse.ArgumentParser) -> None:
        """Options: where Scrapyd is, how many sites at a time."""
        super().add_options(parser)
        parser.add_argument("--scrapyd", metavar="URL", help="submit: http://127.0.0.1:6800")
        parser.add_argument("--project", default="newscrawl", help="submit: its name at Scrapyd")
        parser.add_argument(
            "--at-once", metavar="N", default="16", help="run: at most N sites at a time (16)"
        )

    def run(self, args: list[str], opts: argparse.Namespace) -> None:
        """Do what the first word says."""
        words: dict[str, Callable[..., None]] = {
            "show": self._show,
            "run": self._run,
            "submit": self._submit,
        }
        name, *files = args or ["show"]
        if name not in words or len(files) > 1:
            raise ScrapyUsageError(f"scrapy plan {self.syntax()}")
        assert self.settings is not None
        try:
            entries = read(Path(files[0] if files else "plan.toml"), self._sites())
            with closing(self._state(create=name != "show")) as state:
                words[name](Ledger(state, entries, self.clock), opts)
        except NewscrawlError as error:
            self.exitcode = told(error)

    def _state(self, *, create: bool) -> SQLiteState:
        assert self.settings is not None
        try:
            return open_file(self.settings, create=create)
        except NoState:
            return SQLiteState(None)

    def _sites(self) -> dict[str, Site]:
        assert self.settings is not None
        loader = get_spider_loader(self.settings)
        assert isinstance(loader, Catalogue)
        return {site.name: Site(site.timezone, _checker(site)) for site in loader.sites()}

    def _show(self, plan: Ledger, opts: argparse.Namespace) -> None:
        jobs = self._server(opts).jobs() if opts.scrapyd else None
        print(_ROW.format("site", "when", "last", "result", "due", "").rstrip())
        for verdict in plan.verdicts(jobs):
            print("\n".join(_described(verdict)))
            self.exitcode = max(self.exitcode, _status(verdict))

    def _run(self, plan: Ledger, opts: argparse.Namespace) -> None:
        assert self.settings is not None
        at_once = count("--at-once", opts.at_once)
        assert at_once
        due: dict[str, list[Crawl]] = {}
        planned: dict[int, Entry] = {}
        for verdict in plan.verdicts():
            if verdict.is_due:
                entry = verdict.entry
                crawl = Crawl(entry.site)
                due.setdefault(entry.site, []).append(crawl)
                planned[id(crawl)] = entry
        if not due:
            print("nothing is due")
            return

        def begins(crawl: Crawl) -> bool:
            claim = plan.claim(planned[id(crawl)])
            if claim is not None:
                crawl.arguments, crawl.settings = claim
            return claim is not None

        group = Group(self.settings, at_once, begins)
        for crawls in due.values():
            group.add(crawls)
        group.start()
        begun = [c for crawls in due.values() for c in crawls if c.outcome != "not begun"]
        for crawl in begun:
            if crawl.outcome == "error":
                plan.note(crawl.site, crawl.arguments, crawl.words[0])
        print("\n".join(table(begun)))
        self.exitcode = worst(begun)

    def _submit(self, plan: Ledger, opts: argparse.Namespace) -> None:
        server = self._server(opts)
        jobs = server.jobs()
        for verdict in plan.verdicts(jobs):
            entry = verdict.entry
            job = f"{entry.site}-{self.clock():%Y%m%dT%H%M%S}-{token_hex(3)}"
            claim = plan.claim(entry, jobs, job)
            if claim is None:
                continue
            try:
                server.schedule(entry.site, job, *claim)
            except ScrapydError as error:
                plan.note(entry.site, claim.arguments, str(error))
                self.exitcode = told(error)
            else:
                print(f"{entry.site}: {job}")

    def _server(self, opts: argparse.Namespace) -> Scrapyd:
        if not opts.scrapyd:
            raise UsageError("say where Scrapyd is: --scrapyd http://127.0.0.1:6800")
        return Scrapyd.of(opts.scrapyd, opts.project)


def _checker(spider: type[NewsSpider]) -> Callable[[Mapping[str, str]], None]:
    def check(arguments: Mapping[str, str]) -> None:
        spider(**arguments)

    return check


def _status(verdict: Verdict) -> int:
    """The exit status of its last try."""
    outcome = verdict.last.outcome if verdict.last else "complete"
    if outcome in ("running", "sent"):
        return 0
    return EXIT_STATUS.get(outcome, EXIT_STATUS["incomplete"])


def _described(verdict: Verdict) -> list[str]:
    entry, last = verdict.entry, verdict.last

    def local(moment: datetime) -> str:
        return moment.astimezone(entry.zone).strftime("%Y-%m-%d %H:%M%z")

    row = _ROW.format(
        entry.site,
        entry.when,
        local(last.begun) if last else "-",
        last.outcome if last else "-",
        "now" if verdict.is_due else local(verdict.next),
        verdict.words,
    )
    arguments = " ".join(f"{name}={value}" for name, value in verdict.arguments.items())
    lines = [row.rstrip(), f"    {arguments}"]
    lines += [f"    {words}" for words in (last.words if last else ())]
    return [line for line in lines if line.strip()]
