"""How a site says where a field is: ``headline = css("div.articleHeader > h1")``."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any

from cssselect import HTMLTranslator
from lxml import etree

from newscrawl.pages.document import Element

if TYPE_CHECKING:
    from newscrawl.pages.article import ArticlePage


@lru_cache(maxsize=1024)
def _compiled(path: str) -> etree.XPath:
    return etree.XPath(path, smart_strings=False)


@lru_cache(maxsize=1024)
def _css_path(selector: str) -> str:
    return HTMLTranslator().css_to_xpath(selector)


def selected(root: Element, selector: str) -> list[Element]:
    """The elements under ``root`` that a CSS selector matches, in document order."""
    found: Any = _compiled(_css_path(selector))(root)
    return list(found)


class Selector:
    """A field of a page class: the first of several XPaths that yields something valid.

    What it yields is only the first candidate for its field: where nothing of it can be used,
    the default chain answers.
    """

    def __init__(self, *paths: str, attr: str | None = None, all: bool = False) -> None:
        self.paths = [_compiled(path) for path in paths]
        self.attr = attr
        self.all = all

    def __set_name__(self, owner: type, name: str) -> None:
        self.name = name

    def __get__(self, page: ArticlePage | None, owner: type | None = None) -> Any:
        return self if page is None else page.answer(self.name)

    def candidates(self, root: Element, *, every: bool = False) -> list[list[Element | str]]:
        """What each path in turn finds: elements, or strings where it selects those."""
        found = (self._found(path, root, every or self.all) for path in self.paths)
        return [matches for matches in found if matches]

    def _found(self, path: etree.XPath, root: Element, every: bool) -> list[Element | str]:
        result: Any = path(root)
        nodes = result if isinstance(result, list) else [result]
        matches: list[Element | str] = [
            value
            for node in nodes
            if (value := self._value(node)) is not None and not isinstance(value, bool)
        ]
        return matches if every else matches[:1]

    def _value(self, node: Any) -> Element | str | None:
        if isinstance(node, float):
            return format(node, "g")
        if self.attr is None or isinstance(node, str):
            return node  # type: ignore[no-any-return]
        value: str | None = node.get(self.attr)
        return value


def css(*selectors: str, attr: str | None = None, all: bool = False) -> Any:
    """A field by CSS selectors, tried in order.

    ``attr`` takes an attribute instead of the element's text; ``all`` takes every match, not
    the first. A malformed selector raises when the class is defined, not when a page comes.
    """
    return Selector(*map(_css_path, selectors), attr=attr, all=all)


def xpath(*paths: str, attr: str | None = None, all: bool = False) -> Any:
    """A field by XPath expressions, tried in order; see `css`."""
    return Selector(*paths, attr=attr, all=all)
