# ruff: noqa: E501 - markup, unwrapped
"""Pan-Arab and foreign papers: pages of our own in the shape of theirs."""

from __future__ import annotations

from datetime import timedelta

from page_kit import around, half, html, iso, ld, og, paper, shown, utc
from page_layouts import cards, e, links, ps
from page_stories import Story


@paper("https://www.aljazeera.net/news/{p.year}/{p.month}/{p.day}/x-y-z", "Asia/Qatar")
def aljazeera(s: Story) -> str:
    s.author = ""
    more = f"<div class='more-on'><h2 class='more-on__heading'>اقرأ أيضا</h2><span class='screen-reader-text'>list of 3 items</span><ul class='more-on__list'>{links(s, 3)}</ul><span class='screen-reader-text'>end of list</span></div>"
    top = f"<header class='article-header'><div class='topics'><a href='/news/'>أخبار</a>|<a href='/where/x/'>مصر</a></div><h1>{e(s.headline)}</h1><div class='article-info-block'><div class='article-dates'><div class='date-simple css-1'><span class='screen-reader-text'>Published On {s.published.day}/{s.published.month}/{s.published.year}</span><span aria-hidden='true'>{s.published.day}/{s.published.month}/{s.published.year}</span></div><span>|</span><div class='article-dates__published'>آخر تحديث: {s.published:%d/%m/%Y} {s.published + timedelta(minutes=33):%I:%M} {half(s)} (توقيت مكة)</div></div></div></header>"
    figure = f"<figure class='article-featured-image'><div class='responsive-image'><img src='/wp-content/uploads/2023/11/AP_1699.jpg?resize=770'></div><figcaption>{e(s.caption)} (أسوشيتد برس)</figcaption></figure>"
    body = f"<div class='wysiwyg wysiwyg--all-content' aria-live='polite'>{around(s.paragraphs, more)}</div>"
    tail = "<div class='article-source'><span class='article-source-header'>المصدر : <span class='article-source-item'>الجزيرة + وكالات</span></span></div>"
    meta = ld(
        headline=s.headline,
        datePublished=utc(s),
        dateModified=utc(s, 33),
        author={"@type": "Organization", "name": "الجزيرة نت"},
    )
    return html(
        s,
        og(s, " | الجزيرة نت") + meta,
        f"<div class='container'><main id='main-content-area' class='l-col l-col--8'>{top}{figure}{body}{tail}<div class='article-tags'><a href='/tag/a/'>سياسة</a></div></main><div class='l-col l-col--4'><section class='trending-articles'><h2>الأكثر قراءة</h2><ol>{links(s, 8)}</ol></section></div></div>",
        " | أخبار | الجزيرة نت",
    )


@paper("https://www.aljazeera.net/news/liveblog/{p.year}/{p.month}/{p.day}/x", "Asia/Qatar")
def aljazeera_live(s: Story) -> str:
    s.author = ""
    top = f"<div class='live-blog-header'><h1>{e(s.headline)}</h1><div class='article-dates__published'>{shown(s)}</div></div>"
    updates = "".join(
        f"<li class='liveblog-timeline__update'><div class='liveblog-timeline__update-time'><time datetime='{iso(s, 9 * n)}'>منذ {n + 1} دقيقة</time></div><div class='liveblog-timeline__update-content wysiwyg'><p>{e(text)}</p></div></li>"
        for n, text in enumerate(s.paragraphs)
    )
    meta = ld(type="LiveBlogPosting", headline=s.headline, datePublished=utc(s))
    return html(
        s,
        og(s) + meta,
        f"<main id='main-content-area'>{top}<ul class='liveblog-timeline'>{updates}</ul><button>عرض المزيد</button></main>",
    )


