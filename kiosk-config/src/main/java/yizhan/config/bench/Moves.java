package yizhan.config.bench;

import static yizhan.config.TomlText.quoted;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import yizhan.config.DevicePin;
import yizhan.config.Devices;
import yizhan.config.Language;
import yizhan.config.Phrase;
import yizhan.config.TomlEdit;
import yizhan.device.connect.Address;
import yizhan.device.find.Finding;
import yizhan.device.find.Place;

/**
 * Brings a terminal file up to what a search found. A device that hangs on another port is still
 * itself, by the number that it tells, and only its address is written anew. Another device in its
 * place is noticed, and taken only when somebody says so.
 */
public final class Moves {
  private final Devices devices;
  private final Map<String, DevicePin> known;
  private final Operator operator;
  private final Map<String, DevicePin> pins = new LinkedHashMap<>();
  private String text;
  private boolean well = true;

  /**
   * @param text of the terminal file
   * @param devices that it names
   * @param known the devices that stood here last
   */
  public Moves(String text, Devices devices, Map<String, DevicePin> known, Operator operator) {
    this.text = text;
    this.devices = devices;
    this.known = known;
    this.operator = operator;
  }

  /**
   * What came of it.
   *
   * @param text of the terminal file, as it should be now
   * @param pins the devices that stand here now
   * @param well whether each device of the file is there, and is the one that it was
   */
  public record Outcome(String text, Map<String, DevicePin> pins, boolean well) {
    public Outcome {
      pins = Map.copyOf(pins);
    }
  }

  /**
   * Somewhere that a device of one kind was found.
   *
   * @param shown the certificate that it shows, where the file says another
   */
  private record Candidate(
      DevicePin pin,
      List<String> places,
      Optional<String> shown,
      Function<String, Optional<String>> move) {}

  public Outcome apply(Found found, Language language) {
    Map<String, Address> lines = Inventory.lines(devices);
    for (Finding.Kind kind : Finding.Kind.values()) {
      String key = Sections.section(kind);
      List<Finding.Ours> ofKind =
          found.devices().stream().filter(device -> device.kind() == kind).toList();
      Address address = lines.get(key);
      if (address != null)
        settle(
            key,
            Inventory.place(address).identity(),
            ofKind.stream().map(device -> candidate(key, device)).toList());
      else if (!ofKind.isEmpty())
        add(
            key,
            new Found(List.<Finding>copyOf(ofKind), List.of()),
            Inventory.pin(ofKind.getFirst()),
            language);
    }
    printers(found, language);
    return new Outcome(text, pins, well);
  }

  private void printers(Found found, Language language) {
    String key = Devices.SHEET_PRINTER;
    List<Found.Printer> ours = found.printers().stream().filter(Found.Printer::ours).toList();
    if (devices.sheetPrinter().isPresent())
      settle(
          key,
          devices.sheetPrinter().get().uri().toString(),
          ours.stream().map(this::candidate).toList());
    else if (!ours.isEmpty())
      add(key, new Found(List.of(), ours), Inventory.pin(ours.getFirst()), language);
  }

  private void settle(String key, String place, List<Candidate> candidates) {
    Optional<DevicePin> last = Optional.ofNullable(known.get(key));
    Optional<Candidate> itself = last.flatMap(pin -> itself(candidates, pin, place));
    Optional<Candidate> here = first(candidates, each -> each.places().contains(place));
    Optional<Candidate> chosen = itself.or(() -> here);
    if (chosen.isEmpty() && candidates.size() == 1) chosen = Optional.of(candidates.getFirst());
    if (chosen.isEmpty()) {
      unwell(Phrase.of("moves.gone", key, place));
      return;
    }
    Candidate device = chosen.get();
    boolean stayed = device.places().contains(place);
    if (!accepted(key, last, device.pin(), stayed)) {
      unwell(Phrase.of("moves.left", key));
      return;
    }
    if (device.shown().isPresent() && !trusted(key, device.shown().get())) {
      unwell(Phrase.of("moves.left", key));
      return;
    }
    Optional<String> moved = device.move().apply(text);
    if (moved.isEmpty()) {
      unwell(Phrase.of("moves.by-hand", key, device.pin().place()));
      return;
    }
    pins.put(key, device.pin());
    boolean same = moved.get().equals(text);
    text = moved.get();
    if (!stayed) operator.hears(Phrase.of("moves.moved", key, place, device.pin().place()));
    else if (!same) operator.hears(Phrase.of("moves.set", key, place));
    else operator.hears(Phrase.of(last.isPresent() ? "moves.same" : "moves.noted", key, place));
  }

  /** Whoever comes between shows another certificate, too: only a person can tell. */
  private boolean trusted(String key, String shown) {
    return operator.agrees(Phrase.of("moves.certificate", key, shown));
  }

  private boolean accepted(String key, Optional<DevicePin> last, DevicePin now, boolean stayed) {
    if (last.isEmpty()) return true;
    if (now.differsFrom(last.get()))
      return operator.agrees(Phrase.of("moves.swapped", key, now.number(), last.get().number()));
    boolean certain = stayed || now.isSurely(last.get());
    return certain || operator.agrees(Phrase.of("moves.perhaps", key, now.place()));
  }

  private void unwell(Phrase why) {
    well = false;
    operator.hears(why);
  }

