"""A file has its name only once it is whole."""

from __future__ import annotations

import gzip
import stat
from pathlib import Path
from typing import Any

import pytest

from newscrawl.exceptions import OutputError
from newscrawl.state.sqlite import SQLiteRun, SQLiteState
from newscrawl.storages import WholeFileStorage


@pytest.fixture
def run() -> Any:
    state = SQLiteState(None)
    yield state.open_run("paper", {})
    state.close()


def storage(run: SQLiteRun, path: Path, **options: Any) -> WholeFileStorage:
    return WholeFileStorage(str(path), run, options)


def write(storage: WholeFileStorage, content: bytes) -> None:
    """One batch of a feed; a compressed file is packed in this thread."""
    file = storage.open(None)  # type: ignore[arg-type]
    file.write(content)
    if storage._compress:
        storage._pack(file)
    else:
        storage.store(file)


def publish(run: SQLiteRun) -> dict[str, str]:
    run.publishing([""])
    _, failed = run.publish()
    run.delivered(failed)
    return failed


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_file_appears_whole(run: SQLiteRun, tmp_path: Path) -> None:
    path = tmp_path / "new" / "x.jsonl"
    write(storage(run, path), b"one\n")
    assert not path.exists()
    assert len(names(path.parent)) == 1
    assert publish(run) == {}
    assert path.read_bytes() == b"one\n"
    assert names(path.parent) == ["x.jsonl"]


@pytest.mark.parametrize("name", ["x.jsonl", "x.jsonl.gz", "x.jsonl.bz2", "x.jsonl.xz"])
def test_what_the_file_holds_is_carried_over(run: SQLiteRun, tmp_path: Path, name: str) -> None:
    for content in (b"one\n", b"two\n"):
        write(storage(run, tmp_path / name), content)
        assert publish(run) == {}
    with storage(run, tmp_path / name).existing() as file:
        assert file.read() == b"one\ntwo\n"
    assert names(tmp_path) == [name]


def test_a_compressed_file_is_one_stream(run: SQLiteRun, tmp_path: Path) -> None:
    write(storage(run, tmp_path / "x.json.gz"), b"[]")
    publish(run)
    assert gzip.decompress((tmp_path / "x.json.gz").read_bytes()) == b"[]"


def test_a_feed_with_plugins_of_its_own_is_not_compressed_twice(
    run: SQLiteRun, tmp_path: Path
) -> None:
    write(storage(run, tmp_path / "x.gz", postprocessing=["some.Plugin"]), b"as it comes")
    publish(run)
    assert (tmp_path / "x.gz").read_bytes() == b"as it comes"


def test_what_is_no_whole_archive_is_left_as_it_is(run: SQLiteRun, tmp_path: Path) -> None:
    whole = gzip.compress(b"one\n" * 1000)
    (tmp_path / "x.jsonl.gz").write_bytes(whole[:-9])
    with pytest.raises(OutputError, match="cannot append"):
        storage(run, tmp_path / "x.jsonl.gz").open(None)  # type: ignore[arg-type]
    assert (tmp_path / "x.jsonl.gz").read_bytes() == whole[:-9]


def test_overwriting_begins_anew(run: SQLiteRun, tmp_path: Path) -> None:
    (tmp_path / "x").write_bytes(b"old")
    write(storage(run, tmp_path / "x", overwrite=True), b"new")
    assert publish(run) == {}
    assert (tmp_path / "x").read_bytes() == b"new"


def test_overwriting_goes_on_with_an_incomplete_run(tmp_path: Path) -> None:
    state = SQLiteState(None)

    def crawl(content: bytes, missing: list[str]) -> bytes:
        run = state.open_run("paper", {})
        write(storage(run, tmp_path / "x", overwrite=True), content)
        publish(run)
        run.close("any", missing)
        return (tmp_path / "x").read_bytes()

    assert crawl(b"one ", ["2 articles"]) == b"one "
    assert crawl(b"two ", []) == b"one two "
    assert crawl(b"three ", []) == b"three "
    state.close()


@pytest.mark.parametrize("before", [None, b"old\n"])
def test_a_file_that_another_program_has_changed_is_not_replaced(
    run: SQLiteRun, tmp_path: Path, before: bytes | None
) -> None:
    path = tmp_path / "x.jsonl"
    if before:
        path.write_bytes(before)
    write(storage(run, path), b"ours\n")
    path.write_bytes(b"theirs\n")
    assert "changed by another program" in publish(run)[""]
    assert path.read_bytes() == b"theirs\n"
    assert names(tmp_path) == ["x.jsonl"]


def test_permissions_stay(run: SQLiteRun, tmp_path: Path) -> None:
    (tmp_path / "x").touch(mode=0o600)
    write(storage(run, tmp_path / "x"), b"secret")
    publish(run)
    assert stat.S_IMODE((tmp_path / "x").stat().st_mode) == 0o600


def test_a_link_stays_a_link(run: SQLiteRun, tmp_path: Path) -> None:
    (tmp_path / "far").mkdir()
    (tmp_path / "x").symlink_to("far/y")
    write(storage(run, tmp_path / "x"), b"1")
    publish(run)
    assert (tmp_path / "x").is_symlink()
    assert (tmp_path / "far" / "y").read_bytes() == b"1"


@pytest.mark.parametrize("name", ["folder", "/dev/null", f"{'ن' * 120}.jsonl", "file/x.jsonl"])
def test_what_cannot_be_written_is_told_before(run: SQLiteRun, tmp_path: Path, name: str) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "file").touch()
    with pytest.raises(OutputError, match="cannot write"):
        storage(run, tmp_path / name).check()
    assert names(tmp_path) == ["file", "folder"]


def test_a_file_uri_and_percent_signs(run: SQLiteRun, tmp_path: Path) -> None:
    assert storage(run, Path("x")).final == Path.cwd() / "x"
    uri = f"file://{tmp_path}/%D8%A3%20b.jsonl"
    assert WholeFileStorage(uri, run).final == tmp_path / "أ b.jsonl"


def test_a_whole_file_that_vanished_is_no_success(run: SQLiteRun, tmp_path: Path) -> None:
    one = storage(run, tmp_path / "x")
    write(one, b"1")
    one.temporary.unlink()
    run.publishing([""])
    with pytest.raises(OutputError, match="cannot write"):
        run.publish()
