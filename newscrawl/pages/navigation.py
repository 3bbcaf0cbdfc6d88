"""Where a page of an unknown site leads: feeds, sections, articles, the next page of a list.

Addresses and headlines tell articles from lists well enough to decide what to look at; what a page
is, it says itself (:mod:`newscrawl.pages.gate`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from urllib.parse import unquote, urlsplit

from newscrawl.pages.addresses import is_front_page, same_site
from newscrawl.pages.document import Document, Element
from newscrawl.pages.metadata import text_of
from newscrawl.pages.section import Link, links
from newscrawl.text.arabic import clean, normalize

_MOST_LINKS = 3_000
_LONGEST_NAME = 32

_FEED_TYPES = ("application/rss+xml", "application/atom+xml", "application/rdf+xml")
_FEED_ADDRESS = re.compile(
    r"/(?:feeds?|rss|atom)(?:\.xml|\.aspx?|\.php)?/?$|\.rss$|rss\.xml$", re.I
)
_COMMENTS = re.compile(r"comment|تعليقات", re.IGNORECASE)

# Segments of a path that no article of a newspaper lies under.
_ELSEWHERE_NAMES = """
about about-us aboutus account advertise ads ajax auth author authors cart cdn-cgi comment comments
contact contact-us contactus cookie cookies copyright embed feed feeds forum help hashtag jobs
keyword keywords live-tv login logout member members newsletter newsletters poll polls print privacy
privacy-policy profile register rss search share signin signup sitemap sitemaps static subscribe tag
tags tagged team term terms terms-of-use trackback user users weather wp-admin wp-content
wp-includes wp-json wp-login.php writer writers
وسم وسوم الوسوم كاتب كتاب بحث اتصل-بنا من-نحن سياسة-الخصوصية
"""
_ELSEWHERE = frozenset(_ELSEWHERE_NAMES.split())
_FILE = re.compile(
    r"\.(?:jpe?g|png|gif|webp|svg|pdf|mp[34]|m4a|avi|zip|rar|docx?|xlsx?|apk|css|js|xml)$"
)
_SUFFIX = re.compile(r"\.(?:s?html?|aspx?|php|jsp|cms)$", re.IGNORECASE)
_DAY = re.compile(r"/(?:19|20)\d\d[/-](?:0?[1-9]|1[0-2])(?:[/-]\d{1,2})?(?:/|-|$)")
_NUMBER = re.compile(r"^\d{3,}$|(?:^|[-_.,])\d{4,}$|^\d{4,}[-_]|^[a-z]{1,3}\d{4,}$", re.IGNORECASE)
_IDENTIFYING = re.compile(
    r"(?:^|&)(?:\w*id|p|n|nid|node|news|article|story|post|item|no|serial)=\w{2,}(?:&|$)", re.I
)
_PAGE = re.compile(r"[?&](?:page|paged|p|pg|pn|start|offset)=(\d+)|/page[/-]?(\d+)|/(\d{1,4})/?$")

# What a link to an article says where its headline stands beside it.
_READ_MORE = frozenset(
    normalize(words)
    for words in (
        *(
            "اقرأ المزيد",
            "إقرأ المزيد",
            "اقرأ أيضا",
            "قراءة المزيد",
            "المزيد",
            "للمزيد",
            "تابع القراءة",
        ),
        *("أكمل القراءة", "التفاصيل", "تفاصيل", "اقرأ التفاصيل", "شاهد", "شاهد المزيد", "تتمة"),
        *("read more", "more", "details"),
    )
)
_LONG_NUMBER = 5

_HEADLINE_WORDS = 4
_SLUG_WORDS = 4
_NAME_WORDS = 4

_NEXT = frozenset(
    normalize(words)
    for words in (
        *("التالي", "التالية", "التالى", "الصفحة التالية", "القادم", "المزيد", "عرض المزيد"),
        *("تحميل المزيد", "المزيد من الأخبار", "مقالات أقدم", "أخبار أقدم", "الأقدم"),
        *("next", "next page", "older", "older posts", "load more", "more"),
        *("›", "»", ">", ">>", "→", "←"),
    )
)
_NEXT_CLASS = re.compile(r"(?:^|[\s_-])(?:next|load-?more|loadmore|older)(?:$|[\s_-])", re.I)
_CAROUSEL = re.compile(r"slick|swiper|carousel|slide|owl|arrow", re.IGNORECASE)
_MENU = re.compile(r"(?:^|[\s_-])(?:nav|navbar|navigation|menu|topmenu|mainmenu|sections)", re.I)


def feeds(page: Document) -> list[str]:
    """The feeds that a page names, those in its head first; none of comments."""
    found = []
    for link in page.root.iter("link"):
        kind = (link.get("type") or "").split(";")[0].strip().lower()
        if kind in _FEED_TYPES and "alternate" in (link.get("rel") or "").lower():
            found.append((link.get("href"), link.get("title") or ""))
    for anchor in page.root.iter("a"):
        path = _decoded_path(anchor.get("href"))
        if path and _FEED_ADDRESS.search(path):
            found.append((anchor.get("href"), ""))
    urls = [page.absolute(href) for href, title in found if not _COMMENTS.search(f"{href} {title}")]
    return list(dict.fromkeys(url for url in urls if url and same_site(url, page.url)))


def articles(page: Document) -> list[Link]:
    """The links of a page that may lead to articles of the same site."""
    return [link for link in links(page) if is_article(link.url, link.title, page.url)]


def sections(page: Document) -> list[str]:
    """The addresses of a front page that may be its sections, those in menus first."""
    menus: list[str] = []
    others: list[str] = []
    for anchor in _anchors(page):
        url = page.absolute(anchor.get("href"))
        if url and is_section(url, clean(text_of(anchor)), page.url):
            (menus if _is_in_menu(anchor) else others).append(url.partition("#")[0])
    return list(dict.fromkeys(menus + others))


def next_page(page: Document) -> str | None:
    """The address of the page of the same list after this one; None where none is named."""
    number = page_number(page.url)
    for url, anchor in _onward(page):
        if url != page.url and same_site(url, page.url) and page_number(url) != number:
            rel = (anchor.get("rel") or "").lower().split()
            name = f"{anchor.get('class') or ''} {anchor.get('id') or ''}"
            if "next" in rel or (_NEXT_CLASS.search(name) and not _CAROUSEL.search(name)):
                return url
    for url, anchor in _onward(page):
        # A list's next page has its address, but for the number; "more" of a box leads elsewhere.
        if _unnumbered(url) != _unnumbered(page.url):
            continue
        text = normalize(clean(text_of(anchor)))
        if page_number(url) == number + 1 and (text in _NEXT or text == str(number + 1)):
            return url
    return None


def is_article(url: str, title: str | None, base: str) -> bool:
    """Whether what is known of a link, its address and its words, looks like an article's."""
    if not same_site(url, base) or is_front_page(url):
        return False
    path, query = _split(url)
    segments = [segment for segment in path.split("/") if segment]
    if _leads_elsewhere(segments) or _FILE.search(path.lower()):
        return False
    if title is not None and normalize(title) in _READ_MORE:
        title = None
    words = len((title or "").split())
    name = _SUFFIX.sub("", segments[-1]) if segments else ""
    if _DAY.search(path) and len(segments) > 2:
        return not name.isdigit() or len(name) > 2
    if number := _NUMBER.search(name) or (len(segments) > 1 and _NUMBER.search(segments[-2])):
        is_long = len(re.findall(r"\d", number[0])) >= _LONG_NUMBER
        return is_long or title is None or words >= _HEADLINE_WORDS
    if number := _IDENTIFYING.search(query):
        is_long = len(re.findall(r"\d", number[0])) >= _LONG_NUMBER
        return is_long or words >= _HEADLINE_WORDS
    if not segments:
        return False
    slug_words = len(re.findall(r"[^\W_]+", name))
    return slug_words >= _SLUG_WORDS or words > _HEADLINE_WORDS


