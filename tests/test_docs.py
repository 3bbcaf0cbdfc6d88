"""README, docs and code agree: examples run, commands work, links lead somewhere."""

from __future__ import annotations

import doctest
import re
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.system.conftest import Crawler, start  # noqa: F401 - a fixture

ROOT = Path(__file__).parents[1]
PAGES = [
    ROOT / "README.md",
    ROOT / "CONTRIBUTING.md",
    ROOT / "CHANGELOG.md",
    *ROOT.glob("docs/*.md"),
]

Start = Callable[..., Crawler]


def blocks(page: Path, language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```", page.read_text(encoding="utf-8"), re.M | re.S)


@pytest.mark.parametrize("page", PAGES, ids=lambda p: p.name)
def test_python_examples_give_what_they_show(page: Path) -> None:
    results = doctest.testfile(str(page), module_relative=False, encoding="utf-8")
    assert results.failed == 0


@pytest.mark.parametrize("page", PAGES, ids=lambda p: p.name)
def test_links_and_paths_lead_somewhere(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    links = {link for link in re.findall(r"\]\(([^)#]+)\)", text) if "://" not in link}
    paths = set(re.findall(r"`((?:newscrawl|tests|benchmarks|docs)/[\w./-]*\w/?)`", text))
    missing = [link for link in links if not (page.parent / link).exists()]
    missing += [path for path in paths if "NAME" not in path and not (ROOT / path).exists()]
    assert missing == []


def test_tests_that_are_named_exist() -> None:
    code = "".join(p.read_text(encoding="utf-8") for p in (ROOT / "tests").rglob("test_*.py"))
    for page in PAGES:
        for name in re.findall(r"`(test_\w+)`", page.read_text(encoding="utf-8")):
            assert f"def {name}(" in code, f"{page.name} names {name}"


def test_the_readme_is_short() -> None:
    assert len((ROOT / "README.md").read_text(encoding="utf-8").splitlines()) <= 160


def test_the_two_commands_are_what_make_does() -> None:
    assert blocks(ROOT / "README.md", "sh")[0] == "make demo\nmake test\n"
    for target, command in (("demo", "scrapy demo"), ("test", "python -m pytest -n auto")):
        plan = subprocess.run(
            ["make", "-n", "--no-print-directory", target],
            cwd=ROOT,
            capture_output=True,
            text=True,
            check=True,
        )
        assert plan.stdout.splitlines()[-1].endswith(command)


def commands_of(page: Path) -> list[list[str]]:
    """The words after ``scrapy`` of every such line in a shell example."""
    return [
        line.removeprefix(".venv/bin/scrapy ").split()
        for block in blocks(page, "sh")
        for line in block.splitlines()
        if line.startswith(".venv/bin/scrapy ")
    ]


@pytest.mark.system
def test_the_readme_commands_work(start: Start) -> None:  # noqa: F811
    crawler = start(60)
    newspaper = crawler.server.newspaper
    seed = next(article for article in newspaper.truth if article.identifier == "5525123")
    page = newspaper.respond("GET", "www.youm7.com", "/story/2021/11/6/x/5525123", {}).body
    (crawler.folder / "page.html").write_bytes(page)
    (crawler.folder / "urls.txt").write_text("https://www.youm7.com/story/2021/11/6/x/5525123\n")
    commands = commands_of(ROOT / "README.md")
    assert {command[0] for command in commands} == {"crawl", "extract", "runs", "state"}
    for command in commands:
        if command[0] == "crawl":
            command += ["-s", "DOWNLOAD_DELAY=0.001"]
        result = crawler.scrapy(*command)
        assert result.code == 0, f"{command}: {result.log[-2000:]}"
        if command[0] == "extract":
            assert seed.headline in result.out
    assert (crawler.folder / "sample.csv").exists()


@pytest.mark.system
def test_the_commands_of_running_crawls_work(start: Start) -> None:  # noqa: F811
    crawler = start(40)
    page = ROOT / "docs" / "running.md"
    (plan,) = blocks(page, "toml")
    (crawler.folder / "plan.toml").write_text(plan, encoding="utf-8")
    fast = ("-s", "DOWNLOAD_DELAY=0.001", "-s", "SPIDER_MODULES=newscrawl.spiders.youm7")
    assert crawler.crawl("-a", "sample=5").code == 0
    commands = commands_of(page)
    assert {command[0] for command in commands} == {"runs", "crawlgroup", "plan"}
    for command in commands:
        if command[:2] == ["plan", "run"]:
            # The last entry waits for the night.
            (crawler.folder / "plan.toml").write_text(plan.rpartition("[[crawl]]")[0])
        result = crawler.scrapy(*command, *fast)
        assert result.code == 0, f"{command}: {result.log[-2000:]}"
