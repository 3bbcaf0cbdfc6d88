"""Sketches of single texts: size, symmetry, bounds, and verdicts that can be read."""

from __future__ import annotations

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newscrawl.dedup.sketch import (
    ALGORITHM,
    SIZE,
    Sketch,
    bands,
    is_copy,
    pair_similarity,
    similarity,
    sketch,
)
from tests.dedup import corpus

STORY = corpus.story(random.Random(1))


def _sketch(text: str) -> Sketch:
    found = sketch(text)
    assert found is not None
    return found


def test_bytes_and_back() -> None:
    of = _sketch(STORY.text)
    data = of.to_bytes()
    assert len(data) == SIZE
    assert Sketch.from_bytes(data) == of


@pytest.mark.parametrize("data", [b"", b"x" * (SIZE - 1), b"x" * (SIZE + 1)])
def test_bytes_of_another_size_are_refused(data: bytes) -> None:
    with pytest.raises(ValueError, match="bytes"):
        Sketch.from_bytes(data)


def test_it_is_the_one_that_states_hold() -> None:
    """Stored sketches are compared with new ones: whoever changes them changes ALGORITHM."""
    of = _sketch("\n".join(corpus.sentence(random.Random(i)) for i in range(9)))
    assert (ALGORITHM, bands(of)[:2]) == (
        "words512-pairs128x4-facts16-keys8/1",
        (-2145509989, -2070039001),
    )


def test_bands_are_signed_32_bit_numbers() -> None:
    for seed in range(30):
        keys = bands(_sketch(corpus.story(random.Random(seed)).text))
        assert len(set(keys)) == 8
        assert all(-(1 << 31) <= key < 1 << 31 for key in keys)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "عاجل: البرلمان يقر الموازنة العامة",
        "عاجل| وزارة الصحة: تسجيل 25 إصابة جديدة بالفيروس وخروج 12 من المتعافين من المستشفيات",
        "التفاصيل بعد قليل " * 200,
        "في من إلى على " * 500,
        "12 30 45 " * 500,
        "\ud800 \x00 " * 500,
    ],
    ids=["empty", "flash", "long flash", "repetition", "particles", "numbers", "debris"],
)
def test_too_short_to_be_compared(text: str) -> None:
    assert sketch(text) is None


def test_equal_texts_are_wholly_similar() -> None:
    of = _sketch(STORY.text)
    assert similarity(of, of) == pair_similarity(of, of) == 1.0
    assert is_copy(of, of)


def test_other_stories_are_hardly_similar() -> None:
    others = [_sketch(corpus.story(random.Random(seed)).text) for seed in range(50, 80)]
    of = _sketch(STORY.text)
    assert max(similarity(of, other) for other in others) < 0.45
    assert max(pair_similarity(of, other) for other in others) < 0.15
    assert not any(is_copy(of, other) for other in others)


def test_the_similarity_is_the_share_of_common_words() -> None:
    rng = random.Random(6)
    words = ["".join(rng.choices("بتجحدرسشعفقكلمن", k=6)) for _ in range(200)]
    common = 120
    a = _sketch(" ".join(words[:160]))
    b = _sketch(" ".join(words[:common] + words[160:]))
    assert similarity(a, b) == pytest.approx(common / 200, abs=0.08)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("3150", "3175"),
        ("السبت", "الأحد"),
        ("خمسة", "سبعة"),
        ("٣١٥٠", "٣١٧٥"),
        ("12.5", "12.7"),
        ("3,150", "4,150"),
    ],
)
def test_one_other_fact_makes_another_story(old: str, new: str) -> None:
    text = f"{STORY.text} وبلغ الإجمالي وفق البيان الأخير نحو {old} للوحدة الواحدة."
    assert is_copy(_sketch(text), _sketch(text.replace("وفق", "حسب")))
    assert not is_copy(_sketch(text), _sketch(text.replace(old, new)))


def test_numbers_in_another_order_are_no_other_facts() -> None:
    rows = [f"وبلغ عدد الطلاب الناجحين {n} طالبا" for n in (120, 340, 560)]
    a, b = (f"{STORY.text} {' '.join(order)}" for order in (rows, rows[::-1]))
    assert is_copy(_sketch(a), _sketch(b))


def test_a_lost_number_is_no_other_fact() -> None:
    rows = [f"وبلغ عدد الطلاب الناجحين {n} طالبا" for n in (120, 340, 560)]
    a, b = (f"{STORY.text} {' '.join(kept)}" for kept in (rows, rows[1:]))
    assert is_copy(_sketch(a), _sketch(b))


def test_an_exchanged_name_makes_another_story() -> None:
    frame = (
        "زار وزير النقل محطة {0} الجديدة وتفقد أعمال التشطيب النهائية برفقة رئيس الهيئة، وأكد أن"
        " محطة {0} سوف تستقبل الركاب قريبا بعد انتهاء التجارب. ووجه بزيادة العمالة في"
        " موقع {0} وسرعة تركيب السلالم الكهربائية، وأشاد أهالي {0} بالمشروع الذي يخفف الازدحام"
        " عن الطريق الدائري."
    )
    a, b = (_sketch(frame.format(name)) for name in ("السنديان", "البيلسان"))
    assert similarity(a, b) > 0.9
    assert not is_copy(a, b)


def test_a_story_that_is_mostly_new_is_news() -> None:
    """What stands above the background, or is added to it, is no edit of the earlier report."""
    rng = random.Random(3)
    for _ in range(20):
        old, fresh = corpus.story(rng).text.split(), corpus.story(rng).text.split() * 4
        part = len(old) * 6 // 10
        before = _sketch(" ".join(old))
        assert not is_copy(before, _sketch(" ".join(fresh[:part] + old[part:])))
        assert not is_copy(before, _sketch(" ".join(fresh[:part] + old)))


def test_a_verdict_is_the_same_both_ways() -> None:
    rng = random.Random(4)
    texts = [STORY.text, *(edit(rng, STORY, 0.3) for edit in corpus.EDITS.values())]
    sketches = [_sketch(text) for text in [*texts, *corpus.templated(rng, 20)]]
    for a in sketches:
        for b in sketches:
            assert is_copy(a, b) == is_copy(b, a)
            assert similarity(a, b) == similarity(b, a)
            assert pair_similarity(a, b) == pair_similarity(b, a)


def test_a_huge_text_costs_no_more_than_its_beginning() -> None:
    assert sketch(STORY.text * 2000) == sketch((STORY.text * 2000)[:10_000])


@settings(max_examples=60, deadline=None)
@given(st.lists(st.text(max_size=12), max_size=80).map(" ".join), st.text(max_size=40))
def test_any_text_has_a_sketch_or_none(text: str, more: str) -> None:
    a, b = sketch(text), sketch(text + more)
    if a is not None and b is not None:
        assert Sketch.from_bytes(a.to_bytes()) == a
        assert 0.0 <= similarity(a, b) <= 1.0
        assert 0.0 <= pair_similarity(a, b) <= 1.0
        assert is_copy(a, b) == is_copy(b, a)
