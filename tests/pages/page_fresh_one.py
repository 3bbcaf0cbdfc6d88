# ruff: noqa: E501 - markup, unwrapped
"""Pages of pan-Arab channels and of papers in Egypt and the Gulf."""

from __future__ import annotations

import json

from page_fresh import (
    BRIDGE,
    BRIDGE_TEXT,
    FLOOD,
    FLOOD_TEXT,
    HEALTH,
    HEALTH_TEXT,
    LINKS,
    MATCH,
    MATCH_TEXT,
    RATES,
    RATES_TEXT,
    Told,
    cards,
    data,
    fresh,
    lis,
    p,
    page,
)


@fresh
def qatari_channel() -> Told:
    t = FLOOD_TEXT
    body = f"""<div id="root"><div class="container"><header class="site-header"><a class="bypass-block-link" href="#main">تجاوز إلى المحتوى</a><nav><ul>{lis()}</ul></nav><div class="ticker">عاجل <a href="/b">{LINKS[4]}</a></div></header>
<main id="main-content-area"><div class="article-info-block css-ki5arf"><div class="article-header"><div class="topics"><a href="/news/">أخبار</a><span>|</span><a href="/t">البيئة والمناخ</a></div><h1>{FLOOD}</h1><p class="article__subhead"><em>فرق الإنقاذ تعمل على مدار الساعة والأمطار مستمرة</em></p></div></div>
<figure class="article-featured-image"><div class="responsive-image"><img src="/x.jpg" alt="سيول"></div><figcaption>سيول جارفة تغمر أحد الشوارع (الفرنسية)</figcaption></figure>
<div class="article-info-block"><div class="article-dates"><div class="date-simple"><span class="screen-reader-text">Published On 17/3/2026</span><span aria-hidden="true">17/3/2026</span></div><span class="article-dates__spacer">|</span><div class="date-updated date-simple"><span>آخر تحديث: 18/3/2026</span><span> 00:40 (توقيت مكة)</span></div></div><div class="article-share"><button>حفظ</button><div class="social-share">شارك</div></div></div>
<div class="wysiwyg wysiwyg--all-content" aria-live="polite"><p>{t[0]}</p><p>{t[1]}</p><div class="more-on"><h2 class="more-on__heading">اقرأ أيضا</h2><span class="screen-reader-text">list of 2 items</span><ul class="more-on__list"><li><span>list 1 of 2</span><a href="/a"><span>{LINKS[0]}</span></a></li><li><span>list 2 of 2</span><a href="/b">{LINKS[1]}</a></li></ul><span>end of list</span></div>
<h2 id="x">قرى معزولة</h2><p>{t[2]}</p><blockquote class="twitter-tweet"><p lang="ar" dir="rtl">مشاهد من السيول في المنطقة الشرقية <a href="https://t.co/x">pic.twitter.com/x</a></p>&mdash; الدفاع المدني (@civil) <a href="https://twitter.com/civil/status/1">March 17, 2026</a></blockquote><p>{t[3]}</p><p>{t[4]}</p></div>
<div class="article-source"><span class="article-source__title">المصدر:</span> الجزيرة + وكالات</div></main>
<div class="l-col"><ul class="article-trending"><h2>الأكثر قراءة</h2>{cards(4)}</ul></div><footer><p>جميع الحقوق محفوظة © 2026 شبكة الجزيرة الإعلامية</p></footer></div></div>"""
    node = data(
        _type="NewsArticle",
        headline=FLOOD,
        datePublished="2026-03-17T20:15:32Z",
        dateModified="2026-03-17T21:40:00Z",
        author={"@type": "Organization", "name": "الجزيرة"},
        publisher={"@type": "Organization", "name": "الجزيرة نت"},
    )
    return Told(
        "https://www.aljazeera.example/news/2026/3/17/floods",
        "Asia/Qatar",
        page(f"{FLOOD} | أخبار | الجزيرة نت", node, body),
        FLOOD,
        "2026-03-17T20:15:32Z",
        [t[0], t[1], "قرى معزولة", *t[2:]],
    )


