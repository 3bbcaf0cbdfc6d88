"""RSS and Atom."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from newscrawl.pages.section import Link, matches
from newscrawl.sources import markup
from newscrawl.sources.base import Listing, Scope, Source, absolute, once

if TYPE_CHECKING:
    import re

    from lxml import etree
    from scrapy.http import Response

_DATES = ("{*}pubDate", "{*}published", "{*}updated", "{*}date")


class Feed(Source):
    """RSS or Atom. *url* may hold ``{id}``; *everything* is the feed of the whole site.

    With ``{page}`` in it, as WordPress has (``/feed/?paged={page}``), older pages are read too.
    """

    kind = "feed"

    def __init__(
        self, url: str, sections: Mapping[str, str] | None = None, *, everything: str | None = None
    ) -> None:
        self.url = url
        self.sections = sections or {}
        self.everything = everything

    def listings(self, scope: Scope) -> Iterator[Listing]:
        if self.everything and scope.sections is None:
            yield Listing(self, self.everything)
        if not self.sections and scope.sections is None:
            yield self._listing(None, self.first)
        for section in scope.sections or self.sections:
            if section in self.sections:
                yield self._listing(section, self.first)

    def _listing(self, section: str | None, page: int) -> Listing:
        name = self.sections[section] if section else ""
        url = self.url.format(id=section, name=name, page=page)
        return Listing(self, url, section=section, page=page, label="" if section else self.url)

    def links(self, response: Response, listing: Listing, pattern: re.Pattern[str]) -> list[Link]:
        found = []
        for entry in markup.tree(response).iter("{*}item", "{*}entry"):
            for address in _addresses(entry):
                url = absolute(response, address)
                if url and matches(pattern, url):
                    found.append(Link(url, markup.text(entry, "{*}title"), _date(entry)))
                    break
        return once(found)

    def following(
        self, listing: Listing, scope: Scope, response: Response | None = None
    ) -> Listing | None:
        if "{page}" not in self.url or listing.url == self.everything:
            return None
        return self._listing(listing.section, listing.page + 1)


def _addresses(entry: etree._Element) -> Iterator[str]:
    """Where an entry may lead: its links, then what identifies it."""
    own = markup.text(entry, "{*}origLink", "{*}link")
    if own:
        yield own
    links = entry.findall("{*}link[@href]")
    for link in sorted(links, key=lambda link: link.get("rel", "alternate") != "alternate"):
        yield link.get("href", "")
    guid = markup.text(entry, "{*}guid", "{*}id")
    if guid and guid.startswith("http"):
        yield guid


def _date(entry: etree._Element) -> str | None:
    return markup.text(entry, *_DATES)
