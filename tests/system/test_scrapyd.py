"""Deployed: the egg, and the package installed beside a real Scrapyd."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import requests

from newscrawl.demo.newspaper import Newspaper
from newscrawl.demo.server import Server, serve
from tests.system.conftest import is_listing
from tests.system.scrapyd import AUTH, PYTHON, ROOT, SITE, Scrapyd, checkout, make_environment
from tests.system.test_youm7 import assert_each_once, groups

pytestmark = pytest.mark.system

# Papers that are served like youm7.
OTHERS = ("rasd", "sabah", "masa")
SITES = ("youm7", *OTHERS)
AUTUMN = {"from_date": "2021-10-01", "until_date": "2021-11-30"}
FAST = {"DOWNLOAD_DELAY": "0.001"}
MANIFESTS = "runs/*.json"


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


def _served(way: str, tree: Path, folder: Path, newspaper: Server) -> Deployment:
    environment = {}
    if way == "installed":
        # Beside Scrapyd for this server alone: the next one gets an egg.
        site = tree.parent / "site"
        words = ["install", "--quiet", "--no-deps", "--no-build-isolation", "--target", str(site)]
        subprocess.run(
            [sys.executable, "-m", "pip", "--disable-pip-version-check", *words, str(tree)],
            check=True,
        )
        environment["PYTHONPATH"] = str(site)
        (folder / "scrapy.cfg").write_bytes((ROOT / "ops" / "scrapy.cfg").read_bytes())
    scrapyd = Scrapyd(folder, **environment)
    scrapyd.start()
    deployment = Deployment(way, scrapyd, newspaper, tree)
    if way == "egg":
        done = deployment.deploy()
        assert done.returncode == 0, done.stderr
        assert re.search(r" serves newscrawl \d{8}T\d{6}-0_\w+: \d+ spiders$", done.stdout)
    return deployment


@pytest.fixture(scope="module", params=["egg", "installed"])
def deployment(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Deployment]:
    make_environment()
    base = tmp_path_factory.mktemp(request.param)
    for name in ("tree", "server"):
        (base / name).mkdir()
    tree = checkout(base / "tree", OTHERS)
    with serve(Newspaper(60)) as newspaper:
        deployed = _served(request.param, tree, base / "server", newspaper)
        yield deployed
        deployed.scrapyd.close()


def of_autumn(newspaper: Newspaper) -> list[set[str]]:
    """The articles of :data:`AUTUMN`."""
    return groups(newspaper, lambda article: f"{article.published:%Y-%m}" in ("2021-10", "2021-11"))


def test_three_sites_are_crawled_and_the_history_survives(deployment: Deployment) -> None:
    scrapyd, newspaper = deployment.scrapyd, deployment.newspaper.newspaper
    assert set(SITES) <= set(scrapyd.ask("listspiders", project="newscrawl")["spiders"])
    assert requests.get(f"{scrapyd.url}/daemonstatus.json", timeout=60).status_code == 401

    jobs = {
        "youm7": deployment.schedule("youm7", sections="88"),
        "rasd": deployment.schedule("rasd", **AUTUMN),
        "sabah": deployment.schedule("sabah", FAST | {"FEED_EXPORT_FIELDS": "identifier"}),
    }
    scrapyd.wait_for(*jobs.values())

    assert_each_once(
        deployment.items("youm7"), groups(newspaper, lambda article: 88 in article.section_ids)
    )
    assert_each_once(deployment.items("rasd"), of_autumn(newspaper))
    assert {tuple(item) for item in deployment.items("sabah")} == {("identifier",)}
    for site, job in jobs.items():
        log = scrapyd.page(f"/logs/newscrawl/{site}/{job}.log")
        assert f"complete: {len(deployment.items(site))} new articles" in log
        manifests = scrapyd.folder.glob(f"output/{site}/{MANIFESTS}")
        for manifest in map(json.loads, (path.read_text() for path in manifests)):
            assert manifest["spider"] == site

    history = scrapyd.jobs("finished")
    assert set(jobs.values()) <= {job["id"] for job in history}
    scrapyd.stop()
    scrapyd.start()
    assert scrapyd.jobs("finished") == history
    assert set(SITES) <= set(scrapyd.ask("listspiders", project="newscrawl")["spiders"])


def test_a_killed_job_is_completed_by_the_next(deployment: Deployment) -> None:
    scrapyd, newspaper = deployment.scrapyd, deployment.newspaper
    before = len(newspaper.requests)
    killed = deployment.schedule("masa", {"DOWNLOAD_DELAY": "0.05"}, **AUTUMN)

    def is_under_way() -> bool:
        return sum(not is_listing(target) for _, target, *_ in newspaper.requests[before:]) >= 10

    scrapyd.until(is_under_way)
    (job,) = scrapyd.jobs("running")
    os.kill(job["pid"], signal.SIGKILL)
    scrapyd.wait_for(killed)
    assert deployment.items("masa") == []
    assert unfinished(deployment) == ["open"]

    scrapyd.wait_for(deployment.schedule("masa", **AUTUMN))
    assert_each_once(deployment.items("masa"), of_autumn(newspaper.newspaper))
    assert unfinished(deployment) == ["killed"]


def unfinished(deployment: Deployment) -> list[str]:
    """How the runs of masa ended that are not complete."""
    outcomes = re.findall(r"^  run \d+ +\S+  (\w+)", deployment.state("show", "--site=masa"), re.M)
    return [outcome for outcome in outcomes if outcome != "complete"]


def broken(egg: Path, name: str, text: str) -> Path:
    """The egg with one file more."""
    with zipfile.ZipFile(egg, "a") as archive:
        archive.writestr(name, text)
    return egg


def test_a_broken_egg_is_refused_and_the_old_one_serves_on(
    deployment: Deployment, tmp_path: Path
) -> None:
    scrapyd = deployment.scrapyd
    before = scrapyd.ask("listversions", project="newscrawl")
    egg = tmp_path / "new.egg"
    assert deployment.deploy(f"--build={egg}").returncode == 0
    broken(egg, "newscrawl/spiders/haste.py", "import nothing_that_there_is\n")

    done = deployment.deploy(f"--egg={egg}")

    assert done.returncode == 1
    reason = "ModuleNotFoundError: No module named 'nothing_that_there_is'"
    if deployment.way == "installed":
        reason = "the server imports another newscrawl than the egg's"
    assert done.stderr.splitlines()[-1].startswith(f"deploy: error: not deployed: {reason}")
    assert scrapyd.ask("listversions", project="newscrawl") == before
    job = deployment.schedule("youm7", sections="88", sample="1")
    scrapyd.wait_for(job)
    assert "new articles" in scrapyd.page(f"/logs/newscrawl/youm7/{job}.log")


def test_a_new_egg_takes_over_and_is_rolled_back(deployment: Deployment, tmp_path: Path) -> None:
    if deployment.way != "egg":
        pytest.skip("an installed package is rolled back with pip")
    scrapyd = deployment.scrapyd
    old = scrapyd.ask("listversions", project="newscrawl")["versions"]
    egg = tmp_path / "new.egg"
    assert deployment.deploy(f"--build={egg}").returncode == 0
    broken(egg, "newscrawl/spiders/dhuha.py", SITE.format(name="dhuha"))

    assert deployment.deploy(f"--egg={egg}").returncode == 0

    assert "dhuha" in scrapyd.ask("listspiders", project="newscrawl")["spiders"]
    (new,) = set(scrapyd.ask("listversions", project="newscrawl")["versions"]) - set(old)
    scrapyd.tell("delversion", [("project", "newscrawl"), ("version", new)])
    assert "dhuha" not in scrapyd.ask("listspiders", project="newscrawl")["spiders"]


def test_a_version_that_would_not_be_served_is_not_left(deployment: Deployment) -> None:
    if deployment.way != "egg":
        pytest.skip("no eggs there")
    eggs = deployment.scrapyd.folder / "eggs" / "newscrawl"
    (egg, *_) = eggs.iterdir()
    # As `scrapyd-deploy --version GIT` names it.
    other = eggs / "r79-master.egg"
    other.write_bytes(egg.read_bytes())

    done = deployment.deploy()

    assert done.returncode == 1
    assert "the server would serve r79-master still" in done.stderr
    assert {path.name for path in eggs.iterdir()} == {egg.name, other.name}
    other.unlink()


def test_the_egg_is_whole(deployment: Deployment, tmp_path: Path) -> None:
    egg = tmp_path / "new.egg"
    done = deployment.deploy(f"--build={egg}")
    assert re.search(r": newscrawl \d+\.\d+", done.stdout), done.stderr
    package = deployment.tree / "newscrawl"
    there = {
        f"newscrawl/{path.relative_to(package)}"
        for path in package.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    with zipfile.ZipFile(egg) as archive:
        inside = {name for name in archive.namelist() if "__pycache__" not in name}
    assert {name for name in inside if not name.startswith("EGG-INFO/")} == there

    # All it can be asked for works from inside the archive, beside what a server has installed.
    program = (
        "import importlib, pkgutil, sys, newscrawl\n"
        f"assert newscrawl.__file__.startswith({str(egg)!r})\n"
        "for module in pkgutil.walk_packages(newscrawl.__path__, 'newscrawl.'):\n"
        "    module.name.endswith('__main__') or importlib.import_module(module.name)\n"
    )
    environment = {"PYTHONPATH": str(egg), "SCRAPY_SETTINGS_MODULE": "newscrawl.settings"}
    for words in (["-c", program], ["-m", "scrapy", "list"], ["-m", "scrapy", "state", "-h"]):
        run = [PYTHON, "-W", "error", *words] if words[0] == "-c" else [PYTHON, *words]
        done = subprocess.run(
            run, cwd=tmp_path, env=environment, capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, done.stderr


@pytest.mark.parametrize(
    ("options", "environment", "code", "words"),
    [
        (["--url=ftp://x"], {}, 2, "'ftp://x' is no address of a server"),
        (["nowhere"], {}, 2, "scrapy.cfg has no [deploy:nowhere]"),
        (["--egg=README.md"], {}, 2, "README.md is no egg"),
        ([], {"SCRAPYD_PASSWORD": "guess"}, 1, "does not take the credentials"),
        (["--url=http://127.0.0.1:9"], {}, 1, "http://127.0.0.1:9 cannot be reached"),
    ],
)
def test_what_is_wrong_is_told_in_one_line(
    deployment: Deployment, options: list[str], environment: dict[str, str], code: int, words: str
) -> None:
    done = deployment.deploy(*options, **environment)
    assert done.returncode == code
    assert words in done.stderr.splitlines()[-1]
    assert "Traceback" not in done.stderr


def test_the_shipped_configuration_does_not_start_without_a_password(tmp_path: Path) -> None:
    make_environment()
    scrapyd = Scrapyd(tmp_path)
    scrapyd.override("")
    assert scrapyd.launch().wait(60) != 0
    scrapyd.close()
    assert "the_username_in_conf_d" in scrapyd.log
