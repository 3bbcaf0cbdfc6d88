# ruff: noqa: E501 - markup, unwrapped
"""Pages that mislead a reader of markup: what they share, and those of tables and bare text."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from page_layouts import cards, comments, e, links, machine_date, page, ps, top
from page_stories import Story, printed

Draw = Callable[[Story, int], str | bytes]
HOSTILE: dict[str, dict[str, Draw]] = {}
"""Layouts by kind. What one draws may change the story: that is then the truth of the page."""


def hostile(kind: str) -> Callable[[Draw], Draw]:
    """Add a layout to a kind."""

    def add(draw: Draw) -> Draw:
        HOSTILE.setdefault(kind, {})[draw.__name__] = draw
        return draw

    return add


def hashed(v: int) -> Iterator[str]:
    """Class names that say nothing, other ones for each variant."""
    number = 100 * v
    while True:
        number += 7
        yield f"css-{number * 7919 % 46655:x}"


def old(story: Story, v: int, content: str) -> str:
    """A page of 2005: tables around tables, the side column first, no names but ids of cells."""
    side = cards(story, 7, "td").replace("<td", "<tr><td").replace("</td>", "</td></tr>")
    return f"""<HTML dir=rtl><HEAD><META http-equiv=Content-Type content="text/html; charset=utf-8"><TITLE>{e(story.headline)} - جريدة المدى</TITLE>{machine_date(story, v)}</HEAD>
