from __future__ import annotations

from types import SimpleNamespace

import pytest
from loopback import answer
from scrapy import Request
from scrapy.exceptions import CannotResolveHostError, IgnoreRequest
from scrapy.utils.test import get_crawler

from newscrawl.exceptions import UsageError
from newscrawl.middlewares import address
from newscrawl.middlewares.address import AddressMiddleware


def guard(**settings):
    crawler = get_crawler(settings_dict=settings)
    counts: dict[str, int] = {}
    stats = SimpleNamespace(inc_value=lambda key: counts.update({key: counts.get(key, 0) + 1}))
    middleware = AddressMiddleware(
        SimpleNamespace(settings=crawler.settings, stats=stats, spider=None)
    )
    return middleware, counts


PRIVATE = [
    "127.0.0.1",
    "127.1",
    "2130706433",
    "0x7f000001",
    "0177.0.0.1",
    "0",
    "１２７.0.0.1",
    "127.0.0.1.",
    "10.0.0.8",
    "172.16.0.1",
    "192.168.1.1",
    "100.64.0.1",
    "169.254.169.254",
    "224.0.0.1",
    "255.255.255.255",
    "[::1]",
    "[::]",
    "[::ffff:127.0.0.1]",
    "[::ffff:a00:1]",
    "[fd00::1]",
    "[fe80::1]",
    "[2002:7f00:1::]",
]


@pytest.mark.parametrize("host", PRIVATE)
@pytest.mark.parametrize("scheme", ["http", "https"])
def test_literal_addresses_that_are_not_public_are_refused(scheme, host):
    middleware, counts = guard()
    with pytest.raises(IgnoreRequest):
        middleware.process_request(Request(f"{scheme}://{host}/"))
    assert counts == {"newscrawl/address/refused/private": 1}


@pytest.mark.parametrize(
    "url",
    [
        "http://news.example/",
        "https://news.example:443/",
        "http://news.example:80/",
        "http://8.8.8.8/",
        "http://[2606:4700::1111]/",
        "https://user:word@news.example/",
        "http://1e5.example/",
    ],
)
def test_public_ones_pass(url):
    middleware, counts = guard()
    assert middleware.process_request(Request(url)) is None
    assert counts == {}


@pytest.mark.parametrize("host", PRIVATE)
def test_private_ones_may_be_allowed(host):
    middleware, _ = guard(NEWSCRAWL_ALLOW_PRIVATE_ADDRESSES=True)
    assert middleware.process_request(Request(f"http://{host}/")) is None


@pytest.mark.parametrize(
    "url",
    [
        "http://news.example:22/",
        "https://news.example:6379/",
        "http://news.example:0/",
    ],
)
def test_other_ports_are_refused(url):
    middleware, counts = guard(NEWSCRAWL_ALLOWED_PORTS=[8080])
    with pytest.raises(IgnoreRequest):
        middleware.process_request(Request(url))
    assert counts == {"newscrawl/address/refused/port": 1}
    middleware.process_request(Request("http://news.example:8080/"))


@pytest.mark.parametrize("value", ["8080,8443", [8080, 8443], ("8080", 8443)])
def test_allowed_ports_as_given_on_the_command_line_or_in_settings(value):
    middleware, _ = guard(NEWSCRAWL_ALLOWED_PORTS=value)
    middleware.process_request(Request("http://news.example:8443/"))


def test_allowed_ports_that_are_none():
    with pytest.raises(UsageError, match="NEWSCRAWL_ALLOWED_PORTS"):
        guard(NEWSCRAWL_ALLOWED_PORTS="http")


@pytest.mark.parametrize(
    "url", ["file:///etc/hostname", "ftp://news.example/", "data:text/html,x", "s3://bucket/key"]
)
@pytest.mark.parametrize("to", ["", "127.0.0.1:8123"])
def test_other_schemes_are_refused_always(url, to):
    middleware, counts = guard(NEWSCRAWL_CONNECT_TO=to)
    with pytest.raises(IgnoreRequest):
        middleware.process_request(Request(url))
    assert counts == {"newscrawl/address/refused/scheme": 1}


def test_connect_to_switches_addresses_and_ports_off():
    middleware, _ = guard(NEWSCRAWL_CONNECT_TO="127.0.0.1:8123")
    middleware.process_request(Request("http://127.0.0.1:22/"))


def test_a_name_that_was_refused_is_told_from_one_that_does_not_exist(monkeypatch):
    monkeypatch.setattr(address, "refused", {"inside.example"})
    middleware, counts = guard()
    inside, nowhere = Request("http://inside.example/"), Request("http://nowhere.example/")
    assert middleware.process_exception(nowhere, CannotResolveHostError()) is None
    assert middleware.process_exception(inside, ConnectionError()) is None
    with pytest.raises(IgnoreRequest):
        middleware.process_exception(inside, CannotResolveHostError())
    assert counts == {"newscrawl/address/refused/private": 1}


def test_a_malformed_connect_to_ends_the_crawl():
    with pytest.raises(UsageError, match="NEWSCRAWL_CONNECT_TO"):
        guard(NEWSCRAWL_CONNECT_TO="localhost")


async def test_a_redirect_within_the_site_to_another_port_is_refused(crawl, sites):
    host = sites.address.partition(":")[0]
    port = int(sites.address.partition(":")[2])
    sites.routes = {"/news": answer(302, b"", Location=f"http://{host}:6379/")}
    done = await crawl(
        f"http://{sites.address}/news",
        allowed_domains=[host],
        settings={
            "NEWSCRAWL_CONNECT_TO": "",
            "NEWSCRAWL_ALLOW_PRIVATE_ADDRESSES": True,
            "NEWSCRAWL_ALLOWED_PORTS": [port],
        },
    )
    assert len(sites.requests) == 1
    assert done.stats["newscrawl/address/refused/port"] == 1
