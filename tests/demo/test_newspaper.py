"""The truth: repeatable, complete, and with every kind of trap in it."""

from collections import Counter
from datetime import date, timedelta
from hashlib import sha256
from pathlib import Path

import pytest

from newscrawl.demo.newspaper import Newspaper
from newscrawl.demo.newsroom import SMALLEST_WITH_TRAPS
from newscrawl.demo.truth import TruthArticle

GOLDEN = "d2936c4c35ddc1c0"
SEED_BODY = Path(__file__).parents[2] / "newscrawl/demo/seed_article.txt"


def by_kind(paper: Newspaper, kind: str) -> list[TruthArticle]:
    return [article for article in paper.truth if article.kind == kind]


def by_number(paper: Newspaper) -> dict[str, TruthArticle]:
    return {article.identifier: article for article in paper.truth}


# --- repeatable -----------------------------------------------------------------------------


def test_the_paper_is_the_same_on_every_machine(paper: Newspaper) -> None:
    text = "\n".join(
        "|".join((a.url, a.headline, *a.body, *a.author, a.published.isoformat()))
        for a in paper.truth
    )
    pages = "".join(
        paper.respond("GET", "www.youm7.com", target).body.decode()
        for target in (
            "/Section/x/88/1",
            "/rss/SectionRss",
            f"/story/2021/1/1/x/{paper.truth[22].identifier}",
        )
    )
    assert sha256((text + pages).encode()).hexdigest()[:16] == GOLDEN


def test_another_seed_is_another_paper(paper: Newspaper) -> None:
    other = Newspaper(60, seed=8)
    ours, others = ({a.headline for a in p.truth[1:] if not a.family} for p in (paper, other))
    assert not ours & others


def test_answers_do_not_depend_on_what_was_asked_before(paper: Newspaper) -> None:
    fresh = Newspaper()
    target = f"/story/2021/11/1/x/{fresh.truth[50].identifier}"
    late = paper.respond("GET", "www.youm7.com", target)
    assert fresh.respond("GET", "www.youm7.com", target) == late


@pytest.mark.parametrize("articles", [1, 2, 15, SMALLEST_WITH_TRAPS, 61])
def test_small_papers(articles: int) -> None:
    small = Newspaper(articles)
    assert len(small.truth) == articles
    assert small.truth[0].identifier == "5525123"
    assert (small.flaky is not None) == (articles >= SMALLEST_WITH_TRAPS)
    small.heal()
    for article in small.truth:
        reply = small.respond("GET", "www.youm7.com", f"/story/2021/1/1/x/{article.identifier}")
        assert reply.status == (404 if article.kind == "hard_404" else 200)


# --- complete -------------------------------------------------------------------------------


def test_identifiers_and_addresses_are_unique(paper: Newspaper) -> None:
    assert len(by_number(paper)) == len(paper.truth) == 300
    assert len({article.url for article in paper.truth}) == 300


def test_articles_have_what_articles_have(paper: Newspaper) -> None:
    for article in paper.truth:
        assert article.url.endswith("/" + article.identifier)
        assert article.headline and article.sections and article.published_raw
        assert article.published.utcoffset() is not None
        assert article.published.astimezone(article.published.tzinfo) == article.published
        assert bool(article.body) == article.is_article
        for text in (article.headline, *article.body):
            assert text == " ".join(text.split())
            assert not set(text) & set("ـ\u200b\u200e\u200f\u200c\u00ad\ufeff\u00a0")


def test_the_seed_article(paper: Newspaper) -> None:
    seed = by_number(paper)["5525123"]
    assert seed.url == (
        "https://www.youm7.com/story/2021/11/6/العراق-اتخذنا-خطوات-لإنهاء-تواجد-القوات-القتالية"
        "-للتحالف-الدولى-بنهاية/5525123"
    )
    assert seed.published.isoformat() == "2021-11-06T19:40:00+02:00"
    assert seed.published_raw == "السبت، 06 نوفمبر 2021 07:40 م"
    assert (seed.author, seed.caption) == (("محمد جمال",), "قوات الأمن العراقية")
    assert (seed.sections, seed.section_ids) == (("أخبار عربية",), (88,))
    lines = SEED_BODY.read_text(encoding="utf-8").split("\n")
    assert list(seed.body) == [line for line in lines if line.strip("\u00a0")]
    assert len(seed.body) == 8
    assert seed.body[0].startswith("قال المتحدث")
    assert seed.body[-1].endswith("وفقاً للسيادة العراقية والقوانين والأعراف الدولية.")


def test_groups(paper: Newspaper) -> None:
    grouped = [article.identifier for group in paper.distinct for article in group]
    assert sorted(grouped) == sorted(a.identifier for a in paper.truth if a.is_article)
    several = [group for group in paper.distinct if len(group) > 1]
    assert len(several) == 21
    for group in several:
        assert {article.copy_of for article in group} == {None, group[0].identifier}


