# shellcheck shell=bash
# Finds out which system packages a command lacks. In CI and for root they are installed; others are told the one
# command that would. Sourced by ./kiosk.

# Debian keeps ippeveprinter and ldconfig where only root looks.
export PATH=$PATH:/usr/sbin:/sbin

# What is looked for, and the Debian package that brings it. Libraries and programs are looked for themselves, not
# their packages: those are called otherwise elsewhere.
packages_of() { # test | pictures | window | virtual | usb | measure
  case $1 in
    # JavaFX draws text through Pango, on a screen of its own too; the rest are judges that nobody here wrote.
    test) echo "lib:libpangoft2-1.0.so.0=libpangoft2-1.0-0 lib:libfontconfig.so.1=libfontconfig1
      dbus-daemon=dbus snmpd=snmpd cupsd=cups-daemon lpadmin=cups-client ippeveprinter=cups-ipp-utils avahi-daemon=avahi-daemon ip=iproute2 ipptool=cups-ipp-utils qpdf=qpdf pdftoppm=poppler-utils
      strace=strace espeak-ng=espeak-ng zbarimg=zbar-tools ZXingReader=zxing-cpp-tools node=nodejs npm=npm" ;;
    pictures) echo "lib:libpangoft2-1.0.so.0=libpangoft2-1.0-0 lib:libfontconfig.so.1=libfontconfig1" ;;
    window) echo "lib:libgtk-3.so.0=libgtk-3-0 lib:libXtst.so.6=libxtst6 lib:libpangoft2-1.0.so.0=libpangoft2-1.0-0
      lib:libGL.so.1=libgl1 lib:libXxf86vm.so.1=libxxf86vm1" ;;
    virtual) echo "Xvfb=xvfb" ;;
    usb) echo "qemu-system-x86_64=qemu-system-x86 busybox=busybox-static dpkg-deb=dpkg" ;;
    measure) echo "chromium=chromium" ;;
    maven) echo "mvn=maven" ;;
  esac
}

is_there() { # lib:soname | program
  case $1 in
    # Not grep -q: it would leave before ldconfig is done, which then dies of the pipe.
    lib:*) ldconfig -p 2>/dev/null | grep -F "${1#lib:} " >/dev/null ;;
    *) command -v "$1" >/dev/null ;;
  esac
}

need_packages() { # name in packages_of...
  local pair missing=()
  [ "$(uname -s)" = Linux ] || return 0
  for pair in $(for name in "$@"; do packages_of "$name"; done); do
    is_there "${pair%%=*}" || missing+=("${pair#*=}")
  done
  [ ${#missing[@]} -gt 0 ] || return 0
  local packages
  packages=$(printf '%s\n' "${missing[@]}" | sort -u | paste -sd ' ')
  if ! command -v apt-get >/dev/null; then
    say "Missing here, by their Debian names: $packages" "缺少以下软件（Debian 中的名称）：$packages"
  elif [ "$(id -u)" = 0 ]; then
    install_packages "" "$packages"
  elif [ -n "${CI:-}" ] && sudo -n true 2>/dev/null; then
    install_packages "sudo" "$packages"
  else
    give_up "Missing here: $packages
Install it with:  sudo apt-get update && sudo apt-get install -y --no-install-recommends $packages" \
      "缺少：$packages
请安装：sudo apt-get update && sudo apt-get install -y --no-install-recommends $packages"
  fi
}

install_packages() { # sudo-or-nothing packages
  local as_root=() wanted
  [ -z "$1" ] || as_root=("$1")
  read -ra wanted <<<"$2"
  say "Installing: $2" "正在安装：$2"
  local apt=(env DEBIAN_FRONTEND=noninteractive apt-get -qq -o DPkg::Lock::Timeout=120)
  # The lists may be old or absent; they are fetched only when the first try fails.
  local install=("${as_root[@]}" "${apt[@]}" install -y --no-install-recommends "${wanted[@]}")
  "${install[@]}" >/dev/null 2>&1 && return
  "${as_root[@]}" "${apt[@]}" update >/dev/null || true
  "${install[@]}" >/dev/null || give_up "That did not work; install them by hand: $2" "安装失败，请手动安装：$2"
}
