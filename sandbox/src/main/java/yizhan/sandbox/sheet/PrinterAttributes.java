package yizhan.sandbox.sheet;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import yizhan.sandbox.sheet.ipp.Attribute;
import yizhan.sandbox.sheet.ipp.Tag;

/** What Get-Printer-Attributes answers. Called with the engine's lock held. */
final class PrinterAttributes {
  private final SheetPrinterSettings settings;

  PrinterAttributes(SheetPrinterSettings settings) {
    this.settings = settings;
  }

  /**
   * The attributes asked for.
   *
   * @param base {@code //host:port}
   * @param requested names and group names; empty stands for {@code all}
   * @param rosy a lie: nothing is wrong with the printer
   */
  List<Attribute> of(Engine engine, String base, Set<String> requested, boolean rosy) {
    boolean all = requested.isEmpty() || requested.contains("all");
    List<Attribute> found = new ArrayList<>();
    List<Attribute> template = new ArrayList<>(Capabilities.jobTemplate());
    template.addAll(Media.attributes(engine.hardware));
    for (Attribute attribute : template)
      if (all || requested.contains("job-template") || requested.contains(attribute.name()))
        found.add(attribute);
    List<Attribute> description = new ArrayList<>(Capabilities.description());
    description.addAll(identity(base));
    description.addAll(state(engine, rosy));
    for (Attribute attribute : description)
      if (all || requested.contains("printer-description") || requested.contains(attribute.name()))
        found.add(attribute);
    if (requested.contains("media-col-database")) found.add(Media.database(engine.hardware));
    return found;
  }

  private List<Attribute> identity(String base) {
    UUID uuid = UUID.nameUUIDFromBytes(settings.name().getBytes(StandardCharsets.UTF_8));
    return List.of(
        Attribute.outOfBand("printer-geo-location", Tag.UNKNOWN),
        Attribute.uri("printer-icons", "http:" + base + "/icon.png"),
        Attribute.text("printer-info", settings.name()),
        Attribute.uri("printer-more-info", "http:" + base + "/"),
        Attribute.name("printer-name", settings.name()),
        Attribute.uri("printer-supply-info-uri", "http:" + base + "/"),
        Attribute.uri("printer-uri-supported", "ipp:" + base + "/ipp/print"),
        Attribute.uri("printer-uuid", "urn:uuid:" + uuid));
  }

  /** PWG 5100.9: where a door stands open, and where a sheet is stuck. */
  private static List<Attribute> alerts(Hardware hardware) {
    List<String> rows = new ArrayList<>();
    List<String> words = new ArrayList<>();
    if (hardware.doorOpen) {
      rows.add("code=doorOpen;severity=critical;group=cover;groupindex=2;");
      words.add("Right door");
    }
    if (hardware.jammed) {
      rows.add("code=jam;severity=critical;group=mediaPath;groupindex=1;");
      words.add("Fuser");
    }
    if (rows.isEmpty()) return List.of();
    return List.of(
        Attribute.octets("printer-alert", rows),
        Attribute.words("printer-alert-description", Tag.TEXT, words));
  }

  private List<Attribute> state(Engine engine, boolean rosy) {
    List<Attribute> all = new ArrayList<>();
    List<String> reasons = rosy ? List.of("none") : engine.reasons();
    int state = rosy ? Engine.IDLE : engine.state();
    var changed = engine.changedAt();
    all.add(Attribute.dateTime("printer-config-change-date-time", changed));
    all.add(Attribute.integer("printer-config-change-time", Math.max(0, engine.upTime(changed))));
    all.add(Attribute.dateTime("printer-current-time", engine.now()));
    all.add(Attribute.truth("printer-is-accepting-jobs", true));
    all.add(Attribute.enumeration("printer-state", state));
    all.add(Attribute.dateTime("printer-state-change-date-time", changed));
    all.add(Attribute.integer("printer-state-change-time", Math.max(0, engine.upTime(changed))));
    all.add(Attribute.text("printer-state-message", String.join(", ", reasons)));
    all.add(Attribute.keywords("printer-state-reasons", reasons));
    int toner = engine.hardware.toner.percent();
    all.add(
        Attribute.octets(
            "printer-supply",
            List.of(
                "index=1;class=supplyThatIsConsumed;type=toner;unit=percent;maxcapacity=100;level="
                    + toner
                    + ";colorantname=black;")));
    all.add(Attribute.text("printer-supply-description", "Black Toner"));
    if (!rosy) all.addAll(alerts(engine.hardware));
    all.add(Attribute.integer("printer-up-time", engine.upTime(engine.now())));
    long waiting = engine.jobs.oldestFirst().stream().filter(j -> !j.state.ended()).count();
    all.add(Attribute.integer("queued-job-count", (int) waiting));
    if (settings.evidence().pageCounter())
      all.add(
          Attribute.integer("printer-impressions-completed", Math.toIntExact(engine.counter())));
    return all;
  }
}
