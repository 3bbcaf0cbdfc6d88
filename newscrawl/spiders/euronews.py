"""يورونيوز عربي (arabic.euronews.com), France."""

from newscrawl.sources import Sitemap
from newscrawl.spider import NewsSpider

SITEMAPS = "https://arabic.euronews.com/sitemaps/ar/"


class EuronewsArabicSpider(NewsSpider):
    name = "euronews"
    publisher = "يورونيوز"
    country = "FR"
    sources = (Sitemap(SITEMAPS + "latest-news.xml"), Sitemap(SITEMAPS + "articles.xml"))
    article_url = (
        r"arabic\.euronews\.com/(?!video|nocomment|embed)(?:[a-z-]+/)*"
        r"(?P<year>\d{4})/(?P<month>\d\d)/(?P<day>\d\d)/[^/?#]+/?(?:[?#]|$)"
    )
    identity = r"/(\d{4}/\d\d/\d\d/[\w-]+)/?(?:[?#]|$)"
