"""What a state knows, as lines of JSON: written for another state, and read from any result file.

A line of an export names an article and what is known of it. A line of a result file is an item
(https://schema.org/NewsArticle): its article counts as saved from then on.
"""

from __future__ import annotations

import base64
import gzip
import json
import os
import re
import zlib
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, tzinfo
from functools import cache
from pathlib import Path
from typing import IO, Any, Protocol

from newscrawl.dedup.signature import Signature, signature
from newscrawl.dedup.sketch import ALGORITHM, Sketch
from newscrawl.exceptions import OutputError, UsageError
from newscrawl.state.files import discard, publish
from newscrawl.state.maintenance import sites_of, status_name
from newscrawl.state.sqlite import SQLiteState
from newscrawl.state.status import Status
from newscrawl.text.dates import parse_date

# The longest article seen is a few hundred KB; a longer line is no article.
_LONGEST_LINE = 16 * 1024 * 1024
_STATUSES = {status_name(status): status for status in Status}


class Site(Protocol):
    """What a spider says of its site."""

    article_url: str
    zone: tzinfo

    def identify(self, url: str) -> str:
        """What makes the article at *url* the same article under another URL."""
        ...

    def url_day(self, url: str) -> date | None:
        """The day that an article URL tells, if it does."""
        ...


@dataclass(frozen=True, slots=True)
class Known:
    """One article as a file knows it."""

    site: str
    identifier: str
    url: str
    status: Status = Status.SAVED
    day: date | None = None
    version: int = 1
    source: str | None = None
    reason: str | None = None
    withdrawn: str | None = None
    copy_of: tuple[str, str] | None = None
    """Site and identifier."""
    text: Signature | None = None
    content: bytes | None = None


# Export


def export(state: SQLiteState, path: Path, site: str | None = None) -> int:
    """Write one line for each known article (of *site*); returns how many.

    The file appears whole or not at all; one that ends in ``.gz`` is compressed. Raises
    OutputError.
    """
    sites_of(state, site)
    part = path.with_name(f".{path.name}.{os.getpid()}.part")
    written = 0
    try:
        with _open(part, "wb", path.suffix) as file:
            for line in _lines(state, site):
                file.write(line.encode() + b"\n")
                written += 1
        with part.open("rb") as whole:
            os.fsync(whole.fileno())
    except OSError as error:
        discard(part)
        raise OutputError(f"cannot write {path}: {error.strerror or error}") from error
    except BaseException:
        discard(part)
        raise
    publish(part, path)
    return written


def _open(path: Path, mode: str, suffix: str) -> IO[bytes]:
    if suffix == ".gz":
        return gzip.GzipFile(path, mode)  # type: ignore[return-value]
    return path.open(mode)  # type: ignore[return-value, unused-ignore]


def _lines(state: SQLiteState, site: str | None) -> Iterator[str]:
    rows = state.db.execute(
        "SELECT site.name, a.identifier, a.url, a.status, a.day, a.version, a.source, a.reason,"
        " a.withdrawn, other.name, original.identifier, hex(a.fingerprint), hex(a.content),"
        " s.sketch FROM article AS a JOIN site ON site.id = a.site"
        " LEFT JOIN article AS original ON original.id = a.copy_of"
        " LEFT JOIN site AS other ON other.id = original.site"
        " LEFT JOIN copy_sketch AS s ON s.article = a.id"
        " WHERE ?1 IS NULL OR site.name = ?1 ORDER BY a.id",
        (site,),
    )
    for row in rows:
        values = {
            "site": row[0],
            "identifier": row[1],
            "url": row[2],
            "status": status_name(row[3]),
            "day": row[4],
            "version": row[5],
            "source": row[6],
            "reason": row[7],
            "withdrawn": row[8],
            "copyOf": [row[9], row[10]] if row[9] else None,
            "fingerprint": row[11].lower() or None,
            "content": row[12].lower() or None,
            "sketch": base64.b64encode(row[13]).decode() if row[13] else None,
            "algorithm": ALGORITHM if row[13] else None,
        }
        yield json.dumps({k: v for k, v in values.items() if v is not None}, ensure_ascii=False)


# Read


