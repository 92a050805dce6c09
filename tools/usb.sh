# shellcheck shell=bash
# ./kiosk test --usb: a receipt printer's driver on a real USB bus, which Linux has in a guest of QEMU: dummy_hcd is the
# bus, printer gadgets are plugged into it. No right of the guest's reaches this machine: its files are shared to be
# read only. Sourced by tools/tests.sh; decision 0128.
: "${root:?}"

readonly usb_folder=$root/target/usb
# Seconds, also on a machine with other things to do; alone it takes some 40.
readonly usb_longest=600
# In the order in which they need each other; what the kernel has built in is left out.
readonly usb_modules=(virtio virtio_ring virtio_pci_modern_dev virtio_pci_legacy_dev virtio_pci
  9pnet 9pnet_virtio netfs fscache 9p usb-common usbcore configfs udc-core libcomposite usb_f_printer dummy_hcd usblp)

test_on_a_usb_bus() {
  [ "$(uname -sm)" = 'Linux x86_64' ] ||
    give_up "The guest is made of this machine's own files, and its kernel is for x86-64." "虚拟机使用本机的文件，其内核只适用于 x86-64。"
  need_packages usb
  unpack_kernel
  build sandbox test
  pack_initial_files
  run_guest
}

# Debian's own kernel, unpacked and not installed.
unpack_kernel() {
  [ ! -e "$usb_folder/kernel/boot" ] || return 0
  local package
  package=$(apt-cache depends linux-image-amd64 | awk '/Depends:/ { print $2; exit }')
  say "Fetching $package ..." "正在下载 $package …"
  rm -rf "$usb_folder/kernel" && mkdir -p "$usb_folder/kernel.new"
  (cd "$usb_folder" && apt-get -qq -o APT::Sandbox::User=root download "$package" && dpkg-deb -x "$package"_*.deb kernel.new && rm "$package"_*.deb) ||
    give_up "No kernel for the guest." "没有虚拟机的内核。"
  mv "$usb_folder/kernel.new" "$usb_folder/kernel"
}

pack_initial_files() {
  local files=$usb_folder/initial module found
  : "${class_path:?}"
  rm -rf "$files" && mkdir -p "$files"/{bin,modules,root,proc,sys}
  cp "$(command -v busybox)" "$files/bin/busybox"
  cp "$root/tools/usb/init" "$files/init"
  for module in "${usb_modules[@]}"; do
    found=$(find "$usb_folder/kernel/lib/modules" -name "$module.ko" -print -quit)
    [ -z "$found" ] || { cp "$found" "$files/modules/" && echo "$module" >>"$files/modules/order"; }
  done
  printf '%q ' "$JAVA_HOME/bin/java" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -XX:-UsePerfData -Djava.io.tmpdir=/run \
    --enable-native-access=ALL-UNNAMED "-Djava.util.logging.config.file=$root/tools/logging.properties" \
    -cp "$class_path" yizhan.sandbox.usb.UsbGuest >"$files/start"
  (cd "$files" && find . | busybox cpio -o -H newc 2>/dev/null | gzip -1) >"$usb_folder/initial.gz"
}

run_guest() {
  local log=$usb_folder/guest.log kernel
  kernel=$(find "$usb_folder/kernel/boot" -name 'vmlinuz-*' -print -quit)
  say "Starting the guest ..." "正在启动虚拟机 …"
  timeout "$usb_longest" qemu-system-x86_64 -accel tcg,tb-size=512 -cpu max -m 1536 -smp 1 -nodefaults -no-reboot \
    -display none -serial stdio -kernel "$kernel" -initrd "$usb_folder/initial.gz" \
    -append "console=ttyS0 loglevel=4 panic=-1 clocksource=hpet mitigations=off cryptomgr.notests audit=0 apparmor=0" \
    -virtfs local,path=/,mount_tag=host,security_model=none,readonly=on,multidevs=remap </dev/null >"$log" 2>&1 || true
  grep -aE '^(ok|NOT) ' "$log" || true
  grep -aq '^GUEST ENDED 0' "$log" || give_up "Not all was well; see $log" "未全部通过，见 $log"
}
