"""Furniture lines: a table that anyone can extend (``boilerplate.json``), and the learner."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newscrawl.text.arabic import normalize
from newscrawl.text.boilerplate import (
    boilerplate_rule,
    is_block_page,
    is_boilerplate,
    is_related_label,
)
from newscrawl.text.furniture import FurnitureLearner
from newscrawl.text.gazetteer import rules, shapes

CASES: list[dict[str, Any]] = json.loads(
    (Path(__file__).parent / "boilerplate.json").read_text(encoding="utf-8")
)
FLOOR = 0.99  # of the furniture in the table that is recognised; may only rise
FUNCTIONS = {
    "boilerplate_rule": boilerplate_rule,
    "is_block_page": is_block_page,
    "is_related_label": is_related_label,
}
PAGES = Path(__file__).parents[2] / "../shared/pages"
SEED = Path(__file__).parents[2] / "../shared/seed/youm7_article.txt"


def answer(case: dict[str, Any]) -> Any:
    return FUNCTIONS[case["function"]](case["input"])


@pytest.mark.parametrize(
    "case",
    [
        pytest.param(
            case,
            id=f"{number}: {case['label']}",
            marks=pytest.mark.xfail(strict=True) if case.get("known_failure") else (),
        )
        for number, case in enumerate(CASES)
    ],
)
def test_case(case: dict[str, Any]) -> None:
    assert answer(case) == case["expected"], case["comment"]


def test_the_table_is_large_and_states_each_case_once() -> None:
    keys = [(case["function"], case["input"]) for case in CASES]
    assert len(keys) == len(set(keys))
    lines = [case for case in CASES if case["function"] == "boilerplate_rule"]
    assert sum(case["expected"] is not None for case in lines) >= 150
    assert sum(case["expected"] is None for case in lines) >= 100


def test_floors() -> None:
    """No sentence is taken for furniture, and enough furniture is recognised."""
    assert [case for case in CASES if not case["expected"] and answer(case)] == []
    due = [case for case in CASES if case["expected"]]
    assert sum(answer(case) == case["expected"] for case in due) / len(due) >= FLOOR


def test_every_listed_line_is_known_in_any_dress() -> None:
    kinds = set(rules("furniture").values()) | {kind for kind, _ in shapes("lineshapes")}
    for line, kind in rules("furniture").items():
        assert boilerplate_rule(f"« {line} » :") == kind
        assert kind in kinds


def test_a_label_in_a_sentence_stays() -> None:
    """Any listed line of one or two words, inside a sentence, is the story's."""
    for line in rules("furniture"):
        if line.count(" ") < 2 and not boilerplate_rule(line + " و"):
            assert not is_boilerplate(f"وذكر البيان أن {line} كانت محور النقاش بين الجانبين أمس")


@given(
    st.one_of(
        st.text(max_size=450), st.text(alphabet="شاركهذالمخبرعليتونةقأ :|-0123©", max_size=450)
    )
)
def test_any_text_gets_an_answer(text: str) -> None:
    assert is_boilerplate(text) == (boilerplate_rule(text) is not None)
    if is_related_label(text):
        assert boilerplate_rule(text) == "related"
    is_block_page(text)


@pytest.mark.parametrize("piece", ["شارك ", "تابعونا على ", "a ", "كلمة ", "اضغط هنا ", "1 ", "© "])
def test_long_lines_are_no_furniture(piece: str) -> None:
    assert not is_boilerplate(piece * 100_000)
    assert not is_related_label(piece * 100_000)
    assert not is_block_page(piece * 100_000)
    boilerplate_rule((piece * 400)[:400])


# -- the learner


def pages(number: int) -> list[list[str]]:
    """Pages with the same frame, a banner on every other one, and a story of their own."""
    return [
        [
            "بوابة النهر ترحب بكم",
            *(["تبرع الآن"] if page % 2 else []),
            f"قال المسؤول رقم {page} إن العمل مستمر",
            f"عنوان {page}",
        ]
        for page in range(number)
    ]


def test_learner_finds_what_recurs() -> None:
    learner = FurnitureLearner()
    for page in pages(40):
        learner.observe(page)
    assert learner.furniture() == {
        normalize("بوابة النهر ترحب بكم"): 40,
        normalize("تبرع الآن"): 20,
    }
    assert learner.furniture(share=0.5) == {normalize("بوابة النهر ترحب بكم"): 40}


def test_learner_says_nothing_before_it_has_seen_enough() -> None:
    learner = FurnitureLearner()
    for page in pages(19):
        learner.observe(page)
    assert learner.furniture() == {}
    assert learner.furniture(minimum_pages=19)


def test_learner_counts_a_line_once_a_page_however_it_is_spelled() -> None:
    learner = FurnitureLearner()
    learner.observe(["مشاركة", "مشاركه:", "«مشاركة»", "", "!"])
    assert learner.furniture(minimum_pages=1) == {"مشاركه": 1}


def test_learner_leaves_paragraphs_out() -> None:
    learner = FurnitureLearner()
    learner.observe(["فقرة طويلة " * 20])
    assert learner.furniture(minimum_pages=1) == {}


def test_learner_forgets_the_rare_and_keeps_the_frequent() -> None:
    learner = FurnitureLearner(capacity=10)
    for page in pages(300):
        learner.observe(page)
        assert len(learner.dump()["lines"]) <= 20
    found = learner.furniture()
    assert found[normalize("بوابة النهر ترحب بكم")] == 300
    assert all(count <= 300 for count in found.values())


@given(st.lists(st.lists(st.sampled_from("ابتثجحخدذرزسشصضطظعغفق"), max_size=8), max_size=40))
def test_learner_never_counts_too_much(observed: list[list[str]]) -> None:
    learner = FurnitureLearner(capacity=3)
    for page in observed:
        learner.observe(page)
    for line, count in learner.furniture(minimum_pages=0, share=0.0).items():
        assert count <= sum(line in page for page in observed)


def test_learner_goes_on_from_what_it_dumped() -> None:
    whole, half = FurnitureLearner(capacity=10), FurnitureLearner(capacity=10)
    for page in pages(60):
        whole.observe(page)
    for page in pages(60)[:30]:
        half.observe(page)
    half = FurnitureLearner.load(json.loads(json.dumps(half.dump())))
    for page in pages(60)[30:]:
        half.observe(page)
    assert half.dump() == whole.dump()
    assert half.furniture() == whole.furniture()


def test_learner_refuses_another_version_and_no_room() -> None:
    with pytest.raises(ValueError, match="version"):
        FurnitureLearner.load({"version": 0})
    with pytest.raises(ValueError, match="capacity"):
        FurnitureLearner(capacity=0)


# -- real text


@pytest.mark.skipif(not PAGES.is_dir(), reason="real pages are not at hand")
def test_no_paragraph_of_real_pages_is_furniture() -> None:
    for page in json.loads((PAGES / "expected.json").read_text(encoding="utf-8")):
        assert not any(map(is_boilerplate, [page["headline"], *page["articleBody"]]))
        assert not is_block_page("\n".join(page["articleBody"]))


@pytest.mark.skipif(not SEED.is_file(), reason="the seed article is not at hand")
def test_the_frame_of_a_real_page_is_furniture() -> None:
    lines = [line for line in SEED.read_text(encoding="utf-8").split("\n") if line.strip()]
    story = [line for line in lines if len(line) > 100]
    assert not any(map(is_boilerplate, story))
    assert sum(map(is_boilerplate, lines)) >= 8