def _bbc(s: Story, body: str, when: str) -> str:
    node = ld(
        headline=s.headline,
        datePublished=utc(s).replace("Z", ".000Z"),
        author={"@type": "NewsMediaOrganization", "name": "BBC News عربي"},
        publisher={"@type": "NewsMediaOrganization", "name": "BBC News عربي"},
    )
    head = f"<h1 class='bbc-14gqcmb e1p3vdyi0' id='content' tabindex='-1'>{e(s.headline)}</h1>"
    figure = f"<figure class='bbc-1qn0xuy'><div class='bbc-189y18v'><div class='bbc-997y1y'><img src='https://ichef.bbci.co.uk/ace/ws/640/cpsprodpb/aa11/live/1.jpg'></div><p class='bbc-8pfk' aria-hidden='true'><span class='visually-hidden'>صدر الصورة، </span>Getty Images</p></div><figcaption class='bbc-1qlsqq'><span class='visually-hidden'>التعليق على الصورة، </span><p class='bbc-1y'>{e(s.caption)}</p></figcaption></figure>"
    side = f"<section role='region' aria-labelledby='Top-Stories'><h2 id='Top-Stories'>قصص رئيسية</h2><ul>{links(s, 5)}</ul></section><section role='region' aria-labelledby='Most-Read'><h2 id='Most-Read'>الأكثر قراءة</h2><ol>{links(s, 8)}</ol></section>"
    main = f"<main role='main' class='bbc-fa0wmp'><div class='bbc-1cvxiy9'>{head}</div>{figure}{when}{body}</main>"
    return html(
        s,
        og(s, " - BBC News عربي") + node,
        f"<div class='bbc-1gf'>{main}</div><div>{side}</div>",
        " - BBC News عربي",
    )


@paper("https://www.bbc.com/arabic/articles/c51x5y0y7l2o", "Europe/London")
def bbc(s: Story) -> str:
    byline = f"<section role='region' aria-labelledby='article-byline' class='bbc-1gwlnqq'><strong id='article-byline' class='visually-hidden'>معلومات المقال</strong><ul role='list'><li><span class='visually-hidden'>Author, </span><span class='bbc-1ypcc2'>{e(s.author)}</span></li><li><span class='visually-hidden'>Role, </span><span class='bbc-kjoy7w'>بي بي سي نيوز عربي</span></li></ul></section>"
    when = f"{byline}<div class='bbc-1u'><time class='bbc-1dafq0j' datetime='{s.published:%Y-%m-%d}'>{shown(s, 1).split(':')[1].split(' - ')[0]}</time></div>"
    podcast = "<section class='bbc-1p' role='region' aria-labelledby='podcast-promo'><strong id='podcast-promo'>يستحق الانتباه</strong><a href='#end-of-podcasts' class='bbc-skip'>تخطى يستحق الانتباه وواصل القراءة</a><div><h3><a href='/arabic/podcasts/p02pc9qc'>مراسلو بي بي سي</a></h3><p>شرح مبسط لأهم الأخبار والقضايا التي تحتاج إلى فهم أعمق كل أسبوع.</p><p>الحلقات</p></div><p tabindex='-1' id='end-of-podcasts'>البودكاست نهاية</p></section>"
    related = f"<section role='region' aria-labelledby='recommendations-heading'><strong id='recommendations-heading'>قصص مقترحة</strong><ul>{links(s, 4)}</ul></section>"
    s.paragraphs.insert(2, "ما الذي تغير؟")
    blocks = [
        f"<div dir='rtl' class='bbc-19j92fr ebmt73l0'><p dir='rtl' class='bbc-1y32vyc e17g058b0'>{e(text)}</p></div>"
        for text in s.paragraphs
    ]
    blocks[2] = (
        f"<div class='bbc-cc4w'><h2 class='bbc-1aaitma' id='x' tabindex='-1'>{s.paragraphs[2]}</h2></div>"
    )
    blocks.insert(2, related)
    blocks.insert(1, podcast)
    return _bbc(s, "".join(blocks), when)


