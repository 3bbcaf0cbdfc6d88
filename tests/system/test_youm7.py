"""``scrapy crawl youm7`` against the embedded newspaper, compared with the newspaper's truth."""

from __future__ import annotations

import csv
import gzip
import io
import json
from collections import Counter
from collections.abc import Callable
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest

from newscrawl.demo.newspaper import Newspaper
from newscrawl.demo.truth import TruthArticle
from tests.system.conftest import Crawler

pytestmark = pytest.mark.system

Start = Callable[..., Crawler]

EVERY_DAY = ("-a", "from_date=2010-01-01", "-a", "until_date=2021-11-30")


def groups(
    newspaper: Newspaper, keep: Callable[[TruthArticle], bool] = lambda _: True
) -> list[set[str]]:
    """The distinct articles with a version that *keep* takes: identifiers of those versions."""
    found = ({a.identifier for a in group if keep(a)} for group in newspaper.distinct)
    return [group for group in found if group]


def assert_each_once(items: list[dict[str, Any]], expected: list[set[str]]) -> None:
    exported = Counter(item["identifier"] for item in items)
    assert max(exported.values(), default=0) <= 1
    assert [group for group in expected if len(group & set(exported)) != 1] == []
    assert set(exported) <= set().union(*expected)


def body_of(true: TruthArticle, paragraphs: list[str]) -> list[str]:
    """*paragraphs* without the dateline that opens them: an item keeps it as printed."""
    first = true.body[0]
    if true.dateline and paragraphs[0].startswith(true.dateline) and paragraphs[0].endswith(first):
        return [first, *paragraphs[1:]]
    return paragraphs


def wrong(items: list[dict[str, Any]], newspaper: Newspaper) -> dict[str, list[tuple[Any, ...]]]:
    """Every answer that is not the truth, by field."""
    truth = {article.identifier: article for article in newspaper.truth}
    found: dict[str, list[tuple[Any, ...]]] = {}
    for item in items:
        true = truth[item["identifier"]]
        published = datetime.fromisoformat(item["datePublished"]) if item["datePublished"] else None
        picture = item["image"][0] if item["image"] else {}
        answers = {
            "headline": (item["headline"], true.headline),
            "articleBody": (body_of(true, item["articleBody"].split("\n\n")), list(true.body)),
            "author": (item["author"], list(true.author)),
            "editor": (item["editor"], list(true.editors)),
            "datePublished": (published, true.published),
            "articleSection": (item["articleSection"], list(true.sections[:1])),
            "keywords": (item["keywords"], list(true.keywords)),
            "image": (picture.get("url"), true.image_url),
            "caption": (picture.get("caption"), true.caption),
            "dateline": (item["dateline"], true.dateline),
        }
        # One that only repeats the headline says nothing more.
        if true.alternative_headline != true.headline:
            answers["alternativeHeadline"] = (
                item["alternativeHeadline"],
                true.alternative_headline,
            )
        for field, (answer, truly) in answers.items():
            if answer != truly:
                found.setdefault(field, []).append((true.identifier, answer, truly))
    return found


def _offset(published: str) -> timedelta | None:
    return datetime.fromisoformat(published).utcoffset()


def test_two_thousand_articles_come_out_right_and_once(start: Start) -> None:
    crawler = start(2000)
    newspaper = crawler.server.newspaper
    result = crawler.crawl(*EVERY_DAY)
    assert result.code == 0, result.log[-3000:]
    items = crawler.items()
    assert_each_once(items, groups(newspaper))
    assert wrong(items, newspaper) == {}
    offsets = {article.identifier: article.published.utcoffset() for article in newspaper.truth}
    assert {i["identifier"]: _offset(i["datePublished"]) for i in items} == {
        i["identifier"]: offsets[i["identifier"]] for i in items
    }


@pytest.mark.parametrize("style", ["levant", "maghreb", "algeria", "gulf", "hijri", "mixed"])
def test_every_regional_style_comes_out_right(start: Start, style: str) -> None:
    crawler = start(120, style=style)
    newspaper = crawler.server.newspaper
    result = crawler.crawl("-a", "from_date=2021-10-01", "-a", "until_date=2021-11-30")
    assert result.code == 0, result.log[-3000:]
    items = crawler.items()
    inside = groups(newspaper, lambda a: a.published.date() >= date(2021, 10, 1))
    assert_each_once(items, inside)
    assert wrong(items, newspaper) == {}


