"""JSON-LD as sites really write it: read where it is valid, repaired where it is nearly so."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator
from typing import Any

Node = dict[str, Any]

_OPENINGS = (
    "<!--",
    "-->",
    "//<![CDATA[",
    "// <![CDATA[",
    "/*<![CDATA[*/",
    "/* <![CDATA[ */",
    "<![CDATA[",
)
_ENDINGS = ("-->", "<!--", "//]]>", "// ]]>", "/*]]>*/", "/* ]]> */", "]]>", "//")
_CLOSES = re.compile(
    r"\s*(?:[}\]]\s*(?:[,}\]]|//|/\*|;|\Z)|,\s*(?:[\"{\[}\]\d-]|true|false|null|//|/\*)|\Z)"
)
_CLOSES_KEY = re.compile(r"\s*:")
_COMMENT = re.compile(r"//[^\n]*|/\*[^*]*+(?:\*(?!/)[^*]*+)*+(?:\*/|\Z)|<!--|-->")
_TRAILING_COMMA = re.compile(r",(?=\s*[}\]])")
_SALVAGED = re.compile(
    r'"(headline|datePublished|dateModified|description|articleSection|articleBody)"\s*:\s*'
    r'"((?:[^"\\]|\\.)*+)"'
)
_SALVAGED_AUTHOR = re.compile(
    r'"author"\s*:\s*(?:\[\s*)?(?:\{[^{}]*?"name"\s*:\s*)?"((?:[^"\\]|\\.)*+)"'
)
_ARTICLE = re.compile(r"Article$|^BlogPosting$|^Report$|^LiveBlogPosting$|^ArticleNewsReport$")
_LESSER = re.compile(r"^(?:VideoObject|WebPage|ItemPage|CreativeWork|SocialMediaPosting)$")


def read(text: str) -> list[Node]:
    """Every object of one ``<script type="application/ld+json">``, graphs and lists opened.

    What cannot be read even after repair yields the few fields that can be picked out.
    """
    text = _unwrapped(text)
    if not text:
        return []
    for attempt in (_plain, _unescaped, _repaired):
        values = attempt(text)
        if values:
            return [node for value in values for node in _nodes(value)]
    return _salvaged(text)


def _unwrapped(text: str) -> str:
    """Without the comment and CDATA marks that hide a script from old browsers."""
    for _ in range(6):
        text = text.strip("; \t\r\n\ufeff")
        for opening in _OPENINGS:
            text = text.removeprefix(opening)
        for ending in _ENDINGS:
            text = text.removesuffix(ending)
    return text.strip("; \t\r\n\ufeff")


def is_article(node: Node) -> bool:
    """Whether an object says that it is some kind of article."""
    return any(_ARTICLE.search(kind) for kind in kinds(node))


def is_page(node: Node) -> bool:
    """Whether an object may describe the page where no object is an article."""
    return any(_LESSER.match(kind) for kind in kinds(node))


def kinds(node: Node) -> list[str]:
    """Its ``@type``, always as a list."""
    kind = node.get("@type")
    found = kind if isinstance(kind, list) else [kind]
    return [name.rsplit("/", 1)[-1].rsplit(":", 1)[-1] for name in found if isinstance(name, str)]


def _loads(text: str) -> Any:
    try:
        return json.loads(text, strict=False)
    except (ValueError, RecursionError):
        return None


def _plain(text: str) -> list[Any]:
    value = _loads(text)
    return [value] if value else _several(text)


def _several(text: str) -> list[Any]:
    """Objects written one after the other in one script."""
    decoder, at = json.JSONDecoder(strict=False), 0
    values: list[Any] = []
    while (at := text.find("{", at)) >= 0 and len(values) < 50:
        try:
            value, at = decoder.raw_decode(text, at)
        except (ValueError, RecursionError):
            return []
        values.append(value)
    return values


def _unescaped(text: str) -> list[Any]:
    if "&" not in text[:200] or '"' in text[:200]:
        return []
    value = _loads(html.unescape(text))
    return [value] if value else []


def _repaired(text: str) -> list[Any]:
    return _plain(_TRAILING_COMMA.sub("", "".join(_mended(text))))


def _mended(text: str) -> Iterator[str]:
    """The text with comments dropped and the quotes inside strings escaped, in one pass."""
    at = 0
    while at < len(text):
        quote = text.find('"', at)
        if quote < 0:
            yield _COMMENT.sub("", text[at:])
            return
        between = _COMMENT.sub("", text[at:quote])
        yield between
        string, at = _string(text, quote + 1, is_value=between.rstrip().endswith(":"))
        yield f'"{string}"'


def _string(text: str, start: int, *, is_value: bool) -> tuple[str, int]:
    """One string from after its opening quote, and where it ends.

    A quote ends a value only where JSON could go on behind it.
    """
    pieces, at = [], start
    while (quote := text.find('"', at)) >= 0:
        if (quote - len(text[at:quote].rstrip("\\")) - at) % 2:
            pieces.append(text[at : quote + 1])
        elif _CLOSES.match(text, quote + 1) or (
            not is_value and _CLOSES_KEY.match(text, quote + 1)
        ):
            pieces.append(text[at:quote])
            return "".join(pieces), quote + 1
        else:
            pieces.append(text[at:quote] + '\\"')
        at = quote + 1
    return "".join(pieces) + text[at:], len(text)


def _nodes(value: Any, depth: int = 0) -> Iterator[Node]:
    if depth > 5:
        return
    if isinstance(value, list):
        for member in value[:500]:
            yield from _nodes(member, depth + 1)
    elif isinstance(value, dict):
        yield value
        for name in ("@graph", "mainEntity"):
            if isinstance(value.get(name), list | dict):
                yield from _nodes(value[name], depth + 1)


def _salvaged(text: str) -> list[Node]:
    node: Node = {"@type": "NewsArticle"}
    for name, value in _SALVAGED.findall(text):
        node.setdefault(name, _unquoted(value))
    if author := _SALVAGED_AUTHOR.search(text):
        node["author"] = _unquoted(author[1])
    return [node] if len(node) > 1 else []


def _unquoted(value: str) -> str:
    read = _loads(f'"{value}"')
    return read if isinstance(read, str) else value
