"""Pages that a run has read, kept in one WARC file a run until they are known to be good.

``pages/<spider>/<run>/pages.warc.gz``: records of ISO 28500, each a gzip member of its own, that
any tool for web archives reads. A body stays as the server compressed it. A killed run leaves a
file whose last record may be cut; those before it are whole.
"""

from __future__ import annotations

import json
import os
import shutil
import zlib
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import count
from pathlib import Path
from typing import IO, Any
from uuid import uuid4

from newscrawl.exceptions import OutputError

PAGES = "pages.warc.gz"
SUSPECT = "suspect.txt"
"""Stands in the folder of a run whose pages are to be read again, and says what broke."""

_CHUNK = 256 * 1024
# What is read of one record at most: far more than DOWNLOAD_MAXSIZE lets one be.
_LONGEST = 256 * 1024 * 1024
_GZIP = 31
# Headers that the reading of a page depends on, and some that a person may want.
_HEADERS = ("Content-Type", "Content-Encoding", "Date", "Last-Modified")


@dataclass(frozen=True, slots=True)
class Page:
    """One page as it was fetched, and what came of it then."""

    url: str
    status: int
    headers: Mapping[str, str]
    body: bytes
    """As it was sent, compressed where ``Content-Encoding`` says so."""
    downloaded: datetime
    """UTC, to the second."""
    identifier: str | None = None
    """Of the article; None for a listing."""
    version: int = 0
    """The number of the version that was made of it; 0: the page was refused."""
    lacking: tuple[str, ...] = ()
    """The watched fields that this version has not."""


def headers(given: Mapping[str, str]) -> dict[str, str]:
    """Those of the headers of an answer that are kept."""
    return {name: given[name] for name in _HEADERS if name in given}


class PageFile:
    """Writes one run's pages, until *most* bytes are written."""

    def __init__(self, folder: Path, most: int, about: Mapping[str, Any]) -> None:
        """Make *folder*; *about* says of which run. Raises OutputError."""
        self.folder = folder
        self.is_full = False
        self._left = most
        try:
            folder.mkdir(parents=True)
            # Unbuffered: a page is on record before what was made of it, whenever a kill comes.
            self._file = (folder / PAGES).open("xb", buffering=0)
            content = json.dumps(dict(about), ensure_ascii=False).encode()
            self._file.write(_record("warcinfo", "application/json", content, datetime.now(UTC)))
        except OSError as error:
            raise OutputError(f"cannot keep pages in {folder}: {error.strerror}") from error

    def add(self, page: Page) -> bool:
        """Write one page; False, from then on, where there is no room. Raises OutputError."""
        record = _page_record(page)
        self._left -= len(record)
        self.is_full = self.is_full or self._left < 0
        if self.is_full:
            return False
        try:
            self._file.write(record)
        except OSError as error:
            self.is_full = True
            raise OutputError(f"cannot keep pages in {self.folder}: {error.strerror}") from error
        return True

    def close(self) -> None:
        """Close the file."""
        self._file.close()


def _page_record(page: Page) -> bytes:
    lines = [f"HTTP/1.1 {page.status} OK"]
    lines += [f"{name}: {_line(value)}" for name, value in page.headers.items()]
    head = "\r\n".join([*lines, f"Content-Length: {len(page.body)}", "", ""])
    made = {"identifier": page.identifier, "version": page.version, "lacking": page.lacking}
    return _record(
        "response",
        "application/http;msgtype=response",
        head.encode("latin-1", "replace") + page.body,
        page.downloaded,
        {"WARC-Target-URI": _line(page.url), "Newscrawl-Article": json.dumps(made)},
        # What is compressed already gains nothing and costs as much again.
        level=0 if "Content-Encoding" in page.headers else 1,
    )


def _record(
    kind: str,
    content_type: str,
    content: bytes,
    moment: datetime,
    more: Mapping[str, str] | None = None,
    *,
    level: int = 1,
) -> bytes:
    headers = {
        "WARC-Type": kind,
        "WARC-Record-ID": f"<urn:uuid:{uuid4()}>",
        "WARC-Date": moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
        "Content-Type": content_type,
        **(more or {}),
        "Content-Length": str(len(content)),
    }
    lines = ["WARC/1.1", *(f"{name}: {value}" for name, value in headers.items()), "", ""]
    packer = zlib.compressobj(level, zlib.DEFLATED, _GZIP)
    packed = packer.compress("\r\n".join(lines).encode() + content + b"\r\n\r\n")
    return packed + packer.flush()


