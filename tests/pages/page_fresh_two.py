# ruff: noqa: E501 - markup, unwrapped
"""Pages of agencies, of papers in the Levant and the Maghreb, of themes and of scripts' frames."""

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
def ammon() -> Told:
    t = BRIDGE_TEXT
    body = f"""<table width="100%"><tr><td>{lis()}</td></tr></table><div class="container"><div class="news-wrapper"><h1 class="news-title">{BRIDGE}</h1><div class="news-date"><i></i> 09-04-2026 02:35 PM</div><div class="news-image"><img src="a.jpg"></div><div class="news-text"><p>عمون - {t[0]}</p>{p(t[1:])}</div><ul class="share">{lis(0)}</ul><div class="comment-note">تنويه :<p>تتيح «وكالة المدى الاخبارية» لقرائها التعليق بحرية على الأخبار شريطة الالتزام بأخلاقيات النشر، وتحتفظ بحق حذف أي تعليق يخالفها دون إبداء الأسباب.</p></div><form><label>الاسم : *</label><input><label>البريد الالكتروني :</label><input><label>التعليق : *</label><textarea></textarea><span>رمز التحقق :</span></form></div></div>"""
    return Told(
        "https://www.ammonnews.example/article/999999",
        "Asia/Amman",
        page(
            f"{BRIDGE} | وكالة عمون الإخبارية",
            '<meta property="og:site_name" content="وكالة عمون الإخبارية">',
            body,
        ),
        BRIDGE,
        "2026-04-09T11:35:00Z",
        ["عمون - " + t[0], *t[1:]],
    )


@fresh
def petra() -> Told:
    t = RATES_TEXT
    body = f"""<div class="menu">{lis()}</div><div class="panel panel-default"><div class="panel-heading"><h1>{RATES}</h1></div><div class="panel-body"><div class="pull-left">2026/02/05 | 18:22:10</div><div><img src="p.jpg"></div><div id="details" class="text-justify"><br>عمان 5 شباط (بترا)- {t[0]}<br>{"<br>".join(t[1:])}<br>--(بترا)<br>م ح/ر س<br>05/02/2026 18:22:10<br></div></div></div>"""
    return Told(
        "https://petra.gov.example/Include/InnerPage.jsp?ID=299999&lang=ar&name=news",
        "Asia/Amman",
        page("وكالة الانباء الاردنية", "", body),
        RATES,
        "2026-02-05T15:22:10Z",
        ["عمان 5 شباط (بترا)- " + t[0], *t[1:], "--(بترا)", "م ح/ر س"],
    )


@fresh
def nna_lebanon() -> Told:
    t = FLOOD_TEXT
    body = f"""<div class="header">{lis()}</div><div class="site-content"><div class="article-box"><h1 class="article-title">{FLOOD}</h1><p class="article-date">الثلاثاء 17 آذار 2026 الساعة 21:06</p><div class="article-content"><p>وطنية - {t[0]}</p>{p(t[1:])}<p></p><p>==== ر.ع</p></div></div><div class="latest"><h2>آخر الأخبار</h2><ul>{lis()}</ul></div></div>"""
    return Told(
        "https://www.nna-leb.gov.example/ar/justice-law/699999/x",
        "Asia/Beirut",
        page(f"{FLOOD} - الوكالة الوطنية للإعلام", "", body),
        FLOOD,
        "2026-03-17T19:06:00Z",
        ["وطنية - " + t[0], *t[1:], "==== ر.ع"],
    )


@fresh
def sana() -> Told:
    t = BRIDGE_TEXT
    body = f"""<div id="wrapper"><div class="top-nav">{lis()}</div><article class="the-post single-post"><header class="entry-header"><span class="post-cat-wrap"><a>محليات</a></span><h1 class="post-title entry-title">{BRIDGE}</h1><div class="post-meta"><span class="date meta-item"><span class="fa"></span> 2026-04-09</span></div></header><div class="entry-content entry"><p>دمشق-سانا</p>{p(t)}<p>لمتابعة أخبارنا عبر تلغرام اضغط هنا: <a href="https://t.me/x">https://t.me/x</a></p></div></article></div>"""
    head = '<meta property="article:published_time" content="2026-04-09T11:35:12+03:00">'
    return Told(
        "https://sana.sy.example/?p=2099999",
        "Asia/Damascus",
        page(f"{BRIDGE} – S A N A", head, body),
        BRIDGE,
        "2026-04-09T08:35:12Z",
        t,
    )


