"""Encodings: the table, and what holds for any bytes."""

from __future__ import annotations

import codecs
import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newscrawl.text.encoding import decode
from newscrawl.text.mojibake import repair_mojibake

CASES: list[dict[str, Any]] = json.loads(
    Path(__file__).with_name("encodings.json").read_text("utf-8")
)
BOMS = {
    "utf-8": codecs.BOM_UTF8,
    "utf-16-le": codecs.BOM_UTF16_LE,
    "utf-16-be": codecs.BOM_UTF16_BE,
}


def _body(case: dict[str, Any]) -> bytes:
    """The bytes of a case: "X as Y" were read with the wrong table Y and stored as UTF-8."""
    encoding, *readings = case["written"].split(" as ")
    body = ((case["prolog"] or "") + case["text"]).encode(encoding)
    for reading in readings:
        body = body.decode(reading, "replace").encode()
    return _damaged(body, case["damage"], encoding)


def _damaged(body: bytes, damage: str | None, encoding: str) -> bytes:
    kind, _, value = (damage or "").partition(": ")
    match kind:
        case "bom":
            return BOMS[encoding] + body
        case "cut":
            return body[: -int(value)]
        case "prepend-hex":
            return bytes.fromhex(value) + body
        case "append-hex":
            return body + bytes.fromhex(value)
        case "append-text" | "append-utf-8":
            return body + value.encode()
    return body


@pytest.mark.parametrize(
    "case",
    [
        pytest.param(
            case,
            id=case["label"],
            marks=pytest.mark.xfail(reason=case["xfail"]) if "xfail" in case else (),
        )
        for case in CASES
    ],
)
def test_table(case: dict[str, Any]) -> None:
    text, encoding = decode(_body(case), case["declared"])
    expected = case["text"] if case["expected"] is None else case["expected"]
    assert (text.removeprefix(case["prolog"] or ""), encoding) == (expected, case["encoding"])


def test_table_is_as_large_as_promised() -> None:
    assert len(CASES) >= 60
    assert len({case["label"] for case in CASES}) == len(CASES)


@given(st.binary(max_size=400), st.none() | st.text(max_size=20))
def test_any_bytes_decode(body: bytes, declared: str | None) -> None:
    text, encoding = decode(body, declared)
    assert isinstance(text, str)
    codecs.lookup(encoding)


@given(st.text(st.characters(min_codepoint=0x620, max_codepoint=0x64A), min_size=1))
def test_valid_utf_8_wins_over_any_label(text: str) -> None:
    for declared in ("windows-1256", "iso-8859-6", "text/html; charset=iso-8859-1"):
        assert decode(text.encode(), declared) == (text, "utf-8")


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0")))
def test_repair_leaves_text_that_it_repaired(text: str) -> None:
    repaired = repair_mojibake(text)
    assert repair_mojibake(repaired) == repaired


@pytest.mark.parametrize("reading", ["windows-1256", "iso-8859-1"])
@pytest.mark.parametrize("layers", [1, 2])
def test_repair_undoes_every_layer(reading: str, layers: int) -> None:
    text = "«الميناء» مغلق حتى إشعار آخر؛ وقال المدير: «سنعود قريبا…» 🎉"
    shown = text
    for _ in range(layers):
        shown = shown.encode().decode(reading)
    assert repair_mojibake(shown) == text


@pytest.mark.parametrize(
    "sound", ["موضوع، قطع؟ حظ… وآ»", "Ã l'été, Øresund, Çağlar, naïve", "عکس و عکاس در عکاسخانه"]
)
def test_repair_leaves_sound_text_beside_the_broken(sound: str) -> None:
    assert repair_mojibake(sound) == sound
    assert repair_mojibake(f"{sound}. ط§ظ„ط¹ط±ط§ظ‚") == f"{sound}. العراق"


@pytest.mark.parametrize("too_little", ["Ù", "ط§", "Ø§", "Çá", "ظ…"])
def test_repair_leaves_what_is_not_certain(too_little: str) -> None:
    assert repair_mojibake(too_little) == too_little


@pytest.mark.parametrize(
    "body",
    [b"<meta " * 20_000 + b"\xc7", b"\xff" * 50_000, b"\xc7\xe1 " * 20_000, b"\0" * 50_001],
    ids=["tags", "one byte", "words", "zeros"],
)
def test_hostile_bodies_end(body: bytes) -> None:
    assert decode(body, "utf-16;" * 1_000)[0]
