"""Bylines, datelines, agencies: a table that anyone can extend (``bylines.json``), and more."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newscrawl.text.agencies import AGENCIES, agency_of
from newscrawl.text.bylines import Byline, parse_byline, split_dateline
from newscrawl.text.names import person

CASES: list[dict[str, Any]] = json.loads(
    (Path(__file__).parent / "bylines.json").read_text(encoding="utf-8")
)
FLOOR = 0.98  # of the bylines, datelines and agencies in the table that are read; may only rise
PAGES = Path(__file__).parents[2] / "../shared/pages"
EMPTY = {"authors": [], "agency": None, "city": None, "role": None, "editors": []}


def answer(case: dict[str, Any]) -> Any:
    """What the code says, in the table's words."""
    text = case["input"]
    if case["function"] == "agency_of":
        return agency_of(text)
    if case["function"] == "split_dateline":
        dateline, rest = split_dateline(text)
        return {"dateline": dateline, "rest": rest, "agency": agency_of(dateline or "")}
    found = parse_byline(text, **case["context"])
    return {name: getattr(found, name) for name in EMPTY} | {
        "authors": list(found.authors),
        "editors": list(found.editors),
    }


def says_nothing(case: dict[str, Any], stated: Any) -> bool:
    if case["function"] == "split_dateline":
        return stated["dateline"] is None
    return stated is None or stated == EMPTY


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
    keys = [(case["function"], case["input"], str(case["context"])) for case in CASES]
    assert len(keys) == len(set(keys))
    credits_ = [case for case in CASES if not says_nothing(case, case["expected"])]
    assert len(credits_) >= 150
    assert len(CASES) - len(credits_) >= 100


def test_floors() -> None:
    """No wrong answer but the known ones: what is said is right, and enough is said."""
    trusted = [case for case in CASES if not case.get("known_failure")]
    said = [case for case in trusted if not says_nothing(case, answer(case))]
    assert [case for case in said if answer(case) != case["expected"]] == []
    due = [case for case in CASES if not says_nothing(case, case["expected"])]
    right = sum(answer(case) == case["expected"] for case in due)
    assert right / len(due) >= FLOOR


# -- what must hold for every text

NAMES = [
    "محمد جمال",
    "سارة علي",
    "أحمد عبد الفتاح",
    "ناجي شربل",
    "عبد الله بن خالد",
    "منى أبو زيد",
    "وليد حسن",
    "وائل وفيق",
    "د. هبة الله سمير",
]
SIGNS = [": ", " - ", " – ", " ـ ", "/ ", " | ", " : "]
NOISE = ["", "\u200f", "\u200e", "\u200b", "\u202b", "\xa0", "  ", "\ufeff"]


@given(
    role=st.sampled_from(["كتب", "كتبت", "كتبوا", "بقلم", "إعداد", "تقرير", "حوار", "متابعة"]),
    sign=st.sampled_from(SIGNS),
    names=st.lists(st.sampled_from(NAMES), min_size=1, max_size=3, unique=True),
    joint=st.sampled_from([" و", " - ", "، ", " / "]),
    noise=st.sampled_from(NOISE),
    tail=st.sampled_from(["", " :", " - تصوير: خالد مشعل", " @paper", " - القاهرة"]),
)
def test_names_come_out_as_they_went_in(
    role: str, sign: str, names: list[str], joint: str, noise: str, tail: str
) -> None:
    found = parse_byline(f"{noise}{role}{sign}{noise}{joint.join(names)}{tail}{noise}")
    assert found.authors == tuple(names)


@given(
    city=st.sampled_from(["القاهرة", "رام الله", "الدار البيضاء", "دبي"]),
    sign=st.sampled_from(SIGNS),
    name=st.sampled_from(NAMES),
    turned=st.booleans(),
)
def test_city_and_name_in_either_order(city: str, sign: str, name: str, turned: bool) -> None:
    line = f"{name}{sign}{city}" if turned else f"{city}{sign}{name}"
    found = parse_byline(line)
    assert (found.authors, found.city) == ((name,), city)


LINES = st.one_of(
    st.text(max_size=200),
    st.text(alphabet='كتبمحدوالقهرة عنيس -–:/.،()«»"ـ\u200f0123', max_size=160),
    st.lists(st.sampled_from([*NAMES, *SIGNS, "كتب", "القاهرة", "أ ف ب", "قال"]), max_size=12).map(
        " ".join
    ),
)


@given(LINES)
def test_any_line_gives_clean_names_or_nothing(line: str) -> None:
    found = parse_byline(line, masthead=[line[:20]])
    assert bool(found) == (found != Byline())
    for name in (*found.authors, *found.editors):
        assert name == " ".join(name.split())
        assert not set(name) & set(":|()[]«»@ـ\u200e\u200f\u202b\n")
        assert name[0].isalpha()


@given(LINES)
def test_a_dateline_and_its_rest_are_the_paragraph(paragraph: str) -> None:
    dateline, rest = split_dateline(paragraph)
    if dateline is None:
        assert rest == paragraph
    else:
        assert dateline in paragraph
        assert paragraph.rstrip().endswith(rest)
        assert len(dateline) + len(rest) <= len(paragraph)
        assert dateline == dateline.strip()


@given(LINES)
def test_an_agency_is_one_of_the_table(text: str) -> None:
    assert agency_of(text) in {None, *AGENCIES}


def test_every_form_of_an_agency_is_known_in_brackets() -> None:
    for name, forms in AGENCIES.items():
        for form in forms.split("، "):
            assert agency_of(f"({form})") == name


@pytest.mark.parametrize("piece", ["كتب محمد جمال - ", "القاهرة - ", "(أ ف ب) ", "و", "ـ", "عبد "])
def test_endless_lines_are_no_bylines(piece: str) -> None:
    assert not parse_byline(piece * 100_000)
    split_dateline(piece * 100_000)
    assert agency_of(piece * 100_000) is None


def test_masthead_takes_one_string_for_one_line() -> None:
    found = parse_byline("أكرم القصاص - علا الشافعي", masthead="أكرم القصاص - علا الشافعي")
    assert (found.authors, found.editors) == ((), ("أكرم القصاص", "علا الشافعي"))


def test_masthead_does_not_mind_spelling() -> None:
    assert parse_byline("اكرم القصاص", masthead=["أكرم القصاص"]).authors == ()


def test_short_titles_stay_and_long_ones_go() -> None:
    assert person("أ . د . سارة علي") == "أ.د. سارة علي"
    assert person("الأستاذ الدكتور سارة علي") == "سارة علي"


@pytest.mark.skipif(not PAGES.is_dir(), reason="real pages are not at hand")
def test_real_pages() -> None:
    for page in json.loads((PAGES / "expected.json").read_text(encoding="utf-8")):
        for name in page["author"]:
            assert parse_byline(name).authors == (name,)
        for paragraph in page["articleBody"]:
            assert parse_byline(paragraph).authors == ()
        assert not parse_byline(page["headline"])
        assert split_dateline(page["headline"])[0] is None
