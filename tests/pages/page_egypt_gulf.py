# ruff: noqa: E501 - markup, unwrapped
"""Papers of Egypt and the Gulf: pages of our own in the shape of theirs."""

from __future__ import annotations

from datetime import timedelta

from page_kit import around, half, html, iso, ld, og, paper, shown, utc
from page_layouts import cards, comments, e, links, ps
from page_stories import Story

CAIRO = "Africa/Cairo"


def _clock(s: Story) -> str:
    return f"{s.published:%I:%M} {half(s)}"


def _day(s: Story) -> str:
    weekday, day, month, year = shown(s).replace("،", "").split()[:4]
    return f"{weekday} {day} {month} {year}"


@paper("https://www.almasryalyoum.com/news/details/2451001", CAIRO)
def almasryalyoum(s: Story) -> str:
    ad = (
        "<div class='articleAd'><div id='div-gpt-ad-1'></div></div><div class='min_related'><h4>أخبار متعلقة</h4><ul class='min'>"
        + links(s, 3)
        + "</ul></div>"
    )
    news = "<div class='newsletter'><p>اشترك لتصلك أهم الأخبار لحظة بلحظة</p></div>"
    info = f"<div class='pull-right time'>{_day(s)} {s.published:%H:%M} | كتب: <span class='writer-name'>{e(s.author)}</span></div>"
    body = f"<div id='NewsStory' class='article-details'>{around(s.paragraphs, ad)}{news}</div>"
    return html(
        s,
        og(s, " | المصري اليوم", published_time=iso(s)),
        f"<div class='article'><h1 class='article-title'>{e(s.headline)}</h1>{info}<div class='articleimg'><img src='/1.jpg'><p class='caption'>{e(s.caption)} - صورة أرشيفية <span>تصوير : آخرون</span></p></div>{body}<div class='tags'><a href='/tags/1'>نهر</a></div><h3>الأكثر قراءة</h3><ul>{links(s, 6)}</ul></div>",
        " | المصري اليوم",
    )


@paper(
    "https://www.masrawy.com/news/news_egypt/details/{p.year}/{p.month}/{p.day}/2121001/x", CAIRO
)
def masrawy(s: Story) -> str:
    info = f"<div class='articleInfo'><span class='dateTime'><span>{_clock(s)}</span> <span>{_day(s)}</span></span></div>"
    read = f"<p><strong>اقرأ أيضًا:</strong></p><p><a href='/x'>{s.title()}</a></p><p><a href='/y'>{s.title()}</a></p>"
    byline = f"<p><strong>كتب- {e(s.author)}:</strong></p>"
    body = f"<div class='ArticleDetails details'>{byline}{ps(s.paragraphs)}{read}</div>"
    meta = ld(
        headline=s.headline,
        datePublished=f"{s.published:%Y-%m-%dT%H:%M:%S}",
        author={"@type": "Organization", "name": "مصراوي"},
    )
    return html(
        s,
        og(s) + meta,
        f"<nav class='breadcrumb'><a href='/'>الرئيسية</a><a href='/n'>أخبار مصر</a></nav><article><h1>{e(s.headline)}</h1>{info}<div class='imageWrapper'><img src='/1.jpg'><span class='imgCaption'>{e(s.caption)}</span></div>{body}<div class='keywordsDiv'><a href='/t/1'>نهر</a></div><div class='relatedBox'><h4>أخبار ذات صلة</h4>{cards(s, 3)}</div></article>",
        " | مصراوى",
    )


