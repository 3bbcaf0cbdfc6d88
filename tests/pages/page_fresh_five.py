# ruff: noqa: E501 - markup, unwrapped
"""What stands in the middle of texts: boxes, quotes, posts, lists; and what is said at heads and feet."""

from __future__ import annotations

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
    data,
    fresh,
    lis,
    p,
    page,
)


@fresh
def deck_beside_body_box() -> Told:
    t = FLOOD_TEXT
    deck = "الأمطار تعزل قرى بأكملها والدفاع المدني يواصل البحث عن مفقودين"
    body = f"""<header>{lis()}</header><div class="inner"><div class="hd"><h1>{FLOOD}</h1></div><p class="sub">{deck}</p><div class="meta-line"><span>فهد الشمري</span> | <span>2026-03-17 21:12</span></div><div class="txt-area">{p(t)}</div><div class="follow-us">تابعونا على <a>فيسبوك</a></div></div>"""
    return Told(
        "https://deck.example/9",
        "Asia/Riyadh",
        page(FLOOD, "", body),
        FLOOD,
        "2026-03-17T18:12:00Z",
        t,
        ["فهد الشمري"],
    )


@fresh
def info_box_and_numbers() -> Told:
    t = BRIDGE_TEXT
    box = '<div class="fact-box"><h3>الجسر في أرقام</h3><ul><li>الطول: 1200 متر</li><li>الكلفة: 80 مليون دولار</li><li>عدد الحارات: 6</li></ul></div>'
    body = f"""<header>{lis()}</header><article><h1>{BRIDGE}</h1><div class="byline">بغداد ـ مصطفى العبيدي</div><time datetime="2026-04-09T14:35:00+03:00">9 نيسان 2026</time><div class="article-content">{p(t[:3])}{box}{p(t[3:])}<p>&nbsp;</p></div></article>"""
    return Told(
        "https://facts.example/9",
        "Asia/Baghdad",
        page(BRIDGE, "", body),
        BRIDGE,
        "2026-04-09T11:35:00Z",
        [
            *t[:3],
            "الجسر في أرقام",
            "الطول: 1200 متر",
            "الكلفة: 80 مليون دولار",
            "عدد الحارات: 6",
            *t[3:],
        ],
        ["مصطفى العبيدي"],
    )


@fresh
def instagram_facebook_embeds() -> Told:
    t = MATCH_TEXT
    ig = '<blockquote class="instagram-media"><div><a href="https://www.instagram.com/p/x/"><p>عرض هذا المنشور على Instagram</p></a><p><a>تمت مشاركة منشور بواسطة ياسين (@yassine)</a></p></div></blockquote>'
    fb = '<div class="fb-post" data-href="x"><blockquote cite="x"><p>ألف مبروك لأبطالنا هذا الفوز الكبير والتأهل المستحق إلى نصف النهائي</p>منشور من <a>الاتحاد</a></blockquote></div>'
    yt = '<figure class="wp-block-embed is-provider-youtube"><div class="wp-block-embed__wrapper"><iframe src="https://youtube.com/embed/x"></iframe></div><figcaption>ملخص المباراة</figcaption></figure>'
    body = f"""<header>{lis()}</header><main><h1 class="wp-block-post-title">{MATCH}</h1><div class="wp-block-post-date"><time datetime="2026-03-22T23:14:00+02:00">22 مارس، 2026</time></div><div class="wp-block-post-author"><p class="wp-block-post-author__name">طارق الشناوي</p></div><div class="entry-content wp-block-post-content">{p(t[:2])}{ig}{p(t[2:3])}{fb}{yt}{p(t[3:])}<div class="wp-block-buttons"><a class="wp-block-button__link" href="https://t.me/x">للاشتراك في القناة</a></div></div></main>"""
    return Told(
        "https://emb.example/9",
        "Africa/Cairo",
        page(MATCH, "", body),
        MATCH,
        "2026-03-22T21:14:00Z",
        t,
        ["طارق الشناوي"],
    )


