# ruff: noqa: E501 - markup, unwrapped
"""Papers of the Levant, Iraq, the Maghreb, Sudan and Yemen: pages of our own in the shape of theirs."""

from __future__ import annotations

from page_kit import around, half, html, iso, ld, og, paper, shown, utc
from page_layouts import cards, comments, e, links, ps
from page_stories import Story

MOROCCO = ["يناير", "فبراير", "مارس", "أبريل", "ماي", "يونيو", "يوليوز", "غشت", "شتنبر", "أكتوبر", "نونبر", "دجنبر"]  # fmt: skip
ALGERIA = ["جانفي", "فيفري", "مارس", "أفريل", "ماي", "جوان", "جويلية", "أوت", "سبتمبر", "أكتوبر", "نوفمبر", "ديسمبر"]  # fmt: skip
LEVANT = ["كانون الثاني", "شباط", "آذار", "نيسان", "أيار", "حزيران", "تموز", "آب", "أيلول", "تشرين الأول", "تشرين الثاني", "كانون الأول"]  # fmt: skip


def _weekday(s: Story) -> str:
    return shown(s).split("،")[0]


def _month(s: Story, names: list[str]) -> str:
    return names[s.published.month - 1]


@paper("https://www.annahar.com/arab-world/lebanon/250001/x", "Asia/Beirut")
def annahar(s: Story) -> str:
    hidden = (
        f"<h1 style='position:absolute;left:-9999px' class='visually-hidden'>{e(s.headline)}</h1>"
    )
    info = f"<div class='article-info'><span class='date'>{s.published:%d-%m-%Y | %H:%M}</span><span class='source'>المصدر: النهار</span><a class='author-name'>{e(s.author)}</a></div>"
    body = f"<div class='bodyText'><div class='bodyContentMainParent'>{around(s.paragraphs, '<div class=inArticleRelated><h4>اقرأ أيضاً</h4><a href=/z>' + s.title() + '</a></div>')}</div></div>"
    return html(
        s,
        og(s) + f"<meta itemprop='datePublished' content='{iso(s)}'>",
        f"{hidden}<div class='article-holder'><h1 class='title'>{e(s.headline)}</h1><h2 class='subtitle'>{e(s.title())}</h2>{info}<div class='img'><img src='/1.jpg'><span class='caption'>{e(s.caption)} (أ ف ب)</span></div>{body}<div class='tags'><a href='/tag/1'>#نهر</a></div></div>",
        " | النهار",
    )


@paper("https://www.elnashra.com/news/show/1540001/x", "Asia/Beirut")
def elnashra(s: Story) -> str:
    s.author = ""
    info = f"<div class='topicDate'>{_weekday(s)} {s.published.day:02} {_month(s, LEVANT)} {s.published.year} - {s.published:%H:%M}</div>"
    body = f"<div class='articleBody'>{ps(s.paragraphs)}</div>"
    return html(
        s,
        og(s),
        f"<section class='topic'><header class='t'><h1>{e(s.headline)}</h1>{info}<div class='cat'><a href='/c/1'>لبنان</a></div></header><figure><img src='/1.jpg'></figure>{body}<div class='more'><h3>مواضيع ذات صلة</h3><ul>{links(s, 5)}</ul></div></section>",
        " | النشرة",
    )


@paper("https://www.lebanon24.com/news/lebanon/880001/x", "Asia/Beirut")
def lebanon24(s: Story) -> str:
    s.author = ""
    info = f"<div class='info'><span>Lebanon 24</span> <span>{s.published:%d-%m-%Y}</span> <span>|</span> <span>{s.published:%H:%M}</span></div><div class='font'><a>A-</a><a>A+</a></div>"
    body = "<br><br>".join(f"<span>{e(t)}</span>" for t in s.paragraphs)
    return html(
        s,
        og(s),
        f"<div class='article-page'><h1>{e(s.headline)}</h1>{info}<div class='img'><img src='/1.jpg'><div class='doc'>Doc-P-880001-1.jpg</div></div><div class='articles-details-text'>{body}</div><div class='source'>المصدر: <a>لبنان 24</a></div></div>",
    )