def is_section(url: str, name: str, base: str) -> bool:
    """Whether a link of a front page looks like one to a section."""
    if not same_site(url, base) or is_front_page(url) or not 0 < len(name) <= _LONGEST_NAME:
        return False
    path, query = _split(url)
    segments = [segment for segment in path.split("/") if segment]
    if not segments and not query:
        return False
    if _leads_elsewhere(segments) or _FILE.search(path.lower()) or len(segments) > 5:
        return False
    return len(name.split()) <= _NAME_WORDS and not _DAY.search(path) and not name.isdigit()


def page_number(url: str) -> int:
    """The number of the page that an address tells; 1 where it tells none.

    >>> page_number("https://paper.example/art/page/3/"), page_number("https://paper.example/art")
    (3, 1)
    """
    found = _PAGE.search(url)
    return int(next(group for group in found.groups() if group)) if found else 1


def _decoded_path(href: str | None) -> str | None:
    """The path of an address, decoded; None where it is none."""
    try:
        return unquote(urlsplit(href or "").path) or None
    except ValueError:
        return None


@lru_cache(maxsize=4096)
def _split(url: str) -> tuple[str, str]:
    try:
        parts = urlsplit(url)
    except ValueError:
        return "", ""
    return unquote(parts.path), parts.query


def _leads_elsewhere(segments: list[str]) -> bool:
    return any(segment.lower() in _ELSEWHERE for segment in segments)


def _unnumbered(url: str) -> str:
    return _PAGE.sub("", url).rstrip("/?&")


def _anchors(page: Document) -> Iterator[Element]:
    for number, anchor in enumerate(page.root.iter("a", "area")):
        if number == _MOST_LINKS:
            return
        yield anchor


def _onward(page: Document) -> Iterator[tuple[str, Element]]:
    for number, element in enumerate(page.root.iter("link", "a", "button")):
        if number == _MOST_LINKS:
            return
        for name in ("href", "data-url", "data-href", "data-next"):
            if url := page.absolute(element.get(name)):
                yield url, element
                break


def _is_in_menu(anchor: Element) -> bool:
    return any(
        above.tag in ("nav", "header")
        or _MENU.search(f"{above.get('class') or ''} {above.get('id') or ''}")
        for above in anchor.iterancestors()
    )
