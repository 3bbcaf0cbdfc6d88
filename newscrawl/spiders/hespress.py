"""هسبريس (hespress.com), Morocco."""

from newscrawl.sources import Feed, Sections, sections
from newscrawl.spider import NewsSpider

SITE = "https://www.hespress.com"


class HespressSpider(NewsSpider):
    name = "hespress"
    publisher = "هسبريس"
    country = "MA"
    sources = (
        Feed(SITE + "/feed"),
        Sections(SITE + "/?action=ajax_listing&paged={page}", sections("all كل-الأخبار")),
    )
    # Since about 2020 "/slug-1648203.html", before that "/politique/272418.html".
    article_url = r"//(?:www\.)?hespress\.com/(?:[^/?#]+-|[a-z-]+/)\d+\.html/?(?:[?#]|$)"
    identity = r"[-/](\d+)\.html"
