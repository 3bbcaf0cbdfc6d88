"""The articles that a listing page names."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import NamedTuple
from urllib.parse import urlsplit

from newscrawl.pages.document import Document, Element
from newscrawl.pages.fields import selected
from newscrawl.pages.marks import marks
from newscrawl.pages.metadata import text_of
from newscrawl.text.arabic import clean

_CARD_HEIGHT = 4
_LARGEST_CARD = 100
_LONGEST_DATE = 60
_DIGIT = re.compile(r"[\d٠-٩۰-۹]")


class Link(NamedTuple):
    """One article as a listing shows it."""

    url: str
    title: str | None = None
    date: str | None = None
    """The date as the card prints it; None where it prints none."""


def links(
    page: Document | bytes | str,
    url: str = "",
    pattern: str | re.Pattern[str] = "",
    *,
    within: str | None = None,
) -> list[Link]:
    """The article links of a listing in page order, each URL once, with its longest title.

    ``pattern`` is searched in the absolute URL and, so that ``^/story/`` works, in its path.
    ``within`` is the CSS selector of the boxes that list; nothing outside them is read.
    """
    document = page if isinstance(page, Document) else Document(page, url)
    wanted = re.compile(pattern) if isinstance(pattern, str) else pattern
    boxes = selected(document.root, within) if within else [document.root]
    found: dict[str, tuple[str | None, Element]] = {}
    for element in _anchors(boxes):
        address = _address(document, element.get("href"))
        if address is None or not matches(wanted, address):
            continue
        title = _title(element)
        known = found.get(address)
        if known is None or len(title or "") > len(known[0] or ""):
            found[address] = (title, element)
    articles = frozenset(element for _, element in found.values())
    return [Link(address, title, _date(at, articles)) for address, (title, at) in found.items()]


def _anchors(boxes: Iterable[Element]) -> Iterator[Element]:
    for box in boxes:
        yield from box.iter("a", "area")


def _address(document: Document, href: str | None) -> str | None:
    address = document.absolute(href)
    return address.split("#", 1)[0] if address else None


def matches(wanted: re.Pattern[str], address: str) -> bool:
    """Whether a pattern is found in an absolute URL or, so that ``^/`` works, in its path."""
    if wanted.search(address):
        return True
    parts = urlsplit(address)
    path = f"{parts.path}?{parts.query}" if parts.query else parts.path
    return bool(wanted.search(path))


def _title(element: Element) -> str | None:
    text = clean(text_of(element)) or clean(element.get("title") or "")
    if not text:
        text = next((clean(image.get("alt") or "") for image in element.iter("img")), "")
    return text or None


def _date(element: Element, articles: frozenset[Element]) -> str | None:
    """The date in the smallest box around a link that holds no other article's link."""
    box: Element | None = element
    for _ in range(_CARD_HEIGHT):
        above = None if box is None else box.getparent()
        if above is None or above.tag == "body":
            return None
        if _is_shared(above, element, articles):
            return None
        for inner in islice(above.iter(), _LARGEST_CARD):
            if inner.tag == "time" or marks(inner).date:
                text = clean(inner.get("datetime") or text_of(inner))
                if text and len(text) <= _LONGEST_DATE and _DIGIT.search(text):
                    return text
        box = above
    return None


def _is_shared(box: Element, element: Element, articles: frozenset[Element]) -> bool:
    """Whether a box holds other articles' links too, or so many links that it is no card."""
    inside = list(islice(box.iter("a"), _LARGEST_CARD))
    others = any(link is not element and link in articles for link in inside)
    return others or len(inside) == _LARGEST_CARD
