# ruff: noqa: E501 - markup, unwrapped
"""Themes and old site builders that many papers share."""

from __future__ import annotations

from datetime import timedelta

from page_kit import around, half, html, iso, ld, og, paper, shown, utc
from page_layouts import cards, comments, e, links, ps
from page_stories import Story

WP = "<link rel='stylesheet' href='/wp-content/themes/t/style.css'>"


@paper("https://paper.example/2021/11/x/", "Asia/Baghdad")
def tagdiv(s: Story) -> str:
    meta = f"<div class='td-module-meta-info'><div class='td-post-author-name'><div class='td-author-by'>بواسطة</div> <a href='/author/x'>{e(s.author)}</a><div class='td-author-line'> - </div></div><span class='td-post-date'><time class='entry-date updated td-module-date' datetime='{iso(s)}'>{s.published.day} {shown(s).split()[2]}, {s.published.year}</time></span><div class='td-post-comments'>0</div><div class='td-post-views'><span>412</span></div></div>"
    content = f"<div class='td-post-content tagdiv-type'><div class='td-post-featured-image'><figure><img src='/wp-content/1.jpg'><figcaption class='wp-caption-text'>{e(s.caption)}</figcaption></figure></div>{ps(s.paragraphs)}<div class='td_block_related_posts'>{links(s, 3)}</div></div>"
    author = f"<div class='author-box-wrap'><a href='/a'><img src='/u.jpg'></a><div class='desc'><div class='td-author-name'>{e(s.author)}</div><div class='td-author-description'>صحفي يكتب في الموقع عن شؤون المدينة والناس منذ عشرة أعوام كاملة.</div></div></div>"
    prev = f"<div class='td-block-row td-post-next-prev'><div class='td-block-span6'><span>المادة السابقة</span><a href='/1'>{s.title()}</a></div></div>"
    return html(
        s,
        WP + og(s, " - موقع المثال", published_time=iso(s)),
        f"<article class='post type-post'><div class='td-post-header'><ul class='td-category'><li><a href='/c'>محليات</a></li></ul><header><h1 class='entry-title'>{e(s.headline)}</h1>{meta}</header></div><div class='td-post-sharing-top'>شارك</div>{content}<footer>{prev}{author}</footer></article><div class='td_block_wrap td_block_related_posts'><h4>مقالات ذات صلة</h4>{cards(s, 3)}</div>",
        " - موقع المثال",
    )


@paper("https://paper.example/x-y/", "Asia/Amman")
def jannah(s: Story) -> str:
    meta = f"<div id='single-post-meta' class='post-meta'><span class='author-meta single-author'><span class='meta-item meta-author-wrapper'><span class='meta-author'><a class='author-name tie-icon' href='/author/x'>{e(s.author)}</a></span></span></span><span class='date meta-item tie-icon'>{s.published.day} {shown(s).split()[2]}، {s.published.year}</span><span class='last-updated tie-icon'>آخر تحديث: {s.published.day} {shown(s).split()[2]}، {s.published.year}</span><div class='tie-alignright'><span class='meta-views meta-item'>1٬243</span><span class='meta-reading-time meta-item'>2 دقائق</span></div></div>"
    inline = f"<div id='inline-related-post' class='mag-box mag-box-single'><div class='container-wrapper'><div class='widget-title the-global-title'><div class='the-subtitle'>مقالات ذات صلة</div></div><div class='mag-box-container'><ul class='posts-items'>{links(s, 2)}</ul></div></div></div>"
    body = f"<div class='entry-content entry clearfix'><div class='stream-item stream-item-above-post-content'></div>{around(s.paragraphs, inline)}<div class='post-shortlink'><input value='https://paper.example/?p=1'><button>نسخ الرابط</button></div></div>"
    bio = f"<div class='about-author container-wrapper'><div class='author-info'><h3 class='author-name'>{e(s.author)}</h3><div class='author-bio'>كاتب في الموقع يهتم بأخبار المدن والأنهار والجسور منذ تأسيسه قبل عشر سنوات.</div></div></div>"
    return html(
        s,
        WP + og(s, published_time=utc(s)),
        f"<article id='the-post' class='container-wrapper post-content tie-standard'><header class='entry-header-outer'><div class='entry-header'><span class='post-cat-wrap'><a class='post-cat' href='/c'>محليات</a></span><h1 class='post-title entry-title'>{e(s.headline)}</h1>{meta}</div></header><div id='share-buttons-top' class='share-buttons'>فيسبوك</div>{body}</article><div class='post-components'>{bio}<div id='related-posts' class='container-wrapper has-extra-post'><h3>مقالات ذات صلة</h3>{cards(s, 4)}</div><div id='comments' class='comments-area'>{comments(s, 5)}</div></div>",
        "",
    )


