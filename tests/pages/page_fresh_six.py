# ruff: noqa: E501 - markup, unwrapped
"""Headlines, dates and names told in ways of their own; texts cut, folded or followed by others."""

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
    cards,
    data,
    fresh,
    lis,
    p,
    page,
)


@fresh
def next_articles_below() -> Told:
    def one(at: int, head: str, texts: list[str], when: str, who: str) -> str:
        return f'<article class="scroll-article" id="a{at}" data-url="/n/{at}"><h1 class="art-title">{head}</h1><div class="art-meta"><span class="art-author">{who}</span><span class="art-date">{when}</span></div><div class="art-body">{p(texts)}</div></article>'

    body = f"<header>{lis()}</header><main>{one(1, BRIDGE, BRIDGE_TEXT, '09 أبريل 2026 - 14:35', 'فهد الشمري')}{one(2, FLOOD, FLOOD_TEXT, '08 أبريل 2026 - 10:00', 'هيثم محمود')}{one(3, RATES, RATES_TEXT, '08 أبريل 2026 - 09:00', 'مها الدباغ')}</main>"
    return Told(
        "https://scroll.example/n/1",
        "Asia/Riyadh",
        page(f"{BRIDGE} | المدى", "", body),
        BRIDGE,
        "2026-04-09T11:35:00Z",
        BRIDGE_TEXT,
        ["فهد الشمري"],
    )


@fresh
def paywall_names() -> Told:
    t = RATES_TEXT
    body = f"""<header>{lis()}</header><div class="art"><h1>{RATES}</h1><div class="b-line">حسام عبدالنبي - دبي</div><div class="pub">05 فبراير 2026 19:30</div><div class="article-body paywall"><p>{t[0]}</p><div class="paywall-content">{p(t[1:])}</div></div><div class="paywall-box"><h4>اشترك لتكمل القراءة</h4><p>احصل على وصول غير محدود إلى جميع المقالات مقابل خمسة دولارات شهريا.</p></div></div>"""
    return Told(
        "https://pay.example/9",
        "Asia/Dubai",
        page(RATES, "", body),
        RATES,
        "2026-02-05T15:30:00Z",
        t,
        ["حسام عبدالنبي"],
    )


@fresh
def drop_cap_and_inline_tags() -> Told:
    t = HEALTH_TEXT
    first = t[0]
    body = f"""<header>{lis()}</header><div class="s"><h1>{HEALTH}</h1><div class="m"><span class="writer">ندى الحايك</span><span class="date">3/2/2026 8:41 ص</span></div><div class="c"><p><span class="dropcap">{first[0]}</span>{first[1:]}</p><p>{t[1].replace("الدراسة", "<a href='/s'><b>الدر</b>اسة</a>")}</p><p>{t[2]}&nbsp;</p><p>&#8203;{t[3]}</p></div></div>"""
    return Told(
        "https://cap.example/9",
        "Asia/Beirut",
        page(HEALTH, "", body),
        HEALTH,
        "2026-02-03T06:41:00Z",
        t,
        ["ندى الحايك"],
    )


@fresh
def kicker_inside_headline() -> Told:
    t = FLOOD_TEXT
    body = f"""<header>{lis()}</header><div class="s"><h1 class="title"><span class="kicker">بالصور</span> <span class="main">{FLOOD}</span></h1><div class="m"><span>الثلاثاء 17-3-2026 م 09:06 م</span></div><div class="c">{p(t)}</div></div>"""
    return Told(
        "https://kick.example/9",
        "Asia/Riyadh",
        page(f"{FLOOD} - المدى", f'<meta property="og:title" content="{FLOOD}">', body),
        FLOOD,
        "2026-03-17T18:06:00Z",
        t,
    )


@fresh
def headline_with_dash_and_bar() -> Told:
    head = "الاتحاد - الهلال: موعد القمة والقنوات الناقلة | الدوري"
    t = MATCH_TEXT
    body = f"""<header>{lis()}</header><div class="s"><h1>{head}</h1><div class="m">22 مارس 2026، 11:14 م</div><div class="c">{p(t)}</div></div>"""
    return Told(
        "https://dash.example/9",
        "Asia/Riyadh",
        page(
            f"{head} | المدى الرياضي",
            f'<meta property="og:title" content="{head} | المدى الرياضي"><meta property="og:site_name" content="المدى الرياضي">',
            body,
        ),
        head,
        "2026-03-22T20:14:00Z",
        t,
    )


