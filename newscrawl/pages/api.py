"""An article as an API answers it: JSON, read as the page that it would draw.

Sites name the same things in few ways; keys are compared without case and signs. What is found
becomes a small page with JSON-LD, which the rest of the chain reads as it reads any other.
"""

from __future__ import annotations

import html
import json
import re
from typing import Any
from urllib.parse import unquote

from newscrawl.exceptions import NotAnArticle, PageTooComplex
from newscrawl.pages import apikeys
from newscrawl.pages.apitext import first, folded, markup_of, plain_of
from newscrawl.pages.document import MAX_BYTES
from newscrawl.text.encoding import decode

Node = dict[str, Any]

_OPENS = re.compile(rb"(?:\xef\xbb\xbf)?\s*[{\[]")
_IS_HTML = re.compile(r"<(?:html|!doctype|body)\b", re.IGNORECASE)
_DOT_NET = re.compile(r"/Date\((-?\d+)(?:[+-]\d{4})?\)/")
_NAMES_ZONE = re.compile(r"(?i)(?:Z|[+-]\d\d:?\d\d)\s*\Z")
_LONGEST_DESCRIPTION = 1_000
_MOST_NODES = 20_000
_LEAST_WORDS = 5
_MOST_NAMES = 30


def page_of(body: bytes | str, url: str, encoding: str | None = None) -> str | None:
    """HTML that says what a JSON answer says; None where ``body`` is no JSON.

    Raises `NotAnArticle` where the JSON is broken or holds no article, or several, and
    `PageTooComplex` where it is larger than a page may be.
    """
    beginning = body[:200].encode("utf-8", "replace") if isinstance(body, str) else body[:200]
    if not _OPENS.match(beginning):
        return None
    if len(body) > MAX_BYTES:
        raise PageTooComplex(f"{url}: more than {MAX_BYTES} bytes of JSON")
    text = body if isinstance(body, str) else decode(body, encoding)[0]
    try:
        answer = json.loads(text.lstrip("\ufeff"), strict=False)
    except (ValueError, RecursionError):
        if _IS_HTML.search(text):
            return None
        raise NotAnArticle(f"{url}: broken JSON") from None
    return drawn_of(answer, url)


def drawn_of(answer: Any, url: str) -> str:
    """HTML that says what the article in a JSON value says; `NotAnArticle` where there is none."""
    return _drawn(_article(answer, url))


def _article(answer: Any, url: str) -> Node:
    """The folded object that is the article: the outermost, or of several the one URL names."""
    level: list[Any] = [answer]
    seen = 0
    while level and seen < _MOST_NODES:
        nodes = [folded(node) for node in level if isinstance(node, dict)]
        found = [node for node in nodes if _is_article(node)]
        named = [node for node in found if _is_named(node, url)]
        if len(found) == 1 or len(named) == 1:
            return (named or found)[0]
        if found:
            raise NotAnArticle(f"{url}: listing: {len(found)} articles in one JSON answer")
        level = [inner for node in level for inner in _members(node)]
        seen += len(level)
    raise NotAnArticle(f"{url}: JSON without an article")


def _members(value: Any) -> list[Any]:
    members = value.values() if isinstance(value, dict) else value
    return [inner for inner in members if isinstance(inner, dict | list)]


def _is_article(node: Node) -> bool:
    title = _first(node, apikeys.HEADLINE)
    return bool(title and plain_of(title)) and len(_body(node).split()) >= _LEAST_WORDS


def _is_named(node: Node, url: str) -> bool:
    """Whether an object has the address of the answer, or the identifier that it ends in."""
    address, wanted = _text(_first(node, apikeys.LINK)), unquote(url).rstrip("/")
    if address and unquote(address).rstrip("/") == wanted:
        return True
    last = re.split(r"[/=]", wanted)[-1]
    return any(str(node.get(name, "")) == last for name in ("id", "articleid", "newsid", "slug"))


def _body(node: Node) -> str:
    """HTML of the text: the longest of what is named so, or a description in its place."""
    texts = [markup_of(value) for value in _values(node, (*apikeys.BODY, "description"))]
    return max(texts, key=len, default="")


def _first(node: Node, names: tuple[str, ...]) -> Any:
    return next((node[name] for name in names if name in node), None)


def _values(node: Node, names: tuple[str, ...]) -> list[Any]:
    return [node[name] for name in names if name in node]


# --- the page that it would draw --------------------------------------------------------------


def _drawn(node: Node) -> str:
    """The article as a page: JSON-LD for what machines read, its text as the page's text."""
    stated = _stated(node)
    headline = html.escape(stated["headline"])
    picture, caption = _picture(node)
    stated["image"] = picture
    data = json.dumps({key: value for key, value in stated.items() if value}, ensure_ascii=False)
    data = data.replace("</", "<\\/")
    figure = (
        f'<figure><img src="{html.escape(picture)}">'
        f"<figcaption>{html.escape(caption)}</figcaption></figure>"
    )
    return (
        f"<html><head><title>{headline}</title>"
        f'<script type="application/ld+json">{data}</script></head>'
        f"<body><article><h1>{headline}</h1>{figure if picture and caption else ''}"
        f'<div itemprop="articleBody">{_body(node)}</div></article></body></html>'
    )


