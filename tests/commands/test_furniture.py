"""``scrapy furniture`` lists what a crawl learned."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from newscrawl.state.sqlite import SQLiteState
from newscrawl.text.furniture import FurnitureLearner

pytestmark = pytest.mark.system


def furniture(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "scrapy", "furniture", *arguments],
        cwd=folder,
        env=os.environ | {"SCRAPY_SETTINGS_MODULE": "newscrawl.settings"},
        capture_output=True,
        text=True,
        check=False,
    )


def test_lines_are_listed_with_their_pages(tmp_path: Path) -> None:
    learner = FurnitureLearner()
    for number in range(40):
        learner.observe(["بوابة المدينة ترحب بكم", f"خبر {number}"])
    state = SQLiteState(tmp_path / "output" / "state.db")
    run = state.open_run("youm7", {})
    run.remember("furniture", json.dumps(learner.dump()))
    run.delivered()
    run.close("finished")
    state.close()
    done = furniture(tmp_path, "youm7")
    assert (done.returncode, done.stdout.split()) == (
        0,
        ["40", "of", "40", "بوابه", "المدينه", "ترحب", "بكم"],
    )
    assert furniture(tmp_path, "another").stdout == ""
    assert furniture(tmp_path).returncode == 2