@fresh
def gulf_channel_sky() -> Told:
    t = RATES_TEXT
    body = f"""<div id="main-wrapper"><div class="ng-header"><ul class="main-menu">{lis()}</ul><div class="breaking-strip"><span>عاجل</span><p>سكاي نيوز عربية | {LINKS[5]}</p></div></div>
<div class="article-page"><div class="breadcrumbs"><a href="/">الرئيسية</a> <a href="/b">اقتصاد</a></div><h1 class="sna_article_head">{RATES}</h1><div class="article_meta"><span class="author-title"><a href="/a">مها الدباغ - دبي</a></span> <span class="date-time"> 05 فبراير 2026 - 16:30 <i>بتوقيت أبوظبي</i></span></div><div class="time-to-read">وقت القراءة: دقيقتان</div>
<div class="article-image"><img src="a.jpg"><div class="img-caption">مقر البنك المركزي - أرشيفية</div></div><div class="share-bar"><span>مشاركة</span><span>حجم الخط</span><a>A+</a><a>A-</a></div>
<div class="article-body"><p class="ng-lead">{t[0]}</p>{p(t[1:3])}<div class="inline-related"><p>إقرأ المزيد</p><a href="/x">{LINKS[1]}</a></div><div class="video-player"><video></video><div class="vid-title">{LINKS[3]}</div><span>1:24</span></div>{p(t[3:])}<ul class="tags-list"><li><a href="/t1">البنك المركزي</a></li><li><a href="/t2">الفائدة</a></li></ul></div></div>
<section class="also-see"><h4>اخترنا لك</h4>{cards(6)}</section><div class="cookies-bar">نستخدم ملفات تعريف الارتباط لتحسين تجربتك على الموقع. <button>موافق</button></div>"""
    head = f'<meta property="og:title" content="{RATES} | سكاي نيوز عربية"><meta property="og:site_name" content="سكاي نيوز عربية"><meta property="article:published_time" content="2026-02-05T12:30:00.000Z">'
    return Told(
        "https://www.skynewsarabia.example/business/1-1771233",
        "Asia/Dubai",
        page(f"{RATES} | سكاي نيوز عربية", head, body),
        RATES,
        "2026-02-05T12:30:00Z",
        t,
        ["مها الدباغ"],
    )


@fresh
def alarabiya_new() -> Told:
    t = BRIDGE_TEXT
    body = f"""<header class="header"><div class="trending"><span>رائج</span><ul>{lis(4)}</ul></div></header><main><article class="article"><div class="article-head"><a class="kicker" href="/k">العرب والعالم</a><h1 class="headline">{BRIDGE}</h1><h2 class="subtitle">الوزير: المشروع سيخفف الازدحام بنسبة أربعين في المئة</h2><div class="byline"><div class="author-name">الرياض - <a href="/w/1">فهد الشمري</a></div><div class="timestamps"><div class="published"><span>نشر في:</span><time datetime="2026-04-09T11:05:00+04:00">09 أبريل ,2026: 11:05 ص GST</time></div><div class="updated"><span>آخر تحديث:</span><time datetime="2026-04-09T14:20:00+04:00">09 أبريل ,2026: 02:20 م GST</time></div></div><span class="read-time">3 دقائق للقراءة</span></div></div><div class="listen"><p>استمع للمقال</p></div>
<div id="body-text" class="body-text"><p>{t[0]}</p><p>{t[1]}</p><div class="embed"><div class="most-read"><div>مادة اعلانية</div></div></div><h3>ست حارات</h3><p>{t[2]}</p><p>{t[3]}</p><div class="related-article"><a href="/r"><img src="r.jpg"><span class="tag">العرب والعالم</span><span class="t">{LINKS[3]}</span></a></div><p>{t[4]}</p><p>{t[5]}</p></div><div class="tags"><h4>الكلمات المفتاحية</h4><a href="/tag/1">جسر</a> <a href="/tag/2">النقل</a></div></article><aside class="rail"><h3>الأكثر قراءة</h3><ol>{lis()}</ol></aside></main><section class="newsletter"><h3>الأكثر قراءة في بريدك</h3><p>اشترك في النشرة الإخبارية لتصلك أهم الأخبار كل صباح</p><input></section>"""
    return Told(
        "https://www.alarabiya.example/arab-and-world/2026/04/09/bridge",
        "Asia/Dubai",
        page(f"{BRIDGE}", '<meta property="og:site_name" content="العربية">', body),
        BRIDGE,
        "2026-04-09T07:05:00Z",
        [t[0], t[1], "ست حارات", *t[2:]],
        ["فهد الشمري"],
    )


