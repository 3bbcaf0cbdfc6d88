"""واس (spa.gov.sa), the Saudi news agency. Its search lists what is new where nothing is asked."""

from newscrawl.sources import JsonApi
from newscrawl.spider import NewsSpider

API = "https://portalapi.spa.gov.sa/api/v1/news/search"
LATEST = API + "?title=&exact_search=1&by_latest=1&start={page}&rows=10&l=ar"
PAGE = "https://www.spa.gov.sa/{uuid}"


class SpaSpider(NewsSpider):
    name = "spa"
    publisher = "واس"
    country = "SA"
    allowed_domains = ("spa.gov.sa",)
    sources = (JsonApi(LATEST, items="data", link=PAGE, date="published_at", first=0, step=10),)
    article_url = r"www\.spa\.gov\.sa/(?:[Nw]?\d+|[\da-f]{8}-[\da-f-]{27})/?(?:[?#]|$)"
    identity = r"spa\.gov\.sa/([^/?#]+)"
