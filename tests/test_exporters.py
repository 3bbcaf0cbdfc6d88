"""Each feed format is read back by a reader of its own."""

from __future__ import annotations

import csv
import io
import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest

from newscrawl.exceptions import OutputError
from newscrawl.exporters import CsvExporter, JsonExporter, XmlExporter
from newscrawl.items import NewsArticle, from_json, to_json

EXPORTERS = {"csv": CsvExporter, "json": JsonExporter, "xml": XmlExporter}


def article(number: int, **fields: Any) -> NewsArticle:
    values = {
        "url": f"https://paper.example/{number}",
        "identifier": str(number),
        "headline": "قال «المتحدث»، إن الأسعار: 3.5٪",
        "articleBody": "فقرة أولى\n\nفقرة ثانية",
        "author": ["محمد جمال", "سارة علي"],
        "image": [{"url": "https://paper.example/1.jpg", "caption": "صورة"}],
        "datePublished": datetime(2021, 11, 6, 17, 40, tzinfo=UTC),
    }
    return NewsArticle(**(values | fields))


def export(path: Path, kind: str, *items: NewsArticle) -> bytes:
    """What the storage does: the file opened at its end, whatever it holds."""
    path.touch()
    with path.open("r+b") as file:
        file.seek(0, io.SEEK_END)
        exporter = EXPORTERS[kind](file, encoding="utf-8")
        exporter.start_exporting()
        for item in items:
            exporter.export_item(item)
        exporter.finish_exporting()
    return path.read_bytes()


def rows(content: bytes, kind: str) -> list[dict[str, Any]]:
    if kind == "csv":
        return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline="")))
    if kind == "json":
        loaded: list[dict[str, Any]] = json.loads(content)
        return loaded
    root = ElementTree.fromstring(content)
    return [{field.tag: field.text for field in item} for item in root]


@pytest.mark.parametrize("kind", EXPORTERS)
def test_arabic_comes_back(tmp_path: Path, kind: str) -> None:
    (row,) = rows(export(tmp_path / "x", kind, article(1)), kind)
    assert row["headline"] == "قال «المتحدث»، إن الأسعار: 3.5٪"
    assert row["articleBody"] == "فقرة أولى\n\nفقرة ثانية"
    assert row["datePublished"] == "2021-11-06T17:40:00+00:00"


@pytest.mark.parametrize("kind", EXPORTERS)
def test_a_second_run_goes_on_with_the_document(tmp_path: Path, kind: str) -> None:
    export(tmp_path / "x", kind, article(1), article(2))
    content = export(tmp_path / "x", kind, article(3))
    assert [row["identifier"] for row in rows(content, kind)] == ["1", "2", "3"]


@pytest.mark.parametrize("kind", EXPORTERS)
def test_a_run_goes_on_with_an_empty_document(tmp_path: Path, kind: str) -> None:
    export(tmp_path / "x", kind)
    assert len(rows(export(tmp_path / "x", kind, article(1)), kind)) == 1


@pytest.mark.parametrize("kind", ["json", "xml"])
def test_what_is_no_such_document_is_not_appended_to(tmp_path: Path, kind: str) -> None:
    (tmp_path / "x").write_text("something else")
    with pytest.raises(OutputError, match="cannot append"):
        export(tmp_path / "x", kind, article(1))
    assert (tmp_path / "x").read_text() == "something else"


def test_csv_begins_with_one_byte_order_mark(tmp_path: Path) -> None:
    export(tmp_path / "x", "csv", article(1))
    content = export(tmp_path / "x", "csv", article(2))
    assert content.startswith(b"\xef\xbb\xbfurl,")
    assert content.count(b"\xef\xbb\xbf") == 1


def test_csv_lists_are_joined_and_images_are_json(tmp_path: Path) -> None:
    (row,) = rows(export(tmp_path / "x", "csv", article(1)), "csv")
    assert row["author"] == "محمد جمال,سارة علي"
    assert json.loads(row["image"])[0]["caption"] == "صورة"
    assert row["editor"] == row["dateModified"] == ""


@pytest.mark.parametrize("cell", ["=1+1", "+1", "-1", "@x", "  =1", "\u200f=HYPERLINK()"])
def test_a_spreadsheet_runs_no_cell(tmp_path: Path, cell: str) -> None:
    (row,) = rows(export(tmp_path / "x", "csv", article(1, headline=cell)), "csv")
    assert row["headline"] == f"'{cell}"


def test_xml_leaves_out_what_it_cannot_write(tmp_path: Path) -> None:
    (row,) = rows(export(tmp_path / "x", "xml", article(1, headline="أ\x00ب\x0b\ufffe")), "xml")
    assert row["headline"] == "أب"
    assert "dateModified" not in row
    assert "editor" not in row


def test_an_item_comes_back_from_json() -> None:
    item = article(1, dateModified=None, wordCount=4)
    assert from_json(to_json(item)) == item