@paper("https://paper.example/x-y-z/", "Africa/Khartoum")
def jnews(s: Story) -> str:
    meta = f"<div class='jeg_meta_container'><div class='jeg_post_meta'><div class='meta_left'><div class='jeg_meta_author'><span class='meta_text'>بواسطة</span> <a href='/author/x'>{e(s.author)}</a></div><div class='jeg_meta_date'><a href='/x'>{s.published.day} {shown(s).split()[2]}، {s.published.year}</a></div><div class='jeg_meta_category'><span>في <a href='/c'>محليات</a></span></div></div><div class='meta_right'><div class='jeg_meta_comment'>0</div></div></div></div>"
    inline = f"<div class='jnews_inline_related_post_wrapper left'><div class='jnews_inline_related_post'><div class='jeg_postblock_29'><h3>اقرأ أيضا</h3><div class='jeg_posts'><article class='jeg_post'><h3 class='jeg_post_title'><a href='/1'>{s.title()}</a></h3></article></div></div></div></div>"
    body = f"<div class='entry-content no-share'><div class='jeg_share_button share-float'>شارك</div><div class='content-inner'>{around(s.paragraphs, inline)}<div class='jeg_post_tags'>الوسوم: <a href='/tag/1' rel='tag'>نهر</a></div></div></div>"
    author = f"<div class='jnews_author_box_container'><div class='jeg_authorbox'><div class='jeg_author_content'><h3 class='jeg_author_name'><a href='/a'>{e(s.author)}</a></h3><p class='jeg_author_desc'>كاتب وصحفي يتابع أخبار المدن الساحلية والمشاريع الكبرى في المنطقة كلها.</p></div></div></div>"
    return html(
        s,
        WP
        + og(s, published_time=iso(s))
        + ld(
            headline=s.headline,
            datePublished=f"{s.published:%Y-%m-%d %H:%M:%S}",
            author={"@type": "Person", "name": s.author},
        ),
        f"<div class='jeg_content jeg_singlepage'><div class='jeg_breadcrumbs'><a href='/'>الرئيسية</a></div><div class='entry-header'><h1 class='jeg_post_title'>{e(s.headline)}</h1>{meta}</div><div class='jeg_featured'><img src='/wp-content/1.jpg'></div>{body}{author}<div class='jnews_related_post_container'>{cards(s, 3)}</div></div>",
        "",
    )


@paper("https://blog.example/{p:%Y/%m}/blog-post_7.html", "Africa/Cairo")
def blogger(s: Story) -> str:
    s.author = ""
    body = "<br /><br />".join(map(e, s.paragraphs))
    return html(
        s,
        og(s),
        f"<div class='blog-posts hfeed'><h2 class='date-header'><span>{shown(s).rsplit(' ', 2)[0]}</span></h2><div class='post hentry' itemscope itemtype='http://schema.org/BlogPosting'><h3 class='post-title entry-title' itemprop='name'>{e(s.headline)}</h3><div class='post-body entry-content' itemprop='articleBody'><div class='separator'><img src='/1.jpg'></div><div dir='rtl' style='text-align: right;'>{body}</div></div><div class='post-footer'><span class='post-author vcard'>مرسلة بواسطة <span class='fn'>Unknown</span></span> <span class='post-timestamp'>في <abbr class='published' itemprop='datePublished' title='{iso(s)}'>{s.published:%I:%M} {half(s)}</abbr></span></div></div></div><div id='comments'><h4>ليست هناك تعليقات:</h4></div>",
        "",
    )


@paper("http://paper.example/news.asp?id=4321", "Asia/Damascus")
def asp_tables(s: Story) -> str:
    s.author = ""
    side = "".join(
        f"<tr><td class='sm'><a href='news.asp?id={n}'>{s.title()}</a></td></tr>" for n in range(12)
    )
    body = "<BR><BR>".join(map(e, s.paragraphs))
    return html(
        s,
        "",
        f"<TABLE border=0><TR><TD vAlign=top width=160><TABLE>{side}</TABLE></TD><TD vAlign=top><TABLE><TR><TD class=ttl align=right><B>{e(s.headline)}</B></TD></TR><TR><TD><FONT color=gray>{shown(s, 2).replace('|', '-')}</FONT></TD></TR><TR><TD align=right><IMG src='pics/4321.jpg' align=left><DIV align=justify><FONT face='Simplified Arabic' size=4>{body}</FONT></DIV></TD></TR></TABLE></TD></TR></TABLE>",
        " - صحيفة المثال",
    )