@paper("https://nna-leb.gov.lb/ar/x/580001/y", "Asia/Beirut")
def nna(s: Story) -> str:
    s.author = ""
    s.paragraphs[0] = f"وطنية - {s.paragraphs[0]}"
    s.paragraphs.append("========== ف.ق")
    return html(
        s,
        og(s),
        f"<div class='detail'><div class='row'><div class='cat'>أمن وقضاء</div><h1>{e(s.headline)}</h1><div class='date'>{_weekday(s)} {s.published.day:02} {_month(s, LEVANT)} {s.published.year} الساعة {s.published:%H:%M}</div></div><div class='content-d'>{ps(s.paragraphs)}</div></div>",
        " - الوكالة الوطنية للإعلام",
    )


@paper("https://sana.sy/local/2130001/", "Asia/Damascus")
def sana(s: Story) -> str:
    s.author = ""
    s.paragraphs[0] = f"دمشق-سانا {s.paragraphs[0]}"
    link = "<p>متابعة أخبار سانا على تلغرام <a href='https://t.me/x'>https://t.me/x</a></p>"
    when = f"<time class='entry-date published' datetime='{iso(s)}'>{s.published:%Y-%m-%d}</time>"
    return html(
        s,
        og(s, published_time=utc(s)) + "<link rel='stylesheet' href='/wp-content/a.css'>",
        f"<article class='hentry'><h1 class='s-title'>{e(s.headline)}</h1><div class='meta'>{when}</div><div class='entry-content'>{ps(s.paragraphs)}{link}</div><div class='tagcloud'><a rel='tag' href='/t/1'>نهر</a></div></article>",
        " – S A N A",
    )


@paper("https://www.enabbaladi.net/520001/", "Asia/Damascus")
def enabbaladi(s: Story) -> str:
    s.author = ""
    figure = f"<figure class='wp-caption'><img src='/wp-content/uploads/1.jpg'><figcaption>{e(s.caption)} (عنب بلدي)</figcaption></figure>"
    body = f"<div class='entry-content article-content'>{around(s.paragraphs, '<div class=nafeza-post><span>اقرأ أيضًا:</span> <a href=/1>' + s.title() + '</a></div>')}<p class='mistake'>إذا كنت تعتقد/تعتقدين أن المقال يحوي معلومات خاطئة أو لديك تفاصيل إضافية <a href='/c'>أرسل/أرسلي تصحيحًا</a></p></div>"
    return html(
        s,
        og(s, " - عنب بلدي", published_time=iso(s)),
        f"<article><h1 class='entry-title'>{e(s.headline)}</h1><ul class='post-meta'><li class='date'>{s.published:%d/%m/%Y}</li><li>{s.published:%I:%M} {half(s)}</li></ul>{figure}<div class='share-box'>فيس بوك تويتر</div>{body}</article>",
        " - عنب بلدي",
    )


@paper("https://www.wafa.ps/news/{p.year}/{p.month}/{p.day}/x-35001", "Asia/Hebron")
def wafa(s: Story) -> str:
    s.author = ""
    p = s.published
    s.paragraphs[0] = f"رام الله {p.day}-{p.month}-{p.year} وفا- {s.paragraphs[0]}"
    s.paragraphs.append("ف.ع")
    return html(
        s,
        og(s),
        f"<div class='news-single'><h3 class='title'>{e(s.headline)}</h3><div class='meta'><span class='meta-itemin date'>تاريخ النشر: {p:%d/%m/%Y} {p:%I:%M} {half(s)}</span></div><div class='pic'><img src='/1.jpg'></div><div class='content'>{ps(s.paragraphs)}</div><div class='rel'><h4>مواضيع ذات صلة</h4>{cards(s, 4)}</div></div>",
        "",
    )


@paper("https://www.maannews.net/news/2050001.html", "Asia/Hebron")
def maan(s: Story) -> str:
    s.author = ""
    s.paragraphs[0] = f"بيت لحم- معا- {s.paragraphs[0]}"
    info = f"<div class='news-dates'><span>نشر بتاريخ: {s.published:%d/%m/%Y} ( آخر تحديث: {s.published:%d/%m/%Y} الساعة: {s.published:%H:%M} )</span></div>"
    return html(
        s,
        og(s, published_time=iso(s)),
        f"<div class='news'><h1 class='news-title'>{e(s.headline)}</h1>{info}<div class='img'><img src='/1.jpg'></div><div class='news-text'>{ps(s.paragraphs)}</div><div class='copy'>جميع الحقوق محفوظة</div></div>",
        "",
    )


