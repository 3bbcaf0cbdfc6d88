# ruff: noqa: E501 - answers, one a line
"""Answers of APIs: JSON read as articles, whatever names a site gives its keys."""

from __future__ import annotations

import json
from datetime import datetime
from typing import Any

import pytest

from newscrawl.exceptions import NotAnArticle
from newscrawl.pages.article import ArticlePage

ZONE = "Africa/Cairo"
URL = "https://api.almada.example/v1/articles/4471"
TITLE = "أربع سفن محملة بالخشب ترسو في الميناء الشرقي"
ONE = "أعلنت إدارة الميناء أن السفن الأربع غادرت صباح اليوم بعد تفريغ حمولتها من الخشب."
TWO = "وأضافت الإدارة أن الرصيف الجديد سيستقبل سفينتين كل أسبوع حتى نهاية العام الجاري."
HTML = f"<p>{ONE}</p>\n<p>{TWO}</p>"
WHEN = "2021-11-06T19:40:00+02:00"


def page(answer: Any, url: str = URL) -> ArticlePage:
    return ArticlePage(json.dumps(answer, ensure_ascii=False).encode(), url, timezone=ZONE)


BODIES = [
    ("HTML", HTML),
    ("HTML, escaped", HTML.replace("<", "&lt;").replace(">", "&gt;")),
    ("plain lines", f"{ONE}\n\n{TWO}"),
    ("lines of one break", f"{ONE}<br/>{TWO}"),
    ("strings", [ONE, TWO]),
    ("rendered", {"rendered": HTML, "protected": False}),
    ("Drupal", [{"value": HTML, "processed": HTML, "format": "full_html", "summary": "x"}]),
    ("blocks", [{"text": ONE}, {"type": "image", "text": "جانب من الميناء"}, {"text": TWO}]),
    ("elements", [{"type": "text", "content": ONE}, {"type": "raw_html", "content": "<b>x</b>"}, {"type": "text", "content": f"<b>{TWO[:9]}</b>{TWO[9:]}"}]),
    ("an editor's", {"time": 1, "blocks": [{"type": "paragraph", "data": {"text": ONE}}, {"type": "paragraph", "data": {"text": TWO}}]}),
    ("a tree", {"type": "doc", "content": [{"type": "paragraph", "content": [{"type": "text", "text": ONE[:20]}, {"type": "text", "marks": [{"type": "bold"}], "text": ONE[20:]}]}, {"type": "paragraph", "content": [{"type": "text", "text": TWO}]}]}),
    ("a tree of links", {"nodeType": "document", "content": [{"nodeType": "paragraph", "content": [{"nodeType": "text", "value": ONE[:8]}, {"nodeType": "hyperlink", "content": [{"nodeType": "text", "value": ONE[8:15]}]}, {"nodeType": "text", "value": ONE[15:]}]}, {"nodeType": "paragraph", "content": [{"nodeType": "text", "value": TWO}]}]}),
    ("portable text", [{"_type": "block", "style": "normal", "children": [{"_type": "span", "text": ONE}]}, {"_type": "block", "children": [{"_type": "span", "text": TWO}]}]),
    ("blocks of WordPress", [{"name": "core/paragraph", "attributes": {"content": ONE}}, {"name": "core/image", "attributes": {"caption": "صورة"}}, {"name": "core/paragraph", "attributes": {"content": TWO}}]),
    ("with a box", f"<p>{ONE}</p><div class='related'>اقرأ أيضا <a href='/1'>خبر آخر</a></div><p>{TWO}</p>"),
]  # fmt: skip


@pytest.mark.parametrize("body", [body for _, body in BODIES], ids=[name for name, _ in BODIES])
def test_body(body: Any) -> None:
    item = page({"title": TITLE, "body": body, "publishedAt": WHEN}).item()
    assert item.articleBody == f"{ONE}\n\n{TWO}"
    assert item.headline == TITLE


