"""Scrapy settings: every departure from Scrapy's defaults, with its reason.

Settings of newscrawl's own begin with NEWSCRAWL_ and stand at the end. Those that are read from the
environment here can be given with ``-s NAME=VALUE`` as well.
"""

import os

BOT_NAME = "newscrawl"
SPIDER_MODULES = ["newscrawl.spiders", "newscrawl.generic"]
NEWSPIDER_MODULE = "newscrawl.spiders"
COMMANDS_MODULE = "newscrawl.commands"
# Scrapy's finds no sites outside a package.
SPIDER_LOADER_CLASS = "newscrawl.catalogue.Catalogue"

ADDONS = {
    # Puts the contact into the User-Agent.
    "newscrawl.addons.Identification": 100,
    # Puts NEWSCRAWL_OUTPUT where %(output)s stands below.
    "newscrawl.addons.Places": 200,
}

# A good citizen of the web -----------------------------------------------------------------------

# Scrapy's own default is to ignore robots.txt.
ROBOTSTXT_OBEY = True
# The name that robots.txt rules are matched with; the User-Agent carries more.
ROBOTSTXT_USER_AGENT = "newscrawl"
# One request at a time and site, with a pause: about what a busy reader does.
CONCURRENT_REQUESTS_PER_DOMAIN = 1
# What is in the downloader's hands when a crawl is stopped is still fetched, one by one: a stop
# should take seconds. One site needs no more than it may be asked at a time.
CONCURRENT_REQUESTS = 4
DOWNLOAD_DELAY = 1.5
# A news site needs no session; cookies would only tie requests together.
COOKIES_ENABLED = False
# A page's own address is not told to other sites.
REFERRER_POLICY = "same-origin"

# Bounds: what comes from the network is hostile --------------------------------------------------

# The default of 1 GiB lets one compressed answer fill the memory; the largest real page seen is
# half a megabyte, the largest sitemap a few.
DOWNLOAD_MAXSIZE = 16 * 1024 * 1024
DOWNLOAD_WARNSIZE = 4 * 1024 * 1024
# 180 s and three tries would let one stalled URL hold a site for nine minutes.
DOWNLOAD_TIMEOUT = 30
DNS_TIMEOUT = 10
# Certificates are not checked by default; a corpus should know where its text came from.
DOWNLOAD_VERIFY_CERTIFICATES = True
REDIRECT_MAX_TIMES = 5
# Costs a scan of every page, and news articles do not move that way.
METAREFRESH_ENABLED = False
# Paging follows one listing to the next without a limit of depth; links in articles are not
# followed, so that there is no maze to get lost in.
DEPTH_LIMIT = 0

# No way in ---------------------------------------------------------------------------------------

# Both are on by default and run code for whoever reaches them.
TELNETCONSOLE_ENABLED = False
REMOTE_CONTROL_ENABLED = False

# Less work ---------------------------------------------------------------------------------------

# Scrapy starts this many tasks for every response (100 by default), items or not; a news page has
# one item. A fifth of the cost of a fetch.
CONCURRENT_ITEMS = 4

# Components --------------------------------------------------------------------------------------

# One handler for both schemes, so that NEWSCRAWL_CONNECT_TO can stand in for every site; the others
# would let a page make the crawler read local files.
DOWNLOAD_HANDLERS = {
    "http": "newscrawl.handlers.ConnectToDownloadHandler",
    "https": "newscrawl.handlers.ConnectToDownloadHandler",
    "data": None,
    "file": None,
    "ftp": None,
    "s3": None,
}
# Refuses names that lead into private networks, at the moment of connecting.
TWISTED_DNS_RESOLVER = "newscrawl.resolver.PublicResolver"

SPIDER_MIDDLEWARES = {"newscrawl.middlewares.kept.ReplayStartMiddleware": 10}

_SCRAPY = "scrapy.downloadermiddlewares"
DOWNLOADER_MIDDLEWARES = {
    # Before all others, so that a replay sends no request.
    "newscrawl.middlewares.kept.ReplayMiddleware": 10,
    # Scrapy's let a redirect after a retry leave the site.
    f"{_SCRAPY}.offsite.OffsiteMiddleware": None,
    "newscrawl.middlewares.offsite.OffsiteMiddleware": 50,
    # Scrapy's takes a robots.txt that cannot be had for permission.
    f"{_SCRAPY}.robotstxt.RobotsTxtMiddleware": None,
    "newscrawl.middlewares.robots.RobotsTxtMiddleware": 100,
    "newscrawl.middlewares.crawldelay.CrawlDelayMiddleware": 110,
    # Scrapy's ignores Retry-After and hammers a site that is down.
    f"{_SCRAPY}.retry.RetryMiddleware": None,
    "newscrawl.middlewares.retry.RetryMiddleware": 550,
    "newscrawl.middlewares.blocked.BlockedMiddleware": 580,
    # Scrapy's takes a cut gzip stream for whole.
    f"{_SCRAPY}.httpcompression.HttpCompressionMiddleware": None,
    "newscrawl.middlewares.compression.HttpCompressionMiddleware": 590,
    # Behind decompression: pages are kept as they were sent.
    "newscrawl.middlewares.kept.WireMiddleware": 595,
    "newscrawl.middlewares.address.AddressMiddleware": 950,
}
# One record is one line, whatever a page puts into it; secrets are not logged.
LOG_FORMATTER = "newscrawl.logformatter.LogFormatter"

