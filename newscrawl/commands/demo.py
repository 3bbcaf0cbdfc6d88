"""scrapy demo: crawl the embedded newspaper with the real spider, and say what came out."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING, Any

from scrapy.commands import ScrapyCommand
from scrapy.exceptions import UsageError

from newscrawl.demo.newspaper import Newspaper
from newscrawl.demo.server import serve
from newscrawl.items import NewsArticle

if TYPE_CHECKING:
    import argparse
    from collections.abc import Mapping

_OUTPUT = "output/demo"


class Command(ScrapyCommand):
    """The spider, the settings and the pipelines are those of a crawl of the live site."""

    requires_project = True

    def short_desc(self) -> str:
        """One line for ``scrapy -h``."""
        return "Crawl the embedded newspaper into output/demo/ and report"

    def add_options(self, parser: argparse.ArgumentParser) -> None:
        """Options: how large the newspaper is."""
        super().add_options(parser)
        parser.add_argument("--articles", type=int, default=300, help="stories in the newspaper")
        parser.add_argument("--seed", type=int, default=7, help="another seed, another newspaper")

    def process_options(self, args: list[str], opts: argparse.Namespace) -> None:
        """Read the options; the log says only what is wrong, unless -L asks for more."""
        super().process_options(args, opts)
        if self.settings is not None and not opts.loglevel:
            self.settings.set("LOG_LEVEL", "WARNING", priority="cmdline")

    def run(self, args: list[str], opts: argparse.Namespace) -> None:
        """Serve, crawl, report."""
        if args or opts.articles < 1:
            raise UsageError("scrapy demo takes --articles N (1 or more) and --seed N")
        assert self.crawler_process
        newspaper = Newspaper(opts.articles, opts.seed)
        with serve(newspaper) as server:
            print(f"An Arabic newspaper of {opts.articles} stories is served on {server.address}.")
            print("Crawling it as https://www.youm7.com ...", flush=True)
            crawler = self.crawler_process.create_crawler("youm7")
            for name, value in _settings(server.address, opts).items():
                crawler.settings.set(name, value, priority="cmdline")
            self.crawler_process.crawl(crawler)
            self.crawler_process.start()
            pages = [target for _, target, *_ in server.requests]
        stats = crawler.stats.get_stats()
        print(report(stats, len(pages)))
        if stats.get("newscrawl/outcome") != "complete":
            self.exitcode = 1


def _settings(address: str, opts: argparse.Namespace) -> dict[str, Any]:
    """What differs from a crawl of the live site: the address, no need to wait, its own folder.

    Its own state too: the newspaper's identifiers would make real articles look known.
    """
    return {
        "NEWSCRAWL_CONNECT_TO": address,
        "NEWSCRAWL_CONTACT": "https://newscrawl.example/demo",
        "DOWNLOAD_DELAY": 0,
        "NEWSCRAWL_OUTPUT": _OUTPUT,
        "NEWSCRAWL_STATE": f"sqlite:///{_OUTPUT}/state-{opts.seed}-{opts.articles}.db",
    }


def report(stats: Mapping[str, Any], requests: int) -> str:
    """The summary of one crawl, for a person."""

    def number(fact: str) -> int:
        return int(stats.get(f"newscrawl/{fact}", 0))

    kinds = ("section", "feed", "sitemap")
    unchanged = sum(number(f"{kind}/unchanged") for kind in kinds)
    listings = sum(number(f"{kind}/pages") for kind in kinds) + unchanged
    same = f", {unchanged} of them unchanged" if unchanged else ""
    saved = number("article/saved")
    lines = [
        "",
        f"Requests            {requests:6}   of these {listings} listings{same}",
        f"New articles        {saved:6}",
        f"Exact copies dropped{number('duplicates/exact'):6}",
        f"Near copies dropped {number('duplicates/near'):6}",
        f"Pages refused       {number('article/refused'):6}   error pages, pages without a text",
        f"Not found           {number('article/gone'):6}",
    ]
    if saved:
        filled = [
            f"{name} {100 * number(f'field/{name}') // saved}%"
            for name in NewsArticle.__dataclass_fields__
            if number(f"field/{name}")
        ]
        lines += textwrap.wrap(
            "Fields filled".ljust(22) + ", ".join(filled), 98, subsequent_indent=" " * 22
        )
    files = stats.get("newscrawl/feeds/files") or []
    lines += [f"File written          {file}" for file in files] or ["No file written: nothing new"]
    return "\n".join(lines)
