"""Near copies: what a text says, in a few bytes that can be compared and looked up.

A copy is an agency story under another headline, byline or dateline, in another spelling, with a
paragraph less or a footer more, its sentences in another order, up to a fifth of its words changed.
No copies are texts from one template that differ in their numbers or names, and an update with
new facts. Where the two cannot be told apart the texts count as different: nothing is lost.

Only words of four Arabic letters and more count: the shorter ones are particles.
"""

from __future__ import annotations

import math
import struct
from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple
from zlib import crc32

from newscrawl.dedup.facts import (
    MOST_FACTS,
    MOST_TOPICS,
    contradict,
    exchanged,
    is_lineup,
    numbers,
    topics,
)
from newscrawl.text.arabic import normalize

ALGORITHM = "words512-pairs128x4-facts16-keys8/1"
"""Name, parameters and version: sketches of another one must not be compared with these."""

SIZE = 240
"""Bytes of a serialised sketch."""

LONGEST = 10_000
"""Characters that count. Enough for 1,500 words: more would fill the bits, and cost without limit.
"""

# UTF-8 has two bytes for an Arabic letter.
_WORD_BYTES = 8
_FEWEST_PAIRS = 24

_WORD_BITS = 512
_BINS = 128
_NIBBLES = int("1" * _BINS, 16)
_KEYS = 8

# The smallest share of common words, and of common pairs of neighbours, of two copies. A fifth of
# the words changed leaves 0.67 and 0.47; the estimates are good to about 0.03 and 0.05.
_SAME_WORDS = 0.52
_SAME_PAIRS = 0.24
# Words that are changed in one piece leave more pairs than as many here and there, and a large new
# piece is news: then more words must be the same.
_PIECE_PAIRS = 0.05
_SAME_WORDS_BESIDE_A_PIECE = 0.56
# So many fewer pairs than even changes would leave are another arrangement of the same names, as in
# the fixtures of two rounds.
_PAIRS_MISSING = 0.38
_LINEUP_PAIRS = 0.75
# The shorter text is at least so much of the longer: the rest would be news.
_SAME_LENGTH = 0.7

# More than any hash; its four bits in a bin are 0.
_EMPTY = 1 << 32
# One in sixteen different values are equal by chance, and of equal ones as many are 0, as if the
# bin were empty; together that makes about this.
_NOT_BY_CHANCE = 1.03

_LAYOUT = struct.Struct(f">64s64sHH{MOST_FACTS}I{MOST_TOPICS}H{_KEYS}I")


class Sketch(NamedTuple):
    """What is kept of a text; see :func:`sketch`."""

    words: int
    """512 bits, each the parity of the number of distinct words that fall on it."""
    pairs: int
    """128 bins of 4 bits: of the least hash of the pairs of neighbouring words in each bin."""
    distinct: int
    """Number of distinct words."""
    length: int
    """Number of distinct pairs."""
    is_lineup: bool
    """Whether the text lists the players of a match: names, with little else to tell it by."""
    facts: tuple[int, ...]
    topics: tuple[int, ...]
    keys: tuple[int, ...]
    """The least hashes of all pairs, unsigned 32 bits, the least first."""

    def to_bytes(self) -> bytes:
        """``SIZE`` bytes."""
        return _LAYOUT.pack(
            self.words.to_bytes(64, "big"),
            self.pairs.to_bytes(64, "big"),
            self.distinct,
            self.length | self.is_lineup << 15,
            *self.facts,
            *self.topics,
            *self.keys,
        )

    @classmethod
    def from_bytes(cls, data: bytes) -> Sketch:
        """The sketch that :meth:`to_bytes` wrote; ValueError for anything of another size."""
        if len(data) != SIZE:
            raise ValueError(f"a sketch has {SIZE} bytes, not {len(data)}")
        words, pairs, distinct, length, *values = _LAYOUT.unpack(data)
        rest = tuple(values)
        return cls(
            int.from_bytes(words, "big"),
            int.from_bytes(pairs, "big"),
            distinct,
            length & 0x7FFF,
            bool(length >> 15),
            rest[:MOST_FACTS],
            rest[MOST_FACTS:-_KEYS],
            rest[-_KEYS:],
        )


def sketch(text: str) -> Sketch | None:
    """The sketch of *text*, or None where it is too short to be compared safely.

    Of a very long text the first 10,000 characters count.

    >>> sketch("عاجل: البرلمان يقر قانون الموازنة العامة للدولة") is None
    True
    """
    return sketch_folded(normalize(text[:LONGEST]))


