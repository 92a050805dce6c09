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
    local begun=$root/target/launcher/begun temporary status=0
    mkdir -p "${begun%/*}"
    touch "$begun"
    # What tests leave in their temporary folders stays until LeftoversTest, the last one, has looked through it (decision 0191).
    temporary=$(mktemp -d)
    # shellcheck disable=SC2064 # the folder of now
    trap "chmod -R u+rwX '$temporary'; rm -rf '$temporary'" EXIT
    mvn -B -ntp verify "-Dtest.temporary=$temporary" -Dtest.temporary.cleanup=NEVER "$@" || status=$?
    names_nobody "$begun" || status=1
    return "$status"
  fi
  shift
  run_long_tests "$@"
}

# Whatever the whole run has left (its reports, with all that was logged and thrown, and all else in target/) names nobody of the seed
# data. Folders for temporary files are gone by then; LeftoversTest has looked through them, in every encoding.
# A number of eight digits (one residence permit's) is left out: it occurs by chance.
names_nobody() { # file-touched-when-it-began
  local people=$root/sandbox/src/main/resources/yizhan/sandbox/people words=$1-words found
  sed -nE -e 's/^pass_number = "([A-Z].+)"$/\1/p' \
    -e 's/^(name|latin_name|register_name|number|holder|address|unit|certificate|place) = "(.+)"$/\2/p' "$people"/*.toml |
    sort -u >"$words"
  found=$(
    {
      find "$root"/target "$root"/*/target -type f -newer "$1" ! -path '*/classes/*' ! -path '*/test-classes/*' ! -name '*.jar' \
        ! -path "$words" -print0
      printf '%s\0' "$people/people.toml" # or nothing was looked for
    } | xargs -0 grep -laF -f "$words"
  ) || true
  [ "$found" != "$people/people.toml" ] || return 0
  say "The run has written who is in the seed data, or was not searched:" "运行时写下了示例人物，或者没有查成："
  printf '%s\n' "$found"
  return 1
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
