"""Addresses that carry the number of a visitor's session."""

from __future__ import annotations

import re

# A short "sid" is the number of an article in old systems.
_SESSION = re.compile(
    r"(?:[;&?]|(?<=\?))(?:(?:phpsessid|jsessionid|sessionid|session_id|aspsessionid\w*|oscsid|zenid)"
    r"=[^&#;?/]*|sid=(?=[0-9a-z]*[a-z])[0-9a-z]{16,}(?![^&#;]))|/\(s\([0-9a-z]{10,40}\)\)",
    re.IGNORECASE,
)


def without_session(url: str) -> str:
    """An address without the number of a visitor's session, which differs in every run.

    >>> without_session("https://paper.example/n.php?PHPSESSID=a1&id=7")
    'https://paper.example/n.php?id=7'
    >>> without_session("https://paper.example/n.do;jsessionid=A1?id=7")
    'https://paper.example/n.do?id=7'
    """
    if not (found := _SESSION.search(url)):
        return url
    before, after = url[: found.start()], url[found.end() :]
    if found[0].startswith("?") and after.startswith("&"):
        after = f"?{after[1:]}"
    return without_session(before + after)