@paper("https://www.bbc.com/arabic/middleeast-37890123", "Europe/London")
def bbc_2016(s: Story) -> str:
    s.author = ""
    info = f"<div class='with-extracted-share-icons'><div class='story-body__mini-info-list-and-share-row'><div class='mini-info-list-wrap'><ul class='mini-info-list'><li class='mini-info-list__item'><div class='date date--v2' data-seconds='{int(s.published.timestamp())}'>{shown(s, 1).split(':')[1].split(' - ')[0]}</div></li></ul></div><div class='share share--lightweight'><a class='share__button'>شارك</a></div></div></div>"
    figure = f"<figure class='media-landscape has-caption full-width lead'><span class='image-and-copyright-container'><img class='js-image-replace' src='https://ichef.bbci.co.uk/news/320/cpsprodpb/17A8E/1.jpg'><span class='off-screen'>مصدر الصورة</span> <span class='story-image-copyright'>AFP</span></span><figcaption class='media-caption'><span class='off-screen'>Image caption</span> <span class='media-caption__text'>{e(s.caption)}</span></figcaption></figure>"
    s.paragraphs.insert(2, "ردود متباينة")
    body = f"<div class='story-body__inner' property='articleBody'>{figure}<p class='story-body__introduction'>{e(s.paragraphs[0])}</p><p>{e(s.paragraphs[1])}</p><hr class='story-body__line'><h2 class='story-body__crosshead'>{s.paragraphs[2]}</h2>{ps(s.paragraphs[3:])}</div>"
    node = ld(headline=s.headline, datePublished=iso(s))
    return html(
        s,
        og(s) + node,
        f"<div class='container-width-only'><div class='column--primary'><div class='story-body'><h1 class='story-body__h1'>{e(s.headline)}</h1>{info}{body}</div><div class='share share--small'>شارك هذه الصفحة</div><div class='story-more'><ul>{links(s, 4)}</ul></div></div><div class='column--secondary'><h2>أهم الأخبار</h2>{cards(s, 4)}</div></div>",
        " - BBC News عربي",
    )


@paper("https://www.bbc.co.uk/arabic/middleeast/{p:%Y/%m/%y%m%d}_x.shtml", "UTC")
def bbc_2010(s: Story) -> str:
    s.author = ""
    stamp = f"آخر تحديث: {shown(s, 1).split(':')[1].split(' - ')[0]}، {s.published:%H:%M} GMT"
    meta = f"<meta name='OriginalPublicationDate' content='{s.published:%Y/%m/%d %H:%M:%S}'>"
    body = f"<div class='bodytext'><p class='ingress'>{e(s.paragraphs[0])}</p>{ps(s.paragraphs[1:])}</div>"
    return html(
        s,
        meta,
        f"<div id='blq-main'><div class='g-container story-body'><h1>{e(s.headline)}</h1><div class='datestamp'><p class='time'>{stamp}</p></div>{body}<div class='see-also'><h2>اقرأ أيضا</h2><ul>{links(s, 4)}</ul></div></div></div>",
        " - BBC Arabic",
    )


@paper("https://www.skynewsarabia.com/world/1476001-x-y", "Asia/Dubai")
def skynews(s: Story) -> str:
    s.author = ""
    top = f"<div class='heading-group'><h1 class='sna_content_heading'>{e(s.headline)}</h1><div class='article-meta'><span class='article-source'>وكالات - أبوظبي</span><span class='article-date'>{s.published.day} {shown(s).split()[2]} {s.published.year} - {s.published:%H:%M} بتوقيت أبوظبي</span></div></div>"
    lead, rest = s.paragraphs[0], s.paragraphs[1:]
    tweet = "<div class='embed'><blockquote class='twitter-tweet' data-lang='ar'><p lang='ar' dir='rtl'>كلام من حساب على الشبكة لا صلة له بنص الخبر نفسه</p>&mdash; حساب (@x) <a href='https://twitter.com/x/status/1'>November 6, 2021</a></blockquote></div>"
    body = f"<div class='article-body'><span class='article-summary'>{e(lead)}</span><div id='firstBodyDiv'>{around(rest, tweet)}<div class='inline-related'><h3>أخبار ذات صلة</h3><a href='/a/1'>{s.title()}</a></div></div></div>"
    return html(
        s,
        og(s, " | سكاي نيوز عربية")
        + ld(headline=s.headline, datePublished=utc(s), articleSection="عالم"),
        f"<div class='article-wrap'>{top}{body}<div class='article-tags'><h2><a href='/topic/1'>نهر</a></h2></div></div>",
    )


