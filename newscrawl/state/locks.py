"""One crawl a site: a lock that the operating system frees when its holder dies."""

from __future__ import annotations

import os
from pathlib import Path

from newscrawl.exceptions import StateError

try:
    import fcntl
except ImportError:  # Windows has no fcntl; there a second crawl of a site is not noticed.
    fcntl = None  # type: ignore[assignment]


class SiteLock:
    """An exclusive lock on one site of one state, held until :meth:`release` or death."""

    def __init__(self, state: Path, site: str) -> None:
        """Take the lock; raises StateError at once where another process holds it."""
        state = state.resolve()
        path = state.with_name(f"{state.name}.{site}.lock")
        try:
            self._file = os.open(path, os.O_RDWR | os.O_CREAT, 0o644)
        except OSError as error:
            raise StateError(f"cannot lock the state: {error}") from error
        if fcntl is None:
            return
        try:
            fcntl.flock(self._file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            os.close(self._file)
            raise StateError(
                f"another crawl of {site} is running on {state}: wait for it, or stop it"
            ) from None
        except OSError as error:
            os.close(self._file)
            raise StateError(
                f"cannot lock {path}: {error.strerror or error}; keep the state on a local disk"
            ) from error

    def release(self) -> None:
        """Let the next crawl of the site in. The file stays: removing it would race."""
        os.close(self._file)
