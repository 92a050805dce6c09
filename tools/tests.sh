# shellcheck shell=bash
# ./kiosk test. Sourced by ./kiosk.
: "${root:?}"

# shellcheck source=tools/fuzz.sh
. "$root/tools/fuzz.sh"
# shellcheck source=tools/usb.sh
. "$root/tools/usb.sh"

readonly modules=(device-drivers kiosk-config kiosk-app sandbox)

# Where a module keeps its tests. One pattern a module, so that a slice does not run those below it again.
tests_of() { # module
  case $1 in
    device-drivers) echo 'yizhan/device/**/*Test.java' ;;
    kiosk-config) echo 'yizhan/config/**/*Test.java' ;;
    kiosk-app) echo 'yizhan/kiosk/**/*Test.java' ;;
    sandbox) echo 'yizhan/sandbox/**/*Test.java' ;;
  esac
}

run_tests() { # [--long [--again]] | --usb | maven-argument...
  use_jdk
  need_maven
  if [ "${1:-}" = --usb ]; then
    test_on_a_usb_bus
    return
  fi
  need_packages test
  cd "$root" || exit
  "$root/tools/fonts.sh"
  if [ "${1:-}" != --long ]; then
    exec mvn -B -ntp verify "$@"
  fi
  shift
  run_long_tests "$@"
}

# A slice that is done stays done until its module, or one below it, changes.
run_long_tests() { # [--again]
  local stamps=$root/target/launcher module
  mkdir -p "$stamps"
  [ "${1:-}" != --again ] || rm -f "$stamps"/long-*
  for module in "${modules[@]}"; do
    if ! newer_than "$stamps/long-$module" "$module" &&
      [ -z "$(find "$module/src/test" -newer "$stamps/long-$module" -print -quit)" ]; then
      say "Done already: long tests of $module" "已完成：$module 的较长测试"
      continue
    fi
    # What was fuzzed is not this code any more. The corpora stay: they are the way to where it was.
    if [ ! -e "$stamps/begun-$module" ] || newer_than "$stamps/begun-$module" "$module" test; then
      fuzz_targets "$module" | while IFS= read -r target; do rm -f "target/fuzz/${target##*.}/executions"; done
      touch "$stamps/begun-$module"
    fi
    mvn -B -ntp -pl "$module" -am verify -Dtest.groups=long -Dtest.groups.excluded= \
      -Dtest.forks=1 -Dtest.alone=nobody \
      "-Dtest=$(tests_of "$module")" -Dsurefire.failIfNoSpecifiedTests=false
    fuzz_module "$module"
    mv "$stamps/begun-$module" "$stamps/long-$module"
  done
}
