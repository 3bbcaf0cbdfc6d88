# ruff: noqa: E501 - markup, unwrapped
"""Boxes around and inside a text that no metadata explains."""

from __future__ import annotations

from page_kit import around, html, iso, og, paper
from page_layouts import cards, e, ps
from page_stories import Story, printed

URL, ZONE = "https://paper.example/n/12", "Africa/Cairo"


def head(s: Story) -> str:
    return f"<h1>{e(s.headline)}</h1><div class='date'>{printed(s.published)}</div><div class='author'>{e(s.author)}</div>"


@paper(URL, ZONE)
def link_after_every_par(s: Story) -> str:
    return html(
        s,
        "",
        f"<article>{head(s)}<div class='body'>{''.join(f'<p>{e(t)}</p><p><a href=/x/{n}>{s.title()}</a></p>' for n, t in enumerate(s.paragraphs))}</div></article>",
    )


@paper(URL, ZONE)
def cards_in_same_box(s: Story) -> str:
    return html(
        s,
        "",
        f"<div class='wrap'>{head(s)}{ps(s.paragraphs)}<div class='more-x'>{cards(s, 9)}</div></div>",
    )


@paper(URL, ZONE)
def article_cards_after(s: Story) -> str:
    return html(
        s,
        "",
        f"<div class='wrap'>{head(s)}<div class='tx'>{ps(s.paragraphs)}</div>{''.join(f'<article><h2><a href=/y/{n}>{s.title()}</a></h2><p>{s.teaser()}</p></article>' for n in range(6))}</div>",
    )


@paper(URL, ZONE)
def bold_lead_p(s: Story) -> str:
    return html(
        s,
        "",
        f"<div class='wrap'>{head(s)}<div class='lead-x'><strong>{e(s.paragraphs[0])}</strong></div><div class='tx'>{ps(s.paragraphs[1:])}</div></div>",
    )


@paper(URL, ZONE)
def bio_between(s: Story) -> str:
    return html(
        s,
        "",
        f"<div class='wrap'>{head(s)}<div class='writer-bio'>كاتب صحفي يعمل في الجريدة منذ عشرين سنة ويكتب في الشأن المحلي والعربي والدولي كل أسبوع.</div><div class='tx'>{ps(s.paragraphs)}</div></div>",
    )


@paper(URL, ZONE)
def points_box(s: Story) -> str:
    pts = ["نقطة أولى من الخبر في سطر", "نقطة ثانية من الخبر في سطر", "نقطة ثالثة من الخبر"]
    m = html(
        s,
        "",
        f"<div class='wrap'>{head(s)}<div class='article-body'><ul class='points'>{''.join(f'<li>{p}</li>' for p in pts)}</ul>{ps(s.paragraphs)}</div></div>",
    )
    s.paragraphs[:0] = pts
    return m


@paper(URL, ZONE)
def pullquote(s: Story) -> str:
    return html(
        s,
        "",
        f"<div class='wrap'>{head(s)}<div class='article-body'>{around(s.paragraphs, '<aside class=pullquote><p>اقتباس مكرر من النص في صندوق جانبي كبير الخط</p></aside>')}</div></div>",
    )


@paper(URL, ZONE)
def br_single_div_sections(s: Story) -> str:
    return html(
        s,
        "",
        f"<div class='wrap'>{head(s)}<div class='tx'><div>{e(s.paragraphs[0])}</div><br/><div>{'</div><br/><div>'.join(map(e, s.paragraphs[1:]))}</div></div></div>",
    )


@paper(URL, ZONE)
def nested_p_span(s: Story) -> str:
    return html(
        s,
        "",
        f"<div class='wrap'>{head(s)}<div class='tx'>{''.join(f'<p dir=rtl><span style=x><span>{e(t)}</span></span></p><p>&nbsp;</p>' for t in s.paragraphs)}</div></div>",
    )


@paper(URL, ZONE)
def date_after_body(s: Story) -> str:
    return html(
        s,
        "",
        f"<div class='wrap'><h1>{e(s.headline)}</h1><div class='author'>{e(s.author)}</div><div class='tx'>{ps(s.paragraphs)}</div><div class='pubdate'>نشر في: {printed(s.published)}</div></div>",
    )


@paper(URL, ZONE)
def author_after_body(s: Story) -> str:
    return html(
        s,
        "",
        f"<div class='wrap'><h1>{e(s.headline)}</h1><div class='date'>{printed(s.published)}</div><div class='tx'>{ps(s.paragraphs)}</div><div class='author'>{e(s.author)}</div></div>",
    )


