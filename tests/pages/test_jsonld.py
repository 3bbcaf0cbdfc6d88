# ruff: noqa: E501 - markup, unwrapped
"""JSON-LD as sites write it."""

from __future__ import annotations

import pytest

from newscrawl.pages import jsonld
from newscrawl.pages.document import Document
from newscrawl.pages.metadata import Metadata

BROKEN = [
    ("valid", '{"@type":"NewsArticle","headline":"قال الرئيس"}', "قال الرئيس"),
    ("raw newline and tab", '{"@type":"NewsArticle","headline":"قال\n\tالرئيس"}', "قال\n\tالرئيس"),
    ("html comment", '<!--\n{"@type":"NewsArticle","headline":"قال"}\n-->', "قال"),
    ("cdata", '//<![CDATA[\n{"@type":"NewsArticle","headline":"قال"}\n//]]>', "قال"),
    ("cdata, commented", '/*<![CDATA[*/{"headline":"قال"}/*]]>*/', "قال"),
    ("trailing semicolon", '{"@type":"NewsArticle","headline":"قال"};', "قال"),
    ("trailing commas", '{"headline":"قال","author":[{"name":"سامي",},],}', "قال"),
    ("line comment", '{ // المقال\n"headline":"قال", /* نعم */ "url":"http://a.b/c" }', "قال"),
    ("quotes inside", '{"headline":"قال "الرئيس" اليوم","a":1}', 'قال "الرئيس" اليوم'),
    ("quote at the end", '{"headline":"قال "الرئيس"","a":"b"}', 'قال "الرئيس"'),
    (
        "quote before a comma",
        '{"headline":"قال "نعم"، ثم "لا", ومضى","a":"b"}',
        'قال "نعم"، ثم "لا", ومضى',
    ),
    ("escaped quotes stay", '{"headline":"قال \\"نعم\\" اليوم",}', 'قال "نعم" اليوم'),
    ("escaped as html", "{&quot;headline&quot;:&quot;قال&quot;}", "قال"),
    ("backslash at the end", '{"headline":"قال\\\\","a":"b",}', "قال\\"),
    ("cut off", '{"@type":"NewsArticle","headline":"قال","articleBody":"نص', "قال"),
    ("two objects", '{"@type":"WebSite"}{"@type":"NewsArticle","headline":"قال"}', "قال"),
]


@pytest.mark.parametrize(
    ("text", "headline"), [row[1:] for row in BROKEN], ids=[row[0] for row in BROKEN]
)
def test_broken_blocks_are_read(text: str, headline: str) -> None:
    nodes = [node for node in jsonld.read(text) if "headline" in node]
    assert [node["headline"] for node in nodes] == [headline]


def test_what_cannot_be_repaired_is_salvaged() -> None:
    text = '{"headline": "قال", {{ "datePublished": "2021-11-06", "author": {"@type":"Person","name":"سامي"} ]]'
    assert jsonld.read(text) == [
        {"@type": "NewsArticle", "headline": "قال", "datePublished": "2021-11-06", "author": "سامي"}
    ]


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "null",
        "[]",
        "{",
        '"',
        "}" * 9,
        "[" * 100_000,
        '{"a":' * 100_000,
        '"\\' * 50_000,
        '{"headline":"' + '" ' * 100_000,
        "<!--" * 50_000,
        '{"a":"b"' + "/*" * 50_000,
        "//" * 100_000,
    ],
)
def test_nonsense_is_survived(text: str) -> None:
    assert all(isinstance(node, dict) for node in jsonld.read(text))


def metadata(*blocks: str, url: str = "https://a.example/1") -> Metadata:
    scripts = "".join(f'<script type="application/ld+json">{block}</script>' for block in blocks)
    return Metadata(Document(f"<html><head>{scripts}</head><body></body></html>", url))


def test_the_article_is_found_among_other_objects() -> None:
    found = metadata(
        '{"@type":"Organization","name":"صحيفة"}',
        '{"@graph":[{"@type":"WebPage","name":"x"},{"@type":["Article","NewsArticle"],"headline":"قال"}]}',
        '[{"@type":"BreadcrumbList"}]',
    )
    assert found.linked("headline") == ["قال"]


def test_of_several_articles_it_is_the_one_of_this_page() -> None:
    found = metadata(
        '[{"@type":"NewsArticle","headline":"غيره","url":"https://a.example/2"},'
        '{"@type":"NewsArticle","headline":"هذا","mainEntityOfPage":{"@id":"https://a.example/1/"}}]'
    )
    assert found.linked("headline") == ["هذا"]


def test_references_are_followed() -> None:
    found = metadata(
        '{"@graph":[{"@type":"Article","author":{"@id":"#p"},"image":{"@id":"#i"}},'
        '{"@type":"Person","@id":"#p","name":"هالة منصور"},{"@id":"#i","url":"/a.jpg"}]}'
    )
    assert found.linked("author") == ["هالة منصور"]
    assert found.strings(found.article["image"], "url") == ["/a.jpg"]


def test_a_reference_to_itself_ends() -> None:
    found = metadata(
        '{"@graph":[{"@type":"Article","@id":"#a","author":{"@id":"#b"}},{"@id":"#b","name":{"@id":"#b"}}]}'
    )
    assert found.linked("author") == []


def test_entities_in_values_are_read() -> None:
    assert metadata('{"@type":"Article","headline":"قال &quot;نعم&quot;"}').linked("headline") == [
        'قال "نعم"'
    ]
