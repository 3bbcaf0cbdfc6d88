"""The headline as the page prints it, and the element that prints it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice

from newscrawl.pages.document import Document, Element
from newscrawl.pages.elements import unseen
from newscrawl.pages.marks import marks
from newscrawl.pages.metadata import Metadata, text_of
from newscrawl.pages.names import is_site, without_site
from newscrawl.pages.tags import SILENT
from newscrawl.text.arabic import clean, normalize

_BAR = re.compile(r"\s*[|»«]\s*|\s+[-–—:]{1,2}\s+")
_MOST_HEADINGS = 40
_MOST_PRINTED = 10
_LEAST_WORDS = 4
_LONGEST = 400


@dataclass(slots=True)
class Headline:
    """What the page's headline is taken to be."""

    text: str | None = None
    source: str = ""
    anchor: Element | None = None
    """The element that prints it: the article is read from there on."""
    candidates: list[tuple[str, str]] = field(default_factory=list)


def find(document: Document, metadata: Metadata, names: frozenset[str]) -> Headline:
    """The headline: the printed heading that machines' headlines agree with, or one of those."""
    claims = list(_claims(metadata, names))
    printed = [
        (element, without_site(clean(text_of(element)), names))
        for element in _headings(document, names)
    ]
    printed = [(element, text) for element, text in printed if text]
    candidates = [*claims, *(("h1", text) for _, text in printed)]
    best, likeness = None, 0.0
    said = [set(words.split()) for words in {normalize(claim) for _, claim in claims}]
    for element, text in printed:
        words = set(normalize(text).split())
        score = max((_likeness(words, others) for others in said), default=1.0)
        if score > likeness:
            best, likeness = (element, text), score
    if best is not None and likeness >= 0.5:
        element, text = best
        return Headline(_plainer(element, text, claims), "h1", element, candidates)
    anchor = _printed_elsewhere(document, claims)
    if anchor is None and printed and _says_little(claims, printed[0][1]):
        element, text = printed[0]
        return Headline(text, "h1", element, candidates)
    source, text = max(claims, key=lambda claim: _agreed(claim[1], claims), default=("", ""))
    if anchor is not None:
        source, text = "page", clean(text_of(anchor))
    return Headline(text or None, source, anchor, candidates)


def _says_little(claims: list[tuple[str, str]], heading: str) -> bool:
    """Whether there is but a ``<title>`` of a word or two, of the section or the paper."""
    words = len(normalize(heading).split())
    return words >= _LEAST_WORDS and all(
        source == "title" and 2 * len(normalize(text).split()) <= words for source, text in claims
    )


def _claims(metadata: Metadata, names: frozenset[str]) -> Iterator[tuple[str, str]]:
    """The headlines in metadata, the paper's name taken off."""
    stated = [
        *(("json-ld", text) for text in metadata.linked("headline")),
        *(("og:title", text) for text in metadata.every("og:title")),
        *(("microdata", text) for text in metadata.microdata("headline")),
        *(("twitter:title", text) for text in metadata.every("twitter:title")),
        *(("meta", text) for text in metadata.every("title", "dc.title", "headline")),
    ]
    for source, text in stated[:_MOST_HEADINGS]:
        if (
            len(text) <= _LONGEST
            and (bare := without_site(clean(text), names))
            and not is_site(bare, names)
        ):
            yield source, bare
    if metadata.title and len(metadata.title) <= _LONGEST:
        bare = without_site(clean(metadata.title), names)
        bare = bare if stated else _first_part(bare)
        if bare and not is_site(bare, names):
            yield "title", bare


def _first_part(title: str) -> str:
    """A lone ``<title>`` up to where the section's and the site's names begin."""
    cuts = list(_BAR.finditer(title))
    for cut in cuts:
        words, rest = len(title[: cut.start()].split()), len(title[cut.end() :].split())
        if words >= 4 and (rest <= 5 or "|" in cut[0]):
            return title[: cut.start()]
    return title


def _headings(document: Document, names: frozenset[str]) -> list[Element]:
    """Every ``<h1>`` that may be the headline, those that are hidden or float last."""
    found = []
    for element in islice(document.body.iter("h1"), _MOST_HEADINGS):
        text = text_of(element)
        if 0 < len(text) <= _LONGEST and not is_site(text, names) and not _in_furniture(element):
            found.append(element)
    return sorted(found, key=_floats)


def _floats(element: Element) -> bool:
    above = islice(element.iterancestors(), 3)
    return any(
        unseen(found) or marks(found).noise == "hidden" or "sticky" in found.get("class", "")
        for found in (element, *above)
    )


def _in_furniture(element: Element) -> bool:
    above = [element, *element.iterancestors()]
    return any(
        marks(found).noise in ("footer", "navigation", "comments", "related")
        and found.tag not in ("header", "article", "main", "body", "html")
        for found in above
    )


def _likeness(words: set[str], others: set[str]) -> float:
    """How much of the shorter text's words the other has; 0 for texts of one word or none."""
    fewer = min(len(words), len(others))
    return len(words & others) / fewer if fewer > 1 or words == others else 0.0


def _agreed(text: str, claims: list[tuple[str, str]]) -> int:
    """How many claims contain this one: the site's name is before one and behind another."""
    folded = normalize(text)
    return sum(folded in normalize(claim) for _, claim in claims)


def _plainer(element: Element, text: str, claims: list[tuple[str, str]]) -> str:
    """The printed text, or the headline that machines name inside it (a kicker in the h1).

    Two machines, or one where the headline is a piece of its own.
    """
    folded = normalize(text)
    stated = [normalize(claim) for _, claim in claims]
    for piece in islice(element.itertext(), _MOST_PRINTED) if len(element) else ():
        words = normalize(str(piece))
        if words != folded and words in stated and words.count(" ") + 1 >= _LEAST_WORDS:
            return clean(str(piece))
    for (_, claim), words in zip(claims, stated, strict=True):
        inside = words in folded and 0 < len(words) < 0.9 * len(folded)
        if inside and stated.count(words) > 1 and "…" not in claim and "..." not in claim[-4:]:
            return claim
    return text


def _printed_elsewhere(document: Document, claims: list[tuple[str, str]]) -> Element | None:
    """The element, of whatever tag, whose text is the headline: pages of tables have no h1."""
    wanted = {normalize(text) for _, text in claims} - {""}
    wanted |= {normalize(part) for _, text in claims for part in _BAR.split(text) if " " in part}
    if not wanted:
        return None
    beginnings = tuple({" ".join(text.split()[:2]) for text in wanted})
    found = (
        element
        for element in document.body.iter()
        if (text := element.text) and len(text) >= 8 and element.tag not in (*SILENT, "a")
        if normalize(text[:200]).startswith(beginnings) and normalize(_beginning(element)) in wanted
    )
    # The trail to the article ends with its headline too.
    return min(islice(found, _MOST_PRINTED), key=_is_crumb, default=None)


def _is_crumb(element: Element) -> bool:
    return element.tag == "li" or element.getparent() is None or _in_furniture(element)


def _beginning(element: Element) -> str:
    """The text of an element, of a large one only so much that it is seen to be large."""
    return " ".join("".join(map(str, islice(element.itertext(), 20))).split())[:_LONGEST]
