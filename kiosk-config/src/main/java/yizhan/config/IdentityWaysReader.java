package yizhan.config;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Reads by which ways people may show who they are. */
final class IdentityWaysReader {
  private static final String EVERY_SERVICE = "every-service";
  private static final String FIRMS = "electronic-licence";
  private static final Kind<IdentityWay> WAY =
      Kinds.oneOf(
          Map.of(
              "card",
              IdentityWay.CARD,
              "card-and-face",
              IdentityWay.CARD_AND_FACE,
              "phone",
              IdentityWay.PHONE,
              FIRMS,
              IdentityWay.ELECTRONIC_LICENCE,
              "staff",
              IdentityWay.STAFF));

  private IdentityWaysReader() {}

  /**
   * @param faces whether there is anything that compares faces
   */
  static IdentityWays read(Section ways, boolean faces) {
    Set<IdentityWay> usual =
        ways.has(EVERY_SERVICE) ? list(ways, EVERY_SERVICE, faces) : IdentityWays.ALL.usual();
    Map<String, Set<IdentityWay>> named = new LinkedHashMap<>();
    for (String service : ServiceNeeds.ids())
      if (ways.has(service)) named.put(service, suiting(ways, service, list(ways, service, faces)));
    ways.close();
    return new IdentityWays(usual, named);
  }

  /** What shows a firm alone is no way to what is somebody's own. */
  private static Set<IdentityWay> suiting(Section ways, String service, Set<IdentityWay> list) {
    if (!list.stream().allMatch(way -> way.suits(service)))
      ways.complaints()
          .add(
              ways.at(service),
              Phrase.of("way-of-firms", FIRMS, service),
              Phrase.of("way-of-firms.right", FIRMS, service));
    return list;
  }

  /**
   * What is named must be there: a face that is never compared would be a way in the file alone.
   */
  private static Set<IdentityWay> list(Section ways, String key, boolean faces) {
    Set<IdentityWay> list = Set.copyOf(ways.requiredList(key, WAY));
    if (!faces && list.contains(IdentityWay.CARD_AND_FACE) && !ways.complaints().isTorn())
      ways.complaints()
          .add(
              ways.at(key),
              Phrase.of("service-device", "card-and-face", "face"),
              Phrase.of("service-device.right", "card-and-face", "face"));
    return list;
  }
}
