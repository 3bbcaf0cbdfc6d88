"""The edges of a text: short lines before and after its prose that may be of tools beside it."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

from newscrawl.pages.document import Element
from newscrawl.pages.labels import is_about, opens_byline
from newscrawl.pages.leads import is_sentence
from newscrawl.pages.lines import Line
from newscrawl.text.agencies import agency_of
from newscrawl.text.bylines import parse_byline
from newscrawl.text.names import person

_SOURCE = re.compile(r"\s*(?:ال)?مصدر\s*[:/].{2,60}")
_LEAST_POINT = 4
_LEAST_PROSE = 60

Shape = tuple[str, str, Element | None]


@dataclass(slots=True)
class Edges:
    """Where the prose among some lines begins and ends, and what boxes it stands in."""

    begin: int
    end: int
    boxes: frozenset[Element | None]
    shapes: Counter[Shape]

    @classmethod
    def of(cls, lines: list[Line]) -> Edges | None:
        """The edges of the prose; None where all lines are short."""
        prose = [at for at, line in enumerate(lines) if is_prose(line.text)]
        if not prose:
            return None
        own = {lines[at].block.element for at in prose}
        boxes = own | {element.getparent() for element in own}
        shapes = Counter(_shape(lines[at]) for at in prose)
        return cls(prose[0], prose[-1], frozenset(boxes), shapes)

    def reason_against(self, at: int, line: Line) -> str | None:
        """Why the line at a place is not the text's; None where it is."""
        ended = at > self.end
        if ended and _SOURCE.fullmatch(line.text):
            return "source"
        if ended and _signs(line):
            return "about"
        inside = self.begin <= at <= self.end
        return None if inside or self._belongs(line, ended=ended) else "edge"

    def _belongs(self, line: Line, *, ended: bool) -> bool:
        """Whether a short line before or after the text is the text's, not of a tool beside it."""
        return (
            _stands_in(self.boxes, line)
            or _is_point(line)
            or (ended and agency_of(line.text) is not None)
            or self.shapes[_shape(line)] > 1  # each paragraph has a box of its own
        )


def _signs(line: Line) -> bool:
    """Whether a line below the text says who wrote it: "كتبت: فلانة", "فلان - عدن", "وام/فلان"."""
    if not is_about(line.text):
        return False
    if opens_byline(line.text):
        return True
    byline = parse_byline(line.text)
    if byline is None or not byline.authors or not (byline.city or byline.agency):
        return False
    if not all(map(person, byline.authors)) or not set(line.text).isdisjoint("(:"):
        return False  # editors' initials stay, and captions: "فلان (رويترز)"
    return bool(byline.city) or not line.text.startswith(byline.authors[0])


def is_prose(line: str) -> bool:
    return len(line) >= _LEAST_PROSE or is_sentence(line)


def _stands_in(boxes: frozenset[Element | None], line: Line) -> bool:
    return line.block.element in boxes or line.block.element.getparent() in boxes


def _shape(line: Line) -> Shape:
    """The tags of a line and of its box, and the box around that."""
    box = line.block.element.getparent()
    return line.block.tag, "" if box is None else box.tag, None if box is None else box.getparent()


def _is_point(line: Line) -> bool:
    """Whether a line is one of the points that some papers list above or below the text."""
    return (
        line.block.tag == "li" and not line.block.linked and len(line.text.split()) >= _LEAST_POINT
    )
