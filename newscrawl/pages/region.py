"""Where on a page the article is: its headline's element, its text's element, what holds both."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import islice

from newscrawl.pages.document import Element
from newscrawl.pages.marks import marks
from newscrawl.pages.survey import SHORTEST_PROSE, Survey, is_alike, says_body, states_body
from newscrawl.pages.tags import BLOCKS, CELLS, PARAGRAPHS, SILENT

# Characters of prose under which a place is not taken for an article's on its own.
_LEAST_PROSE = 120
# Characters of prose that may be a short article and are no date line.
_LEAST_TOLD = 45
_LONGEST_DECK = 300
_MOST_MARKED = 100
# So many boxes up from its headline one of several articles on a page ends.
_ITEM_HEIGHT = 8
_HEAD = re.compile(r"(?i)head(?:er|ing|line)?s?\b(?!-)")
# Furniture that never holds the article, however much text it has.
_NEVER = frozenset(("comments", "footer", "navigation"))
# Furniture that is the article only where the page has hardly anything else: "subscriber-content".
_HARDLY = frozenset(("related", "consent", "newsletter"))
_MUCH_PROSE = 300


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
    cards: int = 0
    """How many teasers of other articles the page shows."""
    only_cards: bool = False
    """Whether the text is nothing but such teasers."""
    announced: dict[Element, str] = field(default_factory=dict)
    """Boxes that are furniture by the label that opens them, with its kind."""


def locate(body: Element, anchor: Element | None) -> Region | None:
    """Find the article's text, below its headline where the page has one; None where none is."""
    survey = _surveyed(body, anchor)
    total = survey.mass.get(body, 0)
    if total == 0:
        return None
    scope = _scope(survey)
    node = _settled(survey, _descended(survey, scope), _marked(survey, scope))
    root = _common(node, anchor) if anchor is not None else node
    within = scope if scope in node.iterancestors() else root
    node = _widened(survey, node, within)
    root = _common(node, anchor) if anchor is not None else node
    exempt = survey.forgiven.union(survey.ancestors)
    cards = [box for box, teases in survey.teasing.items() if teases]
    if not survey.cards:
        survey.announced |= dict.fromkeys(cards, "related")
    return Region(root, node, anchor, exempt, len(cards), survey.cards, survey.announced)


def between(node: Element, anchor: Element | None) -> Region:
    """The region from a headline to a text that are both known."""
    if anchor is None or anchor is node or anchor in node.iterancestors():
        return Region(node, node, None, frozenset((node,)))
    if node in anchor.iterancestors():
        return Region(node, node, None, frozenset((node, *anchor.iterancestors())))
    root = _common(node, anchor)
    exempt = frozenset((*anchor.iterancestors(), *node.iterancestors(), node))
    return Region(root, node, anchor, exempt)


def _surveyed(body: Element, anchor: Element | None) -> Survey:
    survey = Survey(body, anchor).take()
    if anchor is not None and survey.mass.get(body, 0) < _LEAST_PROSE:
        whole = Survey(body, anchor, whole=True).take()
        if whole.mass.get(body, 0) > 3 * survey.mass.get(body, 0):
            survey = whole
    found = survey.mass.get(body, 0)
    if not found and any(survey.teasing.values()):
        teasing = survey.teasing
        survey = Survey(body, anchor, whole=survey.whole, cards=True, teasing=teasing).take()
        found = survey.mass.get(body, 0)
    if found < _LEAST_PROSE and survey.headed > 2 * max(found, _LEAST_PROSE):
        survey = Survey(body, anchor, whole=survey.whole, headings=True).take()
        found = survey.mass.get(body, 0)
    doubted = [
        element
        for element, length in survey.furniture.items()
        if _doubtful(survey, element, length, found)
    ]
    if doubted:
        element = max(doubted, key=survey.furniture.__getitem__)
        forgiven = frozenset((element,))
        survey = Survey(
            body, anchor, forgiven, survey.whole, survey.cards, headings=survey.headings
        ).take()
    return survey


def _doubtful(survey: Survey, element: Element, length: int, found: int) -> bool:
    """Whether what a box is called cannot be what it is: the text is all there."""
    if survey.teasing.get(element):
        return False
    if survey.announced.get(element) == "related":
        return length > max(_LEAST_PROSE / 2, found) and _ends_in_text(element)
    if element in survey.announced:
        return found < _LEAST_TOLD and length > _LEAST_PROSE / 2
    kind = marks(element).noise
    if kind in _HARDLY:
        return length > max(_MUCH_PROSE, 4 * found) and _ends_in_text(element)
    return kind not in _NEVER and length > max(_LEAST_PROSE, (1 if kind == "ad" else 2) * found)


def _ends_in_text(box: Element) -> bool:
    """Whether most of a box's text comes after its last link: a list at the head of a text."""
    total = since = 0
    for element in box.iter():
        if element.tag == "a" and element.get("href") and not (element.tail or "").strip():
            since = 0
        for text in (element.text, element.tail):
            if text and len(text.strip()) >= SHORTEST_PROSE and element.tag not in SILENT:
                total += len(text)
                since += len(text)
    return since > total / 2


