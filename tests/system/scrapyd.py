"""A real Scrapyd in an environment of its own, with the configuration that ops/ ships."""

from __future__ import annotations

import json
import os
import re
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import requests

from newscrawl.demo.newspaper import Newspaper
from newscrawl.demo.server import Server, serve

ROOT = Path(__file__).parents[2]
VENV = ROOT / ".venv-scrapyd"
PYTHON = VENV / "bin" / "python"
AUTH = ("operator", "a password with spaces")
FAST = {"DOWNLOAD_DELAY": "0.001"}
# Papers that are served like youm7.
OTHERS = ("rasd", "sabah", "masa")
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


def checkout(folder: Path) -> Path:
    """A copy of what a deployment reads of this checkout, with :data:`OTHERS` as well."""
    ignore = shutil.ignore_patterns("__pycache__")
    shutil.copytree(ROOT / "newscrawl", folder / "newscrawl", ignore=ignore)
    shutil.copytree(ROOT / "ops", folder / "ops", ignore=ignore)
    for name in ("pyproject.toml", "README.md", "LICENSE", "scrapy.cfg"):
        shutil.copy2(ROOT / name, folder)
    for site in OTHERS:
        path = folder / "newscrawl" / "spiders" / f"{site}.py"
        path.write_text(SITE.format(name=site), encoding="utf-8")
    return folder


def shipped_environment() -> dict[str, str]:
    """What ops/environment sets."""
    lines = (ROOT / "ops" / "environment").read_text(encoding="utf-8").splitlines()
    return dict(line.split("=", 1) for line in lines if line and not line.startswith("#"))


class Scrapyd:
    """A daemon that works in *folder* and answers to :data:`AUTH` alone."""

    def __init__(self, folder: Path, *packages: Path) -> None:
        self.folder = folder
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        self.url = f"http://127.0.0.1:{self.port}"
        # As the service manager starts it: nothing of the test's own environment.
        self.environment = {
            **shipped_environment(),
            "HOME": str(folder),
            "PATH": os.environ["PATH"],
            "NEWSCRAWL_OUTPUT": str(folder / "output"),
            "NEWSCRAWL_CONTACT": "https://crawl.example/about",
            "PYTHONPATH": os.pathsep.join(map(str, [ROOT / "ops", *packages])),
        }
        self._log = (folder / "scrapyd.log").open("ab")
        self._process: subprocess.Popen[bytes] | None = None
        shutil.copy2(ROOT / "ops" / "scrapyd.conf", folder)
        folders = "".join(f"{name}_dir = {folder}/{name}\n" for name in ("logs", "dbs", "eggs"))
        self.configuration = folder / ".scrapyd.conf"
        self.configure(
            f"http_port = {self.port}\nusername = {AUTH[0]}\npassword = {AUTH[1]}\n{folders}"
            # Three jobs at a time, so that a fourth has to wait.
            "poll_interval = 0.1\nmax_proc = 3\n"
        )

    def configure(self, lines: str) -> None:
        """Set what an operator sets in conf.d; for the next start."""
        with self.configuration.open("a", encoding="utf-8") as file:
            file.write(lines if file.tell() else f"[scrapyd]\n{lines}")

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
        """Stop the daemon as the service manager does."""
        assert self._process
        self._process.terminate()
        self._process.wait(PATIENCE)

    def close(self) -> None:
        """Stop the daemon, if it runs."""
        if self._process and self._process.poll() is None:
            self.stop()
        self._log.close()

    @property
    def log(self) -> str:
        lines = (self.folder / "scrapyd.log").read_text(encoding="utf-8").splitlines()
        return "\n".join(line for line in lines if "GET /" not in line)

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


@dataclass(frozen=True)
class Deployment:
    """newscrawl on a Scrapyd that runs, and the newspaper that its jobs crawl."""

    way: str
    scrapyd: Scrapyd
    newspaper: Server
    tree: Path

    def schedule(self, spider: str, settings: dict[str, str] = FAST, **arguments: str) -> str:
        """A job that crawls the newspaper."""
        everywhere = {"NEWSCRAWL_CONNECT_TO": self.newspaper.address}
        return self.scrapyd.schedule(spider, settings | everywhere, **arguments)

    def deploy(self, *options: str, **environment: str) -> subprocess.CompletedProcess[str]:
        """``make deploy``, from the checkout with the sites that are like youm7."""
        return subprocess.run(
            [sys.executable, "ops/deploy.py", f"--url={self.scrapyd.url}", *options],
            cwd=self.tree,
            env={
                "PATH": os.environ["PATH"],
                "SCRAPYD_USERNAME": AUTH[0],
                "SCRAPYD_PASSWORD": AUTH[1],
            }
            | environment,
            capture_output=True,
            text=True,
            check=False,
        )

    def items(self, site: str) -> list[dict[str, Any]]:
        """Every article of a site, over all files."""
        return [
            json.loads(line)
            for path in sorted(self.scrapyd.folder.glob(f"output/{site}/*.jsonl"))
            for line in path.read_text(encoding="utf-8").splitlines()
        ]

    def manifests(self, site: str) -> list[dict[str, Any]]:
        """Those of a site's runs, the oldest first."""
        paths = sorted(self.scrapyd.folder.glob(f"output/runs/{site}/*.json"))
        return [json.loads(path.read_text(encoding="utf-8")) for path in paths]

    def state(self, *words: str) -> str:
        """What ``scrapy state ...`` says of the server's state."""
        done = subprocess.run(
            [sys.executable, "-m", "scrapy", "state", *words],
            cwd=self.tree,
            env=os.environ | {"NEWSCRAWL_OUTPUT": str(self.scrapyd.folder / "output")},
            capture_output=True,
            text=True,
            check=True,
        )
        return done.stdout

    def unfinished(self, site: str) -> list[str]:
        """How the runs of a site ended that are not complete."""
        shown = self.state("show", f"--site={site}")
        outcomes = re.findall(r"^  run \d+ +\S+  (\w+)", shown, re.M)
        return [outcome for outcome in outcomes if outcome != "complete"]


@contextmanager
def deployed(way: str, base: Path) -> Iterator[Deployment]:
    """newscrawl on a server of its own: as an ``egg``, or ``installed`` beside Scrapyd."""
    make_environment()
    for name in ("tree", "server"):
        (base / name).mkdir()
    tree = checkout(base / "tree")
    packages = [_install(tree, base / "site")] if way == "installed" else []
    scrapyd = Scrapyd(base / "server", *packages)
    with serve(Newspaper(60)) as newspaper:
        try:
            scrapyd.start()
            deployment = Deployment(way, scrapyd, newspaper, tree)
            if way == "egg":
                done = deployment.deploy()
                assert done.returncode == 0, done.stderr
            yield deployment
        finally:
            scrapyd.close()


def _install(tree: Path, site: Path) -> Path:
    """Install the package for one server alone: the next one gets an egg."""
    words = ["install", "--quiet", "--no-deps", "--no-build-isolation", "--target", str(site)]
    pip = [sys.executable, "-m", "pip", "--disable-pip-version-check"]
    subprocess.run([*pip, *words, str(tree)], check=True)
    return site
