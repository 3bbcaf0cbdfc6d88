# ruff: noqa: E501 - markup, unwrapped
"""Heads and bodies that are put together in ways of their own."""

from __future__ import annotations

from page_boxes import URL, ZONE, head
from page_kit import html, iso, ld, og, paper
from page_layouts import cards, e, links, ps
from page_stories import Story, printed


@paper(URL, ZONE)
def og_truncated(s: Story) -> str:
    return html(
        s,
        f"<meta property='og:title' content='{s.headline[:25]}...'>",
        f"<div class='w'>{head(s)}<div class='tx'>{ps(s.paragraphs)}</div></div>",
        " | البلاغ",
    )


@paper(URL, ZONE)
def site_first(s: Story) -> str:
    return f"<html><head><title>صحيفة البلاغ | {s.headline}</title><meta property='og:title' content='صحيفة البلاغ | {s.headline}'></head><body><div class='w'><div class='ttl'>{e(s.headline)}</div><div class='date'>{printed(s.published)}</div><div class='author'>{s.author}</div><div class='tx'>{ps(s.paragraphs)}</div></div></body></html>"


@paper(URL, ZONE)
def ld_truncated(s: Story) -> str:
    return html(
        s,
        ld(
            headline=s.headline,
            datePublished=iso(s),
            articleBody=s.paragraphs[0][:60] + "...",
            author=s.author,
        ),
        f"<div class='w'><h1>{e(s.headline)}</h1><div class='tx'>{ps(s.paragraphs)}</div></div>",
    )


@paper(URL, ZONE)
def ld_body_one_line(s: Story) -> str:
    return html(
        s,
        ld(
            headline=s.headline,
            datePublished=iso(s),
            articleBody=" ".join(s.paragraphs),
            author={"@type": "Person", "name": s.author},
        ),
        f"<div class='w'><h1>{e(s.headline)}</h1><div class='tx'>{ps(s.paragraphs)}</div><div class='x'>{cards(s, 5)}</div></div>",
    )


@paper(URL, ZONE)
def h1_is_site_h2_headline(s: Story) -> str:
    return html(
        s,
        "",
        f"<h1 class='logo'>البلاغ اليومية</h1><div class='w'><h2>{e(s.headline)}</h2><div class='date'>{printed(s.published)}</div><div class='author'>{e(s.author)}</div><div class='tx'>{ps(s.paragraphs)}</div></div>",
        " - البلاغ اليومية",
    )


@paper(URL, ZONE)
def h1_is_section(s: Story) -> str:
    return html(
        s,
        og(s),
        f"<h1>أخبار محلية</h1><div class='w'><h2 class='t'>{e(s.headline)}</h2><div class='date'>{printed(s.published)}</div><div class='author'>{e(s.author)}</div><div class='tx'>{ps(s.paragraphs)}</div></div>",
        " - البلاغ",
    )


@paper(URL, ZONE)
def today_on_top_and_in_footer(s: Story) -> str:
    return html(
        s,
        "",
        f"<div class='today'>السبت 5 أبريل 2025 11:20 م</div><div class='w'>{head(s)}<div class='tx'>{ps(s.paragraphs)}</div></div><div class='foot-time'>آخر تحديث للموقع 5 أبريل 2025 11:20 م</div>",
    )


@paper(URL, ZONE)
def today_near_h1(s: Story) -> str:
    return html(
        s,
        og(s, published_time=iso(s)),
        f"<div class='w'><div class='bar'><span>السبت 5 أبريل 2025 11:20 م</span></div>{head(s)}<div class='tx'>{ps(s.paragraphs)}</div></div>",
    )


@paper(URL, ZONE)
def views_and_comments_line(s: Story) -> str:
    return html(
        s,
        "",
        f"<div class='w'><h1>{e(s.headline)}</h1><div class='inf'><span>{e(printed(s.published, 2))}</span> <span>المشاهدات: 1,203</span> <span>التعليقات: 4</span></div><div class='by'>كتب {e(s.author)}</div><div class='tx'>{ps(s.paragraphs)}</div></div>",
    )


@paper(URL, ZONE)
def by_and_date_one_line(s: Story) -> str:
    return html(
        s,
        "",
        f"<div class='w'><h1>{e(s.headline)}</h1><div class='inf'>كتب: {e(s.author)} - {printed(s.published)}</div><div class='tx'>{ps(s.paragraphs)}</div></div>",
    )


@paper(URL, ZONE)
def wp_block_group(s: Story) -> str:
    return html(
        s,
        "",
        f"<div class='w'>{head(s)}<div class='entry-content'><div class='wp-block-group'><div class='wp-block-group__inner-container'>{ps(s.paragraphs[:1])}</div></div><div class='wp-block-columns'><div class='wp-block-column'>{ps(s.paragraphs[1:])}</div></div></div></div>",
    )


