"""Feed exporters: Scrapy's, with what a file of Arabic news needs.

Each goes on with a file that has content already (``-o`` on an existing file) so that the result is
one whole document, not two after one another.
"""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterable, Mapping
from datetime import datetime
from io import BytesIO
from typing import Any

from scrapy.exporters import CsvItemExporter, JsonItemExporter, XmlItemExporter

from newscrawl.exceptions import OutputError

_BOM = b"\xef\xbb\xbf"
# A spreadsheet takes a cell that begins so for a formula; white space and invisible marks before it
# do not hide it.
_FORMULA = re.compile(r"[\s\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]*[=+\-@\t\r]")
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
        if end > len(_BOM):
            kwargs["include_headers_line"] = False
        super().__init__(file, **kwargs)

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


class JsonExporter(JsonItemExporter):
    """One JSON array."""

    def __init__(self, file: BytesIO, **kwargs: Any) -> None:
        super().__init__(file, **kwargs)
        self._continued = _end(file) > 0

    def start_exporting(self) -> None:
        """Open the array, or the one that the file holds again."""
        if not self._continued:
            super().start_exporting()
            return
        _cut_end(self.file, rb"\s*\]\s*\Z", "JSON array")
        self.first_item = _last_byte(self.file) == b"["


class XmlExporter(XmlItemExporter):
    """XML; a field without a value is left out."""

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


def _end(file: BytesIO) -> int:
    """The position that the storage opened the file at: its length. 0 for a compressed stream."""
    return file.tell() if file.seekable() else 0


def _cut_end(file: BytesIO, end: bytes, what: str) -> None:
    """Take *end* off the file, so that the document goes on."""
    tail = min(_end(file), 1024)
    file.seek(-tail, os.SEEK_END)
    match = re.search(end, file.read())
    if match is None:
        raise OutputError(
            f"cannot append to {getattr(file, 'name', 'the file')}: it does not end as a {what};"
            " use -O to overwrite it or name another file"
        )
    file.seek(-tail + match.start(), os.SEEK_END)
    file.truncate()


def _last_byte(file: BytesIO) -> bytes:
    file.seek(-1, os.SEEK_END)
    return file.read(1)