@fresh
def rt_arabic() -> Told:
    t = HEALTH_TEXT
    body = f"""<div class="layout"><div class="header__nav"><a href="/">RT Arabic</a><ul>{lis()}</ul></div><div class="layout__breaking"><a>خبر عاجل</a></div><div class="cover"></div><div class="article article_article-page"><div class="breadcrumbs"><a>الصحة</a></div><h1 class="article__heading">{HEALTH}</h1><div class="article__date"><span>تاريخ النشر: </span><span class="date date_article-header">03.02.2026 | 08:41 GMT</span></div><div class="article__share">انسخ الرابط<span>https://ar.rt.example/10aab</span></div><p class="article__short-url">https://ar.rt.example/10aab</p><div class="article__summary summary"><p>{t[0]}</p></div><div class="article__cover"><img src="h.jpg" alt=""><div class="article__cover-caption"><span>{HEALTH}</span><span class="copyright">Gettyimages.ru</span></div></div><div class="article__text"><p>{t[1]}</p><div class="read-more"><a class="read-more__link" href="/z"><span>إقرأ المزيد</span><p class="read-more__title">{LINKS[0]}</p></a></div><p>{t[2]}</p><p>{t[3]}</p><p>المصدر: medicalxpress</p></div><div class="tags-trends"><a>دراسات علمية</a> <a>مواد غذائية</a></div><div class="social"><p>تابعوا RT على <a><strong>Telegram</strong></a></p></div><div class="comments"><span>التعليقات</span></div></div><div class="media-block"><div class="main-article"><h2>الأكثر تداولا</h2>{cards(5)}</div></div></div>"""
    return Told(
        "https://arabic.rt.example/health/1750001-x/",
        "Europe/Moscow",
        page(
            f"{HEALTH} - RT Arabic",
            f'<meta property="og:title" content="{HEALTH}"><meta property="og:site_name" content="RT Arabic">',
            body,
        ),
        HEALTH,
        "2026-02-03T08:41:00Z",
        t,
    )


@fresh
def bbc_arabic() -> Told:
    t = BRIDGE_TEXT
    para = "".join(
        f'<div dir="rtl" class="bbc-4wucq3 ebmt73l0"><p class="bbc-1gjryo4 e17g058b0" dir="rtl">{x}</p></div>'
        for x in t[:3]
    )
    para2 = "".join(
        f'<div dir="rtl" class="bbc-4wucq3 ebmt73l0"><p class="bbc-1gjryo4 e17g058b0" dir="rtl">{x}</p></div>'
        for x in t[3:]
    )
    body = f"""<div id="root"><header role="banner"><nav role="navigation"><ul>{lis()}</ul></nav></header><div class="bbc-1xrnqqr"><main role="main" class="bbc-fa0wmp"><div class="bbc-1151pbn ebmt73l0"><h1 tabindex="-1" id="content" class="bbc-14gqcmb">{BRIDGE}</h1></div><figure class="bbc-1qn0xuy"><div><img alt="جسر" src="b.jpg"><p class="visually-hidden">صدر الصورة، Getty Images</p></div><figcaption dir="rtl" class="bbc-1s4c7i5"><span class="visually-hidden">التعليق على الصورة، </span><p>الجسر الجديد كما يبدو من الضفة الغربية</p></figcaption></figure><section role="region" aria-labelledby="article-byline" class="bbc-1vsmrxs"><strong class="visually-hidden" id="article-byline">معلومات المقال</strong><ul role="list"><li role="listitem"><span role="text"><span class="visually-hidden">Author, </span><span class="bbc-1p92jtu">هالة منصور</span></span></li><li role="listitem"><span role="text"><span class="visually-hidden">Role, </span><span>بي بي سي نيوز عربي</span></span></li><li><span class="visually-hidden">Reporting from </span><span>بيروت</span></li></ul></section><div class="bbc-1151pbn"><time datetime="2026-04-09" class="bbc-1dafq0j">9 أبريل/ نيسان 2026</time></div>{para}<section role="region" aria-labelledby="recommendations-heading"><strong id="recommendations-heading">قصص مقترحة نهاية</strong><ul>{lis(4)}</ul></section><div dir="rtl"><h2 tabindex="-1" id="h1" class="bbc-1hlkcge">كلفة المشروع</h2></div>{para2}</main><section role="region"><h2>مواضيع ذات صلة</h2><ul>{lis(3)}</ul></section><section><h2>اخترنا لكم</h2>{cards()}</section></div></div>"""
    node = json.dumps(
        {
            "@context": "http://schema.org",
            "@graph": [
                {
                    "@type": "Article",
                    "headline": BRIDGE,
                    "datePublished": "2026-04-09T10:22:11.000Z",
                    "dateModified": "2026-04-09T12:00:00.000Z",
                    "author": [{"@type": "NewsMediaOrganization", "name": "BBC News عربي"}],
                    "publisher": {"@type": "NewsMediaOrganization", "name": "BBC News عربي"},
                }
            ],
        },
        ensure_ascii=False,
    )
    return Told(
        "https://www.bbc.example/arabic/articles/c0x1234567o",
        "Europe/London",
        page(
            f"{BRIDGE} - BBC News عربي", f'<script type="application/ld+json">{node}</script>', body
        ),
        BRIDGE,
        "2026-04-09T10:22:11Z",
        [*t[:3], "كلفة المشروع", *t[3:]],
        ["هالة منصور"],
    )