<BODY bgColor=#ffffff><CENTER><TABLE width=980 cellPadding=0><TR><TD colSpan=3><IMG src="/img/top.gif"><MARQUEE>{links(story, 5)}</MARQUEE></TD></TR>
<TR vAlign=top><TD width=180><TABLE>{side}</TABLE></TD><TD width=600>{content}</TD><TD width=200><TABLE><TR><TD>{links(story, 14)}</TD></TR></TABLE></TD></TR>
<TR><TD colSpan=3 align=center><FONT size=1>جميع الحقوق محفوظة للجريدة، وتصدر عن مؤسسة المدى للصحافة والنشر في المدينة.</FONT></TD></TR></TABLE></CENTER></BODY></HTML>"""


def signed(story: Story) -> str:
    return f"كتب: {e(story.author)}"


# --- nested tables ----------------------------------------------------------------------------


@hostile("nested tables")
def cell_of_breaks(s: Story, v: int) -> str:
    body = ["<br><br>", "<BR>\n<BR>", "<br/>&nbsp;<br/>"][v % 3].join(map(e, s.paragraphs))
    content = f"<TABLE><TR><TD class=t1><B>{e(s.headline)}</B></TD></TR><TR><TD>{printed(s.published, v)}</TD></TR><TR><TD>{signed(s)}</TD></TR><TR><TD align=justify><FONT size=3>{body}</FONT></TD></TR></TABLE>"
    return old(s, v, content)


@hostile("nested tables")
def a_row_a_paragraph(s: Story, v: int) -> str:
    rows = "".join(f"<tr><td class='tdText'>{e(text)}</td></tr>" for text in s.paragraphs)
    content = f"<table><tr><td><h1>{e(s.headline)}</h1></td></tr><tr><td class='date'>{printed(s.published, v)}</td></tr><tr><td class='writer'>{signed(s)}</td></tr></table><table>{rows}</table>"
    return old(s, v, content)


@hostile("nested tables")
def tables_eight_deep(s: Story, v: int) -> str:
    opened, closed = "<table><tbody><tr><td>" * 8, "</td></tr></tbody></table>" * 8
    photo = f"<table align=left width=220><tr><td><img src='/img/2021/photo_44.jpg'></td></tr><tr><td><font size=1>{e(s.caption)}</font></td></tr></table>"
    body = f"<p>{e(s.paragraphs[0])}</p>" + ps(s.paragraphs[1:])
    content = f"<h2>{e(s.headline)}</h2><span>{printed(s.published, v)}</span><table><tr><td>{opened}{body}{closed}</td><td>{photo}</td></tr></table>"
    return old(s, v, content)


@hostile("nested tables")
def data_table_in_the_text(s: Story, v: int) -> str:
    rows = [("المدينة", "عدد المدارس"), ("أسوان", "31"), ("طنطا", "54"), ("دمياط", "18")]
    table = "".join(f"<tr><td>{one}</td><td>{two}</td></tr>" for one, two in rows)
    body = ps(s.paragraphs[:2]) + f"<table border=1>{table}</table>" + ps(s.paragraphs[2:])
    s.paragraphs[2:2] = [" ".join(row) for row in rows]
    return page(s, v, f"<div class='c'>{top(s, v)}<div class='news-body'>{body}</div></div>")


@hostile("nested tables")
def labels_of_a_form_in_windows_1256(s: Story, v: int) -> bytes:
    name = "ctl00_ContentPlaceHolder1"
    body = "<br /><br />".join(map(e, s.paragraphs))
    others = "".join(
        f"<tr><td><a id='{name}_gv_{n}' href='News.aspx?id={n}'>{e(s.title())}</a></td></tr>"
        for n in range(9)
    )
    content = f"<form id='aspnetForm'><table id='{name}_tbl'><tr><td><span id='{name}_lblTitle' class='NewsTitle'>{e(s.headline)}</span></td></tr><tr><td><span id='{name}_lblDate'>{printed(s.published, v)}</span></td></tr><tr><td><span id='{name}_lblDetails'>{body}</span></td></tr></table><table id='{name}_gv'>{others}</table></form>"
    return (
        old(s, v, content)
        .replace("charset=utf-8", "charset=windows-1256")
        .encode("cp1256", "xmlcharrefreplace")
    )


@hostile("nested tables")
def related_cells_around_the_text(s: Story, v: int) -> str:
    label = ["مواضيع ذات صلة", "اقرأ أيضا", "أخبار متعلقة"][v % 3]
    others = f"<table align=left width=200><tr><td><b>{label}</b></td></tr><tr><td><ul>{links(s, 5)}</ul></td></tr></table>"
    content = f"<table><tr><td><h1>{e(s.headline)}</h1><font color=gray>{printed(s.published, v)}</font></td></tr><tr><td>{others}<div>{ps(s.paragraphs)}</div></td></tr><tr><td>{cards(s, 3)}</td></tr></table>"
    return old(s, v, content)


# --- no paragraphs ----------------------------------------------------------------------------


@hostile("no paragraphs")
def text_between_breaks_with_bold_heads(s: Story, v: int) -> str:
    s.paragraphs.insert(2, "تفاصيل الخطة الجديدة")
    texts = [f"<b>{e(text)}</b>" if len(text) < 40 else f"{e(text)}&nbsp;" for text in s.paragraphs]
    body = ["<br><br>", "<br />\n<br />\n"][v % 2].join(texts)
    return page(s, v, f"<div class='x'>{top(s, v)}<div class='y'>{body}</div></div>")


@hostile("no paragraphs")
def links_inside_bare_text(s: Story, v: int) -> str:
    texts = [
        e(text).replace("الجديد", "<a href='/tag/new'>الجديد</a>").replace("مساء", "<b>مساء</b>")
        for text in s.paragraphs
    ]
    body = "\n<br>\n<br>\n".join(texts)
    return page(s, v, f"<div><div>{top(s, v)}</div>{body}<br><br></div>")


@hostile("no paragraphs")
def pasted_from_a_word_processor(s: Story, v: int) -> str:
    style = "style='text-align: right; font-size: 14pt; font-family: Arial;'"
    body = "".join(
        f"<div dir='rtl' {style}><span lang='AR-EG' {style}><span {style}>{e(text)}</span></span></div><div dir='rtl'><br></div>"
        for text in s.paragraphs
    )
    return page(
        s,
        v,
        f"<div class='post'>{top(s, v)}<div dir='rtl' trbidi='on'><div {style}>{body}</div></div></div>",
    )


@hostile("no paragraphs")
def spans_drawn_as_blocks(s: Story, v: int) -> str:
    name = hashed(v)
    one, two, three = next(name), next(name), next(name)
    body = "".join(f"<span class='{one}'>{e(text)}</span>" for text in s.paragraphs)
    return page(s, v, f"<div class='{two}'>{top(s, v)}<div class='{three}'>{body}</div></div>")


@hostile("no paragraphs")
def headings_for_paragraphs(s: Story, v: int) -> str:
    tag = ["h3", "h4", "h2", "h5"][v % 4]
    body = "".join(f"<{tag}>{e(text)}</{tag}>" for text in s.paragraphs)
    return page(s, v, f"<div class='art'>{top(s, v)}<div class='inner'>{body}</div></div>")


@hostile("no paragraphs")
def list_items_for_paragraphs(s: Story, v: int) -> str:
    body = "".join(f"<li><span>{e(text)}</span></li>" for text in s.paragraphs)
    return page(s, v, f"<section>{top(s, v)}<ul class='points'>{body}</ul></section>")


@hostile("no paragraphs")
def lines_of_preformatted_text(s: Story, v: int) -> str:
    tag = ["pre", "div style='white-space: pre-line'", "pre class='txt'"][v % 3]
    body = "\n\n".join(map(e, s.paragraphs))
    return page(s, v, f"<div class='q'>{top(s, v)}<{tag}>{body}</{tag.split()[0]}></div>")


@hostile("no paragraphs")
def elements_that_html_does_not_know(s: Story, v: int) -> str:
    body = "".join(f"<x-paragraph>{e(text)}</x-paragraph>" for text in s.paragraphs)
    return page(s, v, f"<x-story>{top(s, v)}<x-body>{body}</x-body></x-story>")


# --- comments longer than the article ----------------------------------------------------------


@hostile("comments longer than the article")
def comments_called_articles(s: Story, v: int) -> str:
    talk = "".join(
        f"<li id='comment-{n}' class='comment even depth-1'><article class='comment-body'><footer class='comment-meta'><b class='fn'>زائر</b><time datetime='2022-01-01T10:0{n % 10}:00+02:00'>1 يناير 2022</time></footer><div class='comment-content'><p>{e(s.comment())} {e(s.comment())}</p></div></article></li>"
        for n in range(30)
    )
    return page(
        s,
        v,
        f"<article class='post'>{top(s, v)}<div class='entry'>{ps(s.paragraphs)}</div></article><div id='comments' class='comments-area'><h2>30 تعليقا</h2><ol>{talk}</ol></div>",
    )


@hostile("comments longer than the article")
def comments_in_hashed_boxes(s: Story, v: int) -> str:
    name = hashed(v)
    box, item, text, main = (next(name) for _ in range(4))
    label = ["التعليقات", "تعليقات القراء (12)", "12 تعليق", "أضف تعليقك"][v % 4]
    talk = "".join(
        f"<div class='{item}'><span>أبو محمد</span><div class='{text}'>{e(s.comment())} {e(s.comment())}</div></div>"
        for _ in range(24)
    )
    return page(
        s,
        v,
        f"<div class='{main}'>{top(s, v)}<div class='{text}'>{ps(s.paragraphs)}</div><div class='{box}'><h3>{label}</h3>{talk}</div></div>",
    )


@hostile("comments longer than the article")
def comments_in_rows_of_a_table(s: Story, v: int) -> str:
    talk = "".join(
        f"<tr><td><b>زائر {n}</b></td></tr><tr><td>{e(s.comment())} {e(s.comment())}</td></tr>"
        for n in range(25)
    )
    content = f"<table><tr><td><h1>{e(s.headline)}</h1></td></tr><tr><td>{printed(s.published, v)}</td></tr><tr><td>{'<br><br>'.join(map(e, s.paragraphs))}</td></tr></table><table class='comments'><tr><td>تعليقات الزوار</td></tr>{talk}</table>"
    return old(s, v, content)


@hostile("comments longer than the article")
def comments_of_a_social_plugin(s: Story, v: int) -> str:
    talk = comments(s, 28)
    return page(
        s,
        v,
        f"<main>{top(s, v)}<div class='story-text'>{ps(s.paragraphs)}</div><div class='fb-comments' data-href='/x'>{talk}</div><section data-name='user-comments' class='user-comments-list'>{talk}</section></main>",
    )


@hostile("comments longer than the article")
def comments_under_the_same_name_as_the_text(s: Story, v: int) -> str:
    talk = "".join(f"<div class='text'>{e(s.comment())} {e(s.comment())}</div>" for _ in range(26))
    return page(
        s,
        v,
        f"<div class='col-8'>{top(s, v)}<div class='text'>{ps(s.paragraphs)}</div><div class='opinions'><h4>شارك برأيك</h4><form><textarea></textarea></form><h4>التعليقات</h4>{talk}</div></div>",
    )
