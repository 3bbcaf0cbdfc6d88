"""Crawls in forked processes that die at a chosen step, and readers of what they leave.

A step is anything after which the disk differs: a commit of the state, an item written to a feed,
an fsync, a rename, a link, a removal. They are counted in the process that is to die, by wrapping
what Python calls for them: the product itself knows nothing of crash points.
"""

from __future__ import annotations

import csv
import gzip
import io
import json
import multiprocessing
import os
import signal
import sqlite3
import sys
import threading
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from multiprocessing.connection import wait
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

from newscrawl.demo.newspaper import Newspaper

Change = Callable[[], None]

# Without the pauses that a live site is due.
FAST = ("-s", "DOWNLOAD_DELAY=0.001", "-s", "NEWSCRAWL_RETRY_BACKOFF=0.01")

# One interpreter loads Scrapy and newscrawl, and forks: a crawl costs half of a new interpreter.
_FORKS = multiprocessing.get_context("forkserver")
_FORKS.set_forkserver_preload(
    [
        "scrapy.cmdline",
        "scrapy.crawler",
        "newscrawl.commands.crawl",
        "newscrawl.spiders.youm7",
        "newscrawl.extensions.feeds",
        "newscrawl.pipelines.duplicates",
        "newscrawl.state.sqlite",
        "tests.system.crash",
    ]
)


_POLLING = threading.Lock()


class CrawlProcess(_FORKS.Process):  # type: ignore[name-defined, misc]
    """A process whose exit status is right when several threads start and await others.

    ``start`` polls every process of the program that has ended. Without the lock one thread may
    read the status that another is about to read, which then finds none and says 255.
    """

    def start(self) -> None:
        with _POLLING:
            super().start()

    def join(self, timeout: float | None = None) -> None:
        wait([self.sentinel], timeout)
        with _POLLING:
            super().join(0)

    @property
    def exitcode(self) -> int | None:
        with _POLLING:
            code: int | None = super().exitcode
        return code


@dataclass(frozen=True)
class Site:
    """A newspaper under a loopback address, crawled with the same arguments every time."""

    address: str
    arguments: tuple[str, ...]
    command: str = "crawl"

    def start(
        self,
        folder: Path,
        *arguments: str,
        die_after: int | None = None,
        change: Change | None = None,
    ) -> Any:
        """A crawl in a process of its own that works in *folder*."""
        folder.mkdir(parents=True, exist_ok=True)
        words = ["scrapy", self.command, "youm7", *FAST, *self.arguments, *arguments]
        process = CrawlProcess(
            target=_crawl, args=(str(folder), self.address, words, die_after, change)
        )
        process.start()
        return process

    def crawl(self, folder: Path, *arguments: str, **options: Any) -> int:
        """Its exit status: negative is the signal that killed it."""
        process = self.start(folder, *arguments, **options)
        process.join(120)
        if process.exitcode is None:
            process.kill()
            process.join()
        code = process.exitcode
        process.close()
        return int(code)


def _crawl(
    folder: str, address: str, words: list[str], die_after: int | None, change: Change | None
) -> None:
    os.chdir(folder)
    log = os.open("log", os.O_WRONLY | os.O_CREAT | os.O_APPEND)
    os.dup2(log, 1)
    os.dup2(log, 2)
    # What a shell would give to a command; a test may have been started with others.
    signal.signal(signal.SIGINT, signal.default_int_handler)
    os.environ |= {
        "SCRAPY_SETTINGS_MODULE": "newscrawl.settings",
        "NEWSCRAWL_CONNECT_TO": address,
    }
    if change:
        change()
    _count_steps(die_after)
    from scrapy.cmdline import execute

    try:
        execute(words)
    finally:
        sys.stdout.flush()
        sys.stderr.flush()


