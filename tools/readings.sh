#!/usr/bin/env bash
# Writes how rare characters are read, for a voice that does not know them: every character outside the basic plane
# that Unihan gives a Mandarin reading for, and those inside that espeak-ng spells instead of reading or may misread
# (extension A: 䶮). One that has none is read as the character that Unihan calls it a variant of, or as last resort the one it looks like: 𠮷 as 吉.
# One syllable a line, with its tone, and all characters read so. The result is kept in the repository; run this to
# renew it. Needs the Debian packages unicode-data and espeak-ng.
set -euo pipefail
cd "$(dirname "$0")/.."
unicode=${1:-/usr/share/unicode}
unihan=$unicode/Unihan_Readings.txt.bz2
table=kiosk-app/src/main/resources/yizhan/kiosk/voice/readings.txt
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

number='function number(hex,  i, n) {
  for (i = 1; i <= length(hex); i++) n = n * 16 + index("0123456789ABCDEF", substr(hex, i, 1)) - 1
  return n
}'

# U+4DAE<tab>kMandarin<tab>yǎn  becomes  19886 yan3; bytes, so that any awk will do
bzcat "$unihan" | LC_ALL=C awk -F '\t' "$number"'
  BEGIN {
    split("ā á ǎ à ē é ě è ī í ǐ ì ō ó ǒ ò ū ú ǔ ù ǖ ǘ ǚ ǜ ḿ ń ň ǹ", marked, " ")
    split("a1 a2 a3 a4 e1 e2 e3 e4 i1 i2 i3 i4 o1 o2 o3 o4 u1 u2 u3 u4 v1 v2 v3 v4 m2 n2 n3 n4", plain, " ")
  }
  $2 == "kMandarin" {
    split($3, readings, " ")
    syllable = readings[1]; tone = 5
    for (i in marked)
      if (sub(marked[i], substr(plain[i], 1, 1), syllable)) tone = substr(plain[i], 2)
    gsub("ü", "v", syllable)
    if (syllable ~ /^[a-z]+$/) print number(substr($1, 3)), syllable tone
  }' >"$work/read"

# A variant lends its reading; those that mean the same come before those that look alike.
for kinds in 'kZVariant|kSemanticVariant|kSimplifiedVariant|kTraditionalVariant' kSpoofingVariant; do
  bzcat "$unicode/Unihan_Variants.txt.bz2" | awk -F '\t' -v kinds="^($kinds)\$" '$2 ~ kinds'
done >"$work/variants"
LC_ALL=C awk -F '[ \t]' "$number"'
  NR == FNR { read[$1] = $2; print; next }
  {
    rare = number(substr($1, 3)); sub(/<.*/, "", $3); other = number(substr($3, 3))
    if (rare >= 65536 && !(rare in read) && other in read) { read[rare] = read[other]; print rare, read[rare] }
  }' "$work/read" "$work/variants" >"$work/all"

# What lies in the basic plane, one character a paragraph; espeak-ng answers each with a line, in the same order.
awk '$1 < 65536' "$work/all" >"$work/basic"
LC_ALL=C awk '{ printf "%c%c%c\n\n", 224 + int($1 / 4096), 128 + int($1 / 64) % 64, 128 + $1 % 64 }' \
  "$work/basic" >"$work/text"
espeak-ng -v cmn-latn-pinyin -b 1 -q -x -f "$work/text" | grep -v '^ *$' >"$work/said"
[ "$(wc -l <"$work/said")" = "$(wc -l <"$work/basic")" ] || { echo "espeak-ng lost count" >&2; exit 1; }

{
  echo "# Made by tools/readings.sh from Unihan_Readings.txt, $(bzcat "$unihan" | sed -n 's/^# Unicode version: //p')"
  echo "# © Unicode, Inc. Unicode data files, https://www.unicode.org/license.txt; the data have been modified: see there."
  {
    paste -d ' ' "$work/basic" "$work/said" | awk '$1 < 19968 || /@:11/ { print $1, $2 }'
    awk '$1 >= 65536' "$work/all"
  } | LC_ALL=C awk '
    function utf8(n) {
      if (n < 65536) return sprintf("%c%c%c", 224 + int(n / 4096), 128 + int(n / 64) % 64, 128 + n % 64)
      return sprintf("%c%c%c%c", 240 + int(n / 262144), 128 + int(n / 4096) % 64, 128 + int(n / 64) % 64, 128 + n % 64)
    }
    { read[$2] = read[$2] utf8($1) }
    END { for (syllable in read) print syllable " " read[syllable] }' | LC_ALL=C sort
} >"$table"
wc -c "$table"
