"""بي بي سي عربي (bbc.com/arabic), United Kingdom. Class names are hashed and change."""

from newscrawl.sources import Feed, Sections, sections
from newscrawl.spider import NewsSpider

RSS = "https://feeds.bbci.co.uk/arabic/"
FEEDS = sections("middleeast الشرق-الأوسط  worldnews العالم  business أعمال  scienceandtech تقنية")
TOPICS = sections("cqywj97d487t اقتصاد  cyx5kw7g1j2t رياضة  clmj3d7282gt علوم")


class BBCArabicSpider(NewsSpider):
    name = "bbcarabic"
    publisher = "بي بي سي عربي"
    country = "GB"
    sources = (
        Feed(RSS + "{id}/rss.xml", FEEDS, everything=RSS + "rss.xml"),
        Sections("https://www.bbc.com/arabic/topics/{id}?page={page}", TOPICS, cards="main"),
    )
    article_url = r"bbc\.com/arabic/(?:(?:articles|live)/\w+|[a-z-]+-\d{6,})/?(?:[?#]|$)"
    identity = r"/arabic/(?:articles/|live/|[a-z-]+-)(\w+)/?(?:[?#]|$)"
    rewrite = ((r"\?at_medium=.*", ""),)
