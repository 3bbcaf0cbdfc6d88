"""What counts as complete, and what a run says that it lacks."""

from __future__ import annotations

import pytest

from newscrawl.outcome import missing

GOOD = {"section/pages": 4, "section/links": 40, "article/saved": 40}


def judged(reason: str = "finished", **more: object) -> list[str]:
    facts = {**GOOD, **{key.replace("__", "/"): value for key, value in more.items()}}
    return missing({f"newscrawl/{fact}": value for fact, value in facts.items()}, reason)


@pytest.mark.parametrize("reason", ["finished", "sample"])
def test_nothing_is_missing_of_a_good_run(reason: str) -> None:
    assert judged(reason) == []


def test_a_run_without_news_is_complete() -> None:
    assert judged(article__saved=0) == []


@pytest.mark.parametrize("reason", ["shutdown", "state_error", "memusage_exceeded", "killed"])
def test_a_run_that_was_stopped(reason: str) -> None:
    assert judged(reason, article__waiting=3) == [
        f"the crawl was stopped: {reason}",
        "3 articles were found and not fetched",
    ]


@pytest.mark.parametrize(
    ("facts", "words"),
    [
        ({"feed__failed": 2}, "2 feed listings could not be fetched"),
        ({"sitemap__failed": 1}, "1 sitemap listings could not be fetched"),
        ({"article__failed": 1}, "1 articles could not be fetched"),
        ({"section__links": 0, "article__saved": 0}, "no listing named an article"),
        ({"article__refused": 40, "article__saved": 0}, "40 pages were no articles"),
        ({"article__refused": 2, "article__saved": 0}, "2 pages were no articles"),
        ({"article__gone": 30}, "30 articles were not found"),
        ({"article__guessed_wrong": 41}, "41 pages that looked like articles were none"),
        ({"article__guessed_wrong": 5, "article__saved": 0}, "5 pages that looked like articles"),
        ({"robots__unreachable": 1}, "robots.txt could not be had"),
        ({"blocked__cloudflare": 3, "blocked__captcha": 1}, "(captcha, cloudflare): 4 answers"),
        ({"feeds__failed": 1}, "a feed could not be written"),
        ({"feeds__failed_items": 1}, "a feed could not be written"),
        ({"errors": 1}, "1 pages met an error in the program"),
        ({"state_error": "cannot use the state"}, "cannot use the state"),
    ],
)
def test_what_is_missing_is_said(facts: dict[str, object], words: str) -> None:
    (line,) = judged(**facts)
    assert words in line


@pytest.mark.parametrize(
    "facts",
    [
        {"article__refused": 4},  # the odd soft 404
        {"article__refused": 9},  # a small share of many
        {"article__refused": 1, "article__saved": 0},
        {"article__gone": 4},
        {"article__guessed_wrong": 39},
        {"article__guessed_wrong": 4, "article__saved": 0},
        {"section__empty": 2},
        {"duplicates__exact": 50},
    ],
)
def test_what_happens_on_every_site_is_no_lack(facts: dict[str, object]) -> None:
    assert judged(**facts) == []


def test_a_full_sample_does_not_lack_what_was_in_flight() -> None:
    assert judged("sample", article__failed=2) == []
