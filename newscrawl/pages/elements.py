"""What a single element is, by its attributes and links."""

from __future__ import annotations

import re
from itertools import islice

from newscrawl.pages.document import Element

_AUTHOR_PATH = re.compile(r"(?i)/(?:authors?|writers?|reporters?|editors?|journalists?)[/?]")
_POST = re.compile(
    r"//(?:\w+\.)?(?:twitter|x)\.com/\w+/status|//(?:\w+\.)?instagram\.com/(?:p|reel|tv)/"
    r"|//(?:\w+\.)?facebook\.com/.*(?:/posts/|/videos/|permalink)"
)
_HIDDEN = re.compile(r"(?i)display\s*:\s*none|visibility\s*:\s*hidden")
_MOST_LINKS_OF_POST = 12
_LONGEST_ADDRESS = 300
_MOST_WITH_PICTURE = 4
_MOST_PIECES = 40
_PICTURES = ("img", "picture")


def names_author(link: Element) -> bool:
    """Whether a link leads to the page of a person who writes for the paper."""
    return link.get("rel") == "author" or _AUTHOR_PATH.search(link.get("href", "")) is not None


def is_post(quote: Element) -> bool:
    """Whether a quote is a post of a social network, embedded: others' words, not the paper's."""
    links = islice(quote.iter("a"), _MOST_LINKS_OF_POST)
    return any(_POST.search(link.get("href", "")[:_LONGEST_ADDRESS]) for link in links)


def is_linked(element: Element) -> bool:
    """Whether an element holds one link and nothing else."""
    return (
        len(element) == 1
        and element[0].tag == "a"
        and not (element.text or "").strip()
        and not (element[0].tail or "").strip()
    )


def unseen(element: Element) -> str | None:
    """ "hidden" where a browser shows nothing of the element."""
    attributes = element.attrib
    if not attributes:
        return None
    style = attributes.get("style")
    hidden = "hidden" in attributes or (style and _HIDDEN.search(style))
    return "hidden" if hidden else None


def stands_with_picture(element: Element) -> bool:
    """Whether the text of an element, or of the box around it, stands with a picture only."""
    if element.tag == "p":
        return False
    for box in (element, element.getparent()):
        if box is not None and any(map(_is_picture, box)):
            texts = [piece for piece in islice(box.itertext(), _MOST_PIECES) if piece.strip()]
            return len(texts) == 1 and len(box) <= _MOST_WITH_PICTURE
    return False


def _is_picture(element: Element) -> bool:
    return element.tag in _PICTURES or (len(element) == 1 and element[0].tag in _PICTURES)