@fresh
def wafa() -> Told:
    t = HEALTH_TEXT
    body = f"""<div class="topbar"><span>اليوم: الثلاثاء</span></div><nav>{lis()}</nav><div class="news-details"><div class="row"><h2 class="news-title">{HEALTH}</h2><div class="time"><span>تاريخ النشر: 03/02/2026 10:41 ص</span></div><img src="w.jpg"></div><div class="d-body"><p>رام الله 3-2-2026 وفا- {t[0]}</p>{p(t[1:])}<p>ــــــــ</p><p>م.ب</p></div></div><div class="related"><h3>مواضيع ذات صلة</h3>{cards()}</div>"""
    return Told(
        "https://www.wafa.example/news/2026/2/3/x-99999",
        "Asia/Hebron",
        page(f"{HEALTH}", f'<meta property="og:title" content="{HEALTH}">', body),
        HEALTH,
        "2026-02-03T08:41:00Z",
        ["رام الله 3-2-2026 وفا- " + t[0], *t[1:], "م.ب"],
    )


@fresh
def kuna() -> Told:
    t = RATES_TEXT
    body = f"""<form id="form1"><div id="nav">{lis()}</div><div id="CenterArea"><div class="Date"><span id="NewsDate">Date : 05/02/2026</span></div><h1 id="NewsTitle" class="title">{RATES}</h1><div id="NewsBody" class="lines">الكويت - 5 - 2 (كونا) -- {t[0]}<br />{"<br />".join(t[1:])}(النهاية) <br />م ع / ن ف</div><div class="links"><a>طباعة</a></div></div></form>"""
    head = '<meta property="article:published_time" content="2026-02-05T13:22:00Z">'
    last = t[4] + "(النهاية)"
    return Told(
        "https://www.kuna.example/ArticleDetails.aspx?id=3199999&Language=ar",
        "Asia/Kuwait",
        page(f"كونا : {RATES} : اقتصاد", head, body),
        RATES,
        "2026-02-05T13:22:00Z",
        ["الكويت - 5 - 2 (كونا) -- " + t[0], *t[1:4], last, "م ع / ن ف"],
    )


@fresh
def qna_wam() -> Told:
    t = BRIDGE_TEXT
    body = f"""<app-root><div class="nav">{lis()}</div><div class="news-detail-page"><h1>{BRIDGE}</h1><div class="date-time">الخميس 9 أبريل 2026 15:35</div><div class="news-image"><img src="a"></div><div class="detail-body"><p>أبوظبي في 9 أبريل / وام / {t[0]}</p>{p(t[1:])}<p>وام/ريم الهاجري</p></div></div><div class="share">شارك</div></app-root>"""
    return Told(
        "https://www.wam.example/ar/article/abc-x",
        "Asia/Dubai",
        page(f"{BRIDGE}", "", body),
        BRIDGE,
        "2026-04-09T11:35:00Z",
        ["أبوظبي في 9 أبريل / وام / " + t[0], *t[1:]],
        ["ريم الهاجري"],
    )


@fresh
def spa_saudi() -> Told:
    t = FLOOD_TEXT
    body = f"""<div class="site-nav">{lis()}</div><main><div class="head"><span class="sec">عام</span><h1>{FLOOD}</h1><div class="sub">الثلاثاء 1447/9/28 هـ الموافق 2026/03/17 م واس</div><div class="tools"><button>استماع</button><span>قراءة: 2 دقيقة</span></div></div><div class="news-body"><p>الرياض 28 رمضان 1447 هـ الموافق 17 مارس 2026 م واس</p>{p(t)}<p>// انتهى //</p><p>22:06 ت مـ</p><p>0181</p></div></main>"""
    head = '<meta property="article:published_time" content="2026-03-17T19:06:00Z">'
    return Told(
        "https://www.spa.gov.example/N2299999",
        "Asia/Riyadh",
        page(f"{FLOOD}", head, body),
        FLOOD,
        "2026-03-17T19:06:00Z",
        t,
    )


@fresh
def xinhua() -> Told:
    t = MATCH_TEXT
    body = f"""<div class="top">{lis()}</div><div class="conTop"><h1 class="Btitle">{MATCH}</h1><div class="info"><span class="source">/مصدر: شينخوا/</span>&nbsp;&nbsp;<span class="time">23:14:05 22-03-2026</span></div><div class="ziti">font <a>大</a><a>小</a></div></div><div id="detail"><div class="detailcontent"><p>الرباط 22 مارس 2026 (شينخوا) {t[0]}</p>{p(t[1:])}</div><div class="share">الأخبار المتعلقة<ul>{lis(2)}</ul></div></div><div class="footer">010020070790000000000000011101451310000001</div>"""
    return Told(
        "https://arabic.news.example/20260322/abc/c.html",
        "Asia/Shanghai",
        page(f"{MATCH}_Arabic.news.cn", "", body),
        MATCH,
        "2026-03-22T15:14:05Z",
        ["الرباط 22 مارس 2026 (شينخوا) " + t[0], *t[1:]],
    )


