#!/bin/sh
# Takes aplay's place on a desk without a sound card: takes the sound, and that is all.
exec cat >/dev/null
