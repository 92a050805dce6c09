package yizhan.kiosk.glass;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import yizhan.kiosk.prompt.Goodbye;
import yizhan.kiosk.prompt.Text;

/** The ways in which a visit may end well, or less so. */
final class Goodbyes {
  private static final Optional<Text> AGAIN = Optional.of(Text.of("goodbye.receipt.again"));
  private static final Text RECEIPT = Text.of("goodbye.take.RECEIPT");
  private static final Text SLIP = Text.of("goodbye.take.SLIP");
  private static final Text CARD = Text.of("goodbye.take.card");

  private Goodbyes() {}

  static Map<String, Goodbye> of(List<Text> papers) {
    List<Text> licence = List.of(Text.bilingual("营业执照", "The licence"), CARD);
    List<Text> both = List.of(Text.bilingual("营业执照", "The licence"), RECEIPT);
    Map<String, Goodbye> all = new LinkedHashMap<>();
    all.put("goodbye-receipt-again", new Goodbye(papers, true, List.of(RECEIPT), false, AGAIN));
    all.put("goodbye-slip", new Goodbye(List.of(), false, List.of(SLIP, CARD), true, AGAIN));
    all.put(
        "goodbye-partly",
        new Goodbye(papers.subList(0, 1), false, List.of(RECEIPT, SLIP), false, AGAIN));
    all.put("goodbye-card", new Goodbye(papers, true, licence, true, Optional.empty()));
    all.put("goodbye", new Goodbye(papers, true, both, false, Optional.empty()));
    return all;
  }
}