def test_a_second_run_fetches_no_article_and_a_third_only_what_is_new(start: Start) -> None:
    crawler = start(300)
    newspaper = crawler.server.newspaper
    assert crawler.crawl().code == 0
    first = crawler.items()
    second = crawler.crawl()
    assert second.code == 0
    assert second.story_requests == []
    assert crawler.items() == first
    new = {article.identifier for article in newspaper.publish(50)}
    third = crawler.crawl()
    assert third.code == 0
    assert {target.rpartition("/")[2] for target in third.story_requests} == new
    assert len(crawler.items()) == len(first) + 50


def test_a_crawl_without_dates_finds_all_that_sections_and_feeds_list(start: Start) -> None:
    crawler = start(300)
    newspaper = crawler.server.newspaper
    assert crawler.crawl().code == 0
    listed = groups(newspaper, lambda a: bool({"sections", "rss"} & set(a.reachable)))
    assert_each_once(crawler.items(), listed)


def test_a_window_holds_its_days_and_no_other(start: Start) -> None:
    crawler = start(300)
    first, last = date(2021, 9, 1), date(2021, 10, 15)
    result = crawler.crawl("-a", f"from_date={first}", "-a", f"until_date={last}")
    assert result.code == 0, result.log[-3000:]
    inside = groups(crawler.server.newspaper, lambda a: first <= a.published.date() <= last)
    assert_each_once(crawler.items(), inside)


def test_the_seed_article_comes_out_perfect(start: Start) -> None:
    crawler = start(40)
    crawler.crawl("-a", "sections=88")
    (item,) = [item for item in crawler.items() if item["identifier"] == "5525123"]
    headline = "العراق: اتخذنا خطوات لإنهاء تواجد القوات القتالية للتحالف الدولى بنهاية العام"
    assert item["headline"] == headline
    assert item["datePublished"] == "2021-11-06T19:40:00+02:00"
    assert item["author"] == ["محمد جمال"]
    assert item["editor"] == ["أكرم القصاص", "علا الشافعي"]
    assert item["image"][0]["caption"] == "قوات الأمن العراقية"
    (truth,) = [a for a in crawler.server.newspaper.truth if a.identifier == "5525123"]
    paragraphs = item["articleBody"].split("\n\n")
    assert paragraphs == list(truth.body)
    assert len(paragraphs) == 8
    assert paragraphs[0].startswith("قال المتحدث")
    assert paragraphs[-1].endswith("وفقاً للسيادة العراقية والقوانين والأعراف الدولية.")
    seed = Path(__file__).parents[3] / "shared" / "seed" / "youm7_article.txt"
    if seed.exists():
        lines = [line.strip() for line in seed.read_text(encoding="utf-8").splitlines()]
        assert [line for line in lines if line in paragraphs] == paragraphs


def test_sections_days_sample_and_csv_as_asked(start: Start) -> None:
    crawler = start(300)
    result = crawler.crawl(
        *("-a", "sections=88,286", "-a", "from_date=2021-11-01", "-a", "until_date=2021-11-30"),
        *("-a", "sample=20", "-o", "x.csv"),
    )
    assert result.code == 0, result.log[-3000:]
    content = (crawler.folder / "x.csv").read_bytes()
    assert content.startswith(b"\xef\xbb\xbf")
    rows = list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline="")))
    assert len(rows) == 20
    truth = {article.identifier: article for article in crawler.server.newspaper.truth}
    for row in rows:
        article = truth[row["identifier"]]
        assert {88, 286} & set(article.section_ids)
        assert date(2021, 11, 1) <= article.published.date() <= date(2021, 11, 30)
        assert row["headline"] == article.headline
    assert [row["identifier"] for row in rows] == [i["identifier"] for i in crawler.items()]