@paper("https://www.alwatanvoice.com/arabic/news/{p:%Y/%m/%d}/1440001.html", "Asia/Hebron")
def alwatanvoice(s: Story) -> str:
    s.author = ""
    text = "<br/>\n".join(map(e, s.paragraphs))
    return html(
        s,
        "",
        f"<div class='art'><h1 itemprop='headline'>{e(s.headline)}</h1><div class='dt'>تاريخ النشر : {s.published:%Y-%m-%d}</div><meta itemprop='datePublished' content='{iso(s)}'><img src='/1.jpg'><div id='articleText'><div>{text}</div></div><div class='fb-comments'></div></div>",
        " | دنيا الوطن",
    )


@paper("https://www.petra.gov.jo/Include/InnerPage.jsp?ID=190001&lang=ar", "Asia/Amman")
def petra(s: Story) -> str:
    s.author = ""
    p = s.published
    s.paragraphs[0] = f"عمان {p.day} {_month(s, LEVANT)} (بترا)- {s.paragraphs[0]}"
    s.paragraphs += ["--(بترا)", "ف ق/ع ل"]
    return html(
        s,
        "",
        f"<div class='news'><h1>{e(s.headline)}</h1><div class='news-date'>{p:%Y/%m/%d | %H:%M:%S}</div><div class='news-body'>{ps(s.paragraphs)}<p>{p:%d/%m/%Y} {p:%H:%M:%S}</p></div></div>",
        " - وكالة الأنباء الأردنية",
    )


@paper("https://www.ammonnews.net/article/650001", "Asia/Amman")
def ammon(s: Story) -> str:
    s.author = ""
    s.paragraphs[0] = f"عمون - {s.paragraphs[0]}"
    node = ld(datePublished=f"{s.published:%d-%m-%Y %I:%M %p}")
    body = f"<div id='newscontent'>{ps(s.paragraphs)}</div>"
    return html(
        s,
        node,
        f"<div class='single'><div class='title'>{e(s.headline)}</div><div class='dt'>{s.published:%d-%m-%Y %I:%M %p}</div>{body}<div class='comm'><h4>التعليقات مغلقة</h4></div></div>",
        " | محليات | وكالة عمون الاخبارية",
    )


@paper("https://alghad.com/x-y/", "Asia/Amman")
def alghad(s: Story) -> str:
    info = f"<div class='post-info'><span class='author-name'><a href='/a'>{e(s.author)}</a></span><span class='date'>{s.published.day} {shown(s).split()[2]} ,{s.published.year}</span></div>"
    s.paragraphs[0] = f"عمان- {s.paragraphs[0]}"
    read = f"<p style='color:red'><strong>اقرأ أيضا:</strong></p><ul><li><a href='/1'>{s.title()}</a></li></ul>"
    return html(
        s,
        og(s, " - جريدة الغد", published_time=utc(s))
        + "<link href='/wp-content/a.css' rel='stylesheet'>",
        f"<article><h1 class='title'>{e(s.headline)}</h1>{info}<div class='entry-content'>{around(s.paragraphs, read)}</div></article>",
        " - جريدة الغد",
    )


@paper("https://shafaq.com/ar/x/y", "Asia/Baghdad")
def shafaq(s: Story) -> str:
    s.author = ""
    s.paragraphs[0] = f"شفق نيوز/ {s.paragraphs[0]}"
    return html(
        s,
        og(s),
        f"<div class='post'><h1>{e(s.headline)}</h1><div class='post-details'><span>{s.published:%Y-%m-%d %H:%M}</span></div><div class='post-text'>{ps(s.paragraphs)}</div><div class='tags'><a href='/ar/tags/1'>نهر</a></div></div>",
        "",
    )


@paper("https://www.alsumaria.tv/news/iraq/400001/x", "Asia/Baghdad")
def alsumaria(s: Story) -> str:
    s.author = ""
    s.paragraphs[:0] = ["السومرية نيوز - محليات"]
    text = "<br/>".join(map(e, s.paragraphs))
    return html(
        s,
        og(s) + ld(headline=s.headline, datePublished=iso(s)),
        f"<div class='article'><h1 class='ArticleTitle'>{e(s.headline)}</h1><div class='ArticleDate'>{s.published:%Y-%m-%d | %H:%M}</div><div class='LongDesc'><div>{text}</div></div><div class='bottom'><h3>المزيد</h3>{cards(s, 4)}</div></div>",
        " | السومرية",
    )


