"""The record of one run: a JSON file that says what was asked, what came out, what is missing.

Manifests are ``<output>/runs/<site>/<started>-<number>.json``; the number is the one in the state.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from newscrawl.exceptions import OutputError
from newscrawl.state.files import discard, publish
from newscrawl.state.runs import RunReport, runs

if TYPE_CHECKING:
    from newscrawl.state.sqlite import SQLiteState

FOLDER = "runs"


def path_of(output: Path, site: str, started: str, number: int) -> Path:
    """Where the manifest of a run is: its start as ISO 8601, colons written as hyphens."""
    return output / FOLDER / site / f"{started.replace(':', '-')}-{number}.json"


def write(path: Path, record: Mapping[str, Any]) -> None:
    """Write a manifest; the file appears whole. Raises OutputError.

    It removes what runs of the site left that were killed while they wrote theirs.
    """
    temporary = path.with_name(f".{path.name}.part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        for left in path.parent.glob(".*.json.part"):
            left.unlink(missing_ok=True)
        # A name or an argument that is no text is written as JSON's own escape for it.
        with temporary.open("x", encoding="utf-8", errors="backslashreplace") as file:
            json.dump(record, file, ensure_ascii=False, indent=2)
            file.write("\n")
            file.flush()
            os.fsync(file.fileno())
        publish(temporary, path)
    except OSError as error:
        discard(temporary)
        raise OutputError(f"cannot write {path}: {error.strerror or error}") from error


def describe(place: str, articles: int | None, output: Path) -> dict[str, Any]:
    """A result file: where it is, how many articles of the run it holds, its size and its hash.

    A file under *output* is named from there, so that the folder can be moved. What is no file here
    (``s3://...``) or is gone again has neither size nor hash.
    """
    entry = {"path": place, "articles": articles, "bytes": None, "sha256": None}
    path = Path(place)
    if not path.is_file():
        return entry
    if path.is_relative_to(folder := output.resolve()):
        entry["path"] = path.relative_to(folder).as_posix()
    try:
        with path.open("rb") as file:
            entry["sha256"] = hashlib.file_digest(file, "sha256").hexdigest()
            entry["bytes"] = file.tell()
    except OSError:
        pass
    return entry


# Reading


def read(path: Path) -> dict[str, Any] | None:
    """The manifest at *path*; None where there is none, or none that can be understood."""
    try:
        record = json.loads(path.read_bytes())
        whole = isinstance(record["counts"], dict) and all(file["path"] for file in record["files"])
    except (OSError, ValueError, LookupError, TypeError, RecursionError):
        return None
    return record if whole else None


@dataclass(frozen=True, slots=True)
class Record:
    """A run as the state knows it, and its manifest where it has one."""

    run: RunReport
    manifest: dict[str, Any] | None

    @property
    def saved(self) -> int | None:
        """New articles; None where that is not known."""
        return self.manifest["counts"].get("article/saved", 0) if self.manifest else None

    @property
    def files(self) -> list[str] | None:
        """What it wrote; None where that is not known."""
        return [file["path"] for file in self.manifest["files"]] if self.manifest else None


def records(
    state: SQLiteState, output: Path, site: str | None = None, most: int = -1
) -> Iterator[Record]:
    """The last runs, *most* of them or all, of *site* or of every one: the newest first."""
    for run in runs(state, site, most):
        yield Record(run, read(path_of(output, run.site, run.started, run.number)))
