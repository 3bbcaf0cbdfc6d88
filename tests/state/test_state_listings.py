"""Validators of listings, and when an unchanged page says nothing new."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest

from newscrawl.state import listings
from newscrawl.state.base import Sighting, Validator, Window
from newscrawl.state.sqlite import SQLiteRun, SQLiteState

URL = "https://paper.example/section/1"
PAGE = Validator(URL, "reader", 40, '"tag"', None)


@pytest.fixture
def state() -> Iterator[SQLiteState]:
    state = SQLiteState(None)
    yield state
    state.close()


def run(state: SQLiteState, since: str | None = None, until: str | None = None) -> SQLiteRun:
    days = [date.fromisoformat(day) if day else None for day in (since, until)]
    return state.open_run("paper", {}, window=Window(*days))


def test_a_listing_that_was_read_is_asked_for_with_what_it_came_with(state: SQLiteState) -> None:
    first = run(state)
    assert first.validator(URL, "reader") is None
    first.listed("section:1", None, PAGE)
    assert run(state).validator(URL, "reader") == PAGE
    assert state.open_run("other", {}).validator(URL, "reader") is None


def test_another_reader_may_find_more_on_the_same_page(state: SQLiteState) -> None:
    run(state).listed("section:1", None, PAGE)
    assert run(state).validator(URL, "another") is None


@pytest.mark.parametrize(
    ("stored", "asked", "is_safe"),
    [
        ((None, None), ("2021-11-01", "2021-11-30"), True),
        (("2021-11-01", None), ("2021-11-01", None), True),
        (("2021-11-01", None), ("2021-11-15", "2021-11-20"), True),
        (("2021-11-01", None), ("2021-10-31", None), False),
        (("2021-11-01", None), (None, None), False),
        ((None, "2021-11-30"), (None, "2021-11-30"), True),
        ((None, "2021-11-30"), ("2021-11-29", "2021-11-30"), True),
        ((None, "2021-11-30"), (None, "2021-12-01"), False),
        ((None, "2021-11-30"), (None, None), False),
        ((None, "2021-11-30"), ("2021-12-01", None), False),
    ],
)
def test_links_of_other_days_were_not_recorded(
    state: SQLiteState,
    stored: tuple[str | None, str | None],
    asked: tuple[str | None, str | None],
    is_safe: bool,
) -> None:
    first = run(state, *stored)
    first.listed("section:1", first._window.since, PAGE)
    assert (run(state, *asked).validator(URL, "reader") == PAGE) is is_safe


def test_the_last_validator_counts(state: SQLiteState) -> None:
    run(state, "2021-11-01").listed("section:1", date(2021, 11, 1), PAGE)
    newer = Validator(URL, "reader", 41, None, "Tue, 30 Nov 2021 10:00:00 GMT")
    run(state).listed("section:1", None, newer)
    assert run(state).validator(URL, "reader") == newer


def test_after_a_day_a_listing_is_read_in_full(
    state: SQLiteState, monkeypatch: pytest.MonkeyPatch
) -> None:
    run(state).listed("section:1", None, PAGE)
    now = listings.time.time()
    monkeypatch.setattr(listings.time, "time", lambda: now + 25 * 3600)
    assert run(state).validator(URL, "reader") is None


def test_many_identifiers_are_looked_up_together(state: SQLiteState) -> None:
    first = run(state)
    names = [str(number) for number in range(1_203)]
    first.discover([Sighting(name, name) for name in names], "feed:")
    first.listed("feed:", None)
    assert run(state).seen_before(names + names[:5], "feed:", None)
    assert not run(state).seen_before([*names, "new"], "feed:", None)