@fresh
def anadolu() -> Told:
    t = BRIDGE_TEXT
    body = f"""<div class="nav">{lis()}</div><div class="detay-icerik"><div class="detay-kategori"><a>الدول العربية</a></div><h1>{BRIDGE}</h1><h4>- الوزير سامر الخالدي: المشروع سيخفف الازدحام المروري</h4><div class="detay-bg"><span class="yazar"><a href="/y">محمد ماجد</a></span> <span class="tarih">| 09.04.2026 - محدث : 09.04.2026</span></div><img src="a.jpg"><div class="detay-foto-editor">صورة تعبيرية</div><div class="detay-icerik-metin"><p>الدوحة/ محمد ماجد/ الأناضول</p>{p(t)}<div class="detay-note"><span>الأخبار المنشورة على الصفحة الرسمية لوكالة الأناضول، هي اختصار لجزء من الأخبار التي تُعرض للمشتركين عبر نظام تدفق الأخبار. من أجل الاشتراك لدى الوكالة، الرجاء الاتصال بنا.</span></div></div><div class="related"><h3>المواضيع ذات الصلة</h3>{cards()}</div></div>"""
    head = (
        '<meta name="dateP" content="2026-04-09"><script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"'
        + BRIDGE
        + '","datePublished":"2026-04-09T12:10:00.000+03:00"}</script>'
    )
    return Told(
        "https://www.aa.com.example/ar/x/3099999",
        "Europe/Istanbul",
        page(f"{BRIDGE}", head, body),
        BRIDGE,
        "2026-04-09T09:10:00Z",
        t,
        ["محمد ماجد"],
    )


@fresh
def dw_arabic() -> Told:
    t = HEALTH_TEXT
    body = f"""<div id="app"><header>{lis()}</header><main><article class="detail-page"><header><span class="kicker">صحة<!-- --></span><span class="country">ألمانيا</span><h1>{HEALTH}</h1><div><span class="author-details"><a href="/p">رشا حلوة</a></span><span class="publication"><time aria-hidden="true">٣ فبراير ٢٠٢٦</time></span></div><p class="teaser-text">لا تحتاج إلى ناد رياضي ولا إلى معدات باهظة، خطوات قليلة كل يوم تكفي لحماية قلبك.</p><div class="link-share"><a href="https://p.dw.example/p/4x">https://p.dw.example/p/4x</a></div></header><figure><img src="d.jpg"><figcaption>المشي في الهواء الطلق<small class="copyright">صورة من: Fotolia</small></figcaption></figure><div class="rich-text"><div class="advertisement"><h6>إعلان</h6></div><p>{t[0]}</p><p>{t[1]}</p><div class="embed-big"><h4>{LINKS[3]}</h4><video></video><a href="/v">To view this video please enable JavaScript, and consider upgrading to a web browser that supports HTML5 video</a></div><h2>فوائد أخرى</h2><p>{t[2]}</p><p>{t[3]}</p><p>ر.ح/ ع.ش (د ب أ)</p></div><footer><div class="author-box"><span>رشا حلوة</span><span>كاتبة ومحررة في القسم العربي</span></div></footer></article></main></div>"""
    node = data(
        _type="NewsArticle",
        headline=HEALTH,
        datePublished="2026-02-03T08:41:22.113Z",
        dateModified="2026-02-03T08:41:22.113Z",
        author={"@type": "Person", "name": "رشا حلوة"},
    )
    return Told(
        "https://www.dw.example/ar/x/a-69999999",
        "Europe/Berlin",
        page(f"{HEALTH} – DW – 2026/2/3", node, body),
        HEALTH,
        "2026-02-03T08:41:22.113Z",
        [
            "لا تحتاج إلى ناد رياضي ولا إلى معدات باهظة، خطوات قليلة كل يوم تكفي لحماية قلبك.",
            t[0],
            t[1],
            "فوائد أخرى",
            t[2],
            t[3],
            "ر.ح/ ع.ش (د ب أ)",
        ],
        ["رشا حلوة"],
    )


