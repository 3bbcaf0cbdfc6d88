"""A site whose markup breaks ends the crawl as suspect; mended, its kept pages are replayed."""

from __future__ import annotations

import re
import shutil
import sys
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from newscrawl import kept
from newscrawl.demo.newspaper import Newspaper, Reply
from newscrawl.demo.server import serve
from newscrawl.demo.truth import TruthArticle
from tests.system.conftest import Crawler, Result
from tests.system.crash import Site

pytestmark = pytest.mark.system

Start = Callable[..., Crawler]

ARTICLES = 150
NEW = 30


class Break(NamedTuple):
    """A change of a site's markup."""

    change: Callable[[str], str]
    """From the page as it was to the page as it is."""
    told: str
    """What the crawl says is broken."""
    mended: str
    """The line of a page class that reads the page as it is."""


def without_machine_answers(page: str) -> str:
    page = re.sub(r'<script type="application/ld\+json">.*?</script>', "", page, flags=re.S)
    page = re.sub(r"<title>.*?</title>", "", page, flags=re.S)
    return re.sub(r"<meta (?:property|name)=\"[^>]*(?:title|time)\"[^>]*>", "", page)


def renamed_headline(page: str) -> str:
    page = re.sub(r"<h3 class=\"subTitle\">.*?</h3>", "", without_machine_answers(page), flags=re.S)
    return re.sub(r"<h1>\s*(.*?)\s*</h1>", r"<x-line>\1</x-line>", page, flags=re.S)


def renamed_date(page: str) -> str:
    page = re.sub(r"<meta property=\"[^>]*time\"[^>]*>", "", page)
    page = re.sub(r'<script type="application/ld\+json">.*?</script>', "", page, flags=re.S)
    return re.sub(
        r'<span class="newsStoryDate">(.*?)</span>', r'<x-when data-at="\1"></x-when>', page
    )


def cut_body(page: str) -> str:
    """The second half is in a box beside the article, where others have what is related."""
    body = re.search(r'<div id="articleBody">\n(.*?)\n</div>\n<div class="tags">', page, re.S)
    if body is None:
        return page
    ends = [end.end() for end in re.finditer(r"</p>|<br />\n<br />|</span>\n|</div>\n", body[1])]
    if not ends:
        return page
    middle = body.start(1) + min(ends, key=lambda end: abs(end - len(body[1]) / 2))
    rest, after = page[middle : body.end(1)], page[body.end(1) :]
    return f'{page[:middle]}</div><aside class="rest">{rest}</aside><div>{after}'


BREAKS = {
    "headline": Break(
        renamed_headline,
        "suspect: headline on 0 of",
        'headline = css("x-line")',
    ),
    "date": Break(
        renamed_date,
        "suspect: datePublished on 0 of",
        'datePublished = css("x-when", attr="data-at")',
    ),
    "body": Break(
        cut_body,
        "suspect: articleBody has ",
        'articleBody = css("#articleBody, aside.rest", all=True)',
    ),
}


def change_pages(newspaper: Newspaper, path: str, change: Callable[[str], str]) -> None:
    """Let the newspaper serve other markup under addresses that *path* matches."""
    respond = newspaper.respond

    def changed(method: str, host: str, target: str, *args: Any) -> Reply:
        reply = respond(method, host, target, *args)
        if reply.status != 200 or not re.search(path, target):
            return reply
        return replace(reply, body=change(reply.body.decode()).encode())

    newspaper.respond = changed  # type: ignore[method-assign]


def mend(folder: Path, line: str) -> tuple[str, ...]:
    """A spider of the same site whose page class has one line more; the options that choose it."""
    (folder / "mended.py").write_text(
        "from newscrawl.pages.fields import css\n"
        "from newscrawl.spiders.youm7 import Youm7Spider\n\n\n"
        "class Mended(Youm7Spider):\n"
        "    class Page(Youm7Spider.Page):\n"
        f"        {line}\n",
        encoding="utf-8",
    )
    return ("-s", "SPIDER_MODULES=mended")


def replay(crawler: Crawler, *arguments: str) -> Result:
    return crawler.scrapy("replay", "youm7", *arguments)


def kept_runs(crawler: Crawler) -> list[Path]:
    return kept.runs(crawler.folder / "output" / "pages" / "youm7")


def last_lines(result: Result) -> str:
    return "\n".join(result.log.splitlines()[-12:])