@fresh
def cnn_arabic_drupal() -> Told:
    t = RATES_TEXT
    body = f"""<div class="region-header"><ul>{lis()}</ul></div><div class="breaking-news-bar"></div><article class="node node-article"><h1 class="flipboard-title">{RATES}</h1><div class="wrapper-article-info"><div class="category">اقتصاد</div><div class="field field-name-field-publish-date">نشر الخميس، 05 فبراير / شباط 2026</div></div><div class="flipboard-image"><img src="c.jpg"><div class="caption">اقتصاد<div>5 دقائق قراءة</div></div><div class="image-credit"><span>صورة تعبيرية</span><span> Credit: Getty Images</span></div></div><div class="wrapper-main-content" id="body-text"><p><strong>دبي، الإمارات العربية المتحدة (CNN)</strong>-- {t[0]}</p>{p(t[1:3])}<div class="readalso"><strong>قد يهمك أيضاً</strong><ul><li><a href="/q">{LINKS[1]}</a></li></ul></div><figure><img src="x.jpg"><figcaption>واجهة البنك المركزي<span>Credit: AFP</span></figcaption></figure>{p(t[3:])}</div><div class="article-tags"><a href="/t">فائدة</a></div></article><div class="block-most"><h2>الأكثر مشاهدة</h2><ol>{lis()}</ol></div><div class="legal">© 2026 Cable News Network. A Warner Bros. Discovery Company. All Rights Reserved.</div>"""
    node = data(
        _type="NewsArticle",
        headline=RATES,
        datePublished="2026-02-05T18:10:44+0400",
        dateModified="2026-02-05T18:10:44+0400",
        author={"@type": "Organization", "name": "CNN Arabic"},
    )
    return Told(
        "https://arabic.cnn.example/business/article/2026/02/05/rates",
        "Asia/Dubai",
        page(f"{RATES} - CNN Arabic", node, body),
        RATES,
        "2026-02-05T14:10:44Z",
        ["دبي، الإمارات العربية المتحدة (CNN)-- " + t[0], *t[1:]],
    )


@fresh
def ahram_gate() -> Told:
    t = MATCH_TEXT
    text = "<br /><br />".join(t)
    body = f"""<form method="post" action="./x.aspx" id="form1"><input type="hidden" name="__VIEWSTATE" value="xx"><div class="topbar"><span>الأحد 22 مارس 2026 - 3 شوال 1447</span></div><ul class="nav">{lis()}</ul><div class="container"><div class="row"><div class="col-md-8"><div class="news-title"><span class="cat">الرياضة</span><h1 id="ContentPlaceHolder1_divTitle" class="bidi">{MATCH}</h1></div><div id="ContentPlaceHolder1_divDate" class="dateinfo">22-3-2026 | 23:14</div><div class="img"><img id="ContentPlaceHolder1_imgmain" src="m.jpg"><span id="ContentPlaceHolder1_divPicCaption">لاعبو المنتخب يحتفلون</span></div><div class="writer"><a id="ContentPlaceHolder1_writer" href="/Writer/1/">كريم عبد الحميد</a></div><div class="fontsize"><a>A</a><a>A</a></div><div id="ContentPlaceHolder1_divContent" class="bidi">{text}<br /><br /><div class="related-in"><b>موضوعات قد تهمك:</b><br><a href="/1">{LINKS[3]}</a></div></div><div class="sharing">شارك <a>واتساب</a></div><div class="keywords"><span>كلمات البحث</span> <a href="/k">المنتخب</a>| <a href="/k2">البطولة</a></div></div><div class="col-md-4"><div class="box"><h3>اقرأ أيضًا:</h3>{cards(5)}</div><div class="box"><h3>الأكثر قراءة</h3><ul>{lis()}</ul></div></div></div></div></form>"""
    return Told(
        "https://gate.ahram.example/News/5123456.aspx",
        "Africa/Cairo",
        page(f"{MATCH} - بوابة الأهرام", "", body),
        MATCH,
        "2026-03-22T21:14:00Z",
        t,
        ["كريم عبد الحميد"],
    )