@fresh
def france24() -> Told:
    t = FLOOD_TEXT
    body = f"""<header class="o-header">{lis()}</header><main class="p-page"><article class="t-content"><a class="t-content__category">الشرق الأوسط</a><h1 class="t-content__title a-page-title">{FLOOD}</h1><p class="t-content__chapo">{t[0]}</p><div class="t-content__dates"><p class="m-pub-dates"><span class="m-pub-dates__date">نشرت في: <time datetime="2026-03-17T19:06:11+00:00">17/03/2026 - 20:06</time></span><span class="m-pub-dates__date">آخر تحديث: <time datetime="2026-03-17T20:00:00+00:00">17/03/2026 - 21:00</time></span></p><p class="m-reading-time">دقائق: 2</p></div><div class="t-content__main-media"><figure><img><figcaption class="a-media-legend">سيول شرق البلاد. © أ ف ب</figcaption></figure></div><div class="t-content__about"><div class="m-from-author"><span>نص:</span><a class="m-from-author__name" href="/a">طاهر هاني</a><span class="m-from-author__follow">إتبع</span></div></div><div class="t-content__body u-clearfix"><div class="o-ad-container"><p>إعلان</p></div>{p(t[1:3])}<div class="m-em-quote"><div class="a-read-more"><strong>للمزيد - <a href="/x">{LINKS[0]}</a></strong></div></div>{p(t[3:])}<p><strong>فرانس24</strong></p></div><div class="o-self-promo"><h2>ملخص اليوم</h2><p>ملخص الأخبار اليومية مباشرة إلى بريدك الإلكتروني</p><a>اشتراك</a></div></article></main>"""
    node = data(
        _type="NewsArticle",
        headline=FLOOD,
        datePublished="2026-03-17T19:06:11+00:00",
        author=[{"@type": "Person", "name": "طاهر هاني"}],
        articleBody=" ".join(t[1:]),
    )
    return Told(
        "https://www.france24.example/ar/x/20260317-x",
        "Europe/Paris",
        page(f"{FLOOD} - فرانس 24", node, body),
        FLOOD,
        "2026-03-17T19:06:11Z",
        [*t, "فرانس24"],
        ["طاهر هاني"],
    )


@fresh
def shafaq() -> Told:
    t = BRIDGE_TEXT
    body = f"""<nav class="navbar">{lis()}</nav><div class="main"><div class="post-view"><div class="cats"><a>أمـن</a></div><h1 class="post-title">{BRIDGE}</h1><div class="post-date">2026-04-09T11:35:10+00:00</div><div class="img"><img src="s.jpg"></div><div class="post-content"><p>شفق نيوز- بغداد</p>{p(t)}</div><div class="rel"><h5>أخبار ذات صلة</h5>{cards()}</div></div></div>"""
    return Told(
        "https://shafaq.example/ar/x",
        "Asia/Baghdad",
        page(f"{BRIDGE} - شفق نيوز", "", body),
        BRIDGE,
        "2026-04-09T11:35:10Z",
        t,
    )


@fresh
def sumaria() -> Told:
    t = FLOOD_TEXT
    body = f"""<form id="form1"><div class="menu">{lis()}</div><div class="NewsDetails"><div class="catName">محليات</div><h1 class="NewsTitle">{FLOOD}</h1><div class="details-date">2026-03-17 | 15:06</div><div class="views">2,145 شوهد</div><div class="sub-title">alsumaria tv</div><div class="text-side" id="divContent"><strong>السومرية نيوز - محلي</strong><br />{"<br /><br />".join(t)}<br /></div><div class="follow">تابع قناة السومرية على <a>تلغرام</a></div><div class="most"><h4>+A -A</h4></div></div></form>"""
    return Told(
        "https://www.alsumaria.example/news/localnews/519999/x",
        "Asia/Baghdad",
        page(f"{FLOOD} | السومرية", '<meta property="og:site_name" content="Alsumaria">', body),
        FLOOD,
        "2026-03-17T12:06:00Z",
        ["السومرية نيوز - محلي", *t],
    )


