"""Where the paper lists its stories: section pages, home page, RSS, sitemaps, tags, robots."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from email.utils import format_datetime
from html import escape
from urllib.parse import quote, urlsplit

from newscrawl.demo import furniture
from newscrawl.demo.addresses import SITE
from newscrawl.demo.sections import SECTIONS, Section
from newscrawl.demo.story import Story

PAGE_SIZE = 40
FEED_SIZE = 40
ROBOTS = """User-agent: *
Disallow: /search
Disallow: /home
Disallow: /Includes/

Sitemap: {site}/sitemap.xml
Sitemap: {site}/Sitemap/{day.year}/{day.month}/{day.day}
"""


def link_to(story: Story, section: int = 0) -> str:
    """How a listing links to ``story``: of twenty links eleven are plain, nine are not."""
    truth = story.truth
    path = furniture.path_of(truth)
    raw = urlsplit(truth.url).path
    if truth.era == "2010" and story.number % 2:
        return f"/News.asp?NewsID={truth.identifier}"
    variants = {
        0: f"{SITE}/{truth.identifier}",
        1: f"https://m.youm7.com/amp{path.removeprefix('/story')}",
        2: f"https://m.youm7.com{path}",
        3: f"{path}?utm_source=section&utm_medium=card",
        4: raw,
        5: SITE + raw,
        6: f"http://www.youm7.com{path}",
        7: f"{path.rpartition('/')[0].rpartition('/')[0]}/{truth.identifier}",
        8: f"{path}#comments",
    }
    return variants.get((story.number * 7 + section) % 20, path)


def section_page(
    section: Section,
    page: int,
    stories: Sequence[Story],
    sidebar: Iterable[Story],
    padding: int,
) -> str:
    """Page ``page`` (from 1) of ``section``, whose ``stories`` are all given, newest first.

    A page past the last one has no cards and is no error.
    """
    shown = stories[(page - 1) * PAGE_SIZE : page * PAGE_SIZE] if page > 0 else ()
    cards = "\n".join(
        (_small_card if place % 6 == 5 else _card)(story, section.number)
        for place, story in enumerate(shown)
    )
    base = f"/Section/{quote(section.slug)}/{section.number}"
    more = f'<li><a href="{base}/{page + 1}">التالى</a></li>' if shown else ""
    body = f"""<article class="container bodyCon secBody">
<div class="breadcumb"><a href="/">الرئيسية</a> <a href="{base}/1">{section.name}</a></div>
<div class="row"><div id="paging" class="col-xs-8">
{cards}
</div>
<ul class="pagination"><li class="active"><a href="{base}/{page}">{page}</a></li>{more}</ul>
{furniture.most_read(story.truth for story in sidebar)}
</div></article>"""
    return furniture.document(section.name + furniture.SUFFIX, "", body, padding)


def _card(story: Story, section: int) -> str:
    truth = story.truth
    href, headline = escape(link_to(story, section)), escape(truth.headline)
    teaser = escape((truth.body or (truth.headline,))[0][:140])
    return f"""<div class="col-xs-12 bigOneSec">
<a class="bigOneImg" href="{href}"><img class="img-responsive" src="{truth.image_url or ""}" \
title="{headline}"></a>
<div><h3><a href="{href}">{headline}</a></h3>
<span class="newsDate2">{truth.published_raw}</span>
<p>{teaser}</p></div></div>"""


def _small_card(story: Story, section: int) -> str:
    truth = story.truth
    return f"""<div class="col-xs-6 smallOneSec"><div>
<h3><a href="{escape(link_to(story, section))}">{escape(truth.headline)}</a></h3>
<span class="newsDate2">{truth.published_raw}</span></div></div>"""


def home_page(stories: Sequence[Story], padding: int) -> str:
    """The front page: the newest stories with lazy pictures."""
    blocks = "\n".join(
        f"""<div class="newsInfo"><div class="label1"><h3><a href="{escape(link_to(s))}">\
{escape(s.truth.headline)}</a></h3></div>
<div class="image"><a href="{escape(link_to(s))}"><img src="" data-src="{s.truth.image_url or ""}">\
</a></div></div>"""
        for s in stories[:30]
    )
    return furniture.document("اليوم السابع", "", blocks, padding)


def tag_page(tag: str, stories: Iterable[Story], padding: int) -> str:
    """The stories that carry ``tag``."""
    cards = "\n".join(_card(story, 0) for story in stories)
    body = f'<article><h2>{escape(tag)}</h2><div id="paging">{cards}</div></article>'
    return furniture.document(tag + furniture.SUFFIX, "", body, padding)


def in_feed(stories: Iterable[Story]) -> list[Story]:
    """Those of ``stories``, newest first, that their feed shows."""
    return [story for story in stories if "rss" in story.routes][:FEED_SIZE]


def feed(title: str, stories: Sequence[Story]) -> str:
    """RSS 2.0 with the newest stories."""
    items = "\n".join(
        f"""<item><title>{escape(s.truth.headline)}</title>
<link>{escape(SITE + furniture.path_of(s.truth))}</link>
<guid isPermaLink="false">{s.truth.identifier}</guid>
<description>{escape((s.truth.body or ("",))[0][:200])}</description>
<category>{s.truth.sections[0]}</category>
<pubDate>{format_datetime(s.truth.published)}</pubDate></item>"""
        for s in in_feed(stories)
    )
    return f"""<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0"><channel><title>{escape(title)}</title><link>{SITE}</link>
<description>{escape(title)}</description><language>ar</language>
{items}
</channel></rss>
"""


def day_sitemap(stories: Iterable[Story]) -> str:
    """The urlset of one day; of a day without stories it is empty."""
    urls = "\n".join(
        f"<url><loc>{escape(SITE + furniture.path_of(s.truth))}</loc>"
        f"<lastmod>{s.truth.published.isoformat()}</lastmod></url>"
        for s in stories
    )
    return f"""<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
{urls}
</urlset>
"""


def sitemap_index(last_day: date) -> str:
    """The sitemaps of the last thirty days."""
    days = (last_day - timedelta(days=back) for back in range(30))
    rows = "\n".join(
        f"<sitemap><loc>{SITE}/Sitemap/{d.year}/{d.month}/{d.day}</loc></sitemap>" for d in days
    )
    return f"""<?xml version="1.0" encoding="utf-8"?>
<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
{rows}
</sitemapindex>
"""


def robots(last_day: date) -> str:
    """Who may read what; no delay is asked for."""
    return ROBOTS.format(site=SITE, day=last_day)


def section_feed_title(number: int | None) -> str:
    """The title of a section's feed, or of the whole paper's."""
    name = SECTIONS[number].name if number in SECTIONS else "كل الأقسام"
    return f"اليوم السابع - {name}"
