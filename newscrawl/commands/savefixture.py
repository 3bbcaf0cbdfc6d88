"""scrapy savefixture: keep a page as a test of its site, once a person has looked at it."""

from __future__ import annotations

import re
import sys
from contextlib import suppress
from dataclasses import replace
from datetime import date
from difflib import ndiff
from typing import TYPE_CHECKING, Any

from scrapy.commands import ScrapyCommand
from scrapy.exceptions import UsageError as ScrapyUsageError
from w3lib.url import safe_url_string

from newscrawl import fixtures
from newscrawl.catalogue import is_site
from newscrawl.commands import onepage
from newscrawl.commands.crawl import told
from newscrawl.exceptions import NewscrawlError, NotAnArticle, UsageError
from newscrawl.fixtures import Fixture
from newscrawl.listingfiles import compose, is_composed, store
from newscrawl.pages.trimming import trim

if TYPE_CHECKING:
    import argparse
    from collections.abc import Mapping
    from pathlib import Path

    from newscrawl.spider import NewsSpider


class Command(ScrapyCommand):
    """Exit codes: 0 done, 1 the page is no article or was not confirmed, 2 bad input."""

    requires_project = True
    default_settings = {"LOG_ENABLED": False}  # noqa: RUF012 - Scrapy's own form

    def syntax(self) -> str:
        """The arguments."""
        return "[options] <spider> <URL | FILE> [--listing KIND] | <spider> --confirm NNN"

    def short_desc(self) -> str:
        """One line for ``scrapy -h``."""
        return "Save a page with what is extracted from it, as a test of its site"

    def long_desc(self) -> str:
        """What becomes of the page."""
        return (
            "Save the page, less its scripts and the like, and the article that the site's spider "
            "reads from it as tests/fixtures/SPIDER/NNN.html and NNN.json (of a private site: in "
            "fixtures/ beside its file). Its tests fail until --confirm NNN has shown it to a "
            "person. A page that was saved before is saved anew under its number. With --listing "
            "KIND (section, feed, sitemap, api) it is a listing, in place of the composed one."
        )

    def add_options(self, parser: argparse.ArgumentParser) -> None:
        """Options: where a file came from, and which fixture to look at."""
        super().add_options(parser)
        parser.add_argument("--url", help="where a saved page was fetched")
        parser.add_argument("--listing", metavar="KIND", help="it is a listing of this kind")
        parser.add_argument("--confirm", metavar="NNN", help="look at a fixture and confirm it")

    def run(self, args: list[str], opts: argparse.Namespace) -> None:
        """Save a page, or confirm one."""
        if len(args) != (1 if opts.confirm else 2):
            raise ScrapyUsageError(f"scrapy savefixture {self.syntax()}")
        try:
            site = self._site(args[0])
            folder = self.crawler_process.spider_loader.fixtures_of(site)
            if opts.confirm:
                self._confirm(site, fixtures.read(folder, opts.confirm.zfill(3)))
                return
            page = onepage.get(self.crawler_process, args[1], opts.url)
            if opts.listing:
                _save_listing(site, folder, page, opts.listing)
                return
            fixture = _save(site, folder, page)
            urls = [saved.url for saved in fixtures.read_all(folder)]
            _print_saved(fixture, compose(folder, site.sources, urls))
        except NewscrawlError as error:
            self.exitcode = told(error)

    def _site(self, name: str) -> type[NewsSpider]:
        try:
            site = self.crawler_process.spider_loader.load(name)
        except KeyError:
            raise UsageError(f"no spider is called {name!r}: `scrapy list` shows them") from None
        if not is_site(site):
            raise UsageError(f"{name} is no site: `scrapy sites` shows them")
        file = self.crawler_process.spider_loader.file_of(site)
        left = (line for line in file.read_text("utf-8").splitlines() if "TODO" in line)
        if todo := next(left, None):
            raise UsageError(f"{file} is not filled in: {todo.strip()}")
        return site

    def _confirm(self, site: type[NewsSpider], fixture: Fixture) -> None:
        if not sys.stdin.isatty():
            raise UsageError("--confirm asks a person: run it in a terminal")
        found = fixtures.extract(site, fixture.page.read_bytes(), fixture.url)
        print(readable(found))
        for name, (before, now) in fixtures.differences(fixture.item, found).items():
            print(f"\n{name} is not what it was when the page was saved (- then, + now):")
            print("\n".join(line for line in ndiff(_texts(before), _texts(now)) if line[0] in "-+"))
        print(f"\nThe page: {fixture.page.resolve().as_uri()}")
        answer = input("Is every field what the page says, and nothing lacks? [y/N] ")
        if answer.strip().lower() not in ("y", "yes"):
            raise NewscrawlError(
                f"{fixture.record} is not confirmed: change the site's file, confirm again"
            )
        replace(fixture, item=found, confirmed=date.today().isoformat()).write()
        print(f"{fixture.record} is confirmed")