KEYS = [
    ({"headline": TITLE, "articleBody": HTML}, "headline", TITLE),
    ({"name": TITLE, "text": HTML}, "headline", TITLE),
    ({"title": {"rendered": "سفن &#8220;الخشب&#8221; ترسو في الميناء"}, "content": HTML}, "headline", "سفن “الخشب” ترسو في الميناء"),
    ({"title": TITLE, "story": HTML, "sub_title": "الرصيف الجديد جاهز للعمل"}, "alternativeHeadline", "الرصيف الجديد جاهز للعمل"),
    ({"Title": TITLE, "Details": HTML, "Summary": "رسو أربع سفن"}, "description", "رسو أربع سفن"),
    ({"title": TITLE, "content": HTML, "excerpt": {"rendered": "<p>رسو أربع سفن</p>"}}, "description", "رسو أربع سفن"),
    ({"title": TITLE, "content": HTML, "author": {"name": "هالة منصور"}}, "author", ["هالة منصور"]),
    ({"title": TITLE, "content": HTML, "authors": [{"name": "هالة منصور"}, {"name": "كريم الحداد"}]}, "author", ["هالة منصور", "كريم الحداد"]),
    ({"title": TITLE, "content": HTML, "byline": "كتب: كريم الحداد"}, "author", ["كريم الحداد"]),
    ({"title": TITLE, "content": HTML, "author": {"node": {"name": "كريم الحداد"}}}, "author", ["كريم الحداد"]),
    ({"title": TITLE, "content": HTML, "author": 7}, "author", []),
    ({"title": TITLE, "content": HTML, "author": "admin"}, "author", []),
    ({"title": TITLE, "content": HTML, "category": "اقتصاد"}, "articleSection", ["اقتصاد"]),
    ({"title": TITLE, "content": HTML, "categories": [{"id": 3, "name": "اقتصاد"}]}, "articleSection", ["اقتصاد"]),
    ({"title": TITLE, "content": HTML, "categories": {"edges": [{"node": {"name": "اقتصاد"}}]}}, "articleSection", ["اقتصاد"]),
    ({"title": TITLE, "content": HTML, "categories": [12, 15]}, "articleSection", []),
    ({"title": TITLE, "content": HTML, "tags": ["الميناء", "الخشب"]}, "keywords", ["الميناء", "الخشب"]),
    ({"title": TITLE, "content": HTML, "keywords": "الميناء، الخشب"}, "keywords", ["الميناء", "الخشب"]),
    ({"title": TITLE, "content": HTML, "image": {"url": "/i/port-east-77.jpg", "caption": "جانب من الميناء"}}, "image", [{"url": "https://api.almada.example/i/port-east-77.jpg", "caption": "جانب من الميناء"}]),
    ({"title": TITLE, "content": HTML, "thumbnail": "https://cdn.example/i/port-east-77.jpg"}, "image", [{"url": "https://cdn.example/i/port-east-77.jpg"}]),
    ({"title": TITLE, "content": HTML, "shareUrl": "https://www.almada.example/story/4471"}, "canonicalUrl", "https://www.almada.example/story/4471"),
    ({"title": TITLE, "content": HTML, "link": "https://other.example/story/4471"}, "canonicalUrl", None),
    ({"title": TITLE, "content": HTML}, "inLanguage", "ar"),
]  # fmt: skip


@pytest.mark.parametrize(("answer", "field", "value"), KEYS)
def test_keys(answer: dict[str, Any], field: str, value: Any) -> None:
    item = page(answer).item()
    assert getattr(item, field) == value
    assert item.articleBody == f"{ONE}\n\n{TWO}"


DATES = [
    {"published_at": "2021-11-06T17:40:00.000000Z"},
    {"publishDate": "2021-11-06 19:40:00"},
    {"datePublished": WHEN, "date_created": "2021-11-01"},
    {"date_gmt": "2021-11-06T17:40:00", "date": "2021-11-06T19:40:00"},
    {"date": "2021-11-06T19:40:00"},
    {"created_at": 1636220400},
    {"publication_date": "1636220400000"},
    {"timestamp": 1636220400000},
    {"PublishDate": "/Date(1636220400000+0200)/"},
    {"date": {"date": "2021-11-06 19:40:00.000000", "timezone": "Africa/Cairo"}},
    {"created": [{"value": "2021-11-06T17:40:00+00:00", "format": "x"}]},
    {"published": True, "publishedDate": "السبت، 06 نوفمبر 2021 07:40 م"},
]


@pytest.mark.parametrize("dates", DATES, ids=str)
def test_dates(dates: dict[str, Any]) -> None:
    found = page({"title": TITLE, "content": HTML, **dates}).item().datePublished
    assert found == datetime.fromisoformat(WHEN)


def test_a_change() -> None:
    changed = {"date": "2021-11-06T19:40:00", "modified_gmt": "2021-11-06T18:05:00"}
    found = page({"title": TITLE, "content": HTML, **changed}).item().dateModified
    assert found == datetime.fromisoformat("2021-11-06T20:05:00+02:00")


ARTICLE = {"id": 4471, "title": TITLE, "content": HTML}
OTHER = {"id": 9, "title": "خبر آخر من الميناء", "content": HTML.replace("الميناء", "المطار")}


@pytest.mark.parametrize(
    "answer",
    [
        {"data": ARTICLE},
        {"status": "ok", "data": {"article": ARTICLE, "related": [OTHER, OTHER]}},
        [ARTICLE],
        {"articles": [OTHER, ARTICLE]},
        {**ARTICLE, "related": [OTHER]},
        {"data": {"type": "node--article", "id": "x", "attributes": ARTICLE}},
        {"props": {"pageProps": {"post": ARTICLE}}},
    ],
)
def test_where_the_article_lies(answer: Any) -> None:
    assert page(answer).item().headline == TITLE