@paper("https://gate.ahram.org.eg/News/3110001.aspx", CAIRO)
def ahram_gate(s: Story) -> str:
    when = f"<div id='ContentPlaceHolder1_divdate'><span>{s.published.day}-{s.published.month}-{s.published.year} | {s.published:%H:%M}</span></div>"
    body = f"<div id='ContentPlaceHolder1_divContent' class='article-content'>{around(s.paragraphs, '<div class=inner-rel><b>موضوعات مقترحة</b><ul>' + links(s, 3) + '</ul></div>')}</div>"
    return html(
        s,
        og(s),
        f"<form id='form1'><div id='innerArticleContainer'><h1 id='ContentPlaceHolder1_divTitle'>{e(s.headline)}</h1><div id='ContentPlaceHolder1_divWriter' class='writer'>{e(s.author)}</div>{when}<div class='img'><img src='/1.jpg'><div id='ContentPlaceHolder1_divAlt' class='imgCaption'>{e(s.caption)}</div></div>{body}<div class='bottom'>رابط دائم: <input value='x'></div><div>كلمات البحث <a href='/Search/x.aspx'>نهر</a></div></div></form>",
        " - بوابة الأهرام",
    )


@paper("https://www.shorouknews.com/news/view.aspx?cdate=06112021&id=0a1b", CAIRO)
def shorouk(s: Story) -> str:
    info = f"<div class='news-info'><span id='Body_Body_newsAuthor'>كتب - {e(s.author)}</span><span id='Body_Body_newsDate'>نشر في: {_day(s)} - {_clock(s)} | آخر تحديث: {_day(s)} - {s.published + timedelta(minutes=2):%I:%M} {half(s)}</span></div>"
    body = f"<div class='eventContent eventContentNone'>{ps(s.paragraphs)}</div>"
    box = f"<div class='relatedWords'><a href='/t'>نهر</a></div><div class='sharedCount'>شارك</div><div class='box'><h3>اقرأ أيضا</h3>{cards(s, 4)}</div>"
    return html(
        s,
        og(s),
        f"<form method='post'><div class='container'><div class='news'><h1 id='Body_Body_title'>{e(s.headline)}</h1>{info}<img id='Body_Body_imageMain' src='/1.jpg'>{body}{box}</div></div></form>",
        " - بوابة الشروق - نسخة الموبايل",
    )


@paper("https://www.elwatannews.com/news/details/5780001", CAIRO)
def elwatan(s: Story) -> str:
    mast = "<div class='top_bar'><span>رئيس مجلس الإدارة: فلان الفلاني</span><span>رئيس التحرير: علان العلاني</span></div>"
    info = f"<div class='article_date'>{_clock(s)} | {_day(s)}</div><div class='article_author'><span>كتب: </span><a href='/editor/1'>{e(s.author)}</a></div>"
    read = f"<div class='related-inner'><span>اقرأ المزيد</span><a href='/news/2'>{s.title()}</a></div>"
    body = f"<article class='article_content'>{around(s.paragraphs, read)}</article>"
    return html(
        s,
        og(s, " - أخبار مصر"),
        f"{mast}<div class='main_article'><div class='breadcrumb'><a href='/'>الرئيسية</a></div><h1>{e(s.headline)}</h1>{info}<figure class='article_photo'><img src='/1.jpg'><figcaption>{e(s.caption)}</figcaption></figure>{body}<div class='article_tags'><a href='/t/1'>نهر</a></div></div>",
        " - الوطن",
    )


@paper("https://sport.elwatannews.com/ar/1/1/4190001/x", CAIRO)
def elwatan_old(s: Story) -> str:
    body = "<br/>\n<br/>".join(e(text) for text in s.paragraphs)
    return html(
        s,
        "",
        f"<div class='page'><div class='heads'>رئيس مجلس الادارة: فلان الفلاني رئيس التحرير: علان العلاني</div><div class='art'><div class='ttl'><h1>{e(s.headline)}</h1></div><div class='inf'><span>{_clock(s)} | {_day(s)}</span></div><div class='by'>كتب: {e(s.author)}</div><p>{body}</p></div><div class='col'><h3>الأكثر قراءة</h3>{links(s, 8)}</div></div>",
        " | الوطن سبورت",
    )


