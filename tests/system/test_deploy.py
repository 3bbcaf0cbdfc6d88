"""``make deploy``: what it uploads, what it refuses, and what the server serves then."""

from __future__ import annotations

import re
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from configparser import RawConfigParser
from pathlib import Path

import pytest

from tests.system.scrapyd import PYTHON, ROOT, SITE, Deployment, Scrapyd, deployed, make_environment

pytestmark = pytest.mark.system


@pytest.fixture(scope="module")
def deployment(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Deployment]:
    with deployed("egg", tmp_path_factory.mktemp("deploy")) as deployment:
        yield deployment


@pytest.fixture
def egg(deployment: Deployment, tmp_path: Path) -> Path:
    """A new one."""
    path = tmp_path / "new.egg"
    done = deployment.deploy(f"--build={path}")
    assert re.search(r": newscrawl \d+\.\d+", done.stdout), done.stderr
    return path


@pytest.fixture
def hiding(deployment: Deployment) -> Iterator[Path]:
    """Another newscrawl that the server has: one in the folder that it works in."""
    path = deployment.scrapyd.folder / "newscrawl"
    path.symlink_to(deployment.tree / "newscrawl")
    yield path
    path.unlink()


def add_spider(egg: Path, name: str, text: str) -> None:
    """Put one site more into *egg*."""
    with zipfile.ZipFile(egg, "a") as archive:
        archive.writestr(f"newscrawl/spiders/{name}.py", text)


def versions(deployment: Deployment) -> list[str]:
    """Those that the server has, the one that it serves last."""
    found: list[str] = deployment.scrapyd.ask("listversions", project="newscrawl")["versions"]
    return found


def spiders(deployment: Deployment) -> list[str]:
    """Those that can be scheduled."""
    found: list[str] = deployment.scrapyd.ask("listspiders", project="newscrawl")["spiders"]
    return found


def test_a_broken_egg_is_refused_and_the_old_one_serves_on(
    deployment: Deployment, egg: Path
) -> None:
    before = versions(deployment)
    add_spider(egg, "haste", "import nothing_that_there_is\n")

    done = deployment.deploy(f"--egg={egg}")

    assert done.returncode == 1
    assert done.stderr.splitlines()[-1] == (
        "deploy: error: not deployed: ModuleNotFoundError: No module named 'nothing_that_there_is'"
    )
    assert versions(deployment) == before
    job = deployment.schedule("youm7", sections="88", sample="1")
    deployment.scrapyd.wait_for(job)
    log = deployment.scrapyd.page(f"/logs/newscrawl/youm7/{job}.log")
    assert "complete: 1 new articles" in log


def test_a_new_egg_takes_over_and_is_rolled_back(deployment: Deployment, egg: Path) -> None:
    before = versions(deployment)
    add_spider(egg, "dhuha", SITE.format(name="dhuha"))

    done = deployment.deploy(f"--egg={egg}")

    *older, new = versions(deployment)
    assert done.stdout.endswith(f" serves newscrawl {new}: {len(spiders(deployment))} spiders\n")
    assert older == before
    assert re.fullmatch(r"\d{8}T\d{6}-\d+_\d+_\d+\w*", new)
    assert "dhuha" in spiders(deployment)
    deployment.scrapyd.tell("delversion", [("project", "newscrawl"), ("version", new)])
    assert "dhuha" not in spiders(deployment)


def test_an_egg_goes_before_an_installed_package(
    deployment: Deployment, hiding: Path, egg: Path
) -> None:
    add_spider(egg, "dhuha", SITE.format(name="dhuha"))
    assert deployment.deploy(f"--egg={egg}").returncode == 0
    assert "dhuha" in spiders(deployment)


def test_an_egg_that_an_installed_package_hides_is_refused(
    deployment: Deployment, hiding: Path
) -> None:
    scrapyd = deployment.scrapyd
    before = versions(deployment)
    kept = scrapyd.configuration.read_text()
    scrapyd.stop()
    scrapyd.configure("runner = scrapyd.runner\n")
    scrapyd.start()

    done = deployment.deploy()

    assert done.returncode == 1
    assert "the server imports another newscrawl than the egg's" in done.stderr
    assert versions(deployment) == before
    scrapyd.stop()
    scrapyd.configuration.write_text(kept)
    scrapyd.start()


