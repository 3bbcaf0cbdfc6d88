"""Where a page of an unknown site leads: feeds, sections, articles.

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
    r"/(?:feeds?|rss2?|atom)(?:\.xml|\.aspx?|\.php)?(?:/[^/]{0,60}){0,2}$|\.rss$|rss\.xml$", re.I
)
_FEED_QUERY = re.compile(r"(?:^|&)(?:feed|format|type)=(?:rss2?|atom|feed)(?:&|$)", re.IGNORECASE)
_COMMENTS = re.compile(r"comment|تعليقات", re.IGNORECASE)

# Segments of a path that no article of a newspaper lies under.
_ELSEWHERE_NAMES = """
about about-us aboutus account advertise ads ajax auth author authors cart cdn-cgi comment comments
contact contact-us contactus cookie cookies copyright embed feed feeds forum help hashtag jobs
keyword keywords live-tv login logout member members newsletter newsletters poll polls print privacy
privacy-policy profile register rss search share signin signup sitemap sitemaps static subscribe tag
tags tagged team terms terms-of-use trackback user users weather wp-admin wp-content
wp-includes wp-json wp-login.php writer writers
وسم وسوم الوسوم كاتب كتاب بحث اتصل-بنا من-نحن سياسة-الخصوصية
"""
_ELSEWHERE = frozenset(_ELSEWHERE_NAMES.split())
# Under these lie lists, of which some are sections.
_LISTS = frozenset(("taxonomy", "calendar"))
_FILE = re.compile(
    r"\.(?:jpe?g|png|gif|webp|svg|pdf|mp[34]|m4a|avi|zip|rar|docx?|xlsx?|apk|css|js|xml)$"
)
_SUFFIX = re.compile(r"\.(?:s?html?|aspx?|php|jsp|cms)$", re.IGNORECASE)
_PRINTED = re.compile(
    r"(?:^|&)(?:print\w*|tmpl=component|share|action=print|format=(?:pdf|raw|print))(?:=|&|$)", re.I
)
_OF_DAYS = re.compile(r"(?:^|&)(?:date|day|month|year)=", re.IGNORECASE)
_DAY = re.compile(r"/(?:19|20)\d\d[/-](?:0?[1-9]|1[0-2])(?:[/-]\d{1,2})?(?:/|-|$)")
_NUMBER = re.compile(r"^\d{3,}$|(?:^|[-_.,])\d{4,}$|^\d{4,}[-_]|^[a-z]{1,3}\d{4,}$", re.IGNORECASE)
_IDENTIFYING = re.compile(
    r"(?:^|&)(?:\w*id|p|n|nid|node|news|article|story|post|item|no|serial)="
    r"\w[\w:.%-]{0,200}(?:&|$)",
    re.IGNORECASE,
)

# Editions in other languages, as the first part of a path or of a host. Codes that are words of
# their own (it, id, so) are not among them.
_LANGUAGE_NAMES = """
en fr es de ru tr fa he zh pt ur ku en-us en-gb fr-fr english french francais français spanish
turkish persian farsi german russian hebrew kurdish kurdi urdu
"""
_LANGUAGES = frozenset(_LANGUAGE_NAMES.split())

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
# Links of every menu that are no sections of news.
_NO_SECTIONS = frozenset(
    normalize(words)
    for words in (
        *("الرئيسية", "الصفحة الرئيسية", "من نحن", "عن الموقع", "عن الصحيفة", "اتصل بنا"),
        *("تواصل معنا", "راسلنا", "أعلن معنا", "للإعلان", "هيئة التحرير", "وظائف"),
        *("سياسة الخصوصية", "الخصوصية", "شروط الاستخدام", "اتفاقية الاستخدام"),
        *("دخول", "تسجيل الدخول", "تسجيل", "حسابي", "بحث", "خريطة الموقع", "طباعة"),
        *("english", "francais", "français", "home", "login", "contact us", "about us", "print"),
    )
)

_HEADLINE_WORDS = 4
_SLUG_WORDS = 4
_NAME_WORDS = 4

_MENU = re.compile(r"(?:^|[\s_-])(?:nav|navbar|navigation|menu|topmenu|mainmenu|sections)", re.I)


def feeds(page: Document) -> list[str]:
    """The feeds that a page names, those in its head first; none of comments."""
    found = []
    for link in page.root.iter("link"):
        kind = (link.get("type") or "").split(";")[0].strip().lower()
        if kind in _FEED_TYPES and "alternate" in (link.get("rel") or "").lower():
            found.append((link.get("href"), link.get("title") or ""))
    for anchor in page.root.iter("a"):
        href = anchor.get("href") or ""
        path, query = _split(href)
        if _FEED_ADDRESS.search(path) or _FEED_QUERY.search(query):
            found.append((href, ""))
    urls = [page.absolute(href) for href, title in found if not _COMMENTS.search(f"{href} {title}")]
    return list(
        dict.fromkeys(
            url
            for url in urls
            if url and same_site(url, page.url) and not is_other_edition(url, page.url)
        )
    )


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


def is_article(url: str, title: str | None, base: str) -> bool:
    """Whether what is known of a link, its address and its words, looks like an article's."""
    if not same_site(url, base) or is_front_page(url) or is_other_edition(url, base):
        return False
    path, query = _split(url)
    if _PRINTED.search(query):
        return False
    segments = [segment for segment in path.split("/") if segment]
    if _leads_elsewhere(segments) or _FILE.search(path.lower()):
        return False
    if segments and segments[0].lower() in _LISTS:
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
    if not same_site(url, base) or is_other_edition(url, base):
        return False
    if not 0 < len(name) <= _LONGEST_NAME or len(name.split()) > _NAME_WORDS or name.isdigit():
        return False
    if (words := normalize(name)) in _READ_MORE or words in _NO_SECTIONS:
        return False
    if is_front_page(url):
        # Some sections have a host of their own.
        return _own_host(url) != _own_host(base)
    path, query = _split(url)
    segments = [segment for segment in path.split("/") if segment]
    if _leads_elsewhere(segments) or _FILE.search(path.lower()) or len(segments) > 5:
        return False
    return not (_DAY.search(path) or _OF_DAYS.search(query) or _PRINTED.search(query))


