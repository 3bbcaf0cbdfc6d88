"""``scrapy state``: the sub-commands as a user gives them."""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import pytest
from scrapy.exceptions import UsageError as ScrapyUsageError
from scrapy.settings import Settings

from newscrawl.commands.state import Command
from newscrawl.dedup.signature import signature
from newscrawl.state.sqlite import SQLiteState
from tests.system.conftest import Crawler, start  # noqa: F401 - a fixture

Start = Callable[..., Crawler]


@dataclass
class Done:
    """What a command did."""

    code: int
    out: str
    err: str


State = Callable[..., Done]


@pytest.fixture
def state(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> State:
    """``scrapy state ...`` in *folder*, without a new interpreter for each."""
    monkeypatch.chdir(folder)
    capsys.readouterr()

    def run(*words: str) -> Done:
        command = Command()
        command.settings = Settings()
        command.settings.setmodule("newscrawl.settings")
        parser = argparse.ArgumentParser()
        command.add_options(parser)
        options, arguments = parser.parse_known_args(words)
        command.process_options(arguments, options)
        try:
            command.run(arguments, options)
        except ScrapyUsageError as error:
            command.exitcode = 2
            print(error, file=sys.stderr)
        return Done(command.exitcode, *capsys.readouterr())

    return run


def in_a_process(folder: Path, *words: str) -> int:
    done = subprocess.run(
        [sys.executable, "-m", "scrapy", "state", *words],
        cwd=folder,
        env=os.environ | {"SCRAPY_SETTINGS_MODULE": "newscrawl.settings"},
        capture_output=True,
        check=False,
    )
    return done.returncode


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """One with a state that knows an article of Youm7."""
    with closing(SQLiteState(tmp_path / "output" / "state.db")) as known:
        run = known.open_run("youm7", {})
        run.save("5000001", "https://www.youm7.com/5000001", "{}", signature("عنوان", "نص الخبر"))
        run.delivered()
        run.close("shutdown", ["the crawl was stopped: shutdown"])
    return tmp_path


def test_show_is_what_no_word_means(state: State) -> None:
    shown = state("show")
    assert shown.code == 0
    for words in ("youm7", "1 saved", "incomplete", "the crawl was stopped: shutdown"):
        assert words in shown.out
    assert state().out == shown.out == state("show", "--site=youm7").out


def test_verify_says_what_is_wrong_and_fails(folder: Path, state: State) -> None:
    done = state("verify")
    assert (done.code, done.out) == (0, "output/state.db: nothing is wrong\n")
    with closing(SQLiteState(folder / "output" / "state.db")) as damaged:
        damaged.db.execute("UPDATE article SET copy_of = 5")
    done = state("verify", "--quick")
    assert (done.code, done.out) == (1, "")
    assert done.err.splitlines() == [
        "output/state.db: 1 rows of article belong to a row of article that is not there"
    ]


def test_out_and_in_again(folder: Path, state: State) -> None:
    assert state("export", "known.jsonl").out == "known.jsonl: 1 articles\n"
    assert json.loads((folder / "known.jsonl").read_text())["identifier"] == "5000001"
    (folder / "output" / "state.db").unlink()
    done = state("import", "known.jsonl")
    assert (done.code, done.out) == (
        0,
        "known.jsonl: 1 articles are known now, 0 were\n",
    )
    again = state("import", "known.jsonl", "known.jsonl")
    assert again.out == "known.jsonl: 0 articles are known now, 1 were\n" * 2


def test_prune(state: State) -> None:
    kept = state("prune", "--before=2030-01-01")
    assert (kept.code, kept.out) == (0, "output/state.db: forgot 0 articles and 0 runs\n")
    forgot = state("prune", "--site=youm7", "--all")
    assert forgot.out == "output/state.db: forgot 1 articles and 1 runs\n"
    assert "youm7" not in state("show").out


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (["shwo"], 2, "show | verify"),
        (["show", "more"], 2, "show | verify"),
        (["export"], 2, "show | verify"),
        (["import"], 2, "show | verify"),
        (["show", "--site=nope"], 2, "nothing is known of nope"),
        (["export", "--site=nope", "x"], 2, "nothing is known of nope"),
        (["export", "no/such/folder/x"], 1, "cannot write no/such/folder/x"),
        (["import", "none.jsonl"], 2, "cannot read none.jsonl"),
        (["import", "--site=nope", "bad.jsonl"], 2, "no spider is called 'nope'"),
        (["import", "--site=youm7", "bad.jsonl"], 2, "bad.jsonl, line 1: it is no JSON object"),
        (["prune"], 2, "say what to forget"),
        (["prune", "--before=yesterday"], 2, "'yesterday' is not a date"),
        (["prune", "--before=20300101"], 2, "is not a date"),
        (["prune", "--site=nope"], 2, "nothing is known of nope"),
        (["prune", "--all", "--before=2021-01-01"], 2, "--all forgets one site"),
        (["show", "-s", "NEWSCRAWL_STATE=postgres://x"], 2, "is not understood"),
        (["show", "-s", "NEWSCRAWL_STATE=sqlite:///none.db"], 1, "there is no state none.db"),
        (["verify", "-s", "NEWSCRAWL_STATE=sqlite:///bad.jsonl"], 1, "bad.jsonl"),
        (["show", "-s", "NEWSCRAWL_STATE=sqlite:///:memory:"], 2, "name a file"),
    ],
)
def test_what_cannot_be_done_is_one_line(
    folder: Path, state: State, arguments: list[str], code: int, words: str
) -> None:
    (folder / "bad.jsonl").write_text("no JSON")
    done = state(*arguments)
    assert done.code == code
    assert words in done.err + done.out
    assert "Traceback" not in done.err
    assert not (folder / "none.db").exists()


