"""``-a revisit``: known articles that are young are looked at again."""

from __future__ import annotations

import json
import re
import shutil
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from newscrawl.demo.newspaper import Newspaper, Reply
from newscrawl.demo.server import serve
from newscrawl.demo.truth import TruthArticle
from tests.system.conftest import Crawler
from tests.system.crash import Site, in_pairs, steps
from tests.system.test_conditional import stat, story_of, unchanged
from tests.system.test_kill import spread

pytestmark = pytest.mark.system

Start = Callable[..., Crawler]

ALWAYS = ("-a", "revisit=9999w")  # the newspaper's last day is long ago
OTHER = "وأعلنت اللجنة أن النتائج النهائية تصدر خلال أيام"


def rewrite(newspaper: Newspaper, identifier: str, old: str, new: str) -> None:
    """Let the page of one story say something else."""
    respond = newspaper.respond
    spaced = re.compile(r"\s+".join(map(re.escape, old.split())))

    def changed(method: str, host: str, target: str, *args: Any) -> Reply:
        reply = respond(method, host, target, *args)
        if story_of(target) == identifier:
            body, count = spaced.subn(new, reply.body.decode())
            assert count
            return replace(reply, body=body.encode())
        return reply

    newspaper.respond = changed  # type: ignore[method-assign]


def plain(crawler: Crawler) -> list[TruthArticle]:
    """Articles that were saved, and are nothing special."""
    saved = {item["identifier"] for item in crawler.items()}
    return [
        article
        for article in crawler.server.newspaper.truth
        if article.identifier in saved and article.era == "2020" and len(article.body) > 2
    ]


@pytest.fixture
def crawler(start: Start) -> Crawler:
    crawler = start(120)
    assert crawler.crawl().code == 0
    return crawler


def test_only_what_has_changed_comes_out_as_a_new_version(crawler: Crawler) -> None:
    before = crawler.items()
    assert {item["version"] for item in before} == {1}
    first, second, third, *_ = plain(crawler)
    newspaper = crawler.server.newspaper
    rewrite(newspaper, first.identifier, first.body[1], OTHER)
    rewrite(newspaper, second.identifier, second.headline, "عنوان آخر لهذا الخبر")
    # A mark or a letter in another spelling is no other text.
    rewrite(newspaper, third.identifier, third.body[1], third.body[1].replace("ة", "ه"))
    result = crawler.crawl(*ALWAYS)
    assert result.code == 0, result.log[-2000:]
    new = {item["identifier"]: item for item in crawler.items() if item not in before}
    assert {name: (item["version"], item["changed"]) for name, item in new.items()} == {
        first.identifier: (2, ["body"]),
        second.identifier: (2, ["headline"]),
    }
    assert OTHER in new[first.identifier]["articleBody"]
    assert stat(result, "article/new_version") == 2
    assert stat(result, "article/unchanged") == stat(result, "article/revisited") - 2
    assert stat(result, "article/saved") == 0
    # Once more: nothing is new, and another change is version 3.
    again = crawler.crawl(*ALWAYS)
    assert stat(again, "article/unchanged") == stat(again, "article/revisited")
    rewrite(newspaper, first.identifier, OTHER, f"{OTHER} مقبلة")
    crawler.crawl(*ALWAYS)
    versions = [i["version"] for i in crawler.items() if i["identifier"] == first.identifier]
    assert versions == [1, 2, 3]


def test_no_known_article_is_asked_for_without_it_or_when_it_is_too_old(crawler: Crawler) -> None:
    assert crawler.crawl().story_requests == []
    result = crawler.crawl("-a", "revisit=3d")
    assert result.story_requests == []
    assert unchanged(result) == 0  # only a listing that is sent names what is young


def test_articles_on_later_pages_are_looked_at_too(start: Start) -> None:
    crawler = start(300)
    newspaper = crawler.server.newspaper
    busiest = max(newspaper._by_section, key=lambda n: len(newspaper._by_section[n]))
    only = ("-a", f"sections={busiest}")
    assert crawler.crawl(*only).code == 0
    result = crawler.crawl(*only, *ALWAYS)
    assert stat(result, "section/pages") > 1
    saved = {item["identifier"] for item in crawler.items()}
    assert {story_of(target) for target in result.story_requests} == saved