def test_a_section_by_its_name(start: Start) -> None:
    crawler = start(60)
    assert crawler.crawl("-a", "sections=أخبار-عربية").code == 0
    expected = groups(crawler.server.newspaper, lambda a: 88 in a.section_ids)
    assert_each_once(crawler.items(), expected)


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("-a", "sections=88,9999"), "unknown section '9999'"),
        (("-a", "from_date=01/11/2021"), "from_date='01/11/2021' is not a date"),
        (("-a", "from_date=2021-02-30"), "from_date='2021-02-30' is not a date"),
        (("-a", "until_date=yesterday"), "until_date='yesterday' is not a date"),
        (("-a", "from_date=2021-11-30", "-a", "until_date=2021-11-01"), "is after until_date"),
        (("-a", "sample=-3"), "sample='-3' is not a number"),
        (("-a", "sample=0"), "sample='0' is not a number"),
        (("-a", "sample=many"), "sample='many' is not a number"),
        (("-a", "section=88"), "unknown argument section"),
        (("-o", "file/x.jsonl"), "cannot write"),
        (("-s", "NEWSCRAWL_STATE=sqlite:///file/state.db"), "cannot open the state"),
        (("-s", "NEWSCRAWL_STATE=redis://x"), "is not understood"),
        (("-s", "NEWSCRAWL_DUPLICATES=maybe"), "choose one of"),
        (("-s", "NEWSCRAWL_CONNECT_TO=nowhere"), "write host:port"),
    ],
)
def test_bad_input_stops_before_the_first_request(
    start: Start, arguments: tuple[str, ...], words: str
) -> None:
    crawler = start(40)
    (crawler.folder / "file").write_text("not a folder")
    result = crawler.crawl(*arguments)
    assert result.code != 0
    assert result.requests == []
    errors = [line for line in result.log.splitlines() if line.startswith("newscrawl: error:")]
    assert len(errors) == 1
    assert words in errors[0]
    assert "Traceback" not in result.log


def test_an_output_folder_that_cannot_be_written(start: Start) -> None:
    crawler = start(40)
    (crawler.folder / "output").write_text("not a folder")
    result = crawler.crawl()
    assert (result.code != 0, result.requests) == (True, [])
    assert result.log.count("newscrawl: error:") == 1


def test_an_unknown_spider(start: Start) -> None:
    result = start(40).scrapy("crawl", "youm8")
    assert result.code != 0
    assert "no spider is called 'youm8'" in result.log


def test_every_format_holds_the_same(start: Start) -> None:
    crawler = start(60)
    files = ("x.json", "x.jsonl", "x.csv", "x.xml", "x.jsonl.gz", "x.json.gz")
    outputs = [word for file in files for word in ("-o", file)]
    result = crawler.crawl("-a", "sample=10", *outputs)
    assert result.code == 0, result.log[-3000:]
    expected = [item["identifier"] for item in crawler.items()]
    assert len(expected) == 10
    read: dict[str, Callable[[bytes], list[str]]] = {
        "x.json": lambda b: [item["identifier"] for item in json.loads(b)],
        "x.jsonl": lambda b: [json.loads(line)["identifier"] for line in b.splitlines()],
        "x.csv": lambda b: [
            r["identifier"] for r in csv.DictReader(io.StringIO(b.decode("utf-8-sig"), newline=""))
        ],
        "x.xml": lambda b: [str(i.findtext("identifier")) for i in ElementTree.fromstring(b)],
    }
    for file in files:
        content = (crawler.folder / file).read_bytes()
        if file.endswith(".gz"):
            content = gzip.decompress(content)
        assert read[file.removesuffix(".gz")](content) == expected, file


def test_sites_are_asked_politely(start: Start) -> None:
    crawler = start(40)
    crawler.crawl("-a", "sections=88", "-s", "NEWSCRAWL_CONTACT=https://lab.example/crawl")
    requests = crawler.server.requests
    assert requests[0].target == "/robots.txt"
    assert {r.user_agent for r in requests} == {"newscrawl/0.1.0 (+https://lab.example/crawl)"}
    assert not [r for r in requests if r.target.startswith(("/search", "/home"))]
