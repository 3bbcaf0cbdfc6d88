"""Where a page of an unknown site leads beside articles: feeds, sections, the page behind it."""

from __future__ import annotations

import re
from itertools import islice

from newscrawl.pages.addresses import is_front_page, same_site
from newscrawl.pages.document import Document, Element
from newscrawl.pages.linkaddress import (
    DAY,
    FILE,
    OF_DAYS,
    PRINTED,
    is_other_edition,
    leads_elsewhere,
    own_host,
    parts_of,
    split,
)
from newscrawl.pages.linkwords import ABOUT_SITE, LISTS, NO_SECTIONS, READ_MORE
from newscrawl.pages.metadata import text_of
from newscrawl.pages.storylinks import anchors, articles, boxes
from newscrawl.text.arabic import clean, normalize

_FEED_TYPES = ("application/rss+xml", "application/atom+xml", "application/rdf+xml")
_FEED_ADDRESS = re.compile(
    r"/(?:feeds?|rss2?|atom)(?:\.xml|\.aspx?|\.php)?(?:/[^/]{0,60}){0,2}$|\.rss$|rss\.xml$", re.I
)
_FEED_QUERY = re.compile(r"(?:^|&)(?:feed|format|type)=(?:rss2?|atom|feed)(?:&|$)", re.IGNORECASE)
_COMMENTS = re.compile(r"comment|تعليقات", re.IGNORECASE)
_LONGEST_NAME = 32
_NAME_WORDS = 4
_LONGEST_IN_MENU = 48
_MENU_WORDS = 7
_LOCATION = re.compile(r"location(?:\.href)?\s*=\s*[\"']([^\"'\s]{1,500})[\"']")
_LONGEST_SCRIPT = 5_000
_FEW = 5
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
        path, query = split(href)
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


def sections(page: Document) -> list[str]:
    """The addresses of a front page that may be its sections, those in menus first."""
    menus: list[str] = []
    others: list[str] = []
    found = {link.url for link in articles(page)}
    for anchor in anchors(page):
        url = (page.absolute(anchor.get("href")) or "").partition("#")[0]
        if not url or (url in found and not _is_listed_under(url)):
            continue
        is_in_menu = _is_in_menu(anchor)
        if is_section(url, _name(anchor), page.url, is_in_menu=is_in_menu):
            (menus if is_in_menu else others).append(url)
    return list(dict.fromkeys(menus + others))


def subsections(page: Document) -> list[str]:
    """The sections of a section: what its page names below its own address."""
    start = page.url.partition("?")[0].rstrip("/") + "/"
    found = [url for url in sections(page) if url.startswith(start)]
    return [url for url in found if not re.search(r"\d", url[len(start) :])]


def onward(page: Document) -> list[str]:
    """Where a page leads that stands before the front page: by itself, or by its few links."""
    found = []
    for meta in page.root.iter("meta"):
        if (meta.get("http-equiv") or "").lower() == "refresh":
            found += re.findall(r"url\s*=\s*[\"']?([^\"'\s]+)", meta.get("content") or "", re.I)
    for script in page.root.iter("script"):
        found += _LOCATION.findall((script.text or "")[:_LONGEST_SCRIPT])
    found += [anchor.get("href") or "" for anchor in islice(page.root.iter("a", "area"), _FEW)]
    urls = dict.fromkeys(page.absolute(address) for address in found)
    return [
        url
        for url in urls
        if url and same_site(url, page.url) and not is_other_edition(url, page.url)
        if url.rstrip("/") != page.url.rstrip("/")
    ]


def is_section(url: str, name: str, base: str, *, is_in_menu: bool = False) -> bool:
    """Whether a link of a front page looks like one to a section; in a menu names are longer."""
    if not same_site(url, base) or is_other_edition(url, base):
        return False
    most, longest = (_MENU_WORDS, _LONGEST_IN_MENU) if is_in_menu else (_NAME_WORDS, _LONGEST_NAME)
    if not 0 < len(name) <= longest or len(name.split()) > most or name.isdigit():
        return False
    if (words := normalize(name)) in READ_MORE or words in NO_SECTIONS:
        return False
    if is_front_page(url):
        # Some sections have a host of their own.
        return own_host(url) != own_host(base)
    path, query = split(url)
    segments = parts_of(path)
    if leads_elsewhere(segments) or FILE.search(path.lower()) or len(segments) > 5:
        return False
    if segments and (ABOUT_SITE.search(segments[-1]) or segments[-1].lower() == "amp"):
        return False
    return not (DAY.search(path) or OF_DAYS.search(query) or PRINTED.search(query))


def _name(anchor: Element) -> str:
    """The words of a link, or of the picture that stands for them."""
    images = (image.get("alt") for image in anchor.iter("img"))
    names = (text_of(anchor), anchor.get("title"), anchor.get("aria-label"), *images)
    return next((name for given in names if (name := clean(given or ""))), "")


def _is_listed_under(url: str) -> bool:
    segments = parts_of(split(url)[0])
    return len(segments) > 1 and segments[0].lower() in LISTS


def _is_in_menu(anchor: Element) -> bool:
    return any(
        above.tag in ("nav", "header")
        or _MENU.search(f"{above.get('class') or ''} {above.get('id') or ''}")
        for above in boxes(anchor)
    )
