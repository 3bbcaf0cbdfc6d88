"""A newspaper that no site file declares, served on loopback in several makes."""

from __future__ import annotations

import re
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from itertools import count
from urllib.parse import quote

HEADLINES = (
    "افتتاح جسر جديد فوق النهر بعد عامين من العمل",
    "عودة القطار الليلي إلى المدن الساحلية قبل الصيف",
    "موسم الزيتون يبدأ مبكرا في القرى الجبلية",
    "المكتبة العامة تمدد ساعات القراءة في المساء",
    "فريق المدينة يتعادل في مباراة الافتتاح على أرضه",
    "ورشة لتعليم الخط العربي في المدارس الابتدائية",
    "الأمطار تغلق الطريق الجبلي وتؤخر وصول الشاحنات",
    "متحف البحر يعرض خرائط الملاحين القدامى للزوار",
)
_SENTENCES = (
    "أعلنت إدارة المشروع أن العمل انتهى قبل موعده بثلاثة أسابيع بعد جهود متواصلة من الفرق الفنية.",
    "وقال مدير المشروع إن التكلفة بقيت ضمن الميزانية التي أقرها المجلس المحلي في العام الماضي.",
    "وأضاف أن السكان سيلاحظون الفرق منذ الأسبوع الأول، ولا سيما في ساعات الذروة الصباحية.",
    "ومن المقرر أن تستكمل المرحلة الثانية في الربيع المقبل إذا سمحت الأحوال الجوية بذلك.",
)


def paragraphs(number: int) -> list[str]:
    """The text of an article, unlike that of every other."""
    lead = f"{HEADLINES[number % len(HEADLINES)]}، بحسب بيان صدر برقم {number * 37 + 11} اليوم."
    tail = [f"{_SENTENCES[(number + i) % 4]} {number * 7 + i} مشاركا حضروا." for i in range(4)]
    return [lead, *tail]


def headline(number: int) -> str:
    return f"{HEADLINES[number % len(HEADLINES)]} للمرة {number}"


def article(number: int, *, address: str) -> str:
    body = "".join(f"<p>{line}</p>" for line in paragraphs(number))
    published = f"2026-11-{number % 20 + 1:02}T09:30:00+02:00"
    return (
        f"<html><head><title>{headline(number)} - صحيفة الوادي</title>"
        f'<link rel="canonical" href="{address}"><meta property="og:type" content="article">'
        f'<meta property="og:site_name" content="صحيفة الوادي">'
        f'<meta property="article:published_time" content="{published}">'
        f"</head><body><header><nav>{MENU}</nav></header><article><h1>{headline(number)}</h1>"
        f'<div class="entry-content">{body}</div></article>'
        f"<footer>جميع الحقوق محفوظة</footer></body></html>"
    )


MENU = (
    '<a href="/">الرئيسية</a><a href="/politics/">سياسة</a><a href="/sport/">رياضة</a>'
    '<a href="/about">من نحن</a><a href="/contact-us">اتصل بنا</a>'
    '<a href="https://social.example/paper">تابعنا</a><a href="/dead/">أرشيف</a>'
)


@dataclass
class Paper:
    """Answers by path; what it was asked for."""

    pages: dict[str, tuple[str, str]] = field(default_factory=dict)
    """Path and query -> content type and body."""
    requests: list[str] = field(default_factory=list)
    address: str = ""
    sessions: Iterator[int] | None = None
    """Where the site numbers its visitors in every link: the numbers."""

    def add(self, path: str, body: str, kind: str = "text/html; charset=utf-8") -> None:
        self.pages[path] = (kind, body)


@contextmanager
def served(paper: Paper) -> Iterator[Paper]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            host = self.headers["Host"].removeprefix("www.")
            path = re.sub(r"[?&]PHPSESSID=\w+", "", self.path)
            own = "" if host == "wadi.example" else host
            paper.requests.append(own + path)
            kind, text = paper.pages.get(own + path, ("text/html", ""))
            if paper.sessions:
                text = _with_session(text, next(paper.sessions))
            body = (text or "<html><body><h1>404</h1>الصفحة غير موجودة</body></html>").encode()
            self.send_response(302 if kind.startswith("https://") else 200 if text else 404)
            if kind.startswith("https://"):
                self.send_header("Location", kind)
            self.send_header("Content-Type", kind)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    paper.address = f"127.0.0.1:{server.server_port}"
    thread = threading.Thread(target=server.serve_forever, args=(0.05,))
    thread.start()
    try:
        yield paper
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def _with_session(text: str, number: int) -> str:
    """Every link of the site itself with a visitor's number, as some servers have it."""

    def numbered(link: re.Match[str]) -> str:
        return f'href="{link[1]}{"&" if "?" in link[1] else "?"}PHPSESSID=a{number}"'

    return re.sub(r'href="(/[^"]*)"', numbered, text)


SITE = "https://www.wadi.example"
Make = Callable[[], Paper]


def _list_page(numbers: range, address: Callable[[int], str], more: str = "") -> str:
    cards = "".join(
        f'<div class="card"><a href="{address(n)}"><img src="/{n}.jpg"></a>'
        f'<h2><a href="{address(n)}">{headline(n)}</a></h2></div>'
        for n in numbers
    )
    head = "<html><head><title>صحيفة الوادي</title></head>"
    return f"{head}<body><nav>{MENU}</nav>{cards}{more}</body></html>"