@fresh
def hespress() -> Told:
    t = MATCH_TEXT
    body = f"""<header><ul class="menu">{lis()}</ul></header><div class="container"><div class="post-header"><h1 class="post-title">{MATCH}</h1><div class="shareable"><img src="h.jpg"><span class="pic-by">صورة: هشام الوالي</span></div><div class="header-post-meta d-flex"><span class="author"><a href="/author/x">هسبريس - توفيق بوفرتيح</a></span><span class="date-post">الأحد 22 مارس 2026 - 22:14</span></div></div><div class="article-content">{p(t[:3])}<section class="post-middle-ad"><h4>إقرأ أيضا</h4><a href="/x">{LINKS[3]}</a></section>{p(t[3:])}<section class="box-tags"><a>البطولة القارية</a> <a>المنتخب</a></section></div><section class="newsletter-box"><h4>النشرة الإخبارية</h4><p>اشترك الآن في النشرة البريدية لجريدة المدى، لتصلك آخر الأخبار يوميا</p></section><section class="comments" id="comments"><h2>تعليقات الزوار</h2><ul class="comment-list"><li class="comment"><span class="fn">مغربي حر</span><div class="comment-date">الأحد 22 مارس 2026 - 22:40</div><div class="comment-text"><p>مبروك للمنتخب الوطني هذا التأهل المستحق، وديما نحو الأمام إن شاء الله يا أبطال.</p></div></li></ul></section></div>"""
    return Told(
        "https://www.hespress.example/x-1199999.html",
        "Africa/Casablanca",
        page(
            f"{MATCH}",
            '<meta property="og:site_name" content="Hespress - هسبريس جريدة إلكترونية مغربية">',
            body,
        ),
        MATCH,
        "2026-03-22T21:14:00Z",
        t,
        ["توفيق بوفرتيح"],
    )


@fresh
def le360() -> Told:
    t = RATES_TEXT
    body = f"""<div id="fusion-app" class="fusion-app"><header>{lis()}</header><section><a class="overline">اقتصاد</a><h1 class="b-headline">{RATES}</h1><figure><img><figcaption>مقر البنك المركزي</figcaption></figure><div class="b-byline"><div class="byline-names"><span>بقلم</span> <a href="/a">ياسين المنصوري</a></div><div class="b-date"><span>في 05/02/2026 على الساعة 17:30</span></div></div><h2 class="b-subheadline">{t[0]}</h2><article class="article-body-wrapper">{p(t[1:])}</article><div class="b-taxonomy"><a>#البنك المركزي</a></div><div class="byline-bottom"><span>تحرير من طرف</span> <a>ياسين المنصوري</a></div></section></div>"""
    return Told(
        "https://ar.le360.example/economie/x_ABC/",
        "Africa/Casablanca",
        page(f"{RATES} - Le 360 Arabe", "", body),
        RATES,
        "2026-02-05T16:30:00Z",
        t,
        ["ياسين المنصوري"],
    )


@fresh
def echorouk() -> Told:
    t = FLOOD_TEXT
    body = f"""<div class="ech-hdr">{lis()}</div><article class="ech-sgmn__article"><span class="ech-card__cat">الجزائر</span><h1 class="ech-sgmn__title">{FLOOD}</h1><div class="ech-sgmn__sub">الدفاع المدني: عمليات البحث متواصلة</div><div class="ech-card__mtil"><a class="ech-card__mtil__author" href="/author">نادية سليماني</a><span class="ech-card__mtil__date">2026/03/17</span><span class="ech-card__mtil__views"><em>4521</em></span></div><figure><img><figcaption>أرشيف</figcaption></figure><div class="ech-artx"><p>{t[0]}</p><p>{t[1]}</p><p>{t[2]}</p><p>{t[3]}</p><p>{t[4]}</p></div><div class="ech-shr"><a>شارك المقال</a></div><div class="ech-rltd"><h3>مقالات ذات صلة</h3><ul>{lis(3)}</ul></div></article>"""
    head = '<meta property="article:published_time" content="2026-03-17T20:06:00+00:00">'
    return Told(
        "https://www.echoroukonline.example/x",
        "Africa/Algiers",
        page(f"{FLOOD} – الشروق أونلاين", head, body),
        FLOOD,
        "2026-03-17T20:06:00Z",
        t,
        ["نادية سليماني"],
    )


@fresh
def mosaique() -> Told:
    t = HEALTH_TEXT
    body = f"""<div id="__next"><div class="nav">{lis()}</div><div class="detail"><div class="bread"><a>أخبار</a></div><h1>{HEALTH}</h1><time>2026/02/03 09:41</time><div class="img"><img></div><div class="desc"><div>{"</div><div>".join(t)}</div></div><div class="sharebtn">شارك</div></div></div>"""
    return Told(
        "https://www.mosaiquefm.example/ar/x/1399999/x",
        "Africa/Tunis",
        page(f"{HEALTH}", "", body),
        HEALTH,
        "2026-02-03T08:41:00Z",
        t,
    )


