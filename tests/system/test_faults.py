"""Faults that a crawl meets: one clear error, a status that is not 0, and nothing harmed.

After the cause is gone the same command completes the crawl.
"""

from __future__ import annotations

import contextlib
import ctypes
import os
import resource
import signal
import sqlite3
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from time import monotonic, sleep
from typing import Any

import pytest

from newscrawl.demo.newspaper import Newspaper
from newscrawl.demo.server import Server, serve
from newscrawl.state.sqlite import SQLiteState
from tests.system.crash import Site, faults, reachable, results

pytestmark = pytest.mark.system

SECTIONS = {88, 286}
SECONDS = 10
"""In which a crawl must have ended that was asked to."""


@pytest.fixture
def server() -> Iterator[Server]:
    with serve(Newspaper(50)) as server:
        yield server


@pytest.fixture
def site(server: Server) -> Site:
    return Site(server.address, ("-a", "sections=" + ",".join(map(str, SECTIONS))))


@pytest.fixture
def expected(server: Server) -> list[set[str]]:
    return reachable(server.newspaper, SECTIONS)


def log(folder: Path) -> list[str]:
    """The lines of the last crawl; earlier ones are left out."""
    lines = (folder / "log").read_text(encoding="utf-8").splitlines()
    begun = [i for i, line in enumerate(lines) if "Scrapy 2." in line]
    return lines[begun[-1] :] if begun else lines


def errors(folder: Path) -> list[str]:
    return [line for line in log(folder) if " ERROR: " in line or "newscrawl: error:" in line]


def assert_incomplete(folder: Path, words: str) -> None:
    """The log's last lines say that the run is incomplete, and why."""
    last = [line for line in log(folder)[-6:] if "WARNING: incomplete: " in line]
    assert any(words in line for line in last), log(folder)[-8:]
    assert "Traceback" not in "\n".join(log(folder))


def assert_completes(site: Site, folder: Path, expected: list[set[str]], *arguments: str) -> None:
    assert site.crawl(folder, *arguments) == 0, log(folder)[-12:]
    assert faults(folder, expected) == []


def stories(server: Server) -> int:
    return sum("/story/" in request.target for request in server.requests)


def when(condition: Callable[[], bool]) -> None:
    end = monotonic() + 60
    while not condition():
        assert monotonic() < end
        sleep(0.005)


# Asked to stop

SLOW = ("-s", "DOWNLOAD_DELAY=0.15", "-s", "RANDOMIZE_DOWNLOAD_DELAY=0")


@pytest.mark.parametrize("asked", [signal.SIGTERM, signal.SIGINT])
def test_a_signal_ends_the_crawl_with_whole_files(
    asked: signal.Signals,
    site: Site,
    server: Server,
    expected: list[set[str]],
    tmp_path: Path,
) -> None:
    process = site.start(tmp_path, *SLOW)
    when(lambda: stories(server) >= 5)
    os.kill(process.pid, asked)
    process.join(SECONDS)
    assert process.exitcode == 9
    (file,) = results(tmp_path)
    found = faults(tmp_path, expected)
    assert not [fault for fault in found if not fault.startswith("lost")]
    assert len(found) < len(expected), file
    assert_incomplete(tmp_path, "the crawl was stopped: shutdown")
    assert_incomplete(tmp_path, "articles were found and not fetched")
    before = stories(server)
    assert_completes(site, tmp_path, expected)
    # What was fetched is not fetched again.
    assert stories(server) - before <= len(found) + 4


def test_a_stop_does_not_wait_for_the_queue(
    site: Site, server: Server, expected: list[set[str]], tmp_path: Path
) -> None:
    slower = ("-s", "DOWNLOAD_DELAY=3", "-s", "CONCURRENT_REQUESTS=16")
    assert site.crawl(tmp_path, "-a", "sample=1") == 0  # the next begins with what it left
    before = stories(server)
    process = site.start(tmp_path, *slower)
    when(lambda: stories(server) > before)
    os.kill(process.pid, signal.SIGTERM)
    process.join(SECONDS)
    assert process.exitcode == 9
    assert "articles could not be fetched" not in "".join(log(tmp_path)[-6:])
    assert_completes(site, tmp_path, expected)