@paper("https://www.alarabiya.net/arab-and-world/{p:%Y/%m/%d}/x", "Asia/Riyadh")
def alarabiya(s: Story) -> str:
    local = s.published + timedelta(hours=1)

    def gst(minutes: int) -> str:
        t = local + timedelta(minutes=minutes)
        return f"{t.day:02} {shown(s).split()[2]} ,{t.year}: {t:%I:%M} {'ص' if t.hour < 12 else 'م'} GST"

    if local.day != s.published.day or (local + timedelta(minutes=42)).day != local.day:
        s.published = s.published.replace(hour=9)
        local = s.published + timedelta(hours=1)
    top = f"<div class='headingInfo'><h1 class='headingInfo_title'>{e(s.headline)}</h1><h2 class='headingInfo_subtitle'>{e(s.title())}</h2><div class='timeDate'><span class='timeDate_element'><time datetime='{utc(s)}'>نشر في: {gst(0)}</time></span><span class='timeDate_element'><time datetime='{utc(s, 42)}'>آخر تحديث: {gst(42)}</time></span></div><div class='avatar'><h4 class='avatar_name'>{e(s.author)}</h4><p>دبي - العربية.نت</p></div></div>"
    read = f"<div class='teaser-inline'><span>اقرأ أيضاً</span><a href='/x'>{s.title()}</a></div>"
    body = f"<div id='body-text'>{around(s.paragraphs, read, 1, ' class=body-1')}</div>"
    node = ld(
        headline=s.headline,
        datePublished=utc(s),
        dateModified=utc(s, 42),
        author={"@type": "Person", "name": s.author},
    )
    return html(
        s,
        og(s) + node,
        f"<article class='article'>{top}<div class='article-hero-img'><picture><img src='/i/1.jpg'></picture><p class='caption_text'>{e(s.caption)}</p></div>{body}<div class='tags'><a href='/tags/x'>نهر</a></div></article>",
    )


@paper("https://arabic.cnn.com/middle-east/article/{p:%Y/%m/%d}/bridge", "Asia/Dubai")
def cnn(s: Story) -> str:
    s.author = ""
    s.paragraphs[0] = f"دبي، الإمارات العربية المتحدة (CNN)-- {s.paragraphs[0]}"
    top = f"<div class='_2SF'><div class='_1Zx'><a href='/middle-east'>الشرق الأوسط</a></div><h1 class='_38WKs'>{e(s.headline)}</h1><div class='_3zp'><div class='_2pE'>نشر <time datetime='{iso(s)}'>{shown(s, 1).split(':')[1]}</time></div><div>{e('3 دقائق قراءة')}</div></div></div>"
    figure = f"<figure class='_1q'><img src='https://cdn.cnn.com/1.jpg'><figcaption>{e(s.caption)}<span>Credit: Getty Images</span></figcaption></figure>"
    body = f"<div class='_2Mq' id='body-text'>{around(s.paragraphs, '<div class=video-embed><div>قد يهمك أيضاً</div><a href=/v>' + s.title() + '</a></div>', 1, ' data-bind=1')}</div>"
    return html(
        s,
        og(s) + ld(headline=s.headline, datePublished=iso(s), author={"name": "CNN Arabic"}),
        f"<main><article class='_Ev'>{top}{figure}{body}</article></main>",
        " - CNN Arabic",
    )


@paper("https://arabic.rt.com/world/1290001-x-y/", "Europe/Moscow")
def rt(s: Story) -> str:
    s.author = ""
    lead = s.paragraphs[0]
    s.published = s.published.replace(second=0)
    summary = f"<div class='summary'><p>{e(lead)}</p></div>"
    read = f"<p><strong>إقرأ المزيد</strong></p><div class='read-more'><a class='read-more__link' href='/x'><img src='/t.jpg'>{s.title()}</a></div>"
    body = f"<div class='text js-text js-mediator-article'>{around(s.paragraphs[1:], read)}<p><strong>المصدر: وكالات</strong></p></div>"
    return html(
        s,
        og(s, " - RT Arabic", published_time=iso(s)),
        f"<div class='article'><span class='date-time time-public'>تاريخ النشر:{s.published:%d.%m.%Y} | {s.published:%H:%M} GMT+3 |</span><h1 class='heading'>{e(s.headline)}</h1><div class='media'><img src='/m.jpg'><div class='copyright'>{e(s.caption)} © Sputnik</div></div>{summary}{body}<div class='share-box'>تابعوا RT على</div><div class='news-tags_article'><a href='/tags/x'>أخبار النهر</a></div></div>",
    )