@fresh
def read_also_as_text_with_bold_links() -> Told:
    t = HEALTH_TEXT
    body = f"""<div>{lis()}</div><div class="post-single"><h1>{HEALTH}</h1><div class="post-date">03/02/2026 08:41:12 ص</div><div class="post-writer">أمينة الراوي</div><div class="post-content"><p>{t[0]}</p><p><b>اقرأ أيضا.. <a href="/x">{LINKS[1]}</a></b></p><p>{t[1]}</p><p>وللمزيد طالع: <a href="/y">{LINKS[2]}</a></p><p>{t[2]}</p><p><a href="/z"><strong>شاهد: {LINKS[3]}</strong></a></p><p>{t[3]}</p><p>تابعوا صفحتنا على فيسبوك <a href="https://facebook.com/x">من هنا</a></p></div></div>"""
    return Told(
        "https://bold.example/9",
        "Africa/Tripoli",
        page(HEALTH, "", body),
        HEALTH,
        "2026-02-03T06:41:12Z",
        t,
        ["أمينة الراوي"],
    )


@fresh
def closing_contact_and_report() -> Told:
    t = RATES_TEXT
    body = f"""<div>{lis()}</div><div class="article-view"><h1>{RATES}</h1><p class="article-date">الخميس 5 شباط 2026 - 19:30</p><p class="article-author">كتب محرر الشؤون الاقتصادية</p><div class="article-view-body">{p(t)}<p>* خبير اقتصادي</p></div><div>الكلمات الدليلية: <a>فائدة</a></div></div>"""
    return Told(
        "https://contact.example/9",
        "Asia/Amman",
        page(RATES, "", body),
        RATES,
        "2026-02-05T16:30:00Z",
        [*t, "* خبير اقتصادي"],
    )


@fresh
def dispatch_of_two_reporters() -> Told:
    t = FLOOD_TEXT
    body = f"""<div>{lis()}</div><section class="single"><h1>{FLOOD}</h1><div class="single-info"><div class="single-author">عدن/ صنعاء - محمد ناصر ووضاح الجليل</div><div class="single-time">نُشر: 21:06-17 مارس 2026 م ـ 28 رَمضان 1447 هـ</div></div><div class="single-body"><p>{t[0]}</p><h4>البحث متواصل</h4>{p(t[1:])}</div></section>"""
    return Told(
        "https://dispatch.example/9",
        "Asia/Riyadh",
        page(FLOOD, "", body),
        FLOOD,
        "2026-03-17T18:06:00Z",
        [t[0], "البحث متواصل", *t[1:]],
        ["محمد ناصر", "وضاح الجليل"],
    )


@fresh
def heading_says_it_again() -> Told:
    t = BRIDGE_TEXT
    body = f"""<header><h1><a href="/"><img alt="المدى"></a></h1>{lis()}</header><div class="content-area"><div class="title-bar"><h2>أخبار محلية</h2></div><div class="item-page"><h2 itemprop="headline">{BRIDGE}</h2><dl class="article-info"><dd class="createdby">كتب بواسطة: <span>غسان الحمصي</span></dd><dd class="published">نشر بتاريخ: 09 نيسان/أبريل 2026 14:35</dd><dd class="hits">الزيارات: 120</dd></dl><div itemprop="articleBody"><p><strong>{BRIDGE}</strong></p>{p(t)}</div><ul class="pager"><li><a>السابق</a></li><li><a>التالي</a></li></ul></div></div>"""
    return Told(
        "https://joomla.example/9",
        "Asia/Damascus",
        page(f"المدى - {BRIDGE}", "", body),
        BRIDGE,
        "2026-04-09T11:35:00Z",
        t,
        ["غسان الحمصي"],
    )


@fresh
def lines_by_break_and_spans() -> Told:
    t = MATCH_TEXT
    body = f"""<div id="hd">{lis()}</div><div id="cnt"><span class="ttl">{MATCH}</span><div class="dt">الأحد , 22 مارس 2026 11:14 مساءً</div><div class="bdy"><span style="font-size:18px"><span dir="RTL">{t[0]}</span></span><br><br><span style="font-size:18px">{t[1]}</span><br><br><span style="font-size:18px">{t[2]}</span><br><br>{t[3]}<br><br>{t[4]}</div><div class="sh">ارسل لصديق</div></div>"""
    return Told(
        "https://spans.example/9",
        "Asia/Amman",
        page(f"{MATCH} | وكالة المدى", f'<meta property="og:title" content="{MATCH}">', body),
        MATCH,
        "2026-03-22T20:14:00Z",
        t,
    )


