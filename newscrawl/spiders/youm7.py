"""اليوم السابع (youm7.com), Egypt.

Section identifiers are those of 2013; the names in section URLs are not checked by the site.
A story's identifier is given when its draft is begun: it identifies, it does not order.
"""

from newscrawl.pages.article import ArticlePage
from newscrawl.pages.fields import css
from newscrawl.sources import DailySitemap, Feed, Sections
from newscrawl.spider import NewsSpider

SITE = "https://www.youm7.com"
_WORDS = """
65 أخبار-عاجلة  319 سياسة  97 تقارير-مصرية  203 حوادث  296 أخبار-المحافظات  12 تحقيقات-وملفات
298 أخبار-الرياضة  297 اقتصاد-وبورصة  88 أخبار-عربية  286 أخبار-عالمية  48 فن  94 ثقافة
89 المرأة-والمنوعات  245 صحة-وطب  251 تليفزيون  328 علوم-و-تكنولوجيا  332 كرة-عالمية
359 دين-وحياة  87 مقالات  190 مقالات-القراء
""".split()
SECTIONS = dict(zip(_WORDS[::2], _WORDS[1::2], strict=True))


class Youm7Spider(NewsSpider):
    name = "youm7"
    publisher = "اليوم السابع"
    country = "EG"
    timezone = "Africa/Cairo"
    allowed_domains = ("youm7.com",)
    sources = (
        DailySitemap(f"{SITE}/Sitemap/{{year}}/{{month}}/{{day}}"),
        Feed(f"{SITE}/rss/SectionRss?SectionID={{id}}", SECTIONS, everything=f"{SITE}/rss/SectionRss"),
        Sections(f"{SITE}/Section/{{name}}/{{id}}/{{page}}", SECTIONS, cards=".bigOneSec, .smallOneSec"),
    )
    article_url = (
        r"youm7\.com/(?:(?:story|amp)/(?P<year>\d{4})/(?P<month>\d\d?)/(?P<day>\d\d?)/(?:[^?#]*/)?\d+"
        r"|\d+|News\.asp\?NewsID=\d+)/?(?:[?#]|$)"
    )
    identity = r"[?&]NewsID=(\d+)|/(\d+)/?(?:[?#]|$)"
    rewrite = {r"//(?:m|www)\.youm7\.com/(?:amp|story)/": "//www.youm7.com/story/"}  # noqa: RUF012

    class Page(ArticlePage):
        masthead = ("أكرم القصاص", "علا الشافعي")
        headline = css("div.articleHeader > h1", "div.newsStoryHeader h1")