@fresh
def enab_baladi() -> Told:
    t = BRIDGE_TEXT
    body = f"""<div class="td-header">{lis()}</div><article class="post"><h1 class="entry-title">{BRIDGE}</h1><ul class="post-info"><li><time>09/04/2026</time></li><li>14:35</li></ul><div class="featured"><img alt="جسر"><p class="wp-caption-text">الجسر الجديد شمال العاصمة - 9 من نيسان 2026 (عنب بلدي/ عمر علاء الدين)</p></div><div class="entry-content" id="main-content-container"><div class="share-icons"><a></a></div><p><strong>عنب بلدي – ليال محمد</strong></p>{p(t[:3])}<blockquote class="wp-embedded-content"><p><a href="https://x/y">{LINKS[2]}</a></p></blockquote>{p(t[3:])}<hr><p>إذا كنت تعتقد/تعتقدين أن المقال يحوي معلومات خاطئة أو لديك تفاصيل إضافية <a href="mailto:x@y.example">أرسل/أرسلي تصحيحًا</a></p></div><div class="related-posts"><h3>مقالات متعلقة</h3><ul>{lis(4)}</ul></div></article>"""
    return Told(
        "https://www.enabbaladi.example/799999/x/",
        "Asia/Damascus",
        page(f"{BRIDGE} - عنب بلدي", '<meta property="og:site_name" content="عنب بلدي">', body),
        BRIDGE,
        "2026-04-09T11:35:00Z",
        t,
        ["ليال محمد"],
    )


@fresh
def mada_like() -> Told:
    t = RATES_TEXT
    body = f"""<header>{lis()}</header><main><div class="article-header"><h1>{RATES}</h1><div class="authors"><a href="/contributor/1">بيسان كساب</a><span class="comma">، </span><a href="/contributor/2">أسامة فتحي</a></div><div class="datepub">الخميس 5 فبراير 2026 9:12 م</div></div><div class="content"><div class="paragraph"><p>{t[0]}</p></div><div class="paragraph"><p>{t[1]}</p></div><div class="pull-quote"><blockquote>«القرار منطقي في هذه المرحلة» يقول الحسيني</blockquote></div><div class="paragraph"><p>{t[2]}</p></div><div class="paragraph"><p>{t[3]}</p></div><div class="paragraph"><p>{t[4]}</p></div></div><div class="membership"><p>هذا المحتوى مفتوح بفضل أعضائنا. كن واحدا منهم وادعم الصحافة المستقلة اليوم.</p><a>كن عضوا</a></div></main>"""
    return Told(
        "https://www.madamasr.example/2026/02/05/news/x",
        "Africa/Cairo",
        page(f"{RATES} | مدى مصر", "", body),
        RATES,
        "2026-02-05T19:12:00Z",
        [t[0], t[1], "«القرار منطقي في هذه المرحلة» يقول الحسيني", *t[2:]],
        ["بيسان كساب", "أسامة فتحي"],
    )


