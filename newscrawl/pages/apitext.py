"""A text as data, whatever an API makes of it: HTML, plain lines, or a tree of blocks."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import islice
from typing import Any

_MARKUP = re.compile(r"<(?:/?[a-zA-Z][a-zA-Z0-9]*[\s>/]|!--)")
_ESCAPED = re.compile(r"&lt;(?:p|br|div|span|strong|h\d)\b", re.IGNORECASE)
_DEEPEST = 16
_MOST = 5_000

TEXTS = (
    "rendered", "processed", "html", "text", "content", "value", "body", "paragraph", "basic",
    "data", "children", "items", "blocks", "paragraphs", "attributes", "nodes", "values", "ar",
)  # fmt: skip
_TAGS = {
    "li": "listitem li",
    "h3": "heading header heading1 heading2 heading3 heading4 subheading subtitle h2 h3 h4",
    "blockquote": "quote blockquote pullquote",
    "p": "paragraph p para unstyled block",
}
_TAG_BY_KIND = {kind: tag for tag, kinds in _TAGS.items() for kind in kinds.split()}
# Blocks that are not the article's words: pictures, players, posts, boxes of other articles.
_ASIDE = re.compile(
    r"image|picture|photo|gallery|video|audio|embed|media|figure|player|iframe|podcast|youtube"
    r"|tweet|twitter|facebook|instagram|social|related|readalso|readmore|linklist|interstitial"
    r"|advert|promo|newsletter|divider|^ads?$|^raw|^script|^reference|^file$"
)
_SIGNS = re.compile(r"[^a-z0-9]")


@lru_cache(maxsize=4096)
def fold(name: str) -> str:
    """A key or a kind for comparing: "publishedAt", "published_at" and "PublishedAt" are one."""
    return _SIGNS.sub("", name[:60].lower())


def folded(node: dict[str, Any]) -> dict[str, Any]:
    """The values that say something, by their folded keys."""
    found: dict[str, Any] = {}
    for key, value in node.items():
        if value not in (None, "", [], {}):
            found.setdefault(fold(key), value)
    return found


def first(node: dict[str, Any], names: Iterable[str]) -> Any:
    """The value of the first of these folded keys that says something; None for none."""
    keys = folded(node)
    return next((keys[name] for name in names if name in keys), None)


def kind_of(node: dict[str, Any]) -> str:
    """What a block says that it is, folded; "" where it says nothing."""
    for name in ("type", "_type", "nodeType", "kind", "__typename", "name"):
        if isinstance(node.get(name), str):
            return fold(node[name]).removeprefix("core")
    return ""


def markup_of(value: Any) -> str:
    """HTML of a text in any of these shapes; "" where there is no text."""
    return "\n".join(islice(_blocks(value, 0), _MOST))


def plain_of(value: Any) -> str:
    """The text on one line, without markup."""
    text = re.sub(r"<[^>]{0,400}>", " ", markup_of(value))
    return " ".join(html.unescape(text).split())


def _blocks(value: Any, depth: int) -> Iterator[str]:
    if depth > _DEEPEST:
        return
    if isinstance(value, str):
        yield from _lines(value, "p")
    elif isinstance(value, list):
        for member in value[:_MOST]:
            yield from _blocks(member, depth + 1)
    elif isinstance(value, dict):
        yield from _block(value, depth)


def _block(node: dict[str, Any], depth: int) -> Iterator[str]:
    kind = kind_of(node)
    if _ASIDE.search(kind):
        return
    tag = _TAG_BY_KIND.get(kind)
    inner = first(node, TEXTS)
    while isinstance(inner, dict) and depth < _DEEPEST:
        inner, depth = first(inner, TEXTS), depth + 1
    if isinstance(inner, str):
        yield from _lines(inner, tag or "p")
    elif tag in ("p", "h3") and isinstance(inner, list):
        yield f"<{tag}>{''.join(_runs(inner, depth))}</{tag}>"
    elif isinstance(inner, list):
        pieces = _blocks(inner, depth + 1)
        yield from pieces if tag is None else (f"<{tag}>", *pieces, f"</{tag}>")


def _runs(nodes: Iterable[Any], depth: int) -> Iterator[str]:
    """The words of one paragraph, which marks and links cut into pieces."""
    for node in nodes:
        inner = first(node, TEXTS) if isinstance(node, dict) else node
        if isinstance(inner, str):
            yield inner if _MARKUP.search(inner) else html.escape(inner, quote=False)
        elif isinstance(inner, list) and depth < _DEEPEST:
            yield from _runs(inner, depth + 1)


def _lines(text: str, tag: str) -> Iterator[str]:
    """HTML as it is, escaped HTML unescaped, each line of a plain text in ``tag``."""
    if _ESCAPED.search(text) and not _MARKUP.search(text):
        text = html.unescape(text)
    if _MARKUP.search(text):
        # Words beside the tags of a text without paragraphs must not run into the next block.
        yield f"<div>{text}</div>" if tag == "p" else f"<{tag}>{text}</{tag}>"
        return
    for line in html.unescape(text).splitlines():
        if line.strip():
            yield f"<{tag}>{html.escape(line, quote=False)}</{tag}>"
