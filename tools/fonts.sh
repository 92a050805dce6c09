#!/usr/bin/env bash
# Brings the fonts that draw all of GB 18030-2022 into fonts/, with their licences, and checks their sums. Quick when
# they are there already. Needs npm for Noto, and for HanaMinB the font installed, or apt-get. Called by ./kiosk and by
# the build of kiosk-app.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../fonts"
sums=SHA256SUMS
done_stamp=.fetched

all_there() {
  local file
  while read -r _ file; do [ -s "${file#\*}" ] || return 1; done <"$sums"
}
# The sums of 80 MB take half a second, so they are made once.
if all_there && [ "$done_stamp" -nt "$sums" ]; then exit 0; fi
if sha256sum --check --status "$sums" 2>/dev/null; then touch "$done_stamp" && exit 0; fi

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
give_up() {
  printf 'fonts: %s\n' "$@" >&2
  exit 1
}
right() { # file: whether it lies here with the right sum
  grep -F " $1" "$sums" | sha256sum --check --status 2>/dev/null
}

from_npm() { # package@version licence-name weight-folder file ...
  local archive
  command -v npm >/dev/null || give_up "npm is missing; install Node.js with npm (Debian: sudo apt-get install npm)"
  (cd "$work" && npm pack --silent "$1" >/dev/null) || give_up "npm could not fetch $1; is the network there?"
  archive=$(find "$work" -name '*.tgz' | head -1)
  tar -xzf "$archive" -C "$work"
  cp "$work/package/LICENSE_FONT" "LICENSE-$2.txt"
  shift 2
  while [ $# -ge 2 ]; do
    cp "$work/package/$1/$2" .
    shift 2
  done
  rm -rf "$archive" "$work/package"
}

installed_hana() {
  local folder
  for folder in /usr/share/fonts /usr/local/share/fonts "${HOME:-/nowhere}/.fonts" \
    "${HOME:-/nowhere}/.local/share/fonts" /Library/Fonts "${HOME:-/nowhere}/Library/Fonts"; do
    [ ! -d "$folder" ] || find -L "$folder" -name HanaMinB.ttf 2>/dev/null
  done | head -1
}

from_debian() { # unpacks the package without installing it, so that nobody need be root
  (
    cd "$work"
    apt-get download -qq fonts-hanazono >/dev/null 2>&1 && exit
    [ "$(id -u)" != 0 ] || apt-get update -qq >/dev/null
    apt-get download -qq fonts-hanazono >/dev/null 2>&1
  ) || give_up "apt-get could not fetch the package fonts-hanazono; run: sudo apt-get update"
  dpkg-deb -x "$work"/fonts-hanazono_*.deb "$work/hana"
  cp "$work/hana/usr/share/fonts/truetype/hanazono/HanaMinB.ttf" .
  # without the line that only names the form it is written in
  sed '/^Format: /d' "$work/hana/usr/share/doc/fonts-hanazono/copyright" >LICENSE-HanaMinB.txt
}

if ! right NotoSansSC_400Regular.ttf || ! right NotoSansSC_700Bold.ttf; then
  from_npm @expo-google-fonts/noto-sans-sc@0.4.3 NotoSansSC \
    400Regular NotoSansSC_400Regular.ttf 700Bold NotoSansSC_700Bold.ttf
fi
if ! right NotoSerifSC_400Regular.ttf || ! right NotoSerifSC_700Bold.ttf; then
  from_npm @expo-google-fonts/noto-serif-sc@0.4.3 NotoSerifSC \
    400Regular NotoSerifSC_400Regular.ttf 700Bold NotoSerifSC_700Bold.ttf
fi
if ! right HanaMinB.ttf; then
  hana=$(installed_hana)
  [ -z "$hana" ] || cp "$hana" .
  if ! right HanaMinB.ttf; then
    if ! command -v apt-get >/dev/null || ! command -v dpkg-deb >/dev/null; then
      give_up "put HanaMinB.ttf (Hanazono, 2017-09-04) into $PWD, or install it as a font; then run this again"
    fi
    from_debian
  fi
fi
sha256sum --check --quiet "$sums" || give_up "what was fetched is not what SHA256SUMS says"
touch "$done_stamp"
