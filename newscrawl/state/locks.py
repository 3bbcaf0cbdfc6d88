"""One crawl a site: a lock that the operating system frees when its holder dies."""

from __future__ import annotations

import os
import time
from pathlib import Path

from newscrawl.exceptions import StateError

try:
    import fcntl
except ImportError:  # Windows has no fcntl; there a second crawl of a site is not noticed.
    fcntl = None  # type: ignore[assignment]


_LOOK_SECONDS = 0.5
"""For so long a lock is tried: :func:`is_held` takes it for a moment."""


class SiteLock:
    """An exclusive lock on one site of one state, held until :meth:`release` or death."""

    def __init__(self, state: Path, site: str) -> None:
        """Take the lock; raises StateError where another process holds it."""
        path = _path(state, site)
        try:
            self._file = os.open(path, os.O_RDWR | os.O_CREAT, 0o644)
        except OSError as error:
            raise StateError(f"cannot lock the state: {error}") from error
        if fcntl is None:
            return
        try:
            _lock(self._file)
        except BlockingIOError:
            os.close(self._file)
            raise StateError(
                f"another crawl of {site} is running on {state.resolve()}: wait for it, or stop it"
            ) from None
        except OSError as error:
            os.close(self._file)
            raise StateError(
                f"cannot lock {path}: {error.strerror or error}; keep the state on a local disk"
            ) from error

    def release(self) -> None:
        """Let the next crawl of the site in. The file stays: removing it would race."""
        os.close(self._file)


def is_held(state: Path, site: str) -> bool | None:
    """Whether a crawl of *site* is running now; None where that cannot be told."""
    if fcntl is None:
        return None
    path = _path(state, site)
    try:
        with path.open("rb") as file:
            # Shared: two that look do not see each other.
            fcntl.flock(file, fcntl.LOCK_SH | fcntl.LOCK_NB)
    except FileNotFoundError:
        return False
    except BlockingIOError:
        return True
    except OSError:
        return None
    return False


def _path(state: Path, site: str) -> Path:
    state = state.resolve()
    return state.with_name(f"{state.name}.{site}.lock")


def _lock(file: int) -> None:
    end = time.monotonic() + _LOOK_SECONDS
    while True:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            if time.monotonic() > end:
                raise
            time.sleep(0.01)
        else:
            return
