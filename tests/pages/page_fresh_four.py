# ruff: noqa: E501 - markup, unwrapped
"""Print and mobile versions, old portals, live pages, interviews, opinion, galleries."""

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
def print_version() -> Told:
    t = BRIDGE_TEXT
    body = f"""<div style="text-align:center"><img src="logo.png"></div><hr><h2>{BRIDGE}</h2><p>الخميس 9 أبريل 2026 - 14:35</p><p>بقلم: رامي الحلو</p><div>{"<br><br>".join(t)}</div><hr><p>رابط الخبر: https://print.example/news/77</p><p>تاريخ الطباعة: 12/04/2026 10:00</p><a href="javascript:window.print()">طباعة</a>"""
    return Told(
        "https://print.example/print/77",
        "Asia/Beirut",
        page(f"{BRIDGE}", "", body),
        BRIDGE,
        "2026-04-09T11:35:00Z",
        t,
        ["رامي الحلو"],
    )


@fresh
def font_tags_of_2005() -> Told:
    t = RATES_TEXT
    body = f"""<table width="780" align="center"><tr><td colspan="3"><img src="top.gif"></td></tr><tr><td width="150" valign="top"><table><tr><td><b>الأقسام</b></td></tr>{"".join(f"<tr><td><a href='/c{n}'>{x}</a></td></tr>" for n, x in enumerate(LINKS))}</table></td><td valign="top"><font size="4" color="navy"><b>{RATES}</b></font><br><font size="2">5/2/2026 - 7:30 مساء</font><p align="justify"><font size="3">{"<br><br>".join(t)}</font></p><p><font size="1">عدد القراءات : 1203</font></p></td><td width="150" valign="top"><b>استفتاء</b><br>ما رأيك بالموقع؟</td></tr></table>"""
    return Told(
        "https://old.example/news_details.php?sid=4411",
        "Asia/Aden",
        page(RATES, "", body),
        RATES,
        "2026-02-05T16:30:00Z",
        t,
    )


@fresh
def live_page_cover() -> Told:
    t = FLOOD_TEXT
    entries = "".join(
        f'<div class="live-entry"><time datetime="2026-03-17T1{n}:30:00Z">1{n}:30</time><h3>تحديث رقم {n}</h3><p>{x}</p></div>'
        for n, x in enumerate(t[1:], 2)
    )
    body = f"""<header>{lis()}</header><article><h1>{FLOOD}</h1><div class="meta"><span class="live-tag">مباشر</span><span>نُشر: 17 مارس 2026 - 14:05</span></div><div class="summary"><p>{t[0]}</p></div><div class="live-blog">{entries}</div></article>"""
    want = [t[0]]
    for n, x in enumerate(t[1:], 2):
        want += [f"1{n}:30", f"تحديث رقم {n}", x]
    node = data(_type="LiveBlogPosting", headline=FLOOD, datePublished="2026-03-17T11:05:00Z")
    return Told(
        "https://live.example/live/7",
        "Asia/Riyadh",
        page(FLOOD, node, body),
        FLOOD,
        "2026-03-17T11:05:00Z",
        want,
    )


@fresh
def interview() -> Told:
    turns = [
        "<p><strong>■ كيف بدأت رحلتك مع الكتابة؟</strong></p>",
        "<p>- بدأت في سن مبكرة، حين كنت أدون يوميات القرية في دفتر صغير لا يفارقني.</p>",
        "<p><strong>■ وما الذي تغير بعد الجائزة؟</strong></p>",
        "<p>- لم يتغير شيء كثير، ما زلت أكتب كل صباح وأمحو نصف ما أكتبه في المساء.</p>",
        "<p><strong>■ هل تقرأ النقد؟</strong></p>",
        "<p>- أقرأ ما يصلني منه وأتعلم، لكنني لا أرد أبدا.</p>",
    ]
    plain = [
        "■ كيف بدأت رحلتك مع الكتابة؟",
        "- بدأت في سن مبكرة، حين كنت أدون يوميات القرية في دفتر صغير لا يفارقني.",
        "■ وما الذي تغير بعد الجائزة؟",
        "- لم يتغير شيء كثير، ما زلت أكتب كل صباح وأمحو نصف ما أكتبه في المساء.",
        "■ هل تقرأ النقد؟",
        "- أقرأ ما يصلني منه وأتعلم، لكنني لا أرد أبدا.",
    ]
    title = "الروائي حسن البكري: أكتب كل صباح وأمحو نصف ما كتبت"
    lead = "في بيته المطل على البحر استقبلنا الروائي حسن البكري، بعد أيام من فوزه بالجائزة الكبرى للرواية، وكان معه هذا الحوار."
    body = f"""<nav>{lis()}</nav><div class="article"><h1>{title}</h1><div class="author-date"><span>حوار: </span><a href="/author/9">سلمى العطار</a><span class="date">3 فبراير 2026 - 10:15</span></div><div class="content"><p>{lead}</p>{"".join(turns)}</div></div>"""
    return Told(
        "https://talk.example/culture/9",
        "Africa/Cairo",
        page(f"{title} | المدى", "", body),
        title,
        "2026-02-03T08:15:00Z",
        [lead, *plain],
        ["سلمى العطار"],
    )


