"""What a Nuxt page leaves its scripts: the call of a function, or a list of numbered values.

``window.__NUXT__=(function(a,b){return {title:a,body:b}}("...", "..."))`` says once what it says
often; so does ``[{"title": 1}, "..."]``, where a number is a place in the list.
"""

from __future__ import annotations

import json
import re
from typing import Any

_CALL = re.compile(r"__NUXT__\s*=\s*\(?\s*function\s*\(([\w$,\s]*)\)\s*\{")
_TOKEN = re.compile(
    r"""\s*(?:(?P<string>"[^"\\]*(?:\\.[^"\\]*)*")|(?P<number>-?\.?\d[\d.]*(?:e[+-]?\d+)?)"""
    r"""|(?P<word>[A-Za-z_$][\w$]*)|(?P<sign>[{}\[\](),:;=.!]))""",
    re.DOTALL,
)
_CONSTANTS = {"null": None, "true": True, "false": False, "undefined": None}
_DEEPEST = 60
_MOST_VALUES = 50_000
_BOXES = ("Reactive", "ShallowReactive", "Ref", "ShallowRef", "EmptyRef", "Date", "NuxtError")


def called(script: str) -> Any:
    """The value of the function call in a script; None where there is none that can be read."""
    begin = _CALL.search(script)
    if begin is None:
        return None
    reader = _Reader(script, begin.end())
    try:
        value = reader.body()
        arguments = reader.listed(")", 0)
    except (ValueError, RecursionError):
        return None
    names = [name.strip() for name in begin[1].split(",")]
    bound = dict(zip(names, arguments, strict=False))
    for name, key, assigned in reader.assigned:
        if isinstance(owner := bound.get(name), dict):
            owner[key] = assigned
    return _Binder(bound).value(value, 0)


class _Name(str):
    """A parameter in the place of a value."""

    __slots__ = ()


class _Reader:
    """Reads values as scripts write them: keys without quotes, names, ``void 0``, ``!0``."""

    def __init__(self, script: str, at: int) -> None:
        self.script, self.at = script, at
        self.assigned: list[tuple[str, str, Any]] = []

    def body(self) -> Any:
        """What the function returns, read up to the bracket of its arguments."""
        while (name := self._take("word", "sign")) != "return":
            if name == ";":
                continue
            self._expect(".")
            key = self._take("word")
            self._expect("=")
            self.assigned.append((name, key, self._value(0)))
        value = self._value(0)
        while self._take("sign") != "(":
            pass
        return value

    def listed(self, end: str, depth: int) -> list[Any]:
        """Values between commas, up to a closing sign."""
        values = []
        while not self._ends(end):
            values.append(self._value(depth))
        return values

    def _value(self, depth: int) -> Any:
        if depth > _DEEPEST:
            raise ValueError("too deep")
        kind, said = self._next()
        if kind == "string":
            return json.loads(said, strict=False)
        if kind == "number":
            return float(said) if re.search(r"[.e]", said) else int(said)
        if kind == "word":
            return self._word(said, depth)
        if said == "{":
            return self._mapping(depth + 1)
        if said == "[":
            return self.listed("]", depth + 1)
        if said == "!":
            return not self._value(depth + 1)
        raise ValueError(said)

    def _word(self, word: str, depth: int) -> Any:
        if word == "void":
            self._value(depth + 1)
            return None
        if word in ("new", "Date", "Array", "Map", "Set"):
            if word == "new":
                self._take("word")
            self._expect("(")
            values = self.listed(")", depth + 1)
            return values[0] if values else None
        return _CONSTANTS[word] if word in _CONSTANTS else _Name(word)

    def _mapping(self, depth: int) -> dict[str, Any]:
        found = {}
        while not self._ends("}"):
            kind, key = self._next()
            self._expect(":")
            found[json.loads(key, strict=False) if kind == "string" else key] = self._value(depth)
        return found

    def _ends(self, end: str) -> bool:
        """Whether the closing sign comes next, after a comma or none."""
        before = self.at
        kind, said = self._next()
        if kind == "sign" and said == ",":
            before = self.at
            kind, said = self._next()
        if kind == "sign" and said == end:
            return True
        self.at = before
        return False

    def _expect(self, sign: str) -> None:
        if self._take("sign") != sign:
            raise ValueError(f"no {sign}")

    def _take(self, *kinds: str) -> str:
        kind, said = self._next()
        if kind not in kinds:
            raise ValueError(said)
        return said

    def _next(self) -> tuple[str, str]:
        token = _TOKEN.match(self.script, self.at)
        if token is None or token.lastgroup is None:
            raise ValueError("no value")
        self.at = token.end()
        return token.lastgroup, token[token.lastgroup]


class _Binder:
    """Puts arguments in the place of names, in bounded time whatever refers to what."""

    def __init__(self, bound: dict[str, Any]) -> None:
        self._bound = bound
        self._left = _MOST_VALUES

    def value(self, value: Any, depth: int) -> Any:
        self._left -= 1
        if self._left < 0 or depth > _DEEPEST:
            return None
        if isinstance(value, _Name):
            return self.value(self._bound.get(value), depth + 1)
        if isinstance(value, dict):
            return {key: self.value(inner, depth + 1) for key, inner in value.items()}
        if isinstance(value, list):
            return [self.value(inner, depth + 1) for inner in value]
        return value


def numbered(value: Any) -> Any:
    """The value that a list of numbered ones stands for; any other as it is."""
    if not (isinstance(value, list) and len(value) > 1 and _refers(value[0])):
        return value
    return _Numbered(value).value(0, 0)


def _refers(first: Any) -> bool:
    """Whether a value is made of places in a list."""
    if not isinstance(first, dict | list):
        return False
    members = list(first.values()) if isinstance(first, dict) else first
    if members and members[0] in _BOXES:
        members = members[1:]
    return bool(members) and all(type(member) is int for member in members)


class _Numbered:
    def __init__(self, values: list[Any]) -> None:
        self._values = values
        self._left = _MOST_VALUES

    def value(self, place: Any, depth: int) -> Any:
        self._left -= 1
        if self._left < 0 or depth > _DEEPEST or type(place) is not int:
            return None
        if not 0 <= place < len(self._values):
            return None
        value = self._values[place]
        if isinstance(value, dict):
            return {key: self.value(inner, depth + 1) for key, inner in value.items()}
        if isinstance(value, list):
            if value and isinstance(value[0], str):
                return self._boxed(value, depth)
            return [self.value(inner, depth + 1) for inner in value]
        return value

    def _boxed(self, value: list[Any], depth: int) -> Any:
        if len(value) < 2 or value[0] == "Date":
            return value[-1]
        return self.value(value[1], depth + 1)
