#!/bin/bash
# A network of its own, with a printer on it that makes itself known through avahi. Runs in a namespace of its own:
#   unshare --net bash advertised.sh DIR COMMAND ARGUMENT...   runs the command on that network
set -euo pipefail
dir=$1
shift
ip link set lo up multicast on
ip route add 224.0.0.0/4 dev lo
export DBUS_SYSTEM_BUS_ADDRESS=unix:path=$dir/bus
dbus-daemon --session --address="$DBUS_SYSTEM_BUS_ADDRESS" --nofork --nopidfile &
trap 'kill $(jobs -p) 2>/dev/null; wait' EXIT
for _ in $(seq 100); do [ -S "$dir/bus" ] || sleep 0.05; done
cat >"$dir/avahi.conf" <<'CONF'
[server]
host-name=printers
use-ipv6=no
allow-interfaces=lo
[publish]
publish-workstation=no
publish-hinfo=no
CONF
avahi-daemon -f "$dir/avahi.conf" --no-drop-root --no-chroot --no-rlimits &
# A printer that asks before avahi is up ends with a failed assertion of its own.
up() {
  dbus-send --bus="$DBUS_SYSTEM_BUS_ADDRESS" --print-reply --dest=org.freedesktop.Avahi / \
    org.freedesktop.Avahi.Server.GetState 2>/dev/null | grep -q 'int32 2'
}
for _ in $(seq 200); do up && break || sleep 0.05; done
ippeveprinter -n localhost -p 8631 -d "$dir" -k "Sandbox A4" &
"$@"