@paper("https://aawsat.com/العالم/4650001-x-y", "Asia/Riyadh")
def aawsat(s: Story) -> str:
    node = ld(
        headline=s.headline,
        datePublished=iso(s),
        author={"@type": "Person", "name": "«الشرق الأوسط»"},
    )
    info = f"<div class='article-meta'><div class='article-author'><span class='author-name'>{e(s.author)}</span></div><div class='entry-date'>نُشر: {s.published:%H:%M}-{s.published.day} {shown(s).split()[2]} {s.published.year} م ـ 22 ربيع الثاني 1445 هـ</div></div>"
    more = f"<div class='related-article-inline'><h2>{s.title()}</h2>{cards(s, 2)}</div>"
    body = f"<div class='entry-content first-article-node' data-publicationdate='{iso(s)}'>{around(s.paragraphs, '<h2>مسار جديد</h2>', 2)}</div>"
    s.paragraphs.insert(2, "مسار جديد")
    return html(
        s,
        og(s) + node,
        f"<div class='node__content'><h1>{e(s.headline)}</h1><h2 class='sub-title'>{e(s.title())}</h2><div class='main-image'><img src='/a.jpg'><div class='image-caption'>{e(s.caption)} (رويترز)</div></div>{info}{body}<div class='tags-list'><a href='/tags/a'>نهر</a></div></div><div class='views-infinite'>{more}<h1>{s.title()}</h1>{cards(s, 3)}</div>",
    )


@paper("https://aawsat.com/home/article/3280001/x", "Asia/Riyadh")
def aawsat_2021(s: Story) -> str:
    line = f"السبت - 1 شهر ربيع الثاني 1443 هـ - {shown(s).split()[1]} {shown(s).split()[2]} {s.published.year} مـ رقم العدد [ 15685]"
    info = f"<div class='node_new_date'>{line}</div><div class='node_new_autor'>لندن: {e(s.author)}</div>"
    node = f"<meta property='article:published_time' content='{iso(s)}'>"
    return html(
        s,
        og(s) + node,
        f"<div class='node_new_resume'><div class='node_new_title'><h1>{e(s.headline)}</h1></div><div class='node_new_photo'><img src='/a.jpg'><div class='photo_caption'>{e(s.caption)}</div></div>{info}<div class='fonts_tools'>TT</div><div class='node_new_body' id='block_bodywrapper'>{ps(s.paragraphs)}</div><div class='node_new_tags'><a href='/taxonomy/term/1'>نهر</a></div></div>",
    )


@paper("https://www.dw.com/ar/x-y/a-59740001", "Europe/Berlin")
def dw(s: Story) -> str:
    lead = s.paragraphs[0]
    when = f"<span class='date-author'><time aria-hidden='true'>{s.published:%d/%m/%Y}</time><span class='sr-only'>{shown(s)}</span></span>"
    header = f"<header class='c1'><div class='kicker'><span>سياسة</span><span>مصر</span></div><h1>{e(s.headline)}</h1><div class='author-details'><span class='author'>{e(s.author)}</span>{when}</div><p class='teaser-text'>{e(lead)}</p></header>"
    s.paragraphs.insert(2, "بداية جديدة")
    ad = f"<div data-tracking-name='inline-element' class='embed teaser'><a href='/ar/v'><h3>{s.title()}</h3></a></div>"
    body = f"<div class='c2 rich-text'><p>{e(s.paragraphs[1])}</p><h2>{s.paragraphs[2]}</h2>{ad}{ps(s.paragraphs[3:])}<p>ع.ج/ خ.س (أ ف ب، رويترز)</p></div>"
    s.paragraphs.append("ع.ج/ خ.س (أ ف ب، رويترز)")
    figure = f"<div class='main-media'><figure><img data-url='https://static.dw.com/image/1_${{formatId}}.jpg'><figcaption>{e(s.caption)} صورة: picture-alliance/dpa</figcaption></figure></div>"
    node = ld(
        headline=s.headline, datePublished=utc(s), author=[{"@type": "Person", "name": s.author}]
    )
    return html(
        s,
        og(s) + node,
        f"<main><article>{header}{figure}{body}</article><section class='more-on-topic'>{cards(s, 4)}</section></main>",
        f" – DW – {s.published:%Y/%m/%d}",
    )