@fresh
def updated_first_then_published() -> Told:
    t = BRIDGE_TEXT
    body = f"""<header>{lis()}</header><div class="s"><h1>{BRIDGE}</h1><div class="m"><div>آخر تحديث: 10 أبريل 2026 - 09:00</div><div>تاريخ النشر: 09 أبريل 2026 - 14:35</div><div>د. مازن الخطيب</div></div><div class="c">{p(t)}</div></div>"""
    return Told(
        "https://upd.example/9",
        "Asia/Riyadh",
        page(BRIDGE, "", body),
        BRIDGE,
        "2026-04-09T11:35:00Z",
        t,
        ["د. مازن الخطيب"],
    )


@fresh
def english_date_and_zone() -> Told:
    t = RATES_TEXT
    body = f"""<header>{lis()}</header><div class="s"><h1>{RATES}</h1><div class="m">Thu, 05 Feb 2026 16:30 GMT</div><div class="c">{p(t)}</div></div>"""
    return Told(
        "https://en.example/9",
        "Asia/Riyadh",
        page(RATES, "", body),
        RATES,
        "2026-02-05T16:30:00Z",
        t,
    )


@fresh
def microdata_only() -> Told:
    t = FLOOD_TEXT
    body = f"""<header>{lis()}</header><div itemscope itemtype="http://schema.org/NewsArticle"><meta itemprop="datePublished" content="2026-03-17T21:06:00+03:00"><meta itemprop="dateModified" content="2026-03-17T22:00:00+03:00"><span itemprop="author" itemscope itemtype="https://schema.org/Person"><meta itemprop="name" content="عادل الفهد"></span><h1 itemprop="headline">{FLOOD}</h1><div class="x">الثلاثاء ٢٨ رمضان ١٤٤٧</div><div itemprop="articleBody">{"".join(f"<div>{x}</div>" for x in t)}</div></div>"""
    return Told(
        "https://micro.example/9",
        "Asia/Riyadh",
        page(FLOOD, "", body),
        FLOOD,
        "2026-03-17T18:06:00Z",
        t,
        ["عادل الفهد"],
    )


@fresh
def reporters_with_roles() -> Told:
    t = BRIDGE_TEXT
    node = data(
        _type="NewsArticle",
        headline=BRIDGE,
        datePublished="2026-04-09T14:35:00+03:00",
        author=[
            {"@type": "Person", "name": "أ.د. مازن الخطيب", "jobTitle": "أستاذ الهندسة"},
            {"@type": "Person", "name": "لمى جابر"},
        ],
    )
    body = f"""<header>{lis()}</header><div class="s"><h1>{BRIDGE}</h1><div class="authors"><div>أ.د. مازن الخطيب</div><div>أستاذ الهندسة المدنية</div><div>لمى جابر</div></div><div class="c">{p(t)}</div></div>"""
    return Told(
        "https://roles.example/9",
        "Asia/Riyadh",
        page(BRIDGE, node, body),
        BRIDGE,
        "2026-04-09T11:35:00Z",
        t,
        ["أ.د. مازن الخطيب", "لمى جابر"],
    )


@fresh
def desk_as_author() -> Told:
    t = RATES_TEXT
    node = data(
        _type="NewsArticle",
        headline=RATES,
        datePublished="2026-02-05T19:30:00+03:00",
        author={"@type": "Person", "name": "هيئة التحرير"},
    )
    body = f"""<header>{lis()}</header><div class="s"><h1>{RATES}</h1><div class="by-line">الرياض: «المدى»</div><div class="c">{p(t)}</div></div>"""
    return Told(
        "https://desk.example/9",
        "Asia/Riyadh",
        page(f"{RATES} | المدى", node + '<meta property="og:site_name" content="المدى">', body),
        RATES,
        "2026-02-05T16:30:00Z",
        t,
    )


