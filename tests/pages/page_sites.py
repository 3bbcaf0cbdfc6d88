# ruff: noqa: E501 - pages are easier to read unwrapped
"""More layouts, after what public scrapers of Arabic sites had to deal with."""

from __future__ import annotations

import json
from datetime import UTC, timedelta

from page_layouts import cards, comments, e, layout, links, page, ps, top
from page_stories import Story, printed


def bare(story: Story, content: str, head: str = "", title: str | None = None) -> str:
    """A page with nothing in its head but what is given."""
    title = f"{story.headline} - المدى" if title is None else title
    return f"<html><head><meta charset=utf-8><title>{e(title)}</title>{head}</head><body>{content}</body></html>"


@layout
def theme_with_no_share_on_the_text(story: Story, v: int) -> str:
    body = f"<div class='entry-content no-share'><div class='content-inner'>{ps(story.paragraphs)}</div><div class='jeg_post_tags'><a href='/tag/x'>جسر</a></div></div>"
    content = f"<div class='jeg_main has-sidebar'><div class='entry-header'>{top(story, v)}<div class='jeg_share_top_container'>شارك</div></div>{body}</div>"
    return page(story, v, content)


@layout
def theme_with_an_inline_box(story: Story, v: int) -> str:
    box = f"<div id='inline-related-post' class='mag-box mag-box-single'><div class='widget-title'>مقالات ذات صلة</div><ul>{links(story, 3)}</ul></div>"
    body = ps(story.paragraphs[:1]) + box + ps(story.paragraphs[1:])
    content = f"<div class='main-content'><article id='the-post' class='container-wrapper post-content'><header class='entry-header-outer'><h1 class='post-title entry-title'>{e(story.headline)}</h1><div class='post-meta'><span class='author-meta'><a class='author-name' href='/author/a'>{e(story.author)}</a></span><span class='date meta-item'>{printed(story.published, v)}</span></div></header><div class='entry-content entry clearfix'>{body}<div class='post-shortlink'>رابط مختصر</div></div></article><div class='about-author'><p>كاتب صحفي يعمل في الجريدة منذ عشرين سنة ويكتب في الشأن المحلي.</p></div></div>"
    return page(story, v, content)


@layout
def day_and_hour_apart(story: Story, v: int) -> str:
    text = printed(story.published, 0)
    day, clock = text[:-8].strip(), text[-8:].strip()
    parts = f"<span class='date'>{day}</span><span class='time'>{clock}</span>"
    return page(
        story,
        v,
        f"<div class='ArticleWrap'><h1>{e(story.headline)}</h1><div class='art-info'>{parts}</div><div class='ArticleDetails details'>{ps(story.paragraphs)}</div></div>",
        dates=False,
    )


@layout
def subhead_and_source(story: Story, v: int) -> str:
    head = f"<header class='article-header'><h1>{e(story.headline)}</h1><div class='article-dates'><span class='screen-reader-text'>Published On</span> {printed(story.published, v)}</div></header>"
    body = f"<div class='wysiwyg wysiwyg--all-content'>{ps(story.paragraphs)}<figure><img src='/wp-content/uploads/2021/11/bridge-river.jpg'><span>{e(story.caption)}</span></figure></div>"
    tail = f"<div class='article-source'>المصدر: وكالات</div><ul class='more-on'>{links(story, 4)}</ul>"
    return page(
        story,
        v,
        f"<main id='main-content-area'>{head}<div class='l-col'>{body}{tail}</div></main>",
        dates=bool(v % 5 != 0),
    )


@layout
def regions_with_labels(story: Story, v: int) -> str:
    region = f"<section role='region' aria-labelledby='recommendations-heading'><strong id='recommendations-heading'>قصص مقترحة</strong><ul>{links(story, 4)}</ul><p id='end-of-recommendations'>نهاية</p></section>"
    blocks = [f"<div dir='rtl' class='bbc-a1'><p>{e(text)}</p></div>" for text in story.paragraphs]
    blocks.insert(1, region)
    return page(
        story,
        v,
        f"<main role='main'><div class='bbc-h'>{top(story, v)}</div>{''.join(blocks)}</main>",
    )


@layout
def a_floating_copy_of_the_headline(story: Story, v: int) -> str:
    today = printed(story.published + timedelta(days=4), 0)
    bar = f"<div class='sticky-bar'><h1>{e(story.headline)}</h1></div><div class='clock-box'>{today}</div>"
    return page(
        story,
        v,
        f"{bar}<div class='body-wrap'><div class='news-head'>{top(story, v)}</div><div class='news-text'>{ps(story.paragraphs)}</div></div>",
        dates=v % 5 != 2 and v % 5 != 4,
    )


@layout
def text_only_in_script_data(story: Story, v: int) -> str:
    html = ps(story.paragraphs) if v % 2 else "\n".join(story.paragraphs)
    while len(html.split()) < 45:
        story.paragraphs.append(f"{story.paragraphs[-1]} {len(story.paragraphs)}")
        html = ps(story.paragraphs) if v % 2 else "\n".join(story.paragraphs)
    data = {
        "props": {
            "pageProps": {
                "article": {"title": story.headline, "content": html},
                "more": [{"content": story.teaser()}],
            }
        }
    }
    head = f"<meta property='og:title' content='{e(story.headline)}'><meta property='article:published_time' content='{story.published.isoformat()}'>"
    script = f"<script id='__NEXT_DATA__' type='application/json'>{json.dumps(data, ensure_ascii=False)}</script>"
    return bare(
        story, f"<div id='__next'><div class='loader'>جار التحميل</div></div>{script}", head
    )


