#!/bin/sh
# Takes a face engine's place on a desk, and compares no faces: its "camera" is a file that says whose photo stands before
# it, and whether alive. See docs/face-engine.md for what a real one does.
read -r verb version rest
case "$verb $version" in
  "HELLO 1") camera=$rest ;;
  "COMPARE 1") photo=${rest%% *} camera=${rest#* } ;;
  *) exit 1 ;;
esac
echo "ENGINE sandbox 1, compares no faces"
if [ ! -r "$camera" ]; then
  echo NO CAMERA
  exit
fi
if [ "$verb" = HELLO ]; then
  echo READY
  exit
fi
read -r manner life face <"$camera"
case $manner in
  crash) exit 1 ;;
  hang) exec sleep 600 ;;
  nobody)
    echo SEE NOBODY
    echo NO BODY
    exit
    ;;
esac
echo SEE HOLD-STILL
if [ "$photo" = "$face" ]; then score=930; else score=310; fi
echo "RESULT $score $life"
