"""Sections and tags, without the site's name, duplicates and words that say nothing."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any

from newscrawl.pages.document import Document, Element
from newscrawl.pages.labels import furniture
from newscrawl.pages.marks import marks
from newscrawl.pages.metadata import Metadata, text_of
from newscrawl.pages.names import is_site
from newscrawl.text.arabic import clean, normalize

_COMMAS = re.compile(r"\s*[,،؛;|\n]\s*")
_STEPS = re.compile(r"\s*(?:[>»›«/|,،]|->)\s*")
_HOME = frozenset(
    normalize(word)
    for word in [
        "الرئيسية",
        "الصفحة الرئيسية",
        "الصفحه الاولي",
        "home",
        "homepage",
        "main",
        "المزيد",
        "الكل",
        "index",
        "عام",
        "uncategorized",
        "غير مصنف",
    ]
)
_JUNK = _HOME | frozenset(
    normalize(word)
    for word in [
        "أخبار",
        "الأخبار",
        "خبر",
        "news",
        "اخبار اليوم",
        "آخر الأخبار",
        "عاجل",
        "نيوز",
        "tags",
    ]
)
_TAG_PATH = re.compile(
    r"/(?:tags?|topics?|keywords?|hashtag|الوسوم|وسوم|كلمات)(?:/|\?|-)", re.IGNORECASE
)
_SECTION_CLASS = re.compile(
    r"(?:^|[\s_-])(?:section|category|cat)(?:[_-]?(?:name|title|label|link|text))(?:$|\s)",
    re.IGNORECASE,
)
_LONGEST_SECTION = 30
_MOST_TAGS = 25
_TAG_LABEL = re.compile(
    r"\W*(?:ال)?(?:وسوم|وسم|تاغات|تاجات|كلمات? (?:ال)?(?:مفتاحية|دلالية|البحث)|مواضيع الخبر"
    r"|tags|keywords)\W*",
    re.IGNORECASE,
)
_LONGEST_TAG = 40
_MOST = 60
_MOST_CRUMBS = 5
_LONGEST = 2_000


def sections(
    metadata: Metadata, document: Document, names: frozenset[str], headline: str | None
) -> Iterator[tuple[str, list[str]]]:
    """Each source's idea of the section, best first."""
    stated: list[tuple[str, list[str]]] = [
        ("json-ld", metadata.linked("articleSection")),
        ("article:section", metadata.every("article:section", "og:article:section")),
        ("microdata", metadata.microdata("articleSection")[:1]),
        (
            "meta",
            metadata.every("section", "sectionname", "parsely-section", "cxenseparse:section"),
        ),
    ]
    for source, values in stated:
        yield source, usable(values, names, headline, _STEPS, _HOME)
    yield "json-ld:breadcrumb", usable(_crumbs(metadata), names, headline, None, _HOME)
    yield "breadcrumb", usable(_printed_crumbs(document), names, headline, None, _HOME)
    yield "category", usable(_category_links(document), names, headline, None, _HOME)


def keywords(
    metadata: Metadata, document: Document, names: frozenset[str], headline: str | None
) -> Iterator[tuple[str, list[str]]]:
    """Each source's tags, best first."""
    stated: list[tuple[str, list[str]]] = [
        ("json-ld", metadata.linked("keywords")),
        ("article:tag", metadata.every("article:tag", "og:article:tag")),
        ("news_keywords", metadata.every("news_keywords")),
        ("keywords", metadata.every("keywords", "parsely-tags")),
        ("microdata", metadata.microdata("keywords")),
    ]
    for source, values in stated:
        found = usable(values, names, headline, _COMMAS, _JUNK)
        yield source, [] if _cuts_headline_up(found, headline) else found
    yield "page", usable(_tag_links(document), names, headline, None, _JUNK)


def usable(
    values: Iterable[str],
    names: frozenset[str],
    headline: str | None,
    cut: re.Pattern[str] | None,
    junk: frozenset[str],
) -> list[str]:
    """The values cut up and cleaned, each once, without the site, the headline and ``junk``."""
    title = normalize(headline or "")
    seen: dict[str, str] = {}
    for value in values:
        for part in cut.split(value[:_LONGEST]) if cut else [value]:
            text = clean(part).strip(" #:.،,\"'").replace("_", " ")
            folded = normalize(text)
            if (
                folded
                and folded not in seen
                and folded != title
                and folded not in junk
                and len(text) <= 80
                and "://" not in text
                and not is_site(text, names)
            ):
                seen[folded] = text
    return list(seen.values())[:_MOST]


