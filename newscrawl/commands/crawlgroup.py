"""scrapy crawlgroup: many sites in one process."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from scrapy.spiderloader import get_spider_loader

from newscrawl.arguments import count
from newscrawl.catalogue import Catalogue
from newscrawl.commands.crawl import Command as CrawlCommand
from newscrawl.commands.crawl import told
from newscrawl.exceptions import NewscrawlError, UsageError
from newscrawl.group import Crawl, Group, worst

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterable

_ROW = "{:<20} {:<10} {:>7} {:>9} {:>9}"


class Command(CrawlCommand):
    """Exit code: that of `scrapy crawl`, the worst of all sites (1, 2, 10, 9, 0)."""

    requires_crawler_process = False

    def syntax(self) -> str:
        """The arguments."""
        return "[options] <spider>... | --all | --country XX"

    def short_desc(self) -> str:
        """One line for ``scrapy -h``."""
        return "Crawl many sites in one process, each at its own pace"

    def long_desc(self) -> str:
        """What it does with arguments and failures."""
        return (
            "Crawl many sites in one process, each at its own pace. Arguments and settings are "
            "those of every crawl. A site that fails does not stop another; a table at the end "
            "says what came of each."
        )

    def add_options(self, parser: argparse.ArgumentParser) -> None:
        """Options: which sites, how many at a time."""
        super().add_options(parser)
        parser.add_argument("--all", action="store_true", help="every site of the project")
        parser.add_argument("--country", metavar="XX", help="every site of a country: EG, SA ...")
        parser.add_argument(
            "--at-once", metavar="N", default="16", help="at most N sites at a time (16)"
        )

    def run(self, args: list[str], opts: argparse.Namespace) -> None:
        """Crawl, then say what came of each site."""
        assert self.settings is not None
        try:
            crawls = [Crawl(site, opts.spargs) for site in self._sites(args, opts)]
            self._refuse_one_file_for_all(crawls)
            at_once = count("--at-once", opts.at_once)
            assert at_once
            group = Group(self.settings, at_once)
            for crawl in crawls:
                group.add([crawl])
            group.start()
        except NewscrawlError as error:
            self.exitcode = told(error)
            return
        print("\n".join(table(crawls)))
        self.exitcode = worst(crawls)

    def _sites(self, args: list[str], opts: argparse.Namespace) -> list[str]:
        assert self.settings is not None
        loader = get_spider_loader(self.settings)
        assert isinstance(loader, Catalogue)
        sites = list(loader.sites())
        if bool(args) + opts.all + bool(opts.country) != 1:
            raise UsageError("name spiders, or say --all or --country XX; `scrapy list` shows them")
        if unknown := [name for name in args if name not in loader.list()]:
            raise UsageError(f"no spider is called {unknown[0]!r}: `scrapy list` shows them")
        country = (opts.country or "").upper()
        names = [site.name for site in sites if country in ("", site.country)]
        if not names:
            raise UsageError(f"no site is of {opts.country}: write EG, SA ...")
        return list(dict.fromkeys(args)) or names

    def _refuse_one_file_for_all(self, crawls: list[Crawl]) -> None:
        assert self.settings is not None
        for uri in self.settings.getdict("FEEDS"):
            if len(crawls) > 1 and "%(name)s" not in str(uri):
                raise UsageError(
                    f"{uri} would be the file of every site: put %(name)s into its name"
                )


def table(crawls: Iterable[Crawl]) -> list[str]:
    """What came of each crawl, the lines of a table."""
    lines = [_ROW.format("site", "outcome", "saved", "requests", "took")]
    for crawl in crawls:
        took = str(timedelta(seconds=round(crawl.seconds)))
        lines.append(_ROW.format(crawl.site, crawl.outcome, crawl.saved, crawl.requests, took))
        lines += [f"    {words}" for words in crawl.words]
    return lines
