"""What the log may show: one line a record, nothing that a page can forge, no secrets.

Settings::

    LOG_FORMATTER = "newscrawl.logformatter.LogFormatter"

No extension is needed: Scrapy makes the formatter first of all components, before it logs the
overridden settings, so the formatter itself puts the filters in place.
"""

from __future__ import annotations

import logging
import pprint
import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from scrapy import logformatter, signals
from scrapy.settings import overridden_settings
from scrapy.utils.log import get_scrapy_root_handler
from scrapy.utils.request import referer_str

from newscrawl.exceptions import StateError

if TYPE_CHECKING:
    from typing import Self

    from scrapy import Request, Spider
    from scrapy.crawler import Crawler
    from scrapy.http import Response
    from scrapy.logformatter import LogFormatterResult
    from scrapy.settings import BaseSettings
    from twisted.python.failure import Failure

MAX_LENGTH = 500
"""Characters of a page's text that one log line shows at most."""

# C0, DEL, C1, line and paragraph separators, marks and overrides of direction, lone surrogates.
_UNSAFE = re.compile(
    "[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufeff]"
)
_UNSAFE_IN_LINES = re.compile(_UNSAFE.pattern.replace("\x00-\x1f", "\x00-\x09\x0b-\x1f"))
_SECRET_NAME = re.compile("PASS|SECRET|TOKEN|KEY|CREDENTIAL", re.IGNORECASE)
# To the last @: cloud secrets have slashes in them, passwords anything; too much hidden is no harm.
_USERINFO = re.compile(r"(?<=://)[^/\s@]*:\S*@")
_DUMP = "Overridden settings:"
_HIDDEN = "***"


def escape(value: object) -> str:
    r"""*value* on one line of at most ``MAX_LENGTH`` characters, control characters visible.

    >>> escape("one\ntwo \x1b[31mred")
    'one\\ntwo \\x1b[31mred'
    """
    text = str(value)
    if len(text) > MAX_LENGTH:
        text = f"{text[: MAX_LENGTH - 1]}…"
    return _UNSAFE.sub(_visible, text)


def redact(value: Any, name: str = "") -> Any:
    """*value* of the setting *name* without secrets, those of nested mappings and URLs included.

    >>> redact({"FTP_PASSWORD": "rose", "STATE": "postgresql://reader:rose@db.example/news"})
    {'FTP_PASSWORD': '***', 'STATE': 'postgresql://***@db.example/news'}
    """
    if isinstance(value, Mapping):
        return {redact(key): redact(inner, str(key)) for key, inner in value.items()}
    if _SECRET_NAME.search(name) and value and not isinstance(value, bool | int | float):
        return _HIDDEN
    if isinstance(value, str):
        return _USERINFO.sub(f"{_HIDDEN}@", value)
    if type(value) in (list, tuple, set):
        return type(value)(redact(inner) for inner in value)
    return value


class LogFormatter(logformatter.LogFormatter):
    """Scrapy's messages with an item shown by its URL, and all text from pages escaped.

    Dropped items are DEBUG unless the exception says otherwise: the stats count them.
    """

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        _RedactedDump.install(crawler.settings)
        # Scrapy replaces its handler when the settings are complete, that is after this.
        crawler.signals.connect(_guard_handler, signals.spider_opened)
        return super().from_crawler(crawler)

    def scraped(
        self, item: Any, response: Response | Failure | None, spider: Spider
    ) -> LogFormatterResult:
        """DEBUG, with the item's URL only: a body in the log is of no use there."""
        return _line(logging.DEBUG, "Scraped %(item)s", item=_name(item))

    def dropped(
        self,
        item: Any,
        exception: BaseException,
        response: Response | Failure | None,
        spider: Spider,
    ) -> LogFormatterResult:
        """DEBUG, or ``log_level`` of the exception."""
        level = getattr(exception, "log_level", None) or logging.DEBUG
        if isinstance(level, str):
            level = logging.getLevelNamesMapping().get(level, logging.DEBUG)
        return _line(level, "Dropped %(item)s: %(reason)s", item=_name(item), reason=exception)

    def item_error(
        self,
        item: Any,
        exception: BaseException,
        response: Response | Failure | None,
        spider: Spider,
    ) -> LogFormatterResult:
        """ERROR; the traceback follows."""
        return _line(_level(exception), "Error processing %(item)s", item=_name(item))

    def spider_error(
        self, failure: Failure, request: Request, response: Response | Failure, spider: Spider
    ) -> LogFormatterResult:
        """ERROR; the traceback follows."""
        return _line(
            _level(failure.value),
            "Spider error processing %(request)s (referer: %(referer)s)",
            request=request,
            referer=referer_str(request),
        )

    def download_error(
        self, failure: Failure, request: Request, spider: Spider, errmsg: str | None = None
    ) -> LogFormatterResult:
        """ERROR, with the reason where Scrapy knows it."""
        message = "Error downloading %(request)s" + (": %(reason)s" if errmsg else "")
        return _line(logging.ERROR, message, request=request, reason=errmsg)


def _line(level: int, message: str, **args: object) -> LogFormatterResult:
    return {"level": level, "msg": message, "args": {k: escape(v) for k, v in args.items()}}


def _level(error: BaseException | None) -> int:
    # The crawl stops for that, and says so in one line of its own.
    return logging.DEBUG if isinstance(error, StateError) else logging.ERROR


def _name(item: Any) -> object:
    url = item.get("url") if isinstance(item, Mapping) else getattr(item, "url", None)
    return url or repr(item)


def _visible(match: re.Match[str]) -> str:
    return match[0].encode("unicode_escape", "surrogatepass").decode("ascii")


class _RedactedDump(logging.Filter):
    """Takes the secrets out of Scrapy's dump of the overridden settings, once."""

    logger = logging.getLogger("scrapy.crawler")

    def __init__(self, settings: BaseSettings):
        super().__init__()
        self.settings = settings

    @classmethod
    def install(cls, settings: BaseSettings) -> None:
        for stale in [f for f in cls.logger.filters if isinstance(f, cls)]:
            cls.logger.removeFilter(stale)  # of a crawler that failed before its dump
        cls.logger.addFilter(cls(settings))

    def filter(self, record: logging.LogRecord) -> bool:
        if str(record.msg).startswith(_DUMP):
            shown = redact(dict(overridden_settings(self.settings)))
            record.args = {"settings": pprint.pformat(shown)}
            self.logger.removeFilter(self)
        return True


class _ContinuedLines(logging.Filter):
    """Makes every line after a record's first look like one, in messages and tracebacks.

    Exceptions and the messages of other packages quote pages too. A record begins at the margin;
    what a page makes of line breaks is indented, and its other control characters are visible.
    """

    def filter(self, record: logging.LogRecord) -> bool:
        message = record.getMessage()
        if _UNSAFE.search(message):
            record.msg, record.args = _indented(message), None
        if record.exc_info and record.exc_info[0] and not record.exc_text:
            record.exc_text = logging.Formatter().formatException(record.exc_info)
        if record.exc_text and not record.exc_text.startswith("    "):
            record.exc_text = f"    {_indented(record.exc_text)}"
        return True


def _indented(text: str) -> str:
    return _UNSAFE_IN_LINES.sub(_visible, text).replace("\n", "\n    ")


def _guard_handler() -> None:
    handler = get_scrapy_root_handler()
    if handler and not any(isinstance(f, _ContinuedLines) for f in handler.filters):
        handler.addFilter(_ContinuedLines())
