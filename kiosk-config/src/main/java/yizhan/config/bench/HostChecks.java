package yizhan.config.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import yizhan.config.Phrase;

/**
 * What the doctor looks at in the system itself: nothing of a citizen may outlive the visit in it.
 */
final class HostChecks {
  private static final String LIMITS = "/etc/security/limits.d/60-yizhan.conf";
  private static final String RULES = "/etc/udev/rules.d/60-yizhan.rules";

  /**
   * Serial converters, card readers and scanners for the group that Debian gives serial ports; the
   * display's light too, so that whoever runs the kiosk needs no other group.
   */
  private static final List<String> RULE_LINES =
      List.of(
          "# Written by ./kiosk config doctor --fix.",
          "SUBSYSTEM==\"tty\", SUBSYSTEMS==\"usb\", GROUP=\"dialout\", MODE=\"0660\"",
          "SUBSYSTEM==\"tty\", SUBSYSTEMS==\"usb\", ENV{ID_MM_DEVICE_IGNORE}=\"1\"",
          "SUBSYSTEM==\"backlight\", ACTION==\"add\", RUN+=\"/bin/chgrp dialout"
              + " $sys$devpath/brightness\"",
          "SUBSYSTEM==\"backlight\", ACTION==\"add\", RUN+=\"/bin/chmod g+w"
              + " $sys$devpath/brightness\"");

  private final Host host;
  private final Optional<String> kiosk;

  /**
   * @param kiosk who runs the kiosk; empty when that is not known
   */
  HostChecks(Host host, Optional<String> kiosk) {
    this.host = host;
    this.kiosk = kiosk;
  }

  List<Checkup> all() {
    List<Checkup> all = new ArrayList<>();
    all.add(swap());
    all.add(coreDumps());
    all.add(udev());
    all.add(group());
    all.add(locale());
    all.add(display());
    all.add(clock());
    return all;
  }

  private Checkup swap() {
    int lines = host.lines("/proc/swaps").size(); // the first is a heading
    if (lines == 0) return perhaps("swap", "doctor.swap-unknown");
    if (lines == 1) return well("swap", "doctor.swap-off");
    return ill(
        "swap",
        Light.RED,
        "doctor.swap-on",
        () -> {
          host.run("swapoff", "-a");
          return Phrase.of("doctor.did-swap");
        });
  }

  /** The limit of this very process is that of the kiosk which the same user starts. */
  private Checkup coreDumps() {
    boolean off =
        host.lines("/proc/self/limits").stream()
            .filter(line -> line.startsWith("Max core file size"))
            .anyMatch(line -> line.substring(26).strip().startsWith("0"));
    if (off) return well("core-dumps", "doctor.core-off");
    return ill(
        "core-dumps",
        Light.RED,
        "doctor.core-on",
        () -> {
          write(
              host.at(LIMITS),
              List.of("# Written by ./kiosk config doctor --fix.", "* hard core 0"));
          return Phrase.of("doctor.did-core", LIMITS);
        });
  }

  private Checkup udev() {
    if (host.lines(RULES).equals(RULE_LINES)) return well("udev", "doctor.udev-there", RULES);
    return ill(
        "udev",
        Light.AMBER,
        "doctor.udev-missing",
        () -> {
          write(host.at(RULES), RULE_LINES);
          return Phrase.of("doctor.did-udev", RULES);
        },
        RULES);
  }

  private Checkup group() {
    if (kiosk.isEmpty()) return perhaps("group", "doctor.whose");
    String user = kiosk.get();
    boolean member =
        host.lines("/etc/group").stream()
            .filter(line -> line.startsWith("dialout:"))
            .flatMap(
                line -> Arrays.stream(line.substring(line.lastIndexOf(':') + 1).split(",", -1)))
            .anyMatch(user::equals);
    if (member) return well("group", "doctor.group-in", user);
    return ill(
        "group",
        Light.RED,
        "doctor.group-out",
        () -> {
          host.run("usermod", "-a", "-G", "dialout", user);
          return Phrase.of("doctor.did-group", user);
        },
        user);
  }

  private Checkup locale() {
    String locale =
        host.environment().getOrDefault("LC_ALL", host.environment().getOrDefault("LANG", ""));
    boolean utf8 = locale.toUpperCase(java.util.Locale.ROOT).replace("-", "").endsWith("UTF8");
    return utf8
        ? well("locale", "doctor.locale", locale)
        : perhaps("locale", "doctor.locale-not-utf8", locale.isEmpty() ? "-" : locale);
  }

  private Checkup display() {
    boolean there =
        host.environment().containsKey("DISPLAY")
            || host.environment().containsKey("WAYLAND_DISPLAY");
    return there ? well("display", "doctor.display") : perhaps("display", "doctor.display-none");
  }

  private Checkup clock() {
    if (host.has("/run/systemd/timesync/synchronized"))
      return well("clock-sync", "doctor.clock-kept");
    if (host.has("/run/chrony/chronyd.pid"))
      return inStep()
          ? well("clock-sync", "doctor.clock-kept")
          : perhaps("clock-sync", "doctor.clock-chrony");
    return ill(
        "clock-sync",
        Light.AMBER,
        "doctor.clock-not-kept",
        () -> {
          host.run("timedatectl", "set-ntp", "true");
          return Phrase.of("doctor.did-clock");
        });
  }

  /** That chronyd runs does not say that it ever heard of a time. */
  private boolean inStep() {
    try {
      host.run("chronyc", "waitsync", "1");
      return true;
    } catch (IOException _) {
      return false;
    }
  }

  private static Checkup perhaps(String subject, String id, String... details) {
    return Checkup.of(
        new Verdicts()
            .say(Light.AMBER, id, details)
            .of(subject, Phrase.of("doctor." + subject + "-name")));
  }

  private static Checkup well(String subject, String id, String... details) {
    return Checkup.of(
        new Verdicts()
            .say(Light.GREEN, id, details)
            .of(subject, Phrase.of("doctor." + subject + "-name")));
  }

  private static Checkup ill(
      String subject, Light light, String id, Checkup.Cure cure, String... details) {
    return Checkup.of(
        new Verdicts()
            .say(light, id, details)
            .of(subject, Phrase.of("doctor." + subject + "-name")),
        cure);
  }

  private static void write(Path file, List<String> lines) throws IOException {
    Files.createDirectories(Objects.requireNonNull(file.getParent()));
    Files.write(file, lines);
  }
}
