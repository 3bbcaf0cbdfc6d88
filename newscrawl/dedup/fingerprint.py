"""Exact copies: a key of the text that spelling, marks and punctuation do not change."""

from __future__ import annotations

from hashlib import blake2b

from newscrawl.text.arabic import normalize


def fingerprint(text: str) -> bytes:
    """16 bytes that are equal for texts whose words are the same after folding.

    >>> fingerprint("التحالف الدولى") == fingerprint("التّحالف  الدولي.")
    True
    >>> len(fingerprint(""))
    16
    """
    return fingerprint_folded(normalize(text))


def fingerprint_folded(folded: str) -> bytes:
    """:func:`fingerprint` of the text that ``normalize`` made *folded* of."""
    # A lone surrogate, which hostile input may hold, is dropped by `normalize`; "replace" makes
    # sure that it could never raise.
    return blake2b(folded.encode(errors="replace"), digest_size=16).digest()