@pytest.mark.parametrize("status", [404, 410])
def test_an_article_that_is_gone_is_withdrawn_and_stays_known(
    crawler: Crawler, status: int
) -> None:
    before = crawler.items()
    article = plain(crawler)[0]
    crawler.server.newspaper.fail(rf"/{article.identifier}$", status)
    result = crawler.crawl(*ALWAYS)
    assert result.code == 0, result.log[-2000:]
    assert stat(result, "article/withdrawn") == 1
    assert stat(result, "article/gone") == 0
    assert "1 withdrawn" in crawler.scrapy("state", "show").out
    assert crawler.crawl().story_requests == []
    crawler.server.newspaper.heal()
    assert stat(crawler.crawl(*ALWAYS), "article/withdrawn") == 0
    assert "withdrawn" not in crawler.scrapy("state", "show").out
    assert crawler.items() == before


@pytest.mark.parametrize("body", ["", "<html><body><h1>عذراً</h1></body></html>"])
def test_a_page_that_broke_leaves_the_article_known(crawler: Crawler, body: str) -> None:
    before = crawler.items()
    article = plain(crawler)[0]
    newspaper = crawler.server.newspaper
    respond = newspaper.respond

    def broken(method: str, host: str, target: str, *args: Any) -> Reply:
        reply = respond(method, host, target, *args)
        is_broken = story_of(target) == article.identifier
        return replace(reply, body=body.encode()) if is_broken else reply

    newspaper.respond = broken  # type: ignore[method-assign]
    crawler.crawl(*ALWAYS)
    newspaper.respond = respond  # type: ignore[method-assign]
    assert crawler.crawl().story_requests == []
    assert crawler.items() == before
    assert crawler.scrapy("state", "verify").code == 0


@pytest.mark.parametrize("given", ["3", "d", "3m", "-1d", "0d", "3 d", "٣d", "1e3h"])
def test_an_age_that_is_none_is_refused(start: Start, given: str) -> None:
    crawler = start(5)
    result = crawler.crawl("-a", f"revisit={given}")
    assert result.code == 2
    assert "revisit=" in result.log
    assert result.requests == []


def test_a_kill_after_any_step_neither_loses_nor_doubles_a_version(tmp_path: Path) -> None:
    newspaper = Newspaper(60)
    busiest = max(newspaper._by_section, key=lambda n: len(newspaper._by_section[n]))
    with serve(newspaper) as server:
        site = Site(server.address, ("-a", f"sections={busiest}"))
        assert site.crawl(tmp_path / "first") == 0
        old = versions(tmp_path / "first")
        changed = [
            article
            for article in newspaper.truth
            if (article.identifier, 1) in old and article.body[-1] in page(newspaper, article)
        ][:3]
        for number, article in enumerate(changed):
            rewrite(newspaper, article.identifier, article.body[-1], f"{OTHER} {number}")
        newspaper.publish(10)

        def crawl(name: str, *, die_after: int | None = None) -> int:
            if not (tmp_path / name).exists():
                shutil.copytree(tmp_path / "first", tmp_path / name)
            return site.crawl(tmp_path / name, *ALWAYS, die_after=die_after)

        assert crawl("whole") == 0
        expected = versions(tmp_path / "whole")
        assert max(expected.values()) == 1
        assert {name for name, version in expected if version == 2} == {
            article.identifier for article in changed
        }
        assert len(expected) > len(old) + 3  # and something new

        def work(point: int) -> list[str]:
            assert crawl(str(point), die_after=point) in (-9, 0)
            code = crawl(str(point))
            same = versions(tmp_path / str(point)) == expected
            return [] if (code, same) == (0, True) else [f"after step {point}: {code}, {same}"]

        last = len(steps(tmp_path / "whole"))
        assert [fault for found in in_pairs(work, spread(last, 12)) for fault in found] == []


def page(newspaper: Newspaper, article: TruthArticle) -> str:
    path = f"/story/2021/11/30/x/{article.identifier}"
    return newspaper.respond("GET", "www.youm7.com", path).body.decode(errors="replace")


def versions(folder: Path) -> Counter[tuple[str, int]]:
    """Identifier and version of every line of every file."""
    return Counter(
        (item["identifier"], item["version"])
        for path in (folder / "output" / "youm7").glob("*.jsonl")
        for item in map(json.loads, path.read_text(encoding="utf-8").splitlines())
    )
