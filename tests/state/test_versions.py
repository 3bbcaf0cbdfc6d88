"""Saved articles stay saved, and later versions of them are told."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta

import pytest

from newscrawl.dedup.signature import Signature, signature
from newscrawl.state.base import Change, Copy, Sighting
from newscrawl.state.sqlite import SQLiteRun, SQLiteState
from newscrawl.state.versions import content_key

LONG = " ".join(f"كلمات{n} متتابعة{n * 7} مختلفة{n * 3}" for n in range(30))
LAST = datetime(2021, 11, 30, 12, tzinfo=UTC)


def save(
    run: SQLiteRun,
    name: str,
    headline: str = "عنوان",
    body: str = LONG,
    version: int = 1,
    **more: object,
) -> bool:
    text, content = signature(headline, body), content_key(headline, body)
    return run.save(
        name, f"https://paper.example/{name}", "{}", text, version=version, content=content, **more
    )  # type: ignore[arg-type]


@pytest.fixture
def state() -> Iterator[SQLiteState]:
    state = SQLiteState(None)
    yield state
    state.close()


@pytest.fixture
def run(state: SQLiteState) -> SQLiteRun:
    return state.open_run("paper", {})


def seen(*names: str, day: date | None = None) -> list[Sighting]:
    return [Sighting(name, f"https://paper.example/{name}", day) for name in names]


def test_an_article_is_no_copy_of_itself(run: SQLiteRun) -> None:
    save(run, "1")
    near: Signature = signature("عنوان", f"{LONG} خاتمة")
    assert run.find_copy("1", near, all_sites=False) is None
    copy = run.find_copy("2", near, all_sites=False)
    assert copy is not None
    assert (copy.identifier, copy.kind) == ("1", "near")


def test_its_own_sketch_does_not_hide_another_article(run: SQLiteRun) -> None:
    save(run, "1", body=f"{LONG} بداية")
    save(run, "2")
    copy = run.find_copy("2", signature("عنوان", f"{LONG} خاتمة"), all_sites=False)
    assert copy is not None
    assert copy.identifier == "1"


def test_the_same_version_is_stored_once(run: SQLiteRun) -> None:
    assert save(run, "1")
    assert not save(run, "1")
    assert len(list(run.undelivered())) == 1
    assert save(run, "1", body="نص آخر تماما", version=2)
    assert not save(run, "1", body="نص آخر تماما", version=2)
    assert len(list(run.undelivered())) == 2
    assert run.saved_version("1") == 2
    assert run.saved_version("2") == 0


def test_a_new_version_takes_the_place_of_the_old_text(run: SQLiteRun) -> None:
    save(run, "1")
    save(run, "1", body="نص قصير", version=2)
    assert run.find_copy("2", signature("عنوان", LONG), all_sites=False) is None
    other = " ".join(f"غيرها{n} أخرى{n * 5} سواها{n * 9}" for n in range(30))
    save(run, "1", body=other, version=3)
    assert run.find_copy("2", signature("x", other + " خاتمة"), all_sites=False) is not None


@pytest.mark.parametrize(
    ("headline", "body", "parts"),
    [
        ("عنوان", LONG, None),
        ("عنوانٌ", LONG.replace("ة", "ه"), None),
        ("عنوان آخر", LONG, ("headline",)),
        ("عنوان", f"{LONG} وأكثر", ("body",)),
        ("عنوان آخر", f"{LONG} وأكثر", ("headline", "body")),
        ("", "", ("headline", "body")),
    ],
)
def test_what_has_changed(
    run: SQLiteRun, headline: str, body: str, parts: tuple[str, ...] | None
) -> None:
    save(run, "1")
    expected = Change(2, parts) if parts else None
    assert run.compare("1", content_key(headline, body)) == expected


def test_an_article_without_a_known_text_is_compared_from_the_first_look_on(
    run: SQLiteRun,
) -> None:
    run.save("1", "u", "{}", signature("عنوان", LONG))
    assert run.compare("1", content_key("عنوان", LONG)) is None
    assert run.compare("1", content_key("آخر", LONG)) == Change(2, ("headline",))


def test_an_article_that_is_back_is_withdrawn_no_more(state: SQLiteState, run: SQLiteRun) -> None:
    save(run, "1")
    run.withdrawn("1")
    assert run.compare("1", content_key("عنوان", LONG)) is None
    assert state.db.execute("SELECT withdrawn FROM article").fetchone() == (None,)


def test_a_saved_article_stays_saved_whatever_comes_of_it_later(
    state: SQLiteState, run: SQLiteRun
) -> None:
    save(run, "1")
    save(run, "2", body="نص آخر")
    run.failed("1", "u", "timeout")
    run.refused("1", "u", "no body")
    run.gone("1", "u", "HTTP 404")
    run.outside("1", "u", date(2021, 1, 1))
    run.copied("1", "u", Copy("2", "paper", "exact", 1.0))
    run.withdrawn("1")
    assert run.is_known("1")
    assert run.saved_version("1") == 1
    row = state.db.execute("SELECT copy_of, withdrawn FROM article WHERE identifier = '1'")
    copy_of, withdrawn = row.fetchone()
    assert copy_of is None
    assert withdrawn
    again = state.open_run("paper", {})
    assert again.discover(seen("1"), "feed:") == []
    assert list(again.waiting()) == []


def test_young_articles_are_given_out_again_and_old_ones_are_not(
    state: SQLiteState, run: SQLiteRun
) -> None:
    run.discover(seen("young", day=date(2021, 11, 29)) + seen("old", day=date(2021, 11, 1)), "f:")
    save(run, "young")
    save(run, "old", body="نص آخر")
    run.discover(seen("copy", day=date(2021, 11, 29)), "f:")
    run.copied("copy", "u", Copy("young", "paper", "exact", 1.0))
    again = state.open_run("paper", {})
    sightings = seen("young", "old", "copy", "new")
    given = again.discover(sightings, "f:", revisit=LAST - timedelta(days=3))
    assert [(s.identifier, s.is_saved) for s in given] == [("young", True), ("new", False)]
    assert again.discover(sightings, "section:1", revisit=LAST - timedelta(days=3)) == []


def test_the_day_of_the_text_counts_and_without_one_the_first_sighting(
    state: SQLiteState, run: SQLiteRun
) -> None:
    save(run, "dated", day=date(2021, 11, 29))
    save(run, "undated", body="نص آخر")
    assert run.young(["dated", "undated"], LAST) == {"undated"}
    assert run.young(["dated", "undated"], LAST - timedelta(days=2)) == {"dated", "undated"}
    assert run.young(["undated"], datetime.now(UTC) + timedelta(hours=1)) == set()


def test_a_page_with_a_young_article_does_not_end_the_paging(
    state: SQLiteState, run: SQLiteRun
) -> None:
    save(run, "1", day=date(2021, 11, 29))
    run.listed("section:1", None)
    again = state.open_run("paper", {})
    assert again.seen_before(["1"], "section:1", None)
    assert again.seen_before(["1"], "section:1", None, revisit=LAST)
    assert not again.seen_before(["1"], "section:1", None, revisit=LAST - timedelta(days=3))


def test_a_refused_page_waits_until_it_is_due(
    state: SQLiteState, run: SQLiteRun, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert run.refused("1", "https://paper.example/1", "no body")
    assert not run.refused("1", "https://paper.example/1", "no body")
    assert list(state.open_run("paper", {}).waiting()) == []
    now = datetime.now().timestamp()
    monkeypatch.setattr("newscrawl.state.articles.time.time", lambda: now + 25 * 3600)
    assert [s.identifier for s in state.open_run("paper", {}).waiting()] == ["1"]


def test_an_article_of_other_days_waits_once_it_is_given_out_again(
    state: SQLiteState, run: SQLiteRun
) -> None:
    run.outside("1", "https://paper.example/1", date(2021, 1, 1))
    assert list(state.open_run("paper", {}).waiting()) == []
    stopped = state.open_run("paper", {})
    assert [s.identifier for s in stopped.discover(seen("1"), "feed:")] == ["1"]
    assert [s.identifier for s in state.open_run("paper", {}).waiting()] == ["1"]