def _stated(node: Node) -> Node:
    seo, embedded, taxonomy = (
        folded(_dict(node.get(name))) for name in ("yoastheadjson", "embedded", "taxonomy")
    )
    description = plain_of(_first(node, apikeys.DESCRIPTION)) or plain_of(
        _first(seo, apikeys.DESCRIPTION)
    )
    return {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": plain_of(_first(node, apikeys.HEADLINE)),
        "alternativeHeadline": plain_of(_first(node, apikeys.SUBTITLE)),
        "description": description if len(description) <= _LONGEST_DESCRIPTION else "",
        "datePublished": _date(node, "published"),
        "dateModified": _date(node, "modified"),
        "author": _people(node, embedded, seo),
        "articleSection": _terms(embedded, "category") or _labels(_first(node, apikeys.SECTION)),
        "keywords": _terms(embedded, "tag") or _labels(_first(node | taxonomy, apikeys.TAGS)),
        "url": _text(_first(node, apikeys.LINK)) or _text(_first(seo, apikeys.LINK)),
    }


def _date(node: Node, which: str) -> str:
    """A date as it is written; one whose key says that it is in UTC says so itself."""
    for value in _values(node, apikeys.UTC[which]):
        if text := _text(value):
            return text if _NAMES_ZONE.search(text) else f"{text}Z"
    for value in _values(node, apikeys.DATES[which]):
        text = _moment(value)
        if text:
            return text
    return ""


def _moment(value: Any, depth: int = 0) -> str:
    """ "2021-11-06T17:40:00", 1636220400, [{"value": ...}] or {"date": ..., "timezone": ...}."""
    if isinstance(value, list):
        value = value[0] if value else None
    if isinstance(value, dict):
        inner = first(
            value, ("iso", "iso8601", "value", "date", "datetime", "timestamp", "rendered")
        )
        return _moment(inner, depth + 1) if depth < 3 else ""
    if isinstance(value, int | float) and not isinstance(value, bool) and value > 10**8:
        return str(int(value))
    text = _text(value)
    old = _DOT_NET.fullmatch(text)
    return old[1] if old else text


def _people(node: Node, *more: Node) -> list[str]:
    """The names of the first of these objects that names people; WordPress has only a number."""
    values = (value for place in (node, *more) for value in _values(place, apikeys.AUTHOR))
    return next(filter(None, (_named(value, apikeys.PERSON) for value in values)), [])


def _labels(value: Any) -> list[str]:
    return _named(value, apikeys.LABEL)


def _named(value: Any, keys: tuple[str, ...], depth: int = 0) -> list[str]:
    """The names in a value: itself, or those of objects by these keys."""
    if depth > 4:
        return []
    if isinstance(value, str):
        text = plain_of(value)
        return [text] if text and not text.isdigit() else []
    if isinstance(value, dict):
        return _named(first(value, keys), keys, depth + 1)
    members = value[:_MOST_NAMES] if isinstance(value, list) else []
    return [name for member in members for name in _named(member, keys, depth + 1)]


def _terms(embedded: Node, taxonomy: str) -> list[str]:
    """WordPress: the names of the categories or tags that came with the post."""
    groups = embedded.get("wpterm")
    terms = [
        term
        for group in (groups if isinstance(groups, list) else ())
        for term in (group if isinstance(group, list) else ())
        if isinstance(term, dict) and str(term.get("taxonomy")).endswith(taxonomy)
    ]
    return _labels(terms)


def _picture(node: Node) -> tuple[str, str]:
    """The address of the lead picture and its caption; "" for what is not told."""
    embedded, seo = (folded(_dict(node.get(name))) for name in ("embedded", "yoastheadjson"))
    stated = (
        *_values(embedded, ("wpfeaturedmedia",)),
        *_values(node, apikeys.IMAGE),
        *_values(seo, ("ogimage",)),
    )
    for value in stated:
        value = value[0] if isinstance(value, list) else value
        if address := _address(value):
            return address, plain_of(first(value, apikeys.CAPTION)) if isinstance(
                value, dict
            ) else ""
    return "", ""


def _address(value: Any, depth: int = 0) -> str:
    if isinstance(value, dict) and depth < 4:
        return _address(first(value, apikeys.FILE), depth + 1)
    text = _text(value)
    return text if "/" in text and " " not in text else ""


def _dict(value: Any) -> Node:
    return value if isinstance(value, dict) else {}


def _text(value: Any) -> str:
    return value.strip() if isinstance(value, str) else ""
