package yizhan.config;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import yizhan.config.TraySettings.Correction;
import yizhan.config.TraySettings.Holding;
import yizhan.device.printer.SheetSize;

/** Reads {@code [[devices.sheet-printer.tray]]}. */
final class TraysReader {
  private static final Kind<String> NAME =
      Kinds.shaped("[a-z0-9][a-z0-9._-]{0,62}", Phrase.of("tray-name.right"));

  private static final Kind<SheetSize> SIZE =
      Kinds.oneOf(Map.of("A3", SheetSize.A3, "A4", SheetSize.A4));

  private static final Map<String, Holding> HOLDINGS =
      Map.of(
          "licence-original", Holding.LICENCE_ORIGINAL,
          "licence-duplicate", Holding.LICENCE_DUPLICATE,
          "plain", Holding.PLAIN);

  // Beyond these it is not the printer that is out, but the paper that lies askew.
  static final Kind<Double> OFFSET = Quantities.millimetres("-10", "10");
  static final Kind<Double> SCALE = Quantities.percent("97", "103");
  static final Kind<Double> SKEW = Quantities.degrees("-2", "2");

  private TraysReader() {}

  static List<TraySettings> read(Section printer) {
    List<TraySettings> trays = new ArrayList<>();
    Map<String, Where> names = new HashMap<>();
    for (Section tray : printer.sections("tray")) {
      TraySettings read = tray(tray);
      trays.add(read);
      Where first = names.putIfAbsent(read.name(), tray.at("name"));
      if (first != null && !read.name().isEmpty()) {
        tray.complaints()
            .add(
                tray.at("name"),
                Phrase.of("tray-twice", read.name(), Integer.toString(first.line())),
                Phrase.of("tray-twice.right"));
      }
    }
    return trays;
  }

  private static TraySettings tray(Section tray) {
    String name = tray.required("name", NAME, "");
    Optional<SheetSize> size = tray.wanted("size", SIZE);
    Optional<Holding> holds = tray.wanted("holds", Kinds.oneOf(HOLDINGS));
    size.ifPresent(given -> holds.ifPresent(held -> complainAboutSize(tray, given, held)));
    Correction correction =
        new Correction(
            tray.optional("dx", OFFSET).orElse(0.0),
            tray.optional("dy", OFFSET).orElse(0.0),
            tray.optional("scale", SCALE).orElse(100.0) / 100,
            tray.optional("skew", SKEW).orElse(0.0));
    tray.close();
    // The stand-in serves a service, so that one slip does not bring two complaints.
    Holding held = holds.orElse(Holding.LICENCE_ORIGINAL);
    return new TraySettings(name, size.orElse(SheetSize.A4), held, correction);
  }

  private static void complainAboutSize(Section tray, SheetSize size, Holding holds) {
    boolean fits =
        switch (holds) {
          case LICENCE_ORIGINAL -> size == SheetSize.A3;
          case LICENCE_DUPLICATE -> size == SheetSize.A4;
          case PLAIN -> true;
        };
    if (!fits) {
      tray.complaints()
          .add(tray.at("size"), Phrase.of("tray-size", size.name()), Phrase.of("tray-size.right"));
    }
  }
}