@fresh
def masrawy() -> Told:
    t = BRIDGE_TEXT
    body = f"""<div class="mainNav"><ul>{lis()}</ul></div><div class="ArticleBody"><div class="breadcrumb"><a>الرئيسية</a> &gt; <a>أخبار مصر</a></div><h1>{BRIDGE}</h1><div class="articleHeader"><div class="date"><span>03:47 م</span><span>الخميس 09 أبريل 2026</span></div><div class="upd">تحديث 04:10 م</div></div><div class="imgWrap"><img src="1.jpg"><h2 class="imgTtl">جسر جديد</h2></div><div class="slider"><ul><li><img src="2.jpg"><span>جسر جديد (1)</span></li><li><img src="3.jpg"><span>جسر جديد (2)</span></li></ul></div><div class="details" id="ArticleDetails"><p><strong>كتبت- منى الفار:</strong></p>{p(t[:2])}<p><strong>اقرأ أيضًا:</strong></p><p><a href="/a">{LINKS[0]}</a></p><p><a href="/b">{LINKS[1]}</a></p>{p(t[2:])}<div class="news-letter"><h4>النشرة البريدية</h4><p>اشترك في نشرتنا ليصلك أهم ما يحدث في مصر والعالم</p></div></div><div class="keywordsDiv"><a>جسر</a></div></div><div class="related"><h3>محتوي مدفوع</h3>{cards()}</div><div class="comments">إعلان</div><div id="fb-root"></div>"""
    return Told(
        "https://www.masrawy.example/news/news_egypt/details/2026/4/9/2771111/x",
        "Africa/Cairo",
        page(f"{BRIDGE} | مصراوى", "", body),
        BRIDGE,
        "2026-04-09T13:47:00Z",
        t,
        ["منى الفار"],
    )


@fresh
def shorouk() -> Told:
    t = RATES_TEXT
    body = f"""<form id="aspnetForm"><div id="wrapper"><ul class="menu">{lis()}</ul><div class="eventContent"><h1 id="Body_Body_title">{RATES}</h1><div class="innerImage"><img src="1.jpg"><span id="Body_lblImg"></span></div><span id="Body_Body_lblWriter">أميرة عاصي</span><div class="clear"></div><div class="eventDate"><span class="spanDates">نشر في: الخميس 5 فبراير 2026 - 5:09 م<span> | آخر تحديث: <a>الخميس 5 فبراير 2026 - 5:09 م</a></span></span></div><div class="eventContent" id="Body_Body_divMainText"><p>{t[0]}</p><p>{t[1]}</p><p>{t[2]}</p><ul class="bullets"><li>التضخم السنوي: 7.4%</li><li>سعر الإيداع: 19%</li><li>سعر الإقراض: 20%</li></ul><p>{t[3]}</p><p>{t[4]}</p></div><div class="social">شارك بتعليقك</div><div class="related"><h3>موضوعات متعلقة</h3><ul>{lis(3)}</ul></div><div class="poll">هل تؤيد القرار؟ <label>نعم</label><label>لا</label></div></div></div></form><div class="footer">قد يعجبك أيضا<span>شروط الاستخدام</span></div>"""
    return Told(
        "https://www.shorouknews.example/news/view.aspx?cdate=05022026&id=abc",
        "Africa/Cairo",
        page(f"{RATES} - بوابة الشروق - نسخة الموبايل", "", body),
        RATES,
        "2026-02-05T15:09:00Z",
        [*t[:3], "التضخم السنوي: 7.4%", "سعر الإيداع: 19%", "سعر الإقراض: 20%", *t[3:]],
        ["أميرة عاصي"],
    )


@fresh
def almasry_alyoum() -> Told:
    t = FLOOD_TEXT
    body = f"""<header><ul class="mega"><li><a>الأقسام</a><div>{cards()}</div></li></ul></header><div class="article_page"><h1>{FLOOD}</h1><div class="meta"><span class="time">الثلاثاء 17-03-2026 21:06</span> | <span class="author">كتب: <a href="/editor/details/1">هيثم محمود</a></span></div><div class="pic"><img src="p.jpg"><span class="cap">آثار السيول - صورة أرشيفية</span></div><div class="share"><button>اشترك لتصلك أهم الأخبار</button></div><div id="NewsStory"><div class="min_related"><h3>المزيد</h3><ul>{lis(3)}</ul></div><p>{t[0]}</p><p>{t[1]}</p><p>{t[2]}</p><div id="div-gpt-ad-1"></div><p>{t[3]}</p><p>{t[4]}</p></div><div class="topics"><a>سيول</a></div><div class="more_news"><h2>أخبار متعلقة</h2>{cards(4)}</div></div><div class="tabs"><a>الأكثر قراءة</a><a>اليوم</a><ol>{lis()}</ol></div>"""
    return Told(
        "https://www.almasryalyoum.example/news/details/3999999",
        "Africa/Cairo",
        page(f"{FLOOD} | المصري اليوم", "", body),
        FLOOD,
        "2026-03-17T19:06:00Z",
        t,
        ["هيثم محمود"],
    )


