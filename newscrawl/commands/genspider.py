"""scrapy genspider: Scrapy's own, which also drafts the file of a news site (``-t news``)."""

from __future__ import annotations

import keyword
import re
from importlib.resources import files
from pathlib import Path
from string import Template
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

from scrapy.commands.edit import _edit_file
from scrapy.commands.genspider import Command as GenspiderCommand
from scrapy.commands.genspider import verify_url_scheme

from newscrawl import countries
from newscrawl.catalogue import private_folders
from newscrawl.commands.crawl import told
from newscrawl.exceptions import UsageError

if TYPE_CHECKING:
    import argparse

_PACKAGE = Path(__file__).parents[1]
_TEMPLATE = files("newscrawl").joinpath("templates", "spiders", "news.tmpl")
_END = r"/?(?:[?#]|$)"


class Command(GenspiderCommand):
    """``news`` is the default template; Scrapy's are there as well."""

    requires_project = True

    def syntax(self) -> str:
        """The arguments."""
        return "[options] <name> <URL>"

    def short_desc(self) -> str:
        """One line for ``scrapy -h``."""
        return "Draft the file of a news site, or of another spider"

    def add_options(self, parser: argparse.ArgumentParser) -> None:
        """Scrapy's options."""
        super().add_options(parser)
        parser.set_defaults(template="news")

    def long_desc(self) -> str:
        """What is drafted, and where."""
        return (
            "Draft the file of a news site from its name and the address of one of its articles "
            "(or of its home page), in the first folder of NEWSCRAWL_SITES or else in "
            "newscrawl/spiders/. What the address does not tell is marked TODO."
        )

    def run(self, args: list[str], opts: argparse.Namespace) -> None:
        """Draft the file, or do what Scrapy's command does."""
        if opts.template != "news" or opts.list or opts.dump or len(args) != 2:
            super().run(args, opts)
            return
        try:
            file = self.draft(*args, overwrite=opts.force)
        except UsageError as error:
            self.exitcode = told(error)
            return
        print(f"Drafted {file}: fill in what is marked TODO.")
        print("Then look at an article, and keep it as a test:")
        print(f"scrapy extract URL --explain\nscrapy savefixture {args[0]} URL")
        if opts.edit:
            assert self.settings is not None
            self.exitcode = _edit_file(self.settings["EDITOR"], file)

    def draft(self, name: str, address: str, *, overwrite: bool = False) -> Path:
        """Write the draft of a site's file; raises UsageError."""
        if not re.fullmatch(r"[a-z][a-z0-9_]*", name, re.ASCII) or keyword.iskeyword(name):
            raise UsageError(
                f"{name!r} cannot be a site's name: begin with a letter, use a-z, 0-9 and _"
            )
        url = verify_url_scheme(address)
        host = urlsplit(url).hostname or ""
        if not url.startswith(("http://", "https://")) or "." not in host:
            raise UsageError(f"{address} is no address of a site: write https://paper.example/")
        file = self._folder() / f"{name}.py"
        file.parent.mkdir(parents=True, exist_ok=True)
        if not overwrite and (file.exists() or self._spider_exists(name)):
            raise UsageError(f"there is a site {name} already: choose another name, or --force")
        file.write_text(drafted(name, url), encoding="utf-8")
        return file

    def _folder(self) -> Path:
        """Where new sites go: a folder of the user's own, or the package if it is a checkout."""
        assert self.settings is not None
        if folders := private_folders(self.settings):
            return folders[0]
        if not _PACKAGE.is_relative_to(Path.cwd()) or "site-packages" in _PACKAGE.parts:
            raise UsageError("set NEWSCRAWL_SITES to the folder for site files of your own")
        return _PACKAGE / "spiders"

    def _find_template(self, template: str) -> Path | None:
        return _TEMPLATE if template == "news" else super()._find_template(template)

    def _list_templates(self) -> None:
        super()._list_templates()
        print("  news")


def drafted(name: str, url: str) -> str:
    """The text of a site's file."""
    parts = urlsplit(url)
    host = parts.hostname or ""
    domain = host.removeprefix("www.")
    return Template(_TEMPLATE.read_text(encoding="utf-8")).substitute(
        name=name,
        classname="".join(word.capitalize() for word in name.split("_")) + "Spider",
        site=f"{parts.scheme}://{parts.netloc}",
        domain=domain,
        country=_country(host),
        article_url=_article_url(domain, unquote(parts.path)),
    )


def _country(host: str) -> str:
    """The country, and the time zone where that does not follow from it."""
    country, zone = countries.of_host(host)
    line = f'country = "{country or "TODO: two letters, ISO 3166"}"'
    if zone:
        return line
    choice = "as in Africa/Cairo; drop this line if the country has only one zone"
    if country:
        choice = " or ".join(countries.zones()[country])
    return f'{line}\n    timezone = "TODO: {choice}"'


def _article_url(domain: str, path: str) -> str:
    """The line with a pattern for addresses like one with a number; a remark says to look at it."""
    segments = [_pattern(segment) for segment in path.strip("/").split("/")]
    if r"\d+" not in "".join(segments):
        todo = r'r"TODO: what the addresses of articles match; end it in /?(?:[?#]|$)"'
        return f"article_url = {todo}"
    pattern = "/".join((domain.replace(".", r"\."), *segments))
    remark = "# TODO: does it match other articles, and nothing else? Then drop this line."
    return f'{remark}\n    article_url = r"{pattern}{_END}"'


def _pattern(segment: str) -> str:
    """One part of a path: numbers and slugs may be others, words are themselves."""
    if re.search(r"[^\x00-\x7f]", segment) or segment.count("-") >= 2:
        return r"[^/?#]+-\d+" if re.search(r"-\d+$", segment) else r"[^/?#]+"
    return re.sub(r"\d+", lambda _: r"\d+", re.sub(r"[^\w/-]", lambda m: "\\" + m[0], segment))
