"""أموال الغد (amwalalghad.com), Egypt. WordPress with an open REST interface."""

from newscrawl.sources import WordPress
from newscrawl.spider import NewsSpider

DAY = r"(?P<year>\d{4})/(?P<month>\d\d?)/(?P<day>\d\d?)"


class AmwalalghadSpider(NewsSpider):
    name = "amwalalghad"
    publisher = "أموال الغد"
    country = "EG"
    sources = (WordPress("https://amwalalghad.com"),)
    article_url = rf"amwalalghad\.com/(?:{DAY}/)?[^/?#]+/?(?:[?#]|$)"
