package yizhan.config;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import yizhan.config.Cabinet.Part;
import yizhan.config.Cabinet.Spot;

/** Reads {@code [cabinet]}. */
final class CabinetReader {
  private static final Kind<Double> SIDE = Quantities.millimetres("100", "5000");
  private static final Kind<Double> WITHIN = Quantities.millimetres("0", "5000");

  private CabinetReader() {}

  static Optional<Cabinet> read(Section section) {
    Optional<Double> width = section.wanted("width", SIDE);
    Optional<Double> height = section.wanted("height", SIDE);
    Map<Part, Spot> places = new EnumMap<>(Part.class);
    Section all = section.requiredSection("places");
    for (Part part : Part.values()) {
      all.section(part.key())
          .ifPresent(place -> {
            Spot spot = spot(place);
            complainIfOutside(spot, place, width.orElse(5000.0), height.orElse(5000.0));
            places.put(part, spot);
          });
    }
    all.close();
    section.close();
    return width.flatMap(w -> height.map(h -> new Cabinet(w, h, places)));
  }

  private static Spot spot(Section place) {
    Spot spot =
        new Spot(
            place.required("x", WITHIN, 0.0),
            place.required("y", WITHIN, 0.0),
            place.required("width", WITHIN, 0.0),
            place.required("height", WITHIN, 0.0));
    place.close();
    return spot;
  }

  private static void complainIfOutside(Spot spot, Section place, double width, double height) {
    if (spot.x() + spot.width() > width || spot.y() + spot.height() > height) {
      place
          .complaints()
          .add(place.where(), Phrase.of("off-cabinet"), Phrase.of("off-cabinet.right"));
    }
  }
}
