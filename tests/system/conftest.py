"""Whole crawls: the real command, in a process of its own, against the embedded newspaper."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from newscrawl.demo.newspaper import Newspaper
from newscrawl.demo.server import Server, serve


@dataclass(frozen=True)
class Result:
    """What a command did."""

    code: int
    out: str
    log: str
    requests: list[str]
    """Targets that the newspaper was asked for, in order."""

    @property
    def story_requests(self) -> list[str]:
        return [target for target in self.requests if not is_listing(target)]


def is_listing(target: str) -> bool:
    path = target.lower()
    return any(word in path for word in ("/section/", "/rss", "/sitemap", "/robots.txt"))


class Crawler:
    """A folder to crawl in, and a newspaper to crawl."""

    def __init__(self, folder: Path, server: Server) -> None:
        self.folder = folder
        self.server = server

    def scrapy(self, *arguments: str, timeout: float = 240, **environment: str) -> Result:
        """Run ``scrapy ...`` as a user would."""
        before = len(self.server.requests)
        done = subprocess.run(
            [sys.executable, "-m", "scrapy", *arguments],
            cwd=self.folder,
            env=self.environment | environment,
            capture_output=True,
            text=True,
            timeout=timeout,
            check=False,
        )
        requests = [request.target for request in self.server.requests[before:]]
        return Result(done.returncode, done.stdout, done.stderr, requests)

    @property
    def environment(self) -> dict[str, str]:
        return os.environ | {
            "SCRAPY_SETTINGS_MODULE": "newscrawl.settings",
            "NEWSCRAWL_CONNECT_TO": self.server.address,
            "PYTHONWARNINGS": "error",
        }

    def crawl(self, *arguments: str, **options: Any) -> Result:
        """``scrapy crawl youm7 ...`` without the pause that a live site is due."""
        return self.scrapy("crawl", "youm7", "-s", "DOWNLOAD_DELAY=0.001", *arguments, **options)

    def items(self) -> list[dict[str, Any]]:
        """Every article in the default output, over all runs."""
        return [
            json.loads(line)
            for path in sorted((self.folder / "output" / "youm7").glob("*.jsonl"))
            for line in path.read_text(encoding="utf-8").splitlines()
        ]


@pytest.fixture
def start(tmp_path: Path) -> Iterator[Callable[..., Crawler]]:
    """Serve a newspaper and give a crawler for it: ``start(articles=300)``."""
    servers: list[Any] = []

    def _start(*args: Any, **kwargs: Any) -> Crawler:
        context = serve(Newspaper(*args, **kwargs))
        servers.append(context)
        return Crawler(tmp_path, context.__enter__())

    yield _start
    for context in servers:
        context.__exit__(None, None, None)
