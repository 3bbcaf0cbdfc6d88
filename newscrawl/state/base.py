"""The interface of a state: what a backend must do for one run of one site."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal, Protocol

from newscrawl.dedup.signature import Signature

CopyKind = Literal["exact", "near"]

SUSPECT = "suspect: "
"""Begins a line of what a run leaves undone that says that the site looks broken."""


@dataclass(frozen=True, slots=True)
class Window:
    """The days that a run asks for, both ends included; None leaves an end open."""

    since: date | None = None
    until: date | None = None

    def may_hold(self, day: date | None) -> bool:
        """Whether *day* is inside; a day that is not known may be."""
        if day is None:
            return True
        return (self.since is None or self.since <= day) and (
            self.until is None or day <= self.until
        )


@dataclass(frozen=True, slots=True)
class Sighting:
    """An article that a listing names: what is known of it before it is fetched."""

    identifier: str
    url: str
    day: date | None = None
    """The day of publication, in the site's zone, where URL or listing tell it."""
    is_saved: bool = False
    """Saved by an earlier run, and to be looked at again."""


@dataclass(frozen=True, slots=True)
class Copy:
    """An article that was saved before and says the same."""

    identifier: str
    site: str
    kind: CopyKind
    similarity: float


@dataclass(frozen=True, slots=True)
class Change:
    """What is new of a saved article."""

    version: int
    """The number of the new version."""
    parts: tuple[str, ...]
    """``headline``, ``body``."""


@dataclass(frozen=True, slots=True)
class Validator:
    """What a listing page is asked for with, to be sent only if it has changed since."""

    url: str
    reader: str
    """What found its links: another reader may find more of them on the same page."""
    links: int
    etag: str | None
    modified: str | None


class Run(Protocol):
    """One run of one site. Every method is one transaction; none blocks for long."""

    number: int
    started: str
    """ISO 8601, in UTC."""
    recovered: list[str]
    """Files that are whole, of earlier runs that were killed before they could say so."""

    def discover(
        self, sightings: Sequence[Sighting], source: str, *, revisit: datetime | None = None
    ) -> list[Sighting]:
        """Record *sightings* of one listing and return those that are to be fetched now.

        An article is returned once in a run, and only if its day may be in the run's window;
        saved ones are among them if they were published, or first seen, after *revisit*.
        """
        ...

    def seen_before(
        self,
        identifiers: Sequence[str],
        source: str,
        since: date | None,
        *,
        revisit: datetime | None = None,
    ) -> bool:
        """Whether all *identifiers* were known when *source* was last listed down to *since*.

        Not if one of them is to be looked at again, see :meth:`discover`.
        """
        ...

    def listed(self, source: str, since: date | None, page: Validator | None = None) -> None:
        """Record that *source* has been listed completely, down to *since* or to its end.

        As long as its (first) *page* is the same there is nothing new on it.
        """
        ...

    def is_listed(self, source: str, since: date | None) -> bool:
        """Whether *source* has been listed completely, down to *since* or further."""
        ...

    def validator(self, url: str, reader: str) -> Validator | None:
        """Of a listing page that, if it is the same still, has nothing new for this run.

        All its links that may be in the run's window are on record, and so are those of the pages
        after it. None where that cannot be told, or was told more than a day ago.
        """
        ...

    def waiting(self, wanted: Callable[[str], bool] = ...) -> Iterator[Sighting]:
        """Articles that an earlier run discovered, in a source that is *wanted*, and did not get.

        Pages that were refused are among them when they are due.
        """
        ...

    def left(self) -> int:
        """How many articles of the run's days were discovered, now or before, and not fetched."""
        ...

    def is_known(self, identifier: str) -> bool:
        """Whether the article has been saved, or found to be a copy of a saved one."""
        ...

    def find_copy(self, identifier: str, text: Signature, *, all_sites: bool) -> Copy | None:
        """The saved article that this text repeats; never the article itself."""
        ...

    def save(
        self,
        identifier: str,
        url: str,
        item: str,
        text: Signature,
        *,
        version: int = 1,
        content: bytes | None = None,
        day: date | None = None,
    ) -> bool:
        """Store the item (JSON) and make the article known, in one transaction.

        False, and nothing is stored, where this *version* is known already. *content* is what
        :meth:`compare` tells a later version by.
        """
        ...

    def saved_version(self, identifier: str) -> int:
        """The number of the last version that was saved; 0 where there is none."""
        ...

    def compare(self, identifier: str, content: bytes) -> Change | None:
        """What of a saved article has changed by its *content* now; None for nothing.

        Where none was stored with it (it was imported) this one is, for later.
        """
        ...

    def withdrawn(self, identifier: str) -> None:
        """Record that the site has taken a saved article back; it stays known."""
        ...

    def copied(self, identifier: str, url: str, copy: Copy) -> None:
        """Record that the article repeats another one and is not exported."""
        ...

    def outside(self, identifier: str, url: str, day: date) -> None:
        """Record the day of an article that the run did not ask for.

        Like all that follow, it leaves an article that was saved before as it is.
        """
        ...

    def refused(self, identifier: str, url: str, reason: str) -> bool:
        """Record a page that is no article; it is tried again after a day, three times in all.

        False where it had been refused before.
        """
        ...

    def gone(self, identifier: str, url: str, reason: str) -> None:
        """Record an article that the site says does not exist (404, 410)."""
        ...

    def failed(self, identifier: str, url: str, reason: str) -> None:
        """Record an article that could not be fetched; the next run tries it again."""
        ...

    def undelivered(self, feed: str | None = None) -> Iterator[str]:
        """Items (JSON) that earlier runs stored and that *feed* (or any) lacks; this run's now."""
        ...

    def open_file(
        self, temporary: str, final: str, feed: str = "", base: str | None = None
    ) -> None:
        """Record a file of *feed* before it is made; *base*: see :mod:`newscrawl.state.files`."""
        ...

    def continues(self, final: str) -> bool:
        """Whether *final* was written by runs of this site of which none was complete so far."""
        ...

    def publishing(
        self,
        feeds: Collection[str] = (),
        lacking: Mapping[str, Collection[str] | None] | None = None,
    ) -> None:
        """Record, durably, that the files of *feeds* are whole and will be renamed now.

        *lacking*: feed -> identifiers of articles that could not be written to it; None: it failed,
        its files are not renamed.
        """
        ...

    def publish(self) -> tuple[list[str], dict[str, str]]:
        """Give the files their names; returns these, and the feeds for which it cannot be: why.

        Raises OutputError where a rename fails; the next run then goes on with it.
        """
        ...

    def delivered(self, failed: Collection[str] = ()) -> None:
        """Record that every feed but *failed* is closed: what none lacks is not needed any more."""
        ...

    def recall(self, key: str) -> str | None:
        """What the last run of the site remembered under *key*; None for nothing."""
        ...

    def remember(self, key: str, value: str) -> None:
        """Keep *value* under *key* for the runs to come, in place of the last one."""
        ...

    def close(self, reason: str, missing: Iterable[str] = ()) -> None:
        """End the run; *missing* says in words what it leaves undone. Frees the site."""
        ...


class State(Protocol):
    """What is known between runs, of all sites."""

    def open_run(self, site: str, arguments: Mapping[str, str], window: Window = ...) -> Run:
        """Begin a run; raises StateError while another crawl of *site* is running."""
        ...

    def recall(self, site: str, key: str) -> str | None:
        """What the last run of *site* remembered under *key*; None for nothing."""
        ...

    def close(self) -> None:
        """Close the state. A run that was not closed counts as one that never ended."""
        ...
