# ruff: noqa: E501 - markup, unwrapped
"""Content systems and site builders of Arabic papers, each drawn in a few of its own words."""

from __future__ import annotations

from page_kit import html, iso, ld, og, paper, utc
from page_layouts import cards, e, links, ps
from page_stories import Story

MONTHS = [
    "يناير",
    "فبراير",
    "مارس",
    "أبريل",
    "مايو",
    "يونيو",
    "يوليو",
    "أغسطس",
    "سبتمبر",
    "أكتوبر",
    "نوفمبر",
    "ديسمبر",
]


def day(s: Story) -> str:
    return f"{s.published.day} {MONTHS[s.published.month - 1]} {s.published.year}"


def breaks(s: Story) -> str:
    return "<br><br>".join(map(e, s.paragraphs))


@paper("https://paper.example/node/4411", "Asia/Baghdad")
def drupal_submitted(s: Story) -> str:
    s.published = s.published.replace(day=max(13, s.published.day))
    by = f"<div class='submitted'>أضيف بواسطة <span class='username'>{s.author}</span> في {s.published:%m/%d/%Y} - {s.published:%H:%M}</div>"
    body = f"<div class='field field-name-body'><div class='field-items'><div class='field-item even' property='content:encoded'>{ps(s.paragraphs)}</div></div></div>"
    tags = "<div class='field field-name-field-tags'><div class='field-label'>Tags:&nbsp;</div><a href='/t'>جسر</a></div>"
    return html(s, "", f"<div id='page'><h1 class='title' id='page-title'>{e(s.headline)}</h1><div class='node node-article'>{by}<div class='content'>{body}{tags}</div><ul class='links inline'><li>سجل دخولك لتتمكن من إضافة تعليقات</li></ul></div></div>", " | المدى")  # fmt: skip


@paper("https://paper.example/1.4411", "Asia/Dubai")
def polopoly(s: Story) -> str:
    by = f"<div class='authorarea'><ul><li>المصدر: <b>دبي - {s.author}</b></li><li>التاريخ: <b>{day(s)}</b></li><li><b>{s.published:%H:%M}</b></li></ul></div>"
    return html(s, og(s), f"<div class='articletitle'><h1>{e(s.headline)}</h1></div>{by}<div class='articledetails'><div class='articlecontent'>{ps(s.paragraphs)}</div></div><div class='printarea'>طباعة Email فيسبوك تويتر</div>", " - المدى")  # fmt: skip


@paper("https://paper.example/news.php?id=4411", "Asia/Aden")
def portal_of_2008(s: Story) -> str:
    rows = f"<tr><td class='maintitle'>{e(s.headline)}</td></tr><tr><td><b>كتب: {s.author}</b></td></tr><tr><td>أرسلت في {s.published:%d/%m/%Y %H:%M} | عدد القراءات: 1234 | التعليقات: 3</td></tr><tr><td class='story'><img src='a.jpg' align='left'>{breaks(s)}<br></td></tr>"
    talk = "<tr><td>تعليقات القراء</td></tr><tr><td>محمد: خبر جميل جدا وشكرا لكم على النشر السريع</td></tr>"
    return html(s, "", f"<table>{rows}<tr><td><a href='p'>نسخة للطباعة</a> <a href='s'>ارسل لصديق</a></td></tr></table><table>{talk}</table>", "")  # fmt: skip


@paper("https://paper.example/x-y-z/", "Africa/Tunis")
def elementor_post(s: Story) -> str:
    hour, half = s.published.hour % 12 or 12, "ص" if s.published.hour < 12 else "م"
    info = f"<ul class='elementor-icon-list-items'><li><a href='/author/h'><span class='elementor-icon-list-text elementor-post-info__item--type-author'>{s.author}</span></a></li><li><span class='elementor-post-info__item--type-date'>{day(s)}</span></li><li><span class='elementor-post-info__item--type-time'>{hour}:{s.published:%M} {half}</span></li></ul>"
    more = cards(s, 3, "article")
    return html(s, og(s), f"<div class='elementor elementor-location-single'><div class='elementor-widget-theme-post-title'><h1 class='elementor-heading-title'>{e(s.headline)}</h1></div><div class='elementor-widget-post-info'>{info}</div><div class='elementor-widget elementor-widget-theme-post-content'><div class='elementor-widget-container'>{ps(s.paragraphs)}</div></div><div class='elementor-widget elementor-widget-posts'>{more}</div></div>", "")  # fmt: skip


