"""الخبر (elkhabar.com), Algeria."""

from newscrawl.sources import Feed
from newscrawl.spider import NewsSpider


class ElkhabarSpider(NewsSpider):
    name = "elkhabar"
    publisher = "الخبر"
    country = "DZ"
    sources = (Feed("https://www.elkhabar.com/feed"),)
    article_url = r"elkhabar\.com/(?:press/article/\d+(?:/[^/?#]*)?|\w+/[^/?#]+-\d+)/?(?:[?#]|$)"
    identity = r"/article/(\d+)|-(\d+)/?(?:[?#]|$)"
