"""Every error that newscrawl raises on purpose: one root, one sentence each."""


class NewscrawlError(Exception):
    """The root: its message is one line that says what is wrong and what to do."""


class UsageError(NewscrawlError):
    """A setting or a spider argument cannot be used as given."""


class StateError(NewscrawlError):
    """The state cannot be read, is of another version, or is in use by another crawl."""


class NoState(StateError):
    """Nothing was crawled yet."""


class OutputError(NewscrawlError):
    """A result file or its folder cannot be written."""


class NotAnArticle(NewscrawlError):
    """A page has no headline or no body, or is an error, block, consent or listing page."""


class PageTooComplex(NewscrawlError):
    """A page's markup is beyond the limits that keep parsing short."""


class ScrapydError(NewscrawlError):
    """A Scrapyd server cannot be asked, or says no."""