@paper("https://paper.example/story/4411", "Asia/Amman")
def vue_on_the_server(s: Story) -> str:
    v = "data-v-1a2b3c"
    head = f"<div {v} class='s-head'><h1 {v}>{e(s.headline)}</h1><div {v}><span {v}>{s.author}</span><span {v}>|</span><span {v}>{day(s)} - {s.published:%H:%M}</span></div></div>"
    return html(s, "", f"<div id='__nuxt'><div id='__layout'><div {v} class='page'>{head}<div {v} class='s-body'>{ps(s.paragraphs)}</div></div></div></div><script>window.__NUXT__=(function(a){{return {{data:[a]}}}}('x'))</script>", "")  # fmt: skip


@paper("https://blog.example/{p:%Y/%m}/a.html", "Africa/Cairo")
def blogger_signed(s: Story) -> str:
    foot = f"<div class='post-footer'><span class='post-author vcard'>مرسلة بواسطة <span itemprop='author'><a href='https://www.blogger.com/profile/1' rel='author'><span itemprop='name'>{s.author}</span></a></span></span> <span class='post-timestamp'>في <a href='/a.html'><abbr class='published' itemprop='datePublished' title='{iso(s)}'>{s.published:%H:%M}</abbr></a></span><span class='post-labels'>التسميات: <a href='/l' rel='tag'>جسر</a></span></div>"
    return html(s, "", f"<div class='date-outer'><h2 class='date-header'><span>{day(s)}</span></h2><div class='post hentry'><h3 class='post-title entry-title'>{e(s.headline)}</h3><div class='post-body entry-content'><div dir='rtl'>{breaks(s)}</div></div>{foot}</div></div><div class='comments' id='comments'><h4>ليست هناك تعليقات:</h4></div>", "")  # fmt: skip


@paper("https://paper.example/news/4411", "Asia/Riyadh")
def amp_page(s: Story) -> str:
    node = ld(headline=s.headline, datePublished=utc(s), author={"@type": "Person", "name": s.author})  # fmt: skip
    body = "<amp-ad width='1'></amp-ad>".join(f"<p>{e(text)}</p>" for text in s.paragraphs)
    return html(s, node, f"<amp-sidebar><ul>{links(s, 4)}</ul></amp-sidebar><main><article><h1>{e(s.headline)}</h1><amp-social-share type='twitter'></amp-social-share><p class='date'>{s.published:%d/%m/%Y %H:%M}</p><amp-img src='a.jpg'></amp-img><div>{body}</div></article><amp-list src='x'><template type='amp-mustache'><p>{{{{title}}}}</p></template></amp-list></main>", "")  # fmt: skip


@paper("https://paper.example/opinion/4411", "Asia/Beirut")
def column_with_its_writer_on_top(s: Story) -> str:
    top = f"<div class='op-w'><img src='/w.png'><a href='/writers/33'>{s.author}</a><span>كاتبة صحفية</span></div><div class='op-d'>{day(s)} - {s.published:%H:%M}</div>"
    return html(s, "", f"<div class='op'>{top}<h1>{e(s.headline)}</h1><div class='op-t'>{ps(s.paragraphs)}</div></div>", " | المدى")  # fmt: skip


@paper("https://paper.example/n/4411", "Africa/Algiers")
def row_of_icons(s: Story) -> str:
    row = f"<span><i class='fa fa-user'></i>{s.author}</span><span><i class='fa fa-clock'></i>{s.published:%d-%m-%Y | %H:%M}</span><span><i class='fa fa-eye'></i>1542</span><span><i class='fa fa-comment'></i>0</span>"
    return html(s, "", f"<div class='n'><h1>{e(s.headline)}</h1><div class='i'>{row}</div><div class='d'>{ps(s.paragraphs)}</div></div>", "")  # fmt: skip


@paper("https://paper.example/n/4412", "Africa/Casablanca")
def name_in_bold_and_date_below(s: Story) -> str:
    return html(s, "", f"<div class='n'><h1>{e(s.headline)}</h1><div class='d'><p><strong>{s.author}</strong></p>{ps(s.paragraphs)}</div><small>{s.published:%d-%m-%Y | %H:%M}</small></div>", "")  # fmt: skip
