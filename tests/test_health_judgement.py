"""What a run saw against what earlier runs saw: when it is called broken, and when not."""

from __future__ import annotations

import json
import random

import pytest

from newscrawl.extensions.health import scope_of
from newscrawl.health.baseline import Baseline
from newscrawl.health.seen import WATCHED, Seen, lacking
from newscrawl.spiders.youm7 import Youm7Spider

URL = "https://paper.example/{}"
EVERYTHING = frozenset(WATCHED)


def seen(
    pages: int,
    *,
    without: str = "",
    on: int = 0,
    words: int = 300,
    listings: dict[str, int] | None = None,
) -> Seen:
    """A run over *pages* articles, of which *on* lack the field *without*."""
    run = Seen()
    for number in range(pages):
        lacks = {without} if number < on else set()
        run.article(URL.format(number), EVERYTHING - lacks, words)
    for key, links in (listings or {"section:1": 40, "section:2": 3, "feed:": 20}).items():
        run.listing(key, URL.format(key), links)
    return run


def taught(*runs: Seen) -> Baseline:
    baseline = Baseline()
    for run in runs or (seen(100),):
        baseline.teach(run)
    return baseline


def found(run: Seen, baseline: Baseline | None = None) -> list[str]:
    return [finding.subject for finding in (baseline or taught()).judge(run)]


def test_a_run_like_those_before_is_healthy() -> None:
    assert found(seen(50)) == []
    assert found(seen(0)) == []
    assert found(seen(50), Baseline()) == []


@pytest.mark.parametrize("field", ["headline", "articleBody", "datePublished"])
@pytest.mark.parametrize(("pages", "on"), [(10, 4), (40, 12), (1000, 300)])
def test_a_needed_field_that_falls(field: str, pages: int, on: int) -> None:
    assert found(seen(pages, without=field, on=on)) == [field]


@pytest.mark.parametrize(("pages", "on"), [(3, 3), (9, 9), (10, 2), (40, 8), (1000, 200)])
def test_too_few_pages_or_too_small_a_share_says_nothing(pages: int, on: int) -> None:
    assert found(seen(pages, without="datePublished", on=on)) == []


@pytest.mark.parametrize("field", ["author", "articleSection", "image"])
def test_other_fields_must_be_nearly_gone(field: str) -> None:
    assert found(seen(40, without=field, on=40)) == [field]
    assert found(seen(40, without=field, on=28)) == []
    assert found(seen(12, without=field, on=12)) == []
    rare = taught(seen(100, without=field, on=80))
    assert found(seen(40, without=field, on=40), rare) == []


def test_a_field_that_a_site_never_had_is_not_missed() -> None:
    never = taught(seen(100, without="datePublished", on=100))
    assert found(seen(50, without="datePublished", on=50), never) == []


@pytest.mark.parametrize("field", ["headline", "articleBody", "datePublished"])
def test_floors_hold_where_nothing_was_learned(field: str) -> None:
    assert found(seen(10, without=field, on=6), Baseline()) == [field]
    assert found(seen(10, without=field, on=5), Baseline()) == []
    assert found(seen(9, without=field, on=9), Baseline()) == []
    assert found(seen(50, without="author", on=50), Baseline()) == []


def test_refused_pages_count_as_lacking_what_they_lack() -> None:
    run = seen(10)
    for number in range(10):
        run.refused(URL.format(number), ("headline",))
    assert found(run) == ["headline"]
    (finding,) = taught().judge(run)
    assert str(finding) == (
        "headline on 10 of 20 pages, before on 100% <https://paper.example/0>"
        " <https://paper.example/1> <https://paper.example/2>"
    )


@pytest.mark.parametrize(
    ("reason", "fields"),
    [
        ("no headline", ("headline",)),
        ("no body", ("articleBody",)),
        ("no headline, no body", ("headline", "articleBody")),
        ("empty page: its text is drawn by a script", ("headline", "articleBody")),
        ("listing page: as many links as paragraphs", ("articleBody",)),
        ("soft 404", ()),
        ("block page", ()),
    ],
)
def test_what_a_refusal_says_is_lacking(reason: str, fields: tuple[str, ...]) -> None:
    assert lacking(f"https://paper.example/a?to=http://b: {reason}") == fields
    assert lacking(reason) == fields


def test_bodies_cut_in_half() -> None:
    assert found(seen(15, words=160)) == ["words"]
    assert found(seen(14, words=160)) == []
    assert found(seen(50, words=200)) == []
    assert found(seen(50, words=600)) == []
    # As short as that was a day before.
    assert found(seen(50, words=160), taught(seen(50), seen(50), seen(50, words=170))) == []


def test_lengths_that_vary_are_no_cut() -> None:
    """Lengths as newspapers have them: their logarithm is normal, with a deviation of 0.6."""
    rng = random.Random(7)

    def day(pages: int) -> Seen:
        run = Seen()
        for number in range(pages):
            run.article(URL.format(number), EVERYTHING, round(rng.lognormvariate(5.5, 0.6)))
        return run

    baseline = taught(*(day(rng.randrange(15, 60)) for _ in range(10)))
    alarms = [found(day(rng.randrange(15, 60)), baseline) for _ in range(500)]
    assert sum(map(bool, alarms)) <= 2


def test_a_listing_that_runs_dry() -> None:
    dry = {"section:1": 0, "section:2": 3, "feed:": 20}
    (finding,) = taught().judge(seen(10, listings=dry))
    assert finding.subject == "section"
    assert str(finding) == (
        "section: 1 of 2 listings name no article, before 40 <https://paper.example/section:1>"
    )
    # One that names few articles may be empty for a day, unless it never was.
    few = {"section:1": 40, "section:2": 0, "feed:": 20}
    assert found(seen(10, listings=few)) == []
    assert found(seen(10, listings=few), taught(*[seen(10)] * 3)) == ["section"]
    was_empty = taught(*[seen(10)] * 3, seen(10, listings=dry))
    assert found(seen(10, listings=dry), was_empty) == []


