"""Article pages in the templates of today."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from datetime import timedelta
from html import escape
from random import Random
from urllib.parse import quote, urlsplit

from newscrawl.demo import bodies, furniture
from newscrawl.demo.addresses import SITE
from newscrawl.demo.debris import sprinkle
from newscrawl.demo.prose import Teller
from newscrawl.demo.sections import SECTIONS
from newscrawl.demo.story import Story
from newscrawl.demo.truth import TruthArticle

_IMG = re.compile(r"<img( [^>]*)>")


def article_page(
    story: Story, neighbours: Sequence[TruthArticle], padding: int, amp: bool = False
) -> str:
    """The whole page of ``story``; ``neighbours`` fill its related boxes and its sidebar."""
    truth, layout = story.truth, story.layout
    rng = Random(f"page/{truth.identifier}")  # noqa: S311 - repeatable, not secret
    headline = truth.headline
    if layout.debris:
        headline = "\u200f" + sprinkle(headline, rng)
    content = f"""<article class="container bodyCon secBody"><div class="row news-content">
<div class="col-xs-8 right-Content article-cont" id="divcont" data-id="{truth.identifier}">
<article>
{_article_header(truth, headline)}
{_lead_picture(story)}
<div class="articleCont">
{_byline(truth)}
{furniture.SHARE_BAR}
<div id="articleBody">
{bodies.body(story, neighbours, rng)}
</div>
{_tags(truth)}
{furniture.SHARE_BAR}
{_related_below(neighbours[4:7])}
</div></article>
{_comments(story, rng)}
</div>
{furniture.most_read(neighbours[6:14])}
</div></article>
{furniture.CONSENT if layout.consent else ""}"""
    if amp:
        content = _IMG.sub(r"<amp-img\1></amp-img><noscript>\g<0></noscript>", content)
    for egyptian, regional in story.desk.words.items():
        content = content.replace(f">{egyptian}<", f">{regional}<")
    return furniture.document(
        headline + furniture.SUFFIX,
        _head(story, headline),
        content,
        0 if amp else padding,
        " amp" if amp else "",
    )


# --- head -------------------------------------------------------------------------------------


def _head(story: Story, headline: str) -> str:
    truth, layout = story.truth, story.layout
    path = urlsplit(truth.url).path
    title = escape(headline + furniture.SUFFIX)
    summary = escape(truth.body[0][:160] if truth.body else headline)
    tags = "\n".join(f'<meta property="article:tag" content="{escape(k)}">' for k in truth.keywords)
    stamp = {
        "none": None,
        # What the site does: the clock of Cairo, labelled as Greenwich's.
        "false_z": truth.published.strftime("%Y-%m-%dT%H:%M:%SZ"),
        "offset": truth.published.isoformat(),
    }[layout.meta_time]
    times = stamp and "\n".join(
        f'<meta property="{name}" content="{stamp}">'
        for name in ("article:published_time", "article:modified_time", "og:updated_time")
    )
    return f"""<meta name="viewport" content="width=1190">
<meta name="description" content="{summary}">
<link rel="canonical" href="{escape(truth.url)}">
<link rel="amphtml" href="https://m.youm7.com/amp{escape(path.removeprefix("/story"))}">
<link rel="alternate" media="handheld" href="https://m.youm7.com{escape(path)}">
<meta name="keywords" content="{escape(",".join(truth.keywords))}">
<meta property="og:locale" content="ar_Ar">
<meta property="og:type" content="article">
<meta property="og:title" content="{title}">
<meta property="og:description" content="{summary}">
<meta property="og:url" content="{escape(truth.url)}">
<meta property="og:site_name" content="اليوم السابع">
<meta property="og:image" content="{truth.image_url or ""}">
<meta name="twitter:title" content="{title}">
<meta property="article:section" content="{escape(truth.sections[0])}">
{tags}
{times or ""}
{_json_ld(story)}"""


def _json_ld(story: Story) -> str:
    truth, kind = story.truth, story.layout.json_ld
    if kind == "none":
        return ""
    article = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "mainEntityOfPage": truth.url,
        "headline": truth.headline,
        "description": "BREAK HERE",
        "articleSection": truth.sections[0],
        "datePublished": truth.published.isoformat(),
        "dateModified": truth.published.isoformat(),
        "author": [{"@type": "Person", "name": name} for name in truth.author]
        or {"@type": "Organization", "name": "اليوم السابع"},
        "publisher": {"@type": "NewsMediaOrganization", "name": "اليوم السابع", "url": SITE},
        "image": [url for url, _ in truth.pictures],
    }
    summary = truth.body[0][:120].replace('"', "") if truth.body else ""
    if kind == "graph":
        del article["@context"]
        article["datePublished"] = truth.published.strftime("%Y-%m-%dT%H:%M:%SZ")
        site = {"@type": "WebSite", "name": "اليوم السابع", "url": SITE}
        text = _dump({"@context": "https://schema.org", "@graph": [site, article]})
    else:
        text = _dump(article)
    text = text.replace("BREAK HERE", summary.replace(" ", "\n", 3 * (kind == "raw_newline")))
    if kind == "trailing_comma":
        text = text.removesuffix("}") + ",}"
    return f'<script type="application/ld+json">{text}</script>'


def _dump(value: object) -> str:
    return json.dumps(value, ensure_ascii=False).replace("</", "<\\/")


# --- around the body --------------------------------------------------------------------------


def _article_header(truth: TruthArticle, headline: str) -> str:
    section = SECTIONS[truth.section_ids[0]]
    return f"""<div class="articleHeader">
