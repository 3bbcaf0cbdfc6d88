"""The index of near copies: what it finds, in which sites, and what it never reads."""

from __future__ import annotations

import random
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from newscrawl.dedup.sketch import Sketch, sketch
from newscrawl.state import copies
from newscrawl.state.copies import CopyIndex
from newscrawl.state.schema import connect

LETTERS = "ابتجحدرسشعفقكلمنهوي"


def text(seed: int, words: int = 120) -> str:
    rng = random.Random(seed)
    return " ".join("".join(rng.choices(LETTERS, k=rng.randint(4, 8))) for _ in range(words))


def of(content: str) -> Sketch:
    found = sketch(content)
    assert found is not None
    return found


@pytest.fixture
def db() -> Iterator[sqlite3.Connection]:
    db = sqlite3.connect(":memory:", isolation_level=None)
    yield db
    db.close()


@pytest.fixture
def index(db: sqlite3.Connection) -> CopyIndex:
    index = CopyIndex(db)
    index.create()
    return index


def found(index: CopyIndex, content: str, **options: object) -> int | None:
    match = index.find(of(content), **options)  # type: ignore[arg-type]
    return match.article if match else None


def test_nothing_is_found_in_an_empty_index(index: CopyIndex) -> None:
    assert index.find(of(text(1))) is None


def test_a_copy_is_found_with_its_similarity(index: CopyIndex) -> None:
    index.add(7, 1, of(text(1)))
    index.add(8, 1, of(text(2)))
    match = index.find(of(f"{text(1)} {text(3, 12)}"))
    assert match is not None
    assert match.article == 7
    assert 0.85 < match.similarity < 0.97
    assert found(index, text(4)) is None


def test_the_most_similar_is_found_and_the_oldest_of_equals(index: CopyIndex) -> None:
    index.add(1, 1, of(f"{text(1)} {text(2, 20)}"))
    index.add(3, 1, of(text(1)))
    index.add(2, 1, of(text(1)))
    assert found(index, text(1)) == 2


def test_only_the_sites_asked_for(index: CopyIndex) -> None:
    index.add(1, 10, of(text(1)))
    assert found(index, text(1), sites=[10]) == 1
    assert found(index, text(1), sites=(11, 10)) == 1
    assert found(index, text(1), sites=[11]) is None
    assert found(index, text(1), sites=[]) is None


def test_an_article_is_no_copy_of_itself(index: CopyIndex) -> None:
    index.add(1, 1, of(text(1)))
    assert found(index, text(1), but=1) is None
    index.add(2, 1, of(text(1)))
    assert found(index, text(1), but=1) == 2


def test_added_again_it_is_the_new_text(index: CopyIndex) -> None:
    index.add(1, 1, of(text(1)))
    index.add(1, 1, of(text(2)))
    assert found(index, text(1)) is None
    assert found(index, text(2)) == 1


def test_removed_it_leaves_nothing(index: CopyIndex, db: sqlite3.Connection) -> None:
    index.add(1, 1, of(text(1)))
    index.remove(1)
    index.remove(1)
    index.remove(99)
    assert found(index, text(1)) is None
    for table in ("copy_sketch", "copy_recent", "copy_key"):
        assert db.execute(f"SELECT count(*) FROM {table}").fetchone() == (0,)


def test_the_transaction_is_the_callers(tmp_path: Path) -> None:
    db = sqlite3.connect(tmp_path / "state.db", isolation_level=None)
    index = CopyIndex(db)
    index.create()
    db.execute("BEGIN")
    index.add(1, 1, of(text(1)))
    db.execute("ROLLBACK")
    assert found(index, text(1)) is None
    db.execute("BEGIN")
    index.add(1, 1, of(text(1)))
    assert db.in_transaction
    db.execute("COMMIT")
    db.close()
    with sqlite3.connect(tmp_path / "state.db") as again:
        assert found(CopyIndex(again), text(1)) == 1
    again.close()


def test_entries_that_moved_are_found_and_removed(
    index: CopyIndex, db: sqlite3.Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(copies, "_RECENT_ENTRIES", 60)
    monkeypatch.setattr(copies, "_MOVE_EVERY", 4)
    monkeypatch.setattr(copies, "_COUNT_EVERY", 8)
    for number in range(150):
        assert found(index, text(number)) is None
        index.add(number, 1, of(text(number)))
    (recent,) = db.execute("SELECT count(*) FROM copy_recent").fetchone()
    (moved,) = db.execute("SELECT count(*) FROM copy_key").fetchone()
    assert recent <= 60 + 4 * 6
    assert recent + moved == 150 * 6
    assert [found(index, text(number)) for number in range(150)] == list(range(150))
    for number in range(150):
        index.remove(number)
    assert db.execute("SELECT count(*) FROM copy_key").fetchone() == (0,)


def test_a_common_frame_does_not_make_a_look_up_longer(
    index: CopyIndex, db: sqlite3.Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    """300 texts share half of their words: no key has more than a crowd, few are compared."""
    compared: list[int] = []

    def count(a: Sketch, b: Sketch) -> bool:
        compared[-1] += 1
        return False

    monkeypatch.setattr(copies, "is_copy", count)
    frame = text(1, 60)
    for number in range(300):
        compared.append(0)
        content = of(f"{frame} {text(1000 + number, 60)}")
        index.find(content)
        index.add(number, 1, content)
    assert max(compared) <= 24
    (most,) = db.execute(
        "SELECT max(n) FROM (SELECT count(*) AS n FROM copy_recent GROUP BY key, site)"
    ).fetchone()
    assert most <= 4


def test_a_copy_in_a_crowd_is_found(index: CopyIndex) -> None:
    frame = text(1, 60)
    contents = [f"{frame} {text(1000 + number, 60)}" for number in range(200)]
    for number, content in enumerate(contents):
        index.add(number, 1, of(content))
    hits = [found(index, f"{content} {text(5, 6)}") == n for n, content in enumerate(contents)]
    assert sum(hits) >= 196


def test_one_sites_crowd_does_not_hide_anothers_article(index: CopyIndex) -> None:
    for number in range(30):
        index.add(number, 1, of(text(1)))
    index.add(100, 2, of(text(1)))
    assert found(index, text(1), sites=[2]) == 100


def test_an_article_whose_row_is_gone_is_passed_over(
    index: CopyIndex, db: sqlite3.Connection
) -> None:
    index.add(1, 1, of(text(1)))
    db.execute("DELETE FROM copy_sketch")
    assert found(index, text(1)) is None


def test_an_article_is_added_again_over_the_connection_of_a_state() -> None:
    """It explains SQLite's errors in its own words, so none may be what the index waits for."""
    db = connect(None)
    index = CopyIndex(db)
    index.add(1, 1, of(text(1)))
    index.add(1, 1, of(text(2)))
    assert found(index, text(1)) is None
    assert found(index, text(2)) == 1
    db.close()
