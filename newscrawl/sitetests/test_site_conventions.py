"""What every site file keeps to."""

from __future__ import annotations

import inspect
import re
import sys
from datetime import date
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import pytest
from scrapy.http import TextResponse

from newscrawl import countries
from newscrawl.listingfiles import listing_file
from newscrawl.sitetests.subjects import catalogue, fixtures_of, folder_of, sites
from newscrawl.sources.base import Scope
from newscrawl.state.base import Window

if TYPE_CHECKING:
    from newscrawl.spider import NewsSpider

LONGEST = 40
DATED = Scope(
    today=date(2021, 11, 7), window=Window(since=date(2021, 11, 6), until=date(2021, 11, 6))
)

Site = type["NewsSpider"]
each_site = pytest.mark.parametrize("site", [pytest.param(s, id=s.name) for s in sites()])


@each_site
def test_the_file_has_the_name_of_its_spider(site: Site) -> None:
    assert catalogue().file_of(site).name == f"{site.name}.py"


@each_site
def test_the_file_is_short_and_nothing_is_left_to_do(site: Site) -> None:
    lines = catalogue().file_of(site).read_text(encoding="utf-8").splitlines()
    assert [line for line in lines if "TODO" in line] == []
    assert len(lines) <= LONGEST


@each_site
def test_the_docstring_names_the_paper_and_its_host(site: Site) -> None:
    docstring = inspect.getdoc(sys.modules[site.__module__]) or ""
    assert site.publisher in docstring
    assert any(domain in docstring for domain in site.allowed_domains or ())


@each_site
def test_the_zone_is_one_of_the_country(site: Site) -> None:
    assert site.country in countries.names(), "ISO 3166-1 alpha-2"
    assert site.timezone in countries.zones()[site.country]


@each_site
def test_article_url_matches_the_fixtures(site: Site) -> None:
    for fixture in fixtures_of(site):
        for variant in _variants(fixture.url):
            assert re.search(site.article_url, variant), variant


@each_site
def test_identity_does_not_depend_on_where_a_reader_came_from(site: Site) -> None:
    spider = site()
    if site.identity is not None:
        assert re.compile(site.identity).groups, "identity needs a group"
    for fixture in fixtures_of(site):
        for variant in _variants(fixture.url)[:3]:
            assert spider.identify(variant) == fixture.item["identifier"], variant
    assert len({f.item["identifier"] for f in fixtures_of(site)}) == len(fixtures_of(site))


def _variants(url: str) -> list[str]:
    """A URL as it is, as shared, with a fragment, and with a final slash."""
    joint = "&" if "?" in url else "?"
    variants = [url, f"{url}{joint}utm_source=feed", f"{url}#comments"]
    return variants if "?" in url else [*variants, url.rstrip("/") + "/"]


@each_site
def test_it_has_a_fixture(site: Site) -> None:
    assert fixtures_of(site), f"scrapy savefixture {site.name} URL"


@each_site
def test_every_kind_of_source_has_a_listing(site: Site) -> None:
    assert site.sources
    for source in site.sources:
        assert listing_file(folder_of(site), source.kind), f"{source.kind}.* in {folder_of(site)}"


@each_site
def test_its_domains_hold_its_addresses(site: Site) -> None:
    urls = [listing.url for source in site.sources for listing in source.listings(DATED)]
    for url in (*urls, *(fixture.url for fixture in fixtures_of(site))):
        host = urlsplit(url).hostname or ""
        domains = site.allowed_domains or ()
        assert any(host == domain or host.endswith(f".{domain}") for domain in domains), url


@each_site
def test_a_source_for_days_only_reads_its_listing(site: Site) -> None:
    """A crawl without a first day does not ask for it."""
    spider = site()
    for source in site.sources:
        file = listing_file(folder_of(site), source.kind)
        if any(source.listings(Scope(today=DATED.today))) or file is None:
            continue
        listing = next(iter(source.listings(DATED)))
        response = TextResponse(listing.url, body=file.read_bytes())
        links = source.links(response, listing, re.compile(site.article_url))
        named = {spider.identify(response.urljoin(link.url)) for link in links}
        assert named == {fixture.item["identifier"] for fixture in fixtures_of(site)}
