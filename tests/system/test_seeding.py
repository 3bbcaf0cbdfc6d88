"""``scrapy state``: a state seeded from result files knows what they hold."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest

from tests.system.conftest import Crawler

pytestmark = pytest.mark.system


def test_imported_articles_are_neither_fetched_nor_exported_again(
    start: Callable[..., Crawler],
) -> None:
    crawler = start(60)
    assert crawler.crawl().code == 0
    output = crawler.folder / "output"
    (file,) = (output / "youm7").glob("*.jsonl")
    lines = file.read_text(encoding="utf-8").splitlines()
    assert crawler.scrapy("state", "export", "known.jsonl").code == 0
    export = (crawler.folder / "known.jsonl").read_text(encoding="utf-8")
    known = [json.loads(line) for line in export.splitlines()]
    assert sum(row["status"] == "saved" for row in known) == len(lines)
    for path in output.glob("state.db*"):
        path.unlink()
    imported = crawler.scrapy("state", "import", str(file), "--site", "youm7")
    assert imported.code == 0, imported.log
    shown = crawler.scrapy("state", "show")
    assert (shown.code, f"{len(lines)} saved" in shown.out) == (0, True)
    assert crawler.scrapy("state", "verify").code == 0
    again = crawler.crawl()
    saved = {json.loads(line)["identifier"] for line in lines}
    assert not [target for target in again.story_requests if target.rpartition("/")[2] in saved]
    assert {item["identifier"] for item in crawler.items()} == saved


@pytest.mark.parametrize(
    "arguments", [(), ("bogus",), ("import",), ("import", "none.jsonl"), ("show", "more")]
)
def test_bad_input_is_told(start: Callable[..., Crawler], arguments: tuple[str, ...]) -> None:
    crawler = start(40)
    result = crawler.scrapy("state", *arguments)
    assert result.code != 0
    assert "Traceback" not in result.log
