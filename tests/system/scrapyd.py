"""A real Scrapyd in an environment of its own, with the configuration that ops/ ships."""

from __future__ import annotations

import os
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import requests

ROOT = Path(__file__).parents[2]
VENV = ROOT / ".venv-scrapyd"
PYTHON = VENV / "bin" / "python"
AUTH = ("operator", "a password with spaces")
PATIENCE = 90.0
"""Seconds; only a failure takes so long."""

SITE = '''"""A paper that is served like another."""

from newscrawl.spiders.youm7 import Youm7Spider


class {name}Spider(Youm7Spider):
    name = "{name}"
'''
"""The file of a site that is like youm7."""


def make_environment() -> None:
    """Have make install what the server needs, once; other test processes wait."""
    import fcntl

    with (ROOT / "Makefile").open() as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        target = f"{VENV.name}/.ready"
        subprocess.run(["make", target, f"PYTHON={sys.executable}"], cwd=ROOT, check=True)


def checkout(folder: Path, sites: Iterable[str]) -> Path:
    """A copy of what a deployment reads of this checkout, with *sites* that are like youm7."""
    ignore = shutil.ignore_patterns("__pycache__")
    shutil.copytree(ROOT / "newscrawl", folder / "newscrawl", ignore=ignore)
    shutil.copytree(ROOT / "ops", folder / "ops", ignore=ignore)
    for name in ("pyproject.toml", "README.md", "LICENSE", "scrapy.cfg"):
        shutil.copy2(ROOT / name, folder)
    for site in sites:
        path = folder / "newscrawl" / "spiders" / f"{site}.py"
        path.write_text(SITE.format(name=site), encoding="utf-8")
    return folder


class Scrapyd:
    """A daemon that works in *folder* and answers to :data:`AUTH` alone."""

    def __init__(self, folder: Path, **environment: str) -> None:
        self.folder = folder
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        self.url = f"http://127.0.0.1:{self.port}"
        # As a service manager starts it: nothing of the test's own environment.
        self.environment = environment | {
            "HOME": str(folder),
            "PATH": os.environ["PATH"],
            "NEWSCRAWL_OUTPUT": str(folder / "output"),
            "NEWSCRAWL_CONTACT": "https://crawl.example/about",
        }
        self._log = (folder / "scrapyd.log").open("ab")
        self._process: subprocess.Popen[bytes] | None = None
        shutil.copy2(ROOT / "ops" / "scrapyd.conf", folder)
        folders = "".join(f"{name}_dir = {folder}/{name}\n" for name in ("logs", "dbs", "eggs"))
        self.override(
            f"[scrapyd]\nhttp_port = {self.port}\nusername = {AUTH[0]}\npassword = {AUTH[1]}\n"
            f"poll_interval = 0.1\n{folders}"
        )

    def override(self, text: str) -> None:
        """What an operator sets in conf.d."""
        (self.folder / ".scrapyd.conf").write_text(text, encoding="utf-8")

    def launch(self) -> subprocess.Popen[bytes]:
        """Start the daemon without waiting for it."""
        self._process = subprocess.Popen(
            [PYTHON.parent / "scrapyd", "--pidfile="],
            cwd=self.folder,
            env=self.environment,
            stdin=subprocess.DEVNULL,
            stdout=self._log,
            stderr=self._log,
        )
        return self._process

    def start(self) -> None:
        """Start the daemon and wait until it answers."""
        process = self.launch()

        def answers() -> bool:
            assert process.poll() is None, self.log
            try:
                return bool(self.ask("daemonstatus"))
            except requests.ConnectionError:
                return False

        self.until(answers)

    def stop(self) -> None:
        """Stop the daemon and the jobs that it would leave behind."""
        running = self.jobs("running")
        assert self._process
        self._process.terminate()
        self._process.wait(PATIENCE)
        for job in running:
            os.kill(job["pid"], signal.SIGKILL)

    def close(self) -> None:
        """Stop the daemon, if it runs."""
        if self._process and self._process.poll() is None:
            self.stop()
        self._log.close()

    @property
    def log(self) -> str:
        return (self.folder / "scrapyd.log").read_text(encoding="utf-8", errors="replace")

    def ask(self, endpoint: str, **query: str) -> dict[str, Any]:
        return self._answer(requests.get(self._url(endpoint), params=query, auth=AUTH, timeout=60))

    def tell(self, endpoint: str, data: list[tuple[str, str]]) -> dict[str, Any]:
        return self._answer(requests.post(self._url(endpoint), data=data, auth=AUTH, timeout=60))

    def _url(self, endpoint: str) -> str:
        return f"{self.url}/{endpoint}.json"

    def _answer(self, response: requests.Response) -> dict[str, Any]:
        answer: dict[str, Any] = response.json()
        assert answer["status"] == "ok", answer
        return answer

    def page(self, path: str) -> str:
        """A page of the web interface, or a log."""
        response = requests.get(f"{self.url}{path}", auth=AUTH, timeout=60)
        response.raise_for_status()
        return response.content.decode()

    def schedule(self, spider: str, settings: dict[str, str], **arguments: str) -> str:
        """The identifier of a new job."""
        data = [("project", "newscrawl"), ("spider", spider), *arguments.items()]
        data += [("setting", f"{name}={value}") for name, value in settings.items()]
        return str(self.tell("schedule", data)["jobid"])

    def jobs(self, status: str) -> list[dict[str, Any]]:
        """``pending``, ``running`` or ``finished`` jobs."""
        jobs: list[dict[str, Any]] = self.ask("listjobs")[status]
        return jobs

    def wait_for(self, *jobs: str) -> None:
        """Wait until the *jobs* have finished, however."""
        self.until(lambda: set(jobs) <= {job["id"] for job in self.jobs("finished")})

    def until(self, condition: Callable[[], object]) -> None:
        """Wait until *condition* holds."""
        end = time.monotonic() + PATIENCE
        while not condition():
            assert time.monotonic() < end, f"waited in vain\n{self.log[-5000:]}"
            time.sleep(0.05)