@paper("https://www.dostor.org/3610001", CAIRO)
def dostor(s: Story) -> str:
    info = f"<div class='title-info'><div class='writer'>{e(s.author)}</div><div class='date'><span>{_day(s)}</span> - <span>{_clock(s)}</span></div></div>"
    read = "".join(f"<p><a href='/{n}'><strong>{s.title()}</strong></a></p>" for n in range(2))
    body = f"<div class='paragraph-list'>{ps(s.paragraphs)}<p><strong>اقرأ أيضًا..</strong></p>{read}</div>"
    return html(
        s,
        og(s, published_time=f"{s.published:%Y-%m-%dT%H:%M:%S}Z"),
        f"<div class='postdetails'><div class='title-top'><h1>{e(s.headline)}</h1></div>{info}<div class='img-container'><img src='/1.jpg'><div class='image-caption'>{e(s.caption)}</div></div><div class='share-btns'>طباعة</div>{body}<div class='keywords'><a href='/keyword/1'>نهر</a></div></div><div class='sticky-more'>{cards(s, 4)}</div>",
    )


@paper("https://www.vetogate.com/4510001", CAIRO)
def vetogate(s: Story) -> str:
    info = f"<div class='article-info'><a class='author' href='/a'>{e(s.author)}</a><time class='date'>{_day(s)} - {_clock(s)}</time></div>"
    ads = "<div class='ad-box'><ins class='adsbygoogle'></ins></div>"
    body = f"<div class='paragraph-list' itemprop='articleBody'>{around(s.paragraphs, ads)}<p>ونقدم لكم من خلال موقع (فيتو) ، تغطية ورصدًا مستمرًّا على مدار الـ 24 ساعة لـ أسعار الذهب، أسعار الدولار.</p></div>"
    s.paragraphs.append(
        "ونقدم لكم من خلال موقع (فيتو) ، تغطية ورصدًا مستمرًّا على مدار الـ 24 ساعة لـ أسعار الذهب، أسعار الدولار."
    )
    return html(
        s,
        og(s)
        + ld(
            headline=s.headline, datePublished=iso(s), author={"@type": "Person", "name": s.author}
        ),
        f"<main><article><h1>{e(s.headline)}</h1>{info}<figure><img src='/1.jpg'><figcaption>{e(s.caption)}، فيتو</figcaption></figure>{body}</article><section class='most'><h2>الأكثر قراءة</h2>{cards(s, 5)}</section></main>",
        "",
    )


@paper("https://www.albawabhnews.com/4450001", CAIRO)
def albawabh(s: Story) -> str:
    info = f"<div class='wrap-article'><div class='info'><span class='date'>{_day(s)} | {_clock(s)}</span><span class='writer'><a>{e(s.author)}</a></span></div></div>"
    body = f"<div class='text-style paragraph-list'>{''.join(f'<div>{e(t)}</div><div><br></div>' for t in s.paragraphs)}</div>"
    return html(
        s,
        og(s),
        f"<div class='post'><h1>{e(s.headline)}</h1>{info}<div class='pic'><img src='/1.jpg'><div class='cap'>{e(s.caption)}</div></div>{body}<div class='tags'><a href='/tag/1'>نهر</a></div></div>",
        "",
    )


@paper("https://www.elbalad.news/5020001", CAIRO)
def elbalad(s: Story) -> str:
    info = f"<div class='top-actions'><time datetime='{_day(s)} - {_clock(s)}'>{_day(s)} - {_clock(s)}</time></div><div class='author-list'><a href='/a/1'>{e(s.author)}</a></div>"
    s.paragraphs[2:2] = ["أسعار اليوم"]
    table = "<table><tbody><tr><td>عيار 24</td><td>900 جنيه</td></tr><tr><td>عيار 21</td><td>790 جنيها</td></tr></tbody></table>"
    body = f"<div class='article-body'>{ps(s.paragraphs[:2])}<h2>{s.paragraphs[2]}</h2>{table}{ps(s.paragraphs[3:])}</div>"
    s.paragraphs[3:3] = ["عيار 24 900 جنيه", "عيار 21 790 جنيها"]
    return html(
        s,
        og(s, published_time=iso(s)),
        f"<article class='content'><h1>{e(s.headline)}</h1>{info}<img class='main' src='/1.jpg'>{body}</article>",
    )