@paper(URL, ZONE)
def img_alt_and_noscript(s: Story) -> str:
    return html(
        s,
        "",
        f"<div class='wrap'>{head(s)}<div class='tx'><img src=/a.jpg alt='وصف'><noscript><img src=/a.jpg>يرجى تفعيل</noscript>{ps(s.paragraphs)}</div></div>",
    )


@paper(URL, ZONE)
def whatsapp_end(s: Story) -> str:
    return html(
        s,
        "",
        f"<div class='wrap'>{head(s)}<div class='tx'>{ps(s.paragraphs)}<p>تابعوا آخر الأخبار عبر قناتنا على واتساب</p><p><a href='https://news.google.com/x'>تابعونا على أخبار غوغل</a></p></div></div>",
    )


@paper(URL, ZONE)
def utc_false_z(s: Story) -> str:
    return html(
        s,
        f"<meta property='article:published_time' content='{s.published:%Y-%m-%dT%H:%M:11}Z'>",
        f"<div class='wrap'>{head(s)}<div class='tx'>{ps(s.paragraphs)}</div></div>",
    )


@paper(URL, ZONE)
def modified_first(s: Story) -> str:
    return html(
        s,
        f"<meta property='article:modified_time' content='{iso(s, 500)}'><meta property='og:updated_time' content='{iso(s, 500)}'>",
        f"<div class='wrap'>{head(s)}<div class='tx'>{ps(s.paragraphs)}</div></div>",
    )


@paper(URL, ZONE)
def dup_mobile_copy(s: Story) -> str:
    return html(
        s,
        "",
        f"<div class='desktop'>{head(s)}<div class='tx'>{ps(s.paragraphs)}</div></div><div class='mobile-only' style='display:none'>{head(s)}<div class='tx'>{ps(s.paragraphs)}</div></div>",
    )


@paper(URL, ZONE)
def header_tag_article(s: Story) -> str:
    return html(
        s,
        "",
        f"<article><header>{head(s)}<p class='intro'>{e(s.paragraphs[0])}</p></header><section>{ps(s.paragraphs[1:])}</section><footer><p>الكلمات: <a href='/tag/x'>نهر</a></p></footer></article>",
    )


@paper(URL, ZONE)
def main_is_form_with_sidebar_class(s: Story) -> str:
    return html(
        s,
        "",
        f"<div class='content-with-sidebar'><div class='col-right'>{head(s)}<div class='contents'>{ps(s.paragraphs)}</div></div><div class='col-left sidebar-x'>{cards(s, 8)}</div></div>",
    )


@paper(URL, ZONE)
def infobox(s: Story) -> str:
    m = html(
        s,
        "",
        f"<div class='wrap'>{head(s)}<div class='article-body'>{around(s.paragraphs, '<div class=fact-box><h4>معلومات</h4><ul><li>الطول 30 مترا</li><li>العرض 20 مترا</li></ul></div>')}</div></div>",
    )
    s.paragraphs[1:1] = ["معلومات", "الطول 30 مترا", "العرض 20 مترا"]
    return m


@paper(URL, ZONE)
def social_embed_text(s: Story) -> str:
    return html(
        s,
        "",
        f"<div class='wrap'>{head(s)}<div class='article-body'>{around(s.paragraphs, '<blockquote class=twitter-tweet><p>نص تغريدة لا يخص</p>&mdash; X (@x) <a href=https://twitter.com/x/status/1>May 1, 2021</a></blockquote><div class=fb-post data-href=x><blockquote>نص</blockquote></div>')}</div></div>",
    )


@paper(URL, ZONE)
def tweet_bare(s: Story) -> str:
    return html(
        s,
        "",
        f"<div class='wrap'>{head(s)}<div class='article-body'>{around(s.paragraphs, '<blockquote><p>نص تغريدة لا يخص النص المكتوب هنا</p>&mdash; فلان (@x) <a href=https://twitter.com/x/status/1>May 1, 2021</a></blockquote>')}</div></div>",
    )


@paper(URL, ZONE)
def numbered(s: Story) -> str:
    s.paragraphs[:] = [f"{n}- {t}" for n, t in enumerate(s.paragraphs, 1)]
    return html(s, "", f"<div class='wrap'>{head(s)}<div class='tx'>{ps(s.paragraphs)}</div></div>")


@paper(URL, ZONE)
def kicker_heading(s: Story) -> str:
    return html(
        s,
        og(s),
        f"<div class='wrap'><h4 class='kicker'>خاص</h4>{head(s)}<h2>عنوان فرعي قصير للخبر</h2><div class='tx'>{ps(s.paragraphs)}</div></div>",
    )
