"""A private site: a folder for its file, a page of it, and the commands that a person runs."""

from __future__ import annotations

import os
import pty
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]
URL = "https://www.alminaa.com.kw/news/ports/41275/سفن-الخشب-تغادر-الميناء"
BODY = (
    "أعلنت إدارة الميناء أن السفن الأربع التي وصلت أمس غادرت صباح اليوم بعد تفريغ حمولتها.",
    "وقال مدير التشغيل إن الحمولة بلغت تسعة آلاف متر مكعب من الأخشاب، واستغرق تفريغها ثلاثة أيام.",
    "وتستعد الأرصفة لاستقبال سفينتين محملتين بالحبوب نهاية الشهر، بعد صيانة الرافعات الثلاث.",
)
PAGE = f"""<html><head><meta charset="utf-8"><title>سفن الخشب تغادر الميناء - المرفأ</title>
<style>.a{{color:red}}</style><script>track("x");</script>
<meta property="article:published_time" content="2026-11-06T09:40:00+03:00">
<link rel="stylesheet" href="/a.css"></head><body><!-- top -->
<nav><a href="/">الرئيسية</a></nav><h1 onclick="x()">سفن الخشب تغادر الميناء</h1>
<svg><path d="M0 0"/></svg><img src="data:image/png;base64,AAAA" alt="">
<div class="entry-content">{"".join(f"<p>{paragraph}</p>" for paragraph in BODY)}</div>
</body></html>"""
SITE = '''"""المرفأ (alminaa.com.kw), Kuwait."""

from newscrawl.sources import Feed
from newscrawl.spider import NewsSpider


class AlminaaSpider(NewsSpider):
    name = "alminaa"
    publisher = "المرفأ"
    country = "KW"
    timezone = "Asia/Kuwait"
    allowed_domains = ("alminaa.com.kw",)
    sources = (Feed("https://www.alminaa.com.kw/rss"),)
    article_url = r"alminaa\\.com\\.kw/news/[a-z]+/\\d+/[^/?#]+/?(?:[?#]|$)"
    identity = r"/(\\d+)/"
'''


@dataclass(frozen=True)
class Papers:
    """A folder of private sites."""

    home: Path

    @property
    def folder(self) -> Path:
        return self.home / "papers"

    @property
    def fixtures(self) -> Path:
        return self.folder / "fixtures" / "alminaa"

    @property
    def environment(self) -> dict[str, str]:
        return os.environ | {
            "SCRAPY_SETTINGS_MODULE": "newscrawl.settings",
            "NEWSCRAWL_SITES": str(self.folder),
            "PYTHONPATH": str(ROOT),
        }

    def declare(self, text: str = SITE, name: str = "alminaa") -> None:
        """Write a site file."""
        self.folder.mkdir(exist_ok=True)
        (self.folder / f"{name}.py").write_text(text, encoding="utf-8")

    def page(self, markup: str | bytes = PAGE) -> str:
        """A saved page."""
        path = self.home / "page.html"
        path.write_bytes(markup if isinstance(markup, bytes) else markup.encode())
        return str(path)

    def run(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        """``python -m ...``"""
        return subprocess.run(
            [sys.executable, "-m", *arguments],
            cwd=self.home,
            env=self.environment,
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
            stdin=subprocess.DEVNULL,
        )

    def scrapy(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        """``scrapy ...``"""
        return self.run("scrapy", *arguments)

    def answer(self, word: str, *arguments: str) -> tuple[int, str]:
        """``scrapy ...`` in a terminal, where a person answers *word*: exit code and output."""
        outside, inside = pty.openpty()
        with subprocess.Popen(
            [sys.executable, "-m", "scrapy", *arguments],
            cwd=self.home,
            env=self.environment,
            stdin=inside,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
        ) as process:
            os.close(inside)
            os.write(outside, f"{word}\n".encode())
            output, _ = process.communicate()
            os.close(outside)
        return process.returncode, output.decode()