def test_wordpress() -> None:
    post = {
        "id": 4471,
        "date": "2021-11-06T19:40:00",
        "date_gmt": "2021-11-06T17:40:00",
        "modified_gmt": "2021-11-06T18:05:00",
        "guid": {"rendered": "https://almada.example/?p=4471"},
        "slug": "x",
        "status": "publish",
        "type": "post",
        "link": "https://almada.example/economy/4471/",
        "title": {"rendered": TITLE},
        "content": {"rendered": f"\n{HTML}\n", "protected": False},
        "excerpt": {"rendered": "<p>رسو أربع سفن [&hellip;]</p>\n", "protected": False},
        "author": 3,
        "featured_media": 90,
        "categories": [5],
        "tags": [8],
        "yoast_head_json": {"author": "كريم الحداد", "og_image": [{"url": "https://almada.example/i/small.jpg"}]},
        "_embedded": {
            "author": [{"id": 3, "name": "هالة منصور", "link": "https://almada.example/author/h/"}],
            "wp:featuredmedia": [{"source_url": "https://almada.example/wp-content/uploads/2021/11/port-east-77.jpg", "caption": {"rendered": "<p>جانب من الميناء</p>"}}],
            "wp:term": [[{"taxonomy": "category", "name": "اقتصاد"}], [{"taxonomy": "post_tag", "name": "الخشب"}]],
        },
    }  # fmt: skip
    item = page([post], "https://almada.example/wp-json/wp/v2/posts?slug=x&_embed").item()
    assert item.headline == TITLE
    assert item.articleBody == f"{ONE}\n\n{TWO}"
    assert item.datePublished == datetime.fromisoformat(WHEN)
    assert item.dateModified == datetime.fromisoformat("2021-11-06T20:05:00+02:00")
    assert item.author == ["هالة منصور"]
    assert item.articleSection == ["اقتصاد"]
    assert item.keywords == ["الخشب"]
    assert item.canonicalUrl == "https://almada.example/economy/4471/"
    assert item.image[0]["caption"] == "جانب من الميناء"
    without = {name: value for name, value in post.items() if name != "_embedded"}
    item = page(without).item()
    assert item.author == ["كريم الحداد"]
    assert item.image == [{"url": "https://almada.example/i/small.jpg"}]


DEEP = "[" * 100_000
REFUSED = [
    ("broken", '{"title": "x", "content": "<p>نص'),
    ("empty", "{}"),
    ("no list", "[]"),
    ("deep", DEEP),
    ("deep and closed", DEEP + "]" * 100_000),
    ("deep objects", '{"a":' * 900 + "1" + "}" * 900),
    ("without a text", json.dumps({"title": TITLE})),
    ("a listing", json.dumps([OTHER, {**OTHER, "id": 10}])),
    ("an error", json.dumps({"code": "rest_no_route", "message": "لم يتم العثور", "data": {"status": 404}})),
    ("numbers", json.dumps({"title": 5, "content": [1, 2, 3] * 1000})),
]  # fmt: skip


@pytest.mark.parametrize("body", [case[1] for case in REFUSED], ids=[case[0] for case in REFUSED])
def test_what_is_no_article_is_refused(body: str) -> None:
    with pytest.raises(NotAnArticle):
        ArticlePage(body.encode(), URL, timezone=ZONE).item()


def test_a_page_that_begins_with_a_bracket_is_a_page() -> None:
    markup = f"[x] <html><body><article><h1>{TITLE}</h1>{HTML}</article></body></html>"
    assert ArticlePage(markup, URL, timezone=ZONE).item().headline == TITLE


def test_a_mark_before_the_answer_and_a_closing_script_in_it() -> None:
    answer = {"title": f"{TITLE} </script><b>", "content": HTML}
    body = b"\xef\xbb\xbf " + json.dumps(answer, ensure_ascii=False).encode()
    item = ArticlePage(body, URL, timezone=ZONE).item()
    assert item.headline == TITLE
    assert item.articleBody == f"{ONE}\n\n{TWO}"


STATES = [
    "<script id='__NEXT_DATA__' type='application/json'>{}</script>",
    "<script>window.__INITIAL_STATE__ = {};window.x = 1;</script>",
    "<script>window['__STATE__']={}</script>",
    "<script>Fusion.globalContent={};Fusion.other={{}}</script>",
]


@pytest.mark.parametrize("script", STATES)
def test_a_page_that_only_its_scripts_draw(script: str) -> None:
    state = {"props": {"article": {"title": TITLE, "content": HTML, "author": {"name": "هالة منصور"}, "publishedAt": WHEN}, "more": [{"title": "خبر آخر", "content": "نص"}]}}  # fmt: skip
    data = script.format(json.dumps(state, ensure_ascii=False))
    markup = f"<html><head><meta property='article:section' content='اقتصاد'></head><body><div id='app'><p>جار التحميل</p></div>{data}</body></html>"
    item = ArticlePage(markup, URL, timezone=ZONE).item()
    assert item.headline == TITLE
    assert item.articleBody == f"{ONE}\n\n{TWO}"
    assert item.author == ["هالة منصور"]
    assert item.datePublished == datetime.fromisoformat(WHEN)
    assert item.articleSection == ["اقتصاد"]


def test_what_html_shows_comes_before_what_scripts_hold() -> None:
    state = json.dumps({"title": "خبر آخر", "content": f"<p>{TWO}</p>" * 9}, ensure_ascii=False)
    markup = f"<html><body><article><h1>{TITLE}</h1>{HTML}<p>{ONE[:-1]} أمس.</p></article><script type='application/json'>{state}</script></body></html>"
    assert ArticlePage(markup, URL, timezone=ZONE).item().headline == TITLE
