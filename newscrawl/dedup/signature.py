"""What an article is compared by: the fingerprint and the sketch of its text."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from newscrawl.dedup.fingerprint import fingerprint_folded
from newscrawl.dedup.sketch import LONGEST, Sketch, sketch, sketch_folded
from newscrawl.text.arabic import normalize

# Below this many words a body alone does not tell one flash from another ("details to follow").
_SHORT_WORDS = 25


@dataclass(frozen=True, slots=True)
class Signature:
    """Keys of one text: equal fingerprints are exact copies, close sketches near ones."""

    fingerprint: bytes
    sketch: Sketch | None


# Asked for the same article by one pipeline after the other; a few are enough.
@lru_cache(maxsize=16)
def signature(headline: str, body: str) -> Signature:
    """The signature of an article: of its body, and of its headline too where the body is short."""
    text = body if len(body.split(None, _SHORT_WORDS)) > _SHORT_WORDS else f"{headline}\n{body}"
    # Folding is a good part of the cost of either key: once is enough.
    folded = normalize(text)
    near = sketch_folded(folded) if len(text) <= LONGEST else sketch(text)
    return Signature(fingerprint_folded(folded), near)
