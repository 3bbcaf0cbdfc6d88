"""The sites that can be crawled: those of the package, and private ones in folders of one's own.

Settings::

    SPIDER_LOADER_CLASS = "newscrawl.catalogue.Catalogue"
    NEWSCRAWL_SITES = ""  # folders of site files, separated as in PATH
    NEWSCRAWL_FIXTURES = "tests/fixtures"
"""

from __future__ import annotations

import os
import sys
from functools import cache
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from typing import TYPE_CHECKING, TypeGuard

from scrapy.spiderloader import SpiderLoader
from scrapy.utils.spider import iter_spider_classes

from newscrawl.spider import NewsSpider

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import ModuleType

    from scrapy import Spider
    from scrapy.settings import BaseSettings


def private_folders(settings: BaseSettings) -> list[Path]:
    """The folders that NEWSCRAWL_SITES names, whether they are there or not."""
    given = settings["NEWSCRAWL_SITES"] or ""
    parts = given.split(os.pathsep) if isinstance(given, str) else given
    return [Path(part).expanduser().resolve() for part in parts if str(part).strip()]


def is_site(spider: type[Spider]) -> TypeGuard[type[NewsSpider]]:
    """Whether a spider is declared as one paper's; others read whatever they are given."""
    return issubclass(spider, NewsSpider) and hasattr(spider, "country")


class Catalogue(SpiderLoader):
    """Scrapy's spider loader, which also finds the site files in the private folders.

    What cannot be loaded there is told in one line and left out; the other sites work. A private
    site stands in for one of the package, and for one of a later folder, that has its name. Files
    whose name begins with an underscore are no sites.
    """

    def __init__(self, settings: BaseSettings) -> None:
        self.folders = private_folders(settings)
        self._fixtures = Path(settings.get("NEWSCRAWL_FIXTURES") or "tests/fixtures")
        super().__init__(settings)

    def _load_all_spiders(self) -> None:
        super()._load_all_spiders()
        for folder in reversed(self.folders):
            for file in _site_files(folder):
                if module := _module(file):
                    self._spiders |= {site.name: site for site in iter_spider_classes(module)}

    def sites(self) -> Iterator[type[NewsSpider]]:
        """The sites by name."""
        for name in sorted(self._spiders):
            site = self._spiders[name]
            if is_site(site):
                yield site

    def file_of(self, site: type[Spider]) -> Path:
        """The file that declares a site."""
        return Path(sys.modules[site.__module__].__file__ or "").resolve()

    def is_private(self, site: type[Spider]) -> bool:
        """Whether a site comes from a private folder."""
        return self.file_of(site).parent in self.folders

    def fixtures_of(self, site: type[Spider]) -> Path:
        """The folder of a site's fixtures: a private site's stand beside it."""
        home = self.file_of(site).parent / "fixtures" if self.is_private(site) else self._fixtures
        return home / site.name


@cache  # told once, however often the sites are loaded
def _site_files(folder: Path) -> list[Path]:
    if not folder.is_dir():
        _tell(f"NEWSCRAWL_SITES names {folder}: there is no such folder")
        return []
    return [file for file in sorted(folder.glob("*.py")) if not file.name.startswith("_")]


@cache
def _module(file: Path) -> ModuleType | None:
    """The module of a site file; None where it cannot be loaded."""
    name = str(file)
    spec = spec_from_file_location(name, file)
    assert spec is not None and spec.loader is not None
    module = sys.modules[name] = module_from_spec(spec)
    try:
        spec.loader.exec_module(module)
        for spider in iter_spider_classes(module):
            if is_site(spider):
                spider()  # its zone and its patterns are read
    except Exception as error:  # whatever a file of the user's does, the other sites work
        del sys.modules[name]
        line = f" (line {error.lineno})" if isinstance(error, SyntaxError) else ""
        reason = error.msg if isinstance(error, SyntaxError) else str(error)
        _tell(f"{file} is left out: {type(error).__name__}: {reason}{line}")
        return None
    if not any(iter_spider_classes(module)):
        _tell(f"{file} is left out: it declares no spider with a name")
    return module


def _tell(line: str) -> None:
    # Sites are loaded before there is a log.
    print(f"newscrawl: error: {' '.join(line.split())}", file=sys.stderr)
