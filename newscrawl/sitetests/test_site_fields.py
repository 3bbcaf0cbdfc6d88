"""Every field of every fixture is what a person found on its page."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from newscrawl.fixtures import FIELDS
from newscrawl.sitetests.subjects import extracted, fixtures_of, sites

if TYPE_CHECKING:
    from newscrawl.fixtures import Fixture
    from newscrawl.spider import NewsSpider

EVERY = [
    pytest.param(site, fixture, id=f"{site.name}-{fixture.number}")
    for site in sites()
    for fixture in fixtures_of(site)
]


@pytest.mark.parametrize("field", FIELDS)
@pytest.mark.parametrize(("site", "fixture"), EVERY)
def test_field(site: type[NewsSpider], fixture: Fixture, field: str) -> None:
    assert extracted(site, fixture.number)[field] == fixture.item[field]


@pytest.mark.parametrize(("site", "fixture"), EVERY)
def test_a_person_has_looked(site: type[NewsSpider], fixture: Fixture) -> None:
    command = f"scrapy savefixture {site.name} --confirm {fixture.number}"
    assert fixture.confirmed, f"nobody has confirmed {fixture.record}: {command}"
