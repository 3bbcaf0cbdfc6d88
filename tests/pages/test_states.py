"""States of scripts that are broken, hostile or hold no article."""

from __future__ import annotations

import json

import pytest

from newscrawl.pages import flight, nuxt


@pytest.mark.parametrize(
    "script",
    [
        "window.__NUXT__=(function(a){return {a:",
        "window.__NUXT__=(function(a){return " + "[" * 5_000,
        "window.__NUXT__=(function(a){while(1){}return {}}(1))",
        'window.__NUXT__=(function(a){return {a:a}}("\\x"))',
        "window.__NUXT__=(function(){" + "return " * 9_000,
        "__NUXT__=" * 9_000,
    ],
)
def test_calls_that_cannot_be_read(script: str) -> None:
    assert nuxt.called(script) is None


def test_a_call_says_what_its_arguments_say() -> None:
    script = (
        'window.__NUXT__=(function(a,b){b.t="x";return {n:a,"m":[b,!0,void 0,-1.5]}}(null,{}));'
    )
    assert nuxt.called(script) == {"n": None, "m": [{"t": "x"}, True, None, -1.5]}


def test_arguments_that_hold_each_other_end() -> None:
    script = "window.__NUXT__=(function(a,b){a.b=b;b.a=a;return [a,a,b,b]}({},{}))"
    assert isinstance(nuxt.called(script), list)


def test_numbered_values() -> None:
    assert nuxt.numbered([{"a": 1, "b": 2}, "x", [3, -1], ["Date", "2026"]]) == {
        "a": "x",
        "b": ["2026", None],
    }
    assert nuxt.numbered([{"a": "x"}, 1]) == [{"a": "x"}, 1]
    assert nuxt.numbered([1, 2]) == [1, 2]


def test_numbered_values_that_hold_each_other_end() -> None:
    assert isinstance(nuxt.numbered([{"a": 0, "b": 1}, [0, 0, 0, 1, 1]]), dict)


def pushed(*pieces: str) -> list[str]:
    return [f"self.__next_f.push([1,{json.dumps(piece)}])" for piece in pieces]


def test_rows_over_several_pieces() -> None:
    text = "نص\nفيه سطران"
    stream = f'1:I["x"]\n2:T{len(text.encode()):x},{text}3:{{"body":"$2","at":"$D2026-01-01"}}\n'
    read = flight.rows(pushed(stream[:9], stream[9:30], stream[30:]))
    assert {"body": text, "at": "2026-01-01"} in read


@pytest.mark.parametrize(
    "stream", ["", "zz", "1:{", "1:Tffffffff,x", "1:[" + "[" * 9_000, '1:{"a":"$9"}\n:']
)
def test_rows_that_are_broken(stream: str) -> None:
    assert all(isinstance(row, dict | list) for row in flight.rows(pushed(stream)))
