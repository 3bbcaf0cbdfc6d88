"""Never lost: a crawl is killed at every step it takes on the disk, in turn and at random.

Each time the same command runs again until it ends; then the files together hold every article
exactly once, each can be read, and nothing half-written is left.
"""

from __future__ import annotations

import os
import random
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from itertools import count, islice
from pathlib import Path
from time import monotonic
from typing import Any

import pytest

from newscrawl.dedup.signature import Signature
from newscrawl.demo.newspaper import Newspaper
from newscrawl.demo.server import Server, serve
from tests.system.crash import Change, Site, faults, in_pairs, reachable, results, steps

pytestmark = pytest.mark.system

SECTIONS = {88, 286}

# Every step where CI asks for it; a sample of them, evenly spread, in the everyday run.
POINTS = int(os.environ.get("NEWSCRAWL_KILL_POINTS", "12"))
MOST_OF_A_WAY = 30
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


def test_a_kill_of_the_run_that_recovers_loses_and_doubles_nothing(
    site: Site, expected: list[set[str]], tmp_path: Path
) -> None:
    """The first run dies when its files are whole, half-named or barely begun; the second too."""
    assert site.crawl(tmp_path / "whole") == 0
    last = len(steps(tmp_path / "whole"))
    # Its last steps: fsync of the file, "publishing", rename, fsync, named, delivered, closed.
    deaths = [(first, second) for first in (last // 2, *range(last - 6, last)) for second in (5, 9)]

    def work(death: tuple[int, int]) -> list[str]:
        folder = tmp_path / "-".join(map(str, death))
        for point in death:
            assert site.crawl(folder, die_after=point) in (-9, 0)
        code = site.crawl(folder)
        found = faults(folder, expected) + ([f"exit status {code}"] if code else [])
        return [f"after {death}: {fault}" for fault in found]

    assert [fault for found in in_pairs(work, deaths) for fault in found] == []


# What a user may ask for that changes how results get into files.
WAYS = {
    "two files and a third compressed": ("-o", "x.json", "-o", "y.parquet", "-o", "z.csv.gz"),
    "overwriting": ("-O", "x.xml"),
    "batches": (
        *("-s", "FEED_EXPORT_BATCH_ITEM_COUNT=6"),
        *("-o", "%(batch_id)d.jsonl", "-o", "%(batch_time)s.json.gz"),
    ),
}


@pytest.mark.parametrize("way", WAYS)
def test_a_kill_while_files_are_named(
    way: str, site: Site, expected: list[set[str]], tmp_path: Path
) -> None:
    """Each file of each feed holds what the others hold."""
    arguments = ("-s", "FEEDS={}", *WAYS[way])

    def check(folder: Path) -> list[str]:
        found = []
        for kind in {file.partition(".")[2] for file in WAYS[way] if "." in file}:
            only = [path for path in results(folder) if path.name.endswith(f".{kind}")]
            found += [f"{kind}: {fault}" for fault in faults(folder, expected, only)]
        return found

    assert site.crawl(tmp_path / "whole", *arguments) == 0
    assert check(tmp_path / "whole") == []
    taken = steps(tmp_path / "whole")
    first = max(i for i, step in enumerate(taken) if step == "write") + 1
    # Every step is taken in turn above; the ways differ in the naming at the end.
    points = [first + n - 1 for n in spread(len(taken) - first + 1, min(POINTS, MOST_OF_A_WAY))]

    def work(point: int) -> list[str]:
        folder = tmp_path / str(point)
        assert site.crawl(folder, *arguments, die_after=point) in (-9, 0)
        code = site.crawl(folder, *arguments)
        found = check(folder) + ([f"exit status {code}"] if code else [])
        return [f"after step {point}, {taken[point - 1]}: {fault}" for fault in found]

    assert [fault for found in in_pairs(work, points) for fault in found] == []


# Mutants: what the gate must catch


def acknowledge_before_the_item() -> None:
    """Make the article known in one transaction and store its item in the next."""
    from newscrawl.state import articles
    from newscrawl.state.schema import transaction

    def save(
        self: articles.Articles, identifier: str, url: str, item: str, text: Signature, **_: Any
    ) -> bool:
        with transaction(self._db):
            status = articles.Status.SAVED
            article = self._record(identifier, url, status, fingerprint=text.fingerprint)
            if text.sketch is not None:
                self._copies.add(article, self._site, text.sketch)
        with transaction(self._db):
            self._db.execute(
                "INSERT INTO item (run, article, json) VALUES (?, ?, ?)",
                (self.number, article, item),
            )
        return True

    articles.Articles.save = save  # type: ignore[method-assign]


def forget_before_naming() -> None:
    """Delete the items before the files have their names."""
    from newscrawl.state.schema import transaction
    from newscrawl.state.sqlite import SQLiteRun

    publishing = SQLiteRun.publishing

    def forget(self: SQLiteRun, *arguments: Any) -> None:
        publishing(self, *arguments)
        with transaction(self._db):
            self._db.execute("DELETE FROM item WHERE run = ?", (self.number,))
            self._phase(self.number, "delivered")

    SQLiteRun.publishing = forget  # type: ignore[method-assign]


def name_before_recording() -> None:
    """Rename the files without having recorded that they are whole."""
    from newscrawl.state.sqlite import SQLiteRun

    publishing, publish = SQLiteRun.publishing, SQLiteRun.publish
    given: list[Any] = []

    def later(self: SQLiteRun, *arguments: Any) -> None:
        given[:] = arguments

    def first(self: SQLiteRun) -> tuple[list[str], dict[str, str]]:
        named = publish(self)
        publishing(self, *given)
        return named

    SQLiteRun.publishing, SQLiteRun.publish = later, first  # type: ignore[method-assign]


@pytest.mark.parametrize(
    ("mutant", "words", "where"),
    [
        (acknowledge_before_the_item, "lost", "write"),
        (forget_before_naming, "lost", "replace"),
        (name_before_recording, "doubled", "replace"),
    ],
)
def test_the_gate_catches_a_wrong_order(
    mutant: Change, words: str, where: str, site: Site, expected: list[set[str]], tmp_path: Path
) -> None:
    assert site.crawl(tmp_path / "whole", change=mutant) == 0
    assert faults(tmp_path / "whole", expected) == []  # nothing shows without a kill
    taken = steps(tmp_path / "whole")
    # Where the order matters: around an item in the middle, or around the rename.
    manifest = len(taken) - 1 - taken[::-1].index("replace")
    places = [n + 1 for n, step in enumerate(taken) if step == where and n != manifest]
    middle = places[len(places) // 2]
    points = range(middle - 3, middle + 3)

    def work(point: int) -> list[str]:
        folder = tmp_path / str(point)
        site.crawl(folder, change=mutant, die_after=point)
        site.crawl(folder, change=mutant)
        return faults(folder, expected)

    found = [fault for found in in_pairs(work, points) for fault in found]
    assert any(fault.startswith(words) for fault in found), found


# At random


@dataclass
class Sequence:
    """One crawl, killed again and again until it gets through."""

    folder: Path
    arguments: tuple[str, ...]
    kills: list[float]
    """Seconds after the start of each run at which it is killed."""


def sequences(tmp_path: Path, seconds: float) -> Iterator[Sequence]:
    """Crawls over the formats in turn, each killed up to four times; without an end."""
    random_ = random.Random(SEED)
    for number in count():
        file = f"x.{FORMATS[number % len(FORMATS)]}"
        kills = [random_.uniform(0, seconds) for _ in range(random_.randint(1, 4))]
        arguments = ("-s", "FEEDS={}", "-o", file)
        yield Sequence(tmp_path / f"{number}-{file}", arguments, kills)


def test_kills_at_random_moments_lose_and_double_nothing(
    site: Site, expected: list[set[str]], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with capsys.disabled():
        print(f"\nkills at random: NEWSCRAWL_KILL_SEED={SEED}", flush=True)
    started = monotonic()
    for _ in in_pairs(lambda name: site.crawl(tmp_path / name), ("one", "two")):
        pass
    whole = monotonic() - started

    def work(sequence: Sequence) -> tuple[int, list[str]]:
        died = 0
        for seconds in sequence.kills:
            process = site.start(sequence.folder, *sequence.arguments)
            process.join(seconds)
            process.kill()
            process.join()
            died += process.exitcode == -9
        code = site.crawl(sequence.folder, *sequence.arguments)
        found = faults(sequence.folder, expected) + ([f"exit status {code}"] if code else [])
        return died, [f"seed {SEED}, {sequence.folder.name}: {fault}" for fault in found]

    # Some kills come after the crawl has ended, more of them where the machine is quicker than it
    # was for the measured one; those do not count.
    crawls = islice(sequences(tmp_path, whole), KILLS * 4)
    killed = 0
    while killed < KILLS:
        outcomes = list(in_pairs(work, list(islice(crawls, 12))))
        assert outcomes, "most kills came too late to hit a crawl"
        assert [fault for _, found in outcomes for fault in found] == []
        killed += sum(died for died, _ in outcomes)
