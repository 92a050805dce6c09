package yizhan.kiosk.service;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import yizhan.kiosk.issuing.PlainDocument;
import yizhan.kiosk.prompt.Check;
import yizhan.kiosk.prompt.Choose;
import yizhan.kiosk.prompt.Option;
import yizhan.kiosk.prompt.Text;

/** What the registry found, as it is read here. */
sealed interface Findings permits PropertyFindings, FamilyFindings {
  /** What the list answers to have it printed. */
  String PRINT = "print";

  /** What the list answers when it has been read. */
  String DONE = "done";

  /** The id under which it was asked. */
  String query();

  /** When the registry looked. */
  Instant at();

  /** The sheet; nothing where there is a character in it that no font draws. */
  Optional<PlainDocument> on(ResultPapers papers);

  /**
   * The list.
   *
   * @param notPrintable why it cannot be printed; empty when it can
   * @param closer whether what stands in it may be looked at one by one
   */
  Choose list(Optional<Text> notPrintable, boolean closer);

  /** What the list's answer leads to. */
  Check details(String chosen);

  /** What is printed, before it is. */
  Check print(int pages);

  /** What can be done with any result, before what stands in it. */
  static List<Option> acts(Optional<Text> notPrintable) {
    return List.of(
        new Option(
            PRINT,
            Text.of("property.print"),
            List.of(Text.of("property.print.detail")),
            notPrintable),
        new Option(DONE, Text.of("property.done"), List.of(), Optional.empty()));
  }
}