@fresh
def elwatan() -> Told:
    t = HEALTH_TEXT
    body = f"""<header class="main-header"><nav>{lis()}</nav></header><section class="article-page"><div class="breadcrumb-holder"><a>المرأة والصحة</a></div><h1 class="article-title">{HEALTH}</h1><div class="article-img"><img src="w.jpg"><p>المشي اليومي - أرشيفية</p></div><div class="article-auth"><p><span>كتب:</span> <a href="/k/1">آية أشرف</a></p><p class="date">08:41 ص | الثلاثاء 03 فبراير 2026</p></div><div class="fontSize"><span>تكبير الخط</span></div><div class="article-main"><p>{t[0]}</p><h2>فوائد المشي اليومي</h2><p>{t[1]}</p><div class="video-box"><div id="jw"></div><p class="v-t">{LINKS[2]}</p></div><p>{t[2]}</p><h2>نصائح لكبار السن</h2><p>{t[3]}</p></div><div class="article-tags"><a>المشي</a><a>القلب</a></div><section class="related"><h2>أخبار قد تعجبك</h2>{cards()}</section></section>"""
    return Told(
        "https://www.elwatannews.example/news/details/7999999",
        "Africa/Cairo",
        page(f"{HEALTH} - المرأة والصحة - الوطن", "", body),
        HEALTH,
        "2026-02-03T06:41:00Z",
        [t[0], "فوائد المشي اليومي", t[1], t[2], "نصائح لكبار السن", t[3]],
        ["آية أشرف"],
    )


@fresh
def okaz() -> Told:
    t = BRIDGE_TEXT
    body = f"""<div class="okaz-header"><ul>{lis()}</ul></div><article><div class="post-topinfo"><div class="cat">محليات</div><h1 class="post_title">{BRIDGE}</h1><div class="post_meta"><div class="author"><i></i>عبدالله الغامدي (جدة) <a href="https://twitter.com/x">@abd_ghamdi</a></div><div class="date"><time>الخميس 09 أبريل 2026 14:35</time> | <span>آخر تحديث</span></div></div></div><div class="post_image"><img src="o.jpg"><div class="imgdesc">الجسر الجديد بعد افتتاحه</div></div><div class="bodyText" itemprop="articleBody"><p>{t[0]}</p><p>{t[1]}</p><div class="ads"></div><p>{t[2]}</p><p>{t[3]}</p><div class="inner-related"><span>أخبار ذات صلة</span><div class="item"><a href="/1"><img><h4>{LINKS[0]}</h4></a></div></div><p>{t[4]}</p><p>{t[5]}</p></div></article><div class="follow">تابع «عكاظ» على أخبار جوجل</div><div class="most"><h3>الأكثر قراءة</h3><ol>{lis()}</ol></div>"""
    return Told(
        "https://www.okaz.example/news/local/2199999",
        "Asia/Riyadh",
        page(f"{BRIDGE} - أخبار السعودية | صحيفة عكاظ", "", body),
        BRIDGE,
        "2026-04-09T11:35:00Z",
        t,
        ["عبدالله الغامدي"],
    )


@fresh
def sabq_next() -> Told:
    t = FLOOD_TEXT
    body = f"""<div id="container"><div class="app-base"><header class="hdr">{lis()}</header><div class="story-grid"><div class="arr--section-name">حوادث</div><div class="arr--headline"><h1>{FLOOD}</h1></div><div class="arr--sub-headline"><h2>الدفاع المدني: سبعة أشخاص ما زالوا في عداد المفقودين</h2></div><figure class="arr--hero-image"><img src="s.jpg"><figcaption class="arr-caption">من آثار السيول</figcaption></figure><div class="author-card"><div class="arr--author-name"><a href="/author/x">خالد السليمان</a></div></div><div class="arr--publish-details"><span>تم النشر في:</span><div class="arr--date">17 Mar 2026, 9:12 pm</div></div><div class="arr--share">Copied</div><div class="arr--story-page-card-wrapper"><div class="arr--text-element"><p>{t[0]}</p><p>{t[1]}</p></div><div class="arr--also-read"><span>اقرأ أيضًا</span><a href="/r">{LINKS[5]}</a></div><div class="arr--text-element"><p>{t[2]}</p></div><div class="arr--text-element"><p>{t[3]}</p><p>{t[4]}</p></div></div><div class="arr--story-tags"><a>السيول</a></div></div><div class="arr--rows">{cards(4)}</div></div></div><script>window.x=1</script>"""
    head = (
        f'<meta property="og:title" content="{FLOOD}"><meta name="author" content="خالد السليمان">'
    )
    return Told(
        "https://sabq.example/accidents/abc123",
        "Asia/Riyadh",
        page(f"{FLOOD}", head, body),
        FLOOD,
        "2026-03-17T18:12:00Z",
        t,
        ["خالد السليمان"],
    )