@fresh
def opinion_with_card() -> Told:
    title = "حين تصبح المدن غرباء عن أهلها"
    t = [
        "لم تكن المدينة التي عدت إليها بعد عشرين عاما هي المدينة التي غادرتها، ولا كنت أنا ذلك الفتى الذي يعرف أزقتها.",
        "تتغير المدن كما يتغير البشر، لكنها حين تتغير لا تستأذن أحدا، ولا تترك لنا سوى أسماء الشوارع دليلا عليها.",
        "وربما كان العزاء الوحيد أن الذاكرة لا تهدم بالجرافات، وأن الحكايات تبقى ما بقي من يرويها.",
    ]
    body = f"""<nav>{lis()}</nav><div class="opinion-page"><div class="writer-card"><img src="w.jpg" alt="سعيد الكيلاني"><h3><a href="/writers/12">سعيد الكيلاني</a></h3><p>كاتب وروائي أردني صدرت له أربع روايات ومجموعتان قصصيتان.</p></div><h1>{title}</h1><span class="op-date">2026-02-03 09:20</span><div class="text">{p(t)}</div><div class="more-by"><h4>مقالات أخرى للكاتب</h4><ul>{lis(4)}</ul></div><p class="note">الآراء الواردة في هذا المقال لا تعبر بالضرورة عن موقف الصحيفة.</p></div>"""
    return Told(
        "https://op.example/opinion/12",
        "Asia/Amman",
        page(f"{title} - المدى", "", body),
        title,
        "2026-02-03T06:20:00Z",
        t,
        ["سعيد الكيلاني"],
    )


@fresh
def soledad_theme() -> Told:
    t = HEALTH_TEXT
    body = f"""<div class="wrapper-boxed"><header id="header">{lis()}</header><div class="container-single"><article class="post type-post"><div class="header-standard header-classic single-header"><div class="penci-standard-cat"><span class="cat"><a>صحة</a></span></div><h1 class="post-title single-post-title entry-title"><span>{HEALTH}</span></h1><div class="post-box-meta-single"><span class="author-post byline"><span class="author vcard">كتبه <a class="author-url url fn n" href="/author/h">هدى المالكي</a></span></span><span><time class="entry-date published" datetime="2026-02-03T08:41:09+03:00">3 فبراير، 2026</time></span><span>0 <span>تعليقات</span></span><span>45 <i>مشاهدات</i></span></div></div><div class="post-entry"><div class="inner-post-entry entry-content"><p>{t[0]}</p><div class="penci-ilrltpost-beaf penci-ilrltpost-row"><div class="penci-ilrltpost-insert"><div class="penci-ilrltpost-title">مواضيع ذات صلة</div><article>{cards(2, "penci-ilrltpost-item", "div")}</article></div></div>{p(t[1:])}<div class="penci-single-link-pages"></div><div class="post-tags"><a>المشي</a></div></div></div><div class="tags-share-box"><span class="single-comment-o">0 تعليق</span><a>Facebook</a></div></article><div class="post-author"><h5><a>هدى المالكي</a></h5></div><div class="post-pagination"><div class="prev-post"><span>المقال السابق</span><h5>{LINKS[0]}</h5></div></div></div></div>"""
    return Told(
        "https://sol.example/2026/x",
        "Asia/Riyadh",
        page(f"{HEALTH} - المدى", "", body),
        HEALTH,
        "2026-02-03T05:41:09Z",
        t,
        ["هدى المالكي"],
    )