  private void add(String key, Found found, DevicePin pin, Language language) {
    text = text.stripTrailing() + "\n\n" + Sections.of(found, language).stripTrailing() + "\n";
    pins.put(key, pin);
    operator.hears(Phrase.of("moves.added", key, pin.place()));
  }

  /** A printer is found once for each way to it: the way that the file has is kept to. */
  private static Optional<Candidate> itself(
      List<Candidate> candidates, DevicePin pin, String place) {
    List<Candidate> sure = candidates.stream().filter(each -> each.pin().isSurely(pin)).toList();
    return first(sure, each -> each.places().contains(place)).or(() -> sure.stream().findFirst());
  }

  private static Optional<Candidate> first(
      List<Candidate> candidates, java.util.function.Predicate<Candidate> wanted) {
    return candidates.stream().filter(wanted).findFirst();
  }

  private Candidate candidate(String key, Finding.Ours device) {
    List<String> places = new ArrayList<>(List.of(device.place().identity()));
    switch (device.place()) {
      case Place.Serial serial -> places.add(serial.path());
      case Place.UsbPrinter printer -> places.addAll(namesOf(printer));
      case Place.Tcp _ -> {}
    }
    return new Candidate(
        Inventory.pin(device), places, Optional.empty(), now -> moved(now, key, places, device));
  }

  /** Where it is, and what it is called without its serial number. */
  private static List<String> namesOf(Place.UsbPrinter printer) {
    String[] parts = printer.identity().split(":", 4);
    return parts.length == 4
        ? List.of(printer.path(), String.join(":", parts[0], parts[1], parts[2]))
        : List.of(printer.path());
  }

  private Candidate candidate(Found.Printer printer) {
    Optional<String> other = printer.certificate().filter(shown -> !believed(printer.uri(), shown));
    return new Candidate(
        Inventory.pin(printer),
        List.of(printer.uri().toString()),
        other,
        now -> moved(now, printer.uri(), other));
  }

  /** Where the file names no certificate, those that the system believes are believed. */
  private boolean believed(URI uri, String shown) {
    return devices
        .sheetPrinter()
        .filter(filed -> filed.certificate().map(shown::equals).orElse(filed.uri().equals(uri)))
        .isPresent();
  }

  /** Whoever answers in the clear proves nothing: only a person gives a certificate up. */
  private Optional<String> moved(String now, URI uri, Optional<String> certificate) {
    boolean proven = devices.sheetPrinter().flatMap(it -> it.certificate()).isPresent();
    if (proven && "ipp".equals(uri.getScheme())) return Optional.empty();
    String section = "devices." + Devices.SHEET_PRINTER;
    boolean stayed = devices.sheetPrinter().filter(it -> it.uri().equals(uri)).isPresent();
    Optional<String> next =
        stayed ? Optional.of(now) : TomlEdit.set(now, section, "uri", quoted(uri.toString()));
    return certificate.isPresent()
        ? next.flatMap(t -> TomlEdit.set(t, section, "certificate", quoted(certificate.get())))
        : next;
  }

  private Optional<String> moved(String now, String key, List<String> places, Finding.Ours device) {
    String section = "devices." + key;
    Optional<String> next = addressed(now, section, places, device);
    return switch (device.kind()) {
      case CARD_READER -> {
        String module = device.nameplate().number();
        Optional<String> meant = devices.cardReader().flatMap(reader -> reader.securityModule());
        yield meant.isEmpty() || meant.get().equals(module)
            ? next
            : next.flatMap(t -> TomlEdit.set(t, section, "security-module", quoted(module)));
      }
      // any of them answers as a printer of the standard: its dialect is for a person to say
      case RECEIPT_PRINTER -> next;
      case SCANNER ->
          devices.scanner().filter(it -> it.dialect().equals(device.dialect())).isPresent()
              ? next
              : next.flatMap(t -> TomlEdit.set(t, section, "dialect", quoted(device.dialect())));
    };
  }

  /** An address that the file writes in another way, or a speed that it leaves out, stays so. */
  private Optional<String> addressed(
      String now, String section, List<String> places, Finding.Ours device) {
    Address filed = Inventory.lines(devices).get(Sections.section(device.kind()));
    String place = quoted(device.place().identity());
    return switch (device.place()) {
      case Place.Serial _ -> {
        if (filed instanceof Address.Serial(String port, int baud)
            && places.contains(port)
            && baud == device.baud()) yield Optional.of(now);
        yield TomlEdit.set(now, section, "serial", place)
            .flatMap(t -> TomlEdit.set(t, section, "baud", Integer.toString(device.baud())))
            .flatMap(t -> TomlEdit.remove(t, section, "tcp"));
      }
      case Place.UsbPrinter _ -> {
        if (filed instanceof Address.Serial(String port, int _) && places.contains(port))
          yield Optional.of(now);
        yield TomlEdit.set(now, section, "serial", place)
            .flatMap(t -> TomlEdit.remove(t, section, "tcp"))
            .flatMap(t -> TomlEdit.remove(t, section, "baud"));
      }
      case Place.Tcp(String host, int port) -> {
        if (new Address.Tcp(host, port).equals(filed)) yield Optional.of(now);
        yield TomlEdit.set(now, section, "tcp", place)
            .flatMap(t -> TomlEdit.remove(t, section, "serial"))
            .flatMap(t -> TomlEdit.remove(t, section, "baud"));
      }
    };
  }
}