@fresh
def albayan() -> Told:
    t = RATES_TEXT
    body = f"""<header><nav>{lis()}</nav></header><div class="article-full"><section class="article-head"><h1 class="title">{RATES}</h1><ul class="info"><li><i class="icon-user"></i> دبي - وائل نعيم</li><li><i class="icon-date"></i> 05 فبراير 2026 19:30</li><li><i class="icon-location"></i></li></ul></section><div class="article-photo"><img src="a.jpg"><div class="photo-text">البنك المركزي</div></div><div class="article-body" data-io="1"><p>{t[0]}</p><p>{t[1]}</p><p>{t[2]}</p><table class="rates"><tr><th>البند</th><th>النسبة</th></tr><tr><td>الإيداع</td><td>19%</td></tr><tr><td>الإقراض</td><td>20%</td></tr></table><p>{t[3]}</p><p>{t[4]}</p></div><div class="keywords">كلمات دالة: <ul><li><a>البنك المركزي</a> ،</li><li><a>أسعار الفائدة</a></li></ul></div></div><div class="more"><h3>اقرأ أيضاً</h3>{cards()}</div>"""
    return Told(
        "https://www.albayan.example/economy/arab/2026-02-05-1.4999999",
        "Asia/Dubai",
        page(f"{RATES} - البيان", "", body),
        RATES,
        "2026-02-05T15:30:00Z",
        [*t[:3], "البند النسبة", "الإيداع 19%", "الإقراض 20%", *t[3:]],
        ["وائل نعيم"],
    )


@fresh
def emarat_alyoum() -> Told:
    t = HEALTH_TEXT
    body = f"""<div class="header-top">{lis()}</div><div class="article"><h1>{HEALTH}</h1><ul class="article-details"><li>المصدر:</li><li><ul class="author"><li>سارة الكعبي - أبوظبي</li></ul></li><li>التاريخ:</li><li class="date">03 فبراير 2026</li></ul><figure><img src="e.jpg"><figcaption>المشي يقلل خطر الإصابة بأمراض القلب. أرشيفية</figcaption></figure><div class="tools"><a>طباعة</a><a>فيسبوك</a><a>تويتر</a><a>لينكدين</a><a>Pin Interest</a><a>Whats App</a></div><div id="articleBody"><p>{t[0]}</p><p>{t[1]}</p><p>{t[2]}</p><p>{t[3]}</p></div><div class="follow-box"><p>تابعوا آخر أخبارنا المحلية والرياضية وآخر المستجدات السياسية والإقتصادية عبر Google news</p></div></div>"""
    head = '<meta property="article:published_time" content="2026-02-03T09:05:00+04:00">'
    return Told(
        "https://www.emaratalyoum.example/life/health/2026-02-03-1.1999999",
        "Asia/Dubai",
        page(f"{HEALTH} - الإمارات اليوم", head, body),
        HEALTH,
        "2026-02-03T05:05:00Z",
        t,
        ["سارة الكعبي"],
    )


@fresh
def alanba_kuwait() -> Told:
    t = BRIDGE_TEXT
    body = f"""<div class="top_nav">{lis()}</div><div class="post_wrapper"><ol class="breadcrumb"><li><a>محليات</a></li></ol><h1>{BRIDGE}</h1><div class="post_info"><div class="post_date">2026/04/09 <span>الخميس</span></div><span class="post_time">02:35 م</span> <span class="post_source">المصدر : الأنباء</span><span class="hits">1843 مشاهدة</span></div><div class="post_body"><ul class="sub_heads"><li>الخالدي: المشروع واجه صعوبات فنية ومالية عدة</li></ul><p>{t[0]}</p><p>{t[1]}</p><p>{t[2]}</p><p>{t[3]}</p><p>{t[4]}</p><p>{t[5]}</p></div><div class="pdf"><a>شاهد الصفحة pdf</a></div></div><div class="read_more"><h4>اقرأ أيضاً</h4>{cards()}</div>"""
    return Told(
        "https://www.alanba.example/kuwait-news/1299999/09-04-2026-x/",
        "Asia/Kuwait",
        page(f"{BRIDGE} | جريدة الأنباء", "", body),
        BRIDGE,
        "2026-04-09T11:35:00Z",
        ["الخالدي: المشروع واجه صعوبات فنية ومالية عدة", *t],
    )