@fresh
def aawsat_like() -> Told:
    t = FLOOD_TEXT
    body = f"""<div class="layout-container">{lis()}<div class="node__content"><div class="sub-section"><a>العالم العربي</a></div><h1 class="page-title">{FLOOD}</h1><h2 class="sub-title">الدفاع المدني يحذر من استمرار الأمطار حتى نهاية الأسبوع</h2><div class="article-main-image"><img><div class="media-caption">سيارات عالقة وسط السيول (إ.ب.أ)</div></div><ul class="article-writers"><li>عدن: <a href="/a/x">محمد ناصر</a></li></ul><div class="entry-time"><span>نُشر: 21:06-17 مارس 2026 م ـ 28 رَمضان 1447 هـ</span></div><div class="tts"><span>TT</span></div><div class="article-body">{p(t[:3])}<div class="entity-related"><div>اقرأ أيضاً</div><a href="/z">{LINKS[0]}</a></div>{p(t[3:])}</div><div class="subject-tags"><div>مواضيع</div><a>اليمن</a></div></div></div>"""
    return Told(
        "https://aawsat.example/x/9-y",
        "Asia/Riyadh",
        page(FLOOD, '<meta property="og:site_name" content="الشرق الأوسط">', body),
        FLOOD,
        "2026-03-17T18:06:00Z",
        t,
        ["محمد ناصر"],
    )


@fresh
def folded_rest_of_text() -> Told:
    t = MATCH_TEXT
    body = f"""<header>{lis()}</header><div class="s"><h1>{MATCH}</h1><div class="m">22-03-2026 23:14</div><div class="c"><div class="short-part">{p(t[:2])}</div><button>اقرأ المزيد</button><div class="rest-part collapse" style="max-height:0">{p(t[2:])}</div></div></div>"""
    return Told(
        "https://fold.example/9",
        "Asia/Riyadh",
        page(MATCH, "", body),
        MATCH,
        "2026-03-22T20:14:00Z",
        t,
    )


@fresh
def unlinked_read_also_list() -> Told:
    t = HEALTH_TEXT
    body = f"""<header>{lis()}</header><div class="s"><h1>{HEALTH}</h1><div class="m">2026/02/03 08:41</div><div class="c">{p(t[:2])}<div class="box-in"><h4>أخبار متعلقة</h4><ul><li>{LINKS[0]}</li><li>{LINKS[1]}</li></ul></div>{p(t[2:])}</div></div>"""
    return Told(
        "https://unl.example/9",
        "Asia/Riyadh",
        page(HEALTH, "", body),
        HEALTH,
        "2026-02-03T05:41:00Z",
        t,
    )


@fresh
def quote_cards_and_dividers() -> Told:
    t = BRIDGE_TEXT
    body = f"""<header>{lis()}</header><div class="s"><h1>{BRIDGE}</h1><div class="m">09.04.2026 | 14:35</div><div class="c">{p(t[:2])}<p>***</p><p>{t[2]}</p><div class="quote-card"><p>«تمكنت فرق العمل المحلية من تجاوز الصعوبات كلها»</p><cite>سامر الخالدي، وزير النقل</cite></div>{p(t[3:])}<p>ـــــــــــ</p></div></div>"""
    return Told(
        "https://quote.example/9",
        "Asia/Riyadh",
        page(BRIDGE, "", body),
        BRIDGE,
        "2026-04-09T11:35:00Z",
        [
            *t[:3],
            "«تمكنت فرق العمل المحلية من تجاوز الصعوبات كلها»",
            "سامر الخالدي، وزير النقل",
            *t[3:],
        ],
    )


@fresh
def long_credit_lines_at_foot() -> Told:
    t = RATES_TEXT
    body = f"""<header>{lis()}</header><div class="s"><h1>{RATES}</h1><div class="m"><time datetime="2026-02-05T19:30:00+03:00">5 فبراير 2026</time></div><div class="c">{p(t)}<p><em>(إعداد: نسرين حاطوم - تحرير: مروان قاسم)</em></p></div><div class="rights"><p>كل المواد المنشورة محمية بموجب قانون حقوق المؤلف ولا يجوز إعادة نشرها من دون موافقة خطية مسبقة من إدارة الموقع.</p></div></div>"""
    return Told(
        "https://cred.example/9",
        "Asia/Riyadh",
        page(RATES, "", body),
        RATES,
        "2026-02-05T16:30:00Z",
        [*t, "(إعداد: نسرين حاطوم - تحرير: مروان قاسم)"],
    )


