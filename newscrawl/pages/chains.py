"""For each field its candidates, best first: JSON-LD, OpenGraph and meta, microdata, HTML."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, Any

from newscrawl.items import ImageObject
from newscrawl.pages import addresses, authors, pictures, reading, topics
from newscrawl.pages.document import Element
from newscrawl.pages.metadata import property_value, text_of
from newscrawl.pages.names import is_site
from newscrawl.text.agencies import agency_of
from newscrawl.text.arabic import clean, normalize
from newscrawl.text.bylines import parse_byline, split_dateline
from newscrawl.text.languages import language

if TYPE_CHECKING:
    from newscrawl.pages.article import ArticlePage

Candidates = Iterator[tuple[str, Any]]
Matches = list[Element | str]

_LONGEST_CREDIT = 60
_ENOUGH_TO_TELL = 800  # characters of a text, for its language
_DATELINE_SIGN = re.compile(r"[-–—ـ:(/|\d]")


def _headline(page: ArticlePage) -> Candidates:
    yield page.found_headline.source, page.found_headline.text


def _alternative_headline(page: ArticlePage) -> Candidates:
    yield "json-ld", _other(page, page.metadata.linked("alternativeHeadline"))
    yield "microdata", _other(page, page.metadata.microdata("alternativeHeadline"))
    yield "page", _other(page, reading.subtitles(page.about))


def _description(page: ArticlePage) -> Candidates:
    yield "json-ld", _other(page, page.metadata.linked("description"))
    for name in ("og:description", "description", "twitter:description"):
        yield name, _other(page, page.metadata.every(name))
    yield "microdata", _other(page, page.metadata.microdata("description"))


def _other(page: ArticlePage, texts: Iterable[str]) -> str | None:
    """The first text that is neither the headline nor the site's name."""
    title = page.folded_headline
    for text in texts:
        line = clean(text)
        if len(line) > 2 and normalize(line) != title and not is_site(line, page.names):
            return line
    return None


def _body(page: ArticlePage) -> Candidates:
    return reading.bodies(page.found_text, page.metadata)


def _section(page: ArticlePage) -> Candidates:
    return topics.sections(page.metadata, page.document, page.names, page.headline)


def _keywords(page: ArticlePage) -> Candidates:
    junk = {normalize(section) for section in page.articleSection}
    found = topics.keywords(page.metadata, page.document, page.names, page.headline)
    for source, words in found:
        yield source, [word for word in words if normalize(word) not in junk]


def _author(page: ArticlePage) -> Candidates:
    yield page.credits.source, page.credits.authors


def _editor(page: ArticlePage) -> Candidates:
    yield "page", page.credits.editors


def _agency(page: ArticlePage) -> Candidates:
    yield page.credits.agency_source, page.credits.agency
    yield "dateline", agency_of(page.dateline) if page.dateline else None
    for line in page.about[::-1]:
        yield "source line", agency_of(line.text) if "مصدر" in line.text else None
    last = (page.articleBody or "").rsplit("\n\n", 1)[-1]
    yield "last line", agency_of(last) if len(last) < _LONGEST_CREDIT else None


def _dateline(page: ArticlePage) -> Candidates:
    first = (page.articleBody or "").split("\n\n", 1)[0]
    # Most articles open with a sentence: without any sign of a dateline it is not looked for.
    yield "body", split_dateline(first)[0] if _DATELINE_SIGN.search(first[:80]) else None
    for line in page.about:
        # One that stands in a line of its own was taken out of the text with the byline.
        if line.block.place == "within" and "مصدر" not in line.text:
            yield "page", _whole_dateline(line.text, first)


def _whole_dateline(line: str, first: str) -> str | None:
    """A line that is nothing but a dateline, by how it would open the first paragraph."""
    if len(line) > _LONGEST_CREDIT or not _DATELINE_SIGN.search(line):
        return None
    if parse_byline(line).authors and agency_of(line) is None:
        return None
    found = split_dateline(f"{line} - {first}")[0]
    return found if normalize(found or "") == normalize(line) else None


def _published(page: ArticlePage) -> Candidates:
    yield page.dates.sources[0], page.dates.published


def _published_raw(page: ArticlePage) -> Candidates:
    yield page.dates.sources[0], page.dates.raw


def _modified(page: ArticlePage) -> Candidates:
    yield page.dates.sources[1], page.dates.modified


def _image(page: ArticlePage) -> Candidates:
    found = page.found_text
    return pictures.find(
        page.document,
        page.metadata,
        found.reading.pictures if found else [],
        found.body.captions if found else [],
    )


def _canonical(page: ArticlePage) -> Candidates:
    return addresses.canonical(page.document, page.metadata)


def _identifier(page: ArticlePage) -> Candidates:
    """Only a site knows what in its pages or URLs identifies an article."""
    yield from ()


def _language(page: ArticlePage) -> Candidates:
    yield "letters", language((page.articleBody or page.headline or "")[:_ENOUGH_TO_TELL])


def _publisher(page: ArticlePage) -> Candidates:
    yield "spider", page.given_publisher
    stated = [
        *(("json-ld", name) for name in page.metadata.linked("publisher")),
        *(("og:site_name", name) for name in page.metadata.every("og:site_name")),
        *(("microdata", name) for name in page.metadata.microdata("publisher")),
    ]
    yield from ((source, clean(name)) for source, name in stated if "://" not in name)


CHAINS: dict[str, Callable[[ArticlePage], Candidates]] = {
    "headline": _headline,
    "alternativeHeadline": _alternative_headline,
    "description": _description,
    "articleBody": _body,
    "articleSection": _section,
    "keywords": _keywords,
    "author": _author,
    "editor": _editor,
    "sourceOrganization": _agency,
    "dateline": _dateline,
    "datePublished": _published,
    "datePublishedRaw": _published_raw,
    "dateModified": _modified,
    "image": _image,
    "canonicalUrl": _canonical,
    "identifier": _identifier,
    "inLanguage": _language,
    "publisher": _publisher,
}
LISTS = frozenset(("author", "editor", "keywords", "articleSection", "image"))
# Their selectors steer the reading of the whole page, so they are heard there.
HEARD_IN_READING = frozenset(("headline", "articleBody", "datePublished", "dateModified"))


def converted(page: ArticlePage, name: str, matches: Matches) -> Any:
    """What a site's selector found, as a value of the field; empty where it is unusable."""
    if name in ("keywords", "articleSection"):
        return topics.chosen([shown(match) for match in matches], page.names, page.headline)
    if name in ("author", "editor"):
        return _people(page, matches)
    if name == "image":
        return _images(page, matches)
    if name == "canonicalUrl":
        return _address(page, matches[0])
    return clean(shown(matches[0])) or None


def _address(page: ArticlePage, match: Element | str) -> str | None:
    text = match if isinstance(match, str) else match.get("href") or match.get("content") or ""
    return page.document.absolute(text) if "/" in text else None


def _people(page: ArticlePage, matches: Matches) -> list[str]:
    bylines = [authors.read(shown(match), page.names, page.masthead) for match in matches]
    return list(dict.fromkeys(name for byline in bylines if byline for name in byline.authors))


def _images(page: ArticlePage, matches: Matches) -> list[ImageObject]:
    return pictures.selected(page.document, matches)


def shown(match: Element | str) -> str:
    """The text of a match."""
    return match if isinstance(match, str) else text_of(match)


def stated(match: Element | str) -> str:
    """What a match says to machines: its ``content`` or ``datetime``, else its text."""
    return match if isinstance(match, str) else property_value(match)
