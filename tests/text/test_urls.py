"""Addresses: what is the same page, what is not, and what holds for any string."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newscrawl.text.urls import TRACKING_PARAMETERS, canonicalize, domain

CANONICAL = [
    ("https://example.com/a", "https://example.com/a"),
    ("HTTPS://EXAMPLE.com/A", "https://example.com/A"),
    ("http://example.com", "http://example.com/"),
    ("http://example.com:80/", "http://example.com/"),
    ("https://example.com:443/", "https://example.com/"),
    ("http://example.com:443/", "http://example.com:443/"),
    ("http://example.com:8080/", "http://example.com:8080/"),
    ("http://example.com:/", "http://example.com/"),
    ("http://example.com:0080/", "http://example.com/"),
    ("http://example.com./a", "http://example.com/a"),
    ("https://example.com/a#top", "https://example.com/a"),
    ("https://example.com/a?#top", "https://example.com/a"),
    ("https://example.com?", "https://example.com/"),
    (" https://example.com/a\n", "https://example.com/a"),
    ("https://example.com/a\tb", "https://example.com/ab"),
    ("https://example.com\\a\\b?c=\\", "https://example.com/a/b?c=%5C"),
    # escapes
    ("https://example.com/خبر", "https://example.com/%D8%AE%D8%A8%D8%B1"),
    ("https://example.com/%d8%ae", "https://example.com/%D8%AE"),
    ("https://example.com/%D8%AEبر", "https://example.com/%D8%AE%D8%A8%D8%B1"),
    ("https://example.com/\u200fخ\u200e", "https://example.com/%E2%80%8F%D8%AE%E2%80%8E"),
    ("https://example.com/%7Euser/%61%2d%5F", "https://example.com/~user/a-_"),
    ("https://example.com/a%2fb", "https://example.com/a%2Fb"),
    ("https://example.com/a b", "https://example.com/a%20b"),
    ("https://example.com/100%", "https://example.com/100%25"),
    ("https://example.com/%zz", "https://example.com/%25zz"),
    ("https://example.com/%c7%e1", "https://example.com/%C7%E1"),
    ("https://example.com/a[1]|b", "https://example.com/a%5B1%5D%7Cb"),
    ("https://example.com/\ud800", "https://example.com/%ED%A0%80"),
    # dot segments
    ("https://example.com/a/../b", "https://example.com/b"),
    ("https://example.com/a/./b/.", "https://example.com/a/b/"),
    ("https://example.com/a/b/..", "https://example.com/a/"),
    ("https://example.com/../../a", "https://example.com/a"),
    ("https://example.com/a/%2e%2E/b", "https://example.com/b"),
    ("https://example.com/a/...", "https://example.com/a/..."),
    ("https://example.com/.well-known", "https://example.com/.well-known"),
    ("https://example.com/a//b", "https://example.com/a//b"),
    # query
    ("https://example.com/?id=7", "https://example.com/?id=7"),
    ("https://example.com/?b=2&a=1", "https://example.com/?b=2&a=1"),
    ("https://example.com/?a=1&&b=2&", "https://example.com/?a=1&b=2"),
    ("https://example.com/?a=&b", "https://example.com/?a=&b"),
    ("https://example.com/?q=أ+ب", "https://example.com/?q=%D8%A3+%D8%A8"),
    ("https://example.com/?utm_source=x&UTM_Medium=y", "https://example.com/"),
    ("https://example.com/?utm%5Fsource=x", "https://example.com/"),
    ("https://example.com/?id=7&amp;utm_source=x", "https://example.com/?id=7"),
    ("https://example.com/?fbclid=1&id=7&gclid=2", "https://example.com/?id=7"),
    ("https://example.com/?page=2#utm_source=x", "https://example.com/?page=2"),
    ("https://example.com/?u=http://x/?y", "https://example.com/?u=http://x/?y"),
    # hosts
    ("https://خبر.example/", "https://xn--ngblk.example/"),
    ("https://xn--ngblk.example/", "https://xn--ngblk.example/"),
    ("http://user:Pa@Example.com/", "http://user:Pa@example.com/"),
    ("http://[::1]:80/a", "http://[::1]/a"),
    ("//Example.com/a", "//example.com/a"),
    # a site's own rules
    ("https://www.example.com/a/", "https://www.example.com/a/"),
    ("https://m.example.com/amp/a", "https://m.example.com/amp/a"),
    # broken or no web addresses
    ("", ""),
    ("/خ#x", "/%D8%AE"),
    ("../a?utm_id=1", "../a"),
    ("http://example.com:port/a", "http://example.com:port/a"),
    ("http://[::1/a", "http://[::1/a"),
    ("http:///a", "http:///a"),
    ("mailto:Desk@Example.com", "mailto:Desk@Example.com"),
    ("javascript:void(0)", "javascript:void(0)"),
    ("data:text/html,#x", "data:text/html,#x"),
]


@pytest.mark.parametrize(("url", "expected"), CANONICAL)
def test_canonical(url: str, expected: str) -> None:
    assert canonicalize(url) == expected
    assert canonicalize(expected) == expected


@pytest.mark.parametrize("name", sorted(TRACKING_PARAMETERS))
def test_tracking_parameters_go(name: str) -> None:
    assert canonicalize(f"https://example.com/?{name}=1&id=7") == "https://example.com/?id=7"


@pytest.mark.parametrize("name", ["id", "p", "page", "ref", "utm", "story_id", "lang", "s"])
def test_other_parameters_stay(name: str) -> None:
    assert canonicalize(f"https://example.com/?{name}=1") == f"https://example.com/?{name}=1"


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://www.Example.com/a", "www.example.com"),
        ("http://user@example.com:8080", "example.com"),
        ("//example.com", "example.com"),
        ("http://example.com.", "example.com"),
        ("http://[::1]:80/", "[::1]"),
        ("https://خبر.example/", "xn--ngblk.example"),
        ("https://example.com:port/", ""),
        ("/a", ""),
        ("mailto:a@example.com", ""),
        ("", ""),
    ],
)
def test_domain(url: str, expected: str) -> None:
    assert domain(url) == expected


PIECES = (
    *("http://", "https:", "//", "/", "..", ".", "%", "%2e", "%2F", "%d8", "?", "&", "#", "\\"),
    *("utm_a=1", "=", "a", "@", ":", "80", "[", "]", "خ", "\u200f", "\ud800", " ", "\t", "amp;"),
)


@settings(max_examples=500, deadline=None)
@given(
    st.sampled_from(["", "http://", "https://h/", "https://h/?"]),
    st.lists(st.characters() | st.sampled_from(PIECES), max_size=14).map("".join),
)
def test_any_string_has_one_spelling(start: str, rest: str) -> None:
    url = canonicalize(start + rest)
    assert canonicalize(url) == url
    assert domain(url) == domain(start + rest)


@pytest.mark.parametrize("unit", ["a@", "/..", "%", "&", "é", "[", ":"])
def test_long_addresses_end(unit: str) -> None:
    assert canonicalize("http://" + unit * 20_000)
