"""``scrapy extract FILE|URL``: try a page and see where every answer comes from."""

from __future__ import annotations

import argparse
import json
import re
import sys
from dataclasses import asdict
from datetime import datetime
from pathlib import Path
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from scrapy import Spider
from scrapy.commands import ScrapyCommand

from newscrawl.commands import onepage
from newscrawl.exceptions import NewscrawlError, UsageError
from newscrawl.pages.article import ArticlePage, Explanation
from newscrawl.spider import NewsSpider, zone_of

_DIM, _GREEN, _BOLD, _PLAIN = "\x1b[2m", "\x1b[32m", "\x1b[1m", "\x1b[0m"
_WIDTH = 110


class Command(ScrapyCommand):
    """One page in, one JSON object out; everything else goes to standard error."""

    requires_project = True
    default_settings = {"LOG_ENABLED": False}  # noqa: RUF012 - Scrapy's own form

    def syntax(self) -> str:
        return "[options] <FILE|URL>"

    def short_desc(self) -> str:
        return "Extract one article from a saved page or a URL, and say where each field comes from"

    def long_desc(self) -> str:
        return (
            "Print the article of a page as one JSON object. With the URL of a known site its "
            "page class, time zone and publisher are used, otherwise the default page."
        )

    def add_options(self, parser: argparse.ArgumentParser) -> None:
        super().add_options(parser)
        parser.add_argument("--url", help="where a saved page was fetched")
        parser.add_argument("--timezone", metavar="ZONE", help="the paper's zone: Africa/Cairo")
        parser.add_argument("--encoding", help="the charset that the server declared")
        parser.add_argument(
            "--explain", action="store_true", help="say which source answered each field"
        )

    def run(self, args: list[str], opts: argparse.Namespace) -> None:
        try:
            page = self._page(args, opts)
            if opts.explain:
                _print_explanation(page.explain(), colour=sys.stderr.isatty())
            item = page.item()
            item.identifier = _identity(self._spider_of(page.url), page.url) or item.identifier
            print(json.dumps(asdict(item), ensure_ascii=False, default=_plain))
        except UsageError as error:
            self._fail(error, 2)
        except NewscrawlError as error:
            self._fail(error, 1)

    def _fail(self, error: Exception, code: int) -> None:
        print(f"extract: {error}", file=sys.stderr)
        self.exitcode = code

    def _page(self, args: list[str], opts: argparse.Namespace) -> ArticlePage:
        if len(args) != 1:
            raise UsageError("give one saved page or one URL")
        zone = opts.timezone and _checked_zone(opts.timezone)
        saved = onepage.get(self.crawler_process, args[0], opts.url)
        url = saved.url or f"file://{Path(args[0]).absolute()}"
        spider = self._spider_of(url)
        page_class = getattr(spider, "Page", ArticlePage)
        return page_class(
            saved.body,
            url,
            timezone=zone or _declared_zone(spider) or "UTC",
            publisher=getattr(spider, "publisher", None),
            encoding=opts.encoding or saved.encoding,
            downloaded=saved.downloaded,
        )

    def _spider_of(self, url: str) -> type[Spider] | None:
        """The site that a URL belongs to, by the spiders' ``allowed_domains``."""
        host = (urlsplit(url).hostname or "").lower()
        loader = self.crawler_process.spider_loader
        for name in loader.list() if host else ():
            spider = loader.load(name)
            domains = getattr(spider, "allowed_domains", None) or ()
            if any(host == domain or host.endswith(f".{domain}") for domain in domains):
                return spider
        return None


def _identity(spider: type[Spider] | None, url: str) -> str | None:
    """What a crawl tells the article by; None where no known site has such an address."""
    if spider is None or not re.search(getattr(spider, "article_url", r"(?!)"), url):
        return None
    return spider().identify(url)  # type: ignore[attr-defined]


def _declared_zone(spider: type[Spider] | None) -> str | None:
    """Raises UsageError where the file of the site is not filled in yet."""
    return zone_of(spider).key if spider and issubclass(spider, NewsSpider) else None


def _checked_zone(name: str) -> str:
    try:
        ZoneInfo(name)
    except (OSError, ValueError, KeyError) as error:
        raise UsageError(f"--timezone {name}: no such time zone") from error
    return name


def _plain(value: object) -> str:
    return value.isoformat() if isinstance(value, datetime) else str(value)


def _print_explanation(explanation: Explanation, *, colour: bool) -> None:
    bold, green, dim, plain = (_BOLD, _GREEN, _DIM, _PLAIN) if colour else ("",) * 4
    for name, rows in explanation.fields.items():
        print(f"{bold}{name}{plain}", file=sys.stderr)
        for source, value, chosen in rows or [("nothing", "", False)]:
            style, mark = (green, "*") if chosen else (dim, " ")
            print(f"  {style}{mark} {source}: {_short(value)}{plain}", file=sys.stderr)
    if explanation.removed:
        print(f"{bold}removed{plain}", file=sys.stderr)
    for text, rule in explanation.removed:
        print(f"  {dim}{rule}: {_short(text)}{plain}", file=sys.stderr)


def _short(value: object) -> str:
    text = (
        value if isinstance(value, str) else json.dumps(value, ensure_ascii=False, default=_plain)
    )
    text = " ".join(text.split())
    return text if len(text) <= _WIDTH else f"{text[:_WIDTH]}…"
