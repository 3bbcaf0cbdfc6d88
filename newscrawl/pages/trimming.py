"""A page without what says nothing of its article: for keeping it as a test."""

from __future__ import annotations

import html
import re
from collections import Counter
from collections.abc import Callable, Iterator

from lxml import etree

from newscrawl.exceptions import PageTooComplex
from newscrawl.pages.document import Document, Element

# Attributes that selectors, dates, links and pictures are read from.
_READ = """alt charset class content data-date data-publicationdate data-src data-srcset data-time
    datetime dir hidden href http-equiv id itemid itemprop itemscope itemtype lang media name
    property rel role src srcset style title type typeof value vocab width height"""
_KEPT = frozenset(_READ.split())
_LONG = 300
_ENOUGH = 6
_TEXT = frozenset(("p", "br", "b", "strong", "span", "h2", "h3", "meta", "link"))
_RAW = frozenset(("script", "style"))
_WITHOUT_END = "area base br col embed frame hr img input link meta param source track wbr"
_VOID = frozenset(_WITHOUT_END.split())
_CHARSET = re.compile(r"(?i)charset\s*=\s*[\w-]+")
_USELESS = ("style", "svg", "noscript", "iframe", "template", "form", "object", "canvas")
_RELATIONS = frozenset(("canonical", "amphtml", "alternate", "author", "image_src", "next", "prev"))


def trim(
    markup: bytes, url: str, is_same: Callable[[bytes], bool], *, encoding: str | None = None
) -> bytes:
    """*markup* less its scripts, styles, pictures in the address and the like, as UTF-8.

    *is_same* says whether markup still means the same: what that needs is kept. *encoding* is the
    charset that the server declared. A page that is no HTML, or means another thing when it is
    written anew, comes back as it is.
    """
    if markup.lstrip()[:1] in (b"{", b"["):
        return markup
    try:
        kept = _written(Document(markup, url, declared_encoding=encoding).root)
    except PageTooComplex:
        return markup
    if not is_same(kept):
        return markup
    for cut in _CUTS:
        root = Document(kept, url).root
        cut(root)
        shorter = _written(root)
        if len(shorter) < len(kept) and is_same(shorter):
            kept = shorter
    return kept


def _written(root: Element) -> bytes:
    """The tree as HTML. lxml's own writer would spell the addresses in another way."""
    pieces = ["<!DOCTYPE html>\n"]
    for event, element in etree.iterwalk(root, events=("start", "end")):
        name = str(element.tag)
        text = element.text or ""
        if event == "start":
            pieces.append(f"<{name}{''.join(_attribute(*pair) for pair in _stated(element))}>")
            pieces.append(text if name in _RAW else html.escape(text, quote=False))
        else:
            pieces.append("" if name in _VOID else f"</{name}>")
            pieces.append(html.escape(element.tail or "", quote=False))
    return "".join((*pieces, "\n")).encode("utf-8", "replace")


def _attribute(name: str, value: str) -> str:
    quoted = value.replace("&", "&amp;").replace('"', "&quot;")
    return f' {name}="{quoted}"'


def _stated(element: Element) -> list[tuple[str, str]]:
    """An element's attributes; what is written is UTF-8, whatever it says it was."""
    pairs = [(str(name), str(value)) for name, value in element.items()]
    if element.tag != "meta":
        return pairs
    return [
        (name, "utf-8" if name == "charset" else _CHARSET.sub("charset=utf-8", value))
        for name, value in pairs
    ]


def _remove(elements: Iterator[Element]) -> None:
    for element in list(elements):
        parent = element.getparent()
        if parent is not None:
            # The text behind an element belongs to its parent.
            tail, before = element.tail or "", element.getprevious()
            if before is not None:
                before.tail = (before.tail or "") + tail
            else:
                parent.text = (parent.text or "") + tail
            parent.remove(element)


def _scripts(root: Element) -> None:
    _remove(s for s in root.iter("script") if "json" not in (s.get("type") or "").lower())


def _state(root: Element) -> None:
    _remove(s for s in root.iter("script") if "ld+json" not in (s.get("type") or "").lower())


def _links(root: Element) -> None:
    _remove(
        link for link in root.iter("link") if _RELATIONS.isdisjoint((link.get("rel") or "").split())
    )


def _all(tag: str) -> Callable[[Element], None]:
    return lambda root: _remove(root.iter(tag))


def _attributes(root: Element) -> None:
    for element in root.iter("*"):
        for name, value in element.attrib.items():
            if name not in _KEPT or (len(value) > _LONG and name not in ("content", "href")):
                del element.attrib[name]


def _data_addresses(root: Element) -> None:
    for element in root.iter("*"):
        for name, value in element.attrib.items():
            if value.lstrip()[:5].lower() == "data:":
                del element.attrib[name]


def _empty(root: Element) -> None:
    _remove(
        element
        for element in root.iter("div", "span", "ins", "ul", "section")
        if len(element) == 0 and not (element.text or "").strip()
    )


def _repetition(root: Element) -> None:
    """Of many alike side by side, as in a menu or a list of other articles, some are enough."""
    for parent in list(root.iter("*")):
        alike: Counter[tuple[str, str]] = Counter()
        for child in list(parent):
            kind = (str(child.tag), child.get("class", ""))
            alike[kind] += 1
            if alike[kind] > _ENOUGH and child.tag not in _TEXT:
                _remove(iter([child]))


def _white_space(root: Element) -> None:
    for element in root.iter("*"):
        if element.tag not in ("pre", "script", "textarea"):
            element.text = _short(element.text)
        element.tail = _short(element.tail)


def _short(text: str | None) -> str | None:
    if text and not text.strip(" \t\r\n"):
        return "\n" if "\n" in text else " "
    return text


# Each is undone by itself where the page needs what it takes: ASP.NET has whole pages in a form.
_CUTS = (
    _scripts,
    _state,
    *map(_all, _USELESS),
    _links,
    _attributes,
    _data_addresses,
    _empty,
    _repetition,
    _white_space,
)
