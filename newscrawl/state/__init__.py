"""What is known between runs, behind one small interface.

``open_state("sqlite:///output/state.db")`` is the one way in; :mod:`newscrawl.state.base` says
what comes back.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from newscrawl.exceptions import UsageError

if TYPE_CHECKING:
    from newscrawl.state.base import State

_SQLITE = "sqlite:///"


def open_state(uri: str) -> State:
    """Open (or create) the state that *uri* names.

    ``sqlite:///relative/path.db``, ``sqlite:////absolute/path.db`` or ``sqlite:///:memory:``.
    Raises :class:`~newscrawl.exceptions.UsageError` for another scheme and
    :class:`~newscrawl.exceptions.StateError` for a file that cannot be used.
    """
    if not uri.startswith(_SQLITE) or uri == _SQLITE:
        raise UsageError(
            f"NEWSCRAWL_STATE={uri!r} is not understood: use sqlite:///output/state.db"
        )
    from newscrawl.state.sqlite import SQLiteState

    path = uri.removeprefix(_SQLITE)
    return SQLiteState(None if path == ":memory:" else Path(path))
