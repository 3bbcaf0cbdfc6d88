"""Parquet feeds: columns with types, fixed by the item class. Needs the extra ``parquet``."""

from __future__ import annotations

import os
import shutil
import types
import typing
from collections.abc import Mapping
from dataclasses import fields
from datetime import datetime
from tempfile import TemporaryFile
from typing import IO, TYPE_CHECKING, Any

from itemadapter import ItemAdapter
from scrapy.exporters import BaseItemExporter

from newscrawl.exceptions import OutputError
from newscrawl.items import NewsArticle

if TYPE_CHECKING:
    import pyarrow

_MAGIC = b"PAR1"


class ParquetExporter(BaseItemExporter):
    """A Parquet file with the fields of the items' class as columns.

    Dates are instants (microseconds, UTC), lists are lists, pictures are structs, a field without a
    value is null. Rows are written in groups of *rows*: that many articles are held in memory.
    """

    def __init__(
        self, file: IO[bytes], *, rows: int = 2_000, compression: str = "zstd", **kwargs: Any
    ) -> None:
        super().__init__(dont_fail=True, **kwargs)
        self.check()
        self.file = file
        self._rows = rows
        self._compression = compression
        self._writer: Any = None
        self._columns: dict[str, str] = {}
        self._batches: list[pyarrow.RecordBatch] = []

    @staticmethod
    def check() -> None:
        """Raise OutputError where pyarrow is missing."""
        try:
            import pyarrow.parquet  # noqa: F401
        except ImportError as error:
            raise OutputError("Parquet needs pyarrow: pip install 'newscrawl[parquet]'") from error

    @staticmethod
    def check_existing(file: IO[bytes]) -> None:
        """Raise OutputError where the file is not a whole Parquet file."""
        head = file.read(4)
        file.seek(-min(4, file.seek(0, os.SEEK_END)), os.SEEK_END)
        if (head, file.read()) != (_MAGIC, _MAGIC):
            raise OutputError(
                f"cannot append to {file.name}: it is not a whole Parquet file;"
                " use -O to overwrite it or name another file"
            )

    def export_item(self, item: Any) -> None:
        """Add a row; raises pyarrow's errors for a value that its column cannot hold."""
        import pyarrow

        if self._writer is None:
            self._open(type(item))
        values = ItemAdapter(item)
        row = {column: values.get(name) for name, column in self._columns.items()}
        self._batches.append(pyarrow.RecordBatch.from_pylist([row], schema=self._writer.schema))
        if len(self._batches) >= self._rows:
            self._write()

    def finish_exporting(self) -> None:
        """Write the last rows and the footer, without which the file could not be read."""
        if self._writer is None:
            self._open(NewsArticle)
        self._write()
        self._writer.close()

    def _write(self) -> None:
        import pyarrow

        if self._batches:
            table = pyarrow.Table.from_batches(self._batches).combine_chunks()
            self._writer.write_table(table)
            self._batches.clear()

    def _open(self, item_class: type) -> None:
        """Begin the file, with the rows that it holds already."""
        from pyarrow import parquet

        schema = item_schema(item_class)
        names = self.fields_to_export or schema.names
        self._columns = dict(names) if isinstance(names, Mapping) else {n: n for n in names}
        schema = _selected(schema, self._columns)
        with TemporaryFile() as held:
            if continued := self.file.seekable() and self.file.tell() > 0:
                self.file.seek(0)
                shutil.copyfileobj(self.file, held)
                _refuse_other_columns(parquet.ParquetFile(held), schema)
                self.file.seek(0)
                self.file.truncate()
            self._writer = parquet.ParquetWriter(self.file, schema, compression=self._compression)
            if continued:
                self._carry_over(parquet.ParquetFile(held))

    def _carry_over(self, earlier: Any) -> None:
        import pyarrow

        schema = self._writer.schema
        for number in range(earlier.num_row_groups):
            table = earlier.read_row_group(number)
            columns = [
                table[field.name].cast(field.type)
                if field.name in table.column_names
                else pyarrow.nulls(table.num_rows, field.type)
                for field in schema
            ]
            self._writer.write_table(pyarrow.table(columns, schema=schema))


def _refuse_other_columns(earlier: Any, schema: pyarrow.Schema) -> None:
    if unknown := set(earlier.schema_arrow.names) - set(schema.names):
        raise OutputError(
            f"cannot append: the file has other columns ({', '.join(sorted(unknown))});"
            " use -O to overwrite it or name another file"
        )


def item_schema(item_class: type) -> pyarrow.Schema:
    """The columns of a dataclass of items."""
    import pyarrow

    hints = typing.get_type_hints(item_class)
    columns = [(field.name, _column_type(hints[field.name])) for field in fields(item_class)]
    return pyarrow.schema(columns)


def _selected(schema: pyarrow.Schema, columns: Mapping[str, str]) -> pyarrow.Schema:
    import pyarrow

    return pyarrow.schema([(column, schema.field(name).type) for name, column in columns.items()])


def _column_type(hint: Any) -> pyarrow.DataType:
    import pyarrow

    simple = {
        str: pyarrow.string(),
        int: pyarrow.int64(),
        float: pyarrow.float64(),
        bool: pyarrow.bool_(),
        datetime: pyarrow.timestamp("us", tz="UTC"),
    }
    if hint in simple:
        return simple[hint]
    origin, arguments = typing.get_origin(hint), typing.get_args(hint)
    if origin is list:
        return pyarrow.list_(_column_type(arguments[0]))
    if origin in (types.UnionType, typing.Union) and len(arguments) == 2:
        return _column_type(next(a for a in arguments if a is not type(None)))
    if typing.is_typeddict(hint):
        fields = typing.get_type_hints(hint).items()
        return pyarrow.struct([(name, _column_type(field)) for name, field in fields])
    raise OutputError(f"Parquet has no column for {hint}: leave the field out (FEED_EXPORT_FIELDS)")
