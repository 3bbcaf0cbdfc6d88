"""The parts of a back-fill, and which comes next."""

from __future__ import annotations

from datetime import date

from newscrawl.plans.backfill import Backfill

PARTS = Backfill(date(2021, 1, 1), 10)
TODAY = date(2021, 2, 5)
NEWEST, MIDDLE, OLDEST = (PARTS.part(number) for number in (2, 1, 0))


def test_only_days_that_are_over_and_the_newest_first() -> None:
    assert PARTS.following([], TODAY, 3) == NEWEST
    assert NEWEST == {"from_date": "2021-01-21", "until_date": "2021-01-30"}
    assert PARTS.following([], date(2021, 1, 10), 3) is None
    assert PARTS.following([], date(2021, 1, 11), 3) == OLDEST
    assert PARTS.following([], date(2020, 1, 1), 3) is None


def test_one_after_the_other_until_all_are_complete() -> None:
    tried = [(NEWEST, "complete")]
    assert PARTS.following(tried, TODAY, 3) == MIDDLE
    tried += [(MIDDLE, "killed"), (MIDDLE, "complete")]
    assert PARTS.following(tried, TODAY, 3) == OLDEST
    assert PARTS.following([*tried, (OLDEST, "complete")], TODAY, 3) is None


def test_a_part_that_fails_again_and_again_does_not_hold_up_the_others() -> None:
    tried = [(NEWEST, "incomplete")] * 2
    assert PARTS.following(tried, TODAY, 3) == NEWEST
    tried += [(NEWEST, "incomplete")]
    assert PARTS.following(tried, TODAY, 3) == MIDDLE
    tried += [(MIDDLE, "complete"), (OLDEST, "complete")]
    assert PARTS.following(tried, TODAY, 3) == NEWEST


def test_arguments_of_another_kind() -> None:
    assert PARTS.without({}) is None
    assert PARTS.without({"from_date": "yesterday", "until_date": "2021-01-30"}) is None
    assert PARTS.without({"from_date": "2021-01-22", "until_date": "2021-01-31"}) is None
    assert PARTS.without({"sections": "1", **NEWEST}) == {"sections": "1"}
