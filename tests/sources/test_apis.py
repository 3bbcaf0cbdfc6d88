"""Listings in JSON."""

from __future__ import annotations

import json
import re
from typing import Any

from scrapy.http import Response

from newscrawl.sources import JsonApi, WordPress
from newscrawl.sources.base import Listing, Source

from .kit import SCOPE, listed

SITE = "https://paper.example"
ARTICLE = re.compile(r"paper\.example/(?:news/)?[\w-]+$")


def answer(data: Any) -> Response:
    body = data if isinstance(data, bytes) else json.dumps(data).encode()
    return Response(SITE + "/api", body=body)


def first(source: Source) -> Listing:
    return next(iter(source.listings(SCOPE)))


def test_entries_by_paths() -> None:
    source = JsonApi(
        SITE + "/api?page={page}",
        items="data.posts",
        link="/news/{meta.id}",
        date="times.0",
        title="title",
    )
    posts = [
        {"meta": {"id": 5}, "title": "<b>افتتاح</b> الجسر", "times": ["2026-11-24T10:00:00Z"]},
        {"meta": {}, "title": "بلا رقم"},
        {"meta": {"id": "a-b"}, "times": []},
        "x",
        None,
    ]
    assert source.links(answer({"data": {"posts": posts}}), first(source), ARTICLE) == [
        (SITE + "/news/5", "افتتاح الجسر", "2026-11-24T10:00:00Z"),
        (SITE + "/news/a-b", None, None),
    ]


def test_no_list_is_no_links() -> None:
    source = JsonApi(SITE + "/api", items="data")
    for data in ({}, [], None, {"data": {}}, {"data": "x"}, b"<html>", b"[" * 100_000, b""):
        assert source.links(answer(data), first(source), ARTICLE) == []


def test_numbers_and_cursors() -> None:
    source = JsonApi(SITE + "/api?from={page}", first=0, step=10)
    second = source.following(first(source), SCOPE)
    assert second is not None
    assert second.url == SITE + "/api?from=10"
    source = JsonApi(SITE + "/api?after={cursor}", more="next.token")
    assert listed(source) == [SITE + "/api?after="]
    second = source.following(first(source), SCOPE, answer({"next": {"token": "abc"}}))
    assert second is not None
    assert second.url == SITE + "/api?after=abc"
    assert source.following(second, SCOPE, answer({"next": None})) is None


def test_wordpress() -> None:
    source = WordPress(SITE + "/", {"12": "فن"})
    (url,) = listed(source)
    assert url.startswith(SITE + "/wp-json/wp/v2/posts?per_page=100&page=1&categories=12&")
    post = {"link": SITE + "/x", "date_gmt": "2026-11-24T22:30:00", "title": {"rendered": "خبر"}}
    # Its clock is UTC, whatever the paper's zone.
    assert source.links(answer([post]), first(source), ARTICLE) == [
        (SITE + "/x", "خبر", "2026-11-24T22:30:00Z")
    ]
    assert not source.is_end(400, first(source))
    second = source.following(first(source), SCOPE)
    assert second is not None
    assert source.is_end(400, second)