def test_stories_stand_in_several_sections(paper: Newspaper) -> None:
    assert all(len(set(a.section_ids)) == len(a.section_ids) for a in paper.truth)
    assert len({n for article in paper.truth for n in article.section_ids}) >= 12
    assert sum(len(article.section_ids) > 1 for article in paper.truth) > 60


# --- traps ----------------------------------------------------------------------------------


def test_exact_copies_say_the_same_elsewhere(paper: Newspaper) -> None:
    copies = by_kind(paper, "exact_copy")
    assert len(copies) >= 5
    for copy in copies:
        original = by_number(paper)[copy.copy_of or ""]
        assert copy.body == original.body
        assert copy.sections[0] != original.sections[0]
        assert copy.published > original.published
        assert copy.url.split("/")[-2] != original.url.split("/")[-2]


def test_near_copies_are_edited(paper: Newspaper) -> None:
    copies = by_kind(paper, "near_copy")
    assert len(copies) >= 5
    for copy in copies:
        original = by_number(paper)[copy.copy_of or ""]
        assert copy.headline != original.headline
        assert len(original.body) - len(copy.body) in (0, 1)
        assert len(set(copy.body) & set(original.body)) < len(copy.body) / 2


def test_look_alikes_are_no_copies(paper: Newspaper) -> None:
    families = Counter(article.family for article in paper.truth if article.family)
    assert set(families) == {"prices", "weather", "lineup", "update"}
    assert min(families.values()) >= 2
    for family in families:
        bodies = [article.body for article in paper.truth if article.family == family]
        assert len(set(bodies)) == len(bodies)


def test_dates(paper: Newspaper) -> None:
    articles = paper.truth
    offsets = {article.published.utcoffset() for article in articles}
    assert offsets == {timedelta(hours=2), timedelta(hours=3)}
    for era, offset in (("2010", 3), ("2013", 2)):
        old = [article for article in articles if article.era == era]
        assert len(old) >= 5
        assert {article.published.year for article in old} == {int(era)}
        assert timedelta(hours=offset) in {article.published.utcoffset() for article in old}
    visible = " ".join(article.published_raw for article in articles if article.era == "2020")
    assert "12:" in visible
    assert any(a.published.hour == 0 and a.published_raw.endswith("ص") for a in articles)
    assert any(a.published.hour == 12 and a.published_raw.endswith("م") for a in articles)
    assert sum(date(2021, 11, 1) <= a.published.date() for a in articles) > 200


def test_bylines(paper: Newspaper) -> None:
    counts = Counter(len(article.author) for article in paper.truth)
    assert set(counts) == {0, 1, 2, 3}
    names = {name for article in paper.truth for name in article.author}
    assert any(name.startswith("و") for name in names)
    assert not any("كتب" in name for name in names)


def test_routes(paper: Newspaper) -> None:
    routes = {article.reachable for article in paper.truth}
    assert {("sitemap",), ("sections",), ("sections", "rss"), ("sections", "sitemap")} <= routes


def test_odd_slugs(paper: Newspaper) -> None:
    slugs = " ".join(article.url for article in paper.truth)
    assert all(sign in slugs for sign in ("\u200f", "ﷺ", "“", "×", "«"))


# --- live -----------------------------------------------------------------------------------


def test_publishing() -> None:
    one, other = Newspaper(50), Newspaper(50)
    before = {article.identifier for article in one.truth}
    newest = max(article.published for article in one.truth)
    new = one.publish(5)
    assert [a.identifier for a in new] == [a.identifier for a in other.publish(5)]
    assert not before & {article.identifier for article in new}
    assert all(article.published > newest for article in new)
    assert len(one.truth) == 55
    listing = one.respond("GET", "www.youm7.com", "/rss/SectionRss").body.decode()
    assert all(article.identifier in listing for article in new)


def test_faults() -> None:
    paper = Newspaper(20)
    paper.fail("^/Section/", 503, times=2)
    answers = [paper.respond("GET", "www.youm7.com", "/Section/x/88/1").status for _ in range(3)]
    assert answers == [503, 503, 200]
    paper.fail("/story/")
    assert paper.respond("GET", "www.youm7.com", "/story/2021/11/6/x/5525123").status == 500
    paper.heal()
    assert paper.respond("GET", "www.youm7.com", "/story/2021/11/6/x/5525123").status == 200


def test_one_page_answers_at_the_second_try() -> None:
    paper = Newspaper()
    target = f"/story/2021/1/1/x/{paper.flaky}"
    statuses = [paper.respond("GET", "www.youm7.com", target).status for _ in range(3)]
    assert statuses == [500, 200, 200]


def test_an_unknown_style_is_refused() -> None:
    with pytest.raises(ValueError, match="levant"):
        Newspaper(5, style="mars")
