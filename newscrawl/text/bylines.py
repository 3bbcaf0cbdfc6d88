"""Who wrote it and where: byline lines and the datelines that open a body."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

__all__ = ["Byline", "parse_byline", "split_dateline"]


@dataclass(frozen=True, slots=True)
class Byline:
    """What a byline says; falsy where the line is none."""

    authors: tuple[str, ...] = ()
    agency: str | None = None
    city: str | None = None
    role: str | None = None
    editors: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.authors or self.agency or self.city or self.role or self.editors)


def parse_byline(line: str, *, masthead: Collection[str] = ()) -> Byline:
    """The byline that ``line`` is; an empty one where it is none."""
    return Byline()


def split_dateline(paragraph: str) -> tuple[str | None, str]:
    """The dateline that opens ``paragraph``, and the rest."""
    return None, paragraph
