"""From an article's address to a tested site, as CONTRIBUTING says."""

from __future__ import annotations

import json

import pytest

from tests.sites.private import SITE, URL, Papers

pytestmark = pytest.mark.system
TESTS = ("pytest", "--pyargs", "newscrawl.sitetests", "-q", "-p", "no:cacheprovider", "-n0")


def test_one_file_and_one_confirmed_fixture(papers: Papers) -> None:
    assert papers.scrapy("genspider", "alminaa", URL).returncode == 0
    drafted = (papers.folder / "alminaa.py").read_text(encoding="utf-8")
    assert 'country = "KW"' in drafted
    assert "TODO" in drafted
    papers.declare(SITE)

    saved = papers.scrapy("savefixture", "alminaa", papers.page(), "--url", URL)
    assert (saved.returncode, saved.stderr) == (0, "")
    assert "--confirm 001" in saved.stdout
    before = papers.run(*TESTS)
    assert before.returncode == 1, before.stdout
    assert "FAILED" in before.stdout
    assert "test_a_person_has_looked[alminaa-001]" in before.stdout
    assert "1 failed" in before.stdout

    code, output = papers.answer("y", "savefixture", "alminaa", "--confirm", "1")
    assert code == 0, output
    assert "سفن الخشب تغادر الميناء" in output
    after = papers.run(*TESTS)
    assert after.returncode == 0, after.stdout
    assert "1 failed" not in after.stdout


def test_what_a_person_denies_stays_unconfirmed(papers: Papers) -> None:
    papers.declare()
    papers.scrapy("savefixture", "alminaa", papers.page(), "--url", URL)
    code, output = papers.answer("n", "savefixture", "alminaa", "--confirm", "001")
    assert code == 1
    assert "is not confirmed" in output
    record = json.loads((papers.fixtures / "001.json").read_text(encoding="utf-8"))
    assert record["confirmed"] is None


def test_a_site_that_reads_its_page_wrongly_fails_in_the_field(papers: Papers) -> None:
    papers.declare()
    papers.scrapy("savefixture", "alminaa", papers.page(), "--url", URL)
    papers.declare(SITE.replace("Asia/Kuwait", "Asia/Dubai").replace(r"/(\d+)/", r"/(\d\d)"))
    done = papers.run(*TESTS)
    assert "test_the_zone_is_one_of_the_country[alminaa]" in done.stdout
    assert "test_field[alminaa-001-identifier]" in done.stdout
    assert "test_field[alminaa-001-headline]" not in done.stdout
