"""Cleaning and comparing: the table, and what holds for any string."""

from __future__ import annotations

import json
import unicodedata
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newscrawl.text import clean, normalize
from newscrawl.text.arabic import FOLDS

CASES: list[dict[str, Any]] = json.loads(Path(__file__).with_name("clean.json").read_text("utf-8"))

# What meets in real pages and breaks rules in combination, beside characters of every kind.
TROUBLE = (
    *'ابهـةىأكیپچگ  \n\r\t\u200c\u200d\u0640\u064e\u0651\u0654\u0653\u0670١۲3.,٫«"ﻻﻗﷺﷲ\ufc60\ufe71',
    *"\u200f\u2028\ud800\U0001f468\ufe0fAe\u0301",
    "می\u200cشود",
    "کتاب\u200cهای",
    "\U0001f3f4\U000e0067\U000e0062\U000e007f",
    "\U000e007f",
    "این است ",
    "1443 هـ",
)
texts = st.lists(st.characters() | st.sampled_from(TROUBLE), max_size=40).map("".join)
options = st.fixed_dictionaries(
    {
        "digits": st.sampled_from(["keep", "ascii", "arabic"]),
        "harakat": st.sampled_from(["keep", "drop"]),
        "tatweel": st.sampled_from(["keep", "drop"]),
    }
)


@pytest.mark.parametrize("case", CASES, ids=[case["label"] for case in CASES])
def test_table(case: dict[str, Any]) -> None:
    assert clean(case["input"], **case["options"]) == case["expected"]


def test_table_is_as_large_as_promised() -> None:
    assert len(CASES) >= 60
    assert len({case["label"] for case in CASES}) == len(CASES)


@settings(max_examples=500, deadline=None)
@given(texts, options)
def test_clean_is_idempotent(text: str, chosen: dict[str, Any]) -> None:
    cleaned = clean(text, **chosen)
    assert clean(cleaned, **chosen) == cleaned


@settings(max_examples=500, deadline=None)
@given(texts, options)
def test_clean_keeps_every_letter(text: str, chosen: dict[str, Any]) -> None:
    assert _letters(clean(text, **chosen)) == _letters(text)


def _letters(text: str) -> Counter[str]:
    """Arabic letters, hamza and madda; shaped forms count as the letters that they stand for."""
    plain = "".join(
        unicodedata.normalize("NFKC", character) if _is_shaped(character) else character
        for character in text
    )
    return Counter(
        character
        for character in unicodedata.normalize("NFD", plain)
        if "\u0600" <= character <= "\u08ff"
        and (unicodedata.category(character) == "Lo" or character in "\u0653\u0654\u0655")
    )


def _is_shaped(character: str) -> bool:
    signs = "\ufdfa\ufdfb"
    return ("\ufb50" <= character <= "\ufdfb" or "\ufe70" <= character <= "\ufefc") and (
        character not in signs
    )


@settings(max_examples=500, deadline=None)
@given(texts, options)
def test_comparing_does_not_see_what_cleaning_changes(text: str, chosen: dict[str, Any]) -> None:
    # All but digits: the decimal sign is one, and "F-16" keeps its own.
    assert normalize(clean(text, **{**chosen, "digits": "keep"})) == normalize(text)


@settings(max_examples=500, deadline=None)
@given(texts)
def test_normalize_is_idempotent_and_plain(text: str) -> None:
    folded = normalize(text)
    assert normalize(folded) == folded
    assert "  " not in folded
    assert folded == folded.strip()
    assert not {*folded} & {*FOLDS, "\n", "\t", "\u064e", "،", "."}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("التحالف الدولى", "التحالف الدولي"),
        ("إعلان الأسماء", "اعلان الاسماء"),
        ("آخر الأنباء", "اخر الانباء"),
        ("المدرسة", "المدرسه"),
        ("مسؤول شؤون", "مسوول شوون"),
        ("رئيس", "رييس"),
        ("قَالَ المُدَرِّبُ", "قال المدرب"),
        ("العـــراق", "العراق"),
        ("٢٥ يناير ۲۰۱۱", "25 يناير 2011"),
        ("«نعم»، قال.", "نعم قال"),
        ("قال: “لا”!", 'قال "لا"'),
        ("تهران گزارش ایران", "تهران گزارش ايران"),
        ("ک", "ك"),
        ("ﺍﻟﻌﺮﺍﻕ", "العراق"),
        ("محمد ﷺ", "محمد صلى الله عليه وسلم"),
        ("\u200fقال\u200c", "قال"),
        ("iPhone من APPLE", "iphone من apple"),
        ("Nestlé", "nestle\u0301"),
        ("الأول\n\nالثاني", "الأول الثاني"),
        ("سماء", "سما"),
        ("ٱلرحمٰن", "الرحمن"),
    ],
)
def test_spellings_of_the_same_compare_equal(one: str, other: str) -> None:
    assert normalize(one) == normalize(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("علم", "عمل"), ("ذهب", "دهب"), ("2011", "2012"), ("الجيش حرر", "الجيشحرر"), ("پ", "ب")],
)
def test_different_words_stay_different(one: str, other: str) -> None:
    assert normalize(one) != normalize(other)


def test_normalize_of_nothing() -> None:
    assert normalize("") == normalize(" .،\n\u200f") == ""


def test_fold_table_is_closed() -> None:
    """What a fold gives is folded already."""
    assert not {*"".join(FOLDS.values())} & {*FOLDS}


@pytest.mark.parametrize(
    "unit", ["ـ", "ـَ", "لـ", " \n", "\u200c", "وال", "\u200d", "1.", "ﻻ", "\r"]
)
def test_long_runs_end(unit: str) -> None:
    text = unit * 20_000
    cleaned = clean(text, digits="arabic", harakat="drop")
    assert len(cleaned) <= 2 * len(text)
    assert normalize(cleaned) == normalize(text)
