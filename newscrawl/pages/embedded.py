"""Article text that a page carries only as data for its scripts (``__NEXT_DATA__`` and such)."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

_KEYS = frozenset(
    (
        "body",
        "content",
        "text",
        "html",
        "articlebody",
        "bodyhtml",
        "contenthtml",
        "story",
        "details",
    )
)
_ARABIC = re.compile(r"[\u0621-\u064a]{2,}")
_LEAST_WORDS = 40
_MOST_VALUES = 50_000


def longest_text(scripts: list[str]) -> str | None:
    """The longest Arabic text under a key that names an article's; None where there is none."""
    texts = [text for script in scripts for text in _texts(script)]
    best = max(texts, key=len, default="")
    return best if len(_ARABIC.findall(best)) >= _LEAST_WORDS else None


def _texts(script: str) -> Iterator[str]:
    try:
        waiting: list[tuple[str, Any]] = [("", json.loads(script, strict=False))]
    except (ValueError, RecursionError):
        return
    for _ in range(_MOST_VALUES):
        if not waiting:
            return
        key, value = waiting.pop()
        if isinstance(value, str):
            if key in _KEYS:
                yield value
        elif isinstance(value, dict):
            waiting += [(name.lower(), inner) for name, inner in value.items()]
        elif isinstance(value, list):
            waiting += [(key, inner) for inner in value]
