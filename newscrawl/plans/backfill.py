"""Years of a site, a few weeks at a time: from the last days back to the first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

_DAY = timedelta(days=1)
_NAMES = ("from_date", "until_date")


@dataclass(frozen=True, slots=True)
class Backfill:
    """The days since *since*, in parts of *days*, each a crawl of its own.

    The parts lie where they lie whatever the day, so that they are the same in every run.
    """

    since: date
    days: int

    def part(self, number: int) -> dict[str, str]:
        """The arguments of a part; the oldest has number 0."""
        first = self.since + number * self.days * _DAY
        last = first + (self.days - 1) * _DAY
        return dict(zip(_NAMES, (first.isoformat(), last.isoformat()), strict=True))

    def without(self, arguments: Mapping[str, str]) -> dict[str, str] | None:
        """*arguments* without those of a part; None where they are of no part."""
        rest = dict(arguments)
        given = {name: rest.pop(name, "") for name in _NAMES}
        try:
            number = (date.fromisoformat(given["from_date"]) - self.since).days // self.days
            is_part = self.part(number) == given
        except (ValueError, OverflowError):
            return None
        return rest if is_part else None

    def following(
        self, tried: Iterable[tuple[Mapping[str, str], str]], today: date, tries: int
    ) -> dict[str, str] | None:
        """The part to crawl next; None where all that ended before *today* are complete.

        *tried*: arguments and outcome of each run. The newest part comes first; one that was not
        complete after *tries* runs comes after the others.
        """
        complete, failed = set(), Counter[str]()
        for arguments, outcome in tried:
            if outcome == "complete":
                complete.add(arguments["from_date"])
            else:
                failed[arguments["from_date"]] += 1
        parts = map(self.part, reversed(range((today - self.since).days // self.days)))
        left = (part for part in parts if part["from_date"] not in complete)
        return min(left, key=lambda part: failed[part["from_date"]] // tries, default=None)