@paper("https://paper.example/node/4321", "Africa/Tripoli")
def drupal7(s: Story) -> str:
    day = f"{shown(s).split('،')[0]}, {s.published:%d/%m/%Y - %H:%M}"
    submitted = f"<span property='dc:date dc:created' content='{iso(s)}' datatype='xsd:dateTime'>أرسلت بواسطة <span class='username'>{e(s.author)}</span> في {day}</span>"
    return html(
        s,
        og(s),
        f"<h1 id='page-title' class='title'>{e(s.headline)}</h1><div class='tabs'></div><div class='region region-content'><div id='block-system-main' class='block'><div class='content'><div id='node-4321' class='node node-article'><div class='meta submitted'>{submitted}</div><div class='content clearfix'><div class='field field-name-field-image'><img src='/1.jpg'></div><div class='field field-name-body field-type-text-with-summary field-label-hidden'><div class='field-items'><div class='field-item even' property='content:encoded'>{ps(s.paragraphs)}</div></div></div></div><ul class='links inline'><li>قراءة 120 مرة</li></ul></div></div></div></div>",
        " | المثال",
    )


@paper("https://paper.example/a/b/4321", "Asia/Riyadh")
def joomla(s: Story) -> str:
    info = f"<dl class='article-info'><dt>تفاصيل</dt><dd class='createdby'>كتب بواسطة: {e(s.author)}</dd><dd class='category-name'>المجموعة: محليات</dd><dd class='published'>نشر بتاريخ: {s.published.day:02} {shown(s).split()[2]} {s.published.year} {s.published:%H:%M}</dd><dd class='hits'>الزيارات: 99</dd></dl>"
    return html(
        s,
        og(s),
        f"<div class='item-page'><h2 itemprop='name'>{e(s.headline)}</h2>{info}<div itemprop='articleBody'>{ps(s.paragraphs)}</div><ul class='pager pagenav'><li><a href='/p'>السابق</a></li></ul></div>",
        "",
    )


@paper("https://paper.example/amp/4321", "Africa/Cairo")
def amp_wordpress(s: Story) -> str:
    meta = f"<div class='amp-wp-meta amp-wp-byline'><span class='amp-wp-author author vcard'>{e(s.author)}</span></div><div class='amp-wp-meta amp-wp-posted-on'><time datetime='{iso(s)}'>منذ 3 سنوات</time></div>"
    return html(
        s,
        ld(headline=s.headline, datePublished=iso(s), author={"@type": "Person", "name": s.author}),
        f"<header id='top' class='amp-wp-header'><div><a href='/'>المثال</a></div></header><article class='amp-wp-article'><header class='amp-wp-article-header'><h1 class='amp-wp-title'>{e(s.headline)}</h1>{meta}</header><figure class='amp-wp-article-featured-image'><amp-img src='/1.jpg'></amp-img><figcaption>{e(s.caption)}</figcaption></figure><div class='amp-wp-article-content'>{ps(s.paragraphs)}</div><footer class='amp-wp-article-footer'>التصنيفات: <a href='/c'>محليات</a></footer></article>",
        "",
    )


@paper("https://paper.example/news/77", "Africa/Cairo")
def lists_quotes_tables(s: Story) -> str:
    first, second, *rest = s.paragraphs
    items = [
        "الشرط الأول أن يكون الطلب مكتوبا",
        "الشرط الثاني سداد الرسوم",
        "الموعد النهائي آخر الشهر",
    ]
    quote = "قال المهندس إن العمل لن يتوقف ليلا أو نهارا حتى يكتمل"
    cells = [("أسوان", "31 درجة"), ("قنا", "33 درجة")]
    table = (
        "<table class='table'>"
        + "".join(f"<tr><td>{a}</td><td>{b}</td></tr>" for a, b in cells)
        + "</table>"
    )
    body = f"<p>{e(first)}</p><h3>شروط التقديم</h3><ol><li>{'</li><li>'.join(items)}</li></ol><p>{e(second)}</p><blockquote><p>{quote}</p></blockquote><h2>درجات الحرارة</h2>{table}<blockquote class='instagram-media'><p>منشور من تطبيق آخر لا علاقة له بالنص</p></blockquote>{ps(rest)}"
    s.paragraphs[:] = [
        first,
        "شروط التقديم",
        *items,
        second,
        quote,
        "درجات الحرارة",
        *(f"{a} {b}" for a, b in cells),
        *rest,
    ]
    return html(
        s,
        og(s, published_time=iso(s)),
        f"<article><h1>{e(s.headline)}</h1><span class='author'>{e(s.author)}</span><div class='article-body'>{body}</div></article>",
        "",
    )