def test_a_second_signal_ends_it_at_once_and_loses_nothing(
    site: Site, server: Server, expected: list[set[str]], tmp_path: Path
) -> None:
    process = site.start(tmp_path, "-s", "DOWNLOAD_DELAY=0.5")
    when(lambda: stories(server) >= 2)
    os.kill(process.pid, signal.SIGINT)
    when(lambda: any("Received SIGINT" in line for line in log(tmp_path)))
    os.kill(process.pid, signal.SIGINT)
    process.join(SECONDS)
    assert process.exitcode == 9
    assert_completes(site, tmp_path, expected)


# The disk


def small_disk() -> None:
    """No file of this process grows beyond so many bytes."""
    resource.setrlimit(resource.RLIMIT_FSIZE, (200_000, 200_000))


def full_for_feeds() -> None:
    """The disk of the results is full; that of the state is not."""
    from newscrawl.storages import WholeFileStorage

    write = WholeFileStorage.open

    def limited(self: Any, spider: Any) -> Any:
        file = write(self, spider)
        limit = 10_000

        class Full:
            def write(self, data: bytes) -> int:
                if file.tell() + len(data) > limit:
                    raise OSError(28, "No space left on device")
                return file.write(data)

            def __getattr__(self, name: str) -> Any:
                return getattr(file, name)

        return Full()

    WholeFileStorage.open = limited  # type: ignore[method-assign]


def full_at_the_end() -> None:
    """The disk of the results is full when they are put on it."""

    def fail(_: int) -> None:
        raise OSError(28, "No space left on device")

    os.fsync = fail


@pytest.mark.parametrize("change", [full_for_feeds, full_at_the_end])
@pytest.mark.parametrize("format_", ["jsonl", "csv", "xml", "json", "jsonl.gz", "parquet"])
def test_a_disk_that_is_full_for_the_results(
    change: Callable[[], None],
    format_: str,
    site: Site,
    expected: list[set[str]],
    tmp_path: Path,
) -> None:
    arguments = ("-s", "FEEDS={}", "-o", f"x.{format_}")
    site.crawl(tmp_path, "-a", "sample=3", *arguments)  # makes the file, and the state
    before = [path.read_bytes() for path in results(tmp_path)]
    assert len(before) == 1
    assert site.crawl(tmp_path, *arguments, change=change) == 9
    assert [path.read_bytes() for path in results(tmp_path)] == before
    assert not list(tmp_path.glob(".x*"))
    assert_incomplete(tmp_path, "a feed could not be written")
    # Where nothing can be put on the disk any more, neither can the manifest.
    assert {"No space left on device" in line for line in errors(tmp_path)} == {True}
    assert not list(tmp_path.glob("output/runs/*/.*"))
    assert_completes(site, tmp_path, expected, *arguments)


def test_a_disk_that_is_full_while_a_killed_run_is_recovered(
    site: Site, server: Server, expected: list[set[str]], tmp_path: Path
) -> None:
    assert site.crawl(tmp_path, die_after=45) == -9
    before = stories(server)
    assert site.crawl(tmp_path, change=full_for_feeds) == 9
    assert stories(server) == before
    assert_incomplete(tmp_path, "a feed could not be written")
    assert_completes(site, tmp_path, expected)


def test_a_disk_that_is_full_for_the_state(
    site: Site, expected: list[set[str]], tmp_path: Path
) -> None:
    assert site.crawl(tmp_path, change=small_disk) not in (0, -25)
    assert len(errors(tmp_path)) <= 2
    assert "Traceback" not in "\n".join(log(tmp_path))
    assert_completes(site, tmp_path, expected)


@pytest.fixture
def tmpfs(tmp_path: Path) -> Iterator[Path]:
    """A disk of 600 KiB."""
    folder = tmp_path / "disk"
    folder.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", "size=600k", "newscrawl", str(folder)]
    if os.geteuid() or subprocess.run(command, capture_output=True, check=False).returncode:
        pytest.skip("only root may mount a disk")
    yield folder
    subprocess.run(["umount", "-l", str(folder)], check=True)


