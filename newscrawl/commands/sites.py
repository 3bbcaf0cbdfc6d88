"""scrapy sites: which papers can be crawled, and how their crawls are going."""

from __future__ import annotations

import json
import os
import re
import sys
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from scrapy.commands import ScrapyCommand
from scrapy.exceptions import UsageError as ScrapyUsageError
from scrapy.spiderloader import get_spider_loader

from newscrawl import countries
from newscrawl.catalogue import Catalogue
from newscrawl.commands.crawl import told
from newscrawl.commands.state import open_file
from newscrawl.exceptions import NewscrawlError, UsageError
from newscrawl.places import state_uri
from newscrawl.state.maintenance import SiteReport, report

if TYPE_CHECKING:
    import argparse
    from collections.abc import Mapping

    from scrapy.settings import BaseSettings

    from newscrawl.spider import NewsSpider

_MOST_RUNS = 200
_PREFIX = "sqlite:///"
_BEGIN = "<!-- Written by scrapy sites --docs docs/sites.md -->\n"
_END = "<!-- end -->\n"


@dataclass(frozen=True, slots=True)
class Site:
    """One site, as it is declared and as its crawls went."""

    name: str
    publisher: str
    country: str
    """ISO 3166-1 alpha-2."""
    language: str
    """BCP 47."""
    timezone: str
    domains: list[str]
    sources: list[str]
    """The classes of its sources."""
    is_private: bool
    articles: int = 0
    """Saved, by all runs of the state."""
    last_run: str | None = None
    """When it started, ISO 8601 in UTC."""
    outcome: str | None = None
    """Of the last run: complete, incomplete, suspect, killed, ..."""
    missing: tuple[str, ...] = ()
    """What the last run left undone."""
    last_complete: str | None = None
    """When the last complete run started."""


class Command(ScrapyCommand):
    """Exit codes: 0 done, 1 the state cannot be read, 2 bad input."""

    requires_project = True
    requires_crawler_process = False
    default_settings = {"LOG_ENABLED": False}  # noqa: RUF012 - Scrapy's own form

    def short_desc(self) -> str:
        """One line for ``scrapy -h``."""
        return "List the sites, with what the state knows of their crawls"

    def add_options(self, parser: argparse.ArgumentParser) -> None:
        """Options: another form of the list."""
        super().add_options(parser)
        parser.add_argument("--json", action="store_true", help="as JSON")
        parser.add_argument(
            "--docs",
            nargs="?",
            const="-",
            metavar="FILE",
            help="as a Markdown table of the package's sites; written into FILE between its marks",
        )

    def run(self, args: list[str], opts: argparse.Namespace) -> None:
        """Print the list, or write it into the documentation."""
        if args:
            raise ScrapyUsageError("scrapy sites takes no arguments")
        assert self.settings is not None
        loader = get_spider_loader(self.settings)
        assert isinstance(loader, Catalogue)
        try:
            if opts.docs:
                _document(sites_of(loader), opts.docs)
                return
            sites = sites_of(loader, _reports(self.settings))
        except NewscrawlError as error:
            self.exitcode = told(error)
            return
        if opts.json:
            _show(json.dumps([asdict(site) for site in sites], ensure_ascii=False, indent=2))
        else:
            _show(table(sites))


def _show(text: str) -> None:
    """Print it, to a reader who may have seen enough (``| head``)."""
    try:
        print(text, flush=True)
    except BrokenPipeError:
        # Python flushes once more when it ends.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _reports(settings: BaseSettings) -> dict[str, SiteReport]:
    """What the state knows of each site; nothing where there is no state yet."""
    uri = state_uri(settings)
    if uri.startswith(_PREFIX) and not Path(uri.removeprefix(_PREFIX)).exists():
        return {}
    state = open_file(settings)
    try:
        return {known.name: known for known in report(state, runs=_MOST_RUNS)}
    finally:
        state.close()


def sites_of(loader: Catalogue, known: Mapping[str, SiteReport] | None = None) -> list[Site]:
    """The sites that can be loaded, with what is *known* of each."""
    reports = known or {}
    return [_site(loader, site, reports.get(site.name)) for site in loader.sites()]


def _site(loader: Catalogue, site: type[NewsSpider], known: SiteReport | None) -> Site:
    runs = known.runs if known else []
    complete = (run.started for run in runs if run.outcome == "complete")
    return Site(
        name=site.name,
        publisher=site.publisher,
        country=site.country,
        language=site.language,
        timezone=site.timezone,
        domains=list(site.allowed_domains or ()),
        sources=sorted({type(source).__name__ for source in site.sources}),
        is_private=loader.is_private(site),
        articles=known.articles.get("saved", 0) if known else 0,
        last_run=runs[0].started if runs else None,
        outcome=runs[0].outcome if runs else None,
        missing=runs[0].missing if runs else (),
        last_complete=next(complete, None),
    )


def table(sites: list[Site]) -> str:
    """The sites for a terminal. Arabic stands last: it would push a column out of line."""
    rows = [("SITE", "IN", "LANG", "ZONE", "SOURCES", "ARTICLES", "COMPLETE", "LAST RUN", "PAPER")]
    rows += [
        (
            site.name,
            site.country,
            site.language,
            site.timezone,
            ", ".join(site.sources),
            str(site.articles or "-"),
            (site.last_complete or "-")[:10],
            site.outcome or "-",
            site.publisher,
        )
        for site in sites
    ]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    lines = ["  ".join(map(str.ljust, row, widths)).rstrip() for row in rows]
    lines += [f"{site.name}: {line}" for site in sites for line in site.missing]
    return "\n".join(lines)


def markdown(sites: list[Site]) -> str:
    """The package's sites as a Markdown table, country by country."""
    names = countries.names()
    shipped = [site for site in sites if not site.is_private]
    nations = len({site.country for site in shipped})
    rows = sorted(
        f"| {names[site.country]} | `{site.name}` | {site.publisher} | {', '.join(site.domains)} "
        f"| {site.timezone} | {', '.join(site.sources)} |"
        for site in shipped
    )
    head = (
        f"Sites: {len(shipped)}. Countries: {nations}.\n\n"
        "| country | spider | paper | address | zone | sources |\n|---|---|---|---|---|---|\n"
    )
    return head + "\n".join(rows) + "\n"


def _document(sites: list[Site], file: str) -> None:
    """Print the table, or write it into *file* between its marks."""
    if file == "-":
        print(markdown(sites), end="")
        return
    path = Path(file)
    try:
        text = path.read_text(encoding="utf-8")
    except OSError as error:
        raise UsageError(f"{file}: {error.strerror}") from error
    marks = re.compile(f"({re.escape(_BEGIN)}).*?({re.escape(_END)})", re.DOTALL)
    if not marks.search(text):
        raise UsageError(f"{file} has no marks for the table: {_BEGIN.strip()} ... {_END.strip()}")
    path.write_text(marks.sub(lambda m: m[1] + markdown(sites) + m[2], text), encoding="utf-8")
    print(f"Written: {file}, {sum(not site.is_private for site in sites)} sites")
