#!/bin/sh
# The engine of the counterpart printer: "prints" by moving the document to out/, and only then
# counts the impression. Files beside it steer it: say (told to the printer first, and whenever it
# is there again while paper waits), hold (paper waits while it is there, 30 s at most), then (told
# after the wait), break (the engine fails and nothing comes out).
here=$(dirname "$0")
name=$(printf %s "$IPP_JOB_NAME" | tr / _)
say() { if mv "$here/say" "$here/said" 2>/dev/null; then cat "$here/said" >&2; fi; }
say
env | grep '^IPP_' > "$here/out/$name.env"
turns=0
while [ -f "$here/hold" ] && [ $turns -lt 600 ]; do say; sleep 0.05; turns=$((turns + 1)); done
[ -f "$here/then" ] && cat "$here/then" >&2
[ -f "$here/break" ] && exit 1
mv "$1" "$here/out/$name.pdf"
echo "ATTR: job-impressions-completed=1" >&2
