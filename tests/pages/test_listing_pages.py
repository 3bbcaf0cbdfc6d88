# ruff: noqa: E501 - markup, unwrapped
"""Listings, walls and shells of many makes, none of which is an article."""

from __future__ import annotations

from random import Random

import pytest
from page_layouts import cards
from page_stories import printed, sentence, story

from newscrawl.exceptions import NotAnArticle
from newscrawl.pages.article import ArticlePage

URL = "https://paper.example/news/section/1"
_RANDOM = Random(3)
_STORY = story(4)
_WHEN = printed(_STORY.published)


def _t() -> str:
    return _STORY.title()


def _s() -> str:
    return sentence(_RANDOM)


def _rows(row: str, count: int = 12) -> str:
    """A row of a listing many times: ``{n}`` its number, ``{t}`` a headline, ``{s}`` a teaser."""
    return "".join(row.format(n=n, t=_t(), s=_s(), d=_WHEN) for n in range(count))


def _page(body: str, title: str = "أخبار مصر | البلاغ") -> str:
    menu = "<nav><ul><li><a href='/'>الرئيسية</a></li></ul></nav>"
    return f"<html><head><title>{title}</title></head><body>{menu}{body}<footer><p>جميع الحقوق محفوظة لدى المؤسسة</p></footer></body></html>"


PAGES = {
    "boxes that are links, below a description": _page(
        f"<main><h1>أخبار مصر</h1><p>{_s()} {_s()}</p>"
        + _rows("<a class='box' href='/story/{n}'><div>{t}</div><div>{s}</div></a>", 15)
        + "</main>"
    ),
    "cards of a section": _page(
        "<h1>أخبار مصر</h1><div id='paging'>"
        + _rows(
            "<div class='col-xs-12 bigOneSec'><a class='bigOneImg' href='/story/{n}'><img src='/{n}.jpg'></a><div><h3><a href='/story/{n}'>{t}</a></h3><span class='newsDate2'>{d}</span><p>{s}</p></div></div>",
            40,
        )
        + "</div>"
    ),
    "a few whole sentences": _page(
        "<h1>سياسة</h1>"
        + _rows("<article class='post'><h2><a href='/s/{n}'>{t}</a></h2><p>{s}</p></article>", 4)
    ),
    "links only": _page(
        "<h1>رياضة</h1><ul>" + _rows("<li><a href='/s/{n}'>{t}</a></li>", 30) + "</ul>"
    ),
    "a category with excerpts": _page(
        "<header class='page-header'><h1 class='page-title'>تصنيف: محليات</h1></header>"
        + _rows(
            "<article class='post-{n} post'><h2 class='entry-title'><a href='/s/{n}'>{t}</a></h2><div class='entry-summary'><p>{s} [&hellip;]</p></div></article>"
        )
    ),
    "an author": _page(
        "<div class='author-box'><h1>سامي عبد الرحمن</h1><p>كاتب صحفي يعمل في الجريدة منذ عشرين سنة.</p></div>"
        + _rows("<div class='item'><a href='/s/{n}'>{t}</a><span>{d}</span></div>", 20)
    ),
    "search results": _page(
        "<h1>نتائج البحث عن: نهر</h1>"
        + _rows(
            "<div class='r'><a href='/s/{n}'><b>{t}</b></a><div>{s}</div><span>{d}</span></div>"
        )
    ),
    "cards that are links": _page(
        "<h1>اقتصاد</h1>" + _rows("<a class='card' href='/s/{n}'><h3>{t}</h3><p>{s}</p></a>")
    ),
    "a topic with an introduction": _page(
        f"<h1>ملف النهر</h1><p>{_s()}</p>"
        + _rows("<div class='c'><h3><a href='/s/{n}'>{t}</a></h3><p>{s}</p></div>")
    ),
    "a tag": _page("<h1>#نهر</h1>" + _rows("<li><a href='/s/{n}'>{t}</a><p>{s}</p></li>")),
    "the paper itself": _page(f"<h1>من نحن</h1><p>{_s()}</p><p>{_s()}</p>", "من نحن | البلاغ"),
    "missing, with what is most read": _page(
        "<h1>عفوا، الخبر غير موجود</h1><p>قد يكون تم حذف الخبر أو تغيير عنوانه.</p><h3>الأكثر قراءة</h3><ul>"
        + _rows("<li><a href='/s/{n}'>{t}</a></li>", 9)
        + "</ul>",
        "البلاغ",
    ),
    "missing, with cards": _page(
        "<div class='error'><h2>404</h2><p>عذراً الصفحة التي تبحث عنها غير موجودة</p></div>"
        + cards(_STORY, 6),
        "البلاغ",
    ),
    "a script's shell": _page(
        "<div id='app'></div><noscript>يرجى تفعيل جافاسكربت لقراءة الموقع</noscript>"
    ),
    "consent": _page(
        "<div class='fc-consent-root'><h1>Welcome</h1><p>"
        + "This site asks for consent to use your data. " * 5
        + "</p></div>",
        "البلاغ",
    ),
    "a riddle": "<html><title>Just a moment...</title><body><h1>www.paper.example</h1><p>Verify you are human by completing the action below.</p></body></html>",
    "videos": _page(
        "<h1>فيديو</h1>"
        + _rows("<div class='v'><h4><a href='/v/{n}'>{t}</a></h4><span>02:1{n}</span></div>", 20)
    ),
    "a table": _page(
        "<table>"
        + _rows(
            "<tr><td><a href='news.asp?id={n}'>{t}</a><br>{s} <a href='news.asp?id={n}'>التفاصيل</a></td></tr>"
        )
        + "</table>",
        "صحيفة المثال",
    ),
    "pictures": _page(
        "<h1>صور اليوم</h1>"
        + _rows("<figure><img src='/{n}.jpg'><figcaption>{t}</figcaption></figure>")
    ),
    "a form": _page(
        "<h1>اتصل بنا</h1><form><label>الاسم</label><input><textarea></textarea></form>"
    ),
}


@pytest.mark.parametrize("name", PAGES)
def test_refused(name: str) -> None:
    with pytest.raises(NotAnArticle):
        ArticlePage(PAGES[name], URL).item()
