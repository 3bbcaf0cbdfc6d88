"""Never lost: a crawl is killed at every step it takes on the disk, in turn and at random.

Each time the same command runs again until it ends; then the files together hold every article
exactly once, each can be read, and nothing half-written is left.
"""

from __future__ import annotations

import os
import random
import sqlite3
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest

from newscrawl.demo.newspaper import Newspaper
from newscrawl.demo.server import Server, serve
from tests.system.crash import Change, Site, faults, in_pairs, reachable, steps

pytestmark = pytest.mark.system

SECTIONS = {88, 286}

# Every step where CI asks for it; a sample of them, evenly spread, in the everyday run.
POINTS = int(os.environ.get("NEWSCRAWL_KILL_POINTS", "16"))
KILLS = int(os.environ.get("NEWSCRAWL_KILLS", "40"))
SEED = int(os.environ.get("NEWSCRAWL_KILL_SEED", "0")) or random.SystemRandom().randrange(1, 10**6)

FORMATS = ("jsonl", "csv", "xml", "json", "jsonl.gz", "parquet")


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    with serve(Newspaper(50)) as server:
        yield server


@pytest.fixture(scope="module")
def site(server: Server) -> Site:
    return Site(server.address, ("-a", "sections=" + ",".join(map(str, SECTIONS))))


@pytest.fixture(scope="module")
def expected(server: Server) -> list[set[str]]:
    return reachable(server.newspaper, SECTIONS)


def killed_after(
    point: int, site: Site, folder: Path, expected: list[set[str]], *arguments: str
) -> list[str]:
    """What is wrong after a kill at *point* and the same command again; empty where nothing is."""
    folder = folder / str(point)
    code = site.crawl(folder, *arguments, die_after=point)
    if code not in (-9, 0):
        return [f"{point}: the killed crawl ended with {code}"]
    step = steps(folder)[-1]
    code = site.crawl(folder, *arguments)
    found = faults(folder, expected) + ([f"exit status {code}"] if code else [])
    return [f"after step {point}, {step}: {fault}" for fault in found]


def spread(count: int, most: int) -> list[int]:
    """*most* of the numbers from 1 to *count*, evenly spread, with both ends."""
    if count <= most:
        return list(range(1, count + 1))
    return sorted({1 + round(i * (count - 1) / (most - 1)) for i in range(most)})


def test_a_kill_after_any_step_loses_and_doubles_nothing(
    site: Site, expected: list[set[str]], tmp_path: Path
) -> None:
    assert site.crawl(tmp_path / "whole") == 0
    assert faults(tmp_path / "whole", expected) == []
    points = spread(len(steps(tmp_path / "whole")), POINTS)
    work = partial(killed_after, site=site, folder=tmp_path, expected=expected)
    assert [fault for found in in_pairs(work, points) for fault in found] == []
