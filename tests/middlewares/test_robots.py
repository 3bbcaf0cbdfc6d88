from __future__ import annotations

import logging

import pytest
from loopback import answer

PAGE = answer()
OBEY = {"ROBOTSTXT_OBEY": True, "ROBOTSTXT_USER_AGENT": "newscrawl"}
A, B = "http://a.example", "http://b.example"


def robots(body, status=200, **headers):
    return answer(status, body, Content_Type="text/plain", **headers)


DENY = b"User-agent: *\nDisallow: /\n"


@pytest.mark.parametrize(
    ("answers", "allowed"),
    [
        (robots(b""), True),
        (robots(DENY), False),
        (robots(b"\xef\xbb\xbf" + DENY), False),
        (robots(b"User-agent: newscrawl\nDisallow:\n\n" + DENY), True),
        (robots(DENY, 404), True),  # the body of an error is no rules
        (robots(DENY, 403), True),
        (robots(b"", 500), False),
        (robots(b"User-agent: *\nAllow: /", 503), False),
        (robots(b"", 429), False),
        ([robots(b"", 500), robots(b"")], True),  # retried like any request
        ([robots(b"", 429, Retry_After="60"), robots(b"")], True),
        (robots(b"#" * 500 * 1024 + b"\n" + DENY), True),  # rules beyond the limit
        (robots(DENY + b"#" * 600 * 1024), False),
        (robots(b"", 301, Location="/rules"), False),
        (robots(b"", 301, Location="/robots.txt"), False),  # a loop
        (robots(b"", 301, Location="http://elsewhere.example/robots.txt"), False),
        (b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nUser-", False),
        (b"nonsense\r\n\r\n", False),
        (b"", False),
    ],
)
async def test_what_a_robots_txt_allows(crawl, sites, answers, allowed, caplog):
    sites.routes = {"/robots.txt": answers, "/rules": robots(DENY), "/news": PAGE}
    done = await crawl(f"{A}/news", settings=OBEY)
    assert (f"{A}/news" in done.responses) is allowed
    assert sites.asked("a.example/news") == allowed
    assert sites.asked("elsewhere.example/robots.txt") == 0
    assert done.reason == "finished"


async def test_an_unreachable_one_is_told_once_and_asked_for_once(crawl, sites, caplog):
    sites.routes = {"a.example/robots.txt": answer(500), "/1": PAGE, "/2": PAGE}
    done = await crawl(f"{A}/1", f"{A}/2", f"{B}/1", settings=OBEY)
    assert list(done.responses) == [f"{B}/1"]
    assert sites.asked("a.example/robots.txt") == 3
    told = [r for r in caplog.records if "robots.txt was unreachable" in r.getMessage()]
    assert [(r.levelno, "a.example is not crawled" in r.getMessage()) for r in told] == [
        (logging.WARNING, True)
    ]
    assert done.stats["newscrawl/robots/unreachable"] == 1
    assert done.stats["newscrawl/robots/refused"] == 2
    assert done.stats["newscrawl/robots/absent"] == 1


async def test_a_refused_connection_is_unreachable(crawl, caplog):
    settings = OBEY | {"NEWSCRAWL_CONNECT_TO": "127.0.0.1:1"}
    done = await crawl(f"{A}/news", settings=settings)
    assert done.stats["newscrawl/robots/unreachable"] == 1
    assert not [r for r in caplog.records if r.levelno >= logging.ERROR and r.exc_info]


async def test_a_site_allowed_offsite_is_asked_for_its_own(crawl, sites):
    sites.routes = {"/robots.txt": robots(b""), "/feed": PAGE}
    done = await crawl("http://feeds.example/feed", settings=OBEY, meta={"allow_offsite": True})
    assert list(done.responses) == ["http://feeds.example/feed"]


async def test_nothing_is_asked_when_it_is_not_obeyed(crawl, sites):
    sites.routes = {"/news": PAGE}
    await crawl(f"{A}/news", settings={"ROBOTSTXT_OBEY": False})
    assert sites.asked() == ["a.example/news"]
