"""Feed storage for local files: a file has its name only once it is whole."""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from tempfile import TemporaryFile
from typing import IO, TYPE_CHECKING, Any, Self

from w3lib.url import file_uri_to_path

from newscrawl.exceptions import OutputError

if TYPE_CHECKING:
    from scrapy import Spider
    from scrapy.crawler import Crawler


class WholeFileStorage:
    """Writes beside the final file, under a hidden name that ends in ``.part``.

    The feed exporter renames it (:meth:`publish`) when every feed of the run is complete. Where
    results are appended (``-o``) to a file that exists, its content is carried over first.
    """

    def __init__(
        self, uri: str, *, run: int = 0, feed_options: dict[str, Any] | None = None
    ) -> None:
        path = Path(file_uri_to_path(uri) if uri.startswith("file:") else uri).absolute()
        self.final = path
        self.temporary = path.with_name(f".{path.name}.{run}.part")
        self.append = not (feed_options or {}).get("overwrite", False)

    @classmethod
    def from_crawler(
        cls, crawler: Crawler, uri: str, *, feed_options: dict[str, Any] | None = None
    ) -> Self:
        run = getattr(crawler.spider, "run", None)
        return cls(uri, run=run.number if run else 0, feed_options=feed_options)

    def open(self, spider: Spider) -> IO[bytes]:
        """The temporary file, positioned at its end."""
        try:
            self.final.parent.mkdir(parents=True, exist_ok=True)
            if self.append and self.final.exists():
                shutil.copyfile(self.final, self.temporary)
            else:
                self.temporary.write_bytes(b"")
            file = self.temporary.open("r+b")
        except OSError as error:
            raise OutputError(f"cannot write {self.final}: {error.strerror or error}") from error
        file.seek(0, os.SEEK_END)
        return file

    def store(self, file: IO[bytes]) -> None:
        """Put the file's bytes on the disk; it still has its temporary name."""
        file.flush()
        os.fsync(file.fileno())
        file.close()

    def publish(self) -> bool:
        """Give the file its final name, at once and durably; False where the feed had no item."""
        if not self.temporary.exists():
            return False
        self.temporary.replace(self.final)
        folder = os.open(self.final.parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)
        return True

    def check(self) -> None:
        """Raise OutputError now if the file could not be written later."""
        folder = self.final.parent
        try:
            folder.mkdir(parents=True, exist_ok=True)
            if self.final.exists():
                self.final.open("r+b").close()
            TemporaryFile(dir=folder).close()
        except OSError as error:
            raise OutputError(
                f"cannot write {self.final}: {error.strerror or error}; choose another place"
            ) from error
