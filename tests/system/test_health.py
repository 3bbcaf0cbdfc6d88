"""A site whose markup breaks ends the crawl as suspect; mended, its kept pages are replayed."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from newscrawl import kept
from newscrawl.demo.newspaper import Newspaper, Reply
from newscrawl.demo.truth import TruthArticle
from tests.system.conftest import Crawler, Result

pytestmark = pytest.mark.system

Start = Callable[..., Crawler]

NEW = 30


class Break(NamedTuple):
    """A change of a site's markup."""

    change: Callable[[str], str]
    """From the page as it was to the page as it is."""
    told: str
    """What the crawl says is broken."""
    mended: str
    """The line of a page class that reads the page as it is."""


def without_machine_answers(page: str) -> str:
    page = re.sub(r'<script type="application/ld\+json">.*?</script>', "", page, flags=re.S)
    page = re.sub(r"<title>.*?</title>", "", page, flags=re.S)
    return re.sub(r"<meta (?:property|name)=\"[^>]*(?:title|time)\"[^>]*>", "", page)


def renamed_headline(page: str) -> str:
    page = re.sub(r"<h3 class=\"subTitle\">.*?</h3>", "", without_machine_answers(page), flags=re.S)
    return re.sub(r"<h1>\s*(.*?)\s*</h1>", r'<x-line>\1</x-line>', page, flags=re.S)


def renamed_date(page: str) -> str:
    page = re.sub(r"<meta property=\"[^>]*time\"[^>]*>", "", page)
    page = re.sub(r'<script type="application/ld\+json">.*?</script>', "", page, flags=re.S)
    return re.sub(
        r'<span class="newsStoryDate">(.*?)</span>', r'<x-when data-at="\1"></x-when>', page
    )


def cut_body(page: str) -> str:
    """The second half is where only a reader with a script finds it."""
    body = re.search(r'<div id="articleBody">\n(.*?)\n</div>\n<div class="tags">', page, re.S)
    if body is None:
        return page
    ends = [end.end() for end in re.finditer(r"</p>|<br />\n<br />|</span>\n|</div>\n", body[1])]
    if not ends:
        return page
    middle = body.start(1) + min(ends, key=lambda end: abs(end - len(body[1]) / 2))
    rest = page[middle : body.end(1)]
    return f'{page[:middle]}<template class="rest">{rest}</template>{page[body.end(1) :]}'


BREAKS = {
    "headline": Break(
        renamed_headline,
        "suspect: headline on 0 of",
        'headline = css("x-line")',
    ),
    "date": Break(
        renamed_date,
        "suspect: datePublished on 0 of",
        'datePublished = css("x-when", attr="data-at")',
    ),
    "body": Break(
        cut_body,
        "suspect: articleBody has ",
        'articleBody = css("#articleBody, template.rest", all=True)',
    ),
}


def change_pages(newspaper: Newspaper, path: str, change: Callable[[str], str]) -> None:
    """Let the newspaper serve other markup under addresses that *path* matches."""
    respond = newspaper.respond

    def changed(method: str, host: str, target: str, *args: Any) -> Reply:
        reply = respond(method, host, target, *args)
        if reply.status != 200 or not re.search(path, target):
            return reply
        return replace(reply, body=change(reply.body.decode()).encode())

    newspaper.respond = changed  # type: ignore[method-assign]


def mend(folder: Path, line: str) -> tuple[str, ...]:
    """A spider of the same site whose page class has one line more; the options that choose it."""
    (folder / "mended.py").write_text(
        "from newscrawl.pages.fields import css\n"
        "from newscrawl.spiders.youm7 import Youm7Spider\n\n\n"
        "class Mended(Youm7Spider):\n"
        "    class Page(Youm7Spider.Page):\n"
        f"        {line}\n",
        encoding="utf-8",
    )
    return ("-s", "SPIDER_MODULES=mended")


def replay(crawler: Crawler, *arguments: str) -> Result:
    return crawler.scrapy("replay", "youm7", *arguments)


def kept_runs(crawler: Crawler) -> list[Path]:
    return kept.runs(crawler.folder / "output" / "pages" / "youm7")


def last_lines(result: Result) -> str:
    return "\n".join(result.log.splitlines()[-12:])


@pytest.fixture
def crawler(start: Start) -> Crawler:
    """One whose state knows the newspaper from a healthy crawl."""
    crawler = start(150)
    assert crawler.crawl().code == 0
    assert kept_runs(crawler) == []
    return crawler


def newest(crawler: Crawler) -> dict[str, dict[str, Any]]:
    """The last version of each article in the files."""
    return {
        item["identifier"]: item for item in sorted(crawler.items(), key=lambda i: i["version"])
    }


def wrong(found: dict[str, dict[str, Any]], truth: list[TruthArticle]) -> list[tuple[Any, ...]]:
    """What of headline, date and body is not as the newspaper published it."""
    faults = []
    for true in truth:
        item = found.get(true.identifier)
        if item is None:
            faults.append((true.identifier, "lost"))
            continue
        if item["headline"] != true.headline:
            faults.append((true.identifier, item["headline"]))
        if item["datePublished"] != true.published.isoformat():
            faults.append((true.identifier, item["datePublished"]))
        if not item["articleBody"].endswith(true.body[-1]):
            faults.append((true.identifier, item["articleBody"]))
    return faults


@pytest.mark.parametrize("what", BREAKS)
def test_a_broken_page_is_told_and_recovered_without_a_request(what: str, crawler: Crawler) -> None:
    broken = BREAKS[what]
    change_pages(crawler.server.newspaper, r"/(?:story|amp|\d)", broken.change)
    before = crawler.items()
    new = [article for article in crawler.server.newspaper.publish(NEW) if article.is_article]
    result = crawler.crawl()
    assert result.code == 10, last_lines(result)
    assert broken.told in last_lines(result)
    assert "<https://www.youm7.com/story/" in last_lines(result)
    (folder,) = kept_runs(crawler)
    assert f"kept in output/pages/youm7/{folder.name}" in last_lines(result)
    assert broken.told in crawler.scrapy("state", "show").out
    listed = [a for a in new if a.identifier in {p.identifier for _, p in kept.pages(folder)}]
    assert len(listed) > NEW // 2

    # Nothing has been mended: the same again, and the pages stay.
    again = replay(crawler)
    assert (again.code, again.requests) == (10, []), last_lines(again)
    assert kept_runs(crawler) == [folder]

    mended = mend(crawler.folder, broken.mended)
    result = replay(crawler, *mended)
    assert (result.code, result.requests) == (0, []), last_lines(result)
    assert kept_runs(crawler) == []
    found = newest(crawler)
    saved = [article for article in listed if article.identifier in found]
    assert wrong(found, saved) == []
    assert len(saved) >= len(listed) - 3  # copies
    versions = {(item["identifier"], item["version"]) for item in crawler.items()}
    assert len(versions) == len(crawler.items())
    assert [item for item in before if item not in crawler.items()] == []
    # And the site is crawled on as if nothing had been.
    assert crawler.crawl(*mended).story_requests == []
    assert crawler.scrapy("state", "verify").code == 0
