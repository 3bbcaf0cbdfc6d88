"""Where results and the state go."""

from __future__ import annotations

from typing import Any

import pytest
from scrapy.settings import Settings

from newscrawl.exceptions import UsageError
from newscrawl.places import feeds, output_folder, refuse_relative, state_uri


def settings(**given: Any) -> Settings:
    project = Settings()
    project.setmodule("newscrawl.settings")
    project.setdict(given, priority="cmdline")
    return project


def test_all_is_under_one_folder() -> None:
    moved = settings(NEWSCRAWL_OUTPUT="/srv/news")
    assert state_uri(moved) == "sqlite:////srv/news/state.db"
    assert list(feeds(moved, moved.getdict("FEEDS"))) == ["/srv/news/%(name)s/%(time)s.jsonl"]


def test_an_empty_folder_is_the_default() -> None:
    assert str(output_folder(settings(NEWSCRAWL_OUTPUT=""))) == "output"


def test_feeds_that_name_another_place_stay_there() -> None:
    given = {"s3://bucket/%(name)s.csv": {"format": "csv"}, "x.csv": {}}
    assert feeds(settings(NEWSCRAWL_OUTPUT="/srv/news"), given) == given


@pytest.mark.parametrize(
    ("folder", "state", "feed", "named"),
    [
        ("output", "sqlite:////srv/state.db", "/srv/x.csv", "NEWSCRAWL_OUTPUT"),
        ("/srv", "sqlite:///state.db", "/srv/x.csv", "NEWSCRAWL_STATE"),
        ("/srv", "sqlite:////srv/state.db", "x.csv", "the feed x.csv"),
    ],
)
def test_a_relative_place_is_named(folder: str, state: str, feed: str, named: str) -> None:
    with pytest.raises(UsageError, match=f"^{named} is relative"):
        refuse_relative(output_folder(settings(NEWSCRAWL_OUTPUT=folder)), state, {feed: {}})


@pytest.mark.parametrize("feed", ["/srv/x.csv", "file:///srv/x.csv", "s3://bucket/x.csv"])
@pytest.mark.parametrize("state", ["sqlite:////srv/s.db", "sqlite:///:memory:", "postgresql://h/n"])
def test_places_that_do_not_depend_on_the_current_folder(feed: str, state: str) -> None:
    refuse_relative(output_folder(settings(NEWSCRAWL_OUTPUT="/srv")), state, {feed: {}})