def test_a_full_disk(site: Site, expected: list[set[str]], tmpfs: Path) -> None:
    (tmpfs / "other").write_bytes(b"x" * 250_000)
    assert site.crawl(tmpfs) not in (0, None)
    (tmpfs / "other").unlink()
    subprocess.run(["mount", "-o", "remount,size=50m", str(tmpfs)], check=True)
    assert_completes(site, tmpfs, expected)


def without_privileges() -> None:
    """Give up what lets root write everywhere."""
    if os.geteuid():
        return
    libc = ctypes.CDLL(None, use_errno=True)
    version = (ctypes.c_uint32 * 2)(0x20080522, 0)
    sets = (ctypes.c_uint32 * 6)()  # effective, permitted, inheritable; twice
    assert libc.capget(version, sets) == 0
    sets[0] &= ~0b110  # CAP_DAC_OVERRIDE, CAP_DAC_READ_SEARCH
    assert libc.capset(version, sets) == 0


@pytest.mark.parametrize("locked", ["output", "output/youm7"])
def test_a_folder_that_may_not_be_written(
    locked: str, site: Site, server: Server, expected: list[set[str]], tmp_path: Path
) -> None:
    assert site.crawl(tmp_path, "-a", "sample=3", change=without_privileges) == 0
    before = {path: path.read_bytes() for path in results(tmp_path)}
    (tmp_path / locked).chmod(0o555)
    asked = len(server.requests)
    assert site.crawl(tmp_path, change=without_privileges) == 1
    assert len(server.requests) == asked
    assert len(errors(tmp_path)) == 1
    assert {path: path.read_bytes() for path in results(tmp_path)} == before
    (tmp_path / locked).chmod(0o755)
    assert site.crawl(tmp_path, change=without_privileges) == 0
    assert faults(tmp_path, expected) == []


# The state


def truncated(path: Path) -> None:
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


def emptied(path: Path) -> None:
    path.write_bytes(b"")


def garbage(path: Path) -> None:
    path.write_bytes(os.urandom(path.stat().st_size))


