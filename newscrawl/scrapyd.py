"""A client for the part of Scrapyd's API that a plan needs."""

from __future__ import annotations

import base64
import json
import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.error import HTTPError
from urllib.parse import quote, urlencode, urlsplit
from urllib.request import Request, urlopen

from newscrawl.exceptions import ScrapydError, UsageError

_TIMEOUT = 60
_MOST = 64 * 1024 * 1024
"""Bytes: the list of jobs holds the finished ones as well."""


@dataclass(frozen=True)
class Jobs:
    """What a server is to do or does."""

    names: frozenset[str]
    spiders: frozenset[str]


@dataclass(frozen=True)
class Scrapyd:
    """One project on a server. Every method raises ScrapydError where it is not done as asked."""

    url: str
    project: str
    username: str = ""
    password: str = field(default="", repr=False)

    @classmethod
    def of(cls, url: str, project: str) -> Scrapyd:
        """The server at *url*, with SCRAPYD_USERNAME and SCRAPYD_PASSWORD of the environment."""
        parts = urlsplit(url)
        if parts.scheme not in ("http", "https") or not parts.hostname:
            raise UsageError(f"--scrapyd {url}: write http://127.0.0.1:6800")
        if parts.username or parts.password:
            raise UsageError(
                "leave the password out of --scrapyd, where others see it: "
                "set SCRAPYD_USERNAME and SCRAPYD_PASSWORD"
            )
        environment = os.environ
        return cls(
            url.rstrip("/"),
            project,
            environment.get("SCRAPYD_USERNAME", ""),
            environment.get("SCRAPYD_PASSWORD", ""),
        )

    def jobs(self) -> Jobs:
        """Jobs that are pending or running."""
        answer = self._ask(f"listjobs.json?project={quote(self.project)}")
        try:
            jobs = [job for kind in ("pending", "running") for job in answer[kind]]
            return Jobs(
                frozenset(str(job["id"]) for job in jobs),
                frozenset(str(job["spider"]) for job in jobs),
            )
        except (LookupError, TypeError) as error:
            raise ScrapydError(f"{self.url} answers in words of its own: {error!r}") from None

    def schedule(
        self, spider: str, job: str, arguments: Mapping[str, str], settings: Mapping[str, str]
    ) -> None:
        """Have *spider* run, under the name *job*."""
        words = [("project", self.project), ("spider", spider), ("jobid", job)]
        words += [("setting", f"{name}={value}") for name, value in settings.items()]
        self._ask("schedule.json", urlencode([*words, *arguments.items()]).encode())

    def _ask(self, endpoint: str, data: bytes | None = None) -> dict[str, Any]:
        request = Request(f"{self.url}/{endpoint}", data)  # noqa: S310 - see of()
        if self.username:
            pair = base64.b64encode(f"{self.username}:{self.password}".encode())
            request.add_header("Authorization", f"Basic {pair.decode()}")
        try:
            with urlopen(request, timeout=_TIMEOUT) as response:  # noqa: S310
                answer = json.loads(response.read(_MOST))
        except HTTPError as error:
            hint = "; set SCRAPYD_USERNAME and SCRAPYD_PASSWORD" if error.code == 401 else ""
            error.close()
            raise ScrapydError(f"{self.url} answers {error.code} {error.reason}{hint}") from None
        except OSError as error:
            reason = getattr(error, "reason", error)
            raise ScrapydError(f"cannot ask Scrapyd at {self.url}: {reason}") from None
        except (ValueError, RecursionError):
            raise ScrapydError(f"{self.url} does not answer as Scrapyd does") from None
        # Its errors come with HTTP status 200.
        if not isinstance(answer, dict) or answer.get("status") != "ok":
            message = answer.get("message") if isinstance(answer, dict) else answer
            raise ScrapydError(f"{self.url} refuses: {' '.join(str(message).split())[:300]}")
        return answer
