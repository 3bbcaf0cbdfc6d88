"""Build an egg of this checkout, deploy it to a Scrapyd server, and see that it is what it serves.

    make deploy                              to the server that scrapy.cfg names under [deploy]
    make deploy TARGET=--url=http://...      to another

A program of our own because ``scrapyd-deploy`` succeeds with an egg that the server cannot import,
and the server keeps and serves that egg. Here a new egg is first tried under a name that sorts
before every other version: a broken one is never served, and leaves nothing behind.

Exit codes: 0 the server serves the new version, 1 it does not (and serves what it served before),
2 bad input. Targets and credentials are those of scrapyd-client: ``scrapy.cfg``, or ``.netrc``;
SCRAPYD_URL, SCRAPYD_USERNAME and SCRAPYD_PASSWORD win.
"""

from __future__ import annotations

import argparse
import compileall
import os
import re
import shutil
import subprocess
import sys
import tempfile
import zipfile
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.parser import HeaderParser
from pathlib import Path
from py_compile import PycInvalidationMode
from typing import Any
from urllib.parse import urlsplit

import requests
from requests.auth import HTTPBasicAuth
from scrapyd_client.utils import get_auth, get_config

ROOT = Path(__file__).resolve().parents[1]
# Seconds to connect, and to answer: the server imports every spider before it does.
TIMEOUT = (10, 120)
WITNESS = "from scrapy import Spider\n\n\nclass Witness(Spider):\n    name = {!r}\n"


class DeployError(Exception):
    """The server does not serve the new version; says why, and what it serves."""


class UsageError(Exception):
    """Bad input."""


@dataclass(frozen=True)
class Server:
    """A Scrapyd server, and one project on it."""

    url: str
    project: str
    auth: HTTPBasicAuth | None = field(repr=False)

    def ask(self, endpoint: str, **parameters: str) -> dict[str, Any]:
        """GET an endpoint; the answer without its status."""
        query = {"project": self.project} | parameters
        return self._answer("GET", endpoint, params=query)

    def tell(self, endpoint: str, egg: Path | None = None, **parameters: str) -> dict[str, Any]:
        """POST to an endpoint; the answer without its status."""
        files = {"egg": ("project.egg", egg.read_bytes())} if egg else None
        data = {"project": self.project} | parameters
        return self._answer("POST", endpoint, data=data, files=files)

    def _answer(self, method: str, endpoint: str, **request: Any) -> dict[str, Any]:
        try:
            response = requests.request(
                method, f"{self.url}/{endpoint}.json", auth=self.auth, timeout=TIMEOUT, **request
            )
        except requests.RequestException as error:
            raise DeployError(f"{self.url} cannot be reached: {_root(error)}") from error
        if response.status_code == 401:
            raise DeployError(
                f"{self.url} does not take the credentials: "
                "set SCRAPYD_USERNAME and SCRAPYD_PASSWORD"
            )
        try:
            answer: dict[str, Any] = response.json()
            status = answer.pop("status")
        except (ValueError, KeyError):
            raise DeployError(
                f"{self.url} is no Scrapyd: it answers {response.status_code} to {endpoint}.json"
            ) from None
        # Errors come with HTTP 200 too.
        if status != "ok":
            raise DeployError(answer.get("message") or f"{endpoint}.json answers {status}")
        return answer


def _root(error: BaseException) -> BaseException:
    """What was first: an HTTP library wraps it several times."""
    while error.__context__:
        error = error.__context__
    return error


def build(into: Path) -> Path:
    """An egg of the package in this checkout: what git knows and what it does not know yet."""
    source = into / "source"
    # A copy, because setuptools takes what an earlier build has left for a part of the package.
    # The tests of sites need pytest, and nobody runs them on a server.
    unwanted = shutil.ignore_patterns("__pycache__", "sitetests")
    shutil.copytree(ROOT / "newscrawl", source / "newscrawl", ignore=unwanted)
    for name in ("pyproject.toml", "README.md", "LICENSE"):
        shutil.copy2(ROOT / name, source)
    words = ["-c", "import setuptools; setuptools.setup()"]
    words += ["egg_info", f"--tag-build={_revision()}", "bdist_egg", "--dist-dir", str(into)]
    done = subprocess.run(  # noqa: S603 - this Python
        [sys.executable, *words], cwd=source, capture_output=True, text=True, check=False
    )
    eggs = list(into.glob("*.egg"))
    if done.returncode or not eggs:
        raise DeployError(f"{done.stdout}{done.stderr}\nthe egg could not be built")
    _add_bytecode(eggs[0], source)
    return eggs[0]


def _add_bytecode(egg: Path, source: Path) -> None:
    """Spare every job of a server with this Python the compilation: half of its start.

    Python caches none for an archive, and takes no account of what it cannot read.
    """
    compileall.compile_dir(
        source / "newscrawl",
        quiet=1,
        legacy=True,
        stripdir=source,
        invalidation_mode=PycInvalidationMode.UNCHECKED_HASH,
    )
    with zipfile.ZipFile(egg, "a", zipfile.ZIP_DEFLATED) as archive:
        for path in sorted((source / "newscrawl").rglob("*.pyc")):
            archive.write(path, path.relative_to(source))


def _revision() -> str:
    """``+79203f2``, ``+79203f2.dirty`` with changes that are not committed, or nothing."""
    git = shutil.which("git")
    if git is None:
        return ""
    words = [git, "-C", str(ROOT), "describe", "--always", "--dirty", "--exclude=*"]
    done = subprocess.run(words, capture_output=True, text=True, check=False)  # noqa: S603
    return "+" + done.stdout.strip().replace("-", ".") if done.returncode == 0 else ""


