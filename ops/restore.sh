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
    NEWSCRAWL_STATE=$uri "$bin/scrapy" state import --site "$site" "$@"
done