@paper("https://www.alkhaleej.ae/{p:%Y-%m-%d}/x/y/z", "Asia/Dubai")
def alkhaleej(s: Story) -> str:
    body = "".join(f"<div class='article-text'>{e(t)}</div>" for t in s.paragraphs)
    info = f"<div class='article-meta'><span class='article-date'>{shown(s).split('،')[1].rsplit(' ', 2)[0].strip()}</span><span class='article-time'>{s.published:%H:%M} {half(s)}</span><span class='read-time'>قراءة دقيقتين</span></div>"
    node = ld(
        headline=s.headline,
        datePublished=iso(s),
        author={"@type": "Organization", "name": "صحيفة الخليج"},
    )
    byline = f"<div class='article-author'>الشارقة: {e(s.author)}</div>"
    return html(
        s,
        og(s) + node,
        f"<div class='article-page'><h1 class='article-title'>{e(s.headline)}</h1>{info}{byline}<div class='font-resizer'>A+ A-</div><div class='article-image'><img src='/1.jpg'><span class='img-caption'>{e(s.caption)}</span></div><div class='article-content-wrapper'>{body}</div><div class='keywords'><a href='/k'>نهر</a></div></div>",
        " | صحيفة الخليج",
    )


@paper("https://www.albayan.ae/uae/news/{p:%Y-%m-%d}-1.4290001", "Asia/Dubai")
def albayan(s: Story) -> str:
    info = f"<div class='meta'><span class='source'>دبي - {e(s.author)}</span><time class='post-time' datetime='{iso(s)}'>{s.published:%d %B %Y}</time></div>"
    body = "".join(f"<p class='article-text'>{e(t)}</p>" for t in s.paragraphs)
    wa = "<div class='whats'><p>تابعوا أخبار الإمارات من البيان عبر غوغل نيوز</p></div><div class='print-tools'>طباعة Email فيسبوك تويتر لينكدين Pin Interest Whats App</div>"
    return html(
        s,
        og(s),
        f"<article class='articledetails'><h1>{e(s.headline)}</h1>{info}<div class='picture'><img src='/polopoly_fs/1.jpg'><div class='caption'>{e(s.caption)}</div></div>{body}{wa}</article>",
        " - البيان",
    )


@paper("https://www.emaratalyoum.com/local-section/{p:%Y-%m-%d}-1.1560001", "Asia/Dubai")
def emaratalyoum(s: Story) -> str:
    info = f"<div class='bydate'><span class='by'>المصدر:</span> <ul class='authors'><li>{e(s.author)} - أبوظبي</li></ul><time class='date'>التاريخ: {shown(s).split('،')[1].rsplit(' ', 2)[0].strip()}</time></div>"
    body = f"<div class='articlecontent'><div class='col'>{ps(s.paragraphs)}</div></div>"
    return html(
        s,
        og(s, published_time=iso(s)),
        f"<div id='article'><h1>{e(s.headline)}</h1>{info}<figure><img src='/1.jpg'><figcaption>{e(s.caption)}. أرشيفية</figcaption></figure>{body}<div class='poll'>{links(s, 2)}</div></div>",
    )


@paper("https://wam.ae/ar/article/b1-x", "Asia/Dubai")
def wam(s: Story) -> str:
    s.author = ""
    p = s.published
    s.paragraphs[0] = f"أبوظبي في {p.day} {shown(s).split()[2]} / وام / {s.paragraphs[0]}"
    s.paragraphs.append("وام/فلان/علان")
    node = ld(
        headline=s.headline, datePublished=utc(s), author={"@type": "Organization", "name": "وام"}
    )
    return html(
        s,
        node,
        f"<article><h1>{e(s.headline)}</h1><div class='date'>{_day(s)} {p:%H:%M}</div><div class='article-body'>{ps(s.paragraphs)}</div></article>",
    )


