"""Pages that would block a crawl are refused before they are parsed."""

from __future__ import annotations

import pytest

from newscrawl.exceptions import PageTooComplex
from newscrawl.pages import document
from newscrawl.pages.document import Document

URL = "https://paper.example/a/b"


def refused(markup: str | bytes) -> str:
    with pytest.raises(PageTooComplex) as refusal:
        Document(markup, URL)
    return str(refusal.value)


def test_too_large() -> None:
    assert "bytes" in refused(b"x" * (document.MAX_BYTES + 1))


def test_too_many_tags() -> None:
    assert "tags" in refused("<p>" * (document.MAX_TAGS + 1))


@pytest.mark.parametrize(
    "attribute",
    ["a{}", "a{}=1", "a{}='>'", 'a{}="<b>"', "a{} = x\n"],
)
def test_too_many_attributes_however_they_are_hidden(attribute: str) -> None:
    many = " ".join(attribute.format(number) for number in range(25_000))
    assert "attributes" in refused(f"<p>نص</p><div {many}>")


def test_nested_too_deep() -> None:
    assert "deep" in refused("<div>" * 2_000)


@pytest.mark.parametrize("depth", [document.MAX_DEPTH - 20])
def test_deep_but_allowed(depth: int) -> None:
    assert Document("<div>" * depth + "نص", URL).root is not None


@pytest.mark.parametrize(
    "markup",
    [
        "<script>" + 'if (a<b && c>d) {x="\'"};' * 9_000 + "</script><p>نص</p>",
        "<p title='" + "كلمة " * 40_000 + "'>نص</p>",
        "<!-- " + "<a b c d>" * 19_000 + " --><p>نص</p>",
        "<p>" + "نص > < & \" ' " * 20_000 + "</p>",
        "<style>" + "a>b{color:red}" * 12_000 + "</style>",
    ],
    ids=["script", "long attribute", "comment", "loose signs", "style"],
)
def test_large_ordinary_pages_are_read(markup: str) -> None:
    assert len(markup.encode()) > 128_000
    Document(markup, URL)


@pytest.mark.parametrize(
    "markup", [b"", b" \n", b"\0", "\ud800", "<", "</", "<!--", "<html", b"\xff\xfe"]
)
def test_hardly_a_page(markup: str | bytes) -> None:
    assert Document(markup, URL).body is not None


def test_links_are_absolute_or_none() -> None:
    page = Document('<base href="/news/"><p>x</p>', URL)
    assert page.absolute("1.html") == "https://paper.example/news/1.html"
    assert page.absolute("//m.paper.example/1") == "https://m.paper.example/1"
    for href in (None, "", "#top", " JavaScript:void(0)", "mailto:a@b.c", "http://[", "ftp://a/b"):
        assert page.absolute(href) is None


def test_the_declared_charset_is_only_a_hint() -> None:
    page = Document("<p>قال المتحدث</p>".encode(), URL, declared_encoding="windows-1256")
    assert page.encoding == "utf-8"
    assert "".join(page.root.itertext()) == "قال المتحدث"
