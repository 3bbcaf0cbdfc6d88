"""How a story's page is laid out, told from the story's number so that every mix occurs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

Markup: TypeAlias = Literal["p", "nbsp", "br", "span", "div", "inline"]
JsonLd: TypeAlias = Literal["none", "good", "graph", "raw_newline", "trailing_comma"]
MetaTime: TypeAlias = Literal["none", "false_z", "offset"]
Related: TypeAlias = Literal["none", "box", "loose", "strong"]

_MARKUPS: tuple[Markup, ...] = ("p", "nbsp", "br", "span", "div", "inline")
_JSON_LD: tuple[JsonLd, ...] = (
    "none", "good", "none", "raw_newline", "trailing_comma", "graph", "none",
)  # fmt: skip
_TIMES: tuple[MetaTime, ...] = ("false_z", "false_z", "none", "offset", "false_z")
_RELATED: tuple[Related, ...] = ("box", "none", "loose", "none", "strong")


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """The traps of one article page; the fields say which of them it sets."""

    markup: Markup = "nbsp"
    json_ld: JsonLd = "none"
    meta_time: MetaTime = "false_z"
    related: Related = "none"
    """A box of links in the middle of the body, with text after it."""
    debris: bool = False
    """Ornaments, bidi and zero-width marks and no-break spaces in headline and body."""
    lazy: bool = True
    """The lead picture's address stands in ``data-src``."""
    picture: bool = False
    """A second picture, inside the body."""
    comments: int = 0
    consent: bool = False
    share_inside: bool = False
    """A share bar inside the body."""
    odd_slug: bool = False
    """Marks, quotes and signs that a slug should not have."""


def layout_of(number: int) -> Layout:
    """The layout of story ``number``: cycles of coprime lengths, so that all pairs meet."""
    return Layout(
        markup=_MARKUPS[number % 6],
        json_ld=_JSON_LD[number % 7],
        meta_time=_TIMES[number % 5],
        related=_RELATED[number // 2 % 5],
        debris=number % 3 == 1,
        lazy=number % 2 == 0,
        picture=number % 4 == 1,
        comments=number % 11 % 4,
        consent=number % 13 == 5,
        share_inside=number % 8 == 3,
        odd_slug=number % 10 == 7,
    )