@fresh
def sahifa_theme() -> Told:
    t = FLOOD_TEXT
    body = f"""<div class="wrapper"><header id="theme-header">{lis()}</header><div id="crumbs"><a>الرئيسية</a> <span>/</span> <span class="current">{FLOOD}</span></div><article class="post-listing post"><div class="single-post-thumb"><img></div><div class="post-inner"><h1 class="name post-title entry-title"><span itemprop="name">{FLOOD}</span></h1><p class="post-meta"><span class="post-meta-author"><i></i><a href="/author/j">جمال الزبيري</a></span><span class="tie-date"><i></i>17 مارس، 2026</span><span class="post-cats"><a>محلي</a></span><span class="post-comments"><a>اضف تعليق</a></span><span class="post-views">120 زيارة</span></p><div class="entry"><div class="share-post"><span class="share-text">شارك !</span><ul class="flat-social">{lis(1)}</ul></div>{p(t[:3])}<div class="e3lan"></div>{p(t[3:])}</div><span style="display:none" class="updated">2026-03-17</span><div style="display:none" class="vcard author" itemprop="author"><strong class="fn" itemprop="name"><a>جمال الزبيري</a></strong></div></div></article><section id="author-box"><div class="block-head"><h3>عن جمال الزبيري</h3></div><div class="author-bio">صحفي يمني</div></section><div class="post-navigation">{lis(2)}</div><section id="related_posts"><h3>مقالات مشابهة</h3>{cards(3, "related-item")}</section></div>"""
    head = '<meta property="article:published_time" content="2026-03-17T18:06:31+03:00">'
    return Told(
        "https://sah.example/?p=9",
        "Asia/Aden",
        page(f"{FLOOD} | المدى", head, body),
        FLOOD,
        "2026-03-17T15:06:31Z",
        t,
        ["جمال الزبيري"],
    )


@fresh
def bimber_listicle() -> Told:
    title = "5 عادات صباحية تجعل يومك أكثر إنتاجا"
    want = [
        "يبحث كثيرون عن طرق بسيطة لتحسين يومهم، وغالبا ما تبدأ الإجابة من ساعات الصباح الأولى.",
        "1- الاستيقاظ المبكر",
        "يمنحك الاستيقاظ المبكر وقتا هادئا قبل أن يبدأ ضجيج اليوم.",
        "2- شرب الماء",
        "كوب من الماء بعد الاستيقاظ ينشط الجسم ويعوض ما فقده أثناء النوم.",
        "3- ترتيب السرير",
        "إنجاز صغير يفتح الباب لإنجازات أكبر.",
    ]
    marked = f"<p>{want[0]}</p>" + "".join(
        f'<h2 class="entry-sub-title"><span>{want[n]}</span></h2><figure class="wp-block-image"><img><figcaption>المصدر: بيكسلز</figcaption></figure><p>{want[n + 1]}</p>'
        for n in (1, 3, 5)
    )
    body = f"""<div class="g1-body-inner">{lis()}<article class="entry-tpl-classic"><header class="entry-header"><p class="entry-meta entry-stats"><span class="entry-views"><strong>2.1k</strong> مشاهدات</span></p><h1 class="g1-mega entry-title">{title}</h1><p class="entry-meta"><span class="entry-byline"><span class="entry-author"><span>بواسطة</span> <a href="/author/n"><strong>نورا الجندي</strong></a></span></span><time class="entry-date" datetime="2026-02-03T08:41:00+02:00">3 فبراير، 2026, 8:41 ص</time></p></header><div class="entry-content">{marked}</div><div class="snax-voting">تصويت <button>أعجبني</button></div></article><div class="g1-related">{cards()}</div></div>"""
    return Told(
        "https://bim.example/list/5",
        "Africa/Cairo",
        page(title, "", body),
        title,
        "2026-02-03T06:41:00Z",
        want,
        ["نورا الجندي"],
    )


