"""Listings that a server gives as JSON."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from string import Formatter
from typing import TYPE_CHECKING, Any

from newscrawl.pages.section import Link, matches
from newscrawl.sources.base import Listing, Scope, Source, absolute, once
from newscrawl.text.arabic import clean

if TYPE_CHECKING:
    from scrapy.http import Response

_TAGS = re.compile(r"<[^<>]{1,200}>")


class JsonApi(Source):
    """A JSON interface that lists articles.

    *url* may hold ``{id}`` and ``{name}`` of a section, ``{page}`` and ``{cursor}``.

    items: where the list stands, as a path of keys with dots (``data.posts``); "" for the whole.
    link: an article's address, a format string over the fields of its entry, which may be paths
      too: ``https://paper.example/{type.slug}/{id}``.
    date, title: paths within an entry. A number is seconds of the Unix epoch.
    first, step: the number of the first page, and what each page adds to it.
    more: the path of the cursor that the next page is asked for with.
    """

    kind = "api"
    end_statuses = (400, 404, 410)  # WordPress answers 400 to a page behind the last

    def __init__(
        self,
        url: str,
        sections: Mapping[str, str] | None = None,
        *,
        items: str = "",
        link: str = "{url}",
        date: str = "date",
        title: str = "title",
        first: int = 1,
        step: int = 1,
        more: str | None = None,
    ) -> None:
        self.url = url
        self.sections = sections or {}
        self.items = items
        self.link = link
        self.date = date
        self.title = title
        self.first = first
        self.step = step
        self.more = more

    def listings(self, scope: Scope) -> Iterator[Listing]:
        if not self.sections and scope.sections is None:
            yield self._listing(None, self.first)
        for section in scope.sections or self.sections:
            if section in self.sections:
                yield self._listing(section, self.first)

    def _listing(self, section: str | None, page: int, cursor: str = "") -> Listing:
        name = self.sections[section] if section else ""
        url = self.url.format(id=section or "", name=name, page=page, cursor=cursor)
        return Listing(self, url, section=section, page=page, label="" if section else self.url)

    def links(self, response: Response, listing: Listing, pattern: re.Pattern[str]) -> list[Link]:
        entries = _at(_data(response), self.items)
        found = []
        for entry in entries if isinstance(entries, list) else []:
            address = _filled(self.link, entry)
            url = absolute(response, address) if address else None
            if url and matches(pattern, url):
                found.append(Link(url, _text(_at(entry, self.title)), self._date(entry)))
        return once(found)

    def _date(self, entry: Any) -> str | None:
        stamp = _text(_at(entry, self.date))
        return f"{stamp}Z" if stamp and self.date.endswith("_gmt") else stamp

    def following(
        self, listing: Listing, scope: Scope, response: Response | None = None
    ) -> Listing | None:
        page = listing.page + self.step
        if self.more is None:
            return self._listing(listing.section, page) if "{page}" in self.url else None
        cursor = _text(_at(_data(response), self.more)) if response else None
        return self._listing(listing.section, page, cursor) if cursor else None


class WordPress(JsonApi):
    """The REST interface that every WordPress has unless its owner closed it.

    *site* is the address of the blog; *sections* maps numbers of categories to names.
    See https://developer.wordpress.org/rest-api/reference/posts/
    """

    def __init__(self, site: str, sections: Mapping[str, str] | None = None) -> None:
        url = f"{site.rstrip('/')}/wp-json/wp/v2/posts?per_page=100&page={{page}}"
        super().__init__(
            url + ("&categories={id}" if sections else "") + "&_fields=link,date_gmt,title",
            sections,
            link="{link}",
            date="date_gmt",
            title="title.rendered",
        )


def _data(response: Response) -> Any:
    try:
        return json.loads(response.body)
    except (ValueError, RecursionError):
        return None


def _at(data: Any, path: str) -> Any:
    """What stands at a path of keys; None where there is nothing."""
    for key in path.split(".") if path else ():
        if isinstance(data, list) and key.isdigit():
            data = data[int(key)] if int(key) < len(data) else None
        else:
            data = data.get(key) if isinstance(data, dict) else None
    return data


def _filled(template: str, entry: Any) -> str | None:
    """A format string over the fields of an entry; None where one of them is missing."""
    parts = []
    for literal, path, _, _ in Formatter().parse(template):
        parts.append(literal)
        if path is not None:
            value = _at(entry, path)
            if isinstance(value, bool) or not isinstance(value, str | int) or value == "":
                return None
            parts.append(str(value))
    return "".join(parts)


def _text(value: Any) -> str | None:
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return None
    return clean(_TAGS.sub("", str(value))) or None
