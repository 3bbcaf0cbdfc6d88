from __future__ import annotations

import ipaddress
from types import SimpleNamespace

import pytest
from scrapy.resolver import CachingThreadedResolver
from scrapy.settings import Settings
from twisted.internet import defer
from twisted.internet.error import DNSLookupError

from newscrawl import resolver
from newscrawl.resolver import PublicResolver, is_guarded, is_public, literal_address

PUBLIC = [
    "8.8.8.8",
    "1.1.1.1",
    "196.219.0.1",
    "2606:4700::1111",
    "::ffff:8.8.8.8",
]
NOT_PUBLIC = [
    "0.0.0.0",
    "10.1.2.3",
    "100.64.0.1",
    "127.0.0.1",
    "127.255.255.254",
    "169.254.169.254",
    "172.31.255.255",
    "192.0.2.1",
    "192.168.0.1",
    "198.18.0.1",
    "203.0.113.9",
    "224.0.0.1",
    "239.255.255.250",
    "240.0.0.1",
    "255.255.255.255",
    "::",
    "::1",
    "::ffff:127.0.0.1",
    "::ffff:169.254.169.254",
    "::127.0.0.1",
    "64:ff9b::7f00:1",
    "2001:0:7f00:1::",
    "2001:db8::1",
    "2002:7f00:1::",
    "2002:a9fe:a9fe::",
    "fc00::1",
    "fd12:3456::1",
    "fe80::1",
    "fe80::1%eth0",
    "fec0::1",
    "ff02::1",
]


@pytest.mark.parametrize("address", PUBLIC)
def test_public_addresses(address):
    assert is_public(ipaddress.ip_address(address))


@pytest.mark.parametrize("address", NOT_PUBLIC)
def test_addresses_that_are_not(address):
    assert not is_public(ipaddress.ip_address(address))


@pytest.mark.parametrize(
    ("host", "address"),
    [
        ("127.0.0.1", "127.0.0.1"),
        ("127.1", "127.0.0.1"),
        ("127.0.1", "127.0.0.1"),
        ("2130706433", "127.0.0.1"),
        ("0x7f000001", "127.0.0.1"),
        ("0X7F.0.0.1", "127.0.0.1"),
        ("0177.0.0.1", "127.0.0.1"),
        ("127.0.0.1.", "127.0.0.1"),
        ("0", "0.0.0.0"),
        ("[::1]", "::1"),
        ("::ffff:7f00:1", "::ffff:127.0.0.1"),
        ("news.example", None),
        ("127.0.0.1.example", None),
        ("256.0.0.1", None),
        ("1.2.3.4.5", None),
        ("", None),
        (".", None),
        ("a\0b", None),
        ("خبر.example", None),
        ("9" * 100_000, None),
    ],
)
def test_literal_addresses_in_every_spelling(host, address):
    assert literal_address(host) == (address and ipaddress.ip_address(address))


@pytest.mark.parametrize(
    ("settings", "guarded"),
    [
        ({}, True),
        ({"NEWSCRAWL_ALLOW_PRIVATE_ADDRESSES": "0"}, True),
        ({"NEWSCRAWL_ALLOW_PRIVATE_ADDRESSES": "1"}, False),
        ({"NEWSCRAWL_CONNECT_TO": "127.0.0.1:8123"}, False),
    ],
)
def test_when_addresses_are_judged(settings, guarded):
    assert is_guarded(Settings(settings)) is guarded


@pytest.fixture
def lookup(monkeypatch):
    """Look a name up whose record holds the given address."""
    monkeypatch.setattr(resolver, "refused", set())

    def run(address, **settings):
        found = defer.succeed(address) if address else defer.fail(DNSLookupError())
        monkeypatch.setattr(CachingThreadedResolver, "getHostByName", lambda *args: found)
        crawler = SimpleNamespace(settings=Settings(settings))
        outcome = []
        looked_up = PublicResolver.from_crawler(crawler, None).getHostByName("name.example")
        looked_up.addBoth(outcome.append)
        return outcome[0]

    return run


def test_a_name_that_leads_to_a_public_address(lookup):
    assert lookup("8.8.8.8") == "8.8.8.8"
    assert resolver.refused == set()


@pytest.mark.parametrize("address", ["127.0.0.1", "10.0.0.1", "169.254.169.254", "0.0.0.0"])
def test_a_name_that_leads_inside_is_not_known(lookup, address):
    assert lookup(address).check(DNSLookupError)
    assert resolver.refused == {"name.example"}
    assert lookup(address, NEWSCRAWL_ALLOW_PRIVATE_ADDRESSES=True) == address
    assert lookup(address, NEWSCRAWL_CONNECT_TO="127.0.0.1:8123") == address


def test_a_name_that_does_not_exist(lookup):
    assert lookup(None).check(DNSLookupError)
    assert resolver.refused == set()