@paper("https://www.france24.com/ar/الأخبار/{p:%Y%m%d}-x-y", "Europe/Paris")
def france24(s: Story) -> str:
    lead = s.paragraphs[0]
    meta = f"<div class='t-content__dates'><p class='m-pub-dates'><span class='m-pub-dates__date'>نشرت في: <time datetime='{iso(s)}' pubdate='pubdate'>{s.published:%d/%m/%Y} - {s.published:%H:%M}</time></span><span class='m-pub-dates__date m-pub-dates__date--modified'>آخر تحديث: <time datetime='{iso(s, 42)}'>{s.published + timedelta(minutes=42):%d/%m/%Y - %H:%M}</time></span></p></div>"
    news = "<div class='m-em-newsletter'><h2>النشرة الإخبارية</h2><p>الأخبار الأكثر أهمية كل صباح في بريدك الإلكتروني، اشترك الآن في نشرتنا.</p></div>"
    body = f"<div class='t-content__body u-clearfix'>{around(s.paragraphs[1:], news)}<p>فرانس24/ أ ف ب</p></div>"
    s.paragraphs.append("فرانس24/ أ ف ب")
    node = ld(
        headline=s.headline,
        datePublished=iso(s),
        dateModified=iso(s, 42),
        author=[{"@type": "Person", "name": s.author}],
    )
    return html(
        s,
        og(s) + node,
        f"<article class='t-content article'><h1 class='t-content__title a-page-title'>{e(s.headline)}</h1>{meta}<div class='m-from-author'><span class='m-from-author__name'>{e(s.author)}</span></div><div class='t-content__main-media'><figure class='m-item-image'><img src='/1.webp'><figcaption>{e(s.caption)}. © أ ف ب</figcaption></figure></div><p class='t-content__chapo'>{e(lead)}</p>{body}<div class='t-content__tags'><ul><li><a href='/ar/tag/x'>نهر</a></li></ul></div></article>",
    )


@paper("https://arabic.euronews.com/{p:%Y/%m/%d}/x-y", "Europe/Paris")
def euronews(s: Story) -> str:
    top = f"<header class='c-article-headline'><h1 class='c-article-redesign-title'>{e(s.headline)}</h1><div class='c-article-contributors'>بقلم&nbsp;<b>{e(s.author)}</b>&nbsp;&nbsp;مع&nbsp;<b>رويترز</b></div><div class='c-article-publication-date'>نشرت في <time datetime='{s.published:%Y-%m-%d %H:%M} +01:00'>{s.published:%d/%m/%Y - %H:%M}</time></div></header>"
    poll = (
        "<div class='widget widget--type-related widget--size-fullwidth'><div class='widget__wrapper'><div class='widget__ttl'>Related</div><ul><li><a href='/x'>"
        + s.title()
        + "</a></li></ul></div></div>"
    )
    body = f"<div class='c-article-content c-article-content--all-articles js-article-content'>{around(s.paragraphs[1:], poll)}</div>"
    meta = f"<meta name='date.available' content='{iso(s)}'><meta name='article:author' content='{s.author}'>"
    return html(
        s,
        og(s) + meta,
        f"<article class='o-article-newsy__main'>{top}<h2 class='c-article-summary'>{e(s.paragraphs[0])}</h2>{body}<div class='c-article-you-might-also-like'>{cards(s, 3)}</div></article>",
        " | Euronews",
    )


@paper("https://www.independentarabia.com/node/274501/x", "Asia/Riyadh")
def independentarabia(s: Story) -> str:
    lead = (
        f"<div class='field field-name-field-summary'>{e(s.title())} ويجري العمل فيه منذ شهور</div>"
    )
    day = f"{shown(s).split('،')[0]} {s.published.day} {shown(s).split()[2]} {s.published.year} {s.published:%H:%M}"
    body = f"<div class='field field-name-body field-type-text-with-summary field-label-hidden'><div class='field-items'><div class='field-item even' property='content:encoded'>{around(s.paragraphs, '<p><strong>[اقرأ المزيد]</strong></p>')}</div></div></div>"
    return html(
        s,
        og(s, " | اندبندنت عربية", published_time=iso(s)),
        f"<article class='node node-article'><h1 class='page-header'>{e(s.headline)}</h1>{lead}<div class='article-info'><a class='author' href='/author/1'>{e(s.author)}</a><span class='date'>{day}</span></div><figure><img src='/x.jpg'><figcaption>{e(s.caption)} (غيتي)</figcaption></figure>{body}<div class='field-name-field-tags'><ul class='links'>{links(s, 4)}</ul></div></article>",
        " | اندبندنت عربية",
    )


