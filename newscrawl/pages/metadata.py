"""What a page says about itself to machines: JSON-LD, meta tags, microdata."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from functools import cached_property
from typing import Any, cast

from lxml import etree

from newscrawl.pages import jsonld
from newscrawl.pages.document import Document, Element
from newscrawl.pages.marks import marks

_ITEMPROPS = etree.XPath("//*[@itemprop or starts-with(@property, 'schema:')]")
_MOST_VALUES = 100
_OTHER_KINDS = ("Comment", "ListItem", "SiteNavigationElement")
_ARTICLE_KINDS = ("Article", "BlogPosting")
_OWN_FOOT = re.compile(r"(?:post|entry|article|node|story|news)[-_]?footer")
_RDFA = {"schema:text": "articleBody", "schema:name": "headline"}


class Metadata:
    """The machine-readable answers of one document; each group is read when first asked for."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.meta: dict[str, list[str]] = {}
        self.links: dict[str, list[Element]] = {}
        self.titles: list[str] = []
        self.data: list[str] = []
        """JSON that the page carries for its own scripts, unread."""
        self._scripts: list[str] = []
        self._read_tags()

    def _read_tags(self) -> None:
        for element in self.document.root.iter("meta", "link", "title", "script"):
            if element.tag == "meta":
                self._read_meta(element)
            elif element.tag == "link":
                for relation in (element.get("rel") or "").lower().split():
                    self.links.setdefault(relation, []).append(element)
            elif element.tag == "title":
                self.titles.append(element.text or "")
            elif "json" in (kind := (element.get("type") or "").lower()):
                scripts = self._scripts if "ld+json" in kind else self.data
                scripts.append(element.text or "")

    def _read_meta(self, element: Element) -> None:
        content = element.get("content")
        if not content:
            return
        content = (html.unescape(content) if "&" in content else content).strip()
        for name in {element.get("property"), element.get("name")}:
            if name and content:
                values = self.meta.setdefault(name.strip().lower(), [])
                if len(values) < _MOST_VALUES:
                    values.append(content)

    def first(self, *names: str) -> str | None:
        """The first value of the first of these meta names that has one."""
        return next((self.meta[name][0] for name in names if name in self.meta), None)

    def every(self, *names: str) -> list[str]:
        """All values of these meta names, in order."""
        return [value for name in names for value in self.meta.get(name, ())]

    @property
    def title(self) -> str | None:
        """The text of the first ``<title>`` that has one (SVG pictures have titles too)."""
        return next((text for text in self.titles if text.strip()), None)

    @cached_property
    def nodes(self) -> list[jsonld.Node]:
        """Every JSON-LD object of the page."""
        return [node for script in self._scripts for node in jsonld.read(script)]

    @cached_property
    def _by_id(self) -> dict[str, jsonld.Node]:
        return {
            node["@id"]: node
            for node in self.nodes
            if isinstance(node.get("@id"), str) and len(node) > 1
        }

    @cached_property
    def article(self) -> jsonld.Node:
        """The JSON-LD object of the article; empty where there is none."""
        articles = [node for node in self.nodes if jsonld.is_article(node)]
        if not articles:
            articles = [node for node in self.nodes if jsonld.is_page(node)]
        if len(articles) > 1:
            articles.sort(key=self._weight, reverse=True)
        return articles[0] if articles else {}

    def _weight(self, node: jsonld.Node) -> tuple[bool, int]:
        urls = {
            value.rstrip("/")
            for name in ("url", "mainEntityOfPage", "@id")
            for value in self.strings(node.get(name), "@id", "url")
        }
        known = ("headline", "datePublished", "author", "articleBody")
        return self.document.url.rstrip("/") in urls, sum(name in node for name in known)

    def linked(self, name: str) -> list[str]:
        """The strings of one property of the JSON-LD article; of objects, their names."""
        return self.strings(self.article.get(name), "name", "@value")

    def strings(self, value: Any, *keys: str) -> list[str]:
        """The strings in a JSON-LD value, references followed; of objects, by these keys."""
        return [text for found in self._strings(value, keys, 0) if (text := found.strip())]

    def _strings(self, value: Any, keys: tuple[str, ...], depth: int) -> Iterator[str]:
        if depth > 4:
            return
        if isinstance(value, str):
            yield html.unescape(value) if "&" in value else value
        elif isinstance(value, list):
            for member in value[:100]:
                yield from self._strings(member, keys, depth + 1)
        elif isinstance(value, dict):
            if len(value) <= 2 and value.get("@id") in self._by_id:
                value = {**self._by_id[value["@id"]], **value}
            for key in keys:
                if value.get(key):
                    yield from self._strings(value[key], keys, depth + 1)
                    return

    @cached_property
    def properties(self) -> dict[str, list[Element]]:
        """The elements of each microdata (or ``schema:``) property of the page."""
        found: dict[str, list[Element]] = {}
        if not self.document.has_microdata:
            return found
        for element in cast(list[Element], _ITEMPROPS(self.document.root)):
            stated = element.get("property", "")
            names = element.get("itemprop") or _RDFA.get(stated, stated.removeprefix("schema:"))
            for name in names.split():
                found.setdefault(name, []).append(element)
        return found

    def microdata(self, name: str) -> list[str]:
        """The values of one microdata property, in page order."""
        elements = self.properties.get(name, ())[:20]
        values = (property_value(element) for element in elements if not _is_aside(element))
        return [value for value in values if value]


def _is_aside(element: Element) -> bool:
    """Whether a property is of a comment, a card or a menu, not of the article."""
    footer = False
    for above in element.iterancestors():
        if above.tag in ("header", "html", "body"):
            continue
        kind, noise = above.get("itemtype", ""), marks(above).noise
        if kind.endswith(_OTHER_KINDS) or noise in ("comments", "related", "navigation"):
            return True
        # What an article has at its own foot is its own.
        own = kind.endswith(_ARTICLE_KINDS) or _OWN_FOOT.search(above.get("class", ""))
        footer = (footer or noise == "footer") and not own
    return footer


def property_value(element: Element) -> str:
    """What a microdata element says: its attribute made for it, its ``name``, text or link."""
    for place in ("content", "datetime", *(("title",) if element.tag == "abbr" else ())):
        if value := (element.get(place) or "").strip():
            return html.unescape(value)
    for inner in element.iterdescendants():
        if inner.get("itemprop") == "name":
            return (inner.get("content") or text_of(inner)).strip()
    return text_of(element) or element.get("href") or element.get("src") or ""


def text_of(element: Element) -> str:
    """All text of an element on one line."""
    pieces = map(str, element.itertext())
    between = "" if element.find(".//br") is None else " "
    return " ".join(between.join(pieces).split())