def _line(text: str) -> str:
    return " ".join(text.split())


# Reading


def about(folder: Path) -> dict[str, Any]:
    """What the run in *folder* was; empty where its file cannot be read."""
    with suppress(OSError, ValueError), (folder / PAGES).open("rb") as file:
        for _, record in _members(file):
            found = json.loads(record.partition(b"\r\n\r\n")[2])
            return found if isinstance(found, dict) else {}
    return {}


def pages(folder: Path) -> Iterator[tuple[int, Page]]:
    """The pages in *folder*, each with its place in the file, up to where the file is broken."""
    with (folder / PAGES).open("rb") as file:
        for place, record in _members(file):
            if page := _read(record):
                yield place, page


def page_at(folder: Path, place: int) -> Page | None:
    """The page at a place that :func:`pages` told."""
    with (folder / PAGES).open("rb") as file:
        file.seek(place)
        record = next(_members(file), None)
    return _read(record[1]) if record else None


def _members(file: IO[bytes]) -> Iterator[tuple[int, bytes]]:
    """Each gzip member with its place; a cut or damaged one is the end."""
    place, data = file.tell(), b""
    while data := data or file.read(_CHUNK):
        unpacker, parts, start = zlib.decompressobj(_GZIP), [], place
        length = 0
        while data and not unpacker.eof and length < _LONGEST:
            try:
                parts.append(unpacker.decompress(data, _LONGEST))
            except zlib.error:
                return
            length += len(parts[-1])
            place += len(data) - len(unpacker.unused_data)
            data = unpacker.unused_data if unpacker.eof else file.read(_CHUNK)
        if not unpacker.eof:
            return
        yield start, b"".join(parts)


def _read(record: bytes) -> Page | None:
    head, _, content = record.partition(b"\r\n\r\n")
    fields = _fields(head)
    if fields.get("WARC-Type") != "response":
        return None
    try:
        content = content[: int(fields["Content-Length"])]
        http, _, body = content.partition(b"\r\n\r\n")
        made = json.loads(fields["Newscrawl-Article"])
        return Page(
            fields["WARC-Target-URI"],
            int(http.split(b" ", 2)[1]),
            headers(_fields(http)),
            body,
            datetime.fromisoformat(fields["WARC-Date"]),
            made["identifier"],
            made["version"],
            tuple(made["lacking"]),
        )
    except (KeyError, ValueError, IndexError, TypeError):
        return None


def _fields(head: bytes) -> dict[str, str]:
    lines = head.decode("utf-8", "replace").split("\r\n")[1:]
    pairs = (line.partition(": ") for line in lines)
    return {name: value for name, _, value in pairs}


# The folders of a site


def runs(site: Path) -> list[Path]:
    """The folders of runs whose pages are kept under *site*, the oldest first."""
    with suppress(OSError):
        found = [folder for folder in site.iterdir() if (folder / PAGES).exists()]
        return sorted(found, key=lambda folder: (folder / PAGES).stat().st_mtime_ns)
    return []


def size(site: Path) -> int:
    """Bytes that the kept pages under *site* take."""
    return sum((folder / PAGES).stat().st_size for folder in runs(site))


def new_folder(site: Path, run: int) -> Path:
    """A folder that is not there yet: numbers begin anew with a new state."""
    names = (f"{run}-{n}" if n > 1 else f"{run}" for n in count(1))
    return next(site / name for name in names if not (site / name).exists())


def is_suspect(folder: Path) -> bool:
    """Whether the run was marked by :func:`mark`."""
    return (folder / SUSPECT).exists()


def mark(folder: Path, lines: list[str]) -> None:
    """Say in the folder what broke, so that its pages stay until they are replayed."""
    with suppress(OSError):
        (folder / SUSPECT).write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")


def unmark(folder: Path) -> None:
    """Take back :func:`mark`."""
    (folder / SUSPECT).unlink(missing_ok=True)


def remove(folder: Path) -> None:
    """Remove the pages of one run, and the folder of the site with the last of them."""
    # The mark goes last: what a kill leaves in between is not taken for a run that never ended.
    with suppress(OSError):
        (folder / PAGES).unlink(missing_ok=True)
        shutil.rmtree(folder)
        os.rmdir(folder.parent)  # noqa: PTH106 - only if it is empty