@paper("https://www.okaz.com.sa/news/local/2090001", "Asia/Riyadh")
def okaz(s: Story) -> str:
    info = f"<div class='d-flex'><div class='author'><a href='/author/1'>{e(s.author)} (جدة) @okaz_online</a></div><div class='date'>{_day(s)} | {p_time(s)}</div></div>"
    body = f"<div class='bodyText' itemprop='articleBody'>{'<br /><br />'.join(map(e, s.paragraphs))}</div>"
    node = ld(
        headline=s.headline,
        datePublished=iso(s),
        author={"@type": "Person", "name": f"{s.author} (جدة) OKAZ_online@"},
    )
    return html(
        s,
        og(s, " - أخبار السعودية | صحيفة عكاظ") + node,
        f"<article class='article-view'><h1 class='title'>{e(s.headline)}</h1>{info}<figure><img src='/1.jpg'><figcaption>{e(s.caption)}</figcaption></figure>{body}</article><div class='side'>{cards(s, 5)}</div>",
        " - أخبار السعودية | صحيفة عكاظ",
    )


def p_time(s: Story) -> str:
    return f"{s.published:%H:%M}"


@paper("https://sabq.org/saudia/x1y2z3", "Asia/Riyadh")
def sabq(s: Story) -> str:
    info = f"<div class='author-name-wrapper'><span class='p-alt author-name'><a href='/author/a'>{e(s.author)}</a></span></div><div class='arr--publish-time'><time datetime='{utc(s)}'>تم النشر في: {shown(s).split('،')[1].strip()}</time></div>"
    body = f"<div class='arr--story-page-card-wrapper'><div class='arrow-component arr--text-element'>{ps(s.paragraphs[:2])}</div></div><div class='arr--story-page-card-wrapper'><div class='arr--ad'></div><div class='arrow-component arr--text-element'>{ps(s.paragraphs[2:])}</div></div>"
    node = ld(
        headline=s.headline,
        datePublished=utc(s),
        author=[{"@type": "Person", "name": s.author}],
        articleBody=" ".join(s.paragraphs),
    )
    return html(
        s,
        og(s) + node,
        f"<div class='story-grid'><div class='header-details'><h1 class='arr--headline'>{e(s.headline)}</h1>{info}</div><figure><img src='/1.jpg'><figcaption>{e(s.caption)}</figcaption></figure>{body}<div class='arr--tag'><a href='/topic/x'>نهر</a></div></div>",
    )


@paper("https://www.alriyadh.com/1910001", "Asia/Riyadh")
def alriyadh(s: Story) -> str:
    info = f"<div class='article-time'><time>{_day(s).split(' ', 1)[0]} 1 ربيع الآخر 1443هـ {s.published.day} {shown(s).split()[2]} {s.published.year}م</time></div><div class='author'>الرياض - {e(s.author)}</div>"
    body = f"<div class='article-view' id='article-view' itemprop='articleBody'><div class='article-text'>{ps(s.paragraphs)}</div></div>"
    return html(
        s,
        og(s, published_time=iso(s)),
        f"<div class='article'><h2 class='article-title'>{e(s.headline)}</h2>{info}<div class='imgs'><img src='/1.jpg'><p>{e(s.caption)}</p></div>{body}<div id='comments'>{comments(s, 3)}</div></div>",
        " | صحيفة الرياض",
    )


@paper("http://www.alriyadh.com/2010/11/06/article574001.html", "Asia/Riyadh", day_only=True)
def alriyadh_2010(s: Story) -> str:
    line = f"{shown(s).split('،')[0]} 29 ذي القعدة 1431 هـ - {s.published.day} {shown(s).split()[2]} {s.published.year}م - العدد 15475"
    body = f"<div id='article-view'><p class='author'>الرياض - {e(s.author)}</p>{ps(s.paragraphs)}</div>"
    return html(
        s,
        "",
        f"<div id='main'><p class='date'>{line}</p><h1>{e(s.headline)}</h1>{body}<div id='comments-list'><h3>تعليقات</h3>{comments(s, 14)}</div></div>",
        " - جريدة الرياض",
    )