@paper("https://almadapaper.net/380001/", "Asia/Baghdad")
def almada(s: Story) -> str:
    body = "".join(f"<p class='wp-block-paragraph'>{e(t)}</p>" for t in s.paragraphs)
    s.author = ""
    return html(
        s,
        og(s)
        + ld(
            type="Article",
            headline=s.headline,
            datePublished=iso(s),
            author={"name": "صحيفة المدى"},
        ),
        f"<article class='ct-post'><div class='ct-headline-w'><h1 class='ct-headline' id='article-main-title'>{e(s.headline)}</h1></div><div class='ct-meta'>نشر في: {s.published.day} {shown(s).split()[2]}, {s.published.year}: {s.published:%I:%M} {half(s)}</div><div class='oxy-stock-content-styles'>{body}</div></article>",
        "",
    )


@paper("https://www.hespress.com/x-y-910001.html", "Africa/Casablanca")
def hespress(s: Story) -> str:
    info = f"<div class='d-flex article-infos'><span class='author'><a href='/author/h'>هسبريس - {e(s.author)}</a></span><span class='date-post'>{_weekday(s)} {s.published.day} {_month(s, MOROCCO)} {s.published.year} - {s.published:%H:%M}</span></div>"
    body = f"<div class='article-content'>{ps(s.paragraphs)}<section class='box-tags'><a class='tag_post_tag' href='/tag/1'>نهر</a></section><div class='newsletter-widget'><h4>النشرة الإخبارية</h4><p>اشترك الآن في النشرة البريدية لجريدة هسبريس، لتصلك آخر الأخبار يوميا</p></div></div>"
    return html(
        s,
        og(s),
        f"<article><div class='post-thumbnail featured-img'><img src='/1.jpg'><span class='photo-by'>صورة: هسبريس</span></div><h1 class='post-title'>{e(s.headline)}</h1>{info}{body}</article><div id='comments'><h3 class='comments-title'>تعليقات الزوار 14</h3>{comments(s, 14)}</div>",
        "",
    )


@paper("http://www.hespress.com/politique/280001.html", "Africa/Casablanca")
def hespress_2016(s: Story) -> str:
    when = f"<span class='story_date'>{_weekday(s)} {s.published.day} {_month(s, MOROCCO)} {s.published.year} - {s.published:%H:%M}</span>"
    talk = "".join(
        f"<div class='comment_holder'><div class='comment_header'><span class='comment_author'>زائر</span> <span class='comment_date'>{shown(s, 0, 60)}</span></div><div class='comment_body'><div class='comment_text'>{e(s.comment())}</div></div></div>"
        for _ in range(12)
    )
    return html(
        s,
        "",
        f"<div id='article_holder'><h1 class='page_title'>{e(s.headline)}</h1><div id='article_meta'>{when}<span class='story_author'>هسبريس - {e(s.author)}</span></div><div id='article_body'>{ps(s.paragraphs)}</div></div><div id='comments_list'><div class='comments_title'>التعليقات (12)</div>{talk}</div>",
        "",
    )


@paper("https://www.akhbarona.com/national/330001.html", "Africa/Casablanca")
def akhbarona(s: Story) -> str:
    s.author = ""
    return html(
        s,
        og(s),
        f"<article class='article-detail'><h1 class='page-title article-detail_title'>{e(s.headline)}</h1><time class='story_date' datetime='{iso(s)}'>{s.published:%d/%m/%Y %H:%M:%S}</time><div class='article-content'>{ps(s.paragraphs)}</div><div class='bt-ads'>Advertisement</div></article><section class='cmts'><h4>عدد التعليقات (3 تعليق)</h4>{comments(s, 3)}</section>",
        "",
    )


@paper("https://www.goud.ma/x-y-700001/", "Africa/Casablanca")
def goud(s: Story) -> str:
    s.paragraphs[0] = f"{s.author} – گود فاس ///// {s.paragraphs[0]}"
    s.author = ""
    return html(
        s,
        og(s, " - Goud", published_time=utc(s)) + "<link rel='s' href='/wp-content/x'>",
        f"<div class='single'><div class='col-md-12'><h1>{e(s.headline)}</h1></div><div class='date'>{s.published.day} {_month(s, MOROCCO)}، {s.published.year} - {s.published:%H:%M}</div><div class='content'>{ps(s.paragraphs)}</div></div>",
        "",
    )


