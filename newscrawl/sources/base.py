"""What every source is made of: the scope of a run, a listing, and the questions it answers."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

from newscrawl.exceptions import UsageError
from newscrawl.pages.document import Document
from newscrawl.state.base import Window

if TYPE_CHECKING:
    import re

    from scrapy.http import Response

    from newscrawl.pages.section import Link


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
    label: str = ""
    """Tells listings apart that have neither section nor day."""
    is_stamped: bool = False
    """The label changes whenever the listing does, so that one that was read need not be again."""
    form: tuple[tuple[str, str], ...] = ()
    """Fields to post; without any the listing is asked for by GET."""
    rest: tuple[Listing, ...] = ()
    """Listings that come after this one, known beforehand."""

    @property
    def key(self) -> str:
        """What is remembered as listed: ``section:88``, ``feed:88``, ``sitemap:2021-11-06``."""
        return f"{self.source.kind}:{self.section or self.day or self.label}"


class Source(ABC):
    """A way to find the articles of a site."""

    kind: str
    url: str
    """Of its listings, with what changes in braces."""
    sections: Mapping[str, str] = {}
    """Identifier of each section -> its name in URLs; empty where the source has none."""
    first: int = 1
    """The number of the first page."""
    end_statuses: Sequence[int] = (404, 410)
    """With these a server says that there is no such page; after the first one it is the end."""

    @abstractmethod
    def listings(self, scope: Scope) -> Iterator[Listing]:
        """The listings to begin with."""

    @abstractmethod
    def links(self, response: Response, listing: Listing, pattern: re.Pattern[str]) -> list[Link]:
        """The links of one listing that match *pattern*, in its order."""

    def following(
        self, listing: Listing, scope: Scope, response: Response | None = None
    ) -> Listing | None:
        """The listing after this one, where there may be one.

        *response* is this one's, None where it was not fetched or has not changed.
        """
        return None

    def is_end(self, status: int, listing: Listing) -> bool:
        """Whether this answer means that the page before was the last."""
        return listing.page > self.first and status in self.end_statuses


def sections(table: str) -> dict[str, str]:
    """Identifier -> name of each section, from a table in white space.

    >>> sections("88 أخبار-عربية  48 فن")
    {'88': 'أخبار-عربية', '48': 'فن'}
    """
    words = table.split()
    return dict(zip(words[::2], words[1::2], strict=True))


def choose(given: str, sources: Sequence[Source]) -> tuple[str, ...]:
    """The identifiers of the sections that a user names by identifier or by name.

    >>> from newscrawl.sources.pages import Sections
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


def once(links: Iterable[Link]) -> list[Link]:
    """Each URL once, as it stands first."""
    found: dict[str, Link] = {}
    for link in links:
        found.setdefault(link.url, link)
    return list(found.values())


def absolute(response: Response, address: str) -> str | None:
    """An address of a listing in full; None for what is none, of which every site has some."""
    try:
        return response.urljoin(address)
    except ValueError:
        return None


def document(response: Response) -> Document:
    """The page of a listing; raises PageTooComplex."""
    label = response.headers.get("Content-Type") or b""
    return Document(response.body, response.url, declared_encoding=label.decode("latin-1") or None)
