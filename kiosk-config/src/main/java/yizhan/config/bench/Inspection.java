package yizhan.config.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import yizhan.config.MachineFile;
import yizhan.config.Phrase;
import yizhan.config.Terminal;

/** Looks at everything that a terminal needs tonight, and writes down why it may be relied on. */
public final class Inspection {
  private static final long ENOUGH_DISK = 2L << 30;
  private static final long LEAST_DISK = 500L << 20;
  private static final Duration GOOD_CLOCK = Duration.ofSeconds(5);
  private static final Duration WORST_CLOCK = Duration.ofMinutes(2);
  private static final Duration SOON = Duration.ofDays(30);
  private static final Duration VERY_SOON = Duration.ofDays(7);

  private final Terminal terminal;
  private final House house;
  private final Clock clock;

  public Inspection(Terminal terminal, House house, Clock clock) {
    this.terminal = terminal;
    this.house = house;
    this.clock = clock;
  }

  /** The whole report; a few seconds, as every device is asked. */
  public Readiness look() {
    List<Readiness.Item> items = new ArrayList<>();
    MachineFile machine =
        switch (MachineFile.read(terminal.machineFile())) {
          case MachineFile.Found.Sound(MachineFile sound) -> sound;
          case MachineFile.Found.Unsound _ -> {
            Verdicts broken = new Verdicts().say(Light.RED, "ready.machine-file-broken");
            items.add(broken.of("machine-file", Phrase.of("ready.machine-file")));
            yield MachineFile.NOTHING;
          }
        };
    Instant now = clock.instant();
    items.addAll(new DeviceItems(terminal, machine, house, now).all());
    terminal.face().ifPresent(face -> items.add(FaceGreeting.of(face).item(machine, now)));
    items.addAll(new PaperItems(terminal, machine, house).all());
    items.addAll(office(machine, now));
    certificates(now).forEach(items::add);
    house.enrolling(terminal).ifPresent(own -> items.add(ownCertificate(own, now)));
    items.add(disk());
    items.add(software());
    return new Readiness(
        terminal.identity().terminalId(), terminal.identity().station(), now, items);
  }

  private List<Readiness.Item> office(MachineFile machine, Instant now) {
    House.OfficeState state = house.office(terminal);
    Verdicts office = new Verdicts().say(state.light(), state.words());
    Verdicts time = new Verdicts();
    switch (state) {
      case House.OfficeState.Silent _ -> time.say(Light.AMBER, "ready.clock-not-compared");
      case House.OfficeState.Answers(String _, Duration _, Duration ahead) ->
          time.say(clock(ahead.abs()), "ready.clock", Long.toString(ahead.toSeconds()));
    }
    DeviceItems.tried(Inventory.BACK_OFFICE, machine, now, office);
    return List.of(
        office.of(Inventory.BACK_OFFICE, Phrase.of("ready.back-office")),
        time.of("clock", Phrase.of("ready.clock-name")));
  }

  private static Light clock(Duration off) {
    if (off.compareTo(WORST_CLOCK) > 0) return Light.RED;
    return off.compareTo(GOOD_CLOCK) > 0 ? Light.AMBER : Light.GREEN;
  }

  private Stream<Readiness.Item> certificates(Instant now) {
    Stream<URI> shown =
        Stream.concat(
            Stream.of(terminal.backOffice().url()),
            terminal.devices().sheetPrinter().stream().map(printer -> printer.uri()));
    return shown
        .flatMap(uri -> DeviceItems.withTls(uri).stream())
        .map(uri -> certificate(uri, now));
  }

  private static Readiness.Item certificate(URI uri, Instant now) {
    Verdicts verdicts = new Verdicts();
    Optional<Instant> until = CertificateDates.until(uri);
    if (until.isEmpty()) verdicts.say(Light.RED, "ready.certificate-unseen");
    else holds(verdicts, until.get(), now);
    String host = Objects.requireNonNullElse(uri.getHost(), "");
    return verdicts.of("certificate " + host, Phrase.of("ready.certificate", host));
  }

  /** By which the back office knows this terminal. */
  private static Readiness.Item ownCertificate(Enrolling own, Instant now) {
    Verdicts verdicts = new Verdicts();
    try {
      Enrolling.Standing standing = own.standing();
      standing.until().ifPresent(until -> holds(verdicts, until, now));
      if (standing.until().isEmpty()) verdicts.say(Light.RED, "ready.not-enrolled");
      if (standing.underWay()) verdicts.say(Light.AMBER, "ready.enrolment-under-way");
    } catch (IOException unreadable) {
      verdicts.say(Light.RED, "ready.identity-unreadable", unreadable.getClass().getSimpleName());
    }
    return verdicts.of("certificate terminal", Phrase.of("ready.own-certificate"));
  }

  private static void holds(Verdicts verdicts, Instant until, Instant now) {
    Duration left = Duration.between(now, until);
    Light light =
        left.compareTo(VERY_SOON) < 0
            ? Light.RED
            : left.compareTo(SOON) < 0 ? Light.AMBER : Light.GREEN;
    LocalDate day = LocalDate.ofInstant(until, ZoneId.systemDefault());
    verdicts.say(light, "ready.certificate-until", day.toString());
  }

  private Readiness.Item disk() {
    Verdicts verdicts = new Verdicts();
    try {
      long free = Files.getFileStore(existing(terminal.journalFolder())).getUsableSpace();
      Light light = free < LEAST_DISK ? Light.RED : free < ENOUGH_DISK ? Light.AMBER : Light.GREEN;
      verdicts.say(light, "ready.disk", Long.toString(free >> 20));
    } catch (IOException failed) {
      verdicts.say(Light.RED, "ready.disk-unreadable", failed.getClass().getSimpleName());
    }
    return verdicts.of("disk", Phrase.of("ready.disk-name"));
  }

  private static Path existing(Path folder) {
    Path at = folder.toAbsolutePath();
    while (!Files.exists(at)) at = Objects.requireNonNull(at.getParent());
    return at;
  }

  private Readiness.Item software() {
    House.Software software = house.software();
    return new Verdicts()
        .say(Light.GREEN, "ready.version", software.version(), software.hash())
        .of("software", Phrase.of("ready.software"));
  }
}
