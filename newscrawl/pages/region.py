"""Where on a page the article is: its headline's element, its text's element, what holds both."""

from __future__ import annotations

from dataclasses import dataclass, field

from newscrawl.pages.document import Element
from newscrawl.pages.labels import announces
from newscrawl.pages.marks import marks
from newscrawl.pages.tags import BLOCKS, CELLS, HEADINGS, PARAGRAPHS, SILENT

# A text node shorter than this says nothing about where the article is.
_SHORTEST_PROSE = 25
# Characters of prose under which a place is not taken for an article's on its own.
_LEAST_PROSE = 120
_MOST_MARKED = 100
# Furniture that never holds the article, however much text it has.
_NEVER = frozenset(("comments", "related", "footer", "navigation", "consent", "newsletter"))


@dataclass(slots=True)
class Region:
    """The part of a page to read."""

    root: Element
    """What holds the headline and the text."""
    node: Element
    """What holds the text."""
    anchor: Element | None
    """The headline's element; None where the page has none."""
    exempt: frozenset[Element]
    """Elements whose names sound like furniture, but which hold the article."""
    announced: dict[Element, str] = field(default_factory=dict)
    """Boxes that are furniture by the label that opens them, with its kind."""


@dataclass(slots=True)
class _Survey:
    """How much running text each element holds, furniture not counted."""

    body: Element
    anchor: Element | None
    forgiven: frozenset[Element] = frozenset()
    whole: bool = False
    mass: dict[Element, int] = field(default_factory=dict)
    cluster: dict[Element, int] = field(default_factory=dict)
    direct: dict[Element, int] = field(default_factory=dict)
    furniture: dict[Element, int] = field(default_factory=dict)
    announced: dict[Element, str] = field(default_factory=dict)
    """Boxes that are furniture by the label that opens them."""
    _noise: dict[Element, Element | None] = field(default_factory=dict)
    _ancestors: frozenset[Element] = frozenset()

    def __post_init__(self) -> None:
        if self.anchor is not None:
            self._ancestors = frozenset((self.anchor, *self.anchor.iterancestors()))
            for element in self._ancestors:
                self._noise[element] = None
        self._noise[self.body] = None

    def take(self) -> _Survey:
        """Walk the page once."""
        anchor, after = self.anchor, self.whole or self.anchor is None
        for element in self.body.iter():
            text = element.text
            if element is anchor:
                after = True
            elif text and after and element.tag not in SILENT:
                if len(text) >= _SHORTEST_PROSE:
                    self._weigh(element, text)
                elif element.tag in HEADINGS or "تعليق" in text:
                    self._hear(element, text)
            tail = element.tail
            if tail and len(tail) >= _SHORTEST_PROSE and (after or element in self._ancestors):
                parent = element.getparent()
                if parent is not None and parent.tag not in SILENT:
                    self._weigh(parent, tail)
        return self

    def _hear(self, element: Element, text: str) -> None:
        """Take a box that opens with "التعليقات" or "الأكثر قراءة" for what it says it is."""
        if (kind := announces(text)) is None:
            return
        block = element
        while block.tag not in BLOCKS and (parent := block.getparent()) is not None:
            block = parent
        box = block.getparent() if block.tag in PARAGRAPHS else block
        if box is None or box in self._ancestors or box in self.mass or box in self.forgiven:
            return
        if _says_body(box):
            return  # the label is of a list at the head of the text
        if self.noise(box) is None:
            self._noise[box] = box
            self.announced[box] = kind

    def _weigh(self, element: Element, text: str) -> None:
        length = len(text.strip())
        if length >= _SHORTEST_PROSE:
            self._add(element, length)

    def _add(self, element: Element, length: int) -> None:
        block = element
        while block.tag not in BLOCKS and block.tag not in CELLS:
            parent = block.getparent()
            if parent is None or (block.tag == "a" and block.get("href")) or block is self.anchor:
                return
            block = parent
        if block.tag in HEADINGS or block is self.anchor:
            return
        parent = block.getparent()
        holder = parent if block.tag in PARAGRAPHS and parent is not None else block
        noise = self.noise(block)
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


def locate(body: Element, anchor: Element | None) -> Region | None:
    """Find the article's text, below its headline where the page has one; None where none is."""
    survey = _surveyed(body, anchor)
    total = survey.mass.get(body, 0)
    if total == 0:
        return None
    scope = _scope(survey)
    node = _settled(survey, _descended(survey, scope), _marked(survey, scope))
    root = _common(node, anchor) if anchor is not None else node
    exempt = survey.forgiven.union(survey._ancestors)
    return Region(root, node, anchor, exempt, survey.announced)


def between(node: Element, anchor: Element | None) -> Region:
    """The region from a headline to a text that are both known."""
    if anchor is None or anchor is node or anchor in node.iterancestors():
        return Region(node, node, None, frozenset((node,)))
    if node in anchor.iterancestors():
        return Region(node, node, None, frozenset((node, *anchor.iterancestors())))
    root = _common(node, anchor)
    exempt = frozenset((*anchor.iterancestors(), *node.iterancestors(), node))
    return Region(root, node, anchor, exempt)


