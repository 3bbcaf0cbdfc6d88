# ruff: noqa: E501 - one case a line
"""How markup becomes paragraphs."""

from __future__ import annotations

import pytest

from newscrawl.pages.article import ArticlePage

A = "أعلنت إدارة الميناء أن السفن الأربع غادرت صباح اليوم بعد تفريغ حمولتها من الخشب."
B = "وأضافت الإدارة أن سفينتين أخريين ستصلان مساء الخميس المقبل."
LONG = "وقال مدير الميناء إن العمل لم يتوقف رغم الأمطار التي هطلت على المدينة"


def paragraphs(markup: str) -> list[str]:
    page = ArticlePage(
        f"<h1>سفن الخشب تغادر</h1><div id=articleBody>{markup}</div>", "https://a.example/1"
    )
    return (page.articleBody or "").split("\n\n")


CASES = [
    ("paragraphs", f"<p>{A}</p><p>{B}</p>", [A, B]),
    ("empty ones between", f"<p>{A}</p><p>&nbsp;</p><p></p><p>{B}</p>", [A, B]),
    ("double breaks", f"{A}<br><br>{B}", [A, B]),
    ("double breaks with spaces", f"{A}<br> \n <br />&nbsp;<br>{B}", [A, B]),
    ("single breaks after sentences", f"{A}<br>{B}", [A, B]),
    (
        "a single break in a sentence",
        f"<p>{LONG}<br>أمس الأول.</p><p>{B}</p>",
        [f"{LONG} أمس الأول.", B],
    ),
    ("a subheading before a break", f"<b>سفن أخرى</b><br>{B}<br>{A}", ["سفن أخرى", B, A]),
    (
        "inline tags add no space",
        f"<p>{A}</p><p>و<b>أضاف</b>ت <a href='/x'>الإدارة</a>: نعم.</p>",
        [A, "وأضافت الإدارة: نعم."],
    ),
    (
        "inline tags lose no space",
        f"<p>{A}</p><p><i>أول</i> <i>ثان</i>\n<i>ثالث</i> هنا.</p>",
        [A, "أول ثان ثالث هنا."],
    ),
    ("divs in divs", f"<div><div>{A}</div><div><div>{B}</div></div></div>", [A, B]),
    ("text between blocks", f"{A}<div>{B}</div>{LONG}.", [A, B, f"{LONG}."]),
    ("lists", f"<p>{A}</p><ul><li>أول</li><li>ثان</li></ul><p>{B}</p>", [A, "أول", "ثان", B]),
    (
        "a table, a row a line",
        f"<p>{A}</p><table><tr><td>ذهب</td><td>3400</td></tr><tr><td>فضة</td><td>40</td></tr></table><p>{B}</p>",
        [A, "ذهب 3400", "فضة 40", B],
    ),
    ("comments in markup", f"<p>{A[:20]}<!-- x -->{A[20:]}</p><p>{B}</p>", [A, B]),
    (
        "scripts and styles",
        f"<p>{A}</p><script>x('<p>y</p>')</script><style>p{{}}</style><p>{B}</p>",
        [A, B],
    ),
    (
        "hidden text",
        f"<p>{A}</p><p style='display: none'>لا يظهر</p><div hidden>ولا هذا</div><p>{B}</p>",
        [A, B],
    ),
    ("unclosed paragraphs", f"<P>{A}<P>{B}", [A, B]),
    ("bidi and zero-width debris", f"<p>\u200f{A}\u200b</p><p>\ufeff{B}</p>", [A, B]),
]


@pytest.mark.parametrize(
    ("markup", "expected"), [case[1:] for case in CASES], ids=[case[0] for case in CASES]
)
def test_paragraphs(markup: str, expected: list[str]) -> None:
    assert paragraphs(markup) == expected


@pytest.mark.parametrize(
    "box",
    [
        "<p>اقرأ أيضا:</p><p><a href='/2'>خبر آخر عن الميناء القديم</a></p><p>• <a href='/3'>خبر ثالث عن الميناء القديم</a></p>",
        "<p><a href='/2'>خبر آخر عن الميناء القديم في المدينة</a></p>",
        "<div class='related-box'><p>خبر آخر عن الميناء القديم في المدينة نشر أمس.</p></div>",
        "<p>شاهد أيضًا | <a href='/2'>خبر آخر عن الميناء القديم في المدينة</a></p>",
        "<blockquote class='twitter-tweet'><p>تغريدة عن الميناء من حساب لا نعرفه.</p></blockquote>",
        "<p>شارك الخبر</p>",
    ],
)
def test_boxes_go_and_the_text_after_them_stays(box: str) -> None:
    assert paragraphs(f"<p>{A}</p>{box}<p>{B}</p>") == [A, B]


@pytest.mark.parametrize("box", ["<div id=articleBody>{}</div>", "<div class=q>{}</div>"])
def test_a_label_at_the_head_of_the_text_does_not_take_the_text(box: str) -> None:
    head = "<h3>اقرأ أيضا</h3><ul><li><a href='/2'>خبر آخر عن الميناء القديم</a></li></ul>"
    aside = f"<div class=z><h3>الأكثر قراءة</h3><p>{B[:-1]} كما كان مقررا...</p></div>"
    html = f"<h1>سفن الخشب تغادر</h1>{box.format(f'{head}<p>{A}</p><p>{B}</p>')}{aside}"
    assert ArticlePage(html, "https://a.example/1").articleBody == f"{A}\n\n{B}"


def test_links_in_sentences_stay() -> None:
    text = f"<p>{A}</p><p>ونقلت <a href='/x'>صحيفة المدينة</a> عن مصدر أن <a href='/y'>السفن</a> عادت.</p>"
    assert paragraphs(text) == [A, "ونقلت صحيفة المدينة عن مصدر أن السفن عادت."]


def test_all_after_the_comments_label_goes() -> None:
    assert paragraphs(
        f"<p>{A}</p><p>{B}</p><h4>التعليقات (2)</h4><p>{LONG} يا جماعة الخير.</p>"
    ) == [A, B]
