# ruff: noqa: E501 - markup, unwrapped
"""Pages that leave their text to scripts, and what else is hard to tell."""

from __future__ import annotations

import json

from page_fresh import (
    BRIDGE,
    BRIDGE_TEXT,
    FLOOD,
    FLOOD_TEXT,
    HEALTH,
    HEALTH_TEXT,
    MATCH,
    MATCH_TEXT,
    RATES,
    RATES_TEXT,
    Told,
    fresh,
    lis,
    p,
    page,
)


@fresh
def next_app_router() -> Told:
    t = RATES_TEXT
    article = {
        "article": {
            "id": 5,
            "title": RATES,
            "published_at": "2026-02-05T12:30:00.000Z",
            "author": {"name": "مها الدباغ"},
            "content": p(t),
        }
    }
    rows = '1:I[123,[],""]\n3:' + json.dumps(["$", "$L4", None, article], ensure_ascii=False) + "\n"
    pushes = f"<script>(self.__next_f=self.__next_f||[]).push([0])</script><script>self.__next_f.push([1,{json.dumps(rows[:300], ensure_ascii=False)}])</script><script>self.__next_f.push([1,{json.dumps(rows[300:], ensure_ascii=False)}])</script>"
    body = f"<div class='spinner'>جار التحميل...</div><ul>{lis()}</ul>{pushes}"
    return Told(
        "https://next.example/news/5",
        "Asia/Dubai",
        page(
            f"{RATES} | المدى",
            f'<meta property="og:title" content="{RATES}"><meta property="og:site_name" content="المدى">',
            body,
        ),
        RATES,
        "2026-02-05T12:30:00Z",
        t,
        ["مها الدباغ"],
    )


@fresh
def next_app_router_text_row() -> Told:
    t = BRIDGE_TEXT
    text = p(t)
    article = {
        "post": {
            "id": 5,
            "title": BRIDGE,
            "publishedAt": "2026-04-09T08:05:00.000Z",
            "authorName": "فهد الشمري",
            "body": "$5",
        }
    }
    rows = (
        f"5:T{len(text.encode()):x},{text}3:"
        + json.dumps(["$", "$L4", None, article], ensure_ascii=False)
        + "\n"
    )
    pushes = f"<script>self.__next_f.push([1,{json.dumps(rows[:200])}])</script><script>self.__next_f.push([1,{json.dumps(rows[200:])}])</script>"
    return Told(
        "https://next.example/news/6",
        "Asia/Dubai",
        page(
            f"{BRIDGE} | المدى",
            f'<meta property="og:title" content="{BRIDGE}"><meta property="og:site_name" content="المدى">',
            f"<div>جار التحميل...</div>{pushes}",
        ),
        BRIDGE,
        "2026-04-09T08:05:00Z",
        t,
        ["فهد الشمري"],
    )


@fresh
def nuxt_function_state() -> Told:
    t = HEALTH_TEXT
    text = json.dumps(p(t)).replace("<", "\\u003C").replace("/", "\\u002F")
    state = f'<script>window.__NUXT__=(function(a,b,c,d){{return {{layout:"default",data:[{{article:{{id:c,title:b,published_at:"2026-02-03 08:41:00",author:{{name:d,image:a}},content:{text},"is_live":false}}}}],error:a,serverRendered:true}}}}(null,{json.dumps(HEALTH)},7,"آية أشرف"));</script>'
    return Told(
        "https://nuxt.example/news/7",
        "Africa/Cairo",
        page(
            f"{HEALTH}",
            f'<meta property="og:title" content="{HEALTH}">',
            f'<div id="__nuxt"><div class="loader">الرجاء الانتظار</div></div>{state}',
        ),
        HEALTH,
        "2026-02-03T06:41:00Z",
        t,
        ["آية أشرف"],
    )


@fresh
def nuxt_numbered_values() -> Told:
    t = FLOOD_TEXT
    values = [
        ["ShallowReactive", 1],
        {"data": 2, "state": 12, "once": 13},
        ["ShallowReactive", 3],
        {"news-5": 4},
        {"id": 5, "title": 6, "published_at": 7, "author": 8, "content": 10, "tags": 11},
        5,
        FLOOD,
        "2026-03-17T18:12:00.000Z",
        {"name": 9},
        "خالد السليمان",
        p(t),
        [],
        ["Reactive", 14],
        ["Set"],
        {},
    ]
    state = f'<script type="application/json" data-nuxt-data="nuxt-app" data-ssr="false" id="__NUXT_DATA__">{json.dumps(values, ensure_ascii=False)}</script><script>window.__NUXT__={{}};window.__NUXT__.config={{public:{{}},app:{{baseURL:"/"}}}}</script>'
    return Told(
        "https://nuxt.example/news/5",
        "Asia/Riyadh",
        page(
            FLOOD,
            f'<meta property="og:title" content="{FLOOD}">',
            f'<div id="__nuxt"><div class="loader">الرجاء الانتظار</div></div>{state}',
        ),
        FLOOD,
        "2026-03-17T18:12:00Z",
        t,
        ["خالد السليمان"],
    )


@fresh
def nuxt_state_with_statements() -> Told:
    t = MATCH_TEXT
    text = json.dumps("\n".join(t))
    state = f'<script>window.__NUXT__=(function(a,b,c,d){{c.id=12;c.title={json.dumps(MATCH)};c.body={text};c.publishDate="2026-03-22T21:14:00Z";c.writer=d;c.views=void 0;return {{layout:a,data:[{{post:c,more:[],on:!0,at:new Date(1774214040000)}}],error:b,state:{{}}}}}}("default",null,{{}},"بدر العتيبي"))</script>'
    return Told(
        "https://nuxt.example/news/12",
        "Asia/Kuwait",
        page(
            MATCH,
            f'<meta property="og:title" content="{MATCH}">',
            f'<div id="__nuxt"></div>{state}',
        ),
        MATCH,
        "2026-03-22T21:14:00Z",
        t,
        ["بدر العتيبي"],
    )


@fresh
def angular_state() -> Told:
    t = BRIDGE_TEXT
    state = json.dumps(
        {
            "G.json.https://api.wam.example/article/x?": {
                "body": {
                    "articleTitle": BRIDGE,
                    "articleDate": "2026-04-09T15:35:00+04:00",
                    "body": p(t),
                    "reporter": {"name": "ريم الهاجري"},
                }
            }
        },
        ensure_ascii=False,
    )
    state = (
        state.replace("&", "&a;")
        .replace('"', "&q;")
        .replace("'", "&s;")
        .replace("<", "&l;")
        .replace(">", "&g;")
    )
    return Told(
        "https://www.wam.example/ar/details/1395303",
        "Asia/Dubai",
        page(
            BRIDGE,
            f'<meta property="og:title" content="{BRIDGE}">',
            f'<app-root><div class="loader"></div></app-root><script id="serverApp-state" type="application/json">{state}</script>',
        ),
        BRIDGE,
        "2026-04-09T11:35:00Z",
        t,
        ["ريم الهاجري"],
    )
