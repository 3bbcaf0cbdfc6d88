"""What clings to text on its way through an editing system, and must not be exported."""

from __future__ import annotations

from random import Random

# Letters that join to the next one: only between those can a tatweel stand.
_JOINING = frozenset("بتثجحخسشصضطظعغفقكلمنهيئ")
_LETTERS = frozenset("ابتثجحخدذرزسشصضطظعغفقكلمنهويأإآىةئؤ")
_MARKS = ("\u200f", "\u200e", "\u200b", "\u200c", "\u202b", "\u2067", "\ufeff", "\u00ad")


def sprinkle(text: str, rng: Random) -> str:
    """``text`` with stretched words, invisible marks, no-break and doubled blanks.

    Cleaning it (format characters and tatweel removed, white space folded) gives ``text`` back.
    """
    return " ".join(_word(word, rng) for word in text.split(" "))


def _word(word: str, rng: Random) -> str:
    lot = rng.random()
    if lot < 0.04:
        return _stretched(word, rng)
    if lot < 0.07:
        return word + _MARKS[int(rng.random() * len(_MARKS))]
    if lot < 0.09:
        return _MARKS[int(rng.random() * 2)] + word
    if lot < 0.11:
        return word + "\u00a0"
    return word


def _stretched(word: str, rng: Random) -> str:
    for index in range(len(word) - 1):
        if word[index] in _JOINING and word[index + 1] in _LETTERS:
            return word[: index + 1] + "ـ" * (1 + int(rng.random() * 5)) + word[index + 1 :]
    return word
