"""A region of a page as lines of text, in reading order, each knowing where it stood."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import islice

from lxml import etree

from newscrawl.pages.document import Element
from newscrawl.pages.elements import is_linked, is_post, names_author, stamp_of, unseen
from newscrawl.pages.labels import describes_person
from newscrawl.pages.marks import NO_MARKS, Marks, marks
from newscrawl.pages.region import Region
from newscrawl.pages.tags import BLOCKS, CELLS, HEADINGS, PARAGRAPHS, SILENT
from newscrawl.pages.vocabulary import NOISE_BY_TAG

HARD, SOFT = 2, 1
_LEAST_PROSE = 60
_BOXES = BLOCKS - PARAGRAPHS
_BOX_HEIGHT = 3
_MARKS_BY_TAG = {tag: Marks(noise=kind) for tag, kind in NOISE_BY_TAG.items()}

_SENTENCE_END = re.compile(r"[.!?؟…:؛»\"”)\]}*]\s*\Z")
_SPACES = re.compile(r"[ \t\n\r\f]+")


@dataclass(slots=True)
class Block:
    """One line of the page."""

    text: str
    tag: str
    place: str
    """"far" or near ("before") above the headline, below it ("after"), "within" the body."""
    linked: int
    """How many of its characters are in links."""
    marks: Marks
    element: Element
    break_before: int
    """HARD where a block or an empty line parts it from the line above, SOFT after one <br>."""
    label: str
    """What stands before its first link; "" where it has none."""

    @property
    def is_link(self) -> bool:
        """Whether all of it is links, but for a bullet or a colon."""
        return self.linked > 0 and self.linked >= len(self.text) - 3

    @property
    def is_heading(self) -> bool:
        return self.tag in HEADINGS


@dataclass(slots=True)
class Picture:
    """An image in the region."""

    element: Element
    place: str


@dataclass(slots=True)
class Reading:
    """What a walk over a region found."""

    blocks: list[Block] = field(default_factory=list)
    pictures: list[Picture] = field(default_factory=list)
    times: list[tuple[str, str]] = field(default_factory=list)
    """What machines are told of each time at the head of the article, and where that stands."""
    removed: list[tuple[str, str]] = field(default_factory=list)
    """Text of furniture that was passed over, with the rule that named it."""
    nodes: list[Element] = field(default_factory=list)
    """What holds the text."""
    profiles: list[Element] = field(default_factory=list)
    """Boxes about the author."""
    outer: frozenset[Element] = frozenset()
    """The headline and what is around it and the text."""
    is_flat: bool = False
    """Whether headline and text stand side by side in one box."""


def read(region: Region) -> Reading:
    """Walk the region once, up to the end of its text."""
    walk = _Walk(region)
    walk.run()
    return walk.reading


class _Walk:
    def __init__(self, region: Region) -> None:
        self.region = region
        self.reading = Reading(nodes=[region.node])
        self._near = _box_of(region)
        self.place = "within" if region.anchor is None else "far"
        self._around = region.anchor is not None and region.node in region.anchor.iterancestors()
        self.reading.is_flat = self._around
        self.reading.outer = region.exempt.union((region.node, *region.node.iterancestors()))
        self._begun = False
        self._buffer: list[str] = []
        self._linked = 0
        self._links = 0
        self._label: str | None = None
        self._blank = True
        self._break = HARD
        self._open: list[tuple[Element, Marks]] = [(region.root, NO_MARKS)]
        self._opener = self._open[0]

    def run(self) -> None:
        region = self.region
        passed_over: Element | None = None
        events = etree.iterwalk(region.root, events=("start", "end"))
        for event, element in events:
            if event == "start":
                found = (
                    marks(element)
                    if element.attrib or element.tag == "footer"
                    else _MARKS_BY_TAG.get(element.tag, NO_MARKS)
                )
                if self._passed_over(element, found):
                    passed_over = element
                    events.skip_subtree()
                else:
                    self._start(element, found)
                continue
            if element is not passed_over:
                self._end(element)
            if element is region.node:
                break
            if element.tail and element is not region.root:
                self._text(element.tail)
        self._flush(HARD)

    def _passed_over(self, element: Element, found: Marks) -> bool:
        """Whether the element is no text; what it said is kept for the account."""
        tag = element.tag
        if tag in SILENT:
            if tag == "noscript":
                self._take_pictures(element)
            return True
        rule = found.noise or self.region.announced.get(element) or unseen(element)
        if rule is None and tag == "blockquote" and is_post(element):
            rule = "embed"
        if rule is None or element in self.region.exempt or element is self.region.node:
            return False
        if tag in BLOCKS:
            self._flush(HARD)
        if rule == "profile":
            self.reading.profiles.append(element)
        text = _SPACES.sub(" ", "".join(map(str, element.itertext()))).strip()
        if text:
            self.reading.removed.append((text, rule))
        return True

    def _start(self, element: Element, found: Marks) -> None:
        tag = element.tag
        at_head = not self._begun and self.place != "far"
        if at_head and element.attrib and (stamp := stamp_of(element)) is not None:
            self.reading.times.append((stamp, self.place))
        if element is self._near and self.place == "far":
            self.place = "before"
        if element is self.region.node and not self._around:
            self._flush(HARD)
            self.place = "within"
        if tag == "br":
            self._line_break()
        elif tag == "img":
            self.reading.pictures.append(Picture(element, self.place))
        elif tag in CELLS:
            self._buffer.append(" ")
        elif tag == "a" and element.get("href"):
            self._links += 1
        elif tag == "span" and self._follows_a_like(element):
            self._flush(HARD)
        elif not self._begun and self._buffer and _stands_beside(element):
            if self.place == "within":
                self._buffer.append(" ")
            else:
                self._flush(HARD)
        if tag == "a" and not self._begun and names_author(element):
            found = found._replace(author=True, info=True)
        if tag == "figure" and element.find(".//img") is not None:
            found = found._replace(caption=True)
        if tag in BLOCKS or "-" in tag or self._parts_line(found):
            # Elements of a site's own making ("x-paragraph") are drawn as boxes.
            self._flush(HARD)
            if element is self.region.node:
                found = NO_MARKS  # what the text is called says nothing of its lines
            elif found is NO_MARKS or found == NO_MARKS:
                found = self._open[-1][1]
            self._open.append((element, found))
        if element.text:
            self._text(element.text)

    def _follows_a_like(self, element: Element) -> bool:
        """Whether a span is a paragraph by its style: one of a row of like spans in a box."""
        before, parent = element.getprevious(), element.getparent()
        if before is None or parent is None or parent.tag not in _BOXES or not self._buffer:
            return False
        alike = before.tag == "span" and before.get("class") == element.get("class", "?")
        if not alike or (before.tail or "").strip():
            return False
        ended = _SENTENCE_END.search("".join(self._buffer[-2:])[-4:]) is not None
        return ended or is_linked(element) or is_linked(before)

    def _parts_line(self, found: Marks) -> bool:
        """Whether an inline element is a line of its own: a date, a byline, a caption.

        Above the body such spans stand side by side, parted only by style sheets.
        """
        above = found.info or found.lead or found.author or found.date
        return found.caption or (above and not self._begun)

    def _end(self, element: Element) -> None:
        if element.tag == "a" and element.get("href"):
            self._links -= 1
        if self._open[-1][0] is element:
            self._flush(HARD)
            if len(self._open) > 1:
                self._open.pop()
        if element is self.region.anchor:
            self._flush(HARD)
            if self.place in ("far", "before"):
                self.place = "within" if self._around else "after"

    def _text(self, text: str) -> None:
        if text.isspace():
            if self._buffer:
                self._buffer.append(" ")
            return
        if self._blank:
            self._opener, self._blank = self._open[-1], False
        text = _SPACES.sub(" ", text)
        self._buffer.append(text)
        if self._links:
            self._linked += len(text.strip())
            if self._label is None:
                self._label = "".join(self._buffer[:-1]).strip()

    def _line_break(self) -> None:
        if any(not piece.isspace() for piece in self._buffer):
            self._flush(SOFT)
        else:
            self._break = HARD

    def _flush(self, break_after: int) -> None:
        text = _SPACES.sub(" ", "".join(self._buffer)).strip()
        if text:
            element, found = self._opener
            self.reading.blocks.append(
                Block(
                    text,
                    element.tag,
                    self.place,
                    self._linked,
                    found,
                    element,
                    self._break,
                    self._label or "",
                )
            )
            self._break = break_after
            self._begun |= (
                self.place == "within"
                and len(text) >= _LEAST_PROSE
                and not (self._around and describes_person(text))
            )
        else:
            self._break = max(self._break, break_after)
        self._buffer.clear()
        self._linked, self._label, self._blank = 0, None, True

    def _take_pictures(self, element: Element) -> None:
        pictures = (Picture(image, self.place) for image in element.iter("img"))
        self.reading.pictures.extend(pictures)


def _stands_beside(element: Element) -> bool:
    """Whether only a style sheet parts an element from the one before it: a date, a counter."""
    before, parent = element.getprevious(), element.getparent()
    return before is not None and not before.tail and parent is not None and parent.tag in _BOXES


def _box_of(region: Region) -> Element | None:
    """The box that the headline stands in; what is above it is not said of the article."""
    box = region.anchor
    for above in islice(box.iterancestors(), _BOX_HEIGHT) if box is not None else ():
        if above.tag in ("body", "html", "form") or box is region.root:
            break
        box = above
    return box