def is_other_edition(url: str, base: str) -> bool:
    """Whether an address is of an edition in another language than Arabic and than that of *base*.

    >>> is_other_edition("https://paper.example/en/news/1", "https://paper.example/ar/")
    True
    >>> is_other_edition("https://paper.example/en/news/1", "https://paper.example/en/")
    False
    """
    return not _editions(url) <= _editions(base)


def _editions(url: str) -> frozenset[str]:
    """The languages that the beginning of a host or of a path names."""
    host = _own_host(url).partition(".")[0]
    first = _split(url)[0].lstrip("/").partition("/")[0].lower()
    return _LANGUAGES & {host, first}


def _own_host(url: str) -> str:
    try:
        host = urlsplit(url).hostname or ""
    except ValueError:
        return ""
    return re.sub(r"^(?:www|m|amp|mobile)\.", "", host.lower())


@lru_cache(maxsize=4096)
def _split(url: str) -> tuple[str, str]:
    try:
        parts = urlsplit(url)
    except ValueError:
        return "", ""
    return unquote(parts.path), parts.query


def _leads_elsewhere(segments: list[str]) -> bool:
    return any(segment.lower() in _ELSEWHERE for segment in segments)


def _anchors(page: Document) -> Iterator[Element]:
    for number, anchor in enumerate(page.root.iter("a", "area")):
        if number == _MOST_LINKS:
            return
        yield anchor


def _is_in_menu(anchor: Element) -> bool:
    return any(
        above.tag in ("nav", "header")
        or _MENU.search(f"{above.get('class') or ''} {above.get('id') or ''}")
        for above in anchor.iterancestors()
    )