def sketch_folded(text: str) -> Sketch | None:
    """:func:`sketch` of a text of at most ``LONGEST`` characters, of which *text* is the folded."""
    folded = text.encode(errors="replace")
    words = [word for word in folded.split() if len(word) >= _WORD_BYTES]
    hashes = list(map(crc32, words))
    # crc32 goes on from a start value: this is the hash of each word with the one before it.
    pairs = set(map(crc32, words[1:], hashes))
    if len(pairs) < _FEWEST_PAIRS:
        return None
    counts = Counter(hashes)
    return Sketch(
        _parities(counts),
        _bins(pairs),
        len(counts),
        len(pairs),
        is_lineup(counts),
        numbers(folded, counts),
        topics(counts),
        _keys(pairs),
    )


def _parities(hashes: Iterable[int]) -> int:
    # Digits, of which exclusive or makes one the other; the last one is bit 0.
    bits = bytearray(b"0" * _WORD_BITS)
    for h in hashes:
        bits[h & (_WORD_BITS - 1)] ^= 1
    return int(bits[::-1], 2)


def _bins(pairs: set[int]) -> int:
    """Four bits of the least hash in each of 128 bins, 0 where there is none."""
    least = [_EMPTY] * _BINS
    for h in pairs:
        place = h & (_BINS - 1)
        if h < least[place]:
            least[place] = h
    # The second hexadecimal digit of each byte: the first is 0.
    return int(bytes([h >> 7 & 0xF for h in least]).hex()[1::2], 16)


def _keys(pairs: set[int]) -> tuple[int, ...]:
    # The bound leaves about two dozen to sort.
    bound = 2 * _KEYS * (_EMPTY // len(pairs))
    few = [h for h in pairs if h < bound]
    return tuple(sorted(few if len(few) >= _KEYS else pairs)[:_KEYS])


def bands(sketch: Sketch) -> tuple[int, ...]:
    """The keys to look the text up by, signed 32 bits: a copy has at least one in common.

    They are few of the text's pairs of words, the same few for every text that has the pairs.
    """
    return tuple([key - (1 << 31) for key in sketch.keys])


def similarity(a: Sketch, b: Sketch) -> float:
    """The estimated share of the words of both texts that both have, from 0 to 1."""
    flipped = (a.words ^ b.words).bit_count()
    # Each word of only one of the texts flips a bit; two may flip the same one back.
    if 2 * flipped >= _WORD_BITS:
        return 0.0
    different = -_WORD_BITS / 2 * math.log(1 - 2 * flipped / _WORD_BITS)
    both = a.distinct + b.distinct
    return max(0.0, (both - different) / (both + different))


def pair_similarity(a: Sketch, b: Sketch) -> float:
    """The estimated share of the pairs of neighbouring words that both texts have, from 0 to 1."""
    differ = _BINS - _zero_nibbles(a.pairs ^ b.pairs)
    used = _BINS - _zero_nibbles(a.pairs | b.pairs)
    return max(0.0, 1 - differ / used * _NOT_BY_CHANCE) if used else 0.0


def _zero_nibbles(bits: int) -> int:
    bits |= bits >> 1
    bits |= bits >> 2
    return _BINS - (bits & _NIBBLES).bit_count()


def is_copy(a: Sketch, b: Sketch) -> bool:
    """Whether one text is a copy of the other; the order does not matter."""
    if min(a.length, b.length) < _SAME_LENGTH * max(a.length, b.length):
        return False
    words = similarity(a, b)
    return (
        words >= _SAME_WORDS
        and _is_edit(words, pair_similarity(a, b), a.is_lineup or b.is_lineup)
        and not contradict(a.facts, b.facts)
        and not exchanged(a.topics, b.topics)
    )


def _is_edit(words: float, pairs: float, lineup: bool) -> bool:
    """Whether two copies may have these shares of common words and pairs."""
    if lineup:
        return pairs >= _LINEUP_PAIRS
    # Changes spread evenly leave the square of this share of the pairs of each text.
    kept = 2 * words / (1 + words)
    even = kept * kept / (2 - kept * kept)
    piece = pairs > even + _PIECE_PAIRS
    least_words = _SAME_WORDS_BESIDE_A_PIECE if piece else _SAME_WORDS
    return words >= least_words and pairs >= max(_SAME_PAIRS, even - _PAIRS_MISSING)
