#!/usr/bin/env bash
# Brings the dictionary for typing Chinese into dictionaries/ and checks its sum. Quick when it is there already. It is
# that of Debian's package rime-data-pinyin-simp (Apache-2.0), which is unpacked without being installed. Called by the
# build of kiosk-app.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../dictionaries"
package=rime-data-pinyin-simp
file=pinyin_simp.dict.yaml
installed=/usr/share/rime-data/$file

right() { sha256sum --check --status SHA256SUMS 2>/dev/null; }
give_up() {
  printf 'dictionary: %s\n' "$@" >&2
  exit 1
}

if right; then exit 0; fi
[ ! -s "$installed" ] || cp "$installed" .
if right; then exit 0; fi
if ! command -v apt-get >/dev/null || ! command -v dpkg-deb >/dev/null; then
  give_up "put $file of Debian's package $package (2023-01-04) into $PWD; then run this again"
fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
(
  cd "$work"
  apt-get download -qq "$package" >/dev/null 2>&1 && exit
  [ "$(id -u)" != 0 ] || apt-get update -qq >/dev/null
  apt-get download -qq "$package" >/dev/null 2>&1
) || give_up "apt-get could not fetch the package $package; run: sudo apt-get update"
dpkg-deb -x "$work/$package"_*.deb "$work/unpacked"
cp "$work/unpacked$installed" .
right || give_up "what was fetched is not what SHA256SUMS says"
