"""Kept pages: what is written can be read, by us and by others, also after a kill."""

from __future__ import annotations

import gzip
from datetime import UTC, datetime
from pathlib import Path

import pytest

from newscrawl import kept
from newscrawl.exceptions import OutputError

WHEN = datetime(2021, 11, 6, 17, 40, 5, tzinfo=UTC)


def page(number: int, **more: object) -> kept.Page:
    facts: dict[str, object] = {
        "url": f"https://paper.example/{number}",
        "status": 200,
        "headers": {"Content-Type": "text/html; charset=windows-1256"},
        "body": "خبر\r\n\r\n".encode("cp1256") * number,
        "downloaded": WHEN,
        "identifier": f"رقم {number}\r\nX: 1",
        "version": 2,
        "lacking": ("author", "image"),
    }
    return kept.Page(**facts | more)  # type: ignore[arg-type]


def written(folder: Path, *pages: kept.Page, most: int = 1_000_000) -> Path:
    file = kept.PageFile(folder, most, {"spider": "paper", "arguments": {"from_date": "٢"}})
    for each in pages:
        file.add(each)
    file.close()
    return folder


PAGES = [
    page(1),
    page(2, headers={}, body=b"", lacking=(), version=0),
    page(3, headers={"Content-Encoding": "gzip"}, body=gzip.compress(b"x" * 5000)),
    page(4, identifier=None),
    page(50_000),
]


def test_what_is_written_is_read(tmp_path: Path) -> None:
    folder = written(tmp_path / "paper" / "7", *PAGES)
    found = list(kept.pages(folder))
    assert [each for _, each in found] == PAGES
    assert [kept.page_at(folder, place) for place, _ in reversed(found)] == PAGES[::-1]
    assert kept.about(folder) == {"spider": "paper", "arguments": {"from_date": "٢"}}


def test_any_tool_can_unpack_it(tmp_path: Path) -> None:
    content = gzip.decompress((written(tmp_path / "7", page(2)) / kept.PAGES).read_bytes())
    assert content.startswith(b"WARC/1.1\r\nWARC-Type: warcinfo\r\n")
    head, _, rest = content.partition(b"WARC-Type: response\r\n")[2].partition(b"\r\n\r\n")
    assert b"WARC-Target-URI: https://paper.example/2\r\n" in head
    length = int(head.rpartition(b"Content-Length: ")[2])
    assert rest[length:] == b"\r\n\r\n"
    assert rest[:length].endswith(b"\r\n\r\n" + page(2).body)


def test_a_cut_or_damaged_file_is_read_up_to_there(tmp_path: Path) -> None:
    folder = written(tmp_path / "7", *PAGES)
    whole = (folder / kept.PAGES).read_bytes()
    places = [place for place, _ in kept.pages(folder)]
    for cut in (len(whole) - 1, places[4] + 20, places[4], places[2] + 1, 30, 0):
        (folder / kept.PAGES).write_bytes(whole[:cut])
        known = sum(end <= cut for end in [*places[1:], len(whole)])
        assert [each for _, each in kept.pages(folder)] == PAGES[:known]
        kept.about(folder)
    (folder / kept.PAGES).write_bytes(whole[: places[3]] + b"\x1f\x8b\x08" + b"?" * 500)
    assert [each for _, each in kept.pages(folder)] == PAGES[:3]


def test_it_ends_where_there_is_no_room(tmp_path: Path) -> None:
    file = kept.PageFile(tmp_path / "7", 1_000, {})
    assert file.add(page(1))
    assert not file.add(page(1, headers={"Content-Encoding": "br"}, body=b"?" * 2_000))
    assert not file.add(page(1))
    file.close()
    assert len(list(kept.pages(tmp_path / "7"))) == 1


def test_a_folder_that_cannot_be_made(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(OutputError, match="cannot keep pages in"):
        kept.PageFile(tmp_path / "file" / "7", 1_000, {})


def test_the_folders_of_a_site(tmp_path: Path) -> None:
    site = tmp_path / "paper"
    assert (kept.runs(site), kept.size(site)) == ([], 0)
    first = written(kept.new_folder(site, 7), page(1))
    second = written(kept.new_folder(site, 7), page(2))
    assert [folder.name for folder in (first, second)] == ["7", "7-2"]
    assert kept.runs(site) == [first, second]
    assert kept.size(site) == sum(path.stat().st_size for path in site.rglob("*.gz"))
    kept.mark(first, ["headline on 0 of 30 pages"])
    assert [kept.is_suspect(folder) for folder in kept.runs(site)] == [True, False]
    assert (first / "suspect.txt").read_text() == "headline on 0 of 30 pages\n"
    kept.unmark(first)
    assert not kept.is_suspect(first)
    kept.remove(first)
    assert kept.runs(site) == [second]
    kept.remove(second)
    assert not site.exists()