<div class="breadcumb"><a href="/">الرئيسية</a> <img src="/images/arrow.png" alt="">
<a href="/Section/{quote(section.slug)}/{section.number}/1">{section.name}</a></div>
<h3 class="subTitle">{escape(truth.alternative_headline or "")}</h3>
<h1>
{escape(headline)}
</h1>
<span class="newsStoryDate">{truth.published_raw}</span>
</div>"""


def _lead_picture(story: Story) -> str:
    truth = story.truth
    if not truth.image_url:
        return ""
    sources = f'src="{truth.image_url}"'
    if story.layout.lazy:
        sources = f'src="{bodies.BLANK_IMAGE}" data-src="{truth.image_url}"'
    return f"""<div class="img-cont"><img {sources} class="img-responsive" \
alt="{escape(truth.headline)}" title="{escape(truth.headline)}">
<span class="img-cap">{escape(truth.caption or "")}</span></div>"""


def _byline(truth: TruthArticle) -> str:
    return f'<span class="writeBy">{escape(truth.byline_raw or "")}</span>'


def _tags(truth: TruthArticle) -> str:
    # Isolated from the text around them, as pages do that mix directions.
    rows = "\n".join(
        f'<h3><a href="/Tags/Index?id={number_of(tag)}&amp;tag={quote(tag.replace(" ", "-"))}">'
        f"\u2067{escape(tag)}\u2069</a></h3>"
        for tag in truth.keywords
    )
    return f'<div class="tags"><img src="/images/tag.png" alt="">\n{rows}\n</div>'


def number_of(tag: str) -> int:
    """A tag's number on the site."""
    return sum(ord(letter) * (place + 1) for place, letter in enumerate(tag))


def _related_below(neighbours: Sequence[TruthArticle]) -> str:
    rows = "\n".join(
        f'<div class="news-dev8"><h3><a href="{furniture.path_of(a)}">{escape(a.headline)}</a></h3>'
        f'<span class="spanBottom">{a.published_raw}</span></div>'
        for a in neighbours
    )
    return f'<div class="Newmost-read"><p>الموضوعات المتعلقة</p></div>\n{rows}'


def _comments(story: Story, rng: Random) -> str:
    count = story.layout.comments
    teller = Teller(rng)
    rows = []
    for _ in range(count):
        moment = story.truth.published + timedelta(minutes=rng.randrange(5, 9_000))
        rows.append(
            '<div class="article__comment"><span class="article__comment-by-text">'
            f"بواسطة: {teller.tell('person')}</span>"
            f'<span class="commentDate">{story.desk.date(story.number, moment)}</span>'
            f'<p class="article__comment-content-text">{escape(teller.tell("comment"))}</p></div>'
        )
    title = f"التعليقات {count}" if count else "لا توجد تعليقات على الخبر"
    return f"""<div id="comments" class="component"><div class="titleComment">{title}</div>
{chr(10).join(rows)}
<div id="addCommentBlock"><span>اضف تعليق</span>
<p class="popover-content">تم أضافة تعليقك سوف يظهر بعد المراجعة</p></div></div>"""