def _surveyed(body: Element, anchor: Element | None) -> _Survey:
    survey = _Survey(body, anchor).take()
    if anchor is not None and survey.mass.get(body, 0) < _LEAST_PROSE:
        whole = _Survey(body, anchor, whole=True).take()
        if whole.mass.get(body, 0) > 3 * survey.mass.get(body, 0):
            survey = whole
    found = survey.mass.get(body, 0)
    doubted = [
        element
        for element, length in survey.furniture.items()
        if _doubtful(survey, element, length, found)
    ]
    if doubted:
        element = max(doubted, key=survey.furniture.__getitem__)
        survey = _Survey(body, anchor, frozenset((element,)), survey.whole).take()
    return survey


def _doubtful(survey: _Survey, element: Element, length: int, found: int) -> bool:
    """Whether what a box is called cannot be what it is: the text is all there."""
    if survey.announced.get(element) == "related":
        return length > max(_LEAST_PROSE / 2, found) and _ends_in_text(element)
    if element in survey.announced:
        return found < _LEAST_PROSE / 2 < length
    return marks(element).noise not in _NEVER and length > max(_LEAST_PROSE, 2 * found)


def _ends_in_text(box: Element) -> bool:
    """Whether most of a box's text comes after its last link: a list at the head of a text."""
    total = since = 0
    for element in box.iter():
        if element.tag == "a" and element.get("href") and not (element.tail or "").strip():
            since = 0
        for text in (element.text, element.tail):
            if text and len(text.strip()) >= _SHORTEST_PROSE and element.tag not in SILENT:
                total += len(text)
                since += len(text)
    return since > total / 2


def _scope(survey: _Survey) -> Element:
    """The smallest element around the headline that holds a fair part of the page's text."""
    if survey.anchor is None:
        return survey.body
    enough = max(_LEAST_PROSE, 0.2 * max(survey.cluster.values()))
    for element in survey.anchor.iterancestors():
        mass = survey.mass.get(element, 0)
        is_article = element.tag == "article" or "Article" in element.get("itemtype", "")
        if mass >= enough or (is_article and mass >= _LEAST_PROSE) or element is survey.body:
            return element
    return survey.body


def _descended(survey: _Survey, element: Element) -> Element:
    """The innermost element that still holds nearly all of the text of ``element``."""
    while True:
        mass = survey.mass[element]
        children = [child for child in element if child in survey.mass]
        best = max(children, key=lambda child: survey.mass[child], default=None)
        if best is None or best.tag in PARAGRAPHS or best.tag not in BLOCKS | CELLS:
            return element
        rest = mass - survey.mass[best]
        if rest > 0.3 * mass or survey.direct.get(element, 0) > 0.02 * mass:
            return element
        element = best


def _marked(survey: _Survey, scope: Element) -> Element | None:
    """The element that names itself the article's text: within the scope, if any there does."""
    found = [
        element
        for element, mass in survey.mass.items()
        if element not in survey._ancestors
        and (mass >= _LEAST_PROSE or element.get("itemprop") == "articleBody")
        and element.tag not in PARAGRAPHS
        and _says_body(element)
    ]
    if not found:
        return None
    found = found[:_MOST_MARKED]
    found = [element for element in found if scope in element.iterancestors()] or found
    inner = [element for element in found if not _holds_most(survey, element, found)]
    most = max(survey.mass[element] for element in inner)
    first = next(element for element in inner if survey.mass[element] >= 0.3 * most)
    parent = first.getparent()
    if parent is not None and parent not in survey._ancestors:
        siblings = [child for child in parent if child in inner]
        if len(siblings) > 1:
            return parent
    return first


def _holds_most(survey: _Survey, element: Element, found: list[Element]) -> bool:
    """Whether another marked element within this one holds nearly all of its text."""
    return any(
        other is not element
        and survey.mass[other] >= 0.85 * survey.mass[element]
        and element in other.iterancestors()
        for other in found
    )


def _says_body(element: Element) -> bool:
    return (
        element.get("itemprop") == "articleBody"
        or element.get("property") in ("schema:text", "schema:articleBody")
        or marks(element).body
    )


def _settled(survey: _Survey, generic: Element, marked: Element | None) -> Element:
    """Which of the two findings to trust: the name, unless it holds too little."""
    if marked is None or marked is generic:
        return generic
    share = survey.mass[marked] / survey.mass[generic]
    strong = marked.get("itemprop") == "articleBody"
    return marked if share >= (0.3 if strong else 0.5) else generic


def _common(node: Element, anchor: Element) -> Element:
    above = {node, *node.iterancestors()}
    return next((element for element in anchor.iterancestors() if element in above), node)
