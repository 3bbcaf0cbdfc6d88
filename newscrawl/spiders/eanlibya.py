"""عين ليبيا (eanlibya.com), Libya."""

from newscrawl.sources import Feed
from newscrawl.spider import NewsSpider


class EanLibyaSpider(NewsSpider):
    name = "eanlibya"
    publisher = "عين ليبيا"
    country = "LY"
    sources = (Feed("https://www.eanlibya.com/feed/"),)
    # Pages about the paper have slugs of one or two words.
    article_url = r"eanlibya\.com/[^/?#-]+(?:-[^/?#-]+){2,}/?(?:[?#]|$)"