def _save(site: type[NewsSpider], folder: Path, page: onepage.SavedPage) -> Fixture:
    """Raises UsageError where the address is no article's, NotAnArticle where the page is none."""
    # Escaped, as a crawl would have it.
    url = safe_url_string(page.url or _own_address(site, page.body))
    if not re.search(site.article_url, url):
        raise UsageError(f"{url} is no article of {site.name}: its article_url does not match")
    item = fixtures.extract(site, page.body, url, encoding=page.encoding)

    def is_same(markup: bytes) -> bool:
        with suppress(NotAnArticle):
            return fixtures.extract(site, markup, url) == item
        return False

    markup = trim(page.body, url, is_same, encoding=page.encoding)
    earlier = (fixture.number for fixture in fixtures.read_all(folder) if fixture.url == url)
    number = next(earlier, None) or fixtures.next_number(folder)
    fixture = Fixture(folder=folder, number=number, url=url, confirmed=None, item=item)
    fixture.write(markup)
    return fixture


def _save_listing(site: type[NewsSpider], folder: Path, page: onepage.SavedPage, kind: str) -> None:
    if not page.url:
        raise UsageError("say where the listing was fetched: give --url")
    named = store(site, folder, kind, page.body, page.url, page.encoding)
    print(f"Saved: {folder / kind}.*, a listing of {len(named)} articles")
    spider = site()
    known = {fixture.item["identifier"] for fixture in fixtures.read_all(folder)}
    if lacking := known - set(map(spider.identify, named)):
        print(f"It does not name {', '.join(sorted(lacking))}: put that in, or save one of these:")
        print("\n".join(named[:5]))


def _own_address(site: type[NewsSpider], body: bytes) -> str:
    """The address that a saved page names as its own."""
    home = f"https://{(*(site.allowed_domains or ()), 'paper.example')[0]}/"
    url = site.Page(body, home).canonicalUrl
    if url is None:
        raise UsageError("the page does not say where it was fetched: give --url")
    return url


def _print_saved(fixture: Fixture, lacking: list[str]) -> None:
    print(readable(fixture.item))
    print(f"\nSaved: {fixture.page} and {fixture.number}.json")
    if composed := sorted(file.name for file in fixture.folder.glob("*.*") if is_composed(file)):
        print(f"Composed, to lead a crawl to it: {', '.join(composed)}")
    for name in lacking:
        print(f"Make {fixture.folder / name} too: a listing of the site that names the article")
    print(f"Now look: scrapy savefixture {fixture.folder.name} --confirm {fixture.number}")


def readable(item: Mapping[str, Any]) -> str:
    """An item for a person: one field below the other, the body in paragraphs."""
    lines = []
    for name in fixtures.FIELDS:
        shown = _texts(item[name]) or ["-"]
        lines += [f"{name:20}{shown[0]}", *(f"{'':20}{text}" for text in shown[1:])]
    return "\n".join(lines)


def _texts(value: Any) -> list[str]:
    """The lines that show a field; none where it is empty."""
    if isinstance(value, list):
        texts = [" ".join(v.values()) if isinstance(v, dict) else str(v) for v in value]
    else:
        texts = ("" if value is None else str(value)).split("\n")
    return [text for text in texts if text]
