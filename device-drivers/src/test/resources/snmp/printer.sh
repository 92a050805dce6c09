#!/bin/sh
# A printer's marker table (RFC 3805) for snmpd's "pass": the files unit and count beside it say what it answers.
here=$(dirname "$0")
marker=.1.3.6.1.2.1.43.10.2.1
[ "$1" = -g ] || exit 0
case $2 in
  $marker.3.1.1) [ -f "$here/unit" ] && printf '%s\ninteger\n%s\n' "$2" "$(cat "$here/unit")" ;;
  $marker.4.1.1) [ -f "$here/count" ] && printf '%s\ncounter\n%s\n' "$2" "$(cat "$here/count")" ;;
esac
exit 0