@fresh
def asharq_cards() -> Told:
    t = RATES_TEXT
    body = f"""<div class="shell">{lis()}</div><main><div class="ArticleHero"><div class="ArticleHero-tag">أسواق</div><h1 class="ArticleHero-title">{RATES}</h1><p class="ArticleHero-dek">اللجنة تراقب التطورات العالمية ولا تستبعد أي أداة.</p><div class="ArticleHero-info"><span>المصدر:</span><strong>الشرق</strong><span class="sep">|</span><span>5 فبراير 2026 19:30</span></div><ul class="takeaways"><li>تثبيت الفائدة للمرة الثالثة على التوالي</li></ul></div><div class="ArticleBody">{p(t[:2])}<div class="ArticleBody-related"><span>اقرأ المزيد: </span><a href="/x">{LINKS[1]}</a></div><h2>ماذا يتوقع المحللون؟</h2>{p(t[2:])}<div class="ArticleBody-disclaimer"><p>هذا المحتوى لأغراض إعلامية فقط ولا يشكل نصيحة استثمارية</p></div></div><div class="ArticleFooter"><div>تصنيفات</div><a>فائدة</a></div></main>"""
    want = [
        "اللجنة تراقب التطورات العالمية ولا تستبعد أي أداة.",
        t[0],
        t[1],
        "ماذا يتوقع المحللون؟",
        *t[2:],
    ]
    return Told(
        "https://ash.example/economy/5",
        "Asia/Riyadh",
        page(f"{RATES} | الشرق", '<meta property="og:site_name" content="الشرق">', body),
        RATES,
        "2026-02-05T16:30:00Z",
        want,
    )


@fresh
def arabi21_like() -> Told:
    t = BRIDGE_TEXT
    body = f"""<header>{lis()}</header><section class="article-details"><div class="breadcrumb">{lis(1)}</div><h1>{BRIDGE}</h1><div class="info"><span class="writer">بغداد- عربي21<span>- علاء اليعقوبي</span></span><time>الخميس، 09 أبريل 2026 02:35 م</time></div><figure><img><figcaption>الجسر الجديد- الأناضول</figcaption></figure><div class="share-links">شارك الخبر</div><div class="article-content"><p>{t[0]}<br></p><p>{t[1]}</p><p>{t[2]}</p><p>اقرأ أيضا:<br><a href="/x">{LINKS[0]}</a></p><p>{t[3]}</p><p>{t[4]}</p><p>{t[5]}</p></div><div class="also"><h3>مواضيع قد تهمك</h3>{cards()}</div></section>"""
    return Told(
        "https://arabi21.example/story/9/x",
        "Asia/Baghdad",
        page(f"{BRIDGE}", '<meta property="og:site_name" content="عربي21">', body),
        BRIDGE,
        "2026-04-09T11:35:00Z",
        t,
        ["علاء اليعقوبي"],
    )


@fresh
def new_arab() -> Told:
    t = MATCH_TEXT
    body = f"""<div class="region-header">{lis()}</div><main><div class="node node--type-article"><div class="field--name-field-section">رياضة</div><h1><span>{MATCH}</span></h1><div class="author-block"><div class="image"><img></div><div class="name"><a href="/author/x">زهير ورد</a></div><div class="bio"><p>صحافي رياضي من المغرب، انضم إلى أسرة «العربي الجديد» عام 2019، وعمل قبلها في صحف عدة.</p></div></div><div class="date-block"><span>22 مارس 2026</span><span class="divider">|</span><span>آخر تحديث: 23:14 (توقيت القدس)</span></div><div class="summary"><span>+ الخط -</span></div><div class="ai-summary"><button>إظهار الملخص</button><ul style="display:none"><li>فاز المنتخب في الوقت الإضافي وبلغ نصف النهائي.</li></ul></div><div class="field--name-body">{p(t[:2])}<div class="related-stories inline-card"><div class="label">رياضة دولية</div><a href="/z">{LINKS[3]}</a></div>{p(t[2:])}</div><div class="tags">دلالات <a>المنتخب</a></div></div></main>"""
    head = '<meta property="article:published_time" content="2026-03-22T20:50:12+00:00">'
    return Told(
        "https://alaraby.example/sport/x",
        "Asia/Jerusalem",
        page(f"{MATCH}", head, body),
        MATCH,
        "2026-03-22T20:50:12Z",
        t,
        ["زهير ورد"],
    )


