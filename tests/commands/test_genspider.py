"""``scrapy genspider`` drafts a file that can be loaded, and guesses nothing."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest
from scrapy.settings import Settings

from newscrawl.commands.genspider import Command, drafted
from newscrawl.exceptions import UsageError
from tests.sites.private import SITE, URL, Papers

pytestmark = pytest.mark.system


@pytest.mark.parametrize(
    ("url", "country", "zone"),
    [
        ("https://www.paper.com.eg/", "EG", None),  # the country's
        ("https://paper.ma/news/1", "MA", None),
        ("https://paper.ps/", "PS", "TODO: Asia/Gaza or Asia/Hebron"),
        ("https://paper.tv/", "TODO", "TODO"),
        ("https://paper.com/", "TODO", "TODO"),
    ],
)
def test_only_what_an_address_tells_is_filled_in(url: str, country: str, zone: str | None) -> None:
    text = drafted("paper", url)
    ast.parse(text)
    assert 12 <= len(text.splitlines()) <= 25
    assert f'country = "{country}' in text
    assert f'timezone = "{zone}' in text if zone else "timezone" not in text


@pytest.mark.parametrize(
    ("url", "other"),
    [
        (URL, "https://www.alminaa.com.kw/news/ports/99/خبر?utm_source=x"),
        ("https://paper.example/article/12345", "https://paper.example/article/7/#top"),
        ("https://p.example/2026/11/6/a-b-c-99.html", "https://p.example/2025/1/16/d-e-f-1.html"),
        ("https://p.example/سياسة/خبر-12", "https://p.example/رياضة/%D8%AE-9"),
    ],
)
def test_the_pattern_matches_articles_of_the_same_shape(url: str, other: str) -> None:
    found = re.search(r'article_url = r"(.*)"', drafted("paper", url))
    assert found
    for address in (url, other):
        assert re.search(found[1], address), (found[1], address)
    assert not re.search(found[1], "https://paper.example/tags/article")


def test_only_a_pattern_that_was_drafted_is_to_be_looked_at() -> None:
    remark = "does it match other articles"
    assert remark in drafted("paper", "https://paper-news.com/article/12345")
    assert r"paper-news\.com/article" in drafted("paper", "https://paper-news.com/article/12345")
    assert remark not in drafted("paper", "https://paper-news.com/")


def test_a_draft_goes_to_the_private_folder_and_loads(tmp_path: Path) -> None:
    papers = Papers(tmp_path)
    done = papers.scrapy("genspider", "alminaa", URL)
    assert (done.returncode, done.stderr) == (0, "")
    assert "alminaa" in papers.scrapy("list").stdout.split()
    assert "savefixture alminaa" in done.stdout


def command(sites: str) -> Command:
    found = Command()
    found.settings = Settings()
    found.settings.setmodule("newscrawl.settings")
    found.settings.set("NEWSCRAWL_SITES", sites)
    return found


@pytest.mark.parametrize(
    ("name", "address", "line"),
    [
        ("al-minaa", URL, "cannot be a site's name"),
        ("class", URL, "cannot be a site's name"),
        ("../x", URL, "cannot be a site's name"),
        ("youm7", URL, "already"),
        ("alminaa", URL, "already"),
        ("paper", "paper", "no address"),
        ("paper", "ftp://paper.example", "no address"),
    ],
)
def test_genspider_refuses(tmp_path: Path, name: str, address: str, line: str) -> None:
    papers = Papers(tmp_path)
    papers.declare()
    with pytest.raises(UsageError, match=line):
        command(str(papers.folder)).draft(name, address)
    assert [path.name for path in papers.folder.iterdir()] == ["alminaa.py"]
    assert (papers.folder / "alminaa.py").read_text(encoding="utf-8") == SITE


def test_without_a_folder_of_ones_own_the_package_is_not_written_to(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(UsageError, match="NEWSCRAWL_SITES"):
        command("").draft("paper", URL)


def test_bad_input_of_genspider_is_one_line(tmp_path: Path) -> None:
    done = Papers(tmp_path).scrapy("genspider", "al-minaa", URL)
    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (2, "", 1)


def test_scrapys_own_templates_are_there(tmp_path: Path) -> None:
    listed = Papers(tmp_path).scrapy("genspider", "-l").stdout.split()
    assert {"news", "basic"} <= set(listed)
