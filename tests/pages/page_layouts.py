# ruff: noqa: E501 - pages are easier to read unwrapped
"""A hundred ways to lay out one story: hostile, old, broken and fashionable."""

from __future__ import annotations

import html
import json
from collections.abc import Callable
from datetime import timedelta

from page_stories import Story, printed

Layout = Callable[[Story, int], str]
LAYOUTS: dict[str, Layout] = {}


def layout(function: Layout) -> Layout:
    LAYOUTS[function.__name__] = function
    return function


def e(text: str) -> str:
    return html.escape(text, quote=False)


def ps(texts: list[str], attributes: str = "") -> str:
    return "\n".join(f"<p{attributes}>{e(text)}</p>" for text in texts)


def links(story: Story, count: int) -> str:
    return "".join(
        f'<li><a href="/story/{story.rng.randint(1, 9999)}">{e(story.title())}</a></li>'
        for _ in range(count)
    )


def cards(story: Story, count: int, tag: str = "div") -> str:
    """Teaser cards of other stories, each with a date of its own."""
    made = []
    for _ in range(count):
        when = story.published + timedelta(days=story.rng.randint(1, 40), minutes=17)
        made.append(
            f'<{tag} class="card item"><a href="/story/{story.rng.randint(1, 9999)}">'
            f"<h3>{e(story.title())}</h3></a><span class='cdate'>{printed(when, 0)}</span>"
            f"<p>{e(story.teaser())}</p></{tag}>"
        )
    return "".join(made)


def comments(story: Story, count: int) -> str:
    made = []
    for number in range(count):
        when = story.published + timedelta(hours=number + 1)
        made.append(
            f"<div><b>زائر {number}</b> <span>{printed(when, 2)}</span><p>{e(story.comment())}</p></div>"
        )
    return "".join(made)


def machine_date(story: Story, variant: int) -> str:
    """Dates in the head: true, falsely in UTC, or none but the one that is printed."""
    local = f"{story.published:%Y-%m-%dT%H:%M}:31"
    return [
        f'<meta property="article:published_time" content="{local}Z">',
        f'<meta property="article:published_time" content="{story.published.isoformat()}">',
        "",
        f'<meta itemprop="datePublished" content="{local}">',
        f'<meta property="article:published_time" content="{printed(story.published, 0)}">',
    ][variant % 5]


def page(story: Story, variant: int, content: str, *, head: str = "", dates: bool = True) -> str:
    """The paper around an article: ticker, menu, today's date, side column, footer."""
    today = story.published + timedelta(days=3, minutes=11)
    side = cards(story, 6) if variant % 2 else f"<ul>{links(story, 12)}</ul>"
    column = ["aside", "div class='sidebar'", "div class='col-md-4'"][variant % 3]
    return f"""<!DOCTYPE html><html lang="ar" dir="rtl"><head><meta charset="utf-8">
<title>{e(story.headline)} - جريدة المدى البعيد</title>
<meta property="og:title" content="{e(story.headline)} - جريدة المدى البعيد">
<meta property="og:site_name" content="جريدة المدى البعيد">
{machine_date(story, variant) if dates else ""}{head}
<script>var a = "<p>ليس نصا</p>"; if (1 < 2) {{}}</script><style>p {{color: red}}</style></head><body>
<div class="top"><span class="now">{printed(today, 0)}</span></div>
<header><nav><ul><li><a href="/">الرئيسية</a></li>{links(story, 8)}</ul></nav></header>
<div class="ticker"><b>عاجل</b><ul>{links(story, 4)}</ul></div>
<div class="container"><div class="row">{content}<{column}><h2>الأكثر قراءة</h2>{side}</{column.split()[0]}>
</div></div><footer><div class="copyright">جميع الحقوق محفوظة لـ<h1>جريدة المدى البعيد</h1></div>
<p>تصدر عن مؤسسة المدى البعيد للصحافة والنشر والتوزيع منذ سنوات طويلة في المدينة.</p></footer></body></html>"""