@fresh
def blogspot_paper() -> Told:
    t = FLOOD_TEXT
    body = f"""<div class="outer-wrapper">{lis()}<div id="main-wrap"><div class="blog-posts hfeed"><div class="post-outer"><article class="blog-post hentry"><h1 class="post-title entry-title">{FLOOD}</h1><div class="post-meta"><span class="post-author"><em>بواسطة</em><span class="meta-name">شبكة المدى</span></span><span class="post-date published" datetime="2026-03-17T11:06:00-07:00">مارس 17, 2026</span></div><div class="post-body post-content"><div class="separator"><a href="/1.jpg"><img></a></div><br /><div style="text-align: justify;"><span>{t[0]}</span></div><div style="text-align: justify;"><span><br /></span></div>{"".join(f'<div style="text-align: justify;"><span>{x}</span></div><div><br /></div>' for x in t[1:])}</div><div class="post-footer"><div class="post-labels"><span>Tags:</span><a>محلي</a></div><div class="related-wrap"><h3>قد تعجبك هذه المشاركات</h3>{cards()}</div></div></article></div></div></div></div>"""
    return Told(
        "https://mada.blogspot.example/2026/03/blog-post_17.html",
        "Asia/Aden",
        page(f"{FLOOD}", '<meta property="og:site_name" content="شبكة المدى">', body),
        FLOOD,
        "2026-03-17T18:06:00Z",
        t,
    )


@fresh
def kooora_like() -> Told:
    t = MATCH_TEXT
    body = f"""<div id="top">{lis()}</div><div class="article" id="articleContainer"><h1 class="articleTitle">{MATCH}</h1><div class="articleInfo"><div class="articleAuthor">كووورة - محمد الحداد</div><div class="articleDate">22 مارس 2026 23:14</div></div><img src="k.jpg"><div class="imgDesc">المنتخب الوطني</div><div class="articleBody"><div><strong>{t[0]}</strong></div><div>{t[1]}</div><div>{t[2]}</div><div>{t[3]}</div><div>{t[4]}</div></div></div><div class="comments">تعليقات (5)</div>"""
    return Told(
        "https://www.kooora.example/?n=1",
        "Africa/Casablanca",
        page(f"{MATCH}", '<meta property="og:site_name" content="كووورة">', body),
        MATCH,
        "2026-03-22T22:14:00Z",
        t,
        ["محمد الحداد"],
    )


@fresh
def sudan_tribune() -> Told:
    t = FLOOD_TEXT
    body = f"""<header>{lis()}</header><article><header><h1 class="entry-title">{FLOOD}</h1><div class="entry-meta"><span class="posted-on"><time class="entry-date published" datetime="2026-03-17T21:06:00+02:00">17 مارس 2026</time></span></div></header><div class="entry-content"><p><strong>الخرطوم 17 مارس 2026 ــ </strong>{t[0]}</p>{p(t[1:])}<div class="sharedaddy"><h3>شارك هذا الموضوع:</h3></div></div></article>"""
    return Told(
        "https://sudan.example/article/9",
        "Africa/Khartoum",
        page(f"{FLOOD} - سودان تربيون", "", body),
        FLOOD,
        "2026-03-17T19:06:00Z",
        ["الخرطوم 17 مارس 2026 ــ " + t[0], *t[1:]],
    )


@fresh
def gallery_story() -> Told:
    t = BRIDGE_TEXT[:3]
    shots = "".join(
        f'<div class="swiper-slide"><img src="/{n}.jpg"><div class="slide-text">الجسر من زاوية رقم {n}</div></div>'
        for n in range(6)
    )
    body = f"""<header>{lis()}</header><div class="post"><h1>{BRIDGE}</h1><div class="post-info"><span class="by">تصوير: عادل الفهد</span><span class="d">09 أبريل 2026 11:05</span></div><div class="swiper gallery"><div class="swiper-wrapper">{shots}</div></div><div class="post-text">{p(t)}</div></div>"""
    return Told(
        "https://gal.example/p/9",
        "Asia/Kuwait",
        page(BRIDGE, "", body),
        BRIDGE,
        "2026-04-09T08:05:00Z",
        t,
    )


@fresh
def annahar_premium() -> Told:
    t = RATES_TEXT
    body = f"""<header>{lis()}</header><div class="article__top"><div class="article__category">اقتصاد</div><div class="article__date">05-02-2026 | 19:30</div><h1 class="article__title">{RATES}</h1><div class="article__excerpt">قرار متوقع وأسواق هادئة</div><div class="article__img"><img><span>المصرف المركزي (أرشيف)</span></div></div><div class="article__content"><div class="authors"><div class="authors__item"><a href="/author/s">سلوى بعلبكي</a></div></div><div class="article__share"><span>A+</span><span>A-</span></div><div class="article__text">{p(t[:3])}<div class="ad-label">Advertisement</div>{p(t[3:])}</div></div><div class="article__related"><h2>الأكثر قراءة</h2>{cards()}</div>"""
    return Told(
        "https://annahar.example/a/9",
        "Asia/Beirut",
        page(f"{RATES} | النهار", "", body),
        RATES,
        "2026-02-05T17:30:00Z",
        t,
        ["سلوى بعلبكي"],
    )


