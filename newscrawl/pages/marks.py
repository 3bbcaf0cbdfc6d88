"""What an element's class, id and role say that it is: words of them, never parts of words."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from newscrawl.pages import vocabulary
from newscrawl.pages.document import Element

_NAME_PARTS = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+")
# "no-share", "has-sidebar": said of what is around, not of the element.
_DENIES = re.compile(r"(?:no|with|without|has|have|is|js)[-_]", re.IGNORECASE)
# "css-7ad9x": letters and digits in turn are a style sheet's number, whatever they seem to say.
_HASH = re.compile(r"(?<![A-Za-z0-9])[A-Za-z0-9]*[0-9][a-z][A-Za-z0-9]*")
_BESIDE_BODY = frozenset(("share", "ad", "tags", "tools", "poll", "embed", "profile", "hidden"))


class Marks(NamedTuple):
    """What the names of an element say of its role."""

    noise: str | None = None
    """Which kind of page furniture it is; None where it may be text."""
    info: bool = False
    """Date, byline, counters: about the article."""
    caption: bool = False
    body: bool = False
    """The article's text itself."""
    lead: bool = False
    date: bool = False
    author: bool = False


NO_MARKS = Marks()


def marks(element: Element) -> Marks:
    """What the element's class, id and role say."""
    classes, role = element.get("class", ""), element.get("role")
    id_ = element.get("id") or element.get("aria-labelledby") or ""
    found = _read(classes[:300], id_[:100]) if classes or id_ else NO_MARKS
    if found.noise is None:
        kind = vocabulary.NOISE_BY_ROLE.get(role) if role else _by_tag(element.tag)
        if element.tag == "footer" and _opens_article(element):
            return found._replace(info=True)
        if kind is not None:
            return found._replace(noise=kind)
    return found


def _opens_article(footer: Element) -> bool:
    """Whether a footer is that of an article's head, as Drupal's default theme has it."""
    above, before = footer.getparent(), footer.getprevious()
    is_first = before is None or before.tag in ("h1", "h2", "h3", "header")
    return (
        above is not None and above.tag == "article" and is_first and footer.getnext() is not None
    )


def _by_tag(tag: str) -> str | None:
    return vocabulary.NOISE_BY_TAG.get(tag)


@lru_cache(maxsize=4096)
def _read(classes: str, id_: str) -> Marks:
    names = [name for name in (*classes.split(), id_) if not _DENIES.match(name)]
    names = [_HASH.sub("", name) for name in names]
    parts = [[part.lower() for part in _NAME_PARTS.findall(name)] for name in names]
    last = {name[-1] for name in parts if name}
    whole = {"".join(name) for name in parts} | {name.lower() for name in names}
    words = {word for name in parts for word in name} | whole
    body = any(vocabulary.BODY.search(" ".join(name)) for name in parts)
    noise = _noise(sorted(words), parts)
    if body and noise in _BESIDE_BODY and len(names) > 1:
        noise = None  # "entry-content print-share": the text with something to it
    return Marks(
        noise=noise,
        info=not vocabulary.INFO.isdisjoint(last | whole),
        caption=not vocabulary.CAPTION.isdisjoint(words),
        body=body and vocabulary.NOT_BODY.isdisjoint(words),
        lead=not vocabulary.LEAD.isdisjoint(words),
        date=not vocabulary.DATE.isdisjoint(words),
        author=not vocabulary.AUTHOR.isdisjoint(words) or "editor" in last,
    )


def _noise(words: list[str], parts: list[list[str]]) -> str | None:
    for word in words:
        if kind := vocabulary.NOISE_BY_WORD.get(word):
            return kind
        for stem, kind in vocabulary.NOISE_BY_STEM:
            if word.startswith(stem):
                return kind
    pairs = (" ".join(pair) for name in parts for pair in pairwise(name))
    return next((kind for pair in pairs if (kind := vocabulary.NOISE_BY_PAIR.get(pair))), None)
