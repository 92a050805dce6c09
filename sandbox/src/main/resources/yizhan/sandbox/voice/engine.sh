#!/bin/sh
# Takes espeak-ng's place on a desk: words come on stdin, a WAV goes out on stdout. Keeps what was said, once it was
# heard to its end.
here=${0%/*}
voice=
while [ $# -gt 0 ]; do
  [ "$1" != -v ] || voice=$2
  shift
done
now=$(date +%s%N)
{
  printf '%s\n' "$voice"
  cat
} >"$here/said/.$now" && mv "$here/said/.$now" "$here/said/$now"
exec cat "$here/moment.wav"
