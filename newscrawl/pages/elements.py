"""What a single element is, by its attributes and links."""

from __future__ import annotations

import re
from collections.abc import Container
from itertools import islice

from newscrawl.pages.document import Element
from newscrawl.pages.marks import marks

_AUTHOR_PATH = re.compile(r"(?i)/(?:authors?|writers?|reporters?|editors?|journalists?)[/?]")
_POST = re.compile(
    r"//(?:\w+\.)?(?:twitter|x)\.com/\w+/status|//(?:\w+\.)?instagram\.com/(?:p|reel|tv)/"
    r"|//(?:\w+\.)?facebook\.com/.*(?:/posts/|/videos/|permalink)"
)
_HIDDEN = re.compile(r"(?i)display\s*:\s*none|visibility\s*:\s*hidden")
_STAMPS = (
    "datetime", "data-timestamp", "data-time", "data-datetime", "data-date", "data-published",
    "data-utc", "data-livestamp", "data-epoch", "title",
)  # fmt: skip
_STAMP = re.compile(r"\d{10}(?:\d{3})?|(?=.{0,30}\d{4})(?=.{0,30}\d:\d\d).{12,40}")
_TELLS_TIME = re.compile(r"[\d٠-٩]|منذ|قبل|أمس")
_LONGEST_TIME = 60
_MOST_LINKS_OF_POST = 12
_LONGEST_ADDRESS = 300
_PICTURE_BOX = re.compile(r"(?i)(?<![a-z])(?:img|image|photo|pic|picture)s?(?![a-z])")
_VIDEO = re.compile(r"(?i)(?<![a-z])(?:video|player)(?![a-z])")
_FILMS = ("video", "iframe", "amp-video", "amp-youtube", "amp-iframe")
_MOST_AROUND_VIDEO = 4
_LONGEST_WITH_VIDEO = 250
_MOST_WITH_PICTURE = 4
_MOST_PIECES = 40
_PICTURES = ("img", "picture")


def names_author(link: Element) -> bool:
    """Whether a link leads to the page of a person who writes for the paper."""
    return link.get("rel") == "author" or _AUTHOR_PATH.search(link.get("href", "")) is not None


def stamp_of(element: Element) -> str | None:
    """The machine's date of an element that shows readers one; None where it has none."""
    if element.tag == "time" and (stamp := element.get("datetime")):
        return stamp
    stamp = next(filter(None, map(element.attrib.get, _STAMPS)), None)
    if stamp is None or len(element) > 1 or not _STAMP.fullmatch(stamp):
        return None
    shown = "".join(map(str, element.itertext())).strip()
    tells = len(shown) <= _LONGEST_TIME and _TELLS_TIME.search(shown)
    return stamp if tells or (not shown and marks(element).date) else None


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
    if element.tag == "p" and not _is_picture_box(element.getparent()):
        return False
    for box in (element, element.getparent()):
        if box is not None and any(map(_is_picture, box)):
            texts = [piece for piece in islice(box.itertext(), _MOST_PIECES) if piece.strip()]
            return len(texts) == 1 and len(box) <= _MOST_WITH_PICTURE
    return False


def stands_with_video(element: Element, outer: Container[Element]) -> bool:
    """Whether the text of an element stands with a film only, in one of the boxes around it.

    ``outer`` holds what is around the whole text, where to look no further.
    """
    for box in islice((element, *element.iterancestors()), _MOST_AROUND_VIDEO):
        if box in outer:
            return False
        pieces = islice(box.itertext(), _MOST_PIECES)
        if sum(len(piece.strip()) for piece in pieces) > _LONGEST_WITH_VIDEO:
            return False
        named = _VIDEO.search(f"{box.get('class', '')} {box.get('id', '')}")
        if named or next(box.iter(*_FILMS), None) is not None:
            return True
    return False


def _is_picture_box(box: Element | None) -> bool:
    return box is not None and _PICTURE_BOX.search(box.get("class", "")) is not None


def _is_picture(element: Element) -> bool:
    return element.tag in _PICTURES or (len(element) == 1 and element[0].tag in _PICTURES)