@pytest.fixture(scope="module")
def healthy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a healthy crawl of the newspaper, to be copied."""
    folder = tmp_path_factory.mktemp("healthy")
    with serve(Newspaper(ARTICLES)) as server:
        crawler = Crawler(folder, server)
        assert crawler.crawl().code == 0
        assert kept_runs(crawler) == []
    return folder


@pytest.fixture
def crawler(healthy: Path, start: Start, tmp_path: Path) -> Crawler:
    """One whose state knows the newspaper from a healthy crawl."""
    shutil.copytree(healthy, tmp_path, dirs_exist_ok=True)
    return start(ARTICLES)


def newest(crawler: Crawler) -> dict[str, dict[str, Any]]:
    """The last version of each article in the files."""
    return {
        item["identifier"]: item for item in sorted(crawler.items(), key=lambda i: i["version"])
    }


def wrong(found: dict[str, dict[str, Any]], truth: list[TruthArticle]) -> list[tuple[Any, ...]]:
    """What of headline, date and body is not as the newspaper published it."""
    faults = []
    for true in truth:
        item = found.get(true.identifier)
        if item is None:
            faults.append((true.identifier, "lost"))
            continue
        if item["headline"] != true.headline:
            faults.append((true.identifier, item["headline"]))
        if item["datePublished"] != true.published.isoformat():
            faults.append((true.identifier, item["datePublished"]))
        if not item["articleBody"].endswith(true.body[-1]):
            faults.append((true.identifier, item["articleBody"]))
    return faults


@pytest.mark.parametrize("what", BREAKS)
def test_a_broken_page_is_told_and_recovered_without_a_request(what: str, crawler: Crawler) -> None:
    broken = BREAKS[what]
    change_pages(crawler.server.newspaper, r"/(?:story|amp|\d)", broken.change)
    before = crawler.items()
    new = [article for article in crawler.server.newspaper.publish(NEW) if article.is_article]
    result = crawler.crawl()
    assert result.code == 10, last_lines(result)
    assert broken.told in last_lines(result)
    assert "<https://www.youm7.com/story/" in last_lines(result)
    (folder,) = kept_runs(crawler)
    assert f"kept in output/pages/youm7/{folder.name}" in last_lines(result)
    listed = [a for a in new if a.identifier in {p.identifier for _, p in kept.pages(folder)}]
    assert len(listed) > NEW // 2

    # A kept page is tried as a saved one is.
    url = next(page.url for _, page in kept.pages(folder) if page.identifier == new[0].identifier)
    file = f"output/pages/youm7/{folder.name}/pages.warc.gz"
    shown = crawler.scrapy("extract", file, "--url", url, "--explain")
    assert (shown.code, shown.requests) == (1 if what == "headline" else 0, [])
    assert "articleBody" in shown.log

    # Nothing has been mended: the same again, and the pages stay.
    again = replay(crawler)
    assert (again.code, again.requests) == (10, []), last_lines(again)
    assert kept_runs(crawler) == [folder]

    mended = mend(crawler.folder, broken.mended)
    result = replay(crawler, *mended)
    assert (result.code, result.requests) == (0, []), last_lines(result)
    assert kept_runs(crawler) == []
    found = newest(crawler)
    saved = [article for article in listed if article.identifier in found]
    assert wrong(found, saved) == []
    assert len(saved) >= len(listed) - 3  # copies
    versions = {(item["identifier"], item["version"]) for item in crawler.items()}
    assert len(versions) == len(crawler.items())
    assert [item for item in before if item not in crawler.items()] == []
    # And the site is crawled on as if nothing had been.
    assert crawler.crawl(*mended).story_requests == []


def empty_section(page: str) -> str:
    return re.sub(
        r'(<div id="paging"[^>]*>).*?</div>\s*<ul class="pagination">',
        r"\1</div><ul>",
        page,
        flags=re.S,
    )


def empty_feed(page: str) -> str:
    return re.sub(r"<item>.*?</item>", "", page, flags=re.S)


@pytest.mark.parametrize(
    ("path", "change", "kind"),
    [(r"/Section/", empty_section, "section"), ("(?i)/rss/", empty_feed, "feed")],
)
def test_listings_that_name_no_article_any_more(
    path: str, change: Callable[[str], str], kind: str, crawler: Crawler
) -> None:
    change_pages(crawler.server.newspaper, path, change)
    crawler.server.newspaper.publish(NEW)
    result = crawler.crawl()
    assert result.code == 10, last_lines(result)
    assert re.search(rf"suspect: {kind}: \d+ of \d+ listings name no article", last_lines(result))
    (folder,) = kept_runs(crawler)
    kept_pages = [page for _, page in kept.pages(folder)]
    assert any(page.identifier is None for page in kept_pages)
    # The articles that were found otherwise are good: a replay finds nothing to do.
    result = replay(crawler)
    assert (result.code, result.requests) == (0, [])
    assert kept_runs(crawler) == []


def test_a_site_that_cannot_be_reached_or_is_gone_is_not_suspect(crawler: Crawler) -> None:
    crawler.server.newspaper.fail("/(Section|rss)", 404)
    assert crawler.crawl().code == 9


def test_nothing_is_judged_without_health_and_kept_without_pages(crawler: Crawler) -> None:
    change_pages(crawler.server.newspaper, r"/(?:story|amp|\d)", renamed_date)
    crawler.server.newspaper.publish(NEW)
    result = crawler.crawl("-s", "NEWSCRAWL_HEALTH=off")
    assert result.code == 0, last_lines(result)
    assert kept_runs(crawler) == []
    crawler.server.newspaper.publish(NEW)
    result = crawler.crawl("-s", "NEWSCRAWL_KEEP_PAGES=none")
    assert result.code == 10, last_lines(result)
    assert kept_runs(crawler) == []
    result = replay(crawler)
    assert (result.code, result.requests) == (2, [])
    assert "no pages are kept as suspect" in result.log


def test_a_change_for_good_can_be_learned(crawler: Crawler) -> None:
    change_pages(crawler.server.newspaper, r"/(?:story|amp|\d)", renamed_date)
    crawler.server.newspaper.publish(NEW)
    assert crawler.crawl("-s", "NEWSCRAWL_HEALTH=learn").code == 0
    crawler.server.newspaper.publish(NEW)
    assert crawler.crawl().code == 0
    assert kept_runs(crawler) == []


def test_small_runs_are_judged_together(crawler: Crawler) -> None:
    """A broken page is noticed the same day where a run has a few articles only."""
    change_pages(crawler.server.newspaper, r"/(?:story|amp|\d)", renamed_date)
    codes = []
    for _ in range(4):
        crawler.server.newspaper.publish(4)
        codes.append(crawler.crawl().code)
        if codes[-1]:
            break
    assert codes == [0, 0, 10]
    assert len(kept_runs(crawler)) == 3
    result = replay(crawler, *mend(crawler.folder, BREAKS["date"].mended))
    assert (result.code, result.requests) == (0, []), last_lines(result)
    assert kept_runs(crawler) == []
    assert all(item["datePublished"] for item in newest(crawler).values())


def test_runs_without_articles_leave_no_pages(crawler: Crawler) -> None:
    assert crawler.crawl().code == 0  # some sections of the newspaper are empty
    assert kept_runs(crawler) == []


def test_kept_pages_are_bounded(crawler: Crawler) -> None:
    change_pages(crawler.server.newspaper, r"/(?:story|amp|\d)", renamed_date)
    crawler.server.newspaper.publish(NEW)
    result = crawler.crawl("-s", "NEWSCRAWL_KEEP_PAGES_MB=0.05")
    assert result.code == 10
    assert result.log.count("no more pages are kept") == 1
    (folder,) = kept_runs(crawler)
    assert (folder / kept.PAGES).stat().st_size <= 50_000
    assert crawler.items()


def test_all_pages_can_be_kept_and_any_run_replayed(start: Start) -> None:
    crawler = start(60)
    always = ("-s", "NEWSCRAWL_KEEP_PAGES=all")
    assert crawler.crawl(*always).code == 0
    (folder,) = kept_runs(crawler)
    before = crawler.items()
    result = replay(crawler, *always, "--run", folder.name)
    assert (result.code, result.requests) == (0, []), last_lines(result)
    assert crawler.items() == before
    assert kept_runs(crawler) == [folder]
    shown = crawler.scrapy("runs", "--json").out
    assert f'"replay": "{folder.name}"' in shown
    other = replay(crawler, "--run", "77")
    assert other.code == 2
    assert f"choose with --run, there are {folder.name}" in other.log


@pytest.mark.parametrize(
    ("setting", "words"),
    [
        ("NEWSCRAWL_HEALTH", "judge, learn, off"),
        ("NEWSCRAWL_KEEP_PAGES", "suspect, all, none"),
        ("NEWSCRAWL_KEEP_PAGES_MB", "is no number of megabytes"),
    ],
)
def test_a_setting_that_cannot_be_used(setting: str, words: str, start: Start) -> None:
    crawler = start(5)
    result = crawler.crawl("-s", f"{setting}=perhaps")
    assert (result.code, result.requests) == (2, [])
    assert words in result.log


def import_from_here() -> None:
    sys.path.insert(0, "")


def test_a_killed_replay_doubles_nothing(crawler: Crawler) -> None:
    change_pages(crawler.server.newspaper, r"/(?:story|amp|\d)", renamed_date)
    crawler.server.newspaper.publish(12)
    assert crawler.crawl().code == 10
    mended = mend(crawler.folder, BREAKS["date"].mended)
    site = Site(crawler.server.address, mended, "replay")
    for point in (12, 20):
        assert site.crawl(crawler.folder, die_after=point, change=import_from_here) == -9
    result = replay(crawler, *mended)
    assert result.code == 0, last_lines(result)
    versions = Counter((item["identifier"], item["version"]) for item in crawler.items())
    assert max(versions.values()) == 1
    assert {version for _, version in versions} == {1, 2}
    assert crawler.scrapy("state", "verify").code == 0
    assert all(item["datePublished"] for item in newest(crawler).values())


def test_pages_of_a_killed_run_stay_until_another_is_healthy(crawler: Crawler) -> None:
    crawler.server.newspaper.publish(NEW)
    site = Site(crawler.server.address, ())
    assert site.crawl(crawler.folder, die_after=70) == -9
    (folder,) = kept_runs(crawler)
    assert not kept.is_suspect(folder)
    assert len(list(kept.pages(folder))) > 3
    crawler.server.newspaper.publish(NEW)
    assert crawler.crawl().code == 0
    assert kept_runs(crawler) == []


def test_pages_of_a_killed_run_that_were_read_badly_stay(crawler: Crawler) -> None:
    """The site was broken for an hour, and is whole again when the next run comes."""
    respond = crawler.server.newspaper.respond
    change_pages(crawler.server.newspaper, r"/(?:story|amp|\d)", renamed_date)
    crawler.server.newspaper.publish(NEW)
    assert Site(crawler.server.address, ()).crawl(crawler.folder, die_after=70) == -9
    crawler.server.newspaper.respond = respond  # type: ignore[method-assign]
    crawler.server.newspaper.publish(NEW)
    result = crawler.crawl()
    assert result.code == 0, last_lines(result)
    assert "pages of a run that was killed lack a needed field" in result.log
    (folder,) = kept_runs(crawler)
    assert kept.is_suspect(folder)


def test_pages_of_a_killed_run_are_replayed_with_those_of_a_suspect_one(crawler: Crawler) -> None:
    change_pages(crawler.server.newspaper, r"/(?:story|amp|\d)", renamed_date)
    crawler.server.newspaper.publish(NEW)
    site = Site(crawler.server.address, ())
    assert site.crawl(crawler.folder, die_after=70) == -9
    crawler.server.newspaper.publish(NEW)
    assert crawler.crawl().code == 10
    assert [kept.is_suspect(folder) for folder in kept_runs(crawler)] == [True, True]
    result = replay(crawler, *mend(crawler.folder, BREAKS["date"].mended))
    assert (result.code, result.requests) == (0, []), last_lines(result)
    assert kept_runs(crawler) == []
    assert all(item["datePublished"] for item in newest(crawler).values())


def test_a_site_without_a_spider_of_its_own(start: Start) -> None:
    crawler = start(60)
    site = ("-a", "url=https://www.youm7.com/", "-a", "publisher=اليوم", "-a", "sample=15")
    always = ("-s", "NEWSCRAWL_KEEP_PAGES=all", "-s", "DOWNLOAD_DELAY=0.001")
    crawler.scrapy("crawl", "site", *site, *always)
    (folder,) = kept.runs(crawler.folder / "output" / "pages" / "youm7.com")
    result = crawler.scrapy("replay", "youm7.com", *always, "--run", folder.name)
    assert (result.code, result.requests) == (0, []), last_lines(result)
    assert kept.about(folder)["own_arguments"]["publisher"] == "اليوم"
    assert "'newscrawl/article/unchanged': " in result.log


@pytest.mark.parametrize("name", ["sections", "sample", "from_date"])
def test_a_replay_has_the_arguments_of_its_runs(name: str, start: Start) -> None:
    result = replay(start(5), "-a", f"{name}=1")
    assert (result.code, result.requests) == (2, [])
    assert f"a replay has the {name} of the runs" in result.log
