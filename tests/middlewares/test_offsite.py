from __future__ import annotations

import logging

import pytest
from loopback import answer

PAGE = answer()
A = "http://a.example"
ELSEWHERE = "http://elsewhere.example/page"


def to(url, status=302):
    return answer(status, b"", Location=url)


@pytest.mark.parametrize("dont_filter", [False, True])
@pytest.mark.parametrize(
    "answers",
    [
        to(ELSEWHERE),
        [answer(503), to(ELSEWHERE)],  # a retry carries dont_filter, and the redirect inherits it
        to("http://169.254.169.254/latest/meta-data"),
        to("//elsewhere.example/page"),
        to("http://a.example.elsewhere.example/page"),
        to("http://nota.example/page"),
        to("http://a.example@elsewhere.example/page"),
        to("http://elsewhere.example#@a.example/"),
        [to("/next"), to(ELSEWHERE)],
    ],
)
async def test_no_redirect_leaves_the_site(crawl, sites, answers, dont_filter):
    sites.routes = {"a.example/news": answers, "a.example/next": to(ELSEWHERE), "/page": PAGE}
    done = await crawl(f"{A}/news", dont_filter=dont_filter)
    assert {url.partition("/")[0] for url in sites.asked()} == {"a.example"}
    assert done.responses == {}
    assert done.stats["newscrawl/offsite/filtered"] == 1
    assert done.stats["newscrawl/offsite/redirected"] == 1


@pytest.mark.parametrize(
    "target", ["/there", "http://www.a.example/there", "https://b.example/there"]
)
async def test_a_redirect_within_the_site_is_followed(crawl, sites, target):
    sites.routes = {"/news": to(target), "/there": PAGE}
    done = await crawl(f"{A}/news")
    assert len(done.responses) == 1
    assert "newscrawl/offsite/filtered" not in done.stats


async def test_a_start_url_elsewhere_is_refused(crawl, sites):
    done = await crawl(ELSEWHERE, dont_filter=True)
    assert sites.asked() == []
    assert done.stats["newscrawl/offsite/filtered"] == 1
    assert "newscrawl/offsite/redirected" not in done.stats


class TestAllowOffsite:
    META = {"allow_offsite": True}  # noqa: RUF012

    async def test_holds_for_the_requests_own_host(self, crawl, sites):
        sites.routes = {"/page": to("https://elsewhere.example/moved", 301), "/moved": PAGE}
        done = await crawl(ELSEWHERE, meta=self.META)
        assert list(done.responses) == ["https://elsewhere.example/moved"]

    async def test_does_not_hold_for_where_it_leads(self, crawl, sites):
        sites.routes = {"/page": to("http://third.example/"), "third.example/": PAGE}
        done = await crawl(ELSEWHERE, meta=self.META)
        assert sites.asked() == ["elsewhere.example/page"]
        assert done.responses == {}

    async def test_may_lead_home(self, crawl, sites):
        sites.routes = {"/page": to(f"{A}/home"), "/home": PAGE}
        done = await crawl(ELSEWHERE, meta=self.META)
        assert list(done.responses) == [f"{A}/home"]


async def test_a_spider_without_domains_is_warned_of(crawl, sites, caplog):
    sites.routes = {"/page": PAGE}
    done = await crawl(ELSEWHERE, allowed_domains=())
    assert list(done.responses) == [ELSEWHERE]
    assert [r.levelno for r in caplog.records if "no allowed_domains" in r.getMessage()] == [
        logging.WARNING
    ]
