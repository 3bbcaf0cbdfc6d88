"""Arabic news prose from a grammar: ``vocabulary.txt`` beside this module holds the rules."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from random import Random
from typing import TypeAlias

Choice: TypeAlias = tuple[str, ...]
"""Literal text and rule names by turns: text, name, text, name, ..., text."""

_SLOT = re.compile(r"\{([^{}]+)\}")
_FINAL_YEH = re.compile(r"ي(?=[\s.،:؟»\"”]|$)")


@cache
def _rules() -> dict[str, tuple[Choice, ...]]:
    """Every rule of the grammar, with the adjective and noun forms made from the definite ones."""
    source = files(__package__).joinpath("vocabulary.txt").read_text(encoding="utf-8")
    words: dict[str, list[str]] = {}
    for line in source.splitlines():
        name, colon, choices = line.partition(": ")
        if colon and not line.startswith("#"):
            words[name] = choices.split(" | ")
    words["af"] = [word + "ة" for word in words["am"]]
    for name in [name for name in words if name.rpartition(".")[2] in ("m", "f", "am", "af")]:
        domain, dot, form = name.rpartition(".")
        words[f"{domain}{dot}i{form}"] = [word.removeprefix("ال") for word in words[name]]
    return {
        name: tuple(tuple(_SLOT.split(choice)) for choice in choices)
        for name, choices in words.items()
    }


class Teller:
    """Expands rules for one story: its cast (the ``@`` rules) stays the same throughout."""

    def __init__(self, rng: Random, domain: str = "") -> None:
        self._random = rng.random
        self._domain = domain
        self._rules = _rules()
        self._cast: dict[str, str] = {}

    def tell(self, name: str) -> str:
        """One expansion of the rule ``name``; a KeyError names a rule that is missing."""
        if name == "n":
            return self._number()
        if name in self._cast:
            return self._cast[name]
        text = self._expand(self._choose(name))
        if name[0] == "@":
            self._cast[name] = text
        return text

    def _choose(self, name: str) -> Choice:
        rules = self._rules
        general = rules.get(name)
        own = rules.get(f"{self._domain}.{name}")
        # A third of the nouns are everybody's, so that domains differ without being poor.
        if own is None or (general is not None and name in _SHARED and self._random() < 0.33):
            own = general
        if own is None:
            raise KeyError(name)
        return own[int(self._random() * len(own))]

    def _expand(self, choice: Choice) -> str:
        if len(choice) == 1:
            return choice[0]
        tell = self.tell
        return "".join(
            tell(part) if index & 1 else part for index, part in enumerate(choice) if part
        )

    def _number(self) -> str:
        size = self._random()
        limit = 90 if size < 0.45 else 900 if size < 0.8 else 9000
        return str(11 + int(self._random() * limit))

    def chance(self, share: float) -> bool:
        """True in about ``share`` of the calls."""
        return self._random() < share

    def between(self, low: int, high: int) -> int:
        """A whole number from ``low`` to ``high``, both included."""
        return low + int(self._random() * (high - low + 1))


_SHARED = frozenset({"m", "f", "im", "if"})


@dataclass(frozen=True, slots=True)
class Prose:
    """What a story says, before it becomes an article of the paper."""

    headline: str
    kicker: str
    paragraphs: tuple[str, ...]
    caption: str
    picture_caption: str
    keywords: tuple[str, ...]


def write(teller: Teller, paragraphs: int) -> Prose:
    """A story of ``paragraphs`` paragraphs in the Egyptian habit of mixing final ى and ي."""
    headline = habit(teller, teller.tell("headline"))
    body = [teller.tell("lead") + "."]
    body += [teller.tell("paragraph") for _ in range(paragraphs - 1)]
    keywords = dict.fromkeys(teller.tell("tag") for _ in range(teller.between(2, 5)))
    return Prose(
        headline=headline,
        kicker=teller.tell("kicker"),
        paragraphs=tuple(habit(teller, text) for text in body),
        caption=teller.tell("caption"),
        picture_caption=teller.tell("caption"),
        keywords=tuple(keywords),
    )


def habit(teller: Teller, text: str) -> str:
    """``text`` with final ي written ى: everywhere, nowhere or by turns, as the desk pleases."""
    mood = teller.between(0, 2)
    if mood == 0:
        return text
    if mood == 1:
        return _FINAL_YEH.sub("ى", text)
    return _FINAL_YEH.sub(lambda match: "ى" if teller.chance(0.5) else "ي", text)