@fresh
def sticky_widgets_inside() -> Told:
    t = RATES_TEXT
    mid = f'<div class="article-inline-newsletter"><span>لا يفوتك</span><p>أهم أخبار الاقتصاد والأعمال في رسالة واحدة كل صباح</p><form><input placeholder="البريد"><button>سجل</button></form></div><div class="inline-most"><strong>الأكثر قراءة الآن</strong><ol>{lis(3)}</ol></div>'
    poll = '<div class="vote-widget"><p>هل تتوقع خفض الفائدة في الاجتماع المقبل؟</p><label>نعم</label><label>لا</label></div>'
    body = f"""<header>{lis()}</header><div class="page-article"><h1>{RATES}</h1><div class="the-author"><a href="/authors/5">عبير الصالح</a></div><div class="the-date">5 فبراير 2026، 19:30</div><div class="the-body">{p(t[:2])}{mid}{p(t[2:4])}{poll}{p(t[4:])}</div></div>"""
    return Told(
        "https://widget.example/9",
        "Asia/Riyadh",
        page(RATES, "", body),
        RATES,
        "2026-02-05T16:30:00Z",
        t,
        ["عبير الصالح"],
    )


@fresh
def whatsapp_invite_and_apps() -> Told:
    t = FLOOD_TEXT
    body = f"""<header>{lis()}</header><div class="n-det"><h1>{FLOOD}</h1><div class="n-inf">17 مارس 2026 09:06 م</div><div class="n-txt">{p(t[:2])}<p><strong>انضم إلى قناة المدى على واتساب ليصلك كل جديد لحظة بلحظة</strong></p>{p(t[2:])}<p>حمّل تطبيق المدى الآن من <a>هنا</a></p></div></div>"""
    return Told(
        "https://wa.example/9",
        "Asia/Riyadh",
        page(FLOOD, "", body),
        FLOOD,
        "2026-03-17T18:06:00Z",
        t,
    )


@fresh
def agency_in_byline_and_credit() -> Told:
    t = FLOOD_TEXT
    body = f"""<header>{lis()}</header><div class="story-page"><h1>{FLOOD}</h1><div class="story-info"><span class="story-source">(أ ف ب) - عدن</span><span class="story-date">الثلاثاء ١٧ مارس ٢٠٢٦ - ٩:٠٦ م</span></div><div class="story-img"><img><span>رجال الإنقاذ ينتشلون سيارة جرفتها السيول (أ ف ب)</span></div><div class="story-text">{p(t)}</div></div>"""
    return Told(
        "https://afp.example/9",
        "Asia/Aden",
        page(FLOOD, "", body),
        FLOOD,
        "2026-03-17T18:06:00Z",
        t,
    )


@fresh
def translator_and_source() -> Told:
    t = HEALTH_TEXT
    body = f"""<header>{lis()}</header><article class="tr"><h1>{HEALTH}</h1><div class="credits"><div>الكاتب: جون سميث</div><div>ترجمة: ليلى فواز</div><div>3 فبراير 2026 08:41</div></div><div class="tr-body">{p(t)}<p>المصدر: ساينس ديلي</p></div></article>"""
    return Told(
        "https://tr.example/9",
        "Asia/Beirut",
        page(HEALTH, "", body),
        HEALTH,
        "2026-02-03T06:41:00Z",
        t,
        ["جون سميث"],
    )


@fresh
def two_h1_and_ticker_dates() -> Told:
    t = BRIDGE_TEXT
    body = f"""<div class="top-strip"><span>الأحد 12 أبريل 2026 - 18:20</span></div><h1 class="logo">المدى</h1><div class="news-ticker"><span>10:02 {LINKS[0]}</span><span>09:55 {LINKS[1]}</span></div><div class="main-col"><div class="p-head"><h1>{BRIDGE}</h1><div class="p-time"><span>02:35 مساءً</span> - <span>2026/04/09</span></div></div><div class="p-body">{p(t)}</div></div><div class="side-col"><h3>آخر الأخبار</h3><ul><li>12/04/2026 18:01 <a href="/1">{LINKS[2]}</a></li></ul></div>"""
    return Told(
        "https://strip.example/9",
        "Asia/Baghdad",
        page(f"{BRIDGE} :: المدى", '<meta property="og:site_name" content="المدى">', body),
        BRIDGE,
        "2026-04-09T11:35:00Z",
        t,
    )


