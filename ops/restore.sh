#!/bin/sh
# restore.sh COPY: put a copy that backup.sh made in the place of the state. Stop Scrapyd first.
#
# The state that is there is set aside, not removed. Articles that were saved since the copy are then
# made known again from the result files, so that no crawl fetches them a second time.
set -eu
umask 027
copy=$1
bin=${NEWSCRAWL_BIN:-/opt/newscrawl/current/bin}
output=${NEWSCRAWL_OUTPUT:?is not set: see /etc/newscrawl/environment}
uri=${NEWSCRAWL_STATE:-sqlite:///$output/state.db}
state=${uri#sqlite:///}
export SCRAPY_SETTINGS_MODULE=newscrawl.settings

# A crawl holds the lock of its site as long as it runs.
for lock in "$state".*.lock; do
    test -e "$lock" || continue
    flock --nonblock "$lock" true || {
        echo "restore.sh: a crawl is running ($lock): stop it, then run this again" >&2
        exit 1
    }
done

part=$state.restored
rm -f "$part" "$part"-*
gzip -dc "$copy" >"$part"
NEWSCRAWL_STATE=sqlite:///$part "$bin/scrapy" state verify
# A copy that was made during a crawl holds articles that have come into a file since: they wait for
# a file in it, and would come into a second one.
"$bin/python" - "$part" "$output" <<'PYTHON'
import json
import sqlite3
import sys
from contextlib import closing
from pathlib import Path


def download(item):
    return item.get("identifier"), item.get("version"), item.get("dateDownloaded")


with closing(sqlite3.connect(sys.argv[1])) as state:
    waiting = {}
    for row, text in state.execute("SELECT id, json FROM item"):
        waiting.setdefault(download(json.loads(text)), []).append((row,))
    files = Path(sys.argv[2]).glob("*/*.jsonl") if waiting else ()
    for file in files:
        with file.open(encoding="utf-8") as lines:
            for line in lines:
                try:
                    rows = waiting.pop(download(json.loads(line)), [])
                except (ValueError, AttributeError):
                    continue  # no file of ours
                state.executemany("DELETE FROM item WHERE id = ?", rows)
    state.commit()
PYTHON
aside=$state.$(date -u +%Y%m%dT%H%M%SZ).aside
for file in "$state" "$state-wal" "$state-shm"; do
    # What SQLite keeps beside a file belongs to that file: left there it would spoil the copy.
    test ! -e "$file" || mv "$file" "$aside${file#"$state"}"
done
mv "$part" "$state"
sync "$state"
echo "the state that was there is $aside"

# Every site's files, as the spider named like their folder reads them.
for folder in "$output"/*/; do
    site=$(basename "$folder")
    set -- "$folder"*.jsonl
    test -e "$1" || continue
    NEWSCRAWL_STATE=$uri "$bin/scrapy" state import --site "$site" "$@" ||
        echo "restore.sh: $folder was not read (above is why); the others are not held up" >&2
done
