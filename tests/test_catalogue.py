"""Private sites are found, and a broken one spoils nothing."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from scrapy.settings import Settings

from newscrawl.catalogue import Catalogue
from tests.sites.private import SITE


def catalogue(*folders: Path) -> Catalogue:
    settings = Settings()
    settings.setmodule("newscrawl.settings")
    settings.set("NEWSCRAWL_SITES", os.pathsep.join(map(str, folders)))
    return Catalogue(settings)


def test_a_private_site_is_a_site(tmp_path: Path) -> None:
    (tmp_path / "alminaa.py").write_text(SITE, encoding="utf-8")
    (tmp_path / "_shared.py").write_text("raise SystemError", encoding="utf-8")
    found = catalogue(tmp_path)
    site = found.load("alminaa")
    assert {"alminaa", "youm7"} <= {site.name for site in found.sites()}
    assert found.is_private(site)
    assert not found.is_private(found.load("youm7"))
    assert found.fixtures_of(site) == tmp_path / "fixtures" / "alminaa"
    assert found.fixtures_of(found.load("youm7")) == Path("tests/fixtures/youm7")


def test_a_private_site_stands_in_for_another_of_its_name(tmp_path: Path) -> None:
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        text = SITE.replace('"alminaa"', '"youm7"').replace('"المرفأ"', f'"{name}"')
        (tmp_path / name / "youm7.py").write_text(text, encoding="utf-8")
    found = catalogue(tmp_path / "one", tmp_path / "two")
    assert found.load("youm7").publisher == "one"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("class X(:\n", "SyntaxError"),
        ("\nimport nothing_of_this_name", "ModuleNotFoundError"),
        ("1 / 0", "ZeroDivisionError"),
        ("x = 1", "declares no spider"),
        (SITE.replace("Asia/Kuwait", "Asia/Mars"), "Asia/Mars"),
        (SITE.replace("[a-z]+", "("), "error"),
    ],
)
def test_a_broken_file_is_told_once_and_left_out(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], text: str, words: str
) -> None:
    (tmp_path / "broken.py").write_text(text, encoding="utf-8")
    another = SITE.replace('"alminaa"', '"another"')
    (tmp_path / "another.py").write_text(another, encoding="utf-8")
    for _ in range(2):
        assert {"another", "youm7"} <= set(catalogue(tmp_path).list())
    told = capsys.readouterr().err
    assert told.startswith(f"newscrawl: error: {tmp_path / 'broken.py'} is left out: ")
    assert words in told
    assert told.count("\n") == 1


def test_a_missing_folder_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert "youm7" in catalogue(tmp_path / "none").list()
    assert capsys.readouterr().err == (
        f"newscrawl: error: NEWSCRAWL_SITES names {tmp_path / 'none'}: there is no such folder\n"
    )
