package yizhan.device.internal.ipp;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import yizhan.device.DeviceException;
import yizhan.device.DeviceException.Reason;
import yizhan.device.printer.Tray;

/**
 * What a printer says about itself (Get-Printer-Attributes).
 *
 * @param all its attributes, for those that only one place looks at
 * @param state printer-state: 3 idle, 4 processing, 5 stopped
 * @param reasons printer-state-reasons as sent, without {@code none}
 * @param accepting printer-is-accepting-jobs
 * @param ready what lies in which tray
 * @param inputTrays how full they are, where the printer tells
 * @param supplies toner and what else is used up or fills, where it tells
 * @param alerts where something is wrong, where it tells
 */
record PrinterFacts(
    AnswerGroup all,
    int state,
    List<String> reasons,
    boolean accepting,
    List<ReadyMedia> ready,
    List<InputTray> inputTrays,
    List<Supply> supplies,
    List<Alert> alerts) {
  static final int STOPPED = 5;

  /**
   * Counters over all jobs (PWG 5100.7 and 5100.22), the one that counts paper first. The first one
   * that a printer has is its page counter.
   */
  static final List<String> COUNTERS =
      List.of(
          "printer-media-sheets-completed",
          "printer-impressions-completed",
          "printer-pages-completed",
          "pages-completed");

  /** All that is asked for. */
  static final List<String> ASKED = asked();

  /** Sources that are not a place where paper lies. */
  private static final Set<String> NO_TRAY = Set.of("auto", "manual", "virtual");

  static PrinterFacts parse(Answer answer) throws DeviceException {
    AnswerGroup all = answer.printer();
    OptionalInt state = all.integer("printer-state");
    if (state.isEmpty())
      throw new DeviceException(Reason.GARBLED, "the printer does not tell its state");
    return new PrinterFacts(
        all,
        state.getAsInt(),
        all.strings("printer-state-reasons").stream().filter(r -> !r.equals("none")).toList(),
        all.truth("printer-is-accepting-jobs").orElse(true),
        all.collections("media-col-ready").stream().flatMap(ReadyMedia::parse).toList(),
        all.strings("printer-input-tray").stream().map(InputTray::parse).toList(),
        described(all, "printer-supply", Supply::parse),
        described(all, "printer-alert", Alert::parse).stream().flatMap(Optional::stream).toList());
  }

  /** Rows of a table whose words for people stand in an attribute of their own, in like order. */
  private static <T> List<T> described(
      AnswerGroup all, String name, BiFunction<String, String, T> parse) {
    List<String> rows = all.strings(name);
    List<String> words = all.strings(name + "-description");
    return IntStream.range(0, rows.size())
        .mapToObj(i -> parse.apply(rows.get(i), i < words.size() ? words.get(i) : ""))
        .toList();
  }

  /** Maker and model. */
  Optional<String> makeAndModel() {
    return all.string("printer-make-and-model").map(Answer::plain).filter(w -> !w.isEmpty());
  }

  /** What tells it from another one: its uuid, else only what it is. */
  Optional<String> identity() {
    return all.string("printer-uuid")
        .map(Answer::plain)
        .filter(uuid -> !uuid.isEmpty())
        .or(this::makeAndModel);
  }

  /** The trays: those with paper as they are listed, then those that are known but not ready. */
  List<Tray> trays() {
    Map<String, Tray> trays = new LinkedHashMap<>();
    for (ReadyMedia media : ready)
      if (!NO_TRAY.contains(media.source()))
        trays.putIfAbsent(
            media.source(), new Tray(media.source(), media.size(), level(media.source())));
    for (String source : all.strings("media-source-supported"))
      if (!NO_TRAY.contains(source))
        trays.putIfAbsent(source, new Tray(source, Optional.empty(), level(source)));
    return List.copyOf(trays.values());
  }

  /**
   * Whether a CUPS queue answers in the printer's place, known by an attribute of CUPS's own. Such
   * a spooler prints a job again that was under way when it stopped, and may still print one that
   * has vanished from its list.
   */
  boolean isSpooler() {
    return all.integer("printer-type").isPresent();
  }

  /** Whether it says of a tray by its name how full it is. */
  boolean saysTray() {
    return trays().stream().anyMatch(tray -> tray.level().isPresent());
  }

  /** The counters that it has, by name. */
  Map<String, Integer> counters() {
    Map<String, Integer> counters = new LinkedHashMap<>();
    for (String name : COUNTERS) all.count(name).ifPresent(counted -> counters.put(name, counted));
    return counters;
  }

  private OptionalInt level(String source) {
    return inputTrays.stream()
        .filter(tray -> tray.name().equals(source))
        .map(InputTray::percent)
        .findFirst()
        .orElse(OptionalInt.empty());
  }

  private static List<String> asked() {
    List<String> names =
        new ArrayList<>(
            List.of(
                "printer-make-and-model",
                "printer-uuid",
                "printer-type",
                "printer-state",
                "printer-state-reasons",
                "printer-is-accepting-jobs",
                "printer-up-time",
                "printer-input-tray",
                "printer-supply",
                "printer-supply-description",
                "printer-alert",
                "printer-alert-description",
                "media-col-ready",
                "media-col-supported",
                "media-source-supported",
                "document-format-supported",
                "pwg-raster-document-type-supported",
                "pwg-raster-document-resolution-supported",
                "job-creation-attributes-supported"));
    for (Demand demand : Demand.ALL) {
      names.add(demand.name() + "-supported");
      names.add(demand.name() + "-default");
    }
    names.addAll(COUNTERS);
    return List.copyOf(names);
  }
}
