"""النهار أونلاين (ennaharonline.com), Algeria."""

from newscrawl.sources import Feed
from newscrawl.spider import NewsSpider


class EnnaharSpider(NewsSpider):
    name = "ennahar"
    publisher = "النهار أونلاين"
    country = "DZ"
    sources = (Feed("https://www.ennaharonline.com/feed/"),)
    # A story's slug has several words, a section's has one.
    article_url = r"ennaharonline\.com/[^/?#-]+(?:-[^/?#-]+)+/?(?:[?#]|$)"
