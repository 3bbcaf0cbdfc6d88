"""Dates: a table that anyone can extend (``dates.json``), and what must hold for every text."""

from __future__ import annotations

import json
import subprocess
import sys
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hijridate import Gregorian
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from newscrawl.text import datelabels, datetokens
from newscrawl.text.calendars import HIJRI_MONTHS, MONTHS
from newscrawl.text.dates import ParsedDate, parse_date
from newscrawl.text.datewords import LEXICON

CASES: list[dict[str, Any]] = json.loads(
    (Path(__file__).parent / "dates.json").read_text(encoding="utf-8")
)
FLOOR = 0.99  # of the dates in the table that are read; may only rise
NOW = datetime(2021, 11, 7, 12, tzinfo=UTC)
PAGES = Path(__file__).parents[2] / "../shared/pages"


def parse(case: dict[str, Any]) -> ParsedDate | None:
    context = dict(case["context"])
    if "now" in context:
        context["now"] = datetime.fromisoformat(context["now"])
    return parse_date(case["input"], **context)


def answer(found: ParsedDate | None) -> dict[str, Any] | None:
    """What the table states; times as text, so that an offset counts too."""
    if found is None:
        return None
    return {
        "datetime": found.datetime.isoformat(),
        "precision": found.precision,
        "approximate": found.approximate,
    }


def expected(case: dict[str, Any]) -> dict[str, Any] | None:
    stated = case["expected"]
    if stated is None:
        return None
    return stated | {"datetime": datetime.fromisoformat(stated["datetime"]).isoformat()}


def parameters() -> list[Any]:
    return [
        pytest.param(
            case,
            id=f"{number}: {case['label']}",
            marks=[pytest.mark.xfail(reason=case["known_failure"], strict=True)]
            if "known_failure" in case
            else [],
        )
        for number, case in enumerate(CASES)
    ]


@pytest.mark.parametrize("case", parameters())
def test_table(case: dict[str, Any]) -> None:
    found = parse(case)
    assert answer(found) == expected(case), case["comment"]
    if found:
        assert found.matched in case["input"]
        assert found.datetime.utcoffset() is not None


def test_quality_floor() -> None:
    answers = [(answer(parse(case)), expected(case)) for case in CASES]
    wrong = [(got, want) for got, want in answers if got is not None and got != want]
    dated = [got == want for got, want in answers if want is not None]
    assert wrong == []
    assert sum(dated) / len(dated) >= FLOOR
    assert len(CASES) >= 1500


def test_what_is_kept_between_texts_decides_nothing() -> None:
    kept = [answer(parse(case)) for case in CASES]
    for case, known in zip(CASES, kept, strict=True):
        datelabels.published.cache_clear()
        datetokens.forget()
        assert answer(parse(case)) == known, case["label"]


def test_what_is_kept_of_words_is_bounded() -> None:
    for number in range(5_000):
        parse_date(f"{number} كلمة{'ه' * (number % 90)} {number}", timezone="UTC")
    assert len(datetokens.WORD) <= 4096


# --- what is matched ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "matched"),
    [
        ("نشر في: السبت 6 نوفمبر 2021 | 07:40 مساءً", "السبت 6 نوفمبر 2021 | 07:40 مساءً"),
        ("كتب محمد جمال السبت، ٦ نوفمـبر ٢٠٢١ ٠٧:٤٠ م", "السبت، ٦ نوفمـبر ٢٠٢١ ٠٧:٤٠ م"),
        ("تاريخ النشر: 1 ربيع الآخر 1443 هـ", "1 ربيع الآخر 1443 هـ"),
        ("آخر تحديث: 7/11/2021 | نشر: 6/11/2021", "6/11/2021"),
        (" 2021-11-06T19:40:00Z ", "2021-11-06T19:40:00Z"),
        ("الرياضة | منذ 3 ساعات", "منذ 3 ساعات"),
        ("نشر: 06/11/2021 19:40 (GMT)", "06/11/2021 19:40 (GMT"),
    ],
)
def test_matched_is_what_was_understood(text: str, matched: str) -> None:
    found = parse_date(text, timezone="Africa/Cairo", now=NOW)
    assert found is not None
    assert found.matched == matched