def garbage_inside(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[8192:] = os.urandom(len(content) - 8192)
    path.write_bytes(content)


def newer(path: Path) -> None:
    with contextlib.closing(sqlite3.connect(path)) as db, db:
        db.execute("UPDATE meta SET value = '99' WHERE key = 'version'")


@pytest.mark.parametrize("damage", [truncated, emptied, garbage, garbage_inside, newer])
def test_a_state_that_cannot_be_read(
    damage: Callable[[Path], None], site: Site, expected: list[set[str]], tmp_path: Path
) -> None:
    assert site.crawl(tmp_path, "-a", "sample=5") == 0
    state = tmp_path / "output" / "state.db"
    whole, before = state.read_bytes(), [path.read_bytes() for path in results(tmp_path)]
    damage(state)
    damaged = state.read_bytes()
    assert site.crawl(tmp_path) == 1
    (error,) = errors(tmp_path)
    assert "newscrawl: error:" in error
    assert "Traceback" not in "\n".join(log(tmp_path))
    assert state.read_bytes() == damaged
    assert [path.read_bytes() for path in results(tmp_path)] == before
    state.write_bytes(whole)
    assert_completes(site, tmp_path, expected)


def test_a_state_in_use_by_another_crawl_of_the_site(
    site: Site, server: Server, expected: list[set[str]], tmp_path: Path
) -> None:
    process = site.start(tmp_path, *SLOW)
    when(lambda: stories(server) >= 1)
    (tmp_path / "log").rename(tmp_path / "log of the first")
    assert site.crawl(tmp_path) == 1
    (error,) = errors(tmp_path)
    assert "another crawl of youm7 is running" in error
    process.join()
    assert process.exitcode == 0
    (tmp_path / "log of the first").unlink()
    assert faults(tmp_path, expected) == []


def impatient() -> None:
    from newscrawl.state import schema

    schema._LOCK_SECONDS = 0.2


def test_a_state_that_another_program_holds(
    site: Site, server: Server, expected: list[set[str]], tmp_path: Path
) -> None:
    assert site.crawl(tmp_path, "-a", "sample=1") == 0
    with contextlib.closing(sqlite3.connect(tmp_path / "output" / "state.db")) as db:
        db.execute("BEGIN IMMEDIATE")
        assert site.crawl(tmp_path, change=impatient) == 1
        assert ["another program holds it" in line for line in errors(tmp_path)] == [True]
        db.execute("ROLLBACK")
        # And in the middle of a crawl.
        process = site.start(tmp_path, *SLOW, change=impatient)
        before = stories(server)
        when(lambda: stories(server) >= before + 3)
        db.execute("BEGIN IMMEDIATE")
        process.join(60)
        assert process.exitcode == 9
        assert_incomplete(tmp_path, "the crawl was stopped: state_error")
        db.execute("ROLLBACK")
    assert_completes(site, tmp_path, expected)


# Feeds


class Bucket:
    """A storage elsewhere: what is stored is there at once; it fails while the folder is named."""

    def __init__(self, uri: str, *, feed_options: dict[str, Any] | None = None) -> None:
        self.folder, self.name = uri.removeprefix("bucket://").rsplit("/", 1)

    def open(self, spider: Any) -> Any:
        return tempfile.TemporaryFile()

    def store(self, file: Any) -> None:
        with Path("steps of the bucket").open("ab") as steps:
            steps.write(b".")
            count = steps.tell()
        if Path("down").exists() or (Path("flaky").exists() and count == 2):
            raise ConnectionError("the bucket cannot be reached")
        Path(self.folder).mkdir(exist_ok=True)
        target = Path(self.folder, f"{os.getpid()}-{self.name}")
        file.seek(0)
        target.write_bytes(file.read())
        file.close()


BUCKET = (
    *("-s", 'FEED_STORAGES={"bucket": "tests.system.test_faults.Bucket",'
      ' "": "newscrawl.storages.WholeFileStorage"}'),
    *("-s", "FEEDS={}", "-o", "local.jsonl"),
)  # fmt: skip


@pytest.mark.parametrize(
    ("name", "more"),
    [
        ("x.jsonl", ()),
        ("%(batch_id)d.jsonl", ("-s", "FEED_EXPORT_BATCH_ITEM_COUNT=4")),
    ],
)
def test_a_feed_that_fails_keeps_its_items_until_it_succeeds(
    name: str, more: tuple[str, ...], site: Site, expected: list[set[str]], tmp_path: Path
) -> None:
    local = "local-%(batch_id)d.jsonl" if more else "local.jsonl"
    arguments = (*BUCKET[:-1], local, *more, "-o", f"bucket://bucket/{name}:jsonl")
    (tmp_path / "down").touch()
    assert site.crawl(tmp_path, *arguments) == 9
    assert_incomplete(tmp_path, "a feed could not be written")
    local_files = list(tmp_path.glob("local*"))
    assert faults(tmp_path, expected, local_files) == []
    assert not (tmp_path / "bucket").exists()
    assert site.crawl(tmp_path, *arguments) == 9  # still down, nothing new
    (tmp_path / "down").unlink()
    assert site.crawl(tmp_path, *arguments) == 0
    assert faults(tmp_path, expected, list(tmp_path.glob("local*"))) == []
    assert faults(tmp_path, expected, list((tmp_path / "bucket").iterdir())) == []
    # A fourth run has nothing to deliver.
    count = len(results(tmp_path))
    assert site.crawl(tmp_path, *arguments) == 0
    assert len(results(tmp_path)) == count


def test_a_batch_that_was_stored_is_not_stored_again(
    site: Site, expected: list[set[str]], tmp_path: Path
) -> None:
    arguments = (*BUCKET[:-2], "-s", "FEED_EXPORT_BATCH_ITEM_COUNT=4")
    arguments += ("-o", "bucket://bucket/%(batch_id)d.jsonl:jsonl")
    (tmp_path / "flaky").touch()  # the second batch fails
    assert site.crawl(tmp_path, *arguments) == 9
    found = faults(tmp_path, expected)
    assert len(found) == 4
    assert all(fault.startswith("lost") for fault in found)
    assert_completes(site, tmp_path, expected, *arguments)


def test_another_program_adds_to_the_file_meanwhile(
    site: Site, server: Server, expected: list[set[str]], tmp_path: Path
) -> None:
    arguments = ("-s", "FEEDS={}", "-o", "x.jsonl", *SLOW)
    (tmp_path / "x.jsonl").write_text('{"identifier": "mine"}')  # with its last line left open
    process = site.start(tmp_path, *arguments)
    when(lambda: stories(server) >= 3)
    with (tmp_path / "x.jsonl").open("a") as file:
        file.write('\n{"identifier": "too"}\n')
    process.join()
    assert process.exitcode == 9
    assert_incomplete(tmp_path, "a feed could not be written")
    assert_completes(site, tmp_path, [*expected, {"mine"}, {"too"}], *arguments[:4])


def test_an_item_that_a_format_cannot_hold_reaches_the_others(
    site: Site, expected: list[set[str]], tmp_path: Path
) -> None:
    arguments = ("-s", "FEEDS={}", "-o", "x.csv", "-o", "x.jsonl")
    assert site.crawl(tmp_path, *arguments, change=latin_csv) == 9
    assert faults(tmp_path, expected, [tmp_path / "x.jsonl"]) == []
    assert (
        not (tmp_path / "x.csv").exists()
        or "lost" in faults(tmp_path, expected, [tmp_path / "x.csv"])[0]
    )
    assert site.crawl(tmp_path, *arguments) == 0
    for name in ("x.jsonl", "x.csv"):
        assert faults(tmp_path, expected, [tmp_path / name]) == []


def latin_csv() -> None:
    """A CSV that cannot hold every third article, as one in windows-1256 cannot hold an emoji."""
    from newscrawl.exporters import CsvExporter

    row, rows = CsvExporter._build_row, [0]

    def fail(self: Any, values: Any) -> Any:
        rows[0] += 1
        if rows[0] % 3 == 1 and rows[0] > 1:
            raise UnicodeEncodeError("cp1256", "x", 0, 1, "no such letter")
        return row(self, values)

    CsvExporter._build_row = fail  # type: ignore[method-assign]


def failing_pipeline() -> None:
    """One that somebody has put after the last; it fails for every third article."""
    from newscrawl.pipelines.store import StorePipeline

    process, done = StorePipeline.process_item, [0]

    def fail(self: Any, item: Any) -> Any:
        process(self, item)
        done[0] += 1
        if done[0] % 3 == 0:
            raise ZeroDivisionError
        return item

    StorePipeline.process_item = fail  # type: ignore[method-assign]


def test_a_pipeline_that_fails_after_an_article_was_stored(
    site: Site, expected: list[set[str]], tmp_path: Path
) -> None:
    assert site.crawl(tmp_path, change=failing_pipeline) == 9
    found = faults(tmp_path, expected)
    assert found
    assert all(fault.startswith("lost") for fault in found)
    assert_completes(site, tmp_path, expected)


@pytest.mark.parametrize(
    ("content", "file"),
    [(b"no array", "x.json"), (b"<a>", "x.xml"), (b"PAR1 and no end", "x.parquet")],
)
def test_a_file_that_cannot_be_gone_on_with_is_refused_before_the_first_request(
    content: bytes, file: str, site: Site, server: Server, tmp_path: Path
) -> None:
    (tmp_path / file).write_bytes(content)
    assert site.crawl(tmp_path, "-o", file) == 1
    assert ["cannot append" in line for line in errors(tmp_path)] == [True]
    assert (tmp_path / file).read_bytes() == content
    assert server.requests == []


@pytest.mark.parametrize("name", ["/dev/null", "folder", "pipe"])
def test_what_is_no_file_is_not_replaced_by_one(
    name: str, site: Site, server: Server, tmp_path: Path
) -> None:
    (tmp_path / "folder").mkdir()
    os.mkfifo(tmp_path / "pipe")
    assert site.crawl(tmp_path, "-o", f"{name}:jsonl") == 1
    assert ["it is not a file" in line for line in errors(tmp_path)] == [True]
    assert server.requests == []
    assert Path("/dev/null").is_char_device()


def test_a_link_stays_a_link(site: Site, expected: list[set[str]], tmp_path: Path) -> None:
    (tmp_path / "far").mkdir()
    (tmp_path / "x.jsonl").symlink_to("far/y.jsonl")
    assert site.crawl(tmp_path, "-s", "FEEDS={}", "-o", "x.jsonl") == 0
    assert (tmp_path / "x.jsonl").is_symlink()
    assert faults(tmp_path, expected, [tmp_path / "far" / "y.jsonl"]) == []


# An honest end: stock Scrapy exits with 0 in all of these


def broken_selectors() -> None:
    from newscrawl.exceptions import NotAnArticle
    from newscrawl.pages.article import ArticlePage

    def fail(self: Any) -> Any:
        raise NotAnArticle("no headline")

    ArticlePage.item = fail  # type: ignore[method-assign]


def broken_program() -> None:
    from newscrawl.spider import NewsSpider

    def fail(self: Any, response: Any) -> Any:
        raise ZeroDivisionError

    NewsSpider.read = fail  # type: ignore[method-assign]


@pytest.mark.parametrize(
    ("pattern", "status", "words"),
    [
        ("^/story/", 404, "articles were not found"),
        ("^/story/", 500, "articles could not be fetched"),
        (".", 403, "listings could not be fetched"),
        ("^/robots.txt", 503, "robots.txt could not be had"),
        ("^/(Section|rss)", 500, "listings could not be fetched"),
    ],
)
def test_a_site_that_does_not_answer_as_it_should(
    pattern: str, status: int, words: str, site: Site, server: Server, tmp_path: Path
) -> None:
    server.newspaper.fail(pattern, status)
    quick = ("-s", "RETRY_TIMES=0", "-s", "NEWSCRAWL_BREAKER_FAILURES=1000")
    quick += ("-s", "NEWSCRAWL_RETRY_BACKOFF_MAX=0.01")
    assert site.crawl(tmp_path, *quick) == 9
    assert_incomplete(tmp_path, words)


@pytest.mark.parametrize(
    ("change", "words"),
    [(broken_selectors, "suspect: headline on 0 of"), (broken_program, "met an error")],
)
def test_a_spider_that_reads_no_page(
    change: Callable[[], None], words: str, site: Site, expected: list[set[str]], tmp_path: Path
) -> None:
    assert site.crawl(tmp_path, change=change) == (9 if change is broken_program else 10)
    assert any(words in line for line in log(tmp_path)[-6:])
    if change is broken_program:
        assert_completes(site, tmp_path, expected)


def test_an_unknown_format(site: Site, server: Server, tmp_path: Path) -> None:
    feeds = '{"x.doc": {"format": "doc"}}'
    assert site.crawl(tmp_path, "-s", f"FEEDS={feeds}") == 1
    assert server.requests == []
    assert any("a feed cannot be used" in line for line in errors(tmp_path))


def test_items_of_a_state_that_this_version_cannot_read_are_kept(
    site: Site, expected: list[set[str]], tmp_path: Path
) -> None:
    assert site.crawl(tmp_path, die_after=30) == -9
    path = tmp_path / "output" / "state.db"
    with contextlib.closing(sqlite3.connect(path)) as db, db:
        (kept,) = db.execute("SELECT json FROM item ORDER BY id LIMIT 1").fetchone()
        db.execute("UPDATE item SET json = '{\"colour\": 1}' WHERE json = ?", (kept,))
    assert site.crawl(tmp_path) not in (0, None)
    with contextlib.closing(sqlite3.connect(path)) as db, db:
        assert db.execute("UPDATE item SET json = ? WHERE json LIKE '%colour%'", (kept,)).rowcount
    assert_completes(site, tmp_path, expected)


def test_the_state_is_whole_after_all_this(tmp_path: Path) -> None:
    state = SQLiteState(tmp_path / "output" / "state.db")
    assert state.db.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    state.close()
