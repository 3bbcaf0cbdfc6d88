"""What one run saw on the pages that it read: the facts that its health is judged by."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass, field

NEEDED = ("headline", "articleBody", "datePublished")
"""Fields without which a record is of little use."""
WATCHED = (*NEEDED, "author", "articleSection", "image")
"""Fields whose rates are kept."""
_DECIDING = ("headline", "articleBody")
_SAMPLES = 3

# Words that open the reason of a refusal (newscrawl/pages/gate.py) -> what the page lacks.
_LACKING: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("no headline, no body", ("headline", "articleBody")),
    ("empty page", ("headline", "articleBody")),
    ("no headline", ("headline",)),
    ("no body", ("articleBody",)),
    ("listing page", ("articleBody",)),
)


def lacking(reason: str) -> tuple[str, ...]:
    """The fields that a refused page lacks; none where it never was an article (404, block page).

    >>> lacking("https://paper.example/1: no body")
    ('articleBody',)
    """
    words = reason.rpartition("//")[2].partition(": ")[2] if "//" in reason else reason
    return next((names for opening, names in _LACKING if words.startswith(opening)), ())


@dataclass(slots=True)
class Seen:
    """What one run saw on the pages that it read."""

    articles: int = 0
    """Article pages, refused ones included if they lack a field."""
    pages: Counter[str] = field(default_factory=Counter)
    """Field -> pages on which it was looked for."""
    filled: Counter[str] = field(default_factory=Counter)
    """Field -> pages that have it."""
    words: list[int] = field(default_factory=list)
    """Words of each body."""
    listings: dict[str, int] = field(default_factory=dict)
    """Key of each listing -> article links on its first page."""
    samples: dict[str, list[str]] = field(default_factory=dict)
    """Field (or ``words``, or key of a listing) -> URLs of pages to look at."""

    def article(self, url: str, filled: Collection[str], words: int) -> None:
        """Note one article page, with the watched fields that it has."""
        self.articles += 1
        self.pages.update(WATCHED)
        self.filled.update(filled)
        if words:
            self.words.append(words)
            self._sample("words", url)
        for name in WATCHED:
            if name not in filled:
                self._sample(name, url)

    def refused(self, url: str, missing: Collection[str]) -> None:
        """Note a page that is no article for want of the fields *missing*."""
        self.articles += 1
        self.pages.update(_DECIDING)  # the others are not looked for on such a page
        self.filled.update(name for name in _DECIDING if name not in missing)
        for name in missing:
            self._sample(name, url)

    def listing(self, key: str, url: str, links: int) -> None:
        """Note the first page of a listing; later ones of the same *key* change nothing."""
        if key not in self.listings:
            self.listings[key] = links
            self.samples[key] = [url]

    def _sample(self, name: str, url: str) -> None:
        urls = self.samples.setdefault(name, [])
        if len(urls) < _SAMPLES:
            urls.append(url)

    def after(self, earlier: Seen) -> Seen:
        """The articles of both, with this run's listings."""
        samples = dict(self.samples)
        for name, urls in earlier.samples.items():
            samples[name] = [*samples.get(name, ()), *urls][:_SAMPLES]
        return Seen(
            self.articles + earlier.articles,
            self.pages + earlier.pages,
            self.filled + earlier.filled,
            earlier.words + self.words,
            self.listings,
            samples,
        )