# --- arguments ----------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["Africa/Kairo", "", "Africa", "../etc", "القاهرة", "\x00"])
def test_an_unknown_zone_is_an_error_even_without_a_date(name: str) -> None:
    with pytest.raises(ValueError, match="unknown time zone"):
        parse_date("", timezone=name)


def test_an_unknown_order_is_an_error() -> None:
    with pytest.raises(ValueError, match="unknown order"):
        parse_date("06/11/2021", timezone="UTC", order="YDM")  # type: ignore[arg-type]


def test_a_zone_may_be_a_tzinfo() -> None:
    zone = ZoneInfo("Asia/Riyadh")
    found = parse_date("6 نوفمبر 2021", timezone=zone)
    assert found is not None
    assert found.datetime == datetime(2021, 11, 6, tzinfo=zone)
    assert found.datetime.tzinfo is zone


def test_a_naive_now_is_in_the_paper_s_zone() -> None:
    found = parse_date("منذ ساعة", timezone="Asia/Riyadh", now=datetime(2021, 11, 7, 12))
    assert found is not None
    assert found.datetime == datetime(2021, 11, 7, 8, tzinfo=UTC)


def test_import_loads_neither_scrapy_nor_dateparser() -> None:
    code = (
        "import sys, newscrawl.text.dates as d;"
        "d.parse_date('6 نوفمبر 2021', timezone='UTC');"
        "print([m for m in ('scrapy', 'dateparser') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


# --- properties ---------------------------------------------------------------------------------

# No test may fail because a machine is busy.
unhurried = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
DAYS = st.dates(date(1990, 1, 1), date(2077, 12, 31))
PIECES = st.sampled_from(
    [*list(LEXICON)[::3], *"0123456789:/-.,|()م ص", "2021", "06", "11", "1443", " ", "\n", "+0200"]
)
WEEKDAYS = ["الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت", "الأحد"]


@unhurried
@given(st.text(max_size=320), st.sampled_from(["DMY", "MDY", "YMD"]))
def test_never_raises_on_any_text(text: str, order: Any) -> None:
    found = parse_date(text, timezone="Africa/Cairo", now=NOW, order=order)
    assert found is None or (found.datetime.tzinfo and found.matched)


@unhurried
@given(st.lists(PIECES, max_size=14).map(" ".join) | st.lists(PIECES, max_size=20).map("".join))
def test_never_raises_on_any_order_of_its_own_words(text: str) -> None:
    with_now = parse_date(text, timezone="Africa/Cairo", now=NOW)
    without = parse_date(text, timezone="Africa/Cairo")
    # The clock of the fetch decides nothing but relative times.
    assert without is None or without == with_now
    assert with_now is None or with_now.approximate or with_now == without


@unhurried
@given(DAYS, st.sampled_from(sorted(MONTHS)), st.booleans())
def test_round_trips_every_date_in_every_gregorian_spelling(
    day: date, name: str, weekday: bool
) -> None:
    day = day.replace(day=min(day.day, 28), month=MONTHS[name])
    prefix = f"{WEEKDAYS[day.weekday()]}، " if weekday else ""
    found = parse_date(f"{prefix}{day.day} {name} {day.year}", timezone="UTC")
    assert found is not None
    assert (found.datetime.date(), found.precision) == (day, "day")


@unhurried
@given(DAYS, st.data())
def test_round_trips_every_hijri_date(day: date, data: st.DataObject) -> None:
    hijri = Gregorian.fromdate(min(day, date(2077, 11, 16))).to_hijri()
    names = sorted(name for name, month in HIJRI_MONTHS.items() if month == hijri.month)
    month = data.draw(st.sampled_from([*(f" {name} " for name in names), f"/{hijri.month}/"]))
    found = parse_date(f"{hijri.day}{month}{hijri.year} هـ", timezone="UTC")
    assert found is not None
    converted = hijri.to_gregorian()
    assert found.datetime.date() == date(converted.year, converted.month, converted.day)


@unhurried
@given(DAYS, st.sampled_from("/-."), st.times(), st.booleans())
def test_round_trips_numeric_dates_and_clocks(day: date, mark: str, at: Any, half: bool) -> None:
    at = at.replace(second=0, microsecond=0)
    mark_of_day = "ص" if at.hour < 12 else "م"
    written = f"{at.hour % 12 or 12}:{at:%M} {mark_of_day}" if half else f"{at:%H:%M}"
    digits = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")
    for text in (f"{day:%d{mark}%m{mark}%Y} {written}", f"{written} | {day:%Y{mark}%m{mark}%d}"):
        found = parse_date(text.translate(digits), timezone="UTC")
        assert found is not None
        assert found.datetime == datetime.combine(day, at, UTC)


@unhurried
@given(DAYS, st.integers(1, 6))
def test_a_wrong_weekday_is_refused(day: date, shift: int) -> None:
    wrong = WEEKDAYS[(day + timedelta(days=shift)).weekday()]
    assert parse_date(f"{wrong} {day:%Y-%m-%d}", timezone="UTC") is None


@unhurried
@given(st.datetimes(datetime(1990, 1, 1), datetime(2100, 12, 31)), st.booleans())
def test_round_trips_epochs(moment: datetime, milliseconds: bool) -> None:
    moment = moment.replace(microsecond=0, tzinfo=UTC)
    digits = f"{int(moment.timestamp()):010}" + "000" * milliseconds
    found = parse_date(digits, timezone="Asia/Dubai")
    assert found is None or found.datetime == moment
    assert found is not None or not milliseconds


@unhurried
@given(st.datetimes(datetime(2010, 1, 1), datetime(2030, 1, 1)), st.integers(1, 40))
def test_any_local_time_of_a_zone_with_summer_time_is_read(moment: datetime, hours: int) -> None:
    text = f"{moment:%d/%m/%Y %H:%M}"
    found = parse_date(text, timezone="Africa/Cairo")
    assert found is not None
    assert f"{found.datetime:%d/%m/%Y %H:%M}" == text
    age = parse_date(f"منذ {hours} ساعة", timezone="Africa/Cairo", now=found.datetime)
    assert age is not None
    assert found.datetime.timestamp() - age.datetime.timestamp() == hours * 3600


HOSTILE = [
    piece * (300 // len(piece))
    for piece in (
        *("6 ", "6/", "6-", "6:", "6.", "6 نوفمبر ", "نوفمبر/", "تشرين ", "6 نوفمبر 2021 "),
        *("06/11/2021 ", "منذ ", "خمس ", "ساعة و", "بعد منتصف ", "(", "GMT+", "1,234,", "و", "\n"),
        *("م ", "نشر ", "تحديث 6/11/2021 ", "\u064b", "a.m", "+02:00", "x:", "1443 ", "هـ ", "🕒"),
    )
]


@pytest.mark.parametrize("length", [75, 148, 300])
def test_steps_grow_with_the_text_and_no_faster(length: int) -> None:
    """Lines of Python run, counted: a bound that no slow machine can break."""
    for text in HOSTILE:
        text = text[:length]
        steps = 0

        def count(*_: Any) -> Any:
            nonlocal steps
            steps += 1
            return count

        before = sys.gettrace()
        sys.settrace(count)
        try:
            parse_date(text, timezone="Africa/Cairo", now=NOW)
        finally:
            sys.settrace(before)
        assert steps < 600 + 60 * len(text), text


# --- saved pages --------------------------------------------------------------------------------


@pytest.mark.skipif(not PAGES.is_dir(), reason="saved pages of real papers are not here")
@pytest.mark.parametrize(
    ("name", "attribute"),
    [
        ("akhbarelyom", 'article:published_time" content="'),
        ("alyaum", 'datePublished": "'),
        ("lbc", '"datePublished": "'),
        ("almadenah_jo", 'class="article_created">'),
        ("youm7", 'class="newsStoryDate">'),
    ],
)
def test_dates_of_saved_pages(name: str, attribute: str) -> None:
    pages = json.loads((PAGES / "expected.json").read_text(encoding="utf-8"))
    page = next(page for page in pages if page["name"] == name)
    html = (PAGES / f"{name}.html").read_text(encoding="utf-8")
    if attribute not in html:
        attribute = attribute.replace(": ", ":")
    text = html.split(attribute, 1)[1]
    found = parse_date(text[: min(text.find(c) % 1000 for c in '"<')], timezone=page["timezone"])
    assert found is not None
    assert found.datetime == datetime.fromisoformat(page["datePublished"])