def top(story: Story, variant: int) -> str:
    """Headline, printed date, byline."""
    return (
        f"<h1>{e(story.headline)}</h1><div class='post-date'>{printed(story.published, variant)}</div>"
        f"<span class='writer'>كتب {e(story.author)}</span>"
    )


@layout
def paragraphs_in_a_named_div(story: Story, v: int) -> str:
    body = ps(story.paragraphs, ' class="selectionShareable"')
    return page(
        story, v, f"<div class='col'>{top(story, v)}<div class='entry-content'>{body}</div></div>"
    )


@layout
def paragraphs_in_a_div_without_a_name(story: Story, v: int) -> str:
    return page(
        story,
        v,
        f"<div class='x1'><div class='x2'>{top(story, v)}</div><div class='x3'>{ps(story.paragraphs)}</div></div>",
    )


@layout
def everything_flat_in_one_box(story: Story, v: int) -> str:
    return page(
        story, v, f"<div class='c-1f'>{top(story, v)}{ps(story.paragraphs)}<p>شارك الخبر</p></div>"
    )


@layout
def bare_divs(story: Story, v: int) -> str:
    divs = "".join(f"<div>{e(text)}</div><div>&nbsp;</div>" for text in story.paragraphs)
    return page(story, v, f"<main><div>{top(story, v)}</div><div class='wrap'>{divs}</div></main>")


@layout
def text_parted_by_breaks(story: Story, v: int) -> str:
    gap = ["<br><br>", "<br>", "<br/>\n<br/>", "<br>&nbsp;<br>"][v % 4]
    return page(
        story,
        v,
        f"<div>{top(story, v)}<div class='LongDesc'><div>{gap.join(map(e, story.paragraphs))}</div></div></div>",
    )


@layout
def spans(story: Story, v: int) -> str:
    body = "".join(f"<span class='article-p'>{e(text)}</span><br>" for text in story.paragraphs)
    return page(story, v, f"<article>{top(story, v)}<div id='articleBody'>{body}</div></article>")


@layout
def nested_tables_without_a_heading(story: Story, v: int) -> str:
    body = "<br><br>".join(map(e, story.paragraphs))
    content = f"""<table width=100%><tr><td width=20%><table><tr><td>{cards(story, 4, "td")}</td></tr></table></td>
<td><table><tr><td><font size=5><b>{e(story.headline)}</b></font></td></tr><tr><td><font>{printed(story.published, v)}</font></td></tr>
<tr><td align=right><font face=Arial>{body}</font></td></tr></table></td><td>{links(story, 9)}</td></tr></table>"""
    return page(story, v, content)


@layout
def unclosed_tags(story: Story, v: int) -> str:
    body = "".join(f"<P align=right><FONT>{e(text)}" for text in story.paragraphs)
    return page(
        story,
        v,
        f"<DIV CLASS=story><H1>{e(story.headline)}</H1><SPAN class=date>{printed(story.published, v)}</SPAN><DIV id=newscontent>{body}</DIV></DIV>",
    )


@layout
def json_ld_only(story: Story, v: int) -> str:
    node = {
        "@context": "https://schema.org",
        "@type": ["NewsArticle"],
        "headline": story.headline,
        "datePublished": story.published.isoformat(),
        "author": [{"@type": "Person", "name": story.author}],
        "articleBody": "\n\n".join(story.paragraphs),
    }
    graph = {"@graph": [{"@type": "WebSite", "name": "جريدة المدى البعيد"}, node]}
    text = json.dumps(graph if v % 2 else node, ensure_ascii=False, indent=1)
    text = text.replace("\\n", "\n") if v % 3 == 0 else text
    text = (
        f"<!--\n{text.rstrip('}').rstrip()}{'},]}' if v % 2 else ',}'};\n-->"
        if v % 3 == 1
        else text
    )
    script = f'<script type="application/ld+json">{text}</script>'
    return f"<html><head><title>{e(story.headline)} | جريدة المدى البعيد</title>{script}</head><body><div id='root'></div><noscript>فعّل جافاسكربت</noscript></body></html>"


