"""Memory and CPU of twelve sites in one process, beside twelve processes.

    python benchmarks/crawlgroup.py
    python benchmarks/crawlgroup.py --sites 4 --stories 10

The sites are twelve embedded newspapers (newscrawl.demo.papers), served on loopback by this process
and crawled with the project's settings, one section of each, at DOWNLOAD_DELAY 0.05. Each way
crawls twice: first all is new, then nothing is, which is what polling mostly finds. CPU time is
user and system time of the crawling processes from their start to their end. Memory is the peak of
the one process, and the sum of the peaks of the others: what they take if they run at once.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from newscrawl.demo.papers import NAMES, Papers
from newscrawl.demo.server import serve

_OPTIONS = {
    "SPIDER_MODULES": "newscrawl.demo.papers",
    "DOWNLOAD_DELAY": "0.05",
    "LOG_LEVEL": "WARNING",
}
_ROW = "{:<14} {:>9} {:>9}   {:>9} {:>9}"


class Cost(NamedTuple):
    """What processes took."""

    cpu: float
    """Seconds."""
    memory: float
    """MB at the peak."""


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--sites", type=int, default=len(NAMES))
    parser.add_argument("--stories", type=int, default=20)
    options = parser.parse_args()
    names = NAMES[: options.sites]
    ways = {
        "one process": [["crawlgroup", "--at-once", str(len(names)), *names]],
        f"{len(names)} processes": [["crawl", name] for name in names],
    }
    print(_ROW.format("", "CPU s", "MB", "CPU s", "MB"), "  (first crawl, nothing new)")
    for way, commands in ways.items():
        with (
            serve(Papers(options.stories)) as server,  # type: ignore[arg-type]
            tempfile.TemporaryDirectory() as folder,
        ):
            first, again = (_sum(_run(c, folder, server.address) for c in commands) for _ in "12")
        figures = (first.cpu, first.memory, again.cpu, again.memory)
        print(_ROW.format(way, *(f"{figure:.1f}" for figure in figures)), flush=True)


def _run(command: list[str], folder: str, address: str) -> Cost:
    settings = [word for item in _OPTIONS.items() for word in ("-s", "=".join(item))]
    process = subprocess.Popen(
        [sys.executable, "-m", "scrapy", *command, *settings, "-a", "sections=88"],
        cwd=folder,
        env=os.environ
        | {
            "PYTHONPATH": str(Path(__file__).parents[1]),
            "SCRAPY_SETTINGS_MODULE": "newscrawl.settings",
            "NEWSCRAWL_CONNECT_TO": address,
            "NEWSCRAWL_CONTACT": "https://newscrawl.example/benchmark",
        },
        stdout=subprocess.DEVNULL,
    )
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    assert process.returncode == 0, f"{command}: exit status {process.returncode}"
    # macOS counts bytes, Linux KiB.
    unit = 1e6 if sys.platform == "darwin" else 1e6 / 1024
    return Cost(usage.ru_utime + usage.ru_stime, usage.ru_maxrss / unit)


def _sum(costs: Iterable[Cost]) -> Cost:
    cpu, memory = zip(*costs, strict=True)
    return Cost(sum(cpu), sum(memory))


if __name__ == "__main__":
    main()
