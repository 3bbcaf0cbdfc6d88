"""Where a site lists its articles: section pages, feeds, daily sitemaps.

A source says which listings there are and reads the links of one; the spider decides what to fetch.
"""

from __future__ import annotations

import logging
import re
from abc import ABC, abstractmethod
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import TYPE_CHECKING

from lxml import etree

from newscrawl.exceptions import UsageError
from newscrawl.pages.document import Document
from newscrawl.pages.fields import selected
from newscrawl.pages.section import Link, links
from newscrawl.state.base import Window

if TYPE_CHECKING:
    from scrapy.http import Response

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Scope:
    """What a run asks for."""

    today: date
    """In the site's zone."""
    sections: tuple[str, ...] | None = None
    """Identifiers of sections; None asks for all."""
    window: Window = field(default_factory=Window)


@dataclass(frozen=True, slots=True)
class Listing:
    """One listing page, feed or sitemap to fetch."""

    source: Source
    url: str
    section: str | None = None
    page: int = 1
    day: date | None = None

    @property
    def key(self) -> str:
        """What is remembered as listed: ``section:88``, ``feed:88``, ``sitemap:2021-11-06``."""
        return f"{self.source.kind}:{self.section or self.day or ''}"


class Source(ABC):
    """A way to find the articles of a site."""

    kind: str
    sections: Mapping[str, str] = {}
    """Identifier of each section -> its name in URLs; empty where the source has none."""

    @abstractmethod
    def listings(self, scope: Scope) -> Iterator[Listing]:
        """The listings to begin with."""

    @abstractmethod
    def links(self, response: Response, listing: Listing, pattern: re.Pattern[str]) -> list[Link]:
        """The links of one listing that match *pattern*, in its order."""

    def following(self, listing: Listing, scope: Scope) -> Listing | None:
        """The listing after this one, where there may be one."""
        return None


def sections(table: str) -> dict[str, str]:
    """Identifier -> name of each section, from a table in white space.

    >>> sections("88 أخبار-عربية  48 فن")
    {'88': 'أخبار-عربية', '48': 'فن'}
    """
    words = table.split()
    return dict(zip(words[::2], words[1::2], strict=True))


class Sections(Source):
    """Section pages with a page number.

    *url* holds ``{id}``, ``{name}`` and ``{page}``; *sections* maps identifiers to names. *cards*
    are CSS selectors of the part of the page that lists the section itself: sidebars list others.
    """

    kind = "section"

    def __init__(
        self, url: str, sections: Mapping[str, str], *, cards: str | None = None, first: int = 1
    ) -> None:
        self.url = url
        self.sections = sections
        self.cards = cards
        self.first = first

    def listings(self, scope: Scope) -> Iterator[Listing]:
        for section in scope.sections or self.sections:
            yield self._listing(section, self.first)

    def _listing(self, section: str, page: int) -> Listing:
        url = self.url.format(id=section, name=self.sections[section], page=page)
        return Listing(self, url, section=section, page=page)

    def links(self, response: Response, listing: Listing, pattern: re.Pattern[str]) -> list[Link]:
        page = Document(response.body, response.url)
        is_first = listing.page == self.first
        if self.cards is None or (is_first and not selected(page.root, self.cards)):
            if self.cards:
                logger.warning(
                    "no cards (%s) on %s: the page is read whole", self.cards, listing.url
                )
            return links(page, pattern=pattern)
        # A later page without cards is the end of its section, whatever its sidebar lists.
        return links(page, pattern=pattern, within=self.cards)

    def following(self, listing: Listing, scope: Scope) -> Listing | None:
        assert listing.section is not None
        return self._listing(listing.section, listing.page + 1)


_FEED_DATES = ("{*}pubDate", "{*}published", "{*}updated", "{*}date")


class Feed(Source):
    """RSS or Atom. *url* may hold ``{id}``; *everything* is the feed of the whole site."""

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
        if not self.sections:
            yield Listing(self, self.url)
        for section in scope.sections or self.sections:
            yield Listing(self, self.url.format(id=section), section=section)

    def links(self, response: Response, listing: Listing, pattern: re.Pattern[str]) -> list[Link]:
        found = []
        for entry in _xml(response.body).iter("{*}item", "{*}entry"):
            url = _text(entry, "{*}link") or _text(entry, "{*}guid") or _href(entry)
            if url and pattern.search(url):
                when = next(filter(None, (_text(entry, tag) for tag in _FEED_DATES)), None)
                found.append(Link(url, _text(entry, "{*}title"), when))
        return found


class DailySitemap(Source):
    """One sitemap a day, for back-fill: used where a run has a first day and names no section.

    *url* holds ``{year}``, ``{month}`` and ``{day}``, not padded.
    """

    kind = "sitemap"

    def __init__(self, url: str) -> None:
        self.url = url

    def listings(self, scope: Scope) -> Iterator[Listing]:
        if scope.window.since and scope.sections is None:
            # The newest day first; the others follow one by one, so that they need no queue.
            yield self._listing(min(scope.window.until or scope.today, scope.today))

    def _listing(self, day: date) -> Listing:
        url = self.url.format(year=day.year, month=day.month, day=day.day)
        return Listing(self, url, day=day)

    def links(self, response: Response, listing: Listing, pattern: re.Pattern[str]) -> list[Link]:
        found = []
        for entry in _xml(response.body).iter("{*}url"):
            url = _text(entry, "{*}loc")
            if url and pattern.search(url):
                found.append(Link(url, None, listing.day.isoformat() if listing.day else None))
        return found

    def following(self, listing: Listing, scope: Scope) -> Listing | None:
        assert listing.day is not None
        day = listing.day - timedelta(days=1)
        return self._listing(day) if scope.window.may_hold(day) else None


def choose(given: str, sources: Sequence[Source]) -> tuple[str, ...]:
    """The identifiers of the sections that a user names by identifier or by name.

    >>> paper = Sections("https://paper.example/{id}/{page}", {"88": "أخبار-عربية", "48": "فن"})
    >>> choose("فن, 88", [paper])
    ('48', '88')

    Raises :class:`~newscrawl.exceptions.UsageError` for one that the site does not have.
    """
    known = {id_: name for source in sources for id_, name in source.sections.items()}
    by_name = {name: id_ for id_, name in known.items()}
    chosen = []
    for word in (part.strip() for part in given.split(",")):
        id_ = word if word in known else by_name.get(word.replace(" ", "-"))
        if id_ is None:
            listed = ", ".join(f"{id_} ({name})" for id_, name in known.items())
            raise UsageError(
                f"unknown section {word!r}: this site has {listed}"
                if known
                else f"sections={given!r}: this site has no sections to choose from"
            )
        if id_ not in chosen:
            chosen.append(id_)
    return tuple(chosen)


def _xml(body: bytes) -> etree._Element:
    """The tree of a feed or sitemap, broken or not; never an external or expanded entity."""
    parser = etree.XMLParser(
        recover=True, resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False
    )
    root = etree.fromstring(body.strip() or b"<empty/>", parser)
    return root if root is not None else etree.Element("empty")


def _text(entry: etree._Element, tag: str) -> str | None:
    text = entry.findtext(tag)
    return text.strip() or None if text else None


def _href(entry: etree._Element) -> str | None:
    link = entry.find("{*}link[@href]")
    return link.get("href") if link is not None else None