@layout
def lead_outside_the_body(story: Story, v: int) -> str:
    lead = f"<div class='article-lead' itemprop='description'><p>{e(story.paragraphs[0])}</p></div>"
    lead = f"<p class='summary'>{e(story.paragraphs[0])}</p>" if v % 2 else lead
    body = f"<div itemprop='articleBody' class='txt'>{ps(story.paragraphs[1:])}</div>"
    return page(
        story,
        v,
        f"<div class='art'>{top(story, v)}<ul class='share'><li>مشاركة</li></ul>{lead}{body}</div>",
    )


@layout
def lead_repeated_above_the_body(story: Story, v: int) -> str:
    lead = f"<div class='excerpt'>{e(story.paragraphs[0][:90])}...</div>"
    return page(
        story,
        v,
        f"<div class='art'>{top(story, v)}{lead}<div class='post-body'>{ps(story.paragraphs)}</div></div>",
    )


@layout
def one_form_around_the_page(story: Story, v: int) -> str:
    body = "".join(
        f"<p style='text-align: justify;'><span>{e(text)}</span></p>" for text in story.paragraphs
    )
    inner = f"<div id='ContentPlaceHolder1_divContent'>{body}</div>"
    form = f"<form id='aspnetForm' method='post'><input type='hidden' name='__VIEWSTATE' value='{'Q' * 900}'><div class='article'>{top(story, v)}{inner}</div></form>"
    return page(story, v, form)


@layout
def drupal_fields(story: Story, v: int) -> str:
    body = f"<div class='field field--name-body field--type-text' property='schema:text'>{ps(story.paragraphs)}</div>"
    side = f"<div class='block field field--name-body field--type-text'><p>{e(story.teaser())}</p></div>"
    content = f"<div class='region'><h1 class='page-header'><span property='schema:name'>{e(story.headline)}</span></h1><div class='submitted date'>{printed(story.published, v)}</div><article class='node node--view-mode-full clearfix'>{body}</article></div>{side * 2}"
    return page(story, v, content)


