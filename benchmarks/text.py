"""Arabic text: dates against dateparser, cleaning and comparing in MB/s. One run, ratios first.

    python benchmarks/text.py

Megabytes are of UTF-8. The best of several rounds counts: the others met a busy machine.
"""

from __future__ import annotations

import json
import random
import time
import unicodedata
import warnings
from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from newscrawl.text import clean, datelabels, datetokens, decode, language, normalize, parse_date

CASES = Path(__file__).parents[1] / "tests" / "text" / "dates.json"
NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)
ROUNDS = 7

SENTENCES = (
    "قال رئيس البلدية، الأحد، إن الجسر الجديد سيفتح أمام السيارات قبل نهاية الصيف",
    'وأضاف أن "الأعمال انتهت فى موعدها رغم الأمطار التي هطلت على المدينة الشهر الماضي"',
    "وكانت الحكومة خصصت 1800 مليون جنيه للمشروع، بحسب بيان نشرته وزارة الأشغال",
    "وأشار إلى إعادة تأهيل 12 طريقا فرعيا (بطول 45 كيلومترا) في إطار الخطة ذاتها",
    "ويرى سكان الحي أنّ الجسر سيقلل زمن الوصول إلى الميناء القديم بدورٍ ملحوظ",
    "يذكر أن أعمال البناء بدأت عام 2019، وتوقفت أكثر من مرة بسبب نقص التمويل",
)


def articles(count: int, paragraphs: int) -> list[str]:
    """Invented news text, clean: paragraphs of three sentences."""
    chance = random.Random(7)
    return [
        "\n\n".join(". ".join(chance.sample(SENTENCES, 3)) + "." for _ in range(paragraphs))
        for _ in range(count)
    ]


def with_debris(text: str) -> str:
    """The same as extraction finds it: marks, no-break spaces, tatweel, blank lines."""
    text = text.replace(" ال", "\xa0 ال").replace("\n\n", " \n\xa0\n\n\u200f")
    return text.replace("العم", "العـــم").replace("«", "\u202b«")


def vocalised(text: str) -> str:
    return "".join(
        letter + "\u064e" if place % 3 == 0 and letter.isalpha() else letter
        for place, letter in enumerate(text)
    )


def seconds(work: Callable[[Any], object], inputs: Iterable[Any], *, rounds: int = ROUNDS) -> float:
    """Of the best round over all inputs."""
    inputs = list(inputs)
    spent = []
    for _ in range(rounds):
        start = time.perf_counter()
        for one in inputs:
            work(one)
        spent.append(time.perf_counter() - start)
    return min(spent)


def compare_text() -> None:
    plain = articles(200, 6)
    kinds = {
        "clean": plain,
        "with debris": [with_debris(text) for text in plain],
        "vocalised": [vocalised(text) for text in plain],
    }
    works: dict[str, Callable[[str], object]] = {
        "NFC alone": lambda text: unicodedata.normalize("NFC", text),
        "clean": clean,
        "normalize": normalize,
        "language": language,
    }
    print(f"{'MB/s of':<14}" + "".join(f"{name:>12}" for name in works))
    for kind, texts in kinds.items():
        size = sum(len(text.encode()) for text in texts) / 1e6
        speeds = [size / seconds(work, texts) for work in works.values()]
        print(f"{kind:<14}" + "".join(f"{speed:>12.0f}" for speed in speeds))


def compare_decoding() -> None:
    pages = [f"<html><title>{text}</title>{'<p>x</p>' * 8_000}" for text in articles(20, 6)]
    utf_8 = [page.encode() for page in pages]
    plain = seconds(bytes.decode, utf_8)
    print("\ndecode, against one strict decoding of UTF-8:")
    for encoding in ("utf-8", "windows-1256", "iso-8859-6"):
        bodies = [page.encode(encoding) for page in pages]
        print(f"  {encoding:<14}{seconds(decode, bodies) / plain:>6.1f} times")


def compare_dates() -> None:
    """No text is read from a cache: what the parser keeps are words and shapes of lines.

    A crawl meets one or two shapes a site, the table has a new one every third date: "all new"
    forgets words and shapes before each date.
    """
    cases = [case for case in json.loads(CASES.read_text("utf-8")) if case["expected"]]
    ours = [_for_ours(case) for case in cases]
    readers: dict[str, tuple[Callable[[Any], datetime | None], list[Any]]] = {
        "newscrawl": (_read_ours, ours),
        "all new": (_read_as_first, ours),
        "dateparser": (_read_dateparser, [_for_dateparser(case) for case in cases]),
    }
    print(f"\n{len(cases)} dates as news sites show them:")
    cost, right = {}, {}
    for name, (read, inputs) in readers.items():
        answers = [read(one) for one in inputs]  # which fills both libraries' caches
        right[name] = sum(map(_is_right, answers, [case["expected"] for case in cases]))
        cost[name] = seconds(read, inputs, rounds=2 if name == "dateparser" else ROUNDS)
        per_date = cost[name] / len(cases) * 1e6
        print(f"  {name:<12}{right[name] / len(cases):>7.1%} right{per_date:>10.1f} us a date")
    faster = cost["dateparser"] / cost["newscrawl"]
    recall = right["newscrawl"] / right["dateparser"]
    print(f"  {faster:.0f} times faster at {recall:.1f} times the recall")


def _for_ours(case: dict[str, Any]) -> tuple[str, dict[str, Any]]:
    context = case["context"]
    now = datetime.fromisoformat(context["now"]) if context.get("now") else NOW
    return case["input"], {"timezone": "UTC"} | context | {"now": now}


def _read_ours(given: tuple[str, dict[str, Any]]) -> datetime | None:
    found = parse_date(given[0], **given[1])
    return found and found.datetime


def _read_as_first(given: tuple[str, dict[str, Any]]) -> datetime | None:
    datetokens.forget()
    datelabels.published.cache_clear()
    return _read_ours(given)


def _for_dateparser(case: dict[str, Any]) -> tuple[str, dict[str, Any]]:
    text, context = _for_ours(case)
    return text, {
        "TIMEZONE": context["timezone"],
        "RETURN_AS_TIMEZONE_AWARE": True,
        "RELATIVE_BASE": context["now"].replace(tzinfo=None),
        "DATE_ORDER": context.get("order", "DMY"),
    }


def _read_dateparser(given: tuple[str, dict[str, Any]]) -> datetime | None:
    import dateparser

    return dateparser.parse(given[0], languages=["ar"], settings=given[1])


def _is_right(found: datetime | None, expected: dict[str, Any]) -> bool:
    """To the precision of what is expected: a day for a day, a minute for a minute."""
    wanted = datetime.fromisoformat(expected["datetime"])
    if found is None or found.tzinfo is None:
        return False
    if expected["precision"] == "minute":
        return abs((found - wanted).total_seconds()) < 60
    local = found.astimezone(wanted.tzinfo)
    same_month = (local.year, local.month) == (wanted.year, wanted.month)
    return same_month and (expected["precision"] == "month" or local.day == wanted.day)


if __name__ == "__main__":
    warnings.simplefilter("ignore")
    compare_text()
    compare_decoding()
    if CASES.exists():
        compare_dates()
