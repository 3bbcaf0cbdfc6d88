"""An article's text: from the page's HTML, or from metadata where HTML has less."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from lxml import etree

from newscrawl.pages import blocks
from newscrawl.pages.body import Body, Composer
from newscrawl.pages.document import Document, Element
from newscrawl.pages.embedded import longest_text
from newscrawl.pages.labels import furniture, is_about, is_date_line, opens_byline
from newscrawl.pages.lines import Line
from newscrawl.pages.marks import NO_MARKS, Marks, marks
from newscrawl.pages.metadata import Metadata, text_of
from newscrawl.pages.region import Region, between, locate
from newscrawl.pages.tags import HEADINGS
from newscrawl.text.arabic import clean, normalize
from newscrawl.text.names import person

_MARKUP = re.compile(r"<(?:p|br|div|span|a|b|strong|h\d)\b", re.IGNORECASE)
_CUT_SHORT = re.compile(r"(?:\.\.\.|…|\[\S*\])\s*\Z")
_LEAST_DESCRIPTION = 200
# So little text may be all that a script's empty frame shows.
_FEW_WORDS = 30
_MOST_BEFORE = 12
_MOST_BELOW = 60
_MOST_BOXES_BELOW = 4
_MOST_BOXES_AROUND = 5
_LARGEST_BOX = 20
_NAMES = HEADINGS | frozenset(("a", "b", "strong", "span", "div", "p"))
_LINES = frozenset(("p", "div", "span", "b", "strong", "em", "td", "font", "small"))
_LONGEST_LINE = 110


@dataclass(slots=True)
class Article:
    """A reading of a page and the body composed of it."""

    reading: blocks.Reading
    body: Body
    source: str = "page"
    region: Region | None = None
    """Where it was found, if it had to be looked for."""

    @property
    def about(self) -> list[Line]:
        """Lines about the article; of those above the headline only the nearest."""
        above = [line for line in self.body.about if line.block.place == "before"]
        below = [line for line in self.body.about if line.block.place in ("after", "within")]
        return above[-_MOST_BEFORE:] + below[:_MOST_BELOW]

    @property
    def times(self) -> list[str]:
        """The machine dates of ``<time>`` about the article, those below the headline first."""
        times = sorted(self.reading.times, key=lambda time: time[1] == "before")
        return [stamp for stamp, _ in times]


def below(article: Article) -> list[Line]:
    """Lines that name themselves a date or a byline in the boxes right below the text."""
    if article.region is None:
        return []
    found = []
    nearest = _outermost(article.region).getnext()
    for sibling in islice(_outermost(article.region).itersiblings(), _MOST_BOXES_BELOW):
        for element in islice(sibling.iter(), _LARGEST_BOX):
            said = marks(element)
            if said.noise is not None:
                break
            text = clean(text_of(element)) if _may_tell(element, said) else ""
            if (
                text
                and len(text) <= _LONGEST_LINE
                and (
                    said.date
                    or said.author
                    or _signs(text)
                    or (element is nearest and is_date_line(text))
                )
            ):
                block = blocks.Block(text, element.tag, "below", 0, said, element, blocks.HARD, "")
                found.append(Line(text, block))
    return found


def profiles(article: Article) -> list[Line]:
    """The first name in each box about the author."""
    found = []
    for box in (*article.reading.profiles, *_profiles_below(article)):
        for element in islice(box.iter(), _LARGEST_BOX):
            text = clean(text_of(element)) if element.tag in _NAMES else ""
            if text and person(text):
                said = NO_MARKS._replace(author=True)
                block = blocks.Block(text, element.tag, "below", 0, said, element, blocks.HARD, "")
                found.append(Line(text, block))
                break
    return found


def _profiles_below(article: Article) -> Iterator[Element]:
    if article.region is not None:
        for sibling in islice(_outermost(article.region).itersiblings(), _MOST_BOXES_BELOW):
            if marks(sibling).noise == "profile":
                yield sibling


def _outermost(region: Region) -> Element:
    """The largest box that ends where the text does: a table around its only cell."""
    node = region.node
    for above in islice(node.iterancestors(), _MOST_BOXES_AROUND):
        if node.getnext() is not None or above is region.root or above.tag in ("body", "html"):
            break
        node = above
    return node


def _may_tell(element: Element, said: Marks) -> bool:
    """Whether an element is called a date or a byline, or is a line of text and nothing else."""
    return said.date or said.author or (not len(element) and element.tag in _LINES)


def _signs(text: str) -> bool:
    return opens_byline(text) and is_about(text)


def of_page(
    document: Document,
    anchor: Element | None,
    headline: str | None,
    names: frozenset[str] = frozenset(),
) -> Article | None:
    """Find and read the article's text; None where the page shows no running text.

    ``names`` are the site's own, normalized.
    """
    region = locate(document.body, anchor)
    if region is None:
        return None
    article = _composed(blocks.read(region), headline, names)
    article.region = region
    return article


def of_elements(
    elements: list[Element],
    anchor: Element | None,
    headline: str | None,
    names: frozenset[str] = frozenset(),
) -> Article | None:
    """Read the text in elements that a site names."""
    reading = blocks.read(between(elements[0], anchor))
    for element in elements[1:]:
        if elements[0] in element.iterancestors():
            continue
        more = blocks.read(between(element, None))
        reading.blocks += more.blocks
        reading.pictures += more.pictures
        reading.removed += more.removed
        reading.nodes += more.nodes
    article = _composed(reading, headline, names)
    article.source = "site"
    return article


def _composed(
    reading: blocks.Reading, headline: str | None, names: frozenset[str] = frozenset()
) -> Article:
    return Article(reading, Composer(reading, headline, names).compose())


def bodies(article: Article | None, metadata: Metadata) -> Iterator[tuple[str, str | None]]:
    """Each source's text, best first: the page's, unless metadata tell more or of another."""
    shown = article.body.text if article else None
    stated = _stated(metadata)
    if len((shown or "").split()) < _FEW_WORDS:
        yield "page data", _in_paragraphs(longest_text(metadata.data) or "")
    if article is not None and (
        stated is None or article.source == "site" or _is_whole(shown, stated)
    ):
        yield article.source, shown
    yield "json-ld", stated
    yield "page", shown
    for name in ("og:description", "description"):
        for text in metadata.every(name):
            line = clean(text)
            if len(line) >= _LEAST_DESCRIPTION and not _CUT_SHORT.search(line):
                yield name, line


def _stated(metadata: Metadata) -> str | None:
    """The body in JSON-LD, in paragraphs."""
    texts = metadata.linked("articleBody") or metadata.linked("text")
    return _in_paragraphs(max(texts, key=len, default=""))


def _in_paragraphs(text: str) -> str | None:
    """A text from data, whether it is plain or HTML."""
    if _MARKUP.search(text):
        root = etree.fromstring(f"<div>{text}</div>", etree.HTMLParser(huge_tree=True))
        article = None if root is None else of_elements([root], None, None)
        return article.body.text if article else None
    lines = [clean(line) for line in text.splitlines()]
    return "\n\n".join(line for line in lines if line and furniture(line) is None) or None


def _is_whole(shown: str | None, stated: str) -> bool:
    """Whether the text that HTML shows is the one that metadata state, and as long."""
    if not shown:
        return False
    seen, said = normalize(shown).split(), set(normalize(stated).split())
    alike = sum(word in said for word in seen)
    return len(seen) >= 0.6 * len(stated.split()) and alike >= 0.5 * min(
        len(seen), len(stated.split())
    )


def subtitles(about: list[Line]) -> Iterator[str]:
    """Headings that stand between the headline and the text."""
    for line in about:
        if (
            line.block.is_heading
            and line.block.tag != "h1"
            and not line.block.is_link
            and 3 <= len(line.text.split()) <= 40
            and furniture(line.text) is None
        ):
            yield line.text
