"""Section pages: numbered, chained, loaded by script, or posted for."""

from __future__ import annotations

import html
import json
import logging
import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from newscrawl.pages.document import Document, Element
from newscrawl.pages.fields import selected
from newscrawl.pages.section import Link, links, matches
from newscrawl.sources.base import Listing, Scope, Source, document, once

if TYPE_CHECKING:
    from scrapy.http import Response

logger = logging.getLogger(__name__)

_NEXT = ("href", "data-url", "data-href", "data-next", "value")
_MOST_STRINGS = 5_000
# What ASP.NET keeps of a page in its form may be large, not endless.
_MOST_HIDDEN = 40
_LONGEST_HIDDEN = 1_000_000


class Sections(Source):
    """Section pages with a page number.

    *url* holds ``{id}``, ``{name}`` and ``{page}``; *sections* maps identifiers to names.

    cards: CSS selectors of what lists the section itself; sidebars list others.
    first, step: the number of the first page, and what each page adds to it (an offset, say).
    more: CSS selector of the element that carries the next page's address (``href``, ``data-url``,
      ``data-href``, ``data-next``): pages are followed, not counted.
    link: regular expression of an article's address in the raw page (its first group, or all of
      it), for pages that have none in ``<a>``.
    form: fields to post for a page, with the same placeholders.

    A fragment that scripts load is read the same, be it HTML or JSON with HTML in it.
    """

    kind = "section"

    def __init__(
        self,
        url: str,
        sections: Mapping[str, str],
        *,
        cards: str | None = None,
        first: int = 1,
        step: int = 1,
        more: str | None = None,
        link: str | None = None,
        form: Mapping[str, str] | None = None,
    ) -> None:
        self.url = url
        self.sections = sections
        self.cards = cards
        self.first = first
        self.step = step
        self.more = more
        self.link = link
        self.form = dict(form or {})

    def listings(self, scope: Scope) -> Iterator[Listing]:
        for section in scope.sections or self.sections:
            if section in self.sections:
                yield self._listing(section, self.first)

    def _listing(self, section: str, page: int) -> Listing:
        values = {"id": section, "name": self.sections[section], "page": page}
        form = tuple((name, value.format(**values)) for name, value in self.form.items())
        return Listing(self, self.url.format(**values), section=section, page=page, form=form)

    def links(self, response: Response, listing: Listing, pattern: re.Pattern[str]) -> list[Link]:
        page = page_of(response)
        if self.link:
            return _links_in_text(page, self.link, pattern)
        is_first = listing.page == self.first
        if self.cards is None or (is_first and not selected(page.root, self.cards)):
            if self.cards:
                logger.warning(
                    "no cards (%s) on %s: the page is read whole", self.cards, listing.url
                )
            return links(page, pattern=pattern)
        # A later page without cards is the end of its section, whatever its sidebar lists.
        return links(page, pattern=pattern, within=self.cards)

    def following(
        self, listing: Listing, scope: Scope, response: Response | None = None
    ) -> Listing | None:
        assert listing.section is not None
        page = listing.page + self.step
        if self.more is None:
            return self._listing(listing.section, page) if "{page}" in self._template else None
        url = _next_address(page_of(response), self.more) if response else None
        return Listing(self, url, section=listing.section, page=page) if url else None

    @property
    def _template(self) -> str:
        return self.url + "".join(self.form.values())


class Postback(Sections):
    """Sections of ASP.NET Web Forms: later pages are posted for, with the state of the one before.

    *target* is the control that turns the page (``ctl00$Main$Pager``), *argument* what it is told.
    """

    def __init__(
        self, url: str, sections: Mapping[str, str], *, target: str, argument: str = "Page${page}",
        **options: Any,
    ) -> None:  # fmt: skip
        super().__init__(url, sections, **options)
        self.target = target
        self.argument = argument

    def following(
        self, listing: Listing, scope: Scope, response: Response | None = None
    ) -> Listing | None:
        page = listing.page + self.step
        argument = self.argument.replace("{page}", str(page))
        form = posted(page_of(response), self.target, argument) if response else ()
        return replace(listing, page=page, form=form) if form else None


def page_of(response: Response) -> Document:
    """The page, or the HTML that a JSON answer carries."""
    if response.body.lstrip()[:1] not in (b"{", b"["):
        return document(response)
    try:
        data = json.loads(response.body)
    except (ValueError, RecursionError):
        return document(response)
    return Document("\n".join(_markup(data)), response.url)


def _markup(data: Any) -> Iterator[str]:
    """The strings of JSON that are HTML, in their order."""
    waiting = [data]
    for _ in range(_MOST_STRINGS):
        if not waiting:
            return
        value = waiting.pop()
        if isinstance(value, str):
            if "<" in value:
                yield value
        elif isinstance(value, dict | list):
            inner = list(value.values()) if isinstance(value, dict) else value
            waiting += reversed(inner)


def posted(page: Document, target: str, argument: str) -> tuple[tuple[str, str], ...]:
    """The form that turns an ASP.NET page; empty without a state, or with one too large."""
    hidden = _hidden_fields(page)
    if "__VIEWSTATE" not in hidden:
        return ()
    return tuple({**hidden, "__EVENTTARGET": target, "__EVENTARGUMENT": argument}.items())


def _links_in_text(page: Document, link: str, pattern: re.Pattern[str]) -> list[Link]:
    raw = html.unescape(page.markup.decode("utf-8", "replace")).replace("\\/", "/")
    found = []
    for match in re.finditer(link, raw):
        url = page.absolute(match[1] if match.re.groups else match[0])
        if url and matches(pattern, url):
            found.append(Link(url))
    return once(found)


def _next_address(page: Document, selector: str) -> str | None:
    for element in selected(page.root, selector):
        for name in _NEXT:
            url = page.absolute(element.get(name))
            if url:
                return url
    return None


def _hidden_fields(page: Document) -> dict[str, str]:
    inputs: list[Element] = selected(page.root, "input[type=hidden][name]")
    fields = {field.get("name", ""): field.get("value") or "" for field in inputs[:_MOST_HIDDEN]}
    return fields if sum(map(len, fields.values())) <= _LONGEST_HIDDEN else {}