@paper("https://ar.le360.ma/societe/180001/", "Africa/Casablanca")
def le360(s: Story) -> str:
    info = f"<div class='article-byline'><span>بقلم</span> <span class='author'>{e(s.author)}</span></div><div class='subheadline-date'>في {s.published:%d/%m/%Y} على الساعة {s.published:%H:%M}</div>"
    lead, rest = s.paragraphs[0], s.paragraphs[1:]
    box = f"<div class='interstitial-link'>إقرأ أيضا : <a href='/1'>{s.title()}</a></div>"
    node = ld(
        headline=s.headline, datePublished=utc(s), author=[{"@type": "Person", "name": s.author}]
    )
    return html(
        s,
        og(s) + node,
        f"<main><h1 class='headline-container'>{e(s.headline)}</h1><figure><img src='/1.jpg'><figcaption>{e(s.caption)} . DR</figcaption></figure>{info}<h2 class='subheadline-container'>{e(lead)}</h2><article class='article-body-wrapper'>{around(rest, box)}</article><div class='authors-footer'>بقلم {e(s.author)}<br>{s.published:%d/%m/%Y}</div></main>",
        "",
    )


@paper("https://www.elkhabar.com/press/article/200001/x", "Africa/Algiers")
def elkhabar(s: Story) -> str:
    when = f"<ul><li class='stronger overlay-theme'>{s.published.day} {_month(s, ALGERIA)} {s.published.year} ({s.published:%H:%M})</li></ul>"
    body = f"<div id='article_body_content'><p class='module-article-section'>{'</p><p class=module-article-section>'.join(map(e, s.paragraphs))}</p></div>"
    return html(
        s,
        "",
        f"<div class='article'><h1>{e(s.headline)}</h1><div class='subinfo'><span class='time-blog'>{when}</span><b><a href='/author/12/x'>{e(s.author)}</a></b></div>{body}</div>",
        " - الخبر",
    )


@paper("https://www.echoroukonline.com/x-y", "Africa/Algiers")
def echorouk(s: Story) -> str:
    info = f"<div class='ech-sgmn__auth'><span class='author'>{e(s.author)}</span></div><time class='ech-card__mtil' datetime='{iso(s)}'>{s.published:%Y/%m/%d}</time>"
    body = f"<div class='ech-artx'>{around(s.paragraphs, '<div class=ech-rltd><h3>مقالات ذات صلة</h3><ul>' + links(s, 3) + '</ul></div>')}</div>"
    return html(
        s,
        og(s, " – الشروق أونلاين", published_time=iso(s)),
        f"<article><h1 class='ech-sgmn__title'>{e(s.headline)}</h1>{info}<figure><img src='/1.jpg'><figcaption>ح.م</figcaption></figure>{body}</article>",
        " – الشروق أونلاين",
    )


@paper("https://www.ennaharonline.com/x-y/", "Africa/Algiers")
def ennahar(s: Story) -> str:
    info = f"<div class='meta'><span class='author'>بقلم <em>{e(s.author)}</em></span> <time>{s.published.day} {_month(s, ALGERIA)} {s.published.year} - {s.published:%H:%M}</time></div>"
    return html(
        s,
        og(s),
        f"<article><header><h1>{e(s.headline)}</h1>{info}</header><div class='artx'>{ps(s.paragraphs)}</div></article>",
        " - النهار أونلاين",
    )


@paper("https://www.mosaiquefm.net/ar/x/950001/y", "Africa/Tunis")
def mosaique(s: Story) -> str:
    s.author = ""
    return html(
        s,
        og(s),
        f"<div class='articlepage'><h1 class='title'>{e(s.headline)}</h1><div class='time'>{s.published:%H:%M} {s.published:%d/%m/%Y}</div><div class='desc descp__content'>{ps(s.paragraphs)}</div><div class='subscribe'>النشرة</div></div>",
        "",
    )


@paper("https://www.alchourouk.com/article/x-y", "Africa/Tunis")
def alchourouk(s: Story) -> str:
    head = f"<meta property='article:published_time' content='{int(s.published.timestamp())}'>"
    block = f"<div class='field field--name-body'><p>{s.teaser()}</p></div>"
    return html(
        s,
        head,
        f"<h1 class='page-header'><span property='schema:name'>{e(s.headline)}</span></h1><article class='article full clearfix'><div class='header'><div class='field field--name-field-auteur'>{e(s.author)}</div><span class='date'>تاريخ النشر : {s.published:%H:%M} - {s.published:%Y/%m/%d}</span></div><div property='schema:text' class='field field--name-body field--type-text-with-summary'>{ps(s.paragraphs)}</div></article>{block * 3}",
        " | الشروق",
    )