@layout
def sections_parted_by_ads(story: Story, v: int) -> str:
    third = max(1, len(story.paragraphs) // 3)
    groups = [story.paragraphs[at : at + third] for at in range(0, len(story.paragraphs), third)]
    ad = "<div id='div-gpt-ad-15'><script>show()</script></div><div class='adsbygoogle'>إعلان</div>"
    body = ad.join(f"<div class='paragraph-list'>{ps(group)}</div>" for group in groups)
    return page(
        story, v, f"<div class='story'>{top(story, v)}<div class='content-a'>{body}</div></div>"
    )


@layout
def next_article_below(story: Story, v: int) -> str:
    other = "".join(f"<p>{e(story.teaser())} {e(story.teaser())}</p>" for _ in range(9))
    second = f"<article class='post'><h1>{e(story.title())}</h1><div class='post-date'>{printed(story.published + timedelta(days=2), v)}</div><div class='post-content'>{other}</div></article>"
    return page(
        story,
        v,
        f"<div class='feed'><article class='post'>{top(story, v)}<div class='post-content'>{ps(story.paragraphs)}</div></article>{second}</div>",
    )


@layout
def gallery(story: Story, v: int) -> str:
    figures = "".join(
        f"<figure><img data-src='/images/{n}1234567890.jpg'><figcaption>{e(story.caption)} {n}</figcaption></figure>"
        for n in range(8)
    )
    return page(
        story,
        v,
        f"<article>{top(story, v)}<div class='gallery-wrap'>{figures}</div><div class='post-text'>{ps(story.paragraphs)}</div></article>",
    )


@layout
def live_blog(story: Story, v: int) -> str:
    entries = "".join(
        f"<li class='live-entry'><time datetime='{(story.published + timedelta(minutes=9 * n + 3)).isoformat()}'></time><div class='entry-text'><p>{e(text)}</p></div></li>"
        for n, text in enumerate(story.paragraphs)
    )
    return page(story, v, f"<main>{top(story, v)}<ul class='timeline-list'>{entries}</ul></main>")


@layout
def video_page(story: Story, v: int) -> str:
    story.paragraphs[:] = story.paragraphs[:1]
    player = "<div class='video-wrap'><video src='/v.mp4'>متصفحك لا يدعم تشغيل هذا الفيديو، حدّث متصفحك من فضلك</video><iframe src='//player'></iframe></div>"
    return page(
        story,
        v,
        f"<article>{top(story, v)}{player}<div class='video-description'>{ps(story.paragraphs)}</div></article>",
    )


@layout
def comments_longer_than_the_article(story: Story, v: int) -> str:
    box = [
        ("div class='comments'", ""),
        ("section id='disqus_thread'", ""),
        ("div class='box9'", "<h3>التعليقات (23)</h3>"),
        ("ul class='commentlist'", "<li>تعليقات القراء</li>"),
    ][v % 4]
    talk = f"<{box[0]}>{box[1]}{comments(story, 23)}<form><textarea></textarea><label>أضف تعليقك</label></form></{box[0].split()[0]}>"
    return page(
        story,
        v,
        f"<div class='single'>{top(story, v)}<div class='the-text'>{ps(story.paragraphs)}</div>{talk}</div>",
    )


@layout
def related_boxes_inside(story: Story, v: int) -> str:
    box = [
        f"<p><strong>اقرأ أيضا</strong></p>{ps([])}<p><a href='/story/1'>{e(story.title())}</a></p><p><a href='/story/2'>{e(story.title())}</a></p>",
        f"<div class='related-inline'><h4>موضوعات متعلقة</h4><ul>{links(story, 3)}</ul></div>",
        f"<p><b>اقرأ أيضًا:</b> <a href='/story/3'>{e(story.title())}</a></p>",
        f"<p><span>أخبار متعلقة</span></p><ul>{links(story, 4)}</ul>",
        f"<blockquote class='box-b'><a href='/story/4'>{e(story.title())}</a></blockquote>",
    ][v % 5]
    half = len(story.paragraphs) // 2
    body = ps(story.paragraphs[:half]) + box + ps(story.paragraphs[half:])
    return page(
        story, v, f"<article>{top(story, v)}<div class='articleCont'>{body}</div></article>"
    )


@layout
def hashed_class_names(story: Story, v: int) -> str:
    body = "".join(
        f"<div dir='rtl' class='bbc-19j92fr ebmt73l0'><p class='bbc-1y32vyc e17g058b0'>{e(text)}</p></div>"
        for text in story.paragraphs
    )
    return page(
        story,
        v,
        f"<main role='main'><div class='bbc-1151pbn'>{top(story, v)}</div>{body}<section class='bbc-1k'><ul>{links(story, 5)}</ul></section></main>",
    )


@layout
def forty_headlines_before_the_article(story: Story, v: int) -> str:
    before = "".join(f"<p>{e(story.title())}</p>" for _ in range(40))
    return page(
        story,
        v,
        f"<div class='all'><div class='list0'>{before}</div>{top(story, v)}<div class='txt0'>{ps(story.paragraphs)}</div></div>",
    )


@layout
def quotes_lists_and_subheadings(story: Story, v: int) -> str:
    story.paragraphs[1:1] = [
        "تفاصيل الخطة",
        "أول بند في القائمة",
        "ثاني بند في القائمة",
        f"«{story.paragraphs[0][:-1]}»",
    ]
    first, head, one, two, quote, *rest = story.paragraphs
    body = f"<p>{first}</p><h2>{head}</h2><ul><li>{one}</li><li>{two}</li></ul><blockquote><p>{quote}</p></blockquote>{ps(rest)}"
    return page(story, v, f"<article>{top(story, v)}<div class='rich-text'>{body}</div></article>")


@layout
def hidden_copy_of_the_headline(story: Story, v: int) -> str:
    hidden = f"<h1 class='sr-only' style='display:none'>{e(story.headline)}</h1>"
    return page(
        story,
        v,
        f"<div class='p'>{hidden}{top(story, v)}<div class='bodyText'><p>{e(story.headline)}</p>{ps(story.paragraphs)}</div></div>",
    )


@layout
def headline_in_a_lower_heading(story: Story, v: int) -> str:
    tag = ["h2", "h3", "div"][v % 3]
    return page(
        story,
        v,
        f"<div class='details'><{tag} class='title'>{e(story.headline)}</{tag}><span class='date'>{printed(story.published, v)}</span><div class='newsdetails'>{ps(story.paragraphs)}</div></div>",
    )


@layout
def a_wrapper_called_share(story: Story, v: int) -> str:
    return page(
        story,
        v,
        f"<div class='print-share'><div class='h'>{top(story, v)}</div><div class='share-content'>{ps(story.paragraphs)}</div></div>",
    )


@layout
def wordpress(story: Story, v: int) -> str:
    figure = f"<figure class='wp-caption'><img src='/wp-content/uploads/bridge-river-1024x576.jpg'><figcaption class='wp-caption-text'>{e(story.caption)}</figcaption></figure>"
    tail = "<div class='sharedaddy sd-sharing-enabled'><h3>شارك هذا الموضوع:</h3></div><div id='jp-relatedposts' class='jp-relatedposts'><h3>مرتبط</h3></div>"
    meta = f"<div class='entry-meta'><span class='posted-on'><time class='entry-date published' datetime='{story.published.isoformat()}'>{printed(story.published, v)}</time></span> <span class='byline'> بواسطة <a rel='author' href='/author/x'>{e(story.author)}</a></span></div>"
    content = f"<article class='post-12 post type-post tag-share category-ads comments-open'><header class='entry-header'><h1 class='entry-title'>{e(story.headline)}</h1>{meta}</header><div class='entry-content'>{figure}{ps(story.paragraphs)}{tail}</div><footer class='entry-footer'>الوسوم: <a rel='tag' href='/tag/x'>جسر</a></footer></article><div id='comments' class='comments-area'>{comments(story, 9)}</div>"
    return page(story, v, content)


@layout
def captions_of_every_kind(story: Story, v: int) -> str:
    cap = [
        f"<span class='img-cap'>{e(story.caption)}</span>",
        f"<p class='caption'>{e(story.caption)}</p>",
        f"<div class='image-caption'>{e(story.caption)}</div>",
    ][v % 3]
    return page(
        story,
        v,
        f"<article>{top(story, v)}<div class='articleBody'>{ps(story.paragraphs[:1])}<div class='media'><img src='/img/202111060740404040.jpg'>{cap}</div>{ps(story.paragraphs[1:])}</div></article>",
    )


@layout
def newsletter_and_embeds_inside(story: Story, v: int) -> str:
    box = f"<div class='newsletter-box'><p>اشترك في نشرتنا البريدية ليصلك كل جديد كل صباح.</p><form><input></form></div><blockquote class='twitter-tweet'><p>{e(story.comment())}</p>— حساب (@x)</blockquote><div class='fc-consent-root'><p>Welcome. Your personal data will be processed and information from your device may be stored.</p></div>"
    return page(
        story,
        v,
        f"<article>{top(story, v)}<section class='story-body'>{ps(story.paragraphs[:2])}{box}{ps(story.paragraphs[2:])}</section></article>",
    )