@paper("https://www.alqabas.com/article/5860001", "Asia/Kuwait")
def alqabas(s: Story) -> str:
    body = f"<div class='article-body'>{ps(s.paragraphs)}</div>"
    node = ld(
        headline=s.headline, datePublished=iso(s), author={"@type": "Person", "name": s.author}
    )
    info = f"<div class='article-info'><span class='author-name'>{e(s.author)}</span><span class='article-date'>{_day(s)}</span></div>"
    bio = f"<div class='author-card'><img src='/u.jpg'><h4>{e(s.author)}</h4><p>صحفي في قسم المحليات يكتب منذ أعوام طويلة عن شؤون البيئة والمدن والأنهار.</p></div>"
    return html(
        s, og(s) + node, f"<article><h1>{e(s.headline)}</h1>{info}{body}{bio}</article>", " - القبس"
    )


@paper("https://www.alraimedia.com/article/1560001/x/y", "Asia/Kuwait")
def alraimedia(s: Story) -> str:
    info = f"<div class='article-meta'><span class='section'>محليات</span> <time>{s.published.day} {shown(s).split()[2]} {s.published.year}</time> <time>{_clock(s)}</time><span class='writer'>كتب {e(s.author)}</span></div>"
    body = (
        f"<div class='article-desc'><ul><li>{s.paragraphs[0]}</li></ul>{ps(s.paragraphs[1:])}</div>"
    )
    return html(
        s,
        og(s),
        f"<div class='article-details'><h1 class='article-title'>{e(s.headline)}</h1>{info}{body}</div>",
    )


@paper("https://www.alanba.com.kw/1080001/", "Asia/Kuwait")
def alanba(s: Story) -> str:
    info = f"<div class='dateshow'><span>{s.published:%Y/%m/%d}</span><span>المصدر : الأنباء</span><span>عدد المشاهدات 1843</span></div>"
    head = og(s, published_time=iso(s)) + f"<meta name='author' content='{s.author}'>"
    return html(
        s,
        head,
        f"<div class='single_post'><h1>{e(s.headline)}</h1>{info}<figure><img src='/1.jpg'><figcaption>{e(s.caption)}</figcaption></figure><div class='post_content'>{ps(s.paragraphs)}</div></div>",
    )


@paper("https://www.kuna.net.kw/ArticleDetails.aspx?id=3010001&language=ar", "Asia/Kuwait")
def kuna(s: Story) -> str:
    s.author = ""
    p = s.published
    s.paragraphs[0] = f"الكويت - {p.day} - {p.month} (كونا) -- {s.paragraphs[0]}"
    tail = "(النهاية) ف ع / ع ل"
    text = "<br/>".join(map(e, [*s.paragraphs, tail]))
    s.paragraphs.append(tail)
    return html(
        s,
        "",
        f"<form><table><tr><td><span id='lblTitle' class='title'>{e(s.headline)}</span></td></tr><tr><td><span class='date'>{p:%d/%m/%Y %H:%M}</span></td></tr><tr><td><span id='lblBody' class='articleText'>{text}</span></td></tr></table></form>",
        " : KUNA",
    )


@paper("https://www.spa.gov.sa/N1990001", "Asia/Riyadh")
def spa(s: Story) -> str:
    s.author = ""
    p = s.published
    day = f"الرياض 01 ربيع الآخر 1443 هـ الموافق {p.day:02} {shown(s).split()[2]} {p.year} م واس"
    body = ps([day, *s.paragraphs, "// انتهى //"])
    return html(
        s,
        ld(headline=s.headline, datePublished=iso(s)),
        f"<div class='news-details'><h1>{e(s.headline)}</h1><div class='date'>{_day(s)}</div><div class='news-body'>{body}</div></div>",
    )