@fresh
def reuters_closing_line() -> Told:
    t = RATES_TEXT
    body = f"""<header>{lis()}</header><div class="s"><h1>{RATES}</h1><div class="m"><span>5 فبراير 2026 7:30 مساء بتوقيت جرينتش</span></div><div class="c"><p>دبي (رويترز) - {t[0]}</p>{p(t[1:])}<p>(تغطية صحفية: نسرين حاطوم - إعداد مروان قاسم للنشرة العربية - تحرير سهى جادو)</p></div></div>"""
    return Told(
        "https://reu.example/9",
        "Asia/Dubai",
        page(RATES, "", body),
        RATES,
        "2026-02-05T19:30:00Z",
        [
            "دبي (رويترز) - " + t[0],
            *t[1:],
            "(تغطية صحفية: نسرين حاطوم - إعداد مروان قاسم للنشرة العربية - تحرير سهى جادو)",
        ],
    )


@fresh
def latin_author_and_account() -> Told:
    t = FLOOD_TEXT
    body = f"""<header>{lis()}</header><div class="s"><h1>{FLOOD}</h1><div class="post-author"><span class="name">Karim Haddad</span><a href="https://x.com/k">@karimh</a></div><div class="post-date">Mar 17, 2026 09:06 PM</div><div class="c">{p(t)}</div></div>"""
    return Told(
        "https://lat.example/9",
        "Asia/Beirut",
        page(FLOOD, "", body),
        FLOOD,
        "2026-03-17T19:06:00Z",
        t,
        ["Karim Haddad"],
    )


@fresh
def comments_without_a_label() -> Told:
    t = MATCH_TEXT
    talk = "".join(
        f'<li class="usr"><b>{who}</b><span>22/3/2026 23:{n}</span><p>{said}</p></li>'
        for n, who, said in (
            (
                20,
                "أبو فهد",
                "ألف مبروك للأبطال هذا الفوز المستحق ونتمنى لهم التوفيق في المباراة القادمة",
            ),
            (
                30,
                "سامي",
                "مباراة كبيرة وجمهور رائع كالعادة ويستاهلون الوصول إلى النهائي إن شاء الله",
            ),
        )
    )
    body = f"""<header>{lis()}</header><div class="s"><h1>{MATCH}</h1><div class="m">22/3/2026 23:14</div><div class="c">{p(t)}</div><div class="talk"><form><input placeholder="الاسم"><textarea></textarea><button>إرسال</button></form><ul>{talk}</ul></div></div>"""
    return Told(
        "https://talk2.example/9",
        "Asia/Riyadh",
        page(MATCH, "", body),
        MATCH,
        "2026-03-22T20:14:00Z",
        t,
    )


@fresh
def caption_paragraphs_in_text() -> Told:
    t = BRIDGE_TEXT
    body = f"""<header>{lis()}</header><div class="s"><h1>{BRIDGE}</h1><div class="m">9/4/2026 14:35</div><div class="c"><p><img src="1.jpg"></p><p class="img-cap">الوزير يقص شريط الافتتاح</p>{p(t[:3])}<div class="wp-caption aligncenter"><img><p class="wp-caption-text">عمال خلال المرحلة الأخيرة</p></div>{p(t[3:])}<p style="text-align:center"><img src="3.jpg"><br><em>مشهد ليلي للجسر</em></p></div></div>"""
    return Told(
        "https://caps.example/9",
        "Asia/Riyadh",
        page(BRIDGE, "", body),
        BRIDGE,
        "2026-04-09T11:35:00Z",
        t,
    )


@fresh
def one_long_paragraph_with_newlines() -> Told:
    t = FLOOD_TEXT
    text = "\n\n".join(t)
    body = f"""<header>{lis()}</header><div class="s"><h1>{FLOOD}</h1><div class="m">17/3/2026 21:06</div><div class="c" style="white-space:pre-line">{text}</div><div class="more">{cards()}</div></div>"""
    return Told(
        "https://pre.example/9",
        "Asia/Riyadh",
        page(FLOOD, "", body),
        FLOOD,
        "2026-03-17T18:06:00Z",
        t,
    )
