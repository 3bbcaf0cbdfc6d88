"""Feed storage for local files: a file has its name only once it is whole."""

from __future__ import annotations

import bz2
import gzip
import lzma
import os
import shutil
import zlib
from collections.abc import Callable
from pathlib import Path
from secrets import token_hex
from tempfile import TemporaryFile
from typing import IO, TYPE_CHECKING, Any, Self

from scrapy.utils.asyncio import run_in_thread
from w3lib.url import file_uri_to_path

from newscrawl.exceptions import OutputError
from newscrawl.state.files import discard, identity

if TYPE_CHECKING:
    from collections.abc import Awaitable

    from scrapy import Spider
    from scrapy.crawler import Crawler

    from newscrawl.state.base import Run

COMPRESSED: dict[str, Callable[..., IO[bytes]]] = {
    ".gz": gzip.open,  # type: ignore[dict-item]
    ".bz2": bz2.open,  # type: ignore[dict-item]
    ".xz": lzma.open,  # type: ignore[dict-item]
}


class WholeFileStorage:
    """Writes beside the final file, under a hidden name that ends in ``.part``.

    The file gets its name when every feed of the run is whole (:meth:`Run.publish`). Where results
    are appended (``-o``) to a file that exists, its content is carried over first. A name that ends
    in .gz, .bz2 or .xz is written compressed, unless the feed has ``postprocessing`` of its own.
    """

    feed = ""
    """Which feed of the run the file belongs to; the state keeps items by it."""

    def __init__(self, uri: str, run: Run, feed_options: dict[str, Any] | None = None) -> None:
        options = feed_options or {}
        self.given = Path(file_uri_to_path(uri) if uri.startswith("file:") else uri)
        # A link stays one: the file that it leads to is written.
        self.final = Path(os.path.realpath(self.given))
        self.temporary = self.final.with_name(
            f".{self.final.name}.{run.number}-{token_hex(3)}.part"
        )
        # A run that goes on with an incomplete one would overwrite what that has delivered.
        self.append = not options.get("overwrite") or run.continues(str(self.final))
        compress = None if options.get("postprocessing") else COMPRESSED.get(self.final.suffix)
        self._compress = compress
        self._run = run

    @classmethod
    def from_crawler(
        cls, crawler: Crawler, uri: str, *, feed_options: dict[str, Any] | None = None
    ) -> Self:
        return cls(uri, crawler.spider.run, feed_options)  # type: ignore[union-attr]

    def open(self, spider: Spider) -> IO[bytes]:
        """The file to write to, positioned at its end."""
        base = identity(self.final) if self.append else None
        # On record before it is there, so that a kill leaves no file that nobody removes.
        self._run.open_file(str(self.temporary), str(self.final), self.feed, base)
        try:
            self.final.parent.mkdir(parents=True, exist_ok=True)
            file = self._new_file()
        except OSError as error:
            raise OutputError(f"cannot write {self.final}: {_reason(error)}") from error
        try:
            if base:
                with self.existing() as content:
                    shutil.copyfileobj(content, file)
        except (OSError, EOFError, zlib.error, lzma.LZMAError) as error:
            file.close()
            raise OutputError(f"cannot append to {self.final}: {_reason(error)}") from error
        return file

    def _new_file(self) -> IO[bytes]:
        if self._compress:
            return TemporaryFile(dir=self.final.parent)
        return self.temporary.open("x+b")

    def existing(self) -> IO[bytes]:
        """What the final file holds, uncompressed."""
        return (self._compress or open)(self.final, "rb")

    def store(self, file: IO[bytes]) -> Awaitable[None] | None:
        """Put the file's bytes on the disk; it still has its temporary name."""
        if self._compress:
            return run_in_thread(self._pack, file)
        self._sync(file)
        return None

    def _pack(self, file: IO[bytes]) -> None:
        assert self._compress
        file.seek(0)
        with file, self.temporary.open("xb") as packed:
            with self._compress(packed, "wb") as content:
                shutil.copyfileobj(file, content, 1 << 18)
            self._sync(packed)

    def _sync(self, file: IO[bytes]) -> None:
        with file:
            file.flush()
            if self.append and self.final.exists():
                shutil.copymode(self.final, self.temporary)
            os.fsync(file.fileno())

    def check(self) -> None:
        """Raise OutputError now if the file could not be written later."""
        try:
            if self.final.exists() or self.given.exists():
                if not self.final.is_file():
                    raise OutputError(f"cannot write {self.given}: it is not a file")
                self.final.open("r+b").close()
            self.final.parent.mkdir(parents=True, exist_ok=True)
            self.temporary.open("xb").close()
        except OSError as error:
            raise OutputError(
                f"cannot write {self.final}: {_reason(error)}; choose another place"
            ) from error
        finally:
            discard(self.temporary)


def _reason(error: BaseException) -> str:
    return getattr(error, "strerror", None) or str(error)
