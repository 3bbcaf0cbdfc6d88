"""Article pages: all that is true stands on them, and every trap is set somewhere."""

import json
import re
from collections.abc import Callable
from datetime import datetime, timedelta
from urllib.parse import quote, urlsplit

import pytest
from parsel import Selector

from newscrawl.demo.dates import MONTHS
from newscrawl.demo.newspaper import Newspaper, Reply
from newscrawl.demo.truth import TruthArticle

Page = Callable[[TruthArticle], str]
DEBRIS = dict.fromkeys(map(ord, "\u200f\u200e\u200b\u200c\u202b\u2067\u2069\ufeff\u00adـ"))
BODIES = {"2020": "#articleBody", "2013": ".newsStoryTxt", "2010": "#newsStory"}


def clean(text: str) -> str:
    return " ".join(text.translate(DEBRIS).split())


def text_of(node: Selector) -> str:
    return clean("".join(node.xpath("descendant-or-self::text()").getall()))


def articles(paper: Newspaper, era: str | None = None) -> list[TruthArticle]:
    return [a for a in paper.truth if a.is_article and era in (None, a.era)]


def test_what_is_true_stands_on_the_page(paper: Newspaper, page: Page) -> None:
    for article in articles(paper):
        document = Selector(page(article))
        whole = text_of(document)
        for text in (article.headline, *article.author, *article.keywords, article.sections[0]):
            assert text in whole
        assert clean(article.published_raw) in whole
        body = text_of(document.css(BODIES[article.era])[0])
        places = [body.find(clean(paragraph)) for paragraph in article.body]
        assert -1 not in places
        assert places == sorted(places)
        for url, caption in article.pictures:
            assert url in document.get()
            assert caption is None or caption in whole


def test_headline_section_and_canonical_of_today(paper: Newspaper, page: Page) -> None:
    for article in articles(paper, "2020"):
        document = Selector(page(article))
        assert clean(document.css(".articleHeader h1::text").get("")) == article.headline
        assert document.css("link[rel=canonical]::attr(href)").get() == article.url
        assert len(document.css("h1")) == 2
        assert document.css("footer h1::text").get() == "اليوم السابع"
        assert (
            document.css('meta[property="article:section"]::attr(content)').get()
            == (article.sections[0])
        )
        tags = [clean(tag) for tag in document.css(".tags h3 a::text").getall()]
        assert tuple(tags) == article.keywords
        kicker = document.css("h3.subTitle::text").get()
        assert kicker == article.alternative_headline
        assert clean(document.css(".writeBy::text").get("")) == clean(article.byline_raw or "")
        assert document.css("header .editors span::text").get() == "أكرم القصاص - علا الشافعي"


def test_every_body_markup_occurs(paper: Newspaper, page: Page) -> None:
    pages = [page(article) for article in articles(paper, "2020")]
    for sign in (
        '<span class="article-p">', "<br />\n<br />\n", '<p dir="RTL">', "<p>&nbsp;</p>",
        "<div>", "<p><strong>", "ـ" * 12,
    ):  # fmt: skip
        assert sum(sign in Selector(p).css("#articleBody").get("") or sign in p for p in pages) > 9


def test_related_boxes_have_text_after_them(paper: Newspaper, page: Page) -> None:
    labels = re.compile("متعلقة|اقرأ أيضا")
    shapes = set()
    for article in articles(paper, "2020"):
        body = Selector(page(article)).css("#articleBody")[0]
        text = text_of(body)
        if found := labels.search(text):
            assert text.endswith(article.body[-1])
            assert text.index(article.body[-1]) > found.start()
            shapes.add("box" if body.css(".related-articles") else "loose")
            assert len(body.css('a[href^="/story/"]')) >= 2
    assert shapes == {"box", "loose"}


def test_machine_dates(paper: Newspaper, page: Page) -> None:
    """The clock is Cairo's even where the label says Greenwich."""
    shapes = set()
    for article in articles(paper, "2020"):
        text = page(article)
        local = article.published.strftime("%Y-%m-%dT%H:%M:%S")
        found = set(re.findall(r'"(\d{4}-\d\d-\d\dT[\d:]{8}[^"]*)"', text))
        assert found <= {local + "Z", article.published.isoformat()}
        assert bool(found) == article.machine_date
        shapes.add(tuple(sorted(mark[19:] for mark in found)))
    assert {(), ("Z",), ("+02:00",), ("+02:00", "Z")} <= shapes


def test_linked_data_is_good_bad_and_absent(paper: Newspaper, page: Page) -> None:
    counts = {"good": 0, "bad": 0, "absent": 0}
    for article in articles(paper, "2020"):
        script = Selector(page(article)).css('script[type="application/ld+json"]::text').get()
        try:
            counts["absent" if script is None else "good"] += 1
            json.loads(script or "{}")
        except ValueError:
            counts["good"] -= 1
            counts["bad"] += 1
    assert min(counts.values()) > 20