def read(path: Path, site: str | None, sites: Callable[[str], Site]) -> Iterator[Known | None]:
    """The articles of a file, one a line; None for a line of another site than *site*.

    *sites* gives the spider of a name, or raises UsageError. Raises UsageError, with the number of
    the line, for what cannot be read.
    """
    known_sites = cache(sites)
    with _readable(path) as file:
        number = 0
        while line := file.readline(_LONGEST_LINE):
            number += 1
            if not line.strip():
                continue
            try:
                values = _object(line)
                name = values.get("site") if _is_export(values) else site
                if site is not None and name != site:
                    yield None
                elif _is_export(values):
                    yield _from_export(values)
                elif site is None:
                    raise ValueError("it does not say of which site it is: name it with --site")
                else:
                    yield _from_item(values, site, known_sites(site))
            except (ValueError, KeyError, TypeError) as error:
                raise UsageError(f"{path}, line {number}: {_words(error)}") from error


@contextmanager
def _readable(path: Path) -> Iterator[IO[bytes]]:
    try:
        with _open(path, "rb", path.suffix) as file:
            yield file
    except (OSError, EOFError, zlib.error) as error:
        words = getattr(error, "strerror", None) or str(error)
        raise UsageError(f"cannot read {path}: {words}") from error


def _words(error: Exception) -> str:
    return f"it has no {error}" if isinstance(error, KeyError) else str(error)


def _object(line: bytes) -> dict[str, Any]:
    try:
        values = json.loads(line.decode("utf-8-sig"))
    except (ValueError, RecursionError):
        raise ValueError("it is no JSON object, or is cut off") from None
    if not isinstance(values, dict):
        raise ValueError("it is no JSON object")
    return values


def _is_export(values: Mapping[str, Any]) -> bool:
    return "status" in values and "site" in values


def _from_export(values: Mapping[str, Any]) -> Known:
    status = _STATUSES.get(values["status"])
    if status is None:
        raise ValueError(f"its status {values['status']!r} is not known")
    if values.get("algorithm") not in (None, ALGORITHM):
        raise ValueError(
            f"its sketch is of {values['algorithm']!r}, this newscrawl's {ALGORITHM!r}"
        )
    copy = values.get("copyOf")
    return Known(
        site=_text(values, "site"),
        identifier=_text(values, "identifier"),
        url=_text(values, "url"),
        status=status,
        day=date.fromisoformat(values["day"]) if values.get("day") else None,
        version=int(values.get("version", 1)),
        source=values.get("source"),
        reason=values.get("reason"),
        withdrawn=values.get("withdrawn"),
        copy_of=(str(copy[0]), str(copy[1])) if copy else None,
        text=_signature(values),
        content=bytes.fromhex(values["content"]) if values.get("content") else None,
    )


def _text(values: Mapping[str, Any], name: str) -> str:
    value = values[name]
    if not isinstance(value, str) or not value:
        raise ValueError(f"its {name} is no text")
    return value


def _signature(values: Mapping[str, Any]) -> Signature | None:
    if not values.get("fingerprint"):
        return None
    given = values.get("sketch")
    sketch = Sketch.from_bytes(base64.b64decode(given, validate=True)) if given else None
    return Signature(bytes.fromhex(values["fingerprint"]), sketch)


def _from_item(values: Mapping[str, Any], name: str, site: Site) -> Known:
    url = values.get("url")
    url = url if isinstance(url, str) else ""
    given = values.get("identifier")
    # What a crawl will make of the address counts, whatever another program called the article.
    if url and (not given or re.search(site.article_url, url)):
        identifier = site.identify(url)
    elif isinstance(given, str | int) and given:
        identifier = str(given)
    else:
        raise ValueError("it has neither an identifier nor a url")
    headline, body = (_prose(values.get(key)) for key in ("headline", "articleBody"))
    version = values.get("version")
    return Known(
        site=name,
        identifier=identifier,
        url=url,
        day=_day(values.get("datePublished"), site.zone) or site.url_day(url),
        version=version if isinstance(version, int) and version > 0 else 1,
        text=signature(headline, body) if body else None,
    )


def _prose(value: object) -> str:
    return value if isinstance(value, str) else ""


def _day(given: object, zone: tzinfo) -> date | None:
    found = parse_date(given, timezone=zone) if isinstance(given, str) else None
    return found.datetime.astimezone(zone).date() if found else None
