# shellcheck shell=bash
# Brings up a virtual display where there is none, and takes it down again. Sourced by ./kiosk.

# shellcheck disable=SC2034 # read by ./kiosk
display_kind=real
display_process=
child_process=

# The size of the screen that a command is about to show.
display_size() { # command argument...
  local terminal='' orientation=''
  shift
  while [ $# -gt 0 ]; do
    case $1 in
      --orientation=*) orientation=${1#*=} ;;
      --orientation) orientation=${2:-} ;;
      --terminal=*) terminal=${1#*=} ;;
      --terminal) terminal=${2:-} ;;
    esac
    shift
  done
  if [ -z "$orientation" ] && [ -r "$terminal" ] &&
    grep -qE '^[[:space:]]*orientation[[:space:]]*=[[:space:]]*"landscape"' "$terminal"; then
    orientation=landscape
  fi
  if [ "$orientation" = landscape ]; then echo 1920x1080x24; else echo 1080x1920x24; fi
}

# Elsewhere than on Linux there is one.
has_display() {
  [ "$(uname -s)" != Linux ] || [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]
}

use_display() { # command argument...
  ! has_display || return 0
  need_packages virtual
  local size number said
  size=$(display_size "$@")
  said=$(mktemp)
  trap take_down EXIT
  # Xvfb itself chooses a number that is free, and writes it when it is ready.
  Xvfb -displayfd 3 -screen 0 "$size" -nolisten tcp -noreset 3>"$said" >/dev/null 2>&1 &
  display_process=$!
  for _ in $(seq 100); do
    number=$(cat "$said")
    [ -z "$number" ] || break
    kill -0 "$display_process" 2>/dev/null || break
    sleep 0.1
  done
  rm -f "$said"
  [ -n "$number" ] || give_up "Xvfb did not come up." "Xvfb 没有启动。"
  export DISPLAY=:$number
  # shellcheck disable=SC2034 # read by ./kiosk
  display_kind=virtual
}

take_down() {
  [ -z "$child_process" ] || kill "$child_process" 2>/dev/null || true
  [ -z "$display_process" ] || kill "$display_process" 2>/dev/null || true
}

# Becomes a program; or, when a display was brought up for it, stays to take that down.
run_beside_display() { # program argument...
  [ -n "$display_process" ] || exec "$@"
  trap 'exit 130' INT
  trap 'exit 143' TERM
  "$@" &
  child_process=$!
  local status=0
  wait "$child_process" || status=$?
  child_process=
  exit "$status"
}
