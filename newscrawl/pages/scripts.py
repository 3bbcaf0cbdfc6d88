"""Articles that a page leaves its scripts to draw: ``__NEXT_DATA__``, ``window.STATE = {...}``."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from itertools import islice
from typing import Any

from lxml import etree

from newscrawl.exceptions import NotAnArticle
from newscrawl.pages import api, flight, headlines, nuxt, reading
from newscrawl.pages.document import Document
from newscrawl.pages.metadata import Metadata
from newscrawl.pages.tags import SILENT

_HAS_STATE = re.compile(rb"application/json|\b(?:window|self|globalThis|Fusion)[.\[]")
_ASSIGNS = re.compile(r"\b(?:window|self|globalThis|Fusion)[.\[][\w.\"'\]]{1,60}\s*=\s*(?=[{\[])")
_ANGULAR = (("q", '"'), ("s", "'"), ("l", "<"), ("g", ">"), ("a", "&"))
_LONG_LINE = 60
_MUCH = 400
_FEW_WORDS = 30
_MOST_SCRIPTS = 200
_MOST_STATES = 20


def drawn(document: Document) -> str | None:
    """The page as its scripts would draw it; None where HTML shows a text or they hold no article.

    What the head says to machines stays.
    """
    # In this order: most pages show text early; for the rest all of the markup is searched.
    if _shows_much(document) or not _HAS_STATE.search(document.markup):
        return None
    metadata = Metadata(document)
    article = reading.of_page(
        document, headlines.find(document, metadata, frozenset()).anchor, None
    )
    if article is not None and len((article.body.text or "").split()) >= _FEW_WORDS:
        return None
    for state in islice(_states(document, metadata), _MOST_STATES):
        try:
            page = api.drawn_of(state, document.url)
        except NotAnArticle:
            continue
        return page.replace("<head>", f"<head>{_head(document)}", 1)
    return None


def _shows_much(document: Document) -> bool:
    """Whether a page has so much text in its elements that no script need draw any: most do."""
    seen = 0
    for element in document.body.iter():
        if element.tag not in SILENT:
            for text in (element.text, element.tail):
                seen += len(text) if text and len(text) > _LONG_LINE else 0
            if seen > _MUCH:
                return True
    return False


def _states(document: Document, metadata: Metadata) -> Iterator[Any]:
    texts = [
        script.text for script in islice(document.root.iter("script"), _MOST_SCRIPTS) if script.text
    ]
    assigned = (
        text[begin.end() :]
        for text in texts
        for begin in islice(_ASSIGNS.finditer(text), _MOST_STATES)
    )
    decoder = json.JSONDecoder(strict=False)
    for text in (*metadata.data, *assigned):
        try:
            yield nuxt.numbered(decoder.raw_decode(_unescaped(text.lstrip()))[0])
        except (ValueError, RecursionError):
            continue
    yield from (state for state in map(nuxt.called, texts) if state is not None)
    yield from flight.rows(texts)


def _unescaped(text: str) -> str:
    """JSON as Angular writes it for its scripts: ``{&q;title&q;:&q;...&q;}``."""
    if text[1:4] != "&q;":
        return text
    for name, sign in _ANGULAR:
        text = text.replace(f"&{name};", sign)
    return text


def _head(document: Document) -> str:
    """The meta tags, titles and JSON-LD of a page."""
    kept = (
        element
        for element in document.root.iter("meta", "link", "title", "script")
        if element.tag != "script" or "ld+json" in (element.get("type") or "")
    )
    return "".join(etree.tostring(element, encoding="unicode", with_tail=False) for element in kept)
