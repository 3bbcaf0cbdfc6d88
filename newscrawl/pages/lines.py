"""Lines of text with where they stood; those that the page breaks for looks, put together."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from newscrawl.pages.blocks import SOFT, Block

_SENTENCE_END = re.compile(r"[.!?؟…:؛»\"”)\]}*]\s*\Z")
_WRAPPED_AT = 60
CREDIT = re.compile(
    r"\s*(?:©|\(c\)\s|(?:تصوير|عدسة|صورة|الصورة|مصدر الصورة)\s*[:/-])", re.IGNORECASE
)
"""What the credit of a picture opens with."""


@dataclass(slots=True)
class Line:
    """A line about the article: above its text, or found among it and taken out."""

    text: str
    block: Block


def joined(blocks: list[Block]) -> Iterator[tuple[Block, str]]:
    """The blocks with lines put together that only a single <br> parts mid-sentence."""
    held: list[Block] = []
    for block in blocks:
        if held and not (block.break_before == SOFT and _goes_on(held[-1], block)):
            yield _one(held)
            held = []
        held.append(block)
    if held:
        yield _one(held)


def _one(lines: list[Block]) -> tuple[Block, str]:
    first = lines[0]
    first.linked = sum(line.linked for line in lines)
    return first, " ".join(line.text for line in lines)


def _goes_on(line: Block, following: Block) -> bool:
    """Whether a line is the middle of a sentence: long, and without a mark at its end."""
    unended = _SENTENCE_END.search(line.text[-4:]) is None
    return len(line.text) > _WRAPPED_AT and unended and not following.is_link
