"""The record of one run, as a file."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import pytest

from newscrawl.exceptions import OutputError
from newscrawl.manifests import describe, path_of, records, write
from newscrawl.state.sqlite import SQLiteState

STARTED = "2026-11-24T12:00:00+00:00"


def test_a_manifest_appears_whole_and_clears_what_a_killed_one_left(tmp_path: Path) -> None:
    path = path_of(tmp_path, "paper", STARTED, 7)
    path.parent.mkdir(parents=True)
    path.with_name(".2026-7.json.part").write_text("{")
    record = {"site": "جريدة", "arguments": {"sections": "\udcff"}}
    write(path, record)
    assert path.relative_to(tmp_path).as_posix() == "runs/paper/2026-11-24T12-00-00+00-00-7.json"
    assert [file.name for file in path.parent.iterdir()] == [path.name]
    assert json.loads(path.read_text(encoding="utf-8")) == record


def test_a_manifest_that_cannot_be_written(tmp_path: Path) -> None:
    (tmp_path / "runs").write_text("not a folder")
    with pytest.raises(OutputError, match="cannot write"):
        write(path_of(tmp_path, "paper", STARTED, 7), {})


def test_a_file_is_described_by_what_it_holds(tmp_path: Path) -> None:
    file = tmp_path / "paper" / "x.jsonl"
    file.parent.mkdir()
    file.write_bytes(b"{}\n")
    assert describe(str(file), 1, tmp_path) == {
        "path": "paper/x.jsonl",
        "articles": 1,
        "bytes": 3,
        "sha256": hashlib.sha256(b"{}\n").hexdigest(),
    }
    assert describe(str(file), 1, tmp_path / "elsewhere")["path"] == str(file)


@pytest.mark.parametrize("place", ["s3://bucket/x.jsonl", "/nowhere/x.jsonl"])
def test_what_is_no_file_here_has_no_size(place: str, tmp_path: Path) -> None:
    entry = describe(place, 5, tmp_path)
    assert entry == {"path": place, "articles": 5, "bytes": None, "sha256": None}


def test_runs_with_their_manifests(tmp_path: Path) -> None:
    state = SQLiteState(None)
    run = state.open_run("paper", {})
    run.publishing()
    run.delivered()
    run.close("finished")
    (record,) = records(state, tmp_path)
    assert (record.run.outcome, record.saved, record.files) == ("complete", None, None)
    path = path_of(tmp_path, "paper", run.started, run.number)
    counts = {"article/saved": 3}
    write(path, {"counts": counts, "files": [{"path": "paper/x.jsonl"}]})
    (record,) = records(state, tmp_path)
    assert (record.run.outcome, record.saved, record.files) == ("complete", 3, ["paper/x.jsonl"])
    for damage in ("{", "[]", "null", '{"counts": 1, "files": []}', '{"counts": {}, "files": [1]}'):
        path.write_text(damage)
        (record,) = records(state, tmp_path)
        assert (record.run.outcome, record.saved) == ("complete", None), damage
    state.close()