def by_sections() -> Paper:
    """No feed, no sitemap: sections of numbered pages; addresses with a number at their end."""
    paper = Paper()

    def address(n: int) -> str:
        return f"/news/{n + 5000}.html"

    paper.add("/", _list_page(range(4), address))
    for name, start in (("politics", 0), ("sport", 10)):
        for page in (1, 2, 3):
            numbers = range(start + 3 * page - 3, start + 3 * page)
            path = f"/{name}/" if page == 1 else f"/{name}/?page={page}"
            more = "".join(f'<a href="/{name}/?page={p}">{p}</a>' for p in (1, 2, 3) if p != page)
            paper.add(path, _list_page(numbers, address, f'<div class="pages">{more}</div>'))
    for n in (*range(9), *range(10, 19)):
        paper.add(address(n), article(n, address=SITE + address(n)))
    return paper


def by_feed() -> Paper:
    """A feed in the head of the front page, and addresses that say nothing."""
    paper = Paper()
    items = "".join(
        f"<item><title>{headline(n)}</title><link>{SITE}/x{n}Q</link></item>" for n in range(6)
    )
    paper.add("/tamim.xml", f"<rss><channel>{items}</channel></rss>", "application/rss+xml")
    front = _list_page(range(0), str).replace(
        "</head>", '<link rel="alternate" type="application/rss+xml" href="/tamim.xml"></head>'
    )
    paper.add("/", front)
    for n in range(6):
        paper.add(f"/x{n}Q", article(n, address=f"{SITE}/x{n}Q"))
    return paper


def by_feed_and_sitemap() -> Paper:
    """Addresses that say nothing, in a feed; slugs in a sitemap that robots.txt names."""
    paper = by_feed()
    paper.add(
        "/robots.txt", f"User-agent: *\nDisallow: /sport/\nSitemap: {SITE}/map.xml\n", "text/plain"
    )

    def address(n: int) -> str:
        return f"/{headline(n).replace(' ', '-')}/"

    index = "".join(
        f"<sitemap><loc>{SITE}/{name}</loc></sitemap>"
        for name in ("post-1.xml", "page-sitemap.xml")
    )
    paper.add("/map.xml", f"<sitemapindex>{index}</sitemapindex>", "application/xml")
    listed = [*map(address, range(10, 17)), "/about", "/politics/", "/sport/123456", "/en/123456"]
    urls = "".join(f"<url><loc>{SITE}{path}</loc></url>" for path in listed)
    paper.add("/post-1.xml", f"<urlset>{urls}</urlset>", "application/xml")
    for n in range(10, 17):
        paper.add(quote(address(n)), article(n, address=SITE + quote(address(n))))
    return paper


def by_everything() -> Paper:
    """A page before the front page; sections of many makes; links that lead astray."""
    paper = Paper(sessions=count(1))

    def address(n: int) -> str:
        return f"/story/{n + 1}"

    def card(n: int) -> str:
        more = f'<a href="/print/{n + 1}">طباعة</a> <a href="{address(n)}/amp">خبر</a>'
        return f'<div><h3>{headline(n)}</h3><a href="{address(n)}">اقرأ المزيد</a>{more}</div>'

    def add(path: str, numbers: range, more: str = "", head: str = "") -> None:
        menu = (
            '<a href="/term/1">سياسة</a> <a href="/list?id=2">اقتصاد</a> <a href="/c/3">رياضة</a>'
            '<a href="https://art.wadi.example/">فنون</a><a href="/en/">English</a>'
            '<a href="/archive?date=2026-10-01">الشهر السابق</a> <a href="/rss">خلاصات</a>'
        )
        foot = '<a href="/legal/terms">شروط استخدام الموقع وحقوق النشر فيه</a>'
        paper.add(
            path,
            f"<html><head><title>صحيفة الوادي</title>{head}</head><body><nav>{menu}</nav>"
            f"{''.join(map(card, numbers))}{more}<footer>{foot}</footer></body></html>",
        )

    paper.add("/", '<html><head><meta http-equiv="refresh" content="0;url=/home"></head></html>')
    add("/home", range(3))
    # Counted from 0.
    add("/term/1", range(3), '<a href="?page=1">2</a>')
    add("/term/1?page=1", range(3, 6), '<a href="?page=0">1</a>')
    # Counted by articles, in Arabic digits.
    add("/list?id=2", range(6, 9), '<a href="/list?id=2&start=3">٢</a>')
    add("/list?id=2&start=3", range(9, 12), '<a href="/list?id=2">١</a>')
    # Loaded by a script.
    add("/c/3", range(12, 14), '<div class="infinite" data-url="/ajax?c=3&page=2"></div>')
    paper.add("/ajax?c=3&page=2", "".join(map(card, range(14, 16))))
    # Of a host of its own, whose links are the site's.
    paper.add(
        "art.wadi.example/",
        "".join(f'<a href="{SITE}{address(n)}/?utm_source=art"><img></a>' for n in range(16, 18)),
    )
    # Feeds that a page lists.
    add("/rss", range(0), '<a href="/rss/9.xml">علوم</a>')
    items = "".join(f"<item><link>{SITE}{address(n)}</link></item>" for n in range(18, 20))
    paper.add("/rss/9.xml", f"<rss><channel>{items}</channel></rss>", "text/xml")
    for n in range(20):
        for path in (address(n), f"{address(n)}/?utm_source=art", f"/print/{n + 1}"):
            paper.add(path, article(n, address=SITE + address(n)))
    paper.add("/legal/terms", article(40, address=SITE + "/legal/terms"))
    paper.add("/en/", f'<a href="/en/story/123456">{headline(50)}</a>')
    return paper
