# shellcheck shell=bash
# Finds a JDK 25 wherever it is installed, and Maven. Sourced by ./kiosk.

readonly jdk_wanted=25

# The major version of the JDK in a folder, by its own word; nothing when it is none, or does not run here.
jdk_version() { # folder
  [ -x "$1/bin/javac" ] && [ -x "$1/bin/java" ] || return 0
  "$1/bin/javac" -version 2>&1 | sed -n 's/^javac \([0-9]*\).*/\1/p'
}

# Folders that may hold a JDK, the likeliest first.
jdk_candidates() {
  local on_path
  [ -z "${JAVA_HOME:-}" ] || printf '%s\n' "$JAVA_HOME"
  on_path=$(command -v javac || true)
  [ -z "$on_path" ] || dirname "$(dirname "$(readlink -f "$on_path")")"
  local folder
  for folder in /usr/lib/jvm/*25* /usr/lib/jvm/* "${HOME:-/nowhere}"/.sdkman/candidates/java/* \
    "${HOME:-/nowhere}"/.jdks/* "${HOME:-/nowhere}"/.local/share/mise/installs/java/* \
    /opt/*25* /opt/*jdk* /opt/java/* /opt/*/ /usr/local/*jdk* /usr/java/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home; do
    [ ! -d "$folder" ] || printf '%s\n' "${folder%/}"
  done
}

use_jdk() {
  local folder version
  while IFS= read -r folder; do
    version=$(jdk_version "$folder")
    if [ -n "$version" ] && [ "$version" -ge "$jdk_wanted" ]; then
      export JAVA_HOME=$folder
      return
    fi
  done < <(jdk_candidates)
  give_up "No JDK $jdk_wanted or later was found (looked at JAVA_HOME=${JAVA_HOME:-}, javac on the PATH, /usr/lib/jvm, /opt,
~/.sdkman, ~/.jdks). Install one, for example Eclipse Temurin $jdk_wanted (on newer Debian and Ubuntu:
sudo apt-get install openjdk-$jdk_wanted-jdk), and run this again; if it lies elsewhere:  JAVA_HOME=/path/to/jdk ./kiosk …" \
    "没有找到 JDK $jdk_wanted 或更新的版本（已查看 JAVA_HOME=${JAVA_HOME:-}、PATH 中的 javac、/usr/lib/jvm、/opt、
~/.sdkman、~/.jdks）。请安装，例如 Eclipse Temurin $jdk_wanted（较新的 Debian、Ubuntu：
sudo apt-get install openjdk-$jdk_wanted-jdk），然后重试；若装在别处：JAVA_HOME=/路径 ./kiosk …"
}

need_maven() {
  command -v mvn >/dev/null || need_packages maven
  command -v mvn >/dev/null ||
    give_up "Maven (mvn) is missing; install Maven 3.8 or later." "缺少 Maven（mvn），请安装 3.8 以上版本。"
}