@paper("https://alwasat.ly/news/libya/340001", "Africa/Tripoli")
def alwasat_ly(s: Story) -> str:
    info = f"<div class='art-date'>القاهرة - بوابة الوسط <time datetime='{s.published:%Y-%m-%d %H:%M}'>{_weekday(s)} {s.published.day} {shown(s).split()[2]} {s.published.year}, {s.published:%I:%M} {half(s)}</time></div>"
    s.author = ""
    read = f"<div class='rel-art'><h5>اقرأ أيضا</h5><a href='/n/1'>{s.title()}</a></div>"
    video = "<p dir='RTL'>للاطلاع على العدد «311» من جريدة «الوسط».. اضغط هنا</p>"
    body = "".join(f"<p style='direction: rtl;'>{e(t)}</p>" for t in s.paragraphs)
    return html(
        s,
        og(s),
        f"<div class='artDetails'><h1>{e(s.headline)}</h1>{info}<div class='art-img'><img src='/1.jpg'><div class='art-cap caption'>{e(s.caption)}. (أرشيفية)</div></div><div class='art-content'>{body}{read}{video}</div></div>",
        " - بوابة الوسط",
    )


@paper("https://sudantribune.net/article/270001", "Africa/Khartoum")
def sudantribune(s: Story) -> str:
    s.author = ""
    p = s.published
    first = f"الخرطوم {p.day} {shown(s).split()[2]} {p.year} – {s.paragraphs[0]}"
    s.paragraphs[0] = first
    return html(
        s,
        og(s, " - سودان تربيون", published_time=utc(s))
        + ld(
            type="Article",
            headline=s.headline,
            datePublished=utc(s),
            author={"name": "سودان تربيون"},
        )
        + "<link rel=s href='/wp-content/a'>",
        f"<div class='single-post'><h1 class='single-post__entry-title'>{e(s.headline)}</h1><div class='post-meta'><span>{p.day} {shown(s).split()[2]} {p.year}</span></div><div class='entry__article'>{ps(s.paragraphs)}</div></div>",
        " - سودان تربيون",
    )


@paper("https://almasdaronline.com/articles/310001", "Asia/Aden")
def almasdar(s: Story) -> str:
    s.author = ""
    stamp = (
        f"{s.published.day} {shown(s).split()[2]} {s.published.year} {s.published:%I:%M} {half(s)}"
    )
    return html(
        s,
        og(s),
        f"<div class='subject'><h1 id='subject-title'>{e(s.headline)}</h1><div class='info'><span>المصدر أونلاين- خاص</span> <time datetime='{stamp}'>{stamp}</time></div><div class='page_content' itemprop='articleBody'>{ps(s.paragraphs)}</div></div>",
        "",
    )


@paper("https://marebpress.net/news_details.php?sid=180001", "Asia/Aden")
def marebpress(s: Story) -> str:
    s.author = ""
    when = f"<div class='date'>{_weekday(s)} {s.published.day} {shown(s).split()[2]}-{LEVANT[s.published.month - 1]} {s.published.year} الساعة {s.published:%I:%M} {'صباحاً' if s.published.hour < 12 else 'مساءً'} / مأرب برس - خاص</div>"
    return html(
        s,
        "",
        f"<div class='main'><h1>{e(s.headline)}</h1>{when}<div>عدد القراءات 1843</div><div class='txt'>{'<br />'.join(map(e, s.paragraphs))}</div><div class='cm'><b>تعليقات:</b><div>{comments(s, 3)}</div></div></div>",
        "",
    )


@paper("https://www.masress.com/youm7/3000001", "Africa/Cairo", day_only=True)
def masress(s: Story) -> str:
    heads = "".join(f"<li><a href='/x/{n}'>{s.title()}</a></li>" for n in range(30))
    day = f"يوم {s.published.day:02} - {s.published.month:02} - {s.published.year}"
    return html(
        s,
        "",
        f"<div id='top'><ul class='scroll'>{heads}</ul></div><div id='content'><div class='head'><h2>{e(s.headline)}</h2><div class='source'><a href='/author?name=x'>{e(s.author)}</a><br>نشر في <a href='/youm7'>اليوم السابع</a> {day}</div></div><div id='articlecontent'>{ps(s.paragraphs)}</div><div class='orig'>انقر <a href='/o'>هنا</a> لقراءة الخبر من مصدره.</div><div id='related'><h3>مواضيع ذات صلة</h3><ul>{links(s, 8)}</ul></div></div>",
        " - مصرس",
    )
