"""Listings that have not changed are not sent again, and nothing is missed for it."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import date, timedelta

import pytest

from tests.system.conftest import Crawler, Result

pytestmark = pytest.mark.system

Start = Callable[..., Crawler]


def stat(result: Result, name: str) -> int:
    found = re.search(rf"'newscrawl/{re.escape(name)}': (\d+)", result.log)
    return int(found[1]) if found else 0


def story_of(target: str) -> str:
    """The identifier that ends a story's address."""
    return target.partition("?")[0].rstrip("/").rpartition("/")[2]


def unchanged(result: Result) -> int:
    return sum(stat(result, f"{kind}/unchanged") for kind in ("section", "feed", "sitemap"))


def pages(result: Result) -> int:
    return sum(stat(result, f"{kind}/pages") for kind in ("section", "feed", "sitemap"))


def test_an_unchanged_site_sends_no_listing_and_only_news_after_that(start: Start) -> None:
    crawler = start(200)
    first = crawler.crawl()
    assert (first.code, unchanged(first)) == (0, 0)
    second = crawler.crawl()
    assert second.code == 0, second.log[-2000:]
    # Pages that list nothing are asked for in full.
    assert (pages(second), unchanged(second)) == (stat(second, "section/empty"), 41 - pages(second))
    assert "no listing named an article" not in second.log
    assert second.story_requests == []
    new = {article.identifier for article in crawler.server.newspaper.publish(5)}
    third = crawler.crawl()
    assert third.code == 0
    assert {story_of(target) for target in third.story_requests} == new
    assert unchanged(third) > 0
    assert unchanged(crawler.crawl()) == unchanged(second)


def test_a_wider_run_reads_unchanged_listings_in_full(start: Start) -> None:
    # Without a last day a back-fill asks for the sitemaps of all days up to this one.
    today = date.today()
    crawler = start(150, last_day=today)
    since = ("-a", f"from_date={today - timedelta(days=1)}")
    assert crawler.crawl(*since).code == 0
    same = crawler.crawl(*since)
    assert unchanged(same) > 0
    assert crawler.crawl("-a", f"from_date={today}").story_requests == []
    wider = crawler.crawl()
    assert wider.code == 0
    assert unchanged(wider) == 0
    found = {item["identifier"] for item in crawler.items()}
    expected = [
        {a.identifier for a in group if {"sections", "rss"} & set(a.reachable)}
        for group in crawler.server.newspaper.distinct
    ]
    assert [group for group in expected if group and len(group & found) != 1] == []


def test_days_of_a_back_fill_are_asked_for_conditionally_one_by_one(start: Start) -> None:
    crawler = start(150)
    days = ("-a", "from_date=2021-11-20", "-a", "until_date=2021-11-30")
    assert crawler.crawl(*days).code == 0
    second = crawler.crawl(*days)
    sitemaps = [target for target in second.requests if "/Sitemap/" in target]
    assert len(sitemaps) == 11
    assert stat(second, "sitemap/unchanged") + stat(second, "sitemap/pages") == 11
    assert stat(second, "sitemap/unchanged") > 0


def test_a_section_that_was_not_listed_completely_is_read_in_full(start: Start) -> None:
    crawler = start(300)
    newspaper = crawler.server.newspaper
    busiest = max(newspaper._by_section, key=lambda n: len(newspaper._by_section[n]))
    only = ("-a", f"sections={busiest}", "-s", "RETRY_TIMES=0")
    newspaper.fail(rf"/Section/.*/{busiest}/2$", 404)
    first = crawler.crawl(*only)
    assert first.code == 9
    newspaper.heal()
    second = crawler.crawl(*only)
    assert stat(second, "section/unchanged") == 0
    assert stat(second, "section/pages") > 1
    third = crawler.crawl(*only)
    assert (stat(third, "section/unchanged"), stat(third, "section/pages")) == (1, 0)


def test_articles_left_under_another_section_are_fetched_when_this_one_is_asked_for(
    start: Start,
) -> None:
    crawler = start(150)
    assert crawler.crawl("-a", "sections=88").code == 0
    # As if another section had named an article first, and the crawl had been stopped then.
    with closing(sqlite3.connect(crawler.folder / "output" / "state.db")) as db, db:
        (left,) = db.execute("SELECT identifier FROM article WHERE status = 1 LIMIT 1").fetchone()
        db.execute(
            "UPDATE article SET status = 0, source = 'section:48' WHERE identifier = ?", (left,)
        )
        db.execute("DELETE FROM copy_sketch")
    again = crawler.crawl("-a", "sections=88")
    assert unchanged(again) == 0
    assert [story_of(target) for target in again.story_requests] == [left]