def _count_steps(die_after: int | None) -> None:
    """Kill this process right after step *die_after*; write each step's name to ``steps``."""
    from newscrawl.extensions.feeds import DurableFeedExporter

    done = 0
    names = os.open("steps", os.O_WRONLY | os.O_CREAT | os.O_TRUNC)

    def step(name: str) -> None:
        nonlocal done
        done += 1
        os.write(names, f"{name}\n".encode())
        if done == die_after:
            os.kill(os.getpid(), signal.SIGKILL)

    def counted(function: Callable[..., Any]) -> Callable[..., Any]:
        def call(*args: Any, **kwargs: Any) -> Any:
            result = function(*args, **kwargs)
            step(function.__name__)
            return result

        return call

    for name in ("fsync", "link", "remove", "rename", "replace", "truncate", "unlink"):
        setattr(os, name, counted(getattr(os, name)))

    connect = sqlite3.connect

    def counted_connect(*args: Any, factory: Any = sqlite3.Connection, **kwargs: Any) -> Any:
        class Counted(factory):  # type: ignore[misc]
            def execute(self, sql: str, *parameters: Any) -> Any:
                result = super().execute(sql, *parameters)
                if sql == "COMMIT":
                    step("commit")
                return result

        return connect(*args, factory=Counted, **kwargs)

    sqlite3.connect = counted_connect  # type: ignore[assignment]

    write = DurableFeedExporter.item_scraped

    def counted_write(self: Any, item: Any, spider: Any) -> None:
        write(self, item, spider)
        for slot in self.slots:
            if slot.file and hasattr(slot.file, "flush"):
                slot.file.flush()
        step("write")

    DurableFeedExporter.item_scraped = counted_write  # type: ignore[method-assign]


def steps(folder: Path) -> list[str]:
    """The steps of the last crawl in *folder*."""
    return (folder / "steps").read_text().split()


def in_pairs(work: Callable[[Any], Any], points: Any) -> Iterator[Any]:
    """The results of *work* for all *points*, two at a time."""
    with ThreadPoolExecutor(2) as pool:
        yield from pool.map(work, points)


# What a folder holds, by readers that share nothing with the writers


def _csv(content: bytes) -> list[str]:
    text = content.decode("utf-8-sig")
    assert "\ufeff" not in text
    rows = list(csv.DictReader(io.StringIO(text, newline=""), strict=True))
    assert all(None not in row and None not in row.values() for row in rows)
    return [row["identifier"] for row in rows]


def _jsonl(content: bytes) -> list[str]:
    assert content.endswith(b"\n") or not content
    return [json.loads(line)["identifier"] for line in content.splitlines()]


def _parquet(content: bytes) -> list[str]:
    from pyarrow import parquet

    table = parquet.read_table(io.BytesIO(content))
    return [str(name) for name in table["identifier"].to_pylist()]


_READERS: dict[str, Callable[[bytes], list[str]]] = {
    ".csv": _csv,
    ".jsonl": _jsonl,
    ".json": lambda content: [item["identifier"] for item in json.loads(content)],
    ".parquet": _parquet,
    ".xml": lambda content: [
        str(item.findtext("identifier")) for item in ElementTree.fromstring(content)
    ],
}


def read(path: Path) -> list[str]:
    """Identifiers of the articles in a result file; raises where it is not whole."""
    content = path.read_bytes()
    if path.suffix == ".gz":
        content, path = gzip.decompress(content), path.with_suffix("")
    return _READERS[path.suffix](content)


def results(folder: Path) -> list[Path]:
    """Every result file under *folder*."""
    return sorted(
        path
        for path in folder.rglob("*")
        if path.is_file()
        and not path.name.startswith(("state.db", "."))
        and not {"pages", "runs"} & set(path.relative_to(folder).parts)
        and path.suffix in (*_READERS, ".gz")
    )


def faults(
    folder: Path, expected: list[set[str]], files: Iterable[Path] | None = None
) -> list[str]:
    """What is wrong with *files*, or all results under *folder*.

    *expected* holds a set for every article: the identifiers that it and its copies have.
    """
    found = [f"left over: {path.name}" for path in folder.rglob(".*")]
    exported: Counter[str] = Counter()
    for path in results(folder) if files is None else files:
        try:
            exported.update(read(path))
        except Exception as error:
            found.append(f"{path.name} cannot be read: {error}")
    found += [f"doubled: {name}" for name, count in exported.items() if count > 1]
    for group in expected:
        held = len(group & set(exported))
        if held != 1:
            found.append(f"{'lost' if held == 0 else 'copies kept'}: {sorted(group)}")
    found += [f"unexpected: {name}" for name in set(exported) - set().union(*expected)]
    return found


def reachable(newspaper: Newspaper, sections: set[int] | None = None) -> list[set[str]]:
    """The articles that a crawl without dates finds, each with the identifiers it may have."""
    groups = (
        {
            article.identifier
            for article in group
            if {"sections", "rss"} & set(article.reachable)
            and (sections is None or sections & set(article.section_ids))
        }
        for group in newspaper.distinct
    )
    return [group for group in groups if group]