@layout
def no_heading_and_a_title_with_bars(story: Story, v: int) -> str:
    stamp = f"{story.published:%d-%m-%Y %I:%M %p}"
    node = json.dumps({"@type": "NewsArticle", "datePublished": stamp}, ensure_ascii=False)
    head = f"<script type='application/ld+json'>{node}</script>"
    body = f"<div id='newscontent'>{'<br>'.join(map(e, story.paragraphs))}</div>"
    return bare(
        story,
        f"<div class='p1'>{body}</div><div class='p2'>{links(story, 6)}</div>",
        head,
        f"{story.headline} | محليات | وكالة المدى الاخبارية",
    )


@layout
def dates_of_comments_in_microdata(story: Story, v: int) -> str:
    talk = "".join(
        f"<div itemscope itemtype='http://schema.org/Comment'><time itemprop='datePublished' datetime='{(story.published + timedelta(days=n)).isoformat()}'></time><p itemprop='text'>{e(story.comment())}</p></div>"
        for n in range(1, 5)
    )
    main = f"<div itemscope itemtype='http://schema.org/NewsArticle'><h1 itemprop='headline'>{e(story.headline)}</h1><meta itemprop='datePublished' content='{story.published.isoformat()}'><div itemprop='articleBody'>{ps(story.paragraphs)}</div><section class='c9'>{talk}</section></div>"
    return bare(story, f"<div class='w'>{main}</div>")


@layout
def each_paragraph_in_a_named_div(story: Story, v: int) -> str:
    body = "".join(f"<div class='article-text'>{e(text)}</div>" for text in story.paragraphs)
    return page(
        story,
        v,
        f"<div class='article-page'><h1 class='article-title'>{e(story.headline)}</h1><div class='article-date'>{printed(story.published, v)}</div><div class='article-content-wrapper'>{body}</div></div>",
    )


@layout
def epoch_in_the_meta(story: Story, v: int) -> str:
    head = f"<meta property='article:published_time' content='{int(story.published.timestamp())}'>"
    body = f"<div class='field--name-body' property='schema:text'>{ps(story.paragraphs)}</div>"
    return page(
        story,
        v,
        f"<div class='region-content'><h1>{e(story.headline)}</h1><article>{body}</article></div>",
        head=head,
        dates=False,
    )


@layout
def wordpress_prints_its_own_zone(story: Story, v: int) -> str:
    utc = story.published.astimezone(UTC).isoformat()
    head = f"<meta property='article:published_time' content='{utc}'><link rel='stylesheet' href='/wp-content/themes/x.css'>"
    shown = printed(story.published.astimezone(UTC), v) if v % 2 else printed(story.published, v)
    return page(
        story,
        v,
        f"<article class='hentry'><h1>{e(story.headline)}</h1><span class='posted-on'>{shown}</span><div class='td-post-content'>{ps(story.paragraphs)}<div class='td-a-rec'>إعلان</div></div><div class='td-related'>{cards(story, 3)}</div></article>",
        head=head,
        dates=False,
    )


@layout
def prose_in_the_datetime_attribute(story: Story, v: int) -> str:
    stamp = printed(story.published, 0)
    return page(
        story,
        v,
        f"<div class='page_content_wrap'><h1 id='subject-title'>{e(story.headline)}</h1><time datetime='{stamp}'>قبل يومين</time><div class='page_content' itemprop='articleBody'>{ps(story.paragraphs)}</div></div>",
        dates=False,
    )


@layout
def headline_with_a_kicker_and_breaks(story: Story, v: int) -> str:
    words = story.headline.split()
    half = len(words) // 2
    title = f"{' '.join(words[:half])}<br>{' '.join(words[half:])}"
    kicker = "<span class='kicker'>خاص بالجريدة من مراسلها</span> " if v % 2 else ""
    head = f"<meta name='twitter:title' content='{e(story.headline)}'>"
    return page(
        story,
        v,
        f"<article><h1>{kicker}{title}</h1><div class='dateline-time date'>{printed(story.published, v)}</div><div class='story-text'>{ps(story.paragraphs)}</div></article>",
        head=head,
    )


@layout
def list_of_other_news_with_paragraphs_below(story: Story, v: int) -> str:
    more = f"<div class='bottom'><h3>أخبار ذات صلة</h3>{cards(story, 7)}</div><div class='talk'><h3>التعليقات</h3>{comments(story, 6)}</div>"
    return page(
        story,
        v,
        f"<div class='inner'>{top(story, v)}<div class='txt-holder'>{ps(story.paragraphs)}</div>{more}</div>",
    )


@layout
def published_and_updated_on_one_line(story: Story, v: int) -> str:
    later = story.published + timedelta(minutes=50)
    line = f"نشر: {story.published:%d/%m/%Y %H:%M} آخر تحديث: {later:%d/%m/%Y %H:%M}"
    return page(
        story,
        v,
        f"<div class='i'><h1>{e(story.headline)}</h1><p class='stamp'>{line}</p><div class='article-body'>{ps(story.paragraphs)}</div></div>",
        dates=v % 5 < 2,
    )


@layout
def amp(story: Story, v: int) -> str:
    return page(
        story,
        v,
        f"<article class='amp-article'><header class='amp-head'>{top(story, v)}</header><amp-img src='/a.jpg' width=8 height=5></amp-img><div class='amp-text'>{ps(story.paragraphs)}</div><amp-ad width=300 height=250></amp-ad><amp-social-share type='twitter'></amp-social-share></article>",
    )