def test_a_listing_that_shows_only_what_stands_beside_it() -> None:
    thin = {"section:1": 8, "section:2": 3, "feed:": 20}
    (finding,) = taught(*[seen(10)] * 3).judge(seen(10, listings=thin))
    assert str(finding).startswith("section: 1 of 2 listings name few articles, before 40 <")
    assert found(seen(10, listings=thin), taught(*[seen(10)] * 2)) == []
    assert found(seen(10, listings=thin), taught(*[seen(10)] * 3, seen(10, listings=thin))) == []
    assert found(seen(10, listings=thin | {"section:1": 10}), taught(*[seen(10)] * 3)) == []


def test_without_earlier_runs_all_listings_of_a_kind_must_be_empty() -> None:
    assert found(seen(0, listings={"section:1": 0, "section:2": 1}), Baseline()) == []
    assert found(seen(0, listings={"section:1": 0, "section:2": 0}), Baseline()) == ["section"]
    assert found(seen(0, listings={"feed:": 0, "section:2": 9}), Baseline()) == ["feed"]


def test_guessed_listings_of_a_site_that_is_not_declared_may_be_empty() -> None:
    run = seen(20, listings={"front:": 0, "feed:": 20})
    assert Baseline().judge(run, is_declared=False) == []
    baseline = taught(run)
    assert baseline.judge(run, is_declared=False) == []
    (finding,) = baseline.judge(seen(20, listings={"front:": 0, "feed:": 0}), is_declared=False)
    assert finding.subject == "feed"


def test_only_the_first_page_of_a_listing_counts() -> None:
    run = Seen()
    run.listing("section:1", URL.format(1), 40)
    run.listing("section:1", URL.format(2), 0)
    assert run.listings == {"section:1": 40}


@pytest.mark.parametrize(
    ("arguments", "scope"),
    [
        ({}, ""),
        ({"sample": "5", "revisit": "3d"}, ""),
        ({"sections": "286,88"}, "286,88"),
        ({"sections": "أخبار-عربية,286"}, "286,88"),
        ({"from_date": "2013-05-01"}, "2013"),
        ({"until_date": "2012-05-01", "sections": "88"}, "88 2012"),
    ],
)
def test_runs_that_ask_for_the_same_are_compared(arguments: dict[str, str], scope: str) -> None:
    assert scope_of(Youm7Spider(**arguments)) == scope  # type: ignore[arg-type]


HOUR, DAY = 3600, 24 * 3600


@pytest.mark.parametrize(
    ("every", "silent", "is_told"),
    [
        (HOUR, 23 * HOUR, False),  # a night
        (HOUR, 25 * HOUR, True),
        (DAY, 2 * DAY, False),
        (DAY, 3 * DAY, True),
        (7 * DAY, 20 * DAY, False),
    ],
)
def test_a_paper_that_falls_silent(every: int, silent: int, is_told: bool) -> None:
    baseline = Baseline()
    for number in range(7):
        assert baseline.silence(1000 * DAY) == []  # too few runs to say so
        baseline.teach(seen(5), news_at=number * every)
    baseline.teach(seen(0))  # a run without news is no news
    assert bool(baseline.silence(6 * every + silent)) is is_told


def test_each_scope_has_its_own_lengths() -> None:
    baseline = taught()
    baseline.teach(seen(50, words=90), "flashes")
    assert baseline.judge(seen(50, words=90), "flashes") == []
    assert [f.subject for f in baseline.judge(seen(50, words=90))] == ["words"]
    assert baseline.judge(seen(50, words=90), "another") == []


def test_small_runs_add_up() -> None:
    first, second = (seen(6, without="datePublished", on=6) for _ in range(2))
    assert found(first) == found(second) == []
    both = second.after(first)
    assert found(both) == ["datePublished"]
    assert both.listings == second.listings


def test_what_was_learned_survives_as_json() -> None:
    baseline = taught(seen(30))
    baseline.teach(seen(40, without="image", on=9), news_at=1_600_000_000.5)
    baseline.small["dated"] = seen(4)
    again = Baseline.load(baseline.dump())
    assert again == baseline
    assert again.small["dated"].after(seen(6)).articles == 10


@pytest.mark.parametrize("text", [None, "", "[]", "{", '{"scopes": 3}', '{"scopes": {"": [{}]}}'])
def test_what_cannot_be_read_is_learned_anew(text: str | None) -> None:
    assert Baseline.load(text) == Baseline()


def test_what_is_remembered_is_bounded() -> None:
    baseline = Baseline()
    for number in range(100):
        baseline.teach(seen(1000), f"scope {number}", news_at=1_600_000_000)
        baseline.teach(seen(1000), news_at=1_600_000_000)
    assert len(baseline.scopes) <= 20
    assert len(json.dumps(baseline.dump())) < 40_000


def test_nights_without_articles_do_not_make_it_forget() -> None:
    baseline = taught(seen(50))
    for _ in range(30):
        baseline.teach(seen(0))
    assert found(seen(50, words=100), baseline) == ["words"]


def test_learning_anew_forgets() -> None:
    baseline = taught(*[seen(50)] * 5)
    baseline.teach(seen(50, words=100, listings={"section:1": 0}), anew=True)
    assert found(seen(50, words=100, listings={"section:1": 0}), baseline) == []
