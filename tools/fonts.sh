#!/usr/bin/env bash
# Brings the fonts that draw all of GB 18030-2022 into fonts/, with their licences. Runs once; needs npm, and apt-get
# and dpkg-deb for the third font. Called by ./kiosk and by the build of kiosk-app.
set -euo pipefail
cd "$(dirname "$0")/../fonts"
sums=SHA256SUMS
sha256sum --check --quiet --status "$sums" 2>/dev/null && exit 0

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
need() { command -v "$1" >/dev/null || { echo "fonts: '$1' is missing; install $2 and run this again" >&2; exit 1; }; }
need npm "Node.js with npm"
need apt-get "on Debian or Ubuntu: apt; elsewhere put HanaMinB.ttf (Hanazono, 2017-09-04) into fonts/ yourself"
need dpkg-deb dpkg

from_npm() { # package@version  weight-folder  file
  (cd "$work" && npm pack --silent "$1" >/dev/null)
  local tgz
  tgz=$(ls "$work"/*.tgz)
  tar -xzf "$tgz" -C "$work"
  shift
  while [ $# -ge 2 ]; do cp "$work/package/$1/$2" .; shift 2; done
  cp "$work/package/LICENSE_FONT" "LICENSE-$1.txt"
  rm -rf "$tgz" "$work/package"
}
from_npm @expo-google-fonts/noto-sans-sc@0.4.3 400Regular NotoSansSC_400Regular.ttf 700Bold NotoSansSC_700Bold.ttf NotoSansSC
from_npm @expo-google-fonts/noto-serif-sc@0.4.3 400Regular NotoSerifSC_400Regular.ttf 700Bold NotoSerifSC_700Bold.ttf NotoSerifSC
(cd "$work" && apt-get download -qq fonts-hanazono >/dev/null 2>&1 || { apt-get update -qq && apt-get download -qq fonts-hanazono; }) >/dev/null
dpkg-deb -x "$work"/fonts-hanazono_*.deb "$work/hana"
cp "$work/hana/usr/share/fonts/truetype/hanazono/HanaMinB.ttf" .
cp "$work/hana/usr/share/doc/fonts-hanazono/copyright" LICENSE-HanaMinB.txt
sha256sum --check --quiet "$sums"
