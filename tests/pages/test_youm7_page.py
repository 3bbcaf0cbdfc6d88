# ruff: noqa: E501 - markup and the seed, unwrapped
"""Youm7's article page, composed of its class names in each era, with the seed's text."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from newscrawl.items import NewsArticle
from newscrawl.pages.article import ArticlePage
from newscrawl.pages.fields import css

URL = "https://www.youm7.com/story/2021/11/6/slug/5525123"
ZONE = "Africa/Cairo"
HEADLINE = "العراق: اتخذنا خطوات لإنهاء تواجد القوات القتالية للتحالف الدولى بنهاية العام"
CAPTION = "قوات الأمن العراقية"
PARAGRAPHS = """\
قال المتحدث باسم قيادة العمليات المشتركة فى العراق تحسين الخفاجى، السبت، إن العراق اتخذ خطوات كبيرة لإنهاء تواجد القوات القتالية العسكرية للتحالف الدولي، بحلول 31 ديسمبر المقبل.
ونقلت "وكالة الأنباء العراقية" عن خفاجى قوله، إن التعاون مع التحالف الدولي "سيستمر فى مجالات الاستشارة والمعلومات الاستخبارية والتدريب والتسليح".
وأشار المتحدث إلى أن "وجود التحالف الدولي في العراق هو لغرض الاستشارة والتدريب والمعلومات الاستخبارية والأمنية، التى تسهم في مطاردة وملاحقة عصابات داعش الإرهابية".
يذكرأن، أكدت قيادة العمليات المشتركة، إجلاء أكثر من 2100 شحنة من المعدات العسكرية للتحالف الدولي، وذلك ضمن إطار خطة لانتقال قوات التحالف الدولي إلى دور استشاري غير قتالي بالبلاد .
وذكرت القيادة في بيان، أوردته قناة (الإخبارية العراقية)، خلال اجتماع مع القيادات الأمنية العراقية بحضور القائد العام لقوات التحالف في العراق وسوريا، الجنرال جون برينان، "إنه تباحث الخطط الأمنية التي من شأنها الوصول إلى المرحلة لا يوجد فيها قوات تحالف دولي عاملة في العراق بدورٍ قتالي".
وأكد البيان، التزام الطرفين بالشراكة المستمرة بين القوات الأمنية العراقية والتحالف، وتحديد بشكل واضح دور التحالف بمواصلة دعم القوات الامنية العراقية في تقديم المشورة والمساعدة والتمكين، واتفقا على إعادة تقييم التقدم الحاصل في علاقتهم، مشيرا إلى الانتقال الناجح لملكية معدات التحالف إلى الجانب العراقي خلال الأشهر الماضية، والتي شملت أكثر من 1800 معدة، ما بين عربات مدرعة مسلحة ورافعات وصهاريج مياه وعربات أخرى، ساهمت في زيادة قدرة القوات الأمنية العراقية على التنقل وتمكنها من حماية المواطنين العراقيين من داعش.
ولفت البيان إلى اتفاقهما على الاستمرار في عقد جلساتهم المنتظمة عن طريق الاجتماعات المستقبلية مع مجموعة التنسيق الأمني العراقية لغرض استكمال مناقشة الخطوات المتبقية للانتهاء من انتقال قوات التحالف إلى الدور غير القتالي بحلول الوقت المحدد له في نهاية هذا العام.
ونوه البيان، إلى تجديد تأكيد الحكومة العراقية على حماية أفراد التحالف الدولي الذين يقدمون المشورة والمساعدة والتمكين للقوات الأمنية العراقية،مبينًا أن أفراد التحالف متواجدون بدعوة من العراق وفقاً للسيادة العراقية والقوانين والأعراف الدولية.
""".splitlines()

SHARE = """<div class="NEwShare_Icons"><div class="NewShareBtn"><p>مشاركة</p></div>
<ul class="share_icons"><li><a href="#">مشاركة</a></li></ul><div class="BGCommentSBar">
<a href="#comments"><span class="AdDCommenTNeW">اضف تعليقاً واقرأ تعليقات القراء</span></a></div></div>"""

HEAD = f"""<head><meta http-equiv="Content-Type" content="charset=utf-8">
<title>{HEADLINE} - اليوم السابع</title>
<link rel="canonical" href="{URL}">
<link rel="alternate" media="handheld" href="https://m.youm7.com/amp/2021/11/6/slug/5525123">
<meta property="og:title" content="{HEADLINE} - اليوم السابع">
<meta property="og:site_name" content="اليوم السابع">
<meta property="og:image" content="https://img.youm7.com/xlarge/202111060740104010.jpg">
<meta property="article:section" content="أخبار عربية">
<meta property="article:tag" content="العراق"><meta property="article:tag" content="التحالف الدولى">
<meta property="article:published_time" content="2021-11-06T19:40:12Z">
<meta property="article:modified_time" content="2021-11-06T19:52:00Z"></head>"""

BODY = "".join(
    f'<p dir="RTL" class="selectionShareable">{text}</p>\n<p>&nbsp;</p>' for text in PARAGRAPHS
)


def today(body: str) -> str:
    """The page since about 2017."""
    return f"""<html>{HEAD}<body><header class="row headerCont"><div class="editors">أكرم القصاص - علا الشافعي</div>
