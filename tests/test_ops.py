"""ops/: what can be told of it without a server."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
OPS = ROOT / "ops"
FILES = sorted(path for path in OPS.iterdir() if path.is_file())
SCRIPTS = [path for path in FILES if path.read_bytes().startswith(b"#!/bin/sh")]


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda path: path.name)
def test_a_script_is_sound_and_can_be_run(script: Path) -> None:
    subprocess.run(["sh", "-n", script], check=True)
    assert script.stat().st_mode & 0o111


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_what_is_named_exists(path: Path) -> None:
    names = re.findall(r"(?<![\w.-])ops/([\w.-]*\w)", path.read_text(encoding="utf-8"))
    assert [name for name in names if not (OPS / name).exists()] == []


def test_every_file_is_installed_or_explained() -> None:
    pages = [ROOT / "Makefile", *ROOT.glob("docs/*.md"), *FILES]
    for path in FILES:
        told = " ".join(page.read_text(encoding="utf-8") for page in pages if page != path)
        assert path.stem in told, path.name