def test_comments_are_later_than_their_article(paper: Newspaper, page: Page) -> None:
    count = 0
    for article in articles(paper, "2020"):
        for date in Selector(page(article)).css(".commentDate::text").getall():
            _, day, month, year, clock, half = date.split()
            moment = datetime.strptime(f"{year} {day} {clock}", "%Y %d %I:%M")
            moment = moment.replace(month=MONTHS.index(month) + 1)
            moment += timedelta(hours=12 * (half == "م"))
            assert moment > article.published.replace(tzinfo=None)
            count += 1
    assert count > 50


def test_furniture_and_lazy_pictures(paper: Newspaper, page: Page) -> None:
    pages = [page(article) for article in articles(paper, "2020")]
    assert all("الرجوع الى أعلى الصفحة" in text for text in pages)
    assert sum("fc-consent-root" in text for text in pages) > 9
    assert sum("لا توجد تعليقات على الخبر" in text for text in pages) > 9
    lazy = [bool(Selector(text).css(".img-cont img[data-src]")) for text in pages]
    assert 0 < sum(lazy) < len(lazy)
    assert sum(bool(Selector(text).css("#articleBody .share_icons")) for text in pages) > 9
    assert sum(bool(Selector(text).css("#articleBody .img-cap")) for text in pages) > 9


def test_the_page_of_2010(paper: Newspaper, get: Callable[..., Reply]) -> None:
    article = articles(paper, "2010")[0]
    reply = get(f"/story/2010/1/1/x/{article.identifier}")
    assert reply.headers["Content-Type"] == "text/html"
    text = reply.body.decode("cp1256")
    assert "charset=windows-1256" in text
    assert re.search(r">[^<]+، \d{1,2} \w+  2010 - \d\d:\d\d<", text)
    with pytest.raises(UnicodeDecodeError):
        reply.body.decode("utf-8")


def test_dead_ends(paper: Newspaper, get: Callable[..., Reply]) -> None:
    statuses = {}
    for article in paper.truth:
        if article.kind in ("soft_404", "hard_404", "empty"):
            reply = get(quote(urlsplit(article.url).path))
            statuses[article.kind] = reply.status
            missing = "الصفحة غير موجودة" in reply.body.decode()
            assert missing == (article.kind != "empty")
            if article.kind == "empty":
                assert not text_of(Selector(reply.body.decode()).css("#articleBody")[0])
    assert statuses == {"soft_404": 200, "hard_404": 404, "empty": 200}


@pytest.mark.parametrize("place", ["/amp", "/story"])
def test_mobile_variants(paper: Newspaper, get: Callable[..., Reply], place: str) -> None:
    article = next(a for a in articles(paper, "2020") if len(a.pictures) == 2)
    path = quote(urlsplit(article.url).path.replace("/story", place, 1))
    document = Selector(get(path, host="m.youm7.com").body.decode())
    assert document.css("link[rel=canonical]::attr(href)").get() == article.url
    assert bool(document.css("amp-img")) == (place == "/amp")
    assert article.body[-1] in text_of(document)


@pytest.mark.parametrize("padding", [0, 60_000, 150_000])
def test_padding(padding: int) -> None:
    reply = Newspaper(3, padding=padding).respond(
        "GET", "www.youm7.com", "/story/2021/11/6/x/5525123"
    )
    assert padding < len(reply.body) < padding + 30_000


STYLES = {
    "levant": ("تشرين الثاني", "شارك", "إعداد: "),
    "maghreb": ("نونبر", "شارك الخبر", "الرباط - "),
    "algeria": ("نوفمبر", "مقالات ذات صلة", "ع. ب"),
    "gulf": ("بتوقيت مكة المكرمة", "طباعة", " - دبي"),
    "hijri": ("ربيع الآخر 1443", "قد يهمك", " - الرياض"),
}


@pytest.mark.parametrize("style", STYLES)
def test_styles(style: str) -> None:
    paper = Newspaper(90, style=style)
    paper.heal()
    pages = []
    for article in articles(paper):
        reply = paper.respond("GET", "www.youm7.com", f"/story/2021/1/1/x/{article.identifier}")
        encoding = "cp1256" if article.era == "2010" else "utf-8"
        text = text_of(Selector(reply.body.decode(encoding)))
        assert clean(article.published_raw) in text
        assert clean(article.byline_raw or "") in text
        if article.dateline:
            opening = re.escape(article.dateline) + r"(:| -) " + re.escape(article.body[0])
            assert re.search(opening, text)
            assert article.agency and article.agency in article.dateline
        pages.append(text)
    assert all(sign in " ".join(pages) for sign in STYLES[style])
    assert sum(not article.machine_date for article in articles(paper)) > 40
    assert sum(article.agency is not None for article in articles(paper)) > 9
    assert any(article.dateline for article in articles(paper))
    egypt = {article.identifier: article for article in Newspaper(90).truth}
    assert all(egypt[a.identifier].published == a.published for a in articles(paper))


def test_a_mixed_paper_has_every_style() -> None:
    text = " ".join(article.published_raw for article in Newspaper(200, style="mixed").truth)
    assert all(signs[0] in text for signs in STYLES.values())