ITEM_PIPELINES = {
    "newscrawl.pipelines.dates.DatesPipeline": 50,
    "newscrawl.pipelines.furniture.FurniturePipeline": 70,
    "newscrawl.pipelines.window.WindowPipeline": 100,
    "newscrawl.pipelines.duplicates.DuplicatesPipeline": 300,
    "newscrawl.pipelines.sample.SamplePipeline": 500,
    "newscrawl.pipelines.store.StorePipeline": 900,
}
EXTENSIONS = {
    # Before the state: at the end it judges the run, settles its pages, and only then closes it.
    "newscrawl.extensions.health.HealthExtension": -300,
    "newscrawl.extensions.pages.PagesExtension": -200,
    # Before the feeds: they deliver what the state kept of a run that never closed.
    "newscrawl.extensions.state.StateExtension": -100,
    "scrapy.extensions.feedexport.FeedExporter": None,
    "newscrawl.extensions.feeds.DurableFeedExporter": 0,
    "newscrawl.extensions.stop.StopExtension": 0,
    "newscrawl.extensions.report.ReportExtension": 500,
    # After all that judges the run.
    "newscrawl.extensions.manifest.ManifestExtension": 900,
}

# What comes out ----------------------------------------------------------------------------------

FEEDS = {"%(output)s/%(name)s/%(time)s.jsonl": {"format": "jsonlines"}}
# The default writes every Arabic letter as six ASCII characters.
FEED_EXPORT_ENCODING = "utf-8"
# A run without news leaves no empty file behind.
FEED_STORE_EMPTY = False
FEED_STORAGES = {
    "": "newscrawl.storages.WholeFileStorage",
    "file": "newscrawl.storages.WholeFileStorage",
}
FEED_EXPORTERS = {
    "csv": "newscrawl.exporters.CsvExporter",
    "json": "newscrawl.exporters.JsonExporter",
    **dict.fromkeys(("jsonlines", "jsonl", "jl"), "newscrawl.exporters.JsonLinesExporter"),
    "parquet": "newscrawl.parquet.ParquetExporter",
    "xml": "newscrawl.exporters.XmlExporter",
}

LOG_LEVEL = "INFO"
# A duplicate is dropped as a matter of course.
DEFAULT_DROPITEM_LOG_LEVEL = "DEBUG"

# newscrawl's own ---------------------------------------------------------------------------------

# An address of yours (web page or e-mail) for the User-Agent, so that a site can reach you.
NEWSCRAWL_CONTACT = os.environ.get("NEWSCRAWL_CONTACT", "")

# Folders of site files of your own, separated as in PATH.
NEWSCRAWL_SITES = os.environ.get("NEWSCRAWL_SITES", "")
# Where the fixtures of the package's sites are; those of your own sites are beside them.
NEWSCRAWL_FIXTURES = os.environ.get("NEWSCRAWL_FIXTURES", "tests/fixtures")

# The folder of results; a relative one is refused under Scrapyd.
NEWSCRAWL_OUTPUT = os.environ.get("NEWSCRAWL_OUTPUT", "output")

# What is known between runs.
NEWSCRAWL_STATE = os.environ.get("NEWSCRAWL_STATE", "sqlite:///%(output)s/state.db")

# Whether a crawl is compared with earlier ones: "judge" it, "learn" from it as it is (what was
# learned before is forgotten: the site has changed for good), or "off".
NEWSCRAWL_HEALTH = "judge"
# Pages are kept while a crawl runs, and after it if it is "suspect", or "all" of them, or "none".
NEWSCRAWL_KEEP_PAGES = "suspect"
NEWSCRAWL_PAGES = "%(output)s/pages"
# The kept pages of one site take at most this much.
NEWSCRAWL_KEEP_PAGES_MB = 512
# Folders of kept pages that stand in for the site; `scrapy replay` fills it.
NEWSCRAWL_REPLAY: list[str] = []
NEWSCRAWL_REPLAY_DISCARD = False

# "127.0.0.1:8123" sends every request there as plain HTTP with the site's own Host header.
NEWSCRAWL_CONNECT_TO = os.environ.get("NEWSCRAWL_CONNECT_TO", "")

# Addresses in private networks are refused, and so are ports other than 80, 443 and these.
NEWSCRAWL_ALLOW_PRIVATE_ADDRESSES = False
NEWSCRAWL_ALLOWED_PORTS: list[int] = []

# A longer Crawl-delay counts as this many seconds.
NEWSCRAWL_MAX_CRAWL_DELAY = 60

# Pauses of a host that fails, in seconds: after the first failure, doubled up to the maximum.
NEWSCRAWL_RETRY_BACKOFF = 1.0
NEWSCRAWL_RETRY_BACKOFF_MAX = 60.0
NEWSCRAWL_RETRY_AFTER_MAX = 3600.0
# So many failures in a row pause it longer; after so many long pauses it is given up for this run.
NEWSCRAWL_BREAKER_FAILURES = 10
NEWSCRAWL_BREAKER_PAUSE = 60.0
NEWSCRAWL_BREAKER_PAUSE_MAX = 900.0
NEWSCRAWL_BREAKER_TRIPS = 4

# A short line on more than this share of a site's pages is furniture of the site; 0 learns none.
NEWSCRAWL_FURNITURE_SHARE = 0.3

# What happens to a copy: "drop" it, "mark" it (duplicateOf) or let it pass ("off").
NEWSCRAWL_DUPLICATES = "drop"
# Where copies are looked for: "site" or "all" sites of the state.
NEWSCRAWL_DUPLICATES_SCOPE = "site"
