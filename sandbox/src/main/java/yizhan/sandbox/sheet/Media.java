package yizhan.sandbox.sheet;

import java.util.ArrayList;
import java.util.List;
import yizhan.sandbox.sheet.ipp.Attribute;

/** Paper in the words of PWG 5100.3 and 5100.7. */
final class Media {
  private Media() {}

  /** What lies in the trays, and what could lie there. */
  static List<Attribute> attributes(Hardware hardware) {
    List<Tray> trays = hardware.trays;
    List<Tray> inserted = trays.stream().filter(t -> t.inserted).toList();
    List<String> sources = new ArrayList<>(List.of("auto"));
    trays.forEach(t -> sources.add(t.name));
    List<Size> sizes =
        List.of(Size.values()).stream()
            .filter(s -> trays.stream().anyMatch(t -> t.takes(s)))
            .toList();
    Tray first = trays.get(0);
    List<Attribute> all = new ArrayList<>();
    all.add(Attribute.keyword("media-default", first.holds.media()));
    all.add(Attribute.keywords("media-supported", sizes.stream().map(Size::media).toList()));
    all.add(Attribute.collection("media-col-default", List.of(column(first.name, first.holds))));
    all.add(
        Attribute.collection(
            "media-size-supported", sizes.stream().map(Media::dimensions).toList()));
    all.add(Attribute.keywords("media-source-supported", sources));
    if (!inserted.isEmpty()) {
      all.add(
          Attribute.keywords(
              "media-ready", inserted.stream().map(t -> t.holds.media()).distinct().toList()));
      all.add(
          Attribute.collection(
              "media-col-ready", inserted.stream().map(t -> column(t.name, t.holds)).toList()));
    }
    all.add(Attribute.octets("printer-input-tray", trays.stream().map(Media::inputTray).toList()));
    return all;
  }

  /** Every size in every tray that takes it; only given when asked for by name. */
  static Attribute database(Hardware hardware) {
    List<List<Attribute>> columns = new ArrayList<>();
    for (Tray tray : hardware.trays)
      for (Size size : Size.values()) if (tray.takes(size)) columns.add(column(tray.name, size));
    return Attribute.collection("media-col-database", columns);
  }

  /** One {@code media-col}. */
  static List<Attribute> column(String tray, Size size) {
    return List.of(
        Attribute.keyword("media-key", size.media() + '_' + tray + "_stationery"),
        Attribute.collection("media-size", List.of(dimensions(size))),
        Attribute.keyword("media-size-name", size.media()),
        Attribute.integer("media-bottom-margin", Capabilities.MARGIN),
        Attribute.integer("media-left-margin", Capabilities.MARGIN),
        Attribute.integer("media-right-margin", Capabilities.MARGIN),
        Attribute.integer("media-top-margin", Capabilities.MARGIN),
        Attribute.keyword("media-source", tray),
        Attribute.keyword("media-type", "stationery"));
  }

  private static List<Attribute> dimensions(Size size) {
    return List.of(
        Attribute.integer("x-dimension", size.across()),
        Attribute.integer("y-dimension", size.along()));
  }

  /** PWG 5100.13 5.6.1: sizes in 1/100 mm, level in sheets; status bits by RFC 3805. */
  private static String inputTray(Tray tray) {
    int status = !tray.inserted ? 19 : tray.empty() ? 16 : tray.low() ? 8 : 0;
    return ("type=sheetFeedAutoRemovableTray;mediafeed=%d;mediaxfeed=%d;"
            + "unit=sheets;maxcapacity=%d;level=%d;status=%d;name=%s;")
        .formatted(
            tray.holds.along(),
            tray.holds.across(),
            tray.capacity,
            tray.inserted ? tray.sheets : -2,
            status,
            tray.name);
  }
}
