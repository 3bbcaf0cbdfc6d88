from __future__ import annotations

import logging

import pytest
from loopback import answer
from scrapy.http import HtmlResponse

from newscrawl.middlewares.blocked import blocked_by


@pytest.mark.parametrize(
    ("status", "body", "headers", "kind"),
    [
        (503, "<title>Just a moment...</title>", {}, "cloudflare"),
        (403, "<div id='cf-error-details'>Sorry</div>", {"cf-ray": "1"}, "cloudflare"),
        (403, "", {"cf-mitigated": "challenge"}, "cloudflare"),
        (403, "<title>Radware Captcha Page</title>", {}, "radware"),
        (403, "<iframe src='/_Incapsula_Resource?x'>", {}, "imperva"),
        (403, "<script src='https://ct.captcha-delivery.com/c.js'>", {}, "datadome"),
        (429, "<div class='g-recaptcha'>", {}, "captcha"),
        (403, "<h1>تم رفض الوصول</h1>", {}, "denied"),
        (403, "<h1>Access Denied</h1> Reference&#32;&#35;18.2f", {}, "akamai"),
        (403, "<h1>Access Denied</h1>", {}, "denied"),
        # An ordinary error, a page about such things, a block of another kind of status.
        (403, "<h1>Forbidden</h1>", {}, None),
        (403, "", {"cf-ray": "1"}, None),
        (503, "<h1>Down for maintenance</h1>", {}, None),
        (200, "<title>Just a moment...</title> captcha", {}, None),
        (404, "captcha", {}, None),
        (403, "x" * 70_000 + "captcha", {}, None),
    ],
)
def test_what_refuses(status, body, headers, kind):
    response = HtmlResponse(
        "http://a.example/", status=status, body=body, encoding="utf-8", headers=headers
    )
    assert blocked_by(response) == kind


async def test_it_is_counted_and_told_once_for_a_host(crawl, sites, caplog):
    wall = "<h1>تم رفض الوصول</h1>".encode()
    sites.routes = {"/1": answer(403, wall), "/2": answer(403, wall)}
    urls = ["http://a.example/1", "http://a.example/2", "http://b.example/1"]
    done = await crawl(*urls, handle_httpstatus_list=[403])
    assert done.stats["newscrawl/blocked/denied"] == 3
    assert all("blocked" in response.flags for response in done.responses.values())
    told = [r for r in caplog.records if "refuses crawlers" in r.getMessage()]
    assert [r.levelno for r in told] == [logging.WARNING] * 2
    assert sorted(r.args["host"] for r in told) == ["a.example", "b.example"]
