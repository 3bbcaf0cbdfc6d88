"""Exact copies: what changes the key and what does not."""

from __future__ import annotations

import pytest

from newscrawl.dedup.fingerprint import fingerprint

TEXT = "أعلنت الوزارة إنشاء 25 مدرسة فى القاهرة، إلى جانب المكتبة."


@pytest.mark.parametrize(
    "same",
    [
        "اعلنت الوزاره انشاء 25 مدرسه في القاهره الي جانب المكتبه",
        "أَعلَنَت الوزارة إنشاء ٢٥ مدرسة في القاهـــرة، إلى جانب المكتبة",
        "  أعلنت الوزارة\n\nإنشاء 25 مدرسة فى القاهرة - إلى جانب «المكتبة»!",
    ],
    ids=["letters", "marks, tatweel and digits", "punctuation and space"],
)
def test_spelling_does_not_change_it(same: str) -> None:
    assert fingerprint(same) == fingerprint(TEXT)


@pytest.mark.parametrize(
    "other",
    [TEXT.replace("25", "26"), TEXT.replace("مدرسة", "مدارس"), TEXT + " اليوم", TEXT[8:]],
)
def test_words_and_numbers_do(other: str) -> None:
    assert fingerprint(other) != fingerprint(TEXT)


@pytest.mark.parametrize("text", ["", " ", "\x00", "\ud800", "\U0010ffff" * 9, "ـ" * 1000])
def test_anything_has_one(text: str) -> None:
    assert len(fingerprint(text)) == 16


def test_it_is_the_one_that_states_hold() -> None:
    assert fingerprint("خبر واحد").hex() == "b6656065bd038dfb0c33cc027896ab4e"