<span class="date-header">الأحد، 07 نوفمبر 2021 <i></i> 09:56 ص</span>
<nav class="secondMenu"><a href="/Section/أخبار-عربية/88/1"><h2>عرب</h2></a></nav></header>
<article class="container bodyCon secBody"><div class="leftAdsFix"></div>
<div class="row news-content"><div class="col-xs-8 article-cont" id="divcont"><article>
<div class="articleHeader"><div class="breadcumb"><a href="/">الرئيسية</a><a href="/Section/x/88/1">أخبار عربية</a></div>
<h3 class="subTitle"></h3><h1>{HEADLINE}</h1>
<span class="newsStoryDate">السبت، 06 نوفمبر 2021 07:40 م</span></div>
<div class="img-cont"><img class="img-responsive" src="https://img.youm7.com/large/202111060740104010.jpg" alt="{HEADLINE}">
<span class="img-cap">{CAPTION}</span></div>
<div class="articleCont"><span class="writeBy">كتب محمد جمال</span>{SHARE}
<div id="articleBody">{body}</div>
<div class="tags"><h3><a href="/Tags/Index?id=1&amp;tag=x">العراق</a></h3></div>{SHARE}
<div class="most-read"><p>الموضوعات المتعلقة</p></div><div class="news-dev8"><h3><a href="/story/2021/11/5/b/5524000">خبر آخر عن موضوع قريب من هذا الموضوع</a></h3>
<span class="spanBottom">الجمعة، 05 نوفمبر 2021 09:14 ص</span></div></div></article>
<div id="comments"><p>لا توجد تعليقات على الخبر</p><p>اضف تعليق</p><p>تم أضافة تعليقك سوف يظهر بعد المراجعة</p></div>
<a href="#top">الرجوع الى أعلى الصفحة</a></div></div></article>
<div class="fc-consent-root"><p>Welcome. Your personal data will be processed by our partners.</p></div>
<footer><div class="copyright">© 2022 حقوق النشر محفوظة لـ<h1>اليوم السابع</h1></div></footer></body></html>"""


class Youm7(ArticlePage):
    masthead = ("أكرم القصاص", "علا الشافعي")
    headline = css("div.articleHeader > h1")


BODIES = {
    "paragraphs": BODY,
    "breaks": "<br /><br />\n".join(PARAGRAPHS),
    "breaks in a paragraph": f"<p>{PARAGRAPHS[0]}</p><p><br><br>{'<br><br>'.join(PARAGRAPHS[1:])}<br></p>",
    "divs": "".join(f"<div>{text}</div><div>&nbsp;</div>" for text in PARAGRAPHS),
    "spans": "".join(f'<span class="article-p">{text}</span><br>' for text in PARAGRAPHS),
    "related inside": BODY.replace(
        PARAGRAPHS[3],
        "<strong>موضوعات متعلقة:</strong></p><p><a href='/story/2021/1/1/a/5'>خبر عن موضوع سابق في هذا الشأن</a></p>"
        f"<p>- <a href='/story/2021/1/1/a/6'>خبر ثان عن موضوع سابق في الشأن نفسه</a></p><p>{PARAGRAPHS[3]}",
    ),
    "image inside": BODY.replace(
        f">{PARAGRAPHS[2]}",
        f"><img data-src='https://img.youm7.com/ArticleImgs/2021/11/6/12345-inside.jpg'><span class='img-cap'>مدرعة</span></p><p>{PARAGRAPHS[2]}",
    ),
}


@pytest.fixture(params=[ArticlePage, Youm7], ids=["default", "site"])
def page_class(request: pytest.FixtureRequest) -> type[ArticlePage]:
    return request.param  # type: ignore[no-any-return]


def read(page_class: type[ArticlePage], html: str | bytes) -> NewsArticle:
    return page_class(html, URL, timezone=ZONE, publisher="اليوم السابع").item()


@pytest.mark.parametrize("shape", BODIES)
def test_the_seed_is_read_letter_for_letter(page_class: type[ArticlePage], shape: str) -> None:
    item = read(page_class, today(BODIES[shape]))
    assert item.headline == HEADLINE
    assert item.articleBody is not None
    assert item.articleBody.split("\n\n") == PARAGRAPHS
    assert item.datePublished == datetime(2021, 11, 6, 19, 40, tzinfo=ZoneInfo(ZONE))
    assert item.datePublished.isoformat() == "2021-11-06T19:40:00+02:00"
    assert item.author == ["محمد جمال"]


def test_the_other_fields(page_class: type[ArticlePage]) -> None:
    item = read(page_class, today(BODY))
    assert item.image[0] == {
        "url": "https://img.youm7.com/xlarge/202111060740104010.jpg",
        "caption": CAPTION,
    }
    assert len(item.image) == 1
    assert item.keywords == ["العراق", "التحالف الدولى"]
    assert item.articleSection == ["أخبار عربية"]
    assert item.canonicalUrl == URL
    assert item.publisher == "اليوم السابع"
    assert item.inLanguage == "ar"
    assert item.dateModified == datetime(2021, 11, 6, 19, 52, tzinfo=ZoneInfo(ZONE))
    assert item.datePublishedRaw == "السبت، 06 نوفمبر 2021 07:40 م"
    assert item.wordCount == len(" ".join(PARAGRAPHS).split())
    assert item.alternativeHeadline is None


def test_images_inside_the_text_carry_their_captions() -> None:
    images = read(Youm7, today(BODIES["image inside"])).image
    assert [image.get("caption") for image in images] == [CAPTION, "مدرعة"]
    assert images[1]["url"].endswith("/12345-inside.jpg")


def test_editors_are_no_authors() -> None:
    html = (
        today(BODY)
        .replace('<span class="writeBy">كتب محمد جمال</span>', "")
        .replace(
            '<div class="img-cont">',
            '<div class="mast">أكرم القصاص - علا الشافعي</div><div class="img-cont">',
        )
    )
    item = read(Youm7, html)
    assert item.author == []
    assert item.editor == ["أكرم القصاص", "علا الشافعي"]


def test_2013(page_class: type[ArticlePage]) -> None:
    html = f"""<html><head><title>اليوم السابع | {HEADLINE}</title></head><body><form id="aspnetForm">
