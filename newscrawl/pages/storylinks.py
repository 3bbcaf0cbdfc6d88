"""The links of an unknown site's page that may lead to articles.

Addresses and headlines tell articles from lists well enough to decide what to look at; what a page
is, it says itself (:mod:`newscrawl.pages.gate`).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from newscrawl.pages.addresses import is_front_page, same_site
from newscrawl.pages.document import Document, Element
from newscrawl.pages.linkaddress import (
    DAY,
    FILE,
    PRINTED,
    SUFFIX,
    is_other_edition,
    leads_elsewhere,
    own_host,
    parts_of,
    split,
)
from newscrawl.pages.linkwords import ABOUT_SITE, LISTS, READ_MORE, STORIES
from newscrawl.pages.section import Link, links
from newscrawl.text.arabic import normalize

_MOST_LINKS = 3_000
_WHOLE_DAY = re.compile(r"(?:19|20)\d\d-\d\d?(?:-\d\d?)?")
_NUMBER = re.compile(r"^\d{3,}$|(?:^|[-_.,])\d{4,}$|^\d{4,}[-_]|^[a-z]{1,3}\d{4,}$", re.IGNORECASE)
_IDENTIFYING = re.compile(
    r"(?:^|&)(?:\w*id|p|n|nid|node|news|article|story|post|item|no|serial)="
    r"\w[\w:.%-]{0,200}(?:&|$)",
    re.IGNORECASE,
)
_LONG_NUMBER = 5
_HEADLINE_WORDS = 4
_SLUG_WORDS = 4
# Of a slug and of the words of its link together.
_FEWEST_WORDS = 3
# Links that make an address an article's for its make.
_FEWEST = 3
_FRAME = re.compile(r"(?:^|[\s_-])(?:foot|footer|nav|navbar|menu|copyright)(?:$|[\s_-])", re.I)


def articles(page: Document) -> list[Link]:
    """The links of a page that may lead to articles of the same site.

    Beside those that look like it are those with an address of the same make: where most links to
    ``/a/<number>`` have a headline, one with two words is an article's too.
    """
    # In menus and at the foot, words alone make no headline: the terms of use have a long name.
    framed = _only_in_frames(page)
    found = [link._replace(title=None) if link.url in framed else link for link in links(page)]
    certain = {link.url for link in found if is_article(link.url, link.title, page.url)}
    likely = Counter(
        _make(link.url) for link in found if link.url in certain or _is_likely(link, page.url)
    )
    every = Counter(_make(link.url) for link in found)
    usual = {make for make, n in likely.items() if make and n >= _FEWEST and 2 * n >= every[make]}
    return [
        link
        for link in found
        if link.url in certain or (_make(link.url) in usual and _may_be_article(link.url, page.url))
    ]


def _is_likely(link: Link, base: str) -> bool:
    """Whether a link has as many words as headlines have; some names of sections do too."""
    return len((link.title or "").split()) >= _FEWEST_WORDS and _may_be_article(link.url, base)


def is_article(url: str, title: str | None, base: str) -> bool:
    """Whether what is known of a link, its address and its words, looks like an article's."""
    if not _may_be_article(url, base):
        return False
    path, query = split(url)
    segments = parts_of(path)
    if title is not None and normalize(title) in READ_MORE:
        title = None
    words = len((title or "").split())
    name = SUFFIX.sub("", segments[-1]) if segments else ""
    if DAY.search(path) and len(segments) > 2:
        is_named = len(segments) > 3 and (title is None or words >= _FEWEST_WORDS)
        return not name.isdigit() or len(name) > 2 or is_named
    if _is_in_list(segments) and words < _HEADLINE_WORDS:
        return False
    above = segments[-2].lower() if len(segments) > 1 else ""
    if number := _NUMBER.search(name if name.isdigit() else above) or _NUMBER.search(name):
        return _is_long(number[0]) or title is None or words >= _HEADLINE_WORDS
    if name.isdigit():
        is_story = above in STORIES and (title is None or words >= _FEWEST_WORDS)
        return is_story or words >= _HEADLINE_WORDS
    if number := _IDENTIFYING.search(query):
        return _is_long(number[0]) or words >= _HEADLINE_WORDS
    if not segments:
        return False
    slug_words = len(re.findall(r"[^\W_]+", name))
    if slug_words >= _FEWEST_WORDS and words >= _FEWEST_WORDS:
        return True
    return slug_words >= _SLUG_WORDS or words > _HEADLINE_WORDS


def _may_be_article(url: str, base: str) -> bool:
    """Whether nothing in an address speaks against an article."""
    if not same_site(url, base) or is_front_page(url) or is_other_edition(url, base):
        return False
    path, query = split(url)
    segments = parts_of(path)
    if leads_elsewhere(segments) or FILE.search(path.lower()) or PRINTED.search(query):
        return False
    if not segments:
        return bool(query)
    if ABOUT_SITE.search(segments[-1]) or _WHOLE_DAY.fullmatch(segments[-1]):
        return False
    number = _NUMBER.search(segments[-1])
    return not _is_in_list(segments) or bool(number and _is_long(number[0]))


def _is_in_list(segments: list[str]) -> bool:
    return len(segments) == 2 and segments[0].lower() in LISTS


def _is_long(number: str) -> bool:
    return len(re.findall(r"\d", number)) >= _LONG_NUMBER


def _make(url: str) -> str | None:
    """An address with its number left out; None for one without."""
    path, query = split(url)
    segments = parts_of(path)
    if not segments or len(numbers := re.findall(r"\d+", f"{segments[-1]}?{query}")) != 1:
        return None
    start = "/".join(segments[:-1])
    return f"{own_host(url)}/{start}/{f'{segments[-1]}?{query}'.replace(numbers[0], '0')}"


def _only_in_frames(page: Document) -> set[str]:
    """The addresses that only menus and the foot of a page link to."""
    within: set[str] = set()
    outside: set[str] = set()
    for anchor in anchors(page):
        if url := page.absolute(anchor.get("href")):
            (within if _is_in_frame(anchor) else outside).add(url.partition("#")[0])
    # Where all is in one, it is no frame.
    return within - outside if outside else set()


def anchors(page: Document) -> Iterator[Element]:
    for number, anchor in enumerate(page.root.iter("a", "area")):
        if number == _MOST_LINKS:
            return
        yield anchor


def boxes(anchor: Element) -> Iterator[Element]:
    """What is around a link, up to what holds the text of a page or all of it."""
    for above in anchor.iterancestors():
        if above.tag in ("main", "article", "body", "html"):
            return
        yield above


def _is_in_frame(anchor: Element) -> bool:
    return any(
        above.tag in ("nav", "footer")
        or _FRAME.search(f"{above.get('class') or ''} {above.get('id') or ''}")
        for above in boxes(anchor)
    )