@paper("https://paper.example/opinion/12", "Asia/Beirut")
def opinion_with_bio(s: Story) -> str:
    bio = f"<div class='writer-info'><img src='/u.jpg'><h4><a href='/w/1'>{e(s.author)}</a></h4><p>كاتب وباحث له عدة كتب في التاريخ والسياسة وأستاذ سابق في الجامعة.</p></div>"
    other = f"<div class='author-articles'><h4>مقالات أخرى للكاتب</h4><ul>{links(s, 6)}</ul></div>"
    note = "<p class='note'>* الآراء الواردة في هذا المقال تعبر عن رأي الكاتب ولا تعكس بالضرورة موقف الموقع.</p>"
    return html(
        s,
        og(s, published_time=iso(s)),
        f"<div class='opinion'><h1>{e(s.headline)}</h1><div class='writer'><a href='/w/1'>{e(s.author)}</a></div><div class='date'>{shown(s, 1)}</div><div class='text-body'>{ps(s.paragraphs)}{note}</div>{bio}{other}</div>",
        "",
    )


@paper("https://paper.example/flash/9", "Asia/Baghdad")
def flash_with_many_tags(s: Story) -> str:
    s.author, s.paragraphs[:] = "", s.paragraphs[:1]
    tags = "".join(
        f"<a href='/tag/{n}'>{word}</a> "
        for n, word in enumerate(["نهر", "جسر", "أسوان", "قنا", "قطار", "ميناء", "سفن"])
    )
    return html(
        s,
        "",
        f"<div class='n'><h1>{e(s.headline)}</h1><span class='d'>{shown(s)}</span><div class='t'><p>{e(s.paragraphs[0])}</p></div><div class='k'>الكلمات المفتاحية: {tags}</div></div>",
        " | المثال",
    )


@paper("https://paper.example/photo/9", "Asia/Baghdad")
def photo_of_the_day(s: Story) -> str:
    s.author, s.paragraphs[:] = "", [s.paragraphs[0].split(".")[0] + "."]
    return html(
        s,
        og(s, published_time=iso(s)),
        f"<div class='photo'><h1>{e(s.headline)}</h1><img src='/big.jpg'><p>{e(s.paragraphs[0])}</p></div><div class='grid'>{cards(s, 8)}</div>",
        "",
    )


@paper("https://paper.example/prices/9", "Africa/Cairo")
def linked_words_in_every_paragraph(s: Story) -> str:
    made = []
    for n, text in enumerate(s.paragraphs):
        words = text.split()
        made.append(
            f"<p><a href='/tag/{n}'>{' '.join(words[:3])}</a> {' '.join(words[3:-2])} <a href='/t/{n}'>{' '.join(words[-2:])}</a></p>"
        )
        made.append(f"<p><a href='/news/{n}'>{s.title()}</a></p>")
    return html(
        s,
        "",
        f"<article><h1>{e(s.headline)}</h1><time class='date'>{shown(s)}</time><span class='writer'>كتب {e(s.author)}</span><div class='post-text'>{''.join(made)}</div></article>",
        "",
    )


@paper("https://paper.example/updates/9", "Asia/Gaza")
def live_without_metadata(s: Story) -> str:
    s.author = ""
    entries = "".join(
        f"<div class='update'><div class='update-time'>{s.published + timedelta(minutes=7 * n):%H:%M}</div><h3>{s.title()}</h3><div class='update-text'>{e(t)}</div></div>"
        for n, t in enumerate(s.paragraphs)
    )
    truth = []
    import re

    for title, text in zip(re.findall("<h3>(.*?)</h3>", entries), s.paragraphs, strict=True):
        truth += [title, text]
    s.paragraphs[:] = truth
    return html(
        s,
        og(s, published_time=iso(s)),
        f"<main><h1>{e(s.headline)}</h1><div class='updates-list'>{entries}</div></main>",
        "",
    )
