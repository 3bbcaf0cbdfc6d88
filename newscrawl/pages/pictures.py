"""The pictures of an article, each once, with its caption."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any
from urllib.parse import unquote, urlsplit

from newscrawl.items import ImageObject
from newscrawl.pages.blocks import Picture
from newscrawl.pages.body import Line
from newscrawl.pages.document import Document, Element
from newscrawl.pages.metadata import Metadata

_LAZY = ("data-src", "data-original", "data-lazy-src", "data-lazy", "data-url", "data-image", "src")
_NO_PICTURE = re.compile(
    r"(?i)(?:^|[/_.-])(?:logos?\d*|placeholder|avatars?|sprite|blank|spacer|pixel|1x1|loading|loader|"
    r"default|no-?image|noimage|favicon|icons?|emoji|gravatar|dummy|lazy|transparent|ads?|banner|"
    r"facebook|twitter|whatsapp)(?=[/_.\d-]|$)|\.svg(?:$|\?)|\.gif(?:$|\?)"
)
_SIZE = re.compile(r"(?:-\d{2,4}x\d{2,4}|_\d{2,4}x\d{2,4})(?=\.\w+$)")
_MOST = 30


def find(
    document: Document, metadata: Metadata, pictures: list[Picture], captions: list[Line]
) -> Iterator[tuple[str, list[ImageObject]]]:
    """The lead picture by metadata first, then those that stand in the article."""
    printed = [
        (picture.element, url)
        for picture in pictures
        if picture.place in ("after", "within") and (url := _url(document, picture.element))
    ]
    captioned = _captioned(printed[:_MOST], captions)
    found: dict[str, ImageObject] = {}
    for url in _stated(document, metadata):
        found.setdefault(_name(url), {"url": url})
    for element, url in printed:
        image = found.setdefault(_name(url), {"url": url})
        if element in captioned and "caption" not in image:
            image["caption"] = captioned[element]
    images = list(found.values())[:_MOST]
    if images and captions and not captioned and len(captions) == 1:
        images[0].setdefault("caption", captions[0].text)
    yield ("metadata" if images and not printed else "page"), images


def selected(document: Document, matches: Iterable[Element | str]) -> list[ImageObject]:
    """The pictures that a site's selector found: images, links to them, or URLs."""
    urls = (
        document.absolute(match)
        if isinstance(match, str)
        else _url(document, match) or document.absolute(match.get("href") or match.get("content"))
        for match in matches
    )
    return [{"url": url} for url in dict.fromkeys(urls) if url]


def _stated(document: Document, metadata: Metadata) -> Iterator[str]:
    for text in (
        *metadata.strings(metadata.article.get("image"), "url", "contentUrl", "@id")[:10],
        *metadata.every("og:image", "og:image:url", "twitter:image", "twitter:image:src")[:4],
    ):
        url = document.absolute(text)
        if url and not _NO_PICTURE.search(urlsplit(url).path):
            yield url
            return


def _url(document: Document, element: Element) -> str | None:
    for name in _LAZY:
        value = element.get(name)
        if value and not value.startswith("data:"):
            url = document.absolute(value)
            if url and not _NO_PICTURE.search(urlsplit(url).path) and not _is_tiny(element):
                return url
    if srcset := element.get("srcset") or element.get("data-srcset"):
        return document.absolute(srcset.split(",")[-1].split()[0] if srcset.strip() else None)
    return None


def _is_tiny(element: Element) -> bool:
    for side in ("width", "height"):
        value = (element.get(side) or "").removesuffix("px")
        if value.isdigit() and int(value) < 80:
            return True
    return False


def _name(url: str) -> str:
    """What makes it the same picture in another size: its file's name, or all of its path."""
    path = unquote(urlsplit(url).path)
    name = _SIZE.sub("", path.rsplit("/", 1)[-1]).lower()
    return name if len(name) > 12 else path


def _captioned(printed: list[tuple[Element, str]], captions: list[Line]) -> dict[Element, str]:
    """Each caption to the picture that stands with it in the smallest box."""
    found: dict[Element, str] = {}
    for line in captions[:_MOST]:
        box: Any = line.block.element
        for _ in range(4):
            images = set(box.iter("img"))
            inside = [element for element, _ in printed if element in images]
            if inside:
                found.setdefault(inside[-1], line.text)
                break
            box = box.getparent()
            if box is None:
                break
    return found
