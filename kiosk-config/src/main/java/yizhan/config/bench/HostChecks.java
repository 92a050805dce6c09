package yizhan.config.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import yizhan.config.Phrase;

/**
 * What the doctor looks at in the system itself: nothing of a citizen may outlive the visit in it.
 */
final class HostChecks {
  private static final String LIMITS = "/etc/security/limits.d/60-yizhan.conf";
  private static final String RULES = "/etc/udev/rules.d/60-yizhan.rules";

  /** Serial converters, cards readers and scanners for the group that Debian gives serial ports. */
  private static final List<String> RULE_LINES =
      List.of(
          "# Written by ./kiosk config doctor --fix.",
          "SUBSYSTEM==\"tty\", SUBSYSTEMS==\"usb\", GROUP=\"dialout\", MODE=\"0660\"",
          "SUBSYSTEM==\"tty\", SUBSYSTEMS==\"usb\", ENV{ID_MM_DEVICE_IGNORE}=\"1\"");

  private final Host host;

  HostChecks(Host host) {
    this.host = host;
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
    boolean none = host.lines("/proc/swaps").size() <= 1;
    if (none) return well("swap", "doctor.swap-off");
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
    boolean member =
        host.superuser()
            || host.lines("/etc/group").stream()
                .filter(line -> line.startsWith("dialout:"))
                .flatMap(
                    line -> Arrays.stream(line.substring(line.lastIndexOf(':') + 1).split(",", -1)))
                .anyMatch(host.user()::equals);
    if (member) return well("group", "doctor.group-in", host.user());
    return ill(
        "group",
        Light.RED,
        "doctor.group-out",
        () -> {
          host.run("usermod", "-a", "-G", "dialout", host.user());
          return Phrase.of("doctor.did-group", host.user());
        },
        host.user());
  }

  private Checkup locale() {
    String locale =
        host.environment().getOrDefault("LC_ALL", host.environment().getOrDefault("LANG", ""));
    boolean utf8 = locale.toUpperCase(java.util.Locale.ROOT).replace("-", "").endsWith("UTF8");
    return utf8
        ? well("locale", "doctor.locale", locale)
        : Checkup.of(
            new Verdicts()
                .say(Light.AMBER, "doctor.locale-not-utf8", locale.isEmpty() ? "-" : locale)
                .of("locale", Phrase.of("doctor.locale-name")));
  }

  private Checkup display() {
    boolean there =
        host.environment().containsKey("DISPLAY")
            || host.environment().containsKey("WAYLAND_DISPLAY");
    return there
        ? well("display", "doctor.display")
        : Checkup.of(
            new Verdicts()
                .say(Light.AMBER, "doctor.display-none")
                .of("display", Phrase.of("doctor.display-name")));
  }

  private Checkup clock() {
    if (host.has("/run/systemd/timesync/synchronized") || host.has("/run/chrony/chronyd.pid"))
      return well("clock-sync", "doctor.clock-kept");
    return ill(
        "clock-sync",
        Light.AMBER,
        "doctor.clock-not-kept",
        () -> {
          host.run("timedatectl", "set-ntp", "true");
          return Phrase.of("doctor.did-clock");
        });
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
