"""Crawls on a real Scrapyd, with newscrawl as an egg and installed beside it."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator

import pytest
import requests

from newscrawl.demo.newspaper import Newspaper
from tests.system.conftest import is_listing
from tests.system.scrapyd import FAST, OTHERS, Deployment, deployed
from tests.system.test_youm7 import assert_each_once, groups

pytestmark = pytest.mark.system

SITES = ("youm7", *OTHERS)
NOVEMBER = {"from_date": "2021-11-01", "until_date": "2021-11-30"}


@pytest.fixture(scope="module", params=["egg", "installed"])
def deployment(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Deployment]:
    with deployed(request.param, tmp_path_factory.mktemp(request.param)) as deployment:
        yield deployment


def of_november(newspaper: Newspaper) -> list[set[str]]:
    """The articles of :data:`NOVEMBER`."""
    return groups(newspaper, lambda article: f"{article.published:%Y-%m}" == "2021-11")


def test_three_sites_are_crawled_and_the_history_survives(deployment: Deployment) -> None:
    scrapyd, newspaper = deployment.scrapyd, deployment.newspaper.newspaper
    assert set(SITES) <= set(scrapyd.ask("listspiders", project="newscrawl")["spiders"])
    assert requests.get(f"{scrapyd.url}/daemonstatus.json", timeout=60).status_code == 401

    jobs = {
        "youm7": deployment.schedule("youm7", sections="88"),
        "rasd": deployment.schedule("rasd", **NOVEMBER),
        "sabah": deployment.schedule("sabah", FAST | {"FEED_EXPORT_FIELDS": "identifier"}),
    }
    scrapyd.wait_for(*jobs.values())

    assert_each_once(
        deployment.items("youm7"), groups(newspaper, lambda article: 88 in article.section_ids)
    )
    assert_each_once(deployment.items("rasd"), of_november(newspaper))
    assert {tuple(item) for item in deployment.items("sabah")} == {("identifier",)}
    for site, job in jobs.items():
        articles = len(deployment.items(site))
        log = scrapyd.page(f"/logs/newscrawl/{site}/{job}.log")
        assert f"complete: {articles} new articles" in log
        (manifest,) = deployment.manifests(site)
        assert (manifest["job"], manifest["outcome"]) == (job, "complete")
        assert [file["articles"] for file in manifest["files"]] == [articles]

    history = scrapyd.jobs("finished")
    assert set(jobs.values()) <= {job["id"] for job in history}
    scrapyd.stop()
    scrapyd.start()
    assert scrapyd.jobs("finished") == history
    assert set(SITES) <= set(scrapyd.ask("listspiders", project="newscrawl")["spiders"])


def test_a_killed_job_is_completed_by_the_next(deployment: Deployment) -> None:
    scrapyd, newspaper = deployment.scrapyd, deployment.newspaper
    before = len(newspaper.requests)
    killed = deployment.schedule("masa", {"DOWNLOAD_DELAY": "0.02"}, **NOVEMBER)

    def is_under_way() -> bool:
        return sum(not is_listing(target) for _, target, *_ in newspaper.requests[before:]) >= 10

    scrapyd.until(is_under_way)
    (job,) = scrapyd.jobs("running")
    os.kill(job["pid"], signal.SIGKILL)
    scrapyd.wait_for(killed)
    assert deployment.items("masa") == []
    assert deployment.unfinished("masa") == ["killed"]

    scrapyd.wait_for(deployment.schedule("masa", **NOVEMBER))
    assert_each_once(deployment.items("masa"), of_november(newspaper.newspaper))
    assert deployment.unfinished("masa") == ["killed"]
    assert [manifest["outcome"] for manifest in deployment.manifests("masa")] == ["complete"]


def test_a_stop_ends_jobs_in_good_order_and_keeps_those_that_wait(deployment: Deployment) -> None:
    scrapyd = deployment.scrapyd
    slow = {"DOWNLOAD_DELAY": "2"}
    before = len(deployment.newspaper.requests)
    running = {site: deployment.schedule(site, slow, revisit="20w") for site in SITES[:3]}
    logs = [scrapyd.folder / f"logs/newscrawl/{site}/{job}.log" for site, job in running.items()]
    # Each is under way when it has asked for something; a crawl that only begins just ends.
    asked = deployment.newspaper.requests
    scrapyd.until(lambda: sum("robots.txt" in r.target for r in asked[before:]) == len(logs))
    waits = deployment.schedule("masa", sections="88")
    assert [job["id"] for job in scrapyd.jobs("pending")] == [waits]

    scrapyd.stop()

    # They have written their last lines: no process is left that could.
    assert all("incomplete: the crawl was stopped: shutdown" in log.read_text() for log in logs)
    scrapyd.start()
    scrapyd.wait_for(*running.values(), waits)
