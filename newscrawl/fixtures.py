"""Fixtures: saved pages, each with the article that a person has found it to be.

``<folder>/<spider>/001.html`` is a page and ``001.json``, beside it, what it says::

    {"url": "https://paper.example/news/1", "confirmed": "2026-11-24", "item": {"headline": ...}}

``confirmed`` is the day on which a person last looked, null until then. ``item`` has the fields of
:class:`~newscrawl.items.NewsArticle`, dates in ISO 8601, without ``dateDownloaded``.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, fields
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from newscrawl.exceptions import UsageError
from newscrawl.items import NewsArticle, to_json
from newscrawl.spider import zone_of

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from newscrawl.spider import NewsSpider

FIELDS = tuple(f.name for f in fields(NewsArticle) if f.name != "dateDownloaded")
"""The fields that a fixture states."""

_NUMBER = re.compile(r"\d{3,}", re.ASCII)


@dataclass(frozen=True, slots=True, kw_only=True)
class Fixture:
    """One saved page and what is expected of it."""

    folder: Path
    """Of the site."""
    number: str
    """``001``."""
    url: str
    confirmed: str | None
    """YYYY-MM-DD."""
    item: Mapping[str, Any]

    @property
    def page(self) -> Path:
        """The file with the page."""
        return self.folder / f"{self.number}.html"

    @property
    def record(self) -> Path:
        """The file with what is expected."""
        return self.folder / f"{self.number}.json"

    def write(self, page: bytes | None = None) -> None:
        """Write the record, and the *page* if one is given."""
        self.folder.mkdir(parents=True, exist_ok=True)
        if page is not None:
            self.page.write_bytes(page)
        values = {"url": self.url, "confirmed": self.confirmed, "item": self.item}
        text = json.dumps(values, ensure_ascii=False, indent=2)
        self.record.write_text(f"{text}\n", encoding="utf-8")


def read_all(folder: Path) -> list[Fixture]:
    """The fixtures in the *folder* of a site, by number."""
    records = (path for path in folder.glob("*.json") if _NUMBER.fullmatch(path.stem))
    return [read(folder, path.stem) for path in sorted(records)]


def read(folder: Path, number: str) -> Fixture:
    """One fixture; raises UsageError where there is none, or none that can be read."""
    path = folder / f"{number}.json"
    try:
        values = json.loads(path.read_text(encoding="utf-8"))
        fixture = Fixture(folder=folder, number=number, **values)
        if fixture.confirmed is not None:
            date.fromisoformat(fixture.confirmed)
        unknown = set(fixture.item) ^ set(FIELDS)
    except OSError as error:
        raise UsageError(f"no fixture {path}: {error.strerror}") from error
    except (ValueError, TypeError) as error:
        raise UsageError(f"{path} is no fixture: {error}") from error
    if unknown:
        raise UsageError(f"{path}: fields that lack or are not known: {', '.join(sorted(unknown))}")
    return fixture


def next_number(folder: Path) -> str:
    """The number of the fixture that comes after those in *folder*."""
    numbers = (int(path.stem) for path in folder.glob("*.*") if _NUMBER.fullmatch(path.stem))
    return f"{max(numbers, default=0) + 1:03}"


def extract(
    site: type[NewsSpider],
    body: bytes,
    url: str,
    *,
    encoding: str | None = None,
    downloaded: datetime | None = None,
) -> dict[str, Any]:
    """What a crawl of *site* makes of a page, as a fixture states it.

    Raises NotAnArticle or PageTooComplex, and UsageError for a site that is not declared in full.
    """
    page = site.Page(
        body,
        url,
        timezone=zone_of(site).key,
        publisher=site.publisher,
        encoding=encoding,
        downloaded=downloaded,
    )
    item = page.item()
    item.identifier = site().identify(url)
    values: dict[str, Any] = json.loads(to_json(item))
    del values["dateDownloaded"]
    return values


def differences(
    expected: Mapping[str, Any], found: Mapping[str, Any]
) -> dict[str, tuple[Any, Any]]:
    """Field -> what was expected and what was found, for the fields in which they differ."""
    return {
        name: (expected.get(name), found.get(name))
        for name in FIELDS
        if expected.get(name) != found.get(name)
    }
