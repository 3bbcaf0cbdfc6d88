"""Article bodies in the markups that the site has used, with what stands inside them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from html import escape
from random import Random
from typing import TypeAlias

from newscrawl.demo import furniture
from newscrawl.demo.debris import sprinkle
from newscrawl.demo.layout import Markup
from newscrawl.demo.story import Story
from newscrawl.demo.truth import TruthArticle

Wrap: TypeAlias = Callable[[Sequence[str]], str]

BLANK_IMAGE = "https://img.youm7.com/images/graphics/blank.gif"
_LABELS = ("موضوعات متعلقة", "اقرأ أيضا:", "أخبار متعلقة", "الموضوعات المتعلقة", "اقرأ أيضاً")


def body(story: Story, neighbours: Sequence[TruthArticle], rng: Random) -> str:
    """The inside of ``#articleBody``; what is inserted always has text after it."""
    truth, layout = story.truth, story.layout
    if not truth.body:
        return "<p>&nbsp;</p>\n<p>&nbsp;</p>"
    paragraphs = truth.body
    if layout.debris:
        paragraphs = tuple(sprinkle(text, rng) for text in paragraphs)
    texts = [escape(text, quote=False) for text in paragraphs]
    if truth.dateline:
        joint = " - " if truth.dateline.endswith(")") else ": "
        texts[0] = truth.dateline + joint + texts[0]
    wrap = _WRAPS[layout.markup]
    middle = min(len(texts) - 1, 2)
    blocks = [
        wrap(texts[:middle]) if middle else "",
        _picture(truth),
        _related(story, neighbours, wrap),
        furniture.SHARE_BAR if layout.share_inside else "",
        wrap(texts[middle:]),
    ]
    if layout.debris:
        blocks.insert(1, wrap(["ـ" * 12]))
    return "\n".join(block for block in blocks if block)


def _picture(truth: TruthArticle) -> str:
    return "\n".join(
        f'<div class="img-cont"><img src="{BLANK_IMAGE}" data-src="{url}" alt="">'
        f'<span class="img-cap">{escape(caption or "")}</span></div>'
        for url, caption in truth.pictures[1:]
    )


def _related(story: Story, neighbours: Sequence[TruthArticle], wrap: Wrap) -> str:
    kind = story.layout.related
    label = _LABELS[story.number // 10 % len(_LABELS)]
    links = [
        f'<a href="{furniture.path_of(a)}">{escape(a.headline, quote=False)}</a>'
        for a in neighbours
    ]
    if kind == "box":
        items = "".join(f"<li>{link}</li>" for link in links)
        return f'<div class="related-articles"><p>{label}</p>\n<ul>{items}</ul></div>'
    if kind == "loose":
        return wrap([label, *links])
    if kind == "strong":
        return f"<p><strong>{label}</strong></p>\n" + "\n".join(f"<p>{a}</p>" for a in links)
    return ""


def _each(opening: str, closing: str, joint: str = "\n") -> Wrap:
    return lambda texts: joint.join(f"{opening}{text}{closing}" for text in texts)


def _breaks(texts: Sequence[str]) -> str:
    return "<p>\n" + "\n<br />\n<br />\n".join(texts) + "\n<br />\n&nbsp;</p>"


def _inline(texts: Sequence[str]) -> str:
    return "\n".join(f"<p>{_marked_up(text)}</p>" for text in texts)


def _marked_up(text: str) -> str:
    words = text.split(" ")
    if len(words) < 6 or "<" in text:
        return text
    return (
        f"<strong>{words[0]} {words[1]}</strong> {words[2]} "
        f'<a href="/Tags/Index?id=1">{words[3]} {words[4]}</a> '
        f'<span style="color:#000">{" ".join(words[5:])}</span>'
    )


_WRAPS: dict[Markup, Wrap] = {
    "p": _each("<p>\n\t", "</p>"),
    "nbsp": _each('<p dir="RTL">', "</p>\n<p>&nbsp;</p>"),
    "br": _breaks,
    "span": _each('<span class="article-p">', "</span>"),
    "div": _each("<div>", "</div>"),
    "inline": _inline,
}