@fresh
def jannah() -> Told:
    t = MATCH_TEXT
    body = f"""<div id="tie-container"><div id="tie-wrapper"><header id="theme-header"><div class="breaking"><span class="breaking-title">أخر الأخبار</span><ul id="breaking-news-in-header">{lis()}</ul></div></header><div id="content"><article id="the-post" class="container-wrapper post-content"><header class="entry-header-outer"><nav id="breadcrumb"><a>الرئيسية</a><em>/</em><span class="current">{MATCH}</span></nav><div class="entry-header"><span class="post-cat-wrap"><a class="post-cat">رياضة</a></span><h1 class="post-title entry-title">{MATCH}</h1><div class="single-post-meta post-meta clearfix"><span class="author-meta single-author with-avatars"><span class="meta-item meta-author-wrapper"><span class="meta-author"><a href="/author/x" class="author-name tie-icon" title="سعيد القرني">سعيد القرني</a></span></span></span><span class="date meta-item tie-icon">2026-03-22</span><div class="tie-alignright"><span class="meta-views meta-item">0 <span>دقيقة واحدة</span></span></div></div></div></header><div class="featured-area"><img></div><div class="entry-content entry clearfix"><div class="stream-item stream-item-above-post-content"></div>{p(t[:2])}<div id="inline-related-post" class="mag-box mini-posts-box content-only"><div class="mag-box-title"><h3>مقالات ذات صلة</h3></div><ul class="posts-list-items"><li><h4>{LINKS[3]}</h4><span>20 مارس، 2026</span></li></ul></div>{p(t[2:])}<div class="post-bottom-meta post-bottom-tags"><div class="post-bottom-meta-title">الوسوم</div><span class="tagcloud"><a>كرة</a></span></div></div><div id="share-buttons-bottom"><a>فيسبوك</a><a>X</a><a>طباعة</a></div></article><div class="post-components"><div class="about-author"><div class="author-info"><h3 class="author-name"><a>سعيد القرني</a></h3></div></div><div class="prev-next-post-nav"><a>{LINKS[0]}</a></div><div id="related-posts"><h3>مقالات ذات صلة</h3>{cards()}</div></div></div></div></div>"""
    graph = json.dumps(
        {
            "@context": "http://schema.org",
            "@type": "NewsArticle",
            "dateCreated": "2026-03-22T22:14:55+03:00",
            "datePublished": "2026-03-22T22:14:55+03:00",
            "headline": MATCH,
            "name": MATCH,
            "url": "https://j.example/p",
            "articleBody": " ".join(t),
            "publisher": {"@type": "Organization", "name": "المدى"},
            "author": {"@type": "Person", "name": "سعيد القرني"},
        },
        ensure_ascii=False,
    )
    return Told(
        "https://j.example/p",
        "Asia/Riyadh",
        page(f"{MATCH} - المدى", f'<script type="application/ld+json">{graph}</script>', body),
        MATCH,
        "2026-03-22T19:14:55Z",
        t,
        ["سعيد القرني"],
    )


@fresh
def newspaper_tagdiv() -> Told:
    t = HEALTH_TEXT
    body = f"""<div id="td-outer-wrap"><div class="tdc-header-wrap">{lis()}</div><div class="tdb-template"><div class="td_block_wrap tdb_title tdb-single-title"><div class="tdb-block-inner"><h1 class="tdb-title-text">{HEALTH}</h1></div></div><div class="td_block_wrap tdb_single_author"><div class="tdb-block-inner"><div class="tdb-author-name-wrap"><span class="tdb-author-by">من قبل</span> <a class="tdb-author-name" href="/a">غادة مصطفى</a></div></div></div><div class="td_block_wrap tdb_single_date"><time class="entry-date updated td-module-date" datetime="2026-02-03T08:41:00+02:00">3 فبراير، 2026</time></div><div class="td_block_wrap tdb_single_post_views"><span>312</span></div><div class="td_block_wrap tdb_single_content td-post-content"><div class="tdb-block-inner td-fix-index">{p(t[:2])}<div class="td-a-rec"><span class="td-adspot-title">- إعلان -</span></div>{p(t[2:])}</div></div><div class="td_block_wrap tdb_single_tags"><ul class="tdb-tags"><li><span>الوسوم</span></li><li><a>مشي</a></li></ul></div><div class="td_block_wrap tdb_single_next_prev"><span>المقالة السابقة</span><a>{LINKS[0]}</a></div><div class="td_block_wrap td_flex_block_1"><h4>مقالات ذات صلة</h4>{cards(3, "td_module_flex")}</div></div></div>"""
    return Told(
        "https://np.example/2026/02/x/",
        "Africa/Cairo",
        page(f"{HEALTH} - المدى", "", body),
        HEALTH,
        "2026-02-03T06:41:00Z",
        t,
        ["غادة مصطفى"],
    )


@fresh
def jeg_jnews() -> Told:
    t = BRIDGE_TEXT
    body = f"""<div class="jeg_viewport">{lis()}<div class="jeg_container"><div class="entry-header"><h1 class="jeg_post_title">{BRIDGE}</h1><h2 class="jeg_post_subtitle">مشروع طال انتظاره يرى النور أخيرا</h2><div class="jeg_meta_container"><div class="jeg_post_meta jeg_post_meta_1"><div class="meta_left"><div class="jeg_meta_author"><span class="meta_text">كتبه</span> <a href="/a">وليد الصبري</a></div><div class="jeg_meta_date"><a>9 أبريل، 2026 - آخر تحديث 9 أبريل، 2026 3:10 م</a></div><div class="jeg_meta_category"><span><span class="meta_text">في</span> <a>محليات</a></span></div></div><div class="meta_right"><div class="jeg_meta_zoom"><span>A</span></div><div class="jeg_meta_comment">0</div></div></div></div></div><div class="entry-content no-share"><div class="content-inner">{p(t[:3])}<div class="jnews_inline_related_post"><div class="jeg_block_heading"><h3>قد يهمك أيضا</h3></div>{cards(2, "jeg_post", "h3")}</div>{p(t[3:])}<div class="jeg_post_tags"><span>كلمات:</span> <a>جسر</a></div></div></div><div class="jeg_share_bottom"><span>شارك</span><a>تغريدة</a></div></div></div>"""
    head = '<meta property="article:published_time" content="2026-04-09T10:35:00+00:00"><meta name="twitter:label1" content="كُتب بواسطة"><meta name="twitter:data1" content="وليد الصبري">'
    return Told(
        "https://jn.example/news/x/",
        "Asia/Aden",
        page(f"{BRIDGE} - المدى", head, body),
        BRIDGE,
        "2026-04-09T10:35:00Z",
        t,
        ["وليد الصبري"],
    )