def chosen(values: list[str], names: frozenset[str], headline: str | None) -> list[str]:
    """Sections or tags that a site's selector found."""
    return usable(values, names, headline, None, _HOME)


def _cuts_headline_up(words: list[str], headline: str | None) -> bool:
    """Whether "tags" are only the headline's words, one by one."""
    if not headline or len(words) < 3 or any(" " in word for word in words):
        return False
    title = normalize(headline).split()
    return all(normalize(word) in title for word in words) and len(words) > 0.6 * len(title)


def _crumbs(metadata: Metadata) -> list[str]:
    for node in metadata.nodes:
        if node.get("@type") == "BreadcrumbList":
            found = metadata.strings(node.get("itemListElement"), "name", "item")
            return [text for text in found if "://" not in text]
    return []


def _printed_crumbs(document: Document) -> list[str]:
    """The links of the trail to the article: named so, or a short row that begins at home."""
    for element in document.body.iter("div", "ol", "ul", "nav", "section", "p"):
        if any(
            "rumb" in name or "readcumb" in name
            for name in (element.get("class"), element.get("id"))
            if name
        ):
            texts = [text_of(link) for link in element.iter("a")]
            if any(texts):
                return texts[:_MOST_CRUMBS]
    for link in islice(document.body.iter("a"), 20 * _MOST):
        if (link.text or "").strip() == "الرئيسية":
            return _row_of(link)
    return []


def _row_of(link: Element) -> list[str]:
    for box in islice(link.iterancestors(), 3):
        if _is_menu(box):
            return []
        texts = [text_of(found) for found in islice(box.iter("a"), _MOST_CRUMBS)]
        if len(texts) > 1:
            words = [text for text in texts if furniture(text) is None]
            return words if len(texts) < _MOST_CRUMBS else []
    return []


def _is_menu(box: Element) -> bool:
    """Whether a box of links is the site's menu; a trail has signs between its steps."""
    return _in_navigation(box) and not any(
        _STEPS.fullmatch(link.tail or "") for link in box.iter("a")
    )


def _category_links(document: Document) -> list[str]:
    """The section that stands at the article itself, in a link or box that is called so."""
    found = [
        text_of(element)
        for element in islice(document.body.iter("a"), 20 * _MOST)
        if "category" in (element.get("rel") or "").split() and not _in_navigation(element)
    ]
    if found:
        return list(dict.fromkeys(found))[:_MOST_CRUMBS]
    for element in islice(document.body.iter("a", "div", "span", "li"), 20 * _MOST):
        name = element.get("class")
        if name and _SECTION_CLASS.search(name) and not _in_navigation(element):
            links = list(islice(element.iter("a"), 2))
            text = text_of(element)
            if len(links) == 1 and 0 < len(text) <= _LONGEST_SECTION:
                return [text]
    return []


def _tag_links(document: Document) -> list[str]:
    found = []
    for element in islice(document.body.iter("a"), 20 * _MOST):
        href = element.get("href")
        if (
            href
            and (_is_tag(element.get("rel")) or _TAG_PATH.search(href))
            and not _in_navigation(element)
        ):
            found.append(text_of(element))
            if len(found) == _MOST:
                break
    return found or _links_of_tag_box(document)


def _links_of_tag_box(document: Document) -> list[str]:
    """The links of the box that is called the tags', wherever they lead."""
    for element in islice(document.body.iter("div", "ul", "p", "section"), 20 * _MOST):
        is_named = marks(element).noise == "tags" or _opens_with_tag_label(element)
        if is_named and not _in_navigation(element):
            texts = [text_of(link) for link in islice(element.iter("a"), _MOST_TAGS + 1)]
            if 0 < len(texts) <= _MOST_TAGS and all(len(t) <= _LONGEST_TAG for t in texts):
                return texts
    return []


def _opens_with_tag_label(element: Element) -> bool:
    first = element[0] if len(element) and element[0].tag != "a" else None
    said = (element.text or "").strip() or ("" if first is None else text_of(first))
    return len(said) <= _LONGEST_TAG and _TAG_LABEL.fullmatch(said) is not None


def _is_tag(rel: str | None) -> bool:
    # WordPress marks the links to an article's categories as "category tag".
    words = (rel or "").split()
    return "tag" in words and "category" not in words


def _in_navigation(element: Element) -> bool:
    above: list[Any] = [element, *element.iterancestors()]
    return any(
        marks(found).noise in ("navigation", "footer", "related", "ticker") for found in above
    )
