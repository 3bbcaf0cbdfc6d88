"""scrapy replay: read again the pages that suspect runs have kept, by today's page class."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from scrapy.exceptions import UsageError as ScrapyUsageError

from newscrawl import kept
from newscrawl.commands.crawl import Command as CrawlCommand
from newscrawl.commands.crawl import told
from newscrawl.exceptions import UsageError
from newscrawl.places import place

if TYPE_CHECKING:
    import argparse


_OF_THE_RUNS = ("sections", "from_date", "until_date", "sample", "revisit")


class Command(CrawlCommand):
    """A crawl whose requests are answered with the kept pages; no request is sent.

    Exit codes are those of a crawl. Once all is recovered the pages are removed.
    """

    def syntax(self) -> str:
        """The arguments."""
        return "[options] <spider or domain>"

    def short_desc(self) -> str:
        """One line for ``scrapy -h``."""
        return "Read again the pages that suspect crawls have kept"

    def add_options(self, parser: argparse.ArgumentParser) -> None:
        """Options: those of a crawl, and which run."""
        super().add_options(parser)
        parser.add_argument(
            "--run", metavar="N", help="only the pages of this run; without it all suspect ones"
        )
        parser.add_argument(
            "--discard",
            action="store_true",
            help="remove the pages afterwards, though some of them are no articles",
        )

    def run(self, args: list[str], opts: argparse.Namespace) -> None:
        """Replay; see the class for the exit codes."""
        if len(args) != 1:
            raise ScrapyUsageError("name one spider; `scrapy list` shows them")
        assert self.crawler_process
        settings = self.crawler_process.settings
        try:
            if taken := set(opts.spargs) & set(_OF_THE_RUNS):
                raise UsageError(f"a replay has the {min(taken)} of the runs: leave it out")
            folders = _chosen(Path(place(settings, "NEWSCRAWL_PAGES")) / args[0], opts.run)
        except UsageError as error:
            self.exitcode = told(error)
            return
        settings.set("NEWSCRAWL_REPLAY", [str(folder) for folder in folders], "cmdline")
        settings.set("NEWSCRAWL_REPLAY_DISCARD", opts.discard, "cmdline")
        about = kept.about(folders[-1])
        opts.spargs = {**about.get("own_arguments", {}), **_days(folders), **opts.spargs}
        super().run([about.get("spider", args[0])], opts)


def _chosen(site: Path, run: str | None) -> list[Path]:
    found = kept.runs(site)
    if run is None:
        chosen = [folder for folder in found if kept.is_suspect(folder)]
    else:
        chosen = [folder for folder in found if folder.name == run]
    if not chosen:
        which = "as suspect" if run is None else f"of run {run}"
        names = ", ".join(folder.name for folder in found)
        others = f": choose with --run, there are {names}" if found else f" in {site}"
        raise UsageError(f"no pages are kept {which}{others}")
    return chosen


def _days(folders: list[Path]) -> dict[str, str]:
    """The days that the runs asked for, together."""
    asked = [kept.about(folder).get("arguments", {}) for folder in folders]
    days = {}
    for name, widest in (("from_date", min), ("until_date", max)):
        given = [arguments.get(name) for arguments in asked]
        if all(given):
            days[name] = widest(given)
    return days
