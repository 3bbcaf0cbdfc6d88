"""The page of a list that comes after this one, as an unknown site names it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple
from urllib.parse import parse_qsl, unquote, urlsplit

from newscrawl.pages.addresses import same_site
from newscrawl.pages.document import Document, Element
from newscrawl.pages.metadata import text_of
from newscrawl.pages.sessions import without_session
from newscrawl.text.arabic import clean, normalize

_MOST_ELEMENTS = 20_000
_LONGEST_NAME = 40

_NEXT = frozenset(
    normalize(words)
    for words in (
        *("التالي", "التالية", "التالى", "الصفحة التالية", "القادم", "المزيد", "عرض المزيد"),
        *("تحميل المزيد", "المزيد من الأخبار", "مقالات أقدم", "أخبار أقدم", "الأقدم"),
        *("رسائل أقدم", "أقدم", "السابق والأقدم", "الصفحة القادمة", "شاهد المزيد"),
        *("next", "next page", "older", "older posts", "load more", "more", "show more"),
    )
)
_ARROWS = frozenset("›»>→←«<‹") | {"››", "»»", ">>", "<<"}
_NEXT_CLASS = re.compile(
    r"(?:^|[\s_-])(?:next|load-?more|older|infinite|(?:show|view|see)-?more)(?:$|[\s_-])", re.I
)
_PREVIOUS_CLASS = re.compile(r"(?:^|[\s_-])(?:prev|previous|newer)(?:$|[\s_-])", re.I)
_CAROUSEL = re.compile(r"slick|swiper|carousel|slide|owl|arrow", re.IGNORECASE)
_LINKS = ("a", "link", "button")
_SCRIPTED = ("data-url", "data-href", "data-next", "data-next-page", "data-next-url", "hx-get")

_OFFSET_NAMES = "start offset limitstart from skip"
_PARAMETER_NAMES = f"""
page paged p pg pn pageno pagenum pagenumber page_no page_num pageindex currentpage cpage
صفحة الصفحة {_OFFSET_NAMES}
"""
_OFFSETS = frozenset(_OFFSET_NAMES.split())
_PARAMETERS = frozenset(_PARAMETER_NAMES.split())
_PAGE = re.compile(
    r"[?&](?:page|paged|p|pg|pn|pageno|start|offset|limitstart)=(\d+)|/page[/_-]?(\d+)|/(\d{1,4})/?$",
    re.IGNORECASE,
)
_OF_DAYS = re.compile(r"(?:^|&)(?:date|day|month|year|cal\w*)=|=\d{4}-\d\d", re.IGNORECASE)
_SUFFIX = re.compile(r"(?:/?index)?\.(?:s?html?|aspx?|php|jsp|cms)$|/index$", re.IGNORECASE)
_PART = re.compile(r"[/_.-]?(?:(?:pages?|pg?|index|صفحة)[/_.=-]?)?(\d{1,6})", re.IGNORECASE)
_POSTBACK = re.compile(r"__doPostBack\(\s*'([^']{1,200})'\s*,\s*'([^']{0,200})'\s*\)")
_LABEL = re.compile(r"(?:الصفحه|صفحه|page)?\s*(\d{1,6})", re.IGNORECASE)


class Step(NamedTuple):
    """From one page of a list to another: the numbers that their addresses tell."""

    old: int | None
    new: int | None
    is_counted: bool = True
    """Whether pages are numbered one by one; else by the articles before them."""


class Postback(NamedTuple):
    """What an ASP.NET page is told to show its next part."""

    target: str
    argument: str


def next_page(page: Document, number: int | None = None) -> str | None:
    """The address of the page of the same list after this one; None where none is named.

    *number* is this page's place in the list, 1 for the first, where that is known: sites count
    pages from 0, from 1 or by articles, and print the place all the same.
    """
    number = number or max(page_number(page.url), 1)
    numbered: dict[int, str] = {}
    here = without_session(page.url)
    for url, element in _onward(page):
        if url == here or not same_site(url, here):
            continue
        step = step_between(here, url)
        new = step.new if step and step.new and step.new > (step.old or 0) else None
        if _says_next(element):
            if new or (step is None and _may_continue(url, here, number)):
                return url
        elif element.tag not in _LINKS:
            if _told(url) == number + 1:
                return url
        elif step and new and _names(element, step, number):
            numbered.setdefault(new, url)
    return numbered[min(numbered)] if numbered else None


def next_postback(page: Document, number: int) -> Postback | None:
    """What the pager of an ASP.NET page posts for the page after *number*; None without one."""
    for anchor in page.root.iter("a"):
        found = _POSTBACK.search(anchor.get("href") or "")
        if found and (
            _label(clean(text_of(anchor))) == number + 1 or f"Page${number + 1}" == found[2]
        ):
            return Postback(found[1], found[2])
    return None


def page_number(url: str) -> int:
    """The number of the page that an address tells; 1 where it tells none.

    >>> page_number("https://paper.example/art/page/3/"), page_number("https://paper.example/art")
    (3, 1)
    """
    found = _PAGE.search(url)
    return int(next(group for group in found.groups() if group)) if found else 1


def step_between(url: str, other: str) -> Step | None:
    """How one address differs from another if it is in the number of a page only, else None.

    >>> step_between("https://paper.example/art/", "https://paper.example/art/page/2/")
    Step(old=None, new=2, is_counted=True)
    >>> step_between("https://paper.example/l.aspx?s=4&page=2", "https://paper.example/l.aspx?s=5")
    """
    (host, path, query), (other_host, other_path, other_query) = _parts(url), _parts(other)
    if host != other_host:
        return None
    if path != other_path:
        return _step_of_paths(path, other_path) if query == other_query else None
    changed = [
        name for name in {**query, **other_query} if query.get(name) != other_query.get(name)
    ]
    if len(changed) != 1 or changed[0].lower() not in _PARAMETERS:
        return None
    told = [given.get(changed[0], "") for given in (query, other_query)]
    if not all(re.fullmatch(r"\d{0,6}", value) for value in told):
        return None
    old, new = (int(value) if value else None for value in told)
    return Step(old, new, changed[0].lower() not in _OFFSETS)


def _step_of_paths(path: str, other: str) -> Step | None:
    start = _common(path, other)
    # Not within a number: 1 and 10 have a digit in common and nothing else.
    if path[start : start + 1].isdecimal() or other[start : start + 1].isdecimal():
        while start and path[start - 1].isdecimal():
            start -= 1
    rest, other_rest = path[start:], other[start:]
    if rest and not _PART.fullmatch(rest):
        # The number stands within: /page/2/art.
        end = _common(rest[::-1], other_rest[::-1])
        while end and rest[-end].isdecimal():
            end -= 1
        rest, other_rest = rest[: len(rest) - end], other_rest[: len(other_rest) - end]
    old, new = _PART.fullmatch(rest), _PART.fullmatch(other_rest)
    if (rest and not old) or (other_rest and not new):
        return None
    return Step(int(old[1]) if old else None, int(new[1]) if new else None)


def _common(text: str, other: str) -> int:
    """How many letters two texts begin with in common."""
    pairs = enumerate(zip(text, other, strict=False))
    return next((at for at, (a, b) in pairs if a != b), min(len(text), len(other)))


def _parts(url: str) -> tuple[str, str, dict[str, str]]:
    try:
        parts = urlsplit(url)
        query = dict(parse_qsl(parts.query, keep_blank_values=True, max_num_fields=50))
    except ValueError:
        return "", "", {}
    path = _SUFFIX.sub("", unquote(parts.path).rstrip("/"))
    return parts.netloc.lower().removeprefix("www."), path, query


def _onward(page: Document) -> Iterator[tuple[str, Element]]:
    for number, element in enumerate(page.root.iter()):
        if number == _MOST_ELEMENTS:
            return
        names = ("href", *_SCRIPTED) if element.tag in _LINKS else _SCRIPTED
        for name in names:
            given = element.get(name)
            if given and "{" not in given and (url := page.absolute(given)):
                yield without_session(url.partition("#")[0]), element
                break


def _says_next(element: Element) -> bool:
    if "next" in (element.get("rel") or "").lower().split():
        return True
    above = element.getparent()
    own = f"{element.get('class') or ''} {element.get('id') or ''}"
    around = above.get("class") or "" if above is not None and above.tag in ("li", "span") else ""
    name = f"{own} {around}"
    if _CAROUSEL.search(name) or _PREVIOUS_CLASS.search(name):
        return False
    return bool(_NEXT_CLASS.search(name))


def _may_continue(url: str, base: str, number: int) -> bool:
    """Whether an address of another kind, as scripts ask for, is that of a next page."""
    (_, path, query), (_, base_path, _) = _parts(url), _parts(base)
    if _OF_DAYS.search(urlsplit(url).query):
        return False
    is_told = _PAGE.search(url) is not None and page_number(url) in (number, number + 1)
    return is_told or (path == base_path and bool(query))


def _told(url: str) -> int | None:
    """The number of a page in the query of an address."""
    names = {name.lower(): value for name, value in _parts(url)[2].items()}
    told = next((names[name] for name in names if name in _PARAMETERS), "")
    return int(told) if re.fullmatch(r"\d{1,6}", told) else None


def _names(element: Element, step: Step, number: int) -> bool:
    """Whether the words of a link say that the next page is there."""
    words = clean(text_of(element)) or clean(element.get("title") or "")
    if len(words) > _LONGEST_NAME:
        return False
    if _label(words) == number + 1:
        return True
    # "More" below a teaser leads to an article, whose address has a number too.
    is_near = not step.is_counted or step.new in (number, number + 1)
    is_near |= step.old is not None and step.new == step.old + 1
    return is_near and (words in _ARROWS or normalize(words) in _NEXT)


def _label(words: str) -> int | None:
    found = _LABEL.fullmatch(normalize(words))
    return int(found[1]) if found else None
