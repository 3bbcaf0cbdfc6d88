from __future__ import annotations

import gzip
import logging
from collections import Counter
from itertools import pairwise
from types import SimpleNamespace

import pytest
from loopback import answer
from scrapy.exceptions import IgnoreRequest
from scrapy.http import Request, Response
from scrapy.settings import Settings
from scrapy.signalmanager import SignalManager

from newscrawl.middlewares.retry import RetryMiddleware
from newscrawl.middlewares.retryafter import retry_after

PAGE = answer()
A, B = "http://a.example", "http://b.example"


@pytest.mark.parametrize(
    ("header", "date", "seconds"),
    [
        ("120", None, 120),
        (" 5 ", None, 5),
        ("0", None, None),
        ("-3", None, None),
        ("soon", None, None),
        ("", None, None),
        ("٣", None, None),
        ("9" * 5000, None, 999_999_999),
        ("Wed, 24 Nov 2021 10:00:30 GMT", "Wed, 24 Nov 2021 10:00:00 GMT", 30),
        ("Wed, 24 Nov 2021 12:00:30 +0200", "Wed, 24 Nov 2021 10:00:00 GMT", 30),
        ("Wed, 24 Nov 2021 09:59:00 GMT", "Wed, 24 Nov 2021 10:00:00 GMT", None),
        ("Wed, 24 Nov 2021 10:00:30 GMT", "yesterday", None),  # long past by our own clock
        ("Wed, 99 Nov 2021 10:00:30 GMT", "Wed, 24 Nov 2021 10:00:00 GMT", None),
        ("Wed, 24 Nov 99999 10:00:30 GMT", None, None),
    ],
)
def test_retry_after_is_seconds_or_a_date_against_the_servers_own(header, date, seconds):
    headers = {"Retry-After": header.encode()} | ({"Date": date} if date else {})
    assert retry_after(Response("http://a.example/", headers=headers)) == seconds


@pytest.mark.parametrize("status", [429, 503])
async def test_a_host_is_left_alone_for_as_long_as_it_asks(crawl, sites, status):
    sites.routes["/busy"] = [answer(status, Retry_After="120"), PAGE]
    sites.routes["/other"] = PAGE
    done = await crawl(f"{A}/busy", f"{A}/other", settings={"CONCURRENT_REQUESTS_PER_DOMAIN": 1})
    times = [time for _, time in sites.requests]
    assert sorted(done.responses) == [f"{A}/busy", f"{A}/other"]
    assert len(times) == 3
    assert times[1] >= times[0] + 120
    assert done.stats["newscrawl/retry/retry_after"] == 1
    assert done.stats["newscrawl/retry/paused_seconds"] == 120
    assert done.reason == "finished"


async def test_other_hosts_go_on_meanwhile(crawl, sites):
    sites.routes["a.example/busy"] = [answer(429, Retry_After="600"), PAGE]
    sites.routes["/page"] = PAGE
    sites.clock.frozen, sites.thaws = True, "b.example/page"
    await crawl(f"{A}/busy", f"{B}/page")
    assert sites.asked() == ["a.example/busy", "b.example/page", "a.example/busy"]
    assert sites.requests[1][1] < sites.requests[0][1] + 600 <= sites.requests[2][1]


async def test_a_longer_time_than_the_cap_counts_as_the_cap(crawl, sites):
    sites.routes["/busy"] = [answer(429, Retry_After="99999999"), PAGE]
    done = await crawl(f"{A}/busy", settings={"NEWSCRAWL_RETRY_AFTER_MAX": 30})
    assert done.stats["newscrawl/retry/paused_seconds"] == 30


async def test_pauses_double_with_every_failure_in_a_row(crawl, sites):
    sites.routes["/page"] = [answer(500), answer(502), answer(503), PAGE]
    done = await crawl(f"{A}/page", settings={"RETRY_TIMES": 3})
    times = [time for _, time in sites.requests]
    assert [b - a for a, b in pairwise(times)] == [1, 2, 4]
    assert f"{A}/page" in done.responses


async def test_a_success_ends_the_row(crawl, sites):
    sites.routes["/one"] = [answer(500), answer(302, b"", Location="/two")]
    sites.routes["/two"] = [answer(500), PAGE]
    done = await crawl(f"{A}/one")
    assert done.stats["newscrawl/retry/paused_seconds"] == 2  # 1 + 1, not 1 + 2


async def test_a_request_is_given_up_after_its_retries(crawl, sites):
    sites.routes["/page"] = answer(500)
    done = await crawl(f"{A}/page")
    assert sites.asked("a.example/page") == 3
    assert done.reason == "finished"


@pytest.mark.parametrize(
    ("status", "reason"), [(500, "site_unreachable"), (429, "rate_limited"), (403, "rate_limited")]
)
async def test_a_host_that_only_fails_is_given_up(crawl, sites, status, reason, caplog):
    for number in range(30):
        sites.routes[f"/{number}"] = answer(status)
    done = await crawl(
        *(f"{A}/{number}" for number in range(30)),
        settings={
            "CONCURRENT_REQUESTS_PER_DOMAIN": 1,
            "NEWSCRAWL_BREAKER_FAILURES": 4,
            "NEWSCRAWL_BREAKER_TRIPS": 2,
        },
    )
    times = [time for _, time in sites.requests]
    gaps = [b - a for a, b in pairwise(times)]
    assert gaps == [1, 2, 4, 60, 120]
    assert done.reason == reason
    assert done.stats["newscrawl/retry/given_up"] == 1
    assert done.stats["newscrawl/retry/tripped"] == 2
    assert [r.levelno for r in caplog.records if "given up" in r.getMessage()] == [logging.ERROR]


