"""Files that get their name only when they are whole, whatever happens in between."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

from newscrawl.exceptions import OutputError


def identity(path: Path) -> str:
    """What tells whether the file has changed since; empty where there is none."""
    try:
        found = path.stat()
    except FileNotFoundError:
        return ""
    return f"{found.st_ino} {found.st_size} {found.st_mtime_ns}"


def changed(final: Path, base: str | None) -> bool:
    """Whether *final* is no more what a file that is to replace it goes on from.

    *base* is its :func:`identity` of that time, or None where the file is to be replaced anyway.
    """
    return base is not None and identity(final) != base


def publish(temporary: Path, final: Path) -> None:
    """Give the file its final name, at once and durably."""
    try:
        temporary.replace(final)
        sync_folder(final.parent)
    except OSError as error:
        raise OutputError(f"cannot write {final}: {error.strerror or error}") from error


def discard(temporary: Path) -> None:
    """Remove an unfinished file, if it can be."""
    with suppress(OSError):
        temporary.unlink()


def sync_folder(folder: Path) -> None:
    """Put the names of the files in *folder* on the disk. Windows has no need and no way."""
    if os.name == "nt":
        return
    file = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(file)
    finally:
        os.close(file)
