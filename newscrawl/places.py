"""Where results and the state go, by the settings NEWSCRAWL_OUTPUT, FEEDS and NEWSCRAWL_STATE."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Protocol

from newscrawl.exceptions import UsageError

OUTPUT = "%(output)s"
"""Stands for the folder of results in FEEDS and in settings of newscrawl's own."""

_SQLITE = "sqlite:///"


class Settings(Protocol):
    """What of Scrapy's settings is needed here."""

    def get(self, name: Any, default: Any = None) -> Any:
        """The value of a setting."""


def output_folder(settings: Settings) -> Path:
    """The folder of results."""
    return Path(str(settings.get("NEWSCRAWL_OUTPUT") or "output"))


def place(settings: Settings, name: str) -> str:
    """The value of the setting *name*, with the folder of results in it."""
    return str(settings.get(name)).replace(OUTPUT, str(output_folder(settings)))


def state_uri(settings: Settings) -> str:
    """The URI of the state."""
    return place(settings, "NEWSCRAWL_STATE")


def feeds(settings: Settings, given: Mapping[Any, Any]) -> dict[Any, Any]:
    """The feeds *given*, with the folder of results in their addresses."""
    folder = str(output_folder(settings))
    return {
        uri.replace(OUTPUT, folder) if isinstance(uri, str) else uri: options
        for uri, options in given.items()
    }


def refuse_relative(folder: Path, state: str, addresses: Mapping[Any, Any]) -> None:
    """Raise UsageError for a place that depends on the folder in which a program was started."""
    given = {
        "NEWSCRAWL_OUTPUT": str(folder),
        "NEWSCRAWL_STATE": state.removeprefix(_SQLITE),
        **{f"the feed {uri}": str(uri) for uri in addresses},
    }
    for name, place in given.items():
        is_elsewhere = re.match(r"[a-z][a-z0-9+.-]+:", place) or place == ":memory:"
        if not is_elsewhere and not Path(place).is_absolute():
            raise UsageError(
                f"{name} is relative ({place}) and would land in Scrapyd's own folder: "
                "set NEWSCRAWL_OUTPUT to an absolute one"
            )