@paper(URL, ZONE)
def elementor(s: Story) -> str:
    return html(
        s,
        "",
        f"<div class='elementor-widget-theme-post-title'><div class='elementor-widget-container'><h1 class='elementor-heading-title'>{e(s.headline)}</h1></div></div><div class='elementor-widget-post-info'><ul class='elementor-post-info'><li><span class='elementor-post-info__item--type-author'>{e(s.author)}</span></li><li><span class='elementor-post-info__item--type-date'>{printed(s.published)}</span></li></ul></div><div class='elementor-widget-theme-post-content'><div class='elementor-widget-container'>{ps(s.paragraphs)}</div></div><div class='elementor-widget-posts'>{cards(s, 6)}</div>",
    )


@paper(URL, ZONE)
def read_more_hidden_part(s: Story) -> str:
    return html(
        s,
        "",
        f"<div class='w'>{head(s)}<div class='tx'>{ps(s.paragraphs[:1])}<div class='more-text collapse'>{ps(s.paragraphs[1:])}</div><button>اقرأ المزيد</button></div></div>",
    )


@paper(URL, ZONE)
def data_attr_paragraph_ids(s: Story) -> str:
    return html(
        s,
        "",
        f"<div class='w'>{head(s)}<section data-p='1' class='zone-1'>{ps(s.paragraphs[:1])}</section><div class='in-ad'>إعلان</div><section data-p='2' class='zone-2'>{ps(s.paragraphs[1:])}</section></div>",
    )


@paper(URL, ZONE)
def center_font(s: Story) -> str:
    return html(
        s,
        "",
        f"<center><font size=5>{e(s.headline)}</font></center><div>{printed(s.published)}</div><div>كتب {e(s.author)}</div><font size=3>{'<br><br>'.join(map(e, s.paragraphs))}</font><hr><font size=2><a href=1>{s.title()}</a><br><a href=2>{s.title()}</a></font>",
    )


@paper(URL, ZONE)
def related_ul_no_label_end(s: Story) -> str:
    return html(
        s,
        "",
        f"<div class='w'>{head(s)}<div class='article-body'>{ps(s.paragraphs)}<ul>{links(s, 5)}</ul></div></div>",
    )


@paper(URL, ZONE)
def copyright_tail(s: Story) -> str:
    return html(
        s,
        "",
        f"<div class='w'>{head(s)}<div class='article-body'>{ps(s.paragraphs)}<p>© جميع الحقوق محفوظة لصحيفة البلاغ 2021</p><p>شارك الخبر</p></div></div>",
    )


@paper(URL, ZONE)
def lead_dup_in_body(s: Story) -> str:
    return html(
        s,
        "",
        f"<div class='w'>{head(s)}<p class='summary'>{e(s.paragraphs[0])}</p><div class='article-body'>{ps(s.paragraphs)}</div></div>",
    )


@paper(URL, ZONE)
def h1_in_header_and_article_with_own_h1(s: Story) -> str:
    return html(
        s,
        og(s),
        f"<header class='page-head'><h1>{e(s.headline)}</h1></header><article><h1>{e(s.headline)}</h1><div class='date'>{printed(s.published)}</div><div class='author'>{e(s.author)}</div>{ps(s.paragraphs)}</article>",
    )


@paper(URL, ZONE)
def infinite_next(s: Story) -> str:
    o = "".join(f"<p>{s.teaser()[:-3]}.</p>" for _ in range(14))
    return html(
        s,
        og(s, published_time=iso(s)),
        f"<div class='infinite'><div class='article-item'>{head(s)}<div class='article-body'>{ps(s.paragraphs)}</div></div><div class='article-item'><h2>{s.title()}</h2><div class='date'>{printed(s.published, 1)}</div><div class='article-body'>{o}</div></div></div>",
    )


@paper(URL, ZONE)
def img_caption_plain_p(s: Story) -> str:
    return html(
        s,
        "",
        f"<div class='w'>{head(s)}<figure><img src=/1.jpg></figure><p class='img-desc caption'>{s.caption}</p><div class='tx'>{ps(s.paragraphs)}</div></div>",
    )


@paper(URL, ZONE)
def tags_inside_body_end(s: Story) -> str:
    return html(
        s,
        "",
        f"<div class='w'>{head(s)}<div class='article-body'>{ps(s.paragraphs)}<p>الكلمات المفتاحية: <a href=/t/1>نهر</a> <a href=/t/2>جسر</a></p></div></div>",
    )
