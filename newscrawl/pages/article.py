"""One article page: every field answered by default, a site states only what differs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from functools import cached_property
from typing import Any, Generic, TypeVar, overload

from newscrawl.exceptions import NotAnArticle
from newscrawl.items import ImageObject, NewsArticle
from newscrawl.pages import api, authors, chains, dates, gate, headlines, reading, scripts
from newscrawl.pages.document import Document, Element
from newscrawl.pages.fields import Selector
from newscrawl.pages.lines import Line
from newscrawl.pages.metadata import Metadata
from newscrawl.pages.names import is_site, site_names, without_site
from newscrawl.pages.stamps import Clock
from newscrawl.text.arabic import clean, normalize

T = TypeVar("T")


class Default(Generic[T]):
    """A field that the default chain answers, until a page class puts a selector in its place."""

    def __set_name__(self, owner: type, name: str) -> None:
        self.name = name

    @overload
    def __get__(self, page: None, owner: type) -> Default[T]: ...
    @overload
    def __get__(self, page: ArticlePage, owner: type) -> T: ...
    def __get__(self, page: ArticlePage | None, owner: type) -> Any:
        return self if page is None else page.answer(self.name)


@dataclass(slots=True)
class Explanation:
    """Where each answer came from."""

    fields: dict[str, list[tuple[str, Any, bool]]] = field(default_factory=dict)
    """For each field what each source said, and whether that is the answer."""
    removed: list[tuple[str, str]] = field(default_factory=list)
    """Lines that are not in the body, each with the rule that took it out."""


class ArticlePage:
    """A page in, an item out.

    ``timezone`` is the paper's IANA zone: it dates what names no zone. ``encoding`` is the
    charset that the server declared. A subclass replaces a field by ``css(...)`` or
    ``xpath(...)``; that is its first candidate, and where it yields nothing valid the default
    chain answers: JSON-LD, OpenGraph and other meta, microdata, HTML. A body that is JSON is
    read as an API's answer. Raises `NotAnArticle` for JSON that is broken or holds no article,
    and `PageTooComplex` for what would block the crawl.
    """

    masthead: tuple[str, ...] = ()
    """Editors whom every page of the paper names: never authors."""
    machine_dates: str = "as said"
    """"local" where a paper's machines write its local clock and call it UTC."""

    headline: Default[str | None] = Default()
    alternativeHeadline: Default[str | None] = Default()
    description: Default[str | None] = Default()
    articleBody: Default[str | None] = Default()
    articleSection: Default[list[str]] = Default()
    keywords: Default[list[str]] = Default()
    author: Default[list[str]] = Default()
    editor: Default[list[str]] = Default()
    sourceOrganization: Default[str | None] = Default()
    dateline: Default[str | None] = Default()
    datePublished: Default[datetime | None] = Default()
    datePublishedRaw: Default[str | None] = Default()
    dateModified: Default[datetime | None] = Default()
    image: Default[list[ImageObject]] = Default()
    canonicalUrl: Default[str | None] = Default()
    identifier: Default[str | None] = Default()
    inLanguage: Default[str | None] = Default()
    publisher: Default[str | None] = Default()

    def __init__(
        self,
        body: bytes | str,
        url: str,
        *,
        timezone: str = "UTC",
        publisher: str | None = None,
        encoding: str | None = None,
        downloaded: datetime | None = None,
    ) -> None:
        answer = api.page_of(body, url, encoding)
        document = Document(body if answer is None else answer, url, declared_encoding=encoding)
        drawn = scripts.drawn(document) if answer is None else None
        self.document = document if drawn is None else Document(drawn, url)
        self.url = url
        self.timezone = timezone
        self.downloaded = downloaded
        self.given_publisher = publisher
        self._answers: dict[str, tuple[str, Any]] = {}

    def item(self) -> NewsArticle:
        """The article; raises `NotAnArticle` with the reason where the page is none."""
        reason = self.reason_against()
        if reason is not None:
            raise NotAnArticle(f"{self.url}: {reason}")
        fields = {name: getattr(self, name) for name in FIELDS}
        body = fields["articleBody"]
        return NewsArticle(
            url=self.url,
            wordCount=len(body.split()) if body else None,
            dateDownloaded=self.downloaded,
            **fields,
        )

    def reason_against(self) -> str | None:
        """Why the page is no article; None where it is one."""
        body = self.articleBody
        shown = self.found_text if self.source("articleBody") in ("page", "site") else None
        reason = gate.reason_against(self.document, self.metadata, self.headline, body)
        if reason is None and shown is not None:
            reason = gate.looks_listing(self.metadata, shown, dated=self.datePublished is not None)
        return reason

    def answer(self, name: str) -> Any:
        """The value of a field: its first candidate that is usable, an empty value for none."""
        if name not in self._answers:
            usable = ((source, value) for source, value in self._candidates(name) if value)
            self._answers[name] = next(usable, ("", [] if name in chains.LISTS else None))
        return self._answers[name][1]

    def source(self, name: str) -> str:
        """Which source answered a field; "" where none did."""
        self.answer(name)
        return self._answers[name][0]

    def explain(self) -> Explanation:
        """What every source says of every field, and which lines were removed by which rule."""
        explanation = Explanation()
        for name in FIELDS:
            value = getattr(self, name)
            rows: list[tuple[str, Any, bool]] = []
            source = self.source(name) if name in self._answers else "site"
            for said_by, said in (*self._candidates(name), *self._statements(name)):
                if said and not any(row[:2] == (said_by, said) for row in rows):
                    chosen = said_by == source and said == value and not any(row[2] for row in rows)
                    rows.append((said_by, said, chosen))
            explanation.fields[name] = rows
        if self.found_text is not None:
            explanation.removed = self.found_text.body.removed
        return explanation

    # What the chains read from; each is worked out once, when first needed.

    @cached_property
    def metadata(self) -> Metadata:
        """What the page says of itself to machines."""
        return Metadata(self.document)

    @cached_property
    def _stated_names(self) -> frozenset[str]:
        return site_names(self.metadata, self.given_publisher)

    @cached_property
    def names(self) -> frozenset[str]:
        """The site's names, with what its ``<title>`` has beside the headline."""
        title = normalize(self.metadata.title or "")
        text = normalize(self.found_headline.text or "")
        if text and text in title and len(rest := title.replace(text, " ").split()) <= 5:
            return self._stated_names | ({" ".join(rest)} - {""})
        return self._stated_names

    @cached_property
    def found_headline(self) -> headlines.Headline:
        """The headline, and the element from which on the article is read."""
        for matches in self._selected("headline"):
            text = without_site(clean(chains.shown(matches[0])), self._stated_names)
            if text and not is_site(text, self._stated_names):
                anchor = None if isinstance(matches[0], str) else matches[0]
                return headlines.Headline(text, "site", anchor, [("site", text)])
        return headlines.find(self.document, self.metadata, self._stated_names)

    @cached_property
    def folded_headline(self) -> str:
        """The headline for comparing."""
        return normalize(self.headline or "")

    @cached_property
    def found_text(self) -> reading.Article | None:
        """The page's text as its HTML shows it."""
        anchor, title = self.found_headline.anchor, self.found_headline.text
        for matches in self._selected("articleBody", every=True):
            elements = [match for match in matches if not isinstance(match, str)]
            if not elements:
                continue
            found = reading.of_elements(elements, anchor, title, self.names)
            if found is not None and found.body.paragraphs:
                return found
        return reading.of_page(self.document, anchor, title, self.names)

    @property
    def about(self) -> list[Line]:
        """Lines of the page about the article: its date, byline, subtitle."""
        return self.found_text.about if self.found_text else []

    @cached_property
    def dates(self) -> dates.Dates:
        """Publication and change, by what machines and readers are told."""
        clock = Clock(
            self.timezone, self.downloaded, machine_is_local=self.machine_dates == "local"
        )
        stated = {
            name: [chains.stated(match) for found in self._selected(name) for match in found]
            for name in ("datePublished", "dateModified")
        }
        times = self.found_text.times if self.found_text else []
        found = dates.find(self.metadata, self.about, clock, stated, times)
        if found.published is None and self._below:
            return dates.find(self.metadata, self._below, clock, stated, times)
        return found

    @cached_property
    def credits(self) -> authors.Credits:
        """Who is named for the article."""
        found = authors.find(self.metadata, self.about, self.names, self.masthead)
        if not found.authors and self._below:
            return authors.find(
                self.metadata, [*self.about, *self._below], self.names, self.masthead
            )
        return found

    @cached_property
    def _below(self) -> list[Line]:
        """What is said of the article at its foot, for where nothing is said at its head."""
        found = self.found_text
        return [*reading.below(found), *reading.profiles(found)] if found else []

    def _selected(self, name: str, *, every: bool = False) -> list[list[Element | str]]:
        """What the page class's own selector of a field finds, if it has one."""
        found = getattr(type(self), name)
        if not isinstance(found, Selector):
            return []
        return found.candidates(self.document.root, every=every)

    def _candidates(self, name: str) -> Iterator[tuple[str, Any]]:
        if name not in chains.HEARD_IN_READING:
            for matches in self._selected(name, every=name in chains.LISTS):
                yield "site", chains.converted(self, name, matches)
        yield from chains.CHAINS[name](self)

    def _statements(self, name: str) -> Iterable[tuple[str, Any]]:
        """What was heard of a field before one answer was made of it, for `explain`."""
        if name == "headline":
            return self.found_headline.candidates
        if name in ("datePublished", "dateModified"):
            return self.dates.candidates[name]
        return self.credits.candidates if name == "author" else ()


FIELDS = tuple(chains.CHAINS)