<div class="newsStoryHeader"><h1>{HEADLINE}</h1></div><p class="newsStoryDate">الإثنين، 15 يوليو 2013 - 23:58</p>
<div class="newsStoryImg"><img src="http://img.youm7.com/images/NewsPics/large/s720131234.jpg"><br>{CAPTION}</div>
<p class="newsStoryEditor">العريش - محمد حسين</p><div class="newsStoryTxt">{"<br><br>".join(PARAGRAPHS)}</div></form></body></html>"""
    item = read(page_class, html)
    assert item.headline == HEADLINE
    assert item.articleBody is not None
    assert item.articleBody.split("\n\n") == PARAGRAPHS
    assert item.author == ["محمد حسين"]
    assert item.datePublished == datetime(2013, 7, 15, 23, 58, tzinfo=ZoneInfo(ZONE))


def test_2010_in_windows_1256(page_class: type[ArticlePage]) -> None:
    html = f"""<html><head><meta http-equiv="Content-Type" content="text/html; charset=windows-1256">
<title>{HEADLINE}</title></head><body><table><tr><td><h3>{HEADLINE}</h3>
<p class="newsStoryDate">الاثنين، 5 يوليو  2010 - 15:50</p><p class="newsStoryEditor">كتب محمد جمال</p>
<!-- end sport advertise -->{"<BR><BR>".join(PARAGRAPHS)}<!-- sport ads website -->
</td></tr></table><div class="commentBlock"><h4>رأي</h4>تعليق طويل من قارئ لا يعرف أحد من هو ولا ماذا يريد من الناس</div></body></html>"""
    item = read(page_class, html.encode("windows-1256"))
    assert item.headline == HEADLINE
    assert item.articleBody is not None
    assert item.articleBody.split("\n\n") == PARAGRAPHS
    assert item.author == ["محمد جمال"]
    assert item.datePublished == datetime(2010, 7, 5, 15, 50, tzinfo=ZoneInfo(ZONE))


def test_a_date_of_1899_is_none() -> None:
    html = today(BODY).replace("06 نوفمبر 2021 07:40 م", "30 ديسمبر 1899 - 00:00")
    html = html.replace("2021-11-06T19:40:12Z", "1899-12-30T00:00:00Z")
    assert read(Youm7, html).datePublished is None
