"""Every site is crawled, from its listings to its articles, against a server with its fixtures."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from typing import TYPE_CHECKING, Any

import pytest
from w3lib.url import safe_url_string

from newscrawl.fixtures import differences
from newscrawl.sitetests.stand_in import StandIn, serve
from newscrawl.sitetests.subjects import fixtures_of, folder_of, sites

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from newscrawl.spider import NewsSpider

pytestmark = pytest.mark.system


# A real listing names other articles as well.
_OTHERS = "articles were not found"


@pytest.fixture(scope="session")
def crawled(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with what crawls of the chosen sites, side by side, brought.

    With pytest-xdist the first worker crawls for all.
    """
    base = tmp_path_factory.getbasetemp()
    folder = (base.parent if "PYTEST_XDIST_WORKER" in os.environ else base) / "crawled-sites"
    done = folder / "done"
    try:
        folder.mkdir()
    except FileExistsError:
        while not done.exists():
            time.sleep(0.05)
        return folder
    try:
        items = (item for item in request.session.items if "crawled" in item.fixturenames)
        _crawl(folder, [item.callspec.params["site"] for item in items])
    finally:
        done.touch()
    return folder


def _crawl(folder: Path, chosen: list[type[NewsSpider]]) -> None:
    stand_in = StandIn()
    for site in chosen:
        stand_in.add(site, folder_of(site), fixtures_of(site))
    names = [site.name for site in chosen]
    with serve(stand_in) as address:
        done = subprocess.run(  # noqa: S603 - our own command
            [sys.executable, "-m", "newscrawl.sitetests.crawl", str(folder), *names],
            env=os.environ | {"NEWSCRAWL_CONNECT_TO": address},
            capture_output=True,
            text=True,
            check=False,
        )
    assert done.returncode == 0, done.stderr[-3000:]


@pytest.mark.parametrize("site", [pytest.param(site, id=site.name) for site in sites()])
def test_a_crawl_finds_the_fixtures(crawled: Path, site: type[NewsSpider]) -> None:
    outcomes = json.loads((crawled / "outcomes.json").read_text(encoding="utf-8"))
    assert [undone for undone in outcomes[site.name] if _OTHERS not in undone] == [], _log(
        crawled, site.name
    )
    found = _items(crawled / site.name / "items.jsonl")
    expected = _by_identity(fixture.item for fixture in fixtures_of(site))
    assert found.keys() == expected.keys(), _log(crawled, site.name)
    wrong = {name: differences(expected[name], item) for name, item in found.items()}
    assert {name: fields for name, fields in wrong.items() if fields} == {}


def _items(path: Path) -> dict[str, dict[str, Any]]:
    lines = path.read_text(encoding="utf-8").splitlines() if path.exists() else []
    items = [json.loads(line) for line in lines]
    for item in items:
        del item["dateDownloaded"]
    assert len(_by_identity(items)) == len(items)
    return _by_identity(items)


def _by_identity(items: Iterable[Mapping[str, Any]]) -> dict[str, dict[str, Any]]:
    """The items, their addresses escaped as a crawl sends them."""
    return {item["identifier"]: {**item, "url": safe_url_string(item["url"])} for item in items}


def _log(folder: Path, name: str) -> str:
    """What the crawl's log says of one site, for a person whose test fails."""
    log = (folder / "crawl.log").read_text(encoding="utf-8").splitlines()
    return "\n".join(line for line in log if f"[{name}]" in line or "ERROR" in line)[-3000:]
