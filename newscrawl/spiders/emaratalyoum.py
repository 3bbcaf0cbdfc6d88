"""الإمارات اليوم (emaratalyoum.com), United Arab Emirates."""

from newscrawl.sources import Feed
from newscrawl.spider import NewsSpider

DAY = r"(?P<year>\d{4})-(?P<month>\d\d?)-(?P<day>\d\d?)"


class EmaratalyoumSpider(NewsSpider):
    name = "emaratalyoum"
    publisher = "الإمارات اليوم"
    country = "AE"
    sources = (Feed("https://www.emaratalyoum.com/rss-7.951867"),)
    article_url = rf"emaratalyoum\.com/(?:[^/?#]+/)+{DAY}-1\.\d+/?(?:[?#]|$)"
    identity = r"-(1\.\d+)/?(?:[?#]|$)"