@fresh
def joomla_k2() -> Told:
    t = FLOOD_TEXT
    body = f"""<div id="menu">{lis()}</div><div id="k2Container" class="itemView"><span class="itemDateCreated">الثلاثاء, 17 آذار/مارس 2026 21:06</span><div class="itemHeader"><h2 class="itemTitle">{FLOOD}</h2><span class="itemAuthor">كتبه&nbsp;<a rel="author" href="/u">جمال الزبيري</a></span></div><div class="itemToolbar"><ul><li><span class="itemTextResizerTitle">حجم الخط</span></li><li><a>طباعة</a></li></ul></div><div class="itemRatingBlock"><span>قيم الموضوع</span><ul><li>1</li><li>2</li></ul><div class="itemRatingLog">(0 أصوات)</div></div><div class="itemBody"><div class="itemImageBlock"><img></div><div class="itemIntroText"><p>{t[0]}</p></div><div class="itemFullText">{p(t[1:])}</div></div><div class="itemLinks"><div class="itemHits">قراءة <b>231</b> مرات</div><div class="itemTagsBlock"><span>موسومة تحت</span><ul><li><a>سيول</a></li></ul></div></div><div class="itemRelated"><h3>وسائط</h3><ul>{lis(3)}</ul></div><div class="itemBackToTop"><a>إلى الأعلى</a></div></div>"""
    return Told(
        "https://k2.example/index.php/local/item/4411-x",
        "Asia/Aden",
        page(f"{FLOOD}", "", body),
        FLOOD,
        "2026-03-17T18:06:00Z",
        t,
        ["جمال الزبيري"],
    )


@fresh
def stamp_in_data_attribute() -> Told:
    t = MATCH_TEXT
    body = f"""<header>{lis()}</header><div class="wrap"><div class="cat"><a>رياضة</a></div><h1>{MATCH}</h1><div class="info"><span class="author-name">بدر العتيبي</span><span class="ago" data-timestamp="1774214040">منذ 3 ساعات</span></div><div class="story">{p(t)}</div><div class="other"><h3>أخبار أخرى</h3>{cards()}</div></div>"""
    return Told(
        "https://stamp.example/sport/7",
        "Asia/Riyadh",
        page(f"{MATCH}", "", body),
        MATCH,
        "2026-03-22T21:14:00Z",
        t,
        ["بدر العتيبي"],
    )


@fresh
def short_lead_outside() -> Told:
    t = BRIDGE_TEXT
    lead = "جسر طال انتظاره يفتح أبوابه أمام السيارات والمشاة في العاصمة."
    body = f"""<header>{lis()}</header><div class="news-page"><h1>{BRIDGE}</h1><div class="by"><span>فهد الشمري</span> <span>2026-04-09 11:05</span></div><p>{lead}</p><img src="a.jpg"><div class="news-content">{p(t)}</div></div>"""
    return Told(
        "https://lead.example/7",
        "Asia/Riyadh",
        page(f"{BRIDGE}", "", body),
        BRIDGE,
        "2026-04-09T08:05:00Z",
        [lead, *t],
        ["فهد الشمري"],
    )


@fresh
def name_and_city_below() -> Told:
    t = FLOOD_TEXT
    body = f"""<div class="menu">{lis()}</div><div class="main"><h1>{FLOOD}</h1><div class="d">17-03-2026 21:06</div><div class="txt">{p(t)}<p><strong>هيثم محمود - عدن</strong></p></div></div>"""
    return Told(
        "https://below.example/7",
        "Asia/Aden",
        page(f"{FLOOD}", "", body),
        FLOOD,
        "2026-03-17T18:06:00Z",
        t,
        ["هيثم محمود"],
    )
