# ruff: noqa: E501 - markup, unwrapped
"""Pages put together at random from parts that papers have: the same page for the same seed."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from random import Random

from page_kit import ld
from page_layouts import cards, comments, e, links
from page_stories import Story, printed, sentence, story

_WRITERS = ["محمد العزاوي", "هالة منصور", "د. ليلى حمدان", "أحمد بن صالح المري", "إيمان أبو زيد", "خلود الزبيدي", "عبد الكريم شقير"]  # fmt: skip
_NOTE = "كاتب وصحفي مهتم بشؤون المدن والأنهار وله ثلاثة كتب منشورة."
_ABOUT = "تصدر الصحيفة عن مؤسسة المدى للصحافة والنشر منذ عشرين عاما، وتعنى بالشأن المحلي والإقليمي، ويعمل فيها عشرات المراسلين في مدن كثيرة."
_COOKIES = "نستخدم ملفات تعريف الارتباط لتحسين تجربتك على موقعنا، وباستمرارك في التصفح فإنك توافق على سياسة الخصوصية وشروط الاستخدام."
_CLOCKS = [
    "{t:%d/%m/%Y} {t:%H:%M}",
    "{t:%Y-%m-%d %H:%M}",
    "تاريخ النشر : {t:%d-%m-%Y} - {t:%H:%M}",
    "{t:%d.%m.%Y} {t:%H:%M}",
    "{t:%Y/%m/%d} {t:%H:%M}",
]


@dataclass
class Mixed:
    """One page: its markup is ``page``, its truth ``story`` and ``author``."""

    seed: int
    rng: Random = field(init=False)
    story: Story = field(init=False)
    author: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.rng = Random(self.seed)
        pick = self.rng.choice
        self.story = story(self.seed, paragraphs=pick([2, 3, 5, 9]), sentences=pick([1, 2, 3]))
        self._style = pick(["named", "named", "hashed", "none"])
        self._writer = pick(_WRITERS)

    # --- parts ---------------------------------------------------------------------------

    def named(self, *names: str) -> str:
        """A class attribute: one of the names, a style sheet's number, or none."""
        if self._style == "none":
            return ""
        number = self.rng.randint(16**4, 16**5)
        return f" class='{self.rng.choice(names) if self._style == 'named' else f's-{number:x}'}'"

    def when(self, moment: datetime) -> str:
        pick = self.rng.randrange(len(_CLOCKS) + 5)
        return printed(moment, pick) if pick < 5 else _CLOCKS[pick - 5].format(t=moment)

    def head(self) -> str:
        when, pick = self.story.published, self.rng.choice
        meta = "<meta property='article:published_time' content='{}'>"
        titles = f"<meta property='og:title' content='{e(self.story.headline)} | صحيفة المدى'><meta property='og:site_name' content='صحيفة المدى'>"
        dates = [
            "",
            meta.format(when.isoformat()),
            meta.format(f"{when:%Y-%m-%dT%H:%M:%S}Z"),
            meta.format(f"{when.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}"),
            f"<meta name='pubdate' content='{when:%Y-%m-%d %H:%M:%S}'>",
            ld(headline=self.story.headline, datePublished=when.isoformat(), dateModified=(when + timedelta(hours=2)).isoformat()),
        ]  # fmt: skip
        return f"<title>{e(self.story.headline)} - صحيفة المدى</title>{pick(['', titles])}{pick(dates)}"

    def byline(self) -> str:
        name, pick = self._writer, self.rng.choice
        self.author = [name]
        return pick(
            [
                f"<div{self.named('author', 'writer')}>بقلم {name}</div>",
                f"<div{self.named('byline', 'writer')}>كتب: {name}</div>",
                f"<div>{name} - {pick(['القاهرة', 'رام الله', 'بيروت'])}</div>",
                f"<span>بقلم</span> <a rel='author' href='/author/5'>{name}</a>",
                f"<a href='/writers/5/x'>{name}</a>",
                f"<div{self.named('author-box', 'author')}><img src='/a.jpg'><a href='/author/5'>{name}</a><p>{_NOTE}</p></div>",
            ]
        )

    def date(self) -> str:
        when = self.story.published
        later = when + timedelta(hours=3, minutes=7)
        shown = self.when(when)
        return self.rng.choice(
            [
                f"<div{self.named('date', 'post-date')}><i></i> {shown}</div>",
                f"<ul><li>{shown}</li><li>0 تعليق</li></ul>",
                f"<small>{shown}</small><span>{self.rng.randint(9, 999)} مشاهدة</span>",
                f"<div{self.named('meta', 'dates')}><span>نشر: {when:%d/%m/%Y %H:%M}</span> <span>آخر تحديث: {later:%d/%m/%Y %H:%M}</span></div>",
                f"<div{self.named('meta', 'dates')}><span>آخر تحديث: {later:%d/%m/%Y %H:%M}</span><span>تاريخ النشر: {when:%d/%m/%Y %H:%M}</span></div>",
            ]
        )

    def header(self) -> str:
        title, pick = e(self.story.headline), self.rng.choice
        kicker = pick(["", f"<div{self.named('kicker', 'cat')}><a href='/c'>محليات</a></div>"])
        heading = pick(
            [
                f"<h1>{title}</h1>",
                f"<h1{self.named('title', 'entry-title')}><span>{title}</span></h1>",
                f"<h2{self.named('news-title', 'title')}>{title}</h2>",
                f"<header><h1><a href='/story/{self.seed}'>{title}</a></h1></header>",
                f"<div{self.named('newsTitle', 'title')}>{title}</div>",
            ]
        )
        byline = self.byline() if self.rng.random() < 0.7 else ""
        date = self.date()
        return pick([f"{kicker}{heading}{date}{byline}", f"{kicker}{heading}<div>{byline}{date}</div>", f"{date}{kicker}{heading}{byline}"])  # fmt: skip

    def tool(self) -> str:
        return self.rng.choice(
            [
                "",
                f"<div{self.named('share', 'social')}><a href='#'>فيسبوك</a><a href='#'>تويتر</a></div>",
                "<div>شارك الخبر <a href='#'>تويتر</a> <a href='#'>طباعة</a></div>",
                "<ul><li>مشاركة</li><li>حفظ</li><li>طباعة</li></ul>",
            ]
        )

    def box(self) -> str:
        return self.rng.choice(
            [
                "",
                f"<p><strong>اقرأ أيضا:</strong> <a href='/n/1'>{self.story.title()}</a></p>",
                f"<div{self.named('related', 'read-also')}><h4>اقرأ أيضاً</h4><ul>{links(self.story, 2)}</ul></div>",
                "<div class='ad'><span>إعلان</span></div><p>&nbsp;</p>",
                f"<figure><img src='/i/photo-bridge-1.jpg'><figcaption>{self.story.caption} (رويترز)</figcaption></figure>",
                f"<div{self.named('newsletter', 'subscribe')}><h3>اشترك في نشرتنا البريدية</h3><p>اشترك لتصلك أهم أخبار اليوم إلى بريدك كل صباح.</p></div>",
            ]
        )

    def body(self) -> str:
        kind = self.rng.randrange(6)
        drawn = ["<p>{}</p>", "<p dir='rtl'><span>{}</span></p>", "<div>{}</div>", "{}<br><br>", "{}<br>\n", "<p>{}<p>"][kind]  # fmt: skip
        parts = [drawn.format(e(text)) for text in self.story.paragraphs]
        if len(parts) > 2:
            parts.insert(self.rng.randrange(1, len(parts) - 1), self.box())
        if self.rng.random() < 0.2:
            parts = [f"<div{self.named('block', 'component')}>{part}</div>" for part in parts]
        names = self.named("article-body", "content", "entry-content", "news-text", "details")
        return self.rng.choice([f"<div{names}>{{}}</div>", "{}", "<div><div>{}</div></div>", f"<section{names}>{{}}</section>", "<table><tr><td>{}</td></tr></table>"]).format("".join(parts))  # fmt: skip

    def below(self) -> str:
        s = self.story
        opinion = "".join(f"<div><h4><a href='/op/{n}'>{s.title()}</a></h4><p>{sentence(s.rng)}</p></div>" for n in range(4))  # fmt: skip
        made = [
            ["", f"<div{self.named('source')}>المصدر: وكالات</div>"],
            ["", f"<div{self.named('tags')}>الوسوم: <a href='/tag/1'>جسر</a> <a href='/tag/2'>نهر</a></div>", "<div><span>كلمات دلالية</span><a href='/tag/1'>جسر</a></div>"],
            ["", self.tool()],
            ["", f"<h3>أخبار ذات صلة</h3>{cards(s, 4)}", f"<div{self.named('related')}><h4>مواضيع ذات صلة</h4><ul>{links(s, 5)}</ul></div>", f"<div><h3>مقالات الرأي</h3>{opinion}</div>", cards(s, 5)],
            ["", f"<div{self.named('comments')}><h3>التعليقات</h3>{comments(s, 6)}</div>", f"<h3>التعليقات (6)</h3><div>{comments(s, 6)}</div>", "<h4>أضف تعليقك</h4><form><textarea></textarea></form>"],
        ]  # fmt: skip
        return "".join(map(self.rng.choice, made))

    def page(self) -> str:
        s, pick = self.story, self.rng.choice
        now = s.published + timedelta(days=2, minutes=19)
        above = pick(["", f"<div{self.named('date', 'today')}>{self.when(now)}</div>", f"<div class='cookie-bar'><p>{_COOKIES}</p></div>"])  # fmt: skip
        menu = pick([f"<nav><ul>{links(s, 7)}</ul></nav>", f"<div{self.named('menu')}><a href='/'>الرئيسية</a> | <a href='/1'>محليات</a> | <a href='/2'>رياضة</a></div>"])  # fmt: skip
        inner = f"{self.header()}{self.tool()}{self.body()}{self.below()}"
        main = pick(["<div>{}</div>", "<article>{}</article>", "<main>{}</main>", "<form><div>{}</div></form>"]).format(inner)  # fmt: skip
        side = f"<h3>آخر الأخبار</h3>{pick([cards(s, 6), f'<ul>{links(s, 12)}</ul>'])}"
        both = pick([f"<div>{main}<aside>{side}</aside></div>", f"<table><tr><td>{side}</td><td>{main}</td></tr></table>", main, f"<div><div{self.named('sidebar')}>{side}</div>{main}</div>"])  # fmt: skip
        foot = pick([f"<footer><p>{_ABOUT}</p></footer>", "<div class='footer'>جميع الحقوق محفوظة</div>"])  # fmt: skip
        return f"<!DOCTYPE html><html lang='ar'><head><meta charset='utf-8'>{self.head()}</head><body>{above}{menu}{both}{foot}</body></html>"
