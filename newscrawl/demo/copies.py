"""The near copy: a story as another desk sends it out again."""

from __future__ import annotations

import re
from dataclasses import replace

from newscrawl.demo.prose import Prose, Teller, habit

_SPELLINGS = str.maketrans({"أ": "ا", "إ": "ا", "آ": "ا", "ة": "ه", "ى": "ي"})
_WORD = re.compile(r"[\u0621-\u064a]{4,}")


def near_copy(story: Prose, teller: Teller) -> Prose:
    """``story`` edited: another headline, one word in fourteen changed, other spellings.

    A paragraph is dropped where at least seven are there.
    """
    paragraphs = list(story.paragraphs)
    if len(paragraphs) >= 7:
        del paragraphs[teller.between(2, len(paragraphs) - 1)]
    return replace(
        story,
        headline=habit(teller, teller.tell("headline")),
        paragraphs=tuple(_edit(paragraph, teller) for paragraph in paragraphs),
    )


def _edit(paragraph: str, teller: Teller) -> str:
    def word(match: re.Match[str]) -> str:
        text = match[0]
        if teller.chance(0.07):
            return teller.tell("am")
        return text.translate(_SPELLINGS) if teller.chance(0.25) else text

    return _WORD.sub(word, paragraph)
