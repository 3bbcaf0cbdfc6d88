"""From one state to another, and from result files into a state."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator
from contextlib import closing
from datetime import date
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from newscrawl.dedup.signature import signature
from newscrawl.exceptions import OutputError, StateError, UsageError
from newscrawl.items import NewsArticle, to_json
from newscrawl.state.base import Copy, Sighting
from newscrawl.state.maintenance import report, verify
from newscrawl.state.seeding import Seeded, seed
from newscrawl.state.sqlite import SQLiteState
from newscrawl.state.transfer import export, read
from newscrawl.state.versions import content_key

LONG = " ".join(f"كلمات{n} متتابعة{n * 7} مختلفة{n * 3}" for n in range(30))


class Paper:
    """What a spider says of its site."""

    article_url = r"paper\.example/\d+"
    zone = ZoneInfo("Africa/Cairo")

    def identify(self, url: str) -> str:
        return url.rpartition("/")[2]

    def url_day(self, url: str) -> date | None:
        return date(2021, 11, 1) if "/" in url else None


def sites(name: str) -> Paper:
    if name != "paper":
        raise UsageError(f"no spider is called {name!r}")
    return Paper()


@pytest.fixture
def state(tmp_path: Path) -> Iterator[SQLiteState]:
    state = SQLiteState(tmp_path / "state.db")
    yield state
    state.close()


def write(path: Path, *lines: Any) -> Path:
    texts = [line if isinstance(line, str) else json.dumps(line) for line in lines]
    path.write_text("".join(f"{text}\n" for text in texts), encoding="utf-8")
    return path


def load(state: SQLiteState, path: Path, site: str | None = "paper") -> Seeded:
    seeded = Seeded()
    seed(state, read(path, site, sites), seeded, path.name)
    return seeded


def item(name: str = "1", body: str = LONG, **more: Any) -> dict[str, Any]:
    article = NewsArticle(url=f"https://paper.example/{name}", headline="عنوان", articleBody=body)
    return json.loads(to_json(article)) | more


def rows(state: SQLiteState, columns: str = "identifier, status, day, version") -> list[Any]:
    return state.db.execute(f"SELECT {columns} FROM article ORDER BY identifier").fetchall()


# Result files


def test_an_article_of_a_file_is_known_and_so_is_its_text(
    state: SQLiteState, tmp_path: Path
) -> None:
    seeded = load(state, write(tmp_path / "old.jsonl", item()))
    assert (seeded.new, seeded.known) == (1, 0)
    run = state.open_run("paper", {})
    assert run.is_known("1")
    assert run.discover([Sighting("1", "u"), Sighting("2", "u")], "feed:") == [Sighting("2", "u")]
    for text in (LONG, f"{LONG} خاتمة"):
        copy = run.find_copy("2", signature("آخر", text), all_sites=False)
        assert copy is not None
        assert copy.identifier == "1"
    assert list(run.undelivered()) == []
    assert verify(state) == []


def test_it_was_not_known_when_listings_were_read(state: SQLiteState, tmp_path: Path) -> None:
    run = state.open_run("paper", {})
    run.listed("section:1", None)
    run.delivered()
    run.close("finished")
    load(state, write(tmp_path / "old.jsonl", item()))
    assert not state.open_run("paper", {}).seen_before(["1"], "section:1", None)


def test_an_import_is_no_complete_crawl(state: SQLiteState, tmp_path: Path) -> None:
    run = state.open_run("paper", {})
    run.open_file("part", "x.jsonl")
    run.delivered()
    state.db.execute("UPDATE file SET published = 1")
    run.close("shutdown", ["the crawl was stopped"])
    load(state, write(tmp_path / "old.jsonl", item()))
    (found,) = report(state)
    assert [run.outcome for run in found.runs] == ["imported", "incomplete"]
    assert state.open_run("paper", {}).continues("x.jsonl")


@pytest.mark.parametrize(
    ("line", "identifier", "day"),
    [
        ({"url": "https://paper.example/7"}, "7", "2021-11-01"),
        ({"url": "https://paper.example/7", "identifier": "7"}, "7", "2021-11-01"),
        # Another program's name for it: a crawl would not know it by that.
        ({"url": "https://paper.example/7", "identifier": "post-7"}, "7", "2021-11-01"),
        ({"url": "https://old.example/x/7", "identifier": "post-7"}, "post-7", "2021-11-01"),
        ({"url": "https://old.example/x/7"}, "7", "2021-11-01"),
        ({"identifier": "7"}, "7", None),
        ({"identifier": 7}, "7", None),
        ({"identifier": "7", "datePublished": "2021-11-05T23:30:00+00:00"}, "7", "2021-11-06"),
        ({"identifier": "7", "datePublished": "2021-11-05"}, "7", "2021-11-05"),
        ({"identifier": "7", "datePublished": "nonsense"}, "7", None),
        ({"identifier": "7", "datePublished": 5}, "7", None),
        ({"identifier": "7", "url": None, "headline": None, "articleBody": []}, "7", None),
    ],
)
def test_identity_and_day(
    state: SQLiteState, tmp_path: Path, line: dict[str, Any], identifier: str, day: str | None
) -> None:
    load(state, write(tmp_path / "x.jsonl", line))
    assert rows(state) == [(identifier, 1, day, 1)]


def test_articles_without_a_text_are_no_copies_of_one_another(
    state: SQLiteState, tmp_path: Path
) -> None:
    load(state, write(tmp_path / "x.jsonl", item("1", ""), item("2", "")))
    copy = state.open_run("paper", {}).find_copy("3", signature("عنوان", ""), all_sites=False)
    assert copy is None


def test_a_second_import_changes_nothing_and_a_later_version_counts(
    state: SQLiteState, tmp_path: Path
) -> None:
    path = write(tmp_path / "x.jsonl", item("1"), item("2"), item("1", "نص آخر", version=2))
    assert load(state, path).new == 3
    again = load(state, path)
    assert (again.new, again.known) == (0, 3)
    assert rows(state) == [("1", 1, "2021-11-01", 2), ("2", 1, "2021-11-01", 1)]
    run = state.open_run("paper", {})
    assert run.find_copy("3", signature("", "نص آخر"), all_sites=False) is None  # the headline's
    assert run.find_copy("3", signature("عنوان", "نص آخر"), all_sites=False) is not None


def test_what_waits_or_was_refused_becomes_known(state: SQLiteState, tmp_path: Path) -> None:
    run = state.open_run("paper", {})
    run.discover([Sighting("1", "u"), Sighting("2", "u")], "feed:")
    run.refused("2", "u", "no body")
    run.delivered()
    run.close("finished")
    assert load(state, write(tmp_path / "x.jsonl", item("1"), item("2"))).new == 2
    assert list(state.open_run("paper", {}).waiting()) == []


def test_an_imported_article_is_compared_from_the_first_look_on(
    state: SQLiteState, tmp_path: Path
) -> None:
    load(state, write(tmp_path / "x.jsonl", item()))
    run = state.open_run("paper", {})
    assert run.compare("1", content_key("عنوان", f"{LONG} وسطر من لوازم الموقع")) is None


def test_compressed_and_empty_lines_and_a_byte_order_mark(
    state: SQLiteState, tmp_path: Path
) -> None:
    path = tmp_path / "x.jsonl.gz"
    path.write_bytes(gzip.compress(f"\ufeff{json.dumps(item())}\n\n  \n".encode()))
    assert load(state, path).new == 1


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("[", "line 2: it is no JSON object"),
        ('{"url": "https://paper.exa', "line 2: it is no JSON object, or is cut off"),
        ("[1]", "line 2: it is no JSON object"),
        ("[" * 100_000, "line 2: it is no JSON object"),
        ({}, "line 2: it has neither an identifier nor a url"),
        ({"identifier": [], "url": {}}, "line 2: it has neither"),
        ({"site": "paper", "status": "known"}, "line 2: its status 'known' is not known"),
        ({"site": "paper", "status": []}, "line 2"),
        ({"site": "paper", "status": "saved"}, "line 2: it has no 'identifier'"),
        ({"site": "paper", "status": "saved", "identifier": 1}, "line 2: its identifier is no"),
        (
            {"site": "paper", "status": "saved", "identifier": "1", "url": "u", "algorithm": "x"},
            "line 2: its sketch is of 'x'",
        ),
        (
            {"site": "paper", "status": "saved", "identifier": "1", "url": "u", "day": "2021-13"},
            "line 2",
        ),
        (
            {"site": "paper", "status": "saved", "identifier": "1", "url": "u", "fingerprint": "x"},
            "line 2",
        ),
        (
            {
                "site": "paper",
                "status": "saved",
                "identifier": "1",
                "url": "u",
                "fingerprint": "00",
                "sketch": "AAAA",
            },
            "line 2",
        ),
    ],
)
def test_a_bad_line_is_told_by_its_number_and_those_before_it_are_known(
    state: SQLiteState, tmp_path: Path, line: Any, words: str
) -> None:
    path = write(tmp_path / "x.jsonl", item("1"), line, item("3"))
    seeded = Seeded()
    with pytest.raises(UsageError) as error:
        seed(state, read(path, "paper", sites), seeded, path.name)
    assert words in str(error.value)
    assert "\n" not in str(error.value)
    assert len(str(error.value)) < 500
    assert seeded.new == 1
    assert [row[0] for row in rows(state)] == ["1"]


def test_a_line_without_end_is_not_read_whole(
    state: SQLiteState, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("newscrawl.state.transfer._LONGEST_LINE", 1000)
    with pytest.raises(UsageError, match="line 1"):
        load(state, write(tmp_path / "x.jsonl", item()))


def test_files_that_cannot_be_read(state: SQLiteState, tmp_path: Path) -> None:
    cut = tmp_path / "cut.jsonl.gz"
    cut.write_bytes(gzip.compress(f"{json.dumps(item())}\n".encode() * 50)[:-20])
    plain = tmp_path / "plain.jsonl.gz"
    plain.write_text("{}")
    for path in (cut, plain, tmp_path, tmp_path / "none.jsonl"):
        with pytest.raises(UsageError, match=f"cannot read {path}"):
            load(state, path)


def test_a_line_that_names_no_site_needs_one(state: SQLiteState, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="name it with --site"):
        load(state, write(tmp_path / "x.jsonl", item()), site=None)
    with pytest.raises(UsageError, match="no spider is called 'nope'"):
        load(state, write(tmp_path / "x.jsonl", item()), site="nope")


def test_a_site_that_is_crawled_is_left_alone(state: SQLiteState, tmp_path: Path) -> None:
    state.open_run("paper", {})
    with pytest.raises(StateError, match="another crawl of paper is running"):
        load(state, write(tmp_path / "x.jsonl", item()))
    assert rows(state) == []


# Exports


@pytest.fixture
def filled(state: SQLiteState) -> SQLiteState:
    for site in ("paper", "other"):
        run = state.open_run(site, {})
        run.discover([Sighting(name, f"https://paper.example/{name}") for name in "12345"], "feed:")
        text, content = signature("", LONG), content_key("", LONG)
        run.save("1", "u", "{}", text, content=content, day=date(2021, 11, 29))
        run.copied("2", "u", Copy("1", "paper", "near", 0.9))
        run.refused("3", "u", "no body")
        run.gone("4", "u", "HTTP 404")
        run.save("6", "u", "{}", signature("عنوان", "نص"), version=3)
        run.withdrawn("6")
        run.delivered()
        run.close("finished")
    return state


COLUMNS = (
    "(SELECT name FROM site WHERE id = site), identifier, url, source, day, status, reason,"
    " fingerprint, (SELECT identifier FROM article AS a WHERE a.id = article.copy_of), version,"
    " content, withdrawn, (SELECT sketch FROM copy_sketch WHERE article = article.id)"
)


@pytest.mark.parametrize("name", ["all.jsonl", "all.jsonl.gz"])
def test_another_state_knows_the_same_by_an_export(
    filled: SQLiteState, tmp_path: Path, name: str
) -> None:
    path = tmp_path / name
    assert export(filled, path) == 12
    with closing(SQLiteState(tmp_path / "another.db")) as another:
        assert load(another, path, site=None).new == 12
        assert rows(another, COLUMNS) == rows(filled, COLUMNS)
        assert verify(another) == []
        assert another.open_run("paper", {}).is_known("2")
        again = tmp_path / "again.jsonl"
        export(another, again)
    assert [p.name for p in tmp_path.glob(".*")] == []


def test_one_site_of_an_export(filled: SQLiteState, tmp_path: Path) -> None:
    path = tmp_path / "all.jsonl"
    assert export(filled, path, "paper") == 6
    export(filled, path)
    with closing(SQLiteState(tmp_path / "another.db")) as another:
        seeded = load(another, path, site="paper")
        assert (seeded.new, seeded.of_other_sites) == (6, 6)
        assert [site.name for site in report(another)] == ["paper"]


def test_a_line_says_what_is_known(filled: SQLiteState, tmp_path: Path) -> None:
    path = tmp_path / "all.jsonl"
    export(filled, path)
    first, second, *_ = map(json.loads, path.read_text(encoding="utf-8").splitlines())
    assert first["fingerprint"] == signature("", LONG).fingerprint.hex()
    assert {key: first[key] for key in ("site", "identifier", "url", "status", "day")} == {
        "site": "paper",
        "identifier": "1",
        "url": "https://paper.example/1",
        "status": "saved",
        "day": "2021-11-29",
    }
    assert second["copyOf"] == ["paper", "1"]


def test_many_lines_of_another_site_do_not_end_an_import(
    state: SQLiteState, tmp_path: Path
) -> None:
    line = {"site": "other", "status": "saved", "identifier": "1", "url": "u"}
    mine = line | {"site": "paper"}
    seeded = load(state, write(tmp_path / "x.jsonl", *[line] * 450, mine))
    assert (seeded.of_other_sites, seeded.new) == (450, 1)


def test_an_export_that_cannot_be_written_leaves_nothing(
    filled: SQLiteState, tmp_path: Path
) -> None:
    for path in (tmp_path / "none" / "x.jsonl", tmp_path):
        with pytest.raises(OutputError, match="cannot write"):
            export(filled, path)
    assert [p.name for p in tmp_path.glob(".*")] == []
