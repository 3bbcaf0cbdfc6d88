"""Feed exporters: Scrapy's, with what a file of Arabic news needs.

Each goes on with a file that has content already (``-o`` on an existing file) so that the result is
one whole document, not two after one another.
"""

from __future__ import annotations

import csv
import json
import os
import re
from collections.abc import Iterable, Mapping
from datetime import datetime
from io import BytesIO
from typing import IO, Any

from itemadapter import ItemAdapter
from scrapy.exporters import (
    CsvItemExporter,
    JsonItemExporter,
    JsonLinesItemExporter,
    XmlItemExporter,
)

from newscrawl.exceptions import OutputError

_BOM = b"\xef\xbb\xbf"
# A spreadsheet takes a cell that begins so for a formula; white space and invisible marks before it
# do not hide it.
_FORMULA = re.compile(r"[\s\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]*[=+\-@\t\r]")
_ARRAY_END = rb"\s*\]\s*\Z"
# XML 1.0 has no way to write these.
_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


class CsvExporter(CsvItemExporter):
    """CSV that spreadsheet programs open with correct Arabic: UTF-8 with a byte order mark.

    Lists are joined with commas as in Scrapy, images are JSON, dates ISO 8601. A cell that a
    spreadsheet would run as a formula gets an apostrophe in front (``formulas=True`` leaves it).
    """

    def __init__(self, file: BytesIO, *, formulas: bool = False, **kwargs: Any) -> None:
        self._formulas = formulas
        end = _end(file)
        encoding = str(kwargs.get("encoding") or "utf-8").lower().replace("_", "-")
        if end == 0 and encoding == "utf-8":
            file.write(_BOM)
        self._continued = end > len(_BOM)
        if self._continued:
            _end_line(file)
        super().__init__(file, **kwargs)

    @staticmethod
    def check_existing(file: IO[bytes]) -> None:
        """Raise OutputError where the file does not begin with a line of field names."""
        first = file.readline(1 << 16)
        if first.removeprefix(_BOM).strip() and not first.endswith(b"\n"):
            raise OutputError(
                f"cannot append to {_name(file)}: it does not begin as CSV with a header;"
                " use -O to overwrite it or name another file"
            )

    def export_item(self, item: Any) -> None:
        """Write a row, after the header where there is none yet."""
        first = self._headers_not_written
        try:
            super().export_item(item)
        except Exception:
            # The feed takes back what was written of it; the next item begins anew.
            self._headers_not_written = first
            raise

    def _write_headers_and_set_fields_to_export(self, item: Any) -> None:
        if not self._continued:
            super()._write_headers_and_set_fields_to_export(item)
            return
        names = self.fields_to_export or ItemAdapter(item).field_names()
        names = list(names.values() if isinstance(names, Mapping) else names)
        if _header(self.stream.buffer, self.encoding) != names:
            raise OutputError(
                "cannot append: the file has other columns; use -O to overwrite it or name"
                " another file"
            )

    def serialize_field(self, field: Mapping[str, Any], name: str, value: Any) -> Any:
        """The cell of one field."""
        if isinstance(value, datetime):
            return value.isoformat()
        if isinstance(value, list) and any(isinstance(v, dict) for v in value):
            return json.dumps(value, ensure_ascii=False)
        return super().serialize_field(field, name, [] if value is None else value)

    def _build_row(self, values: Iterable[Any]) -> Iterable[Any]:
        for value in super()._build_row(values):
            if not self._formulas and isinstance(value, str) and _FORMULA.match(value):
                yield f"'{value}"
            else:
                yield value


class JsonLinesExporter(JsonLinesItemExporter):
    """One JSON object a line."""

    def __init__(self, file: BytesIO, **kwargs: Any) -> None:
        _end_line(file)
        super().__init__(file, **kwargs)


class JsonExporter(JsonItemExporter):
    """One JSON array."""

    @staticmethod
    def check_existing(file: IO[bytes]) -> None:
        """Raise OutputError where the file does not end as a JSON array."""
        _find_end(file, _ARRAY_END, "JSON array")

    def __init__(self, file: BytesIO, **kwargs: Any) -> None:
        super().__init__(file, **kwargs)
        self._continued = _end(file) > 0

    def start_exporting(self) -> None:
        """Open the array, or the one that the file holds again."""
        if not self._continued:
            super().start_exporting()
            return
        _cut_end(self.file, _ARRAY_END, "JSON array")
        self.first_item = _last_byte(self.file) == b"["


class XmlExporter(XmlItemExporter):
    """XML; a field without a value is left out."""

    @staticmethod
    def check_existing(file: IO[bytes]) -> None:
        """Raise OutputError where the file does not end with a closing tag."""
        _find_end(file, rb"</[^<>]+>\s*\Z", "XML document")

    def __init__(self, file: BytesIO, **kwargs: Any) -> None:
        self._bytes = file
        self._continued = _end(file) > 0
        super().__init__(file, **kwargs)

    def start_exporting(self) -> None:
        """Open the document, or the one that the file holds again."""
        if not self._continued:
            super().start_exporting()
            return
        end = rf"</{re.escape(self.root_element)}>\s*\Z".encode()
        _cut_end(self._bytes, end, f"XML document with the root <{self.root_element}>")

    def _export_xml_field(self, name: str, serialized_value: Any, depth: int) -> None:
        if serialized_value is None or serialized_value == []:
            return
        if isinstance(serialized_value, datetime):
            serialized_value = serialized_value.isoformat()
        elif isinstance(serialized_value, str):
            serialized_value = _NOT_XML.sub("", serialized_value)
        super()._export_xml_field(name, serialized_value, depth)


def _end(file: IO[bytes]) -> int:
    """The position that the storage opened the file at: its length. 0 for a compressed stream."""
    return file.tell() if file.seekable() else 0


def _end_line(file: IO[bytes]) -> None:
    """End a last line that was left open, so that the first new one does not go on with it."""
    if _end(file) and _last_byte(file) != b"\n":
        file.write(b"\n")


def _header(file: IO[bytes], encoding: str) -> list[str]:
    """The field names of a CSV file; leaves the position at its end."""
    file.seek(0)
    line = file.readline().removeprefix(_BOM).decode(encoding, "replace")
    file.seek(0, os.SEEK_END)
    return next(csv.reader([line]), [])


def _cut_end(file: IO[bytes], end: bytes, what: str) -> None:
    """Take *end* off the file, so that the document goes on."""
    file.seek(_find_end(file, end, what))
    file.truncate()


def _find_end(file: IO[bytes], end: bytes, what: str) -> int:
    """Where *end* begins in the last bytes of the file; raises OutputError where it is not."""
    length = file.seek(0, os.SEEK_END)
    start = file.seek(max(0, length - 1024))
    match = re.search(end, file.read())
    if match is None:
        raise OutputError(
            f"cannot append to {_name(file)}: it does not end as a {what};"
            " use -O to overwrite it or name another file"
        )
    return start + match.start()


def _name(file: IO[bytes]) -> str:
    name = getattr(file, "name", None)
    return name if isinstance(name, str) else "the file"


def _last_byte(file: IO[bytes]) -> bytes:
    file.seek(-1, os.SEEK_END)
    return file.read(1)
