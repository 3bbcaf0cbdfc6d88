"""A plan file is read as written, or refused with the place that is wrong."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, time, timedelta
from pathlib import Path

import pytest

from newscrawl.exceptions import UsageError
from newscrawl.plans.backfill import Backfill
from newscrawl.plans.entries import Entry, Site, read


def check(arguments: Mapping[str, str]) -> None:
    for name in arguments.keys() - {"sections", "from_date", "until_date"}:
        raise UsageError(f"unknown argument {name}")


SITES = {"ahram": Site("Africa/Cairo", check), "riyadh": Site("Asia/Riyadh", check)}


@pytest.fixture
def plan(tmp_path: Path):
    def write(text: str) -> list[Entry]:
        path = tmp_path / "plan.toml"
        path.write_text(text, encoding="utf-8")
        return read(path, SITES)

    return write


def test_every_word(plan) -> None:
    feeds, daily, night, _ = plan("""
        [defaults]
        pause = "5m"
        settings = { DOWNLOAD_DELAY = 3, NEWSCRAWL_CONTACT = "https://lab.example" }

        [[crawl]]
        site = "ahram"
        every = "15m"
        arguments = { sections = 12 }

        [[crawl]]
        site = "ahram"
        daily = ["15:30", 03:30:00]
        tries = 1

        [[crawl]]
        sites = "all"
        every = "1h"
        between = "23:00-05:00"
        arguments = { from_date = "2021-01-01" }
        settings = { DOWNLOAD_DELAY = 0.5 }
    """)
    assert (feeds.site, feeds.zone.key, feeds.every) == (
        "ahram",
        "Africa/Cairo",
        timedelta(minutes=15),
    )
    assert (feeds.arguments, feeds.tries, feeds.pause) == (
        {"sections": "12"},
        3,
        timedelta(minutes=5),
    )
    assert daily.daily == (time(3, 30), time(15, 30))
    assert (daily.every, daily.tries, daily.when) == (None, 1, "daily 03:30, 15:30")
    assert night.between == (time(23), time(5))
    assert night.settings == {"DOWNLOAD_DELAY": "0.5", "NEWSCRAWL_CONTACT": "https://lab.example"}
    assert (feeds.when, night.when) == ("every 15m", "every 1h, 23:00-05:00")


def test_a_backfill(plan) -> None:
    for since in ("2015-01-01", '"2015-01-01"'):
        (entry,) = plan(f"""
            [[crawl]]
            site = "ahram"
            every = "1h"
            between = "01:00-05:00"
            arguments = {{ sections = "12", from_date = "" }}
            backfill = {{ since = {since}, days = 10 }}
        """)
        assert entry.when == "every 1h, 01:00-05:00, back to 2015-01-01"
        assert entry.backfill == Backfill(date(2015, 1, 1), 10)
        part = {"from_date": "2015-01-11", "until_date": "2015-01-20"}
        assert entry.takes({"sections": "12", **part})
        assert not entry.takes(part)
        assert not entry.takes({"sections": "12"})
        assert not entry.takes({"sections": "12", **part, "until_date": "2015-01-21"})


def test_the_time_of_an_entry_replaces_that_of_the_defaults(plan) -> None:
    one, other = plan("""
        defaults = { every = "1h" }
        [[crawl]]
        site = "ahram"
        daily = "03:30"
        [[crawl]]
        site = "riyadh"
    """)
    assert (one.every, one.daily) == (None, (time(3, 30),))
    assert other.every == timedelta(hours=1)


ONE = '[[crawl]]\nsite = "ahram"\n'


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "nothing is planned"),
        ("crawl = 5", "nothing is planned"),
        ("crawl = [5]", "crawl 1 is no table"),
        ("defaults = 5\n" + ONE, "is no table"),
        ("[[crawl]", "is no TOML"),
        ("[crawls]\n", "the plan: unknown word crawls"),
        ('[defaults]\nsite = "ahram"\n' + ONE, "[defaults]: unknown word site"),
        (ONE, "crawl 1: give one of every and daily"),
        (ONE + 'every = "1h"\ndaily = "03:30"', "crawl 1: give one of every and daily"),
        (ONE + 'every = "15"', "crawl 1: every='15' is not a length of time: write 15m"),
        (ONE + "every = 15", "every='15' is not a length of time"),
        (ONE + 'every = "0m"', "is not a length of time"),
        (ONE + 'daily = "3:30"', "daily='3:30' is not a time of day"),
        (ONE + 'daily = "24:00"', "is not a time of day"),
        (ONE + "daily = []", "daily names no time"),
        (ONE + 'daily = "03:30"\nbetween = "01:00-05:00"', "between goes with every"),
        (ONE + 'every = "1h"\nbetween = "01:00"', 'write "01:00-05:00"'),
        (ONE + 'every = "1h"\nbetween = "01:00-01:00"', 'write "01:00-05:00"'),
        (ONE + 'every = "2d"\nbetween = "01:00-05:00"', "is longer than a day"),
        (ONE + 'every = "1h"\ntries = 0', "tries=0 is not a number from 1"),
        (ONE + 'every = "1h"\ntries = "3"', "tries='3' is not a number"),
        (ONE + 'every = "1h"\npause = "soon"', "pause='soon' is not a length"),
        (ONE + 'every = "1h"\npause = "9999d"', "pause='9999d' is longer than a year"),
        (ONE + 'every = "1h"\nbackfill = { since = 9999-12-31 }', "write backfill = { since"),
        (ONE + 'every = "1h"\nbackfill = "2015"', "backfill is no table"),
        (ONE + 'every = "1h"\nbackfill = {}', "write backfill = { since"),
        (ONE + 'every = "1h"\nbackfill = { since = "2015" }', "is not a date"),
        (ONE + 'every = "1h"\nbackfill = { since = 2015-01-01, days = 0 }', "write backfill"),
        (
            ONE + 'every = "1h"\nbackfill = { since = 2015-01-01 }\n'
            'arguments = { from_date = "2021-01-01" }',
            "backfill gives from_date and until_date itself",
        ),
        (ONE + 'every = "1h"\narguments = { _job = "x" }', "_job is for Scrapyd to give"),
        (ONE + 'every = "1h"\nevry = 1', "crawl 1: unknown word evry"),
        (ONE + 'every = "1h"\narguments = "x"', "arguments is a table"),
        (ONE + 'every = "1h"\narguments = { section = 1 }', "(ahram): unknown argument section"),
        ('[[crawl]]\nsite = "ahran"\nevery = "1h"', "crawl 1: no site is called 'ahran'"),
        ('[[crawl]]\nsites = []\nevery = "1h"', "crawl 1: name a site"),
        ('[[crawl]]\nevery = "1h"', "crawl 1: name a site"),
        (ONE + 'sites = ["riyadh"]\nevery = "1h"', "crawl 1: name a site"),
        (ONE + 'every = "1h"\n' + ONE + 'every = "2h"', "crawl 2: ahram is planned twice"),
    ],
)
def test_what_is_wrong_is_said_in_one_line(plan, text: str, words: str) -> None:
    with pytest.raises(UsageError) as caught:
        plan(text)
    assert words in str(caught.value)
    assert "plan.toml" in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_file_that_is_not_there_or_not_text(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="cannot read the plan"):
        read(tmp_path / "none.toml", SITES)
    (tmp_path / "plan.toml").write_bytes(b"\xff\xfe")
    with pytest.raises(UsageError, match="is no TOML"):
        read(tmp_path / "plan.toml", SITES)
