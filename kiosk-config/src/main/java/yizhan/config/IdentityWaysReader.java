package yizhan.config;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Reads by which ways people may show who they are. */
final class IdentityWaysReader {
  private static final String EVERY_SERVICE = "every-service";
  private static final Kind<IdentityWay> WAY =
      Kinds.oneOf(
          Map.of(
              "card",
              IdentityWay.CARD,
              "card-and-face",
              IdentityWay.CARD_AND_FACE,
              "phone",
              IdentityWay.PHONE));

  private IdentityWaysReader() {}

  static IdentityWays read(Section ways) {
    Set<IdentityWay> usual =
        ways.has(EVERY_SERVICE)
            ? Set.copyOf(ways.requiredList(EVERY_SERVICE, WAY))
            : IdentityWays.ALL.usual();
    Map<String, Set<IdentityWay>> named = new LinkedHashMap<>();
    for (String service : ServiceNeeds.ids())
      if (ways.has(service)) named.put(service, Set.copyOf(ways.requiredList(service, WAY)));
    ways.close();
    return new IdentityWays(usual, named);
  }
}
