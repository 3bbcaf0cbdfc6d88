"""Crawl sites side by side in one process: ``python -m newscrawl.sitetests.crawl FOLDER NAME...``.

FOLDER gets, of each site, ``NAME/items.jsonl`` and its state; ``outcomes.json`` says for each what
its run leaves undone. The environment says where the sites are (NEWSCRAWL_CONNECT_TO).
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from scrapy.crawler import AsyncCrawlerProcess

from newscrawl.outcome import missing
from newscrawl.sitetests.subjects import settings


def main(folder: Path, names: list[str]) -> None:
    """Crawl; a site that fails does not stop the others."""
    given = settings()
    for name, value in {
        "DOWNLOAD_DELAY": 0.001,
        "RETRY_ENABLED": False,
        "NEWSCRAWL_OUTPUT": str(folder),
        "FEEDS": {f"{folder}/%(name)s/items.jsonl": {"format": "jsonlines"}},
        "NEWSCRAWL_CONTACT": "https://newscrawl.example/tests",
        "LOG_FILE": str(folder / "crawl.log"),
    }.items():
        given.set(name, value, priority="cmdline")
    process = AsyncCrawlerProcess(given)
    crawlers = {}
    for name in names:
        crawler = crawlers[name] = process.create_crawler(name)
        state = f"sqlite:///{folder}/{name}/state.db"
        crawler.settings.set("NEWSCRAWL_STATE", state, priority="cmdline")
        process.crawl(crawler)
    process.start()
    outcomes = {}
    for name, crawler in crawlers.items():
        stats = crawler.stats.get_stats() if crawler.stats else {}
        outcomes[name] = missing(stats, stats.get("finish_reason", "it did not start"))
    (folder / "outcomes.json").write_text(json.dumps(outcomes, ensure_ascii=False), "utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2:])
