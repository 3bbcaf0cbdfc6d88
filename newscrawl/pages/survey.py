"""How much running text each element of a page holds: one walk, before anything is read."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import islice

from newscrawl.pages.document import Element
from newscrawl.pages.labels import announces
from newscrawl.pages.marks import marks
from newscrawl.pages.tags import BLOCKS, CELLS, HEADINGS, PARAGRAPHS, SILENT

# A text node shorter than this says nothing about where the article is.
SHORTEST_PROSE = 25
_LONGEST_TEASER = 300
_CARD_HEIGHT = 2
_TITLES = ("h2", "h3", "h4", "h5")
_MOST_BLANKS = 20
_MOST_FOLLOWERS = 2_000


@dataclass(slots=True)
class Survey:
    """How much running text each element holds, furniture not counted."""

    body: Element
    anchor: Element | None
    forgiven: frozenset[Element] = frozenset()
    whole: bool = False
    cards: bool = False
    """Whether teasers count too: where nothing but teasers is found, they may be the text."""
    headings: bool = False
    """Whether headings count too: some papers style every paragraph as one."""
    headed: int = 0
    """Characters of headings that were not counted."""
    mass: dict[Element, int] = field(default_factory=dict)
    cluster: dict[Element, int] = field(default_factory=dict)
    direct: dict[Element, int] = field(default_factory=dict)
    furniture: dict[Element, int] = field(default_factory=dict)
    announced: dict[Element, str] = field(default_factory=dict)
    """Boxes that are furniture by the label that opens them."""
    _noise: dict[Element, Element | None] = field(default_factory=dict)
    ancestors: frozenset[Element] = frozenset()
    teasing: dict[Element, bool] = field(default_factory=dict)

    def __post_init__(self) -> None:
        if self.anchor is not None:
            self.ancestors = frozenset((self.anchor, *self.anchor.iterancestors()))
            for element in self.ancestors:
                self._noise[element] = None
        self._noise[self.body] = None

    def take(self) -> Survey:
        """Walk the page once."""
        anchor, after = self.anchor, self.whole or self.anchor is None
        for element in self.body.iter():
            text = element.text
            if element is anchor:
                after = True
            elif text and after and (tag := element.tag) not in SILENT:
                if len(text) < SHORTEST_PROSE:
                    if tag in HEADINGS or "تعليق" in text:
                        self._hear(element, text)
                elif (length := len(text.strip())) >= SHORTEST_PROSE:
                    self._add(element, length)
            tail = element.tail
            if tail and len(tail) >= SHORTEST_PROSE and (after or element in self.ancestors):
                length, parent = len(tail.strip()), element.getparent()
                if length >= SHORTEST_PROSE and parent is not None and parent.tag not in SILENT:
                    self._add(parent, length)
        return self

    def _hear(self, element: Element, text: str) -> None:
        """Take a box that opens with "التعليقات" or "الأكثر قراءة" for what it says it is."""
        if (kind := announces(text)) is None:
            return
        block = element
        while block.tag not in BLOCKS and (parent := block.getparent()) is not None:
            block = parent
        box = block.getparent() if block.tag in PARAGRAPHS else block
        if box is not None and self._may_be_furniture(box) and _opens(box, text):
            self._announce(box, kind)
        elif kind == "comments" and element.tag in HEADINGS and self.mass.get(self.body, 0):
            for follower in islice(block.itersiblings(), _MOST_FOLLOWERS):
                self._announce(follower, kind)

    def _may_be_furniture(self, box: Element) -> bool:
        """Whether a label may speak for a box: not one with text, or whose text it heads."""
        text = box in self.ancestors or box in self.mass or box in self.forgiven or says_body(box)
        return not text and self.noise(box) is None

    def _announce(self, box: Element, kind: str) -> None:
        self._noise[box] = box
        self.announced[box] = kind

    def _add(self, element: Element, length: int) -> None:
        if element.tag == "a" and element.get("href"):
            return
        block = element
        while block.tag not in BLOCKS and block.tag not in CELLS:
            parent = block.getparent()
            if parent is None or (block.tag == "a" and block.get("href")) or block is self.anchor:
                return
            block = parent
        if block is self.anchor or (block.tag in HEADINGS and not self.headings):
            self.headed += length
            return
        parent = block.getparent()
        holder = parent if block.tag in PARAGRAPHS and parent is not None else block
        noise = self.noise(block)
        if noise is None and not self.cards and length <= _LONGEST_TEASER:
            noise = self._card(block)
        if noise is None and block not in self.forgiven and marks(block).caption:
            noise = block
        if noise is not None:
            self.furniture[noise] = self.furniture.get(noise, 0) + length
            return
        self.direct[holder] = self.direct.get(holder, 0) + length
        self.cluster[holder] = self.cluster.get(holder, 0) + length
        above = holder.getparent()
        if above is not None:
            self.cluster[above] = self.cluster.get(above, 0) + length
        for above in (block, *block.iterancestors()):
            self.mass[above] = self.mass.get(above, 0) + length

    def _card(self, block: Element) -> Element | None:
        """The card a teaser stands in: one of a row of like boxes, each with a linked title."""
        boxes = islice(block.iterancestors(), _CARD_HEIGHT)
        for box in boxes if block.tag in PARAGRAPHS else (block, *boxes):
            if box in self.ancestors:
                return None
            if box not in self.teasing:
                self.teasing[box] = _is_card(box)
            if self.teasing[box]:
                return box
        return None

    def noise(self, element: Element) -> Element | None:
        """The outermost furniture that ``element`` is part of."""
        chain: list[Element] = []
        while element not in self._noise:
            chain.append(element)
            parent = element.getparent()
            if parent is None:
                break
            element = parent
        found = self._noise.get(element)
        for inner in reversed(chain):
            if found is None and inner not in self.forgiven and marks(inner).noise is not None:
                found = inner
            self._noise[inner] = found
        return found


def _opens(box: Element, text: str) -> bool:
    """Whether a text is the first that a box shows."""
    texts = map(str, islice(box.itertext(), _MOST_BLANKS))
    return next(filter(str.strip, texts), "") == text


def _is_card(box: Element) -> bool:
    """Whether a box is one of a row of like ones, each with a linked title."""
    neighbours = box.getnext(), box.getprevious()
    if is_alike(box, *neighbours):
        return any(map(_is_linked, box.iter(*_TITLES)))
    return (
        not box.get("class")
        and _opens_linked(box)
        and any(
            other is not None and other.tag == box.tag and _opens_linked(other)
            for other in neighbours
        )
    )


def _opens_linked(box: Element) -> bool:
    """Whether a box has one heading, a link, and begins with it."""
    titles = list(islice(box.iter(*_TITLES), 2))
    if len(titles) != 1 or not _is_linked(titles[0]):
        return False
    begins = next(filter(str.strip, map(str, islice(box.itertext(), _MOST_BLANKS))), None)
    return begins == next(filter(str.strip, map(str, titles[0].itertext())), "")


def is_alike(box: Element, *others: Element | None) -> bool:
    """Whether one of its neighbours bears the name of a box."""
    name = box.get("class", "").partition(" ")[0]
    return any(
        other is not None
        and other.tag == box.tag
        and (name or box.tag == "article")
        and name == other.get("class", "").partition(" ")[0]
        for other in others
    )


def _is_linked(heading: Element) -> bool:
    """Whether a heading is a link to another page."""
    above = heading.getparent()
    link = above if above is not None and above.tag == "a" else heading.find(".//a")
    return link is not None and not link.get("href", "#").startswith("#")


def says_body(element: Element) -> bool:
    return states_body(element) or marks(element).body


def states_body(element: Element) -> bool:
    return element.get("itemprop") == "articleBody" or element.get("property") in (
        "schema:text",
        "schema:articleBody",
        "articleBody",
    )
