#!/bin/sh
# install.sh: install this checkout beside Scrapyd, or upgrade to it, on Debian; as root.
#
# A release has its own environment below /opt/newscrawl/releases. It is complete, and has been seen
# to import, before /opt/newscrawl/current leads to it: what fails leaves the old one in place, and
# to go back is to let `current` lead there again. Yours, and never overwritten: what is in
# /etc/newscrawl and /etc/scrapyd/conf.d. Ours: all else that this writes.
# DESTDIR=FOLDER installs below it, without the user and without systemd.
set -eu
umask 022
here=$(cd "$(dirname "$0")/.." && pwd)
root=${DESTDIR:-}
opt=$root/opt/newscrawl
name=$(date -u +%Y%m%dT%H%M%SZ)
release=$opt/releases/$name

fail() {
    echo "install.sh: $*; what was installed before is untouched" >&2
    rm -rf "$release"
    exit 1
}

test -n "$root" || test "$(id -u)" = 0 || fail "run it as root"
command -v python3 >/dev/null || fail "there is no python3: apt install python3-venv"
python3 -c 'import sys; sys.exit(sys.version_info < (3, 11))' || fail "Python 3.11 or newer is needed"
owner=$(test -n "$root" && id -un || echo newscrawl)
test -n "$root" || getent passwd newscrawl >/dev/null ||
    useradd --system --user-group --home-dir /var/lib/newscrawl --shell /usr/sbin/nologin newscrawl

# The release. It is built from a copy: setuptools takes what it left beside the source earlier, site
# files that are gone for example, for a part of the package.
source=$(mktemp -d)
trap 'rm -rf "$source"' EXIT
for part in newscrawl pyproject.toml README.md LICENSE; do cp -R "$here/$part" "$source"; done
mkdir -p "$opt/releases"
python3 -m venv "$release" || fail "no environment could be made: apt install python3-venv"
"$release/bin/python" -m pip install --quiet --disable-pip-version-check --use-pep517 \
    "${source}[scrapyd]" ||
    fail "pip could not install it"
cp -R "$here/ops" "$release/ops"
count=$(cd "$source" && rm -rf newscrawl &&
    SCRAPY_SETTINGS_MODULE=newscrawl.settings "$release/bin/scrapy" list | wc -l)
test "$count" -gt 0 || fail "its spiders cannot be listed"

# What is around it.
copy() { install -D -m "$1" "$here/ops/$2" "$root$3"; }
copy 644 scrapyd.conf /etc/scrapyd/scrapyd.conf
copy 644 scrapyd.service /etc/systemd/system/scrapyd.service
for unit in backup.service backup.timer plan.service plan.timer; do
    copy 644 "newscrawl-$unit" "/etc/systemd/system/newscrawl-$unit"
done
copy 644 logrotate /etc/logrotate.d/newscrawl
copy 755 newscrawl /usr/local/bin/newscrawl
test -e "$root/etc/newscrawl/environment" || copy 644 environment /etc/newscrawl/environment
install -d -m 700 -o "$owner" -g "$owner" "$root/var/backups/newscrawl"
install -d -m 750 -o "$owner" -g "$owner" "$root/var/lib/newscrawl" "$root/var/log/newscrawl"
credentials=$root/etc/scrapyd/conf.d/credentials.conf
if [ ! -e "$credentials" ]; then
    install -d "$root/etc/scrapyd/conf.d"
    install -m 640 -g "$owner" /dev/null "$credentials"
    # No % in it, which would have to be written twice.
    password=$("$release/bin/python" -c 'import secrets; print(secrets.token_hex(24))')
    printf '[scrapyd]\nusername = newscrawl\npassword = %s\n' "$password" >"$credentials"
fi

# From here on it is the one that is used.
ln -sfn "releases/$name" "$opt/current.new"
mv -T "$opt/current.new" "$opt/current"
if [ -z "$root" ] && [ -d /run/systemd/system ]; then
    systemctl daemon-reload
    # Lets the jobs that run end in good order; those that wait are started by the new one.
    systemctl try-restart scrapyd
fi
# The last three stay, to go back to.
find "$opt/releases" -mindepth 1 -maxdepth 1 | sort -r | tail -n +4 |
    while IFS= read -r old; do rm -rf "$old"; done
echo "newscrawl $("$release/bin/python" -c 'import newscrawl; print(newscrawl.__version__)')" \
    "is installed; spiders: $count"
if [ -n "$(find "$root/var/lib/newscrawl/scrapyd/eggs/newscrawl" -name '*.egg' 2>/dev/null)" ]; then
    echo "Jobs still run an egg that was deployed: remove it with delproject.json to run this"
fi
grep -q '^NEWSCRAWL_CONTACT=.' "$root/etc/newscrawl/environment" ||
    echo "Now say who you are, in $root/etc/newscrawl/environment: NEWSCRAWL_CONTACT=..."