def _scope(survey: Survey) -> Element:
    """The smallest element around the headline that holds a fair part of the page's text."""
    if survey.anchor is None:
        return survey.body
    enough = max(_LEAST_PROSE, 0.2 * max(survey.cluster.values()))
    for height, element in enumerate(survey.anchor.iterancestors()):
        mass = survey.mass.get(element, 0)
        is_article = element.tag == "article" or "Article" in element.get("itemtype", "")
        holds = mass >= enough or (is_article and mass >= _LEAST_PROSE)
        if height < _ITEM_HEIGHT and mass >= _LEAST_PROSE / 2:
            holds = holds or _is_first_of_many(survey, element)
        if (holds and not _is_head(survey, element)) or element is survey.body:
            return element
    return survey.body


def _is_first_of_many(survey: Survey, element: Element) -> bool:
    """Whether whole articles follow one another on the page, and this is one with its text."""
    if not is_alike(element, element.getnext()):
        return False
    return element.tag == "article" or any(
        says_body(found) and element in found.iterancestors()
        for found in islice(survey.mass, _MOST_MARKED)
    )


def _is_head(survey: Survey, element: Element) -> bool:
    """Whether an element is only the head of an article, however long the lead in it is."""
    above = element.getparent()
    more = above is not None and survey.mass.get(above, 0) > survey.mass[element]
    named = element.tag == "header" or _HEAD.search(element.get("class", ""))
    return more and bool(named)


def _descended(survey: Survey, element: Element) -> Element:
    """The innermost element that still holds nearly all of the text of ``element``."""
    while True:
        mass = survey.mass[element]
        children = [child for child in element if child in survey.mass]
        best = max(children, key=lambda child: survey.mass[child], default=None)
        if best is None or best.tag in PARAGRAPHS or best.tag not in BLOCKS | CELLS:
            return element
        rest = mass - survey.mass[best]
        if rest > (0.05 if says_body(element) else 0.3) * mass:
            return element
        if survey.direct.get(element, 0) > 0.02 * mass and not _only_opens(survey, element, best):
            return element
        element = best


def _only_opens(survey: Survey, element: Element, best: Element) -> bool:
    """Whether the only text beside a box is one paragraph above it: the article's deck."""
    beside = [child for child in element if child in survey.mass and child is not best]
    return (
        survey.anchor is not None
        and len(beside) == 1
        and beside[0].tag == "p"
        and survey.direct[element] == survey.mass[beside[0]] <= _LONGEST_DECK
        and element.index(beside[0]) < element.index(best)
    )


def _marked(survey: Survey, scope: Element) -> Element | None:
    """The element that names itself the article's text: within the scope, if any there does."""
    found = [
        element
        for element, mass in survey.mass.items()
        if element not in survey.ancestors
        and (mass >= _LEAST_PROSE or element.get("itemprop") == "articleBody")
        and element.tag not in PARAGRAPHS
        and says_body(element)
    ]
    if not found:
        return None
    found = found[:_MOST_MARKED]
    found = [element for element in found if scope in element.iterancestors()] or found
    inner = [element for element in found if not _holds_most(survey, element, found)]
    most = max(survey.mass[element] for element in inner)
    first = next(element for element in inner if survey.mass[element] >= 0.3 * most)
    parent = first.getparent()
    if parent is not None and parent not in survey.ancestors:
        siblings = [child for child in parent if child in inner]
        if len(siblings) > 1:
            return parent
    return first


def _holds_most(survey: Survey, element: Element, found: list[Element]) -> bool:
    """Whether another marked element within this one holds nearly all of its text."""
    return any(
        other is not element
        and survey.mass[other] >= 0.85 * survey.mass[element]
        and element in other.iterancestors()
        for other in found
    )


def _settled(survey: Survey, generic: Element, marked: Element | None) -> Element:
    """Which of the two findings to trust: the name, unless it holds too little."""
    if marked is None or marked is generic:
        return generic
    share = survey.mass[marked] / survey.mass[generic]
    strong = states_body(marked)
    return marked if share >= (0.3 if strong else 0.5) else generic


def _widened(survey: Survey, node: Element, within: Element) -> Element:
    """What holds all of the text, where it is cut into several containers that are alike."""
    name = node.get("class")
    if not name or node in survey.ancestors:
        return node
    alike = [
        element
        for element in survey.mass
        if element.get("class") == name and element.tag == node.tag and element is not node
    ]
    depth = len(list(node.iterancestors())) if alike else 0
    for element in alike[:_MOST_MARKED]:
        above = list(element.iterancestors())
        if len(above) == depth and within in above and node not in above:
            node = next(found for found in node.iterancestors() if found in above)
    return node


def _common(node: Element, anchor: Element) -> Element:
    above = {node, *node.iterancestors()}
    return next((element for element in anchor.iterancestors() if element in above), node)