@paper("https://arabi21.com/story/1396001/x-y", "Asia/Riyadh", day_only=False)
def arabi21(s: Story) -> str:
    s.author = ""
    top = f"<div class='breadCrum21'><a href='/'>الرئيسية</a> <a href='/s/1'>سياسة</a></div><h1>{e(s.headline)}</h1><p class='writerinfo'><span>لندن - عربي21</span> <span>{shown(s)}</span></p>"
    figure = f"<div class='contentImg'><img src='/1.jpg' title='x'><p class='captionImg caption'>{e(s.caption)} - جيتي</p></div>"
    return html(
        s,
        og(s),
        f"<div class='topic-details'>{top}{figure}<div id='documentcontainer'><div class='articleContent'>{around(s.paragraphs, '<p><span style=color:#f00>اقرأ أيضا:</span> <a href=/story/2>' + s.title() + '</a></p>')}</div></div><div class='tags21'><a href='/tag/1'>نهر</a></div><div class='comments21'><h3>التعليقات (0)</h3><p>لا يوجد تعليقات على الخبر.</p></div></div>",
    )


@paper("https://www.raialyoum.com/x-y/", "Europe/London")
def raialyoum(s: Story) -> str:
    s.author = ""
    s.paragraphs[0] = f"بيروت ـ “رأي اليوم”: {s.paragraphs[0]}"
    body = f"<div class='entry-content entry clearfix'><div class='stream-item stream-item-above-post-content'></div>{ps(s.paragraphs)}<div class='sharedaddy'>شارك</div></div>"
    node = ld(
        type="Article",
        headline=s.headline,
        datePublished=iso(s),
        author={"@type": "Person", "name": "admin"},
    )
    return html(
        s,
        og(s, published_time=utc(s)) + node,
        f"<article id='the-post' class='container-wrapper post-content tie-standard'><header class='entry-header-outer'><nav id='breadcrumb'><a href='/'>الرئيسية</a><em>/</em><a href='/c'>أهم الأخبار</a></nav><div class='entry-header'><h1 class='post-title entry-title'>{e(s.headline)}</h1><div class='single-post-meta post-meta clearfix'><span class='date meta-item tie-icon'>{shown(s).split()[1]} {shown(s).split()[2]}، {s.published.year}</span><div class='tie-alignright'><span class='meta-comment tie-icon'>12 تعليقات</span></div></div></div></header>{body}</article><div id='comments' class='comments-area'><h3 id='comments-title'>12 تعليقات</h3><ol class='comment-list'><li class='comment'><div class='comment-content'><p>كلام طويل من قارئ يعلق على الخبر ويشكر الكاتب على ما كتب.</p></div></li></ol></div>",
    )


@paper("https://www.aa.com.tr/ar/الدول-العربية/x/2412001", "Europe/Istanbul")
def anadolu_2021(s: Story) -> str:
    town = "إسطنبول"
    top = f"<div class='detay-bg'><span class='detay-news-category'>الدول العربية</span><h1>{e(s.headline)}</h1><h4>{e(s.title())} بحسب مسؤولين</h4><span class='detay-yazar'>{e(s.author)}</span><span class='tarih'><span>{s.published:%d.%m.%Y}</span> - تحديث : {s.published:%d.%m.%Y}</span></div>"
    s.paragraphs[1:1] = [f"{town}/ {s.author}/ الأناضول"]
    body = f"<div class='detay-icerik'><div class='detay-spot-category'>{''}</div><p>{e(s.paragraphs[0])}</p><p>{s.paragraphs[1]}</p>{ps(s.paragraphs[2:])}<div class='detay-paylas'>{links(s, 2)}</div></div>"
    node = ld(
        headline=s.headline, datePublished=f"{utc(s)}", author={"@type": "Person", "name": s.author}
    )
    return html(
        s,
        og(s) + node,
        f"<div class='container'>{top}<img class='detay-buyukFoto' src='/1.jpg'>{body}</div>",
    )