@fresh
def pdf_like_newspaper() -> Told:
    t = RATES_TEXT
    body = f"""<header>{lis()}</header><div class="issue">العدد 5120 - الجمعة 6 فبراير 2026</div><div class="art"><div class="pre">وسط ترقب الأسواق</div><h1>{RATES}</h1><div class="who"><b>نجلاء السيد</b></div><div class="when">06 فبراير 2026 , 00:05</div><div class="what">{p(t)}</div></div>"""
    return Told(
        "https://issue.example/9",
        "Asia/Dubai",
        page(RATES, "", body),
        RATES,
        "2026-02-05T20:05:00Z",
        t,
        ["نجلاء السيد"],
    )


@fresh
def statement_with_sections() -> Told:
    t = RATES_TEXT
    body = f"""<header>{lis()}</header><div class="single-post"><h1>{RATES}</h1><p class="post-by">بواسطة <a href="/author/ed">فريق التحرير</a> في 2026-02-05 19:30</p><div class="toc"><p>محتويات المقال</p><ul><li><a href="#a">نص البيان</a></li><li><a href="#b">ردود الفعل</a></li></ul></div><div class="single-content"><p>{t[0]}</p><h2 id="a">نص البيان</h2><blockquote><p>{t[1]}</p><p>{t[2]}</p></blockquote><h2 id="b">ردود الفعل</h2><ol><li>{t[3]}</li><li>{t[4]}</li></ol></div></div>"""
    return Told(
        "https://st.example/9",
        "Asia/Riyadh",
        page(RATES, "", body),
        RATES,
        "2026-02-05T16:30:00Z",
        [t[0], "نص البيان", t[1], t[2], "ردود الفعل", t[3], t[4]],
    )


@fresh
def emarat_amp() -> Told:
    t = BRIDGE_TEXT
    body = f"""<amp-sidebar id="s">{lis()}</amp-sidebar><div class="amp-wp-header"><a>المدى</a></div><article class="amp-wp-article"><header class="amp-wp-article-header"><h1 class="amp-wp-title">{BRIDGE}</h1><div class="amp-wp-meta amp-wp-byline"><span class="amp-wp-author author vcard">وليد الصبري</span></div><div class="amp-wp-meta amp-wp-posted-on"><time datetime="2026-04-09T11:35:00+00:00">منذ يومين</time></div></header><figure class="amp-wp-article-featured-image wp-caption"><amp-img></amp-img><p class="wp-caption-text">الجسر</p></figure><div class="amp-wp-article-content">{p(t[:3])}<amp-ad></amp-ad><amp-embed type="taboola"></amp-embed>{p(t[3:])}</div><footer class="amp-wp-article-footer"><div class="amp-wp-meta amp-wp-tax-category">التصنيفات: <a>محليات</a></div></footer></article><footer class="amp-wp-footer"><p>العودة إلى الأعلى</p></footer>"""
    return Told(
        "https://amp.example/9/amp/",
        "Asia/Aden",
        page(BRIDGE, "", body),
        BRIDGE,
        "2026-04-09T11:35:00Z",
        t,
        ["وليد الصبري"],
    )


@fresh
def machine_says_site_as_author() -> Told:
    t = MATCH_TEXT
    node = data(
        _type="NewsArticle",
        headline=MATCH,
        datePublished="2026-03-22T23:14:00+02:00",
        author={"@type": "Person", "name": "المدى سبورت"},
        publisher={"@type": "Organization", "name": "المدى سبورت"},
        articleBody=MATCH_TEXT[0],
    )
    body = f"""<header>{lis()}</header><div class="det"><h1>{MATCH}</h1><span class="w">كتب - شريف البنا</span><div class="b">{p(t)}</div></div>"""
    return Told(
        "https://sport.example/9",
        "Africa/Cairo",
        page(f"{MATCH} - المدى سبورت", node, body),
        MATCH,
        "2026-03-22T21:14:00Z",
        t,
        ["شريف البنا"],
    )