async def test_an_unreachable_host_is_given_up(crawl, sites):
    done = await crawl(
        *(f"{A}/{number}" for number in range(9)),
        settings={
            "NEWSCRAWL_CONNECT_TO": "127.0.0.1:1",
            "CONCURRENT_REQUESTS_PER_DOMAIN": 1,
            "NEWSCRAWL_BREAKER_FAILURES": 3,
            "NEWSCRAWL_BREAKER_TRIPS": 1,
        },
    )
    assert done.reason == "site_unreachable"
    assert done.stats["newscrawl/retry/failures"] < 9  # of 27 with all their retries


async def test_one_dead_host_does_not_end_the_crawl_of_another(crawl, sites):
    for number in range(8):
        sites.routes[f"a.example/{number}"] = answer(500)
        sites.routes[f"b.example/{number}"] = PAGE
    done = await crawl(
        *(f"{host}/{number}" for number in range(8) for host in (A, B)),
        settings={
            "CONCURRENT_REQUESTS_PER_DOMAIN": 1,
            "NEWSCRAWL_BREAKER_FAILURES": 2,
            "NEWSCRAWL_BREAKER_TRIPS": 1,
        },
    )
    assert sorted(done.responses) == [f"{B}/{number}" for number in range(8)]
    assert sum(url.startswith("a.example") for url in sites.asked()) == 3
    assert done.reason == "site_unreachable"  # what is missing has a reason
    assert done.stats["newscrawl/retry/dropped"] > 0


def test_failures_of_requests_already_sent_count_once(clock):
    downloader = SimpleNamespace(slots={})
    crawler = SimpleNamespace(
        settings=Settings({"NEWSCRAWL_BREAKER_FAILURES": 2}),
        signals=SignalManager(),
        stats=Counter(),
        spider=None,
        engine=SimpleNamespace(downloader=downloader),
    )
    crawler.stats.inc_value = lambda key, count=1: crawler.stats.update({key: count})
    middleware = RetryMiddleware(crawler)
    request = Request(A, meta={"download_slot": "a.example"})
    for _ in range(6):
        middleware.response_downloaded(Response(A, 503, {"Retry-After": "10"}), request)
    assert middleware.pauses.remaining("a.example") == 10
    assert middleware.hosts["a.example"].failures == 1
    # One that names a later time is heeded all the same.
    middleware.response_downloaded(Response(A, 503, {"Retry-After": "30"}), request)
    assert middleware.pauses.remaining("a.example") == 30
    assert crawler.stats["newscrawl/retry/paused_seconds"] == 30
    clock.now += 31
    middleware.response_downloaded(Response(A, 500), request)
    assert crawler.stats["newscrawl/retry/tripped"] == 1


async def test_closing_does_not_wait_for_a_pause(crawl, sites):
    sites.routes = {"/busy": answer(429, Retry_After="999999999")}
    sites.routes |= {f"/{number}": PAGE for number in range(5)}
    done = await crawl(
        f"{A}/busy",
        *(f"{A}/{number}" for number in range(5)),
        f"{B}/1",
        settings={
            "CLOSESPIDER_PAGECOUNT": 1,
            "NEWSCRAWL_RETRY_AFTER_MAX": 1e9,
            "CONCURRENT_REQUESTS_PER_DOMAIN": 1,
        },
    )
    assert done.reason == "closespider_pagecount"
    assert sites.clock.now < 1e9
    assert sites.asked() == ["a.example/busy", "b.example/1"]
    assert set(map(type, done.errors.values())) == {IgnoreRequest}


class TestTruncated:
    HALF = gzip.compress(b"<html><body>" + b"news of the day " * 500)[:-40]

    async def test_is_fetched_once_more(self, crawl, sites):
        cut = answer(body=self.HALF, Content_Encoding="gzip")
        whole = answer(body=gzip.compress(b"<html>whole</html>"), Content_Encoding="gzip")
        sites.routes["/page"] = [cut, whole]
        done = await crawl(f"{A}/page")
        assert done.responses[f"{A}/page"].body == b"<html>whole</html>"
        assert "truncated" not in done.responses[f"{A}/page"].flags
        assert done.stats["newscrawl/retry/truncated/retried"] == 1

    async def test_keeps_its_flag_when_cut_again(self, crawl, sites):
        sites.routes["/page"] = answer(body=self.HALF, Content_Encoding="gzip")
        done = await crawl(f"{A}/page", settings={"RETRY_TIMES": 5})
        assert sites.asked("a.example/page") == 2
        assert "truncated" in done.responses[f"{A}/page"].flags
        assert done.stats["newscrawl/retry/truncated/kept"] == 1

    async def test_a_cut_length_is_retried_as_a_failure(self, crawl, sites):
        sites.routes["/page"] = [answer(body=b"<html>", Content_Length=600), PAGE]
        done = await crawl(f"{A}/page")
        assert done.responses[f"{A}/page"].body.endswith(b"</html>")


async def test_a_blocked_request_is_not_retried_unless_it_names_a_time(crawl, sites):
    page = b"<html><title>Just a moment...</title></html>"
    sites.routes["/wall"] = answer(503, page)
    sites.routes["/later"] = [answer(503, page, Retry_After="5"), PAGE]
    done = await crawl(f"{A}/wall", f"{A}/later")
    assert sites.asked("a.example/wall") == 1
    assert sites.asked("a.example/later") == 2
    assert done.stats["newscrawl/blocked/cloudflare"] == 2
