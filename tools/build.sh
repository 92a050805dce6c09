# shellcheck shell=bash
# Builds what a command needs, and nothing when nothing changed. Sourced by ./kiosk; wants JAVA_HOME set.
: "${root:?}"

# A module and what it stands on, in the order of the arrows.
modules_of() { # module
  case $1 in
    device-drivers) echo device-drivers ;;
    kiosk-config) echo device-drivers kiosk-config ;;
    kiosk-app) echo device-drivers kiosk-config kiosk-app ;;
    sandbox) echo device-drivers kiosk-config kiosk-app sandbox ;;
  esac
}

# Whether anything that a module is made of is newer than a stamp. Folders count too: they are newer when a file went.
newer_than() { # stamp module [test]
  local module where=(pom.xml fonts/SHA256SUMS)
  for module in $(modules_of "$2"); do where+=("$module/pom.xml" "$module/src/main"); done
  [ "${3:-}" != test ] || where+=("$2/src/test")
  [ ! -e "$1" ] || [ -n "$(find "${where[@]}" -newer "$1" -print -quit)" ]
}

# Whether every library of a class path still lies there; a Maven cache may have been emptied.
all_there() { # file-with-class-path
  local entry
  [ -s "$1" ] || return 1
  while IFS= read -r -d : entry; do [ -e "$entry" ] || return 1; done < <(cat "$1" && printf ':')
}

# Leaves the class path of a module in $class_path; for what its tests draw or do, with "test", that of its tests.
build() { # module [test]
  local module=$1 stamps=$root/target/launcher poms phase=compile scope=runtime own=$root/$1/target/classes name=$1
  if [ "${2:-}" = test ]; then
    phase=test-compile scope=test own=$root/$1/target/test-classes:$own name=$1-test
  fi
  cd "$root" || exit
  poms=$(cat pom.xml ./*/pom.xml | cksum | cut -d ' ' -f 1)
  # The class path depends on the poms alone, and on where this folder and the Maven cache lie.
  local libraries=$stamps/$name-$poms.classpath
  if newer_than "$stamps/$name" "$module" "${2:-}" || ! all_there "$libraries"; then
    need_maven
    mkdir -p "$stamps"
    # The time before the build: what is edited meanwhile is built next time.
    touch "$stamps/$name.begun"
    say "Building $module ..." "正在编译 $module …"
    mvn -B -ntp -pl "$module" -am -DskipTests "$phase" \
      dependency:build-classpath "-Dmdep.outputFile=$libraries" -DincludeScope=$scope \
      >"$stamps/$name.log" 2>&1 || build_failed "$stamps/$name.log"
    mv "$stamps/$name.begun" "$stamps/$name"
  fi
  # Read by ./kiosk.
  # shellcheck disable=SC2034
  class_path=$own:$(<"$libraries")
}

build_failed() { # log
  grep -m 40 -E '^\[(ERROR|WARNING)\]' "$1" >&2 || tail -40 "$1" >&2
  give_up "The build failed; all of it is in $1" "编译失败，详见 $1"
}
