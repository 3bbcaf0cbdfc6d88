"""A site's own furniture, learned: short lines that recur over its pages."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

__all__ = ["FurnitureLearner"]


class FurnitureLearner:
    """Counts the folded short lines of a site's pages in bounded memory."""

    def observe(self, lines: Iterable[str]) -> None:
        """Count one page."""

    def furniture(self, minimum_pages: int = 20, share: float = 0.3) -> dict[str, int]:
        """The lines on more than ``share`` of the pages, with the number of pages."""
        return {}

    def dump(self) -> dict[str, Any]:
        """The state, for JSON."""
        return {}

    @classmethod
    def load(cls, state: dict[str, Any]) -> FurnitureLearner:
        """The learner that ``dump`` wrote."""
        return cls()