@fresh
def alqabas_react() -> Told:
    t = MATCH_TEXT
    body = f"""<div id="root"><div class="MuiBox-root css-0"><div class="css-1">{lis()}</div></div><div class="MuiContainer-root css-2"><div class="css-3"><a class="css-4" href="/s">رياضة</a><h1 class="MuiTypography-root css-5">{MATCH}</h1><div class="css-6"><div class="css-7"><p class="MuiTypography-root css-8">بدر العتيبي</p></div><div class="css-7"><p class="MuiTypography-root css-9">23 مارس 2026</p><p class="MuiTypography-root css-9">00:14</p></div></div><div class="css-10"><img src="q.jpg"></div><div class="css-11">{p(t, ' class="MuiTypography-root css-12"')}</div><div class="css-13"><span>شارك</span></div></div><div class="css-14"><h6 class="css-15">مواضيع ذات صلة</h6><div>{cards(3, "css-16", "h6")}</div></div></div></div>"""
    return Told(
        "https://alqabas.example/article/5999999",
        "Asia/Kuwait",
        page(f"{MATCH} | القبس", "", body),
        MATCH,
        "2026-03-22T21:14:00Z",
        t,
        ["بدر العتيبي"],
    )


@fresh
def riyadh_paper() -> Told:
    t = BRIDGE_TEXT
    body = f"""<div class="navbar">{lis()}</div><div class="container"><div class="article-title"><h4 class="kicker">بتكلفة ثمانين مليون دولار</h4><h2>{BRIDGE}</h2></div><div class="article-info"><span class="article-author">الرياض - ناصر الحربي</span><span class="article-time">الخميس 21 شوال 1447هـ 9 أبريل 2026م</span></div><div class="article-text" id="article-view"><p>{t[0]}</p><p>{t[1]}</p><p>{t[2]}</p><p>{t[3]}</p><p>{t[4]}</p><p>{t[5]}</p><div class="image-list"><img src="1.jpg"><div class="ti">جانب من حفل الافتتاح</div></div></div><div class="widget"><h3>ذات صلة</h3><ul>{lis(3)}</ul></div></div>"""
    node = data(
        _type="NewsArticle",
        headline=BRIDGE,
        datePublished="2026-04-09T02:05:11+03:00",
        author={"@type": "Person", "name": "جريدة الرياض"},
    )
    return Told(
        "https://www.alriyadh.example/2099999",
        "Asia/Riyadh",
        page(f"جريدة الرياض | {BRIDGE}", node, body),
        BRIDGE,
        "2026-04-08T23:05:11Z",
        t,
        ["ناصر الحربي"],
    )


@fresh
def youm7_mobile() -> Told:
    t = FLOOD_TEXT
    body = f"""<div class="headerM"><ul>{lis()}</ul></div><div class="newsDetails"><div class="articleHeader"><h1>{FLOOD}</h1><div class="newsStoryDate">الثلاثاء، 17 مارس 2026 10:06 م</div><div class="newsImg"><img src="y.jpg"><span class="newsStoryImageCap">سيول</span></div><div class="newsStoryBy"><span class="writeBy">كتب محمود راغب - أحمد عرفة</span></div></div><div id="articleBody"><p>{t[0]}</p><p>{t[1]}</p><div class="newsRelatedInner"><p>موضوعات متعلقة</p><p><a href="/1">- {LINKS[0]}</a></p></div><p>{t[2]}</p><p>{t[3]}</p><p>{t[4]}</p><div><p style="text-align:center"><img src="2.jpg"></p><p style="text-align:center"><strong>جانب من السيول</strong></p></div></div><div class="tags"><h3>سيول</h3><h3>الدفاع المدنى</h3></div></div>"""
    return Told(
        "https://m.youm7.example/story/2026/3/17/x/7000001",
        "Africa/Cairo",
        page(f"{FLOOD} - اليوم السابع", "", body),
        FLOOD,
        "2026-03-17T20:06:00Z",
        t,
        ["محمود راغب", "أحمد عرفة"],
    )
