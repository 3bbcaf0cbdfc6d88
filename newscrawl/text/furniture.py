"""A site's own furniture, learned: short lines that recur over its pages."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Final

from newscrawl.text.arabic import normalize

__all__ = ["FurnitureLearner"]

_VERSION: Final = 1
_LONGEST_LINE: Final = 120  # characters; furniture is short, and paragraphs would fill the memory
_MOST_LINES: Final = 2000  # of one page


class FurnitureLearner:
    """On how many of a site's pages each folded short line stands, in bounded memory.

    At most ``2 * capacity`` lines are held. When there are more, the rarer half goes; a line on
    more than one page in ``capacity`` outlives that. Counts are never too high, so furniture that
    is reported is furniture.

    >>> learner = FurnitureLearner()
    >>> for number in range(40):
    ...     learner.observe([f"خبر رقم {number}", "بوابة المدينة ترحب بكم", "مشاركة"])
    >>> learner.furniture()
    {'بوابه المدينه ترحب بكم': 40, 'مشاركه': 40}
    """

    def __init__(self, capacity: int = 2000) -> None:
        if capacity < 1:
            raise ValueError("capacity must be at least 1 line")
        self.capacity = capacity
        self.pages = 0
        self._counts: dict[str, int] = {}
        # What each line may have been counted before it was forgotten once: it ranks, it is not
        # reported.
        self._missed: dict[str, int] = {}
        self._floor = 0

    def observe(self, lines: Iterable[str]) -> None:
        """Count one page by its lines; a line counts once a page, long ones not at all."""
        self.pages += 1
        seen = set()
        for number, line in enumerate(lines):
            if number >= _MOST_LINES:
                break
            if len(line) <= _LONGEST_LINE and (folded := normalize(line)):
                seen.add(folded)
        for line in sorted(seen):
            if line not in self._counts and self._floor:
                self._missed[line] = self._floor
            self._counts[line] = self._counts.get(line, 0) + 1
            if len(self._counts) > 2 * self.capacity:
                self._forget()

    def _rank(self, line: str) -> int:
        return self._counts[line] + self._missed.get(line, 0)

    def _forget(self) -> None:
        ranked = sorted(self._counts, key=self._rank, reverse=True)
        self._floor = max(self._floor, self._rank(ranked[self.capacity]))
        kept = ranked[: self.capacity]
        self._counts = {line: self._counts[line] for line in kept}
        self._missed = {line: self._missed[line] for line in kept if line in self._missed}

    def furniture(self, minimum_pages: int = 20, share: float = 0.3) -> dict[str, int]:
        """The lines on more than ``share`` of the pages, folded, with the number of their pages.

        Empty before ``minimum_pages`` were observed; the commonest line first.
        """
        if self.pages < minimum_pages:
            return {}
        enough = {line: n for line, n in self._counts.items() if n > share * self.pages}
        return dict(sorted(enough.items(), key=lambda item: (-item[1], item[0])))

    def dump(self) -> dict[str, Any]:
        """What ``load`` takes; for JSON."""
        return {
            "version": _VERSION,
            "capacity": self.capacity,
            "pages": self.pages,
            "floor": self._floor,
            "lines": {n: [c, self._missed.get(n, 0)] for n, c in self._counts.items()},
        }

    @classmethod
    def load(cls, state: dict[str, Any]) -> FurnitureLearner:
        """The learner that ``dump`` wrote; ``ValueError`` where another version wrote it."""
        if state.get("version") != _VERSION:
            raise ValueError(f"furniture of version {state.get('version')!r}, not {_VERSION}")
        learner = cls(int(state["capacity"]))
        learner.pages = int(state["pages"])
        learner._floor = int(state["floor"])
        for line, (count, missed) in state["lines"].items():
            learner._counts[line] = int(count)
            if missed:
                learner._missed[line] = int(missed)
        return learner
