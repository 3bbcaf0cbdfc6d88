"""What the package's sites are together."""

from __future__ import annotations

import re
import statistics
from pathlib import Path

import pytest

from newscrawl import sources
from newscrawl.commands.sites import markdown, sites_of
from newscrawl.fixtures import read_all
from newscrawl.sitetests.subjects import catalogue
from newscrawl.sources import Source

ROOT = Path(__file__).parents[2]
SPIDERS = ROOT / "newscrawl" / "spiders"
FIXTURES = ROOT / "tests" / "fixtures"
FILES = sorted(path for path in SPIDERS.glob("*.py") if path.stem != "__init__")

MONTHS = {
    "Egyptian": "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر",
    "Levantine": "كانون شباط آذار نيسان أيار حزيران تموز آب أيلول تشرين",
    "Moroccan": "ماي يوليوز غشت شتنبر نونبر دجنبر",
    "Algerian": "جانفي فيفري أفريل جوان جويلية أوت",
}

# From here on the package says that it reads every Arabic newspaper.
enough = pytest.mark.skipif(len(FILES) < 50, reason="not all sites are declared yet")


def test_every_site_of_the_package_is_under_test() -> None:
    under_test = {site.name for site in catalogue().sites()}
    assert {path.stem for path in FILES} == under_test
    assert {path.name for path in FIXTURES.iterdir()} <= under_test


@enough
def test_a_site_file_has_about_fifteen_lines() -> None:
    lines = [len(path.read_text(encoding="utf-8").splitlines()) for path in FILES]
    assert statistics.median(lines) <= 15


def test_the_documentation_lists_the_sites() -> None:
    table = markdown(sites_of(catalogue()))
    text = (ROOT / "docs" / "sites.md").read_text(encoding="utf-8")
    assert f"-->\n{table}<!--" in text, "scrapy sites --docs docs/sites.md"


def test_no_site_is_listed_as_out_of_reach_that_is_declared() -> None:
    text = (ROOT / "docs" / "sites.md").read_text(encoding="utf-8")
    refusing = re.findall(r"^\| ([\w.-]+)[\w/]* \|", text.partition("<!-- end -->")[2], re.M)
    declared = {domain for site in catalogue().sites() for domain in site.allowed_domains or ()}
    assert len(refusing) > 5
    assert declared & set(refusing) == set()


@enough
def test_there_are_fifty_sites_of_fifteen_countries() -> None:
    found = list(catalogue().sites())
    assert len(found) >= 50
    assert len({site.country for site in found}) >= 15


@enough
def test_every_kind_of_source_is_in_use() -> None:
    kinds = {kind for kind in vars(sources).values() if isinstance(kind, type)} - {Source}
    used = {type(source) for site in catalogue().sites() for source in site.sources}
    assert kinds - used == set()


@enough
@pytest.mark.parametrize("system", MONTHS)
def test_all_names_of_months_are_read(system: str) -> None:
    names = "|".join(MONTHS[system].split())
    dates = [
        fixture.item["datePublishedRaw"] or ""
        for folder in FIXTURES.iterdir()
        for fixture in read_all(folder)
        if fixture.item["datePublished"]
    ]
    assert any(re.search(rf"(?<!\w)(?:{names})(?!\w)", date) for date in dates)