def test_a_version_that_would_not_be_served_is_not_left(deployment: Deployment, egg: Path) -> None:
    # As `scrapyd-deploy --version GIT` names it.
    other = deployment.scrapyd.folder / "eggs" / "newscrawl" / "r79-master.egg"
    other.write_bytes(egg.read_bytes())
    before = versions(deployment)

    done = deployment.deploy()

    assert done.returncode == 1
    assert "the server would serve r79-master still" in done.stderr
    assert versions(deployment) == before
    other.unlink()


def test_the_egg_is_whole(deployment: Deployment, egg: Path, tmp_path: Path) -> None:
    package = deployment.tree / "newscrawl"
    there = {
        f"newscrawl/{path.relative_to(package)}"
        for path in package.rglob("*")
        if path.is_file() and not {"__pycache__", "sitetests"} & set(path.parts)
    }
    with zipfile.ZipFile(egg) as archive:
        inside = set(archive.namelist())
    inside = {name for name in inside if not name.startswith("EGG-INFO/")}
    assert {name for name in inside if not name.endswith(".pyc")} == there
    # As bytecode too, so that no job has to compile it.
    assert {f"{name}c" for name in inside if name.endswith(".py")} <= inside

    # Every module and all it reads can be had from inside the archive, beside what a server has.
    program = (
        "import importlib, pkgutil, sys, newscrawl\n"
        f"assert newscrawl.__file__.startswith({str(egg)!r})\n"
        "for module in pkgutil.walk_packages(newscrawl.__path__, 'newscrawl.'):\n"
        "    module.name.endswith('__main__') or importlib.import_module(module.name)\n"
        "from newscrawl.commands.genspider import drafted\n"
        "assert 'class' in drafted('paper', 'https://paper.example/')\n"
        "from newscrawl.demo.newspaper import Newspaper\n"
        "Newspaper(5)\n"
        "from scrapy.cmdline import execute\n"
        "execute(['scrapy', '-h'])\n"
    )
    inside_egg, here = (
        subprocess.run(
            words,
            cwd=tmp_path,
            env={"PYTHONPATH": str(path), "SCRAPY_SETTINGS_MODULE": "newscrawl.settings"},
            capture_output=True,
            text=True,
            check=False,
        )
        for words, path in (
            ([PYTHON, "-c", program], egg),
            ([sys.executable, "-m", "scrapy", "-h"], deployment.tree),
        )
    )
    assert inside_egg.returncode == 0, inside_egg.stderr
    assert inside_egg.stdout.splitlines()[1:] == here.stdout.splitlines()[1:]


@pytest.mark.parametrize(
    ("options", "environment", "code", "words"),
    [
        (["--url=ftp://x"], {}, 2, "'ftp://x' is no address of a server"),
        (["nowhere"], {}, 2, "scrapy.cfg has no [deploy:nowhere]"),
        (["--egg=README.md"], {}, 2, "README.md is no egg"),
        ([], {"SCRAPYD_PASSWORD": "guess"}, 1, "does not take the credentials"),
        (["--url=http://127.0.0.1:9"], {}, 1, "http://127.0.0.1:9 cannot be reached: [Errno 111]"),
    ],
)
def test_what_is_wrong_is_told_in_one_line(
    deployment: Deployment, options: list[str], environment: dict[str, str], code: int, words: str
) -> None:
    done = deployment.deploy(*options, **environment)
    assert done.returncode == code
    (line,) = done.stderr.splitlines()
    assert line.startswith("deploy: error: ")
    assert words in line


def test_make_deploy_runs_it() -> None:
    words = ["make", "-n", "--no-print-directory", "deploy", "TARGET=--url=http://127.0.0.1:6800"]
    plan = subprocess.run(words, cwd=ROOT, capture_output=True, text=True, check=True)
    assert plan.stdout.splitlines()[-1].endswith("ops/deploy.py --url=http://127.0.0.1:6800")


def test_the_shipped_configuration_says_nothing_that_scrapyd_does_not_know() -> None:
    make_environment()
    (defaults,) = PYTHON.parents[1].glob("lib/*/site-packages/scrapyd/default_scrapyd.conf")
    shipped, known = (RawConfigParser(), RawConfigParser())
    shipped.read(ROOT / "ops" / "scrapyd.conf")
    known.read(defaults)
    assert set(shipped["scrapyd"]) <= set(known["scrapyd"])


def test_the_shipped_configuration_does_not_start_without_a_password(tmp_path: Path) -> None:
    make_environment()
    scrapyd = Scrapyd(tmp_path)
    scrapyd.configuration.unlink()
    assert scrapyd.launch().wait(60) != 0
    scrapyd.close()
    assert "the_username_in_conf_d" in scrapyd.log
