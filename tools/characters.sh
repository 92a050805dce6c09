#!/usr/bin/env bash
# Writes which characters are read as which syllable, for names that stand in no dictionary of words: every character
# that Unihan gives a Mandarin reading for, in any plane, and those that it calls a variant of such a one, or says to look
# like one (𠮷 as 吉), as far as fonts draw them. One syllable without its tone a line; first the characters of the Table of
# General Standard Chinese Characters, then what looks like one of these, then others with a source in China, then the
# rest. The result is kept in the repository; run this to renew it. Needs the Debian package unicode-data.
set -euo pipefail
cd "$(dirname "$0")/.."
unicode=${1:-/usr/share/unicode}
table=kiosk-app/src/main/resources/yizhan/kiosk/pinyin/characters.txt
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

unihan() { # file property... ; the lines of these properties
  local file=$1
  shift
  bzcat "$unicode/Unihan_$file.txt.bz2" | LC_ALL=C awk -F '\t' -v kinds=" $* " 'index(kinds, " " $2 " ")'
}

# U+4DAE<tab>kMandarin<tab>yǎn  becomes  U+4DAE yan; all readings, as a name may have any of them.
unihan Readings kMandarin kHanyuPinlu kXHC1983 | LC_ALL=C awk -F '\t' '
  BEGIN {
    split("ā á ǎ à ē é ě è ī í ǐ ì ō ó ǒ ò ū ú ǔ ù ǖ ǘ ǚ ǜ ü ḿ ń ň ǹ", marked, " ")
    split("a a a a e e e e i i i i o o o o u u u u v v v v v m n n n", plain, " ")
  }
  {
    gsub(/[0-9.,*]+:/, "", $3); gsub(/\([0-9]+\)/, "", $3)
    count = split($3, readings, " ")
    for (r = 1; r <= count; r++) {
      syllable = readings[r]
      for (i in marked) gsub(marked[i], plain[i], syllable)
      if (syllable == "lve" || syllable == "nve") sub("v", "u", syllable) # as dictionaries spell it
      if (syllable ~ /^[a-z]+$/ && !seen[$1 syllable]++) print $1, syllable
    }
  }' >"$work/read"

# A variant lends its reading; those that mean the same come before those that look alike.
{
  unihan Variants kZVariant kSemanticVariant kSimplifiedVariant kTraditionalVariant
  unihan Variants kSpoofingVariant
} | LC_ALL=C awk -F '[ \t]' '
  NR == FNR { read[$1] = $2; print; next }
  { sub(/<.*/, "", $3); if (!($1 in read) && $3 in read) { read[$1] = read[$3]; print $1, read[$1] } }
  ' "$work/read" - >"$work/all"

{
  unihan OtherMappings kTGH
  unihan DictionaryLikeData kTGH
} | cut -f 1 | sed 's/$/ 1/' >"$work/table"
{
  cat "$work/table"
  # what looks like a character of the table is often written for it in a name: 𠮷, 髙
  unihan Variants kSpoofingVariant kZVariant | LC_ALL=C awk -F '[ \t]' '
    NR == FNR { listed[$1]; next }
    { sub(/<.*/, "", $3); if ($3 in listed) print $1, 2 }' "$work/table" -
  unihan IRGSources kIRG_GSource | cut -f 1 | sed 's/$/ 3/'
} >"$work/ranks"

{
  echo "# Made by tools/characters.sh from Unihan, $(bzcat "$unicode/Unihan_Readings.txt.bz2" | sed -n 's/^# Unicode version: //p')"
  echo "# © Unicode, Inc. Unicode data files, https://www.unicode.org/license.txt; the data have been modified: see there."
  LC_ALL=C awk '
    function number(hex,  i, n) {
      for (i = 1; i <= length(hex); i++) n = n * 16 + index("0123456789ABCDEF", substr(hex, i, 1)) - 1
      return n
    }
    # up to extension F, without compatibility forms and what came later into older blocks: no font at hand has them
    function drawn(n) {
      return n <= 191456 && !(n >= 40948 && n <= 40959) && !(n >= 63744 && n <= 64255) && !(n >= 177973 && n <= 177983)
    }
    NR == FNR { if (!($1 in rank)) rank[$1] = $2; next }
    drawn(number(substr($1, 3))) { print $2, ($1 in rank ? rank[$1] : 4), number(substr($1, 3)) }' "$work/ranks" "$work/all" |
    LC_ALL=C sort -k 1,1 -k 2,2n -k 3,3n -u | LC_ALL=C awk '
    function utf8(n) {
      if (n < 65536) return sprintf("%c%c%c", 224 + int(n / 4096), 128 + int(n / 64) % 64, 128 + n % 64)
      return sprintf("%c%c%c%c", 240 + int(n / 262144), 128 + int(n / 4096) % 64, 128 + int(n / 64) % 64, 128 + n % 64)
    }
    $1 != last { if (NR > 1) printf "\n"; printf "%s ", $1; last = $1 }
    { printf "%s", utf8($3) }
    END { printf "\n" }'
} >"$table"
wc -c "$table"
