# ruff: noqa: E501 - markup, unwrapped
"""What the pages of known papers are put together from."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, timedelta
from zoneinfo import ZoneInfo

from page_layouts import e, links
from page_stories import Story, printed, story


@dataclass(frozen=True)
class Paper:
    """How one paper lays out an article: its markup in our words."""

    url: str
    """With the day of publication as ``p``, where the paper's addresses have it."""
    zone: str
    draw: Callable[[Story], str]
    day_only: bool = False
    """Whether the page says no more than the day."""


PAPERS: dict[str, Paper] = {}
Draw = Callable[[Story], str]


def paper(url: str, zone: str, *, day_only: bool = False) -> Callable[[Draw], Draw]:
    """Add a paper. What it draws may change the story: that is then the truth of the page."""

    def add(draw: Draw) -> Draw:
        PAPERS[draw.__name__] = Paper(url, zone, draw, day_only)
        return draw

    return add


def told(name: str, seed: int, paragraphs: int, sentences: int) -> tuple[Story, str, str]:
    """A story in the paper's own time, its page, and the page's address."""
    made = story(seed, paragraphs=paragraphs, sentences=sentences)
    made.published = made.published.replace(tzinfo=ZoneInfo(PAPERS[name].zone))
    drawn = PAPERS[name].draw(made)
    return made, drawn, PAPERS[name].url.format(p=made.published)


def ld(**node: object) -> str:
    """A block of JSON-LD."""
    node = {"@context": "https://schema.org", "@type": "NewsArticle", **node}
    node = {"@type" if key == "type" else key: value for key, value in node.items()}
    return f"<script type='application/ld+json'>{json.dumps(node, ensure_ascii=False)}</script>"


def og(story: Story, suffix: str = "", **more: str) -> str:
    """Titles with the paper's name behind, and ``article:`` properties."""
    tags = "".join(
        f'<meta property="article:{key}" content="{value}">' for key, value in more.items()
    )
    return (
        f'<meta property="og:title" content="{e(story.headline)}{suffix}">'
        f'<meta property="og:description" content="{e(story.paragraphs[0][:90])}">{tags}'
    )


def html(story: Story, head: str, body: str, suffix: str = "") -> str:
    title = f"<title>{e(story.headline)}{suffix}</title>"
    menu = f"<nav class='navbar'><ul><li><a href='/'>الرئيسية</a></li>{links(story, 6)}</ul></nav>"
    foot = "<footer><p>جميع الحقوق محفوظة للمؤسسة، ولا يجوز النقل دون إذن مكتوب من الناشر.</p></footer>"
    return f"<!DOCTYPE html><html lang='ar' dir='rtl'><head><meta charset='utf-8'>{title}{head}</head><body>{menu}{body}{foot}</body></html>"


def utc(story: Story, minutes: int = 0) -> str:
    """The moment in UTC, as machines write it."""
    return f"{(story.published + timedelta(minutes=minutes)).astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}"


def iso(story: Story, minutes: int = 0) -> str:
    return (story.published + timedelta(minutes=minutes)).isoformat()


def shown(story: Story, style: int = 0, minutes: int = 0) -> str:
    return printed(story.published + timedelta(minutes=minutes), style)


def half(story: Story) -> str:
    return "ص" if story.published.hour < 12 else "م"


def around(texts: list[str], insert: str, at: int = 1, attributes: str = "") -> str:
    """The paragraphs with something between two of them."""
    made = [f"<p{attributes}>{e(text)}</p>" for text in texts]
    made.insert(at, insert)
    return "\n".join(made)