def version_of(egg: Path) -> str:
    """The version in the egg's own words: ``0.1.0+79203f2``."""
    try:
        with zipfile.ZipFile(egg) as archive:
            metadata = HeaderParser().parsestr(archive.read("EGG-INFO/PKG-INFO").decode())
    except (OSError, zipfile.BadZipFile, KeyError) as error:
        raise UsageError(f"{egg} is no egg: {error}") from None
    return str(metadata["Version"])


def deploy(server: Server, egg: Path, stamp: str, folder: Path) -> tuple[str, list[str]]:
    """Have *server* serve *egg*; the version's name there, and its spiders.

    Scrapyd serves the version that sorts last, by characters unless all are numbers, and writes
    ``_`` for a full stop: 0.10 would come before 0.9. So a name begins with the time.
    """
    version = f"{stamp}-{re.sub('[^A-Za-z0-9]', '_', version_of(egg))}"
    spiders = _try(server, egg, stamp, folder)
    try:
        server.tell("addversion", egg, version=version)
        last = server.ask("listversions")["versions"][-1]
        if last != version:
            raise DeployError(
                f"the server would serve {last} still, whose name sorts after {version}: "
                "remove it (delversion.json), or deploy to another project"
            )
        if server.ask("listspiders")["spiders"] != spiders:
            raise DeployError(f"the server does not list the spiders of {version}")
    except DeployError:
        _remove(server, version)
        raise
    return version, spiders


def _try(server: Server, egg: Path, stamp: str, folder: Path) -> list[str]:
    """The spiders of *egg* as the server lists them; leaves nothing there.

    The egg on trial has one spider more. Where the server does not list it, it has imported another
    newscrawl: Scrapyd's own runner puts an egg at the end of the path, behind what is installed.
    """
    trial, witness = f"0-{stamp}", f"egg_{stamp}"
    copy = Path(shutil.copyfile(egg, folder / "trial.egg"))
    with zipfile.ZipFile(copy, "a") as archive:
        archive.writestr(f"newscrawl/spiders/{witness}.py", WITNESS.format(witness))
    try:
        server.tell("addversion", copy, version=trial)
        spiders: list[str] = server.ask("listspiders", _version=trial)["spiders"]
    finally:
        _remove(server, trial)
    if witness not in spiders:
        raise DeployError(
            "the server imports another newscrawl than the egg's: have its scrapyd.conf name the "
            "runner of ops/eggfirst.py, or uninstall it there (pip uninstall newscrawl)"
        )
    spiders.remove(witness)
    if not spiders:
        raise DeployError("the egg has no spiders")
    return spiders


def _remove(server: Server, version: str) -> None:
    """Delete a version, if it is there; says so where it cannot be."""
    try:
        if version in server.ask("listversions").get("versions", []):
            server.tell("delversion", version=version)
    except DeployError as error:
        print(f"deploy: {version} may be left on the server: {error}", file=sys.stderr)


def _server(options: argparse.Namespace) -> Server:
    """The server that options, environment or scrapy.cfg name."""
    name = f"deploy:{options.target}" if options.target else "deploy"
    config = get_config()
    if options.target and not config.has_section(name):
        raise UsageError(f"scrapy.cfg has no [{name}]")
    target = dict(config.items("deploy")) if config.has_section("deploy") else {}
    target |= dict(config.items(name)) if config.has_section(name) else {}
    url = options.url or os.environ.get("SCRAPYD_URL") or target.get("url", "")
    if urlsplit(url).scheme not in ("http", "https") or not urlsplit(url).hostname:
        raise UsageError(f"{url!r} is no address of a server: give --url http://HOST:PORT")
    username = os.environ.get("SCRAPYD_USERNAME") or target.get("username", "")
    password = os.environ.get("SCRAPYD_PASSWORD") or target.get("password", "")
    project = options.project or target.get("project", "newscrawl")
    return Server(url.rstrip("/"), project, get_auth(url, username, password))


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="deploy", description=(__doc__ or "").splitlines()[0])
    parser.add_argument("target", nargs="?", help="NAME of a [deploy:NAME] in scrapy.cfg")
    parser.add_argument("--url", help="address of the server, without credentials")
    parser.add_argument("--project", help="the project's name on the server (newscrawl)")
    parser.add_argument("--egg", type=Path, help="deploy this egg instead of building one")
    parser.add_argument("--build", type=Path, metavar="FILE", help="only build an egg, to FILE")
    return parser.parse_args()


def main() -> int:
    """The command; returns its exit code."""
    options = _options()
    try:
        with tempfile.TemporaryDirectory(prefix="newscrawl-egg-") as folder:
            if options.build:
                shutil.copyfile(build(Path(folder)), options.build)
                print(f"{options.build}: newscrawl {version_of(options.build)}")
                return 0
            server = _server(options)
            server.ask("daemonstatus")  # what is wrong with it is told before an egg is built
            egg = options.egg or build(Path(folder))
            stamp = datetime.now(UTC).strftime("%Y%m%dT%H%M%S")
            version, spiders = deploy(server, egg, stamp, Path(folder))
    except UsageError as error:
        print(f"deploy: error: {error}", file=sys.stderr)
        return 2
    except DeployError as error:
        # The server's whole traceback, and once more its last line: the reason.
        *traceback, reason = str(error).strip().splitlines()
        print(*traceback, f"deploy: error: not deployed: {reason}", sep="\n", file=sys.stderr)
        return 1
    print(f"{server.url} serves {server.project} {version}: {len(spiders)} spiders")
    return 0


if __name__ == "__main__":
    sys.exit(main())
