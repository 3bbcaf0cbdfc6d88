"""Twelve newspapers behind one address, and a spider for each: to try many sites at once.

``-s SPIDER_MODULES=newscrawl.demo.papers`` makes the spiders ``paper01`` to ``paper12`` known. Each
paper is the embedded newspaper under a name of its own; the server tells them apart by their host.
"""

from __future__ import annotations

from collections.abc import Mapping

from newscrawl.demo.newspaper import Newspaper, Reply
from newscrawl.sources import Feed, Sections
from newscrawl.spiders.youm7 import SECTIONS, Youm7Spider

NAMES = tuple(f"paper{number:02}" for number in range(1, 13))
_REAL = "youm7.com"


def domain(name: str) -> str:
    """The domain of the paper *name*."""
    return f"{name}.example"


def _spider(name: str) -> type[Youm7Spider]:
    site = f"https://www.{domain(name)}"
    rss = site + "/rss/SectionRss"
    return type(
        name,
        (Youm7Spider,),
        {
            "__module__": __name__,
            "name": name,
            "publisher": name,
            "allowed_domains": (domain(name),),
            "sources": (
                Feed(rss + "?SectionID={id}", SECTIONS, everything=rss),
                Sections(site + "/Section/{name}/{id}/{page}", SECTIONS),
            ),
            "article_url": Youm7Spider.article_url.replace("youm7", name).replace("com", "example"),
            "rewrite": (),
        },
    )


globals().update({name: _spider(name) for name in NAMES})


class Papers:
    """Stands where a server expects a newspaper: one of its own for every host."""

    def __init__(self, stories: int = 20) -> None:
        self.newspapers = {
            name: Newspaper(stories, seed) for seed, name in enumerate(NAMES, start=1)
        }

    def respond(
        self, method: str, host: str, target: str, headers: Mapping[str, str] | None = None
    ) -> Reply:
        """The answer of the paper that *host* names."""
        name = next((name for name in NAMES if host.endswith(domain(name))), None)
        if name is None:
            return Reply(421, {"Content-Type": "text/plain"}, b"no such site here")
        there = host.replace(domain(name), _REAL)
        reply = self.newspapers[name].respond(method, there, target, headers)
        moved = {key: value.replace(_REAL, domain(name)) for key, value in reply.headers.items()}
        body = reply.body.replace(_REAL.encode(), domain(name).encode())
        return Reply(reply.status, moved, body)