@paper("http://arabic.news.cn/{p:%Y-%m/%d}/c_1310295001.htm", "Asia/Shanghai")
def xinhua(s: Story) -> str:
    s.author = ""
    p = s.published
    s.paragraphs[0] = f"القاهرة {p.day} {shown(s).split()[2]} {p.year} (شينخوا) {s.paragraphs[0]}"
    body = "".join(f"<p>　　{e(text)}</p>" for text in s.paragraphs)
    return html(
        s,
        f"<meta name='pubdate' content='{p:%Y-%m-%dT%H:%M:%S}+08:00'>",
        f"<div class='domMain'><div id='bltitle' class='bltitle'>{e(s.headline)}</div><div class='domInfo'><i class='time'>{p:%Y:%m:%d.%H:%M}</i> <i class='source'>شينخوا</i></div><div class='domPC' id='content'>{body}<p>&nbsp;</p></div><div class='bltj'><h2>أخبار ساخنة</h2><ul>{links(s, 5)}</ul></div></div>",
        "_Arabic.news.cn",
    )


@paper("https://sputnikarabic.ae/{p:%Y%m%d}/x-1082670001.html", "UTC")
def sputnik_2023(s: Story) -> str:
    s.author = ""
    lead, rest = s.paragraphs[0], s.paragraphs[1:]
    blocks = "".join(
        f"<div class='article__block' data-type='text'><div class='article__text'>{e(text)}</div></div>"
        for text in rest[:2]
    )
    inner = f"<div class='article__block' data-type='article'><div class='article__article m-image'><div class='article__article-desc'><a class='article__article-title' href='/x.html'>{s.title()}</a><div class='article__article-date'>5 نوفمبر 2023, 11:20 GMT</div></div></div></div>"
    blocks += inner + "".join(
        f"<div class='article__block' data-type='text'><div class='article__text'>{e(text)}</div></div>"
        for text in rest[2:]
    )
    p = s.published
    top = f"<div class='article__header'><div class='article__info'><div class='article__info-date'><a href='/20231106/'>{p:%H:%M} GMT {p:%d.%m.%Y}</a> <span class='article__info-date-modified'>(تم التحديث: {p + timedelta(minutes=21):%H:%M GMT %d.%m.%Y})</span></div><div class='article__view'></div></div><h1 class='article__title'>{e(s.headline)}</h1><div class='article__announce'><div class='media'><img src='/1.jpg' title='x'><div class='media__copyright'><a>© Sputnik</a></div></div><div class='article__announce-text'>{e(lead)}</div></div></div>"
    meta = "".join(
        f"<a itemprop='{k}'>{v}</a>"
        for k, v in [
            ("datePublished", f"{p:%Y-%m-%dT%H:%M}+0000"),
            ("dateModified", f"{p + timedelta(minutes=21):%Y-%m-%dT%H:%M}+0000"),
        ]
    )
    schema = f"<div class='schema_org' itemscope itemtype='https://schema.org/NewsArticle'>{meta}<meta itemprop='headline' content='{e(s.headline)}'><meta itemprop='name' content='سبوتنيك عربي'></div>"
    return html(
        s,
        og(s),
        f"<div class='article'><div style='display:none'>{schema}</div>{top}<div class='article__body'>{blocks}<div class='article__block' data-type='banner'></div></div><div class='article__footer'><ul class='tags'>{links(s, 3)}</ul></div></div>",
        f" - {p:%d.%m.%Y}, سبوتنيك عربي",
    )


@paper("https://www.alhurra.com/iraq/{p:%Y/%m/%d}/x-y", "Asia/Dubai")
def alhurra(s: Story) -> str:
    s.author = ""
    body = f"<div class='article__content'>{ps(s.paragraphs)}</div>"
    return html(
        s,
        og(s),
        f"<article class='article'><h1 class='article__title'>{e(s.headline)}</h1><div class='article__author'><span>الحرة - واشنطن</span></div><div class='article__date'><time datetime='{iso(s)}'>{shown(s).split()[1]} {shown(s).split()[2]} {s.published.year}</time></div><figure class='article__photo'><img src='/1.jpg'><figcaption>{e(s.caption)}</figcaption></figure>{body}</article>",
    )
