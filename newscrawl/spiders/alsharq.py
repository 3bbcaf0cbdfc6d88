"""الشرق (al-sharq.com), Qatar. The address of an article holds its day and no number."""

from newscrawl.sources import Feed
from newscrawl.spider import NewsSpider

DAY = r"(?P<day>\d\d?)/(?P<month>\d\d?)/(?P<year>\d{4})"


class AlsharqSpider(NewsSpider):
    name = "alsharq"
    publisher = "الشرق"
    country = "QA"
    sources = (Feed("https://al-sharq.com/rss/latestNews"),)
    article_url = rf"al-sharq\.com/article/{DAY}/[^/?#]+/?(?:[?#]|$)"