def test_a_site_that_is_being_crawled_is_left_alone(folder: Path, state: State) -> None:
    with closing(SQLiteState(folder / "output" / "state.db")) as busy:
        busy.open_run("youm7", {})
        (folder / "old.jsonl").write_text('{"url": "https://www.youm7.com/5000002"}')
        for arguments in (["prune", "--site=youm7"], ["import", "--site=youm7", "old.jsonl"]):
            done = state(*arguments)
            assert done.code == 1
            assert "another crawl of youm7 is running" in done.err
        assert state("show").code == 0
        assert state("verify").code == 0


def test_exit_codes(folder: Path) -> None:
    assert in_a_process(folder, "show") == 0
    assert in_a_process(folder, "export", "no/such/folder/x") == 1
    assert in_a_process(folder, "prune") == 2
    assert in_a_process(folder, "shwo") == 2


@pytest.mark.system
def test_a_crawl_fetches_nothing_that_was_imported(start: Start) -> None:  # noqa: F811
    crawler = start(120)
    assert crawler.crawl().code == 0
    before = crawler.items()
    output = crawler.folder / "output"
    (file,) = (output / "youm7").glob("*.jsonl")
    # As another program would have kept them: with no name of their own.
    kept = ("url", "headline", "articleBody", "datePublished")
    old = [{key: item[key] for key in kept} for item in before]
    lines = [json.dumps(item, ensure_ascii=False) + "\n" for item in old]
    (crawler.folder / "old.jsonl").write_text("".join(lines), encoding="utf-8")
    for path in [file, *output.glob("state.db*")]:
        path.unlink()
    assert crawler.scrapy("state", "import", "--site=youm7", "old.jsonl").code == 0
    result = crawler.crawl()
    assert crawler.items() == []  # copies of what is known are dropped as ever
    asked = {target.partition("?")[0].rpartition("/")[2] for target in result.story_requests}
    assert asked.isdisjoint(item["identifier"] for item in before)
    assert crawler.scrapy("state", "verify").code == 0
