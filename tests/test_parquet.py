"""Parquet feeds: typed columns, row groups, and files that are gone on with."""

from __future__ import annotations

import io
import sys
from dataclasses import dataclass, fields
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import pytest

from newscrawl.exceptions import OutputError
from newscrawl.items import NewsArticle
from newscrawl.parquet import ParquetExporter, item_schema

pyarrow = pytest.importorskip("pyarrow")
parquet = pytest.importorskip("pyarrow.parquet")

CAIRO = timezone(timedelta(hours=2))


def article(number: int, **more: Any) -> NewsArticle:
    values = {
        "url": f"https://paper.example/{number}",
        "identifier": str(number),
        "headline": "عنوان «الخبر»",
        "author": ["محمد جمال", "سارة علي"],
        "image": [{"url": "https://paper.example/1.jpg", "caption": "صورة"}, {"url": "x"}],
        "datePublished": datetime(2021, 11, 6, 19, 40, tzinfo=CAIRO),
        "wordCount": 7,
    }
    return NewsArticle(**(values | more))


def export(path: Path, *items: Any, **options: Any) -> Any:
    path.touch()
    with path.open("r+b") as file:
        file.seek(0, io.SEEK_END)
        exporter = ParquetExporter(file, encoding="utf-8", **options)
        exporter.start_exporting()
        for item in items:
            exporter.export_item(item)
        exporter.finish_exporting()
        assert not file.closed  # the storage closes it
    return parquet.ParquetFile(path)


def test_values_come_back_with_their_types(tmp_path: Path) -> None:
    (row,) = export(tmp_path / "x", article(1)).read().to_pylist()
    assert row["headline"] == "عنوان «الخبر»"
    assert row["author"] == ["محمد جمال", "سارة علي"]
    assert row["datePublished"] == datetime(2021, 11, 6, 17, 40, tzinfo=UTC)
    assert row["wordCount"] == 7
    assert row["image"][0]["caption"] == "صورة"
    assert row["image"][1] == {"url": "x", "caption": None}
    assert row["editor"] == []
    assert row["dateModified"] is None


def test_the_columns_are_the_fields_of_the_item(tmp_path: Path) -> None:
    file = export(tmp_path / "x")
    assert file.schema_arrow.names == [field.name for field in fields(NewsArticle)]
    assert file.metadata.num_rows == 0
    assert file.schema_arrow.field("datePublished").type == pyarrow.timestamp("us", tz="UTC")


def test_rows_are_written_in_groups(tmp_path: Path) -> None:
    file = export(tmp_path / "x", *map(article, range(7)), rows=3)
    assert [file.metadata.row_group(n).num_rows for n in range(file.num_row_groups)] == [3, 3, 1]
    assert file.read()["identifier"].to_pylist() == [str(n) for n in range(7)]


def test_a_file_is_gone_on_with(tmp_path: Path) -> None:
    export(tmp_path / "x", article(1), article(2))
    file = export(tmp_path / "x", article(3))
    assert file.read()["identifier"].to_pylist() == ["1", "2", "3"]
    assert file.schema_arrow == item_schema(NewsArticle)


def test_a_file_of_a_version_with_fewer_fields_is_gone_on_with(tmp_path: Path) -> None:
    old = pyarrow.table({"url": ["u"], "wordCount": pyarrow.array([3], pyarrow.int32())})
    parquet.write_table(old, tmp_path / "x")
    first, second = export(tmp_path / "x", article(2)).read().to_pylist()
    assert (first["url"], first["wordCount"], first["headline"]) == ("u", 3, None)
    assert second["identifier"] == "2"


def test_a_file_of_something_else_is_not(tmp_path: Path) -> None:
    parquet.write_table(pyarrow.table({"colour": [1]}), tmp_path / "x")
    with pytest.raises(OutputError, match="other columns"):
        export(tmp_path / "x", article(1))


@pytest.mark.parametrize("content", [b"", b"PAR", b"PAR1 no end", b"something else PAR1"])
def test_what_is_no_parquet_is_told_before(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "x").write_bytes(content)
    with (
        (tmp_path / "x").open("rb") as file,
        pytest.raises(OutputError, match="not a whole Parquet file"),
    ):
        ParquetExporter.check_existing(file)


def test_a_whole_file_passes_the_check(tmp_path: Path) -> None:
    export(tmp_path / "x", article(1))
    with (tmp_path / "x").open("rb") as file:
        ParquetExporter.check_existing(file)


@pytest.mark.parametrize(
    "bad", [{"headline": "\ud83d"}, {"wordCount": "many"}, {"author": [1]}, {"image": ["x"]}]
)
def test_a_value_that_a_column_cannot_hold_spoils_no_other_row(
    tmp_path: Path, bad: dict[str, Any]
) -> None:
    with (tmp_path / "x").open("w+b") as file:
        exporter = ParquetExporter(file)
        exporter.export_item(article(1))
        with pytest.raises((pyarrow.ArrowException, UnicodeError)):
            exporter.export_item(article(2, **bad))
        exporter.export_item(article(3))
        exporter.finish_exporting()
    assert parquet.read_table(tmp_path / "x")["identifier"].to_pylist() == ["1", "3"]


def test_chosen_fields_under_other_names(tmp_path: Path) -> None:
    chosen = {"headline": "title", "identifier": "id"}
    (row,) = export(tmp_path / "x", article(1), fields_to_export=chosen).read().to_pylist()
    assert row == {"title": "عنوان «الخبر»", "id": "1"}


def test_an_item_of_ones_own(tmp_path: Path) -> None:
    @dataclass
    class Price:
        name: str
        value: float | None = None

    assert export(tmp_path / "x", Price("خبز", 1.5)).read().to_pylist() == [
        {"name": "خبز", "value": 1.5}
    ]


def test_a_field_that_no_column_holds(tmp_path: Path) -> None:
    @dataclass
    class Odd:
        odd: dict[str, object]

    with pytest.raises(OutputError, match="FEED_EXPORT_FIELDS"):
        export(tmp_path / "x", Odd({}))


def test_pyarrow_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow.parquet", None)
    with pytest.raises(OutputError, match=r"pip install 'newscrawl\[parquet\]'"):
        ParquetExporter.check()
