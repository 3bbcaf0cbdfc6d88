"""The pictures of an article, each once, with its caption."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any
from urllib.parse import unquote, urlsplit

from newscrawl.items import ImageObject
from newscrawl.pages.blocks import Picture
from newscrawl.pages.document import Document, Element
from newscrawl.pages.lines import Line
from newscrawl.pages.metadata import Metadata

_LAZY = ("data-src", "data-original", "data-lazy-src", "data-lazy", "data-url", "data-image", "src")
_NO_PICTURE = re.compile(
    r"(?i)(?:^|[/_.-])(?:logos?\d*|placeholder|avatars?|sprite|blank|spacer|pixel|1x1|loading|loader|"
    r"no-?image|noimage|favicon|icons?|emoji|gravatar|dummy|lazy|transparent|ads?|banner|"
    # As the name of a folder it says nothing: Drupal keeps all under /sites/default/files/.
    r"default(?=[^/]*$)|facebook|twitter|whatsapp)(?=[/_.\d-]|$)|\.svg(?:$|\?)|\.gif(?:$|\?)"
)
# In a file's name: 800x450-name.jpg, name_800x450.jpg; as a folder: /w_800/, /800x450/.
_SIZE = re.compile(r"(?:^|[-_])\d{2,4}x\d{2,4}(?=[-_.]|$)|^[-_]")
_SIZE_FOLDER = re.compile(r"/(?:[wh]_?\d{2,4}(?:,[\w,]*)?|\d{2,4}x\d{2,4})(?=/)")
_SECOND_SUFFIX = re.compile(r"(\.(?:jpe?g|png|webp))\.(?:jpe?g|png|webp)$", re.IGNORECASE)
_LAST_NUMBER = re.compile(r"(?<=\w{6})[_-]\d{1,4}(?=\.\w+$)")
# The place of a number that a script fills in.
_TEMPLATE = re.compile(r"\$\{|\{\{|%7B%7B|\$%7B", re.IGNORECASE)
_PICTURE_FILE = re.compile(r"\.(?:jpe?g|png|webp|avif|gif|bmp)(?:$|[?&])|attachment", re.IGNORECASE)
# Whose a picture is says nothing of what it shows.
_CREDIT = re.compile(r"(?:(?:م?صدر|حقوق|عدسة|تصوير) ?الصور[ةه]|©|\(c\))", re.IGNORECASE)
_ARABIC = re.compile(r"[\u0621-\u064a]")
_MOST = 30
_HEIGHT_OF_LINK = 4


def find(
    document: Document, metadata: Metadata, pictures: list[Picture], captions: list[Line]
) -> Iterator[tuple[str, list[ImageObject]]]:
    """The lead picture by metadata first, then those that stand in the article."""
    printed = [
        (picture.element, url)
        for picture in pictures
        if picture.place in ("after", "within")
        and (url := _url(document, picture.element))
        and not _leads_elsewhere(document, picture.element)
    ]
    captions = [line for line in captions if not _CREDIT.match(line.text)]
    captioned = _captioned(printed[:_MOST], captions)
    found: dict[str, ImageObject] = {}
    for url in _stated(document, metadata):
        found.setdefault(_name(url), {"url": url})
    for number, (element, url) in enumerate(printed):
        name = _name(url)
        # The first that is printed is the lead picture, of which a script may choose the size.
        if number == 0 and (lead := next(iter(found), "")) and _is_variant(lead, name):
            name = lead
        image = found.setdefault(name, {"url": url})
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
        if url and _is_picture(url):
            yield url
            return


def _is_picture(url: str) -> bool:
    return not _NO_PICTURE.search(urlsplit(url).path) and not _TEMPLATE.search(url)


def _leads_elsewhere(document: Document, element: Element) -> bool:
    """Whether a picture is the link to another page: a teaser's, not the article's own."""
    for above in islice(element.iterancestors(), _HEIGHT_OF_LINK):
        if above.tag == "a":
            url = document.absolute(above.get("href"))
            own = urlsplit(document.url).path
            return bool(url and not _PICTURE_FILE.search(url) and own not in urlsplit(url).path)
    return False


def _url(document: Document, element: Element) -> str | None:
    for name in _LAZY:
        value = element.get(name)
        if value and not value.startswith("data:"):
            url = document.absolute(value)
            if url and _is_picture(url) and not _is_tiny(element):
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
    path = _SIZE_FOLDER.sub("", unquote(urlsplit(url).path))
    path = _SECOND_SUFFIX.sub(r"\1", path)
    name = _SIZE.sub("", _SIZE.sub("", path.rsplit("/", 1)[-1])).lower()
    return name if len(name) > 12 else path


def _is_variant(lead: str, name: str) -> bool:
    """Whether a picture's name is the lead picture's as another size, or another host, has it."""
    lead, name = lead.lower(), name.lower()
    is_copy = "/" in lead[1:] and "/" in name[1:] and (name.endswith(lead) or lead.endswith(name))
    return is_copy or _core(lead) == _core(name)


def _core(name: str) -> str:
    """A file's name without a last short number: ``70698812_6.jpg``, ``70698812_906.jpg``."""
    return _LAST_NUMBER.sub("", name)


def _captioned(printed: list[tuple[Element, str]], captions: list[Line]) -> dict[Element, str]:
    """Each caption to the picture that stands with it in the smallest box."""
    found: dict[Element, str] = {}
    for line in captions[:_MOST]:
        box: Any = line.block.element
        for _ in range(4):
            images = set(box.iter("img"))
            inside = [element for element, _ in printed if element in images]
            if inside:
                known = found.get(inside[-1])
                # An agency's name may stand on the picture, what it shows below.
                if known is None or (_ARABIC.search(line.text) and not _ARABIC.search(known)):
                    found[inside[-1]] = line.text
                break
            box = box.getparent()
            if box is None:
                break
    return found
