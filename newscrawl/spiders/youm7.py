"""اليوم السابع (youm7.com), Egypt. A story's identifier tells it apart, not how old it is."""

from newscrawl.pages.article import ArticlePage
from newscrawl.pages.fields import css, xpath
from newscrawl.sources import DailySitemap, Feed, Sections, sections
from newscrawl.spider import NewsSpider

SITE = "https://www.youm7.com"
RSS = SITE + "/rss/SectionRss"
SECTIONS = sections("""
65 أخبار-عاجلة  319 سياسة  97 تقارير-مصرية  203 حوادث  296 أخبار-المحافظات  12 تحقيقات-وملفات
298 أخبار-الرياضة  297 اقتصاد-وبورصة  88 أخبار-عربية  286 أخبار-عالمية  48 فن  94 ثقافة
89 المرأة-والمنوعات  245 صحة-وطب  251 تليفزيون  328 علوم-و-تكنولوجيا  332 كرة-عالمية
359 دين-وحياة  87 مقالات  190 مقالات-القراء
""")
DAY = r"(?P<year>\d{4})/(?P<month>\d\d?)/(?P<day>\d\d?)"


class Youm7Spider(NewsSpider):
    name = "youm7"
    publisher = "اليوم السابع"
    country = "EG"
    sources = (
        DailySitemap(SITE + "/Sitemap/{year}/{month}/{day}"),
        Feed(RSS + "?SectionID={id}", SECTIONS, everything=RSS),
        Sections(SITE + "/Section/{name}/{id}/{page}", SECTIONS, cards="#paging, .bigOneSec"),
    )
    article_url = (
        rf"youm7\.com/(?:(?:story|amp)/{DAY}/(?:[^?#]*/)?\d+|\d+|News\.asp\?NewsID=\d+)"
        r"/?(?:[?&#]|$)"
    )
    identity = r"[?&]NewsID=(\d+)|/(\d+)/?(?:[?#]|$)"
    rewrite = ((r"//(?:m|www)\.youm7\.com/(?:amp|story)/", "//www.youm7.com/story/"),)

    class Page(ArticlePage):
        masthead = ("أكرم القصاص", "علا الشافعي")
        headline = css("div.articleHeader > h1")
        articleSection = xpath("(//a[contains(@href, 'SecID=')])[last() = 1]")  # 2010-2013
