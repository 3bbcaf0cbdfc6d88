#!/bin/sh
# backup.sh FOLDER [KEEP]: a copy of the state into FOLDER, of which the KEEP newest stay (14).
#
# Crawls may run meanwhile. `cp` would miss what SQLite keeps beside its file; its own backup copies
# one moment. A copy gets its name only once it has been read and found to be sound.
# The results are ordinary files that never change once they have their names: rsync them after this,
# so that they hold at least what the copy takes for delivered.
set -eu
umask 077
folder=$1
keep=${2:-14}
bin=${NEWSCRAWL_BIN:-/opt/newscrawl/current/bin}
state=${NEWSCRAWL_STATE:-sqlite:///${NEWSCRAWL_OUTPUT:?is not set: see /etc/newscrawl/environment}/state.db}
state=${state#sqlite:///}

test -f "$state" || { echo "backup.sh: there is no state $state" >&2; exit 1; }
mkdir -p "$folder"
part=$folder/.state.part
rm -f "$part" "$part"-*
"$bin/python" - "$state" "$part" <<'PYTHON'
import sqlite3
import sys
from contextlib import closing
from pathlib import Path

source = f"{Path(sys.argv[1]).resolve().as_uri()}?mode=ro"
with closing(sqlite3.connect(source, uri=True)) as state:
    with closing(sqlite3.connect(sys.argv[2])) as copy:
        # All pages in one step: in several, every commit of a crawl would begin it anew.
        state.backup(copy)
        copy.execute("PRAGMA journal_mode = DELETE")  # one file, nothing beside it
PYTHON
# From a folder of its own: no scrapy.cfg but this setting says which project it is.
(cd "$folder" && SCRAPY_SETTINGS_MODULE=newscrawl.settings NEWSCRAWL_STATE="sqlite:///$(pwd)/.state.part" \
    "$bin/scrapy" state verify >&2)
copy=$folder/state-$(date -u +%Y%m%dT%H%M%SZ).db.gz
gzip -c "$part" >"$part.gz"
rm -f "$part"
sync "$part.gz"
mv "$part.gz" "$copy"
echo "$copy"
# Only older copies of its own, and only now that there is a new one.
find "$folder" -maxdepth 1 -name 'state-*Z.db.gz' | sort -r | tail -n "+$((keep + 1))" |
    while IFS= read -r old; do rm -f "$old"; done