@fresh
def lbc_like() -> Told:
    t = BRIDGE_TEXT
    body = f"""<form id="form1"><div id="menu">{lis()}</div><div class="newsdetails"><div class="cat">أخبار لبنان</div><div class="date-time">2026-04-09 | 14:35</div><div class="LongDesc-title"><h1>{BRIDGE}</h1></div><div class="video-cont"><div id="player"></div></div><div class="readtime">2 min</div><div class="LongDesc"><div>{t[0]}</div><div>{t[1]}</div><div><br></div><div>{t[2]}</div><div>{t[3]}</div><div>{t[4]}</div><div>{t[5]}</div></div><div class="cats"><h3>أخبار لبنان</h3></div><div class="next"><span>الخبر التالي</span><a>{LINKS[0]}</a></div></div></form>"""
    return Told(
        "https://lbc.example/news/lebanon/9/x",
        "Asia/Beirut",
        page(f"{BRIDGE} - Lebanon News", "", body),
        BRIDGE,
        "2026-04-09T11:35:00Z",
        t,
    )


@fresh
def akhbarona() -> Told:
    t = HEALTH_TEXT
    body = f"""<div id="nav">{lis()}</div><div id="article_holder"><h1 class="page_title">{HEALTH}</h1><div id="article_body"><div class="story_date">أضيف في 3 فبراير 2026 الساعة 08:41</div><div class="img"><img></div><p><strong>أخبارنا المغربية ـ عبد الإله بوسحابة</strong></p>{p(t)}</div><div class="comm"><h4>تعليقات الزوار</h4><p>سيتم نشر التعليقات التي تحترم القانون وأخلاقيات الحوار، وسيتم حذف كل تعليق يسيء إلى الأشخاص أو الأديان.</p><div class="c"><b>1 - سعيد</b><p>شكرا جزيلا على هذه المعلومات القيمة والمفيدة جدا لصحة الجميع.</p></div></div></div>"""
    return Told(
        "https://akhbarona.example/health/9.html",
        "Africa/Casablanca",
        page(f"{HEALTH}", '<meta property="og:site_name" content="أخبارنا المغربية">', body),
        HEALTH,
        "2026-02-03T07:41:00Z",
        t,
        ["عبد الإله بوسحابة"],
    )


@fresh
def maan_like() -> Told:
    t = FLOOD_TEXT
    body = f"""<header>{lis()}</header><main><h1 class="t-big">{FLOOD}</h1><div class="news-info"><div><i></i>نشر بتاريخ: 17/03/2026 ( آخر تحديث: 18/03/2026 الساعة: 08:15 )</div></div><img><div class="content-body"><p>بيت لحم- معا- {t[0]}</p>{p(t[1:])}</div><div class="btns"><a>شارك</a></div></main>"""
    head = '<meta property="article:published_time" content="2026-03-17T21:06:00+02:00">'
    return Told(
        "https://maan.example/news/9.html",
        "Asia/Hebron",
        page(f"{FLOOD}", head, body),
        FLOOD,
        "2026-03-17T19:06:00Z",
        ["بيت لحم- معا- " + t[0], *t[1:]],
    )


@fresh
def rudaw_like() -> Told:
    t = RATES_TEXT
    body = f"""<div class="nav">{lis()}</div><div class="article-container"><h1>{RATES}</h1><div class="row"><span class="date">05-02-2026</span><span class="author">هيفيار حسن</span></div><div class="tags"><span>الكلمات الدالة</span><a>بغداد</a></div><div class="size"><a>A-</a><a>A+</a></div><div class="article-text"><p><strong>رووداو ديجيتال</strong></p>{p(t)}</div><div class="comments"><h3>تعليقات</h3><p>علق كضيف أو قم بتسجيل الدخول للحصول على مزيد من المميزات</p></div></div>"""
    head = '<meta name="publishdate" content="2026-02-05T16:30:00Z"><meta property="og:site_name" content="رووداو ديجيتال">'
    return Told(
        "https://rudaw.example/arabic/business/05022026",
        "Asia/Baghdad",
        page(RATES, head, body),
        RATES,
        "2026-02-05T16:30:00Z",
        t,
        ["هيفيار حسن"],
    )
