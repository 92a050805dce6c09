package yizhan.kiosk.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import yizhan.kiosk.office.DocumentAnswer;
import yizhan.kiosk.office.PartnerDocument;
import yizhan.kiosk.prompt.Check;
import yizhan.kiosk.prompt.Choose;
import yizhan.kiosk.prompt.Line;
import yizhan.kiosk.prompt.Line.Veil;
import yizhan.kiosk.prompt.Mask;
import yizhan.kiosk.prompt.Option;
import yizhan.kiosk.prompt.Refusal;
import yizhan.kiosk.prompt.Text;
import yizhan.kiosk.query.DocumentDesk.Got;
import yizhan.kiosk.seal.DocumentCheck;

/** The prompts of printing tax certificates, as values. */
final class TaxTexts {
  static final PlainPrinting.Said SAID = new PlainPrinting.Said("tax");

  private TaxTexts() {}

  /** Which one: told apart by what it is and what time it covers; numbers are behind a mask. */
  static Choose which(List<PartnerDocument> documents) {
    return new Choose(
        Text.of("tax.which"),
        documents.stream().map(TaxTexts::option).toList(),
        Optional.of(Text.of("tax.which.hint")));
  }

  private static Option option(PartnerDocument one) {
    List<Text> details = new ArrayList<>();
    if (!one.period().isEmpty()) details.add(Text.of("tax.which.period", one.period()));
    String number = Mask.of(one.number(), Veil.NUMBER);
    details.add(Text.of("tax.which.issued", one.issued(), number));
    return new Option(one.id(), kind(one), details, Optional.empty());
  }

  private static Text kind(PartnerDocument one) {
    return Text.of("tax.kind." + one.kind());
  }

  /** What will be printed, and who signed it. */
  static Check print(PartnerDocument one, Got.Good good) {
    List<Line> lines = new ArrayList<>();
    lines.add(Line.plain(Text.of("tax.label.document"), kind(one)));
    if (!one.period().isEmpty())
      lines.add(Line.plain(Text.of("tax.label.period"), Text.verbatim(one.period())));
    lines.add(new Line(Text.of("tax.label.name"), Text.verbatim(one.holder().name()), Veil.NAME));
    lines.add(
        new Line(Text.of("tax.label.holder"), Text.verbatim(one.holder().number()), Veil.NUMBER));
    lines.add(new Line(Text.of("tax.label.number"), Text.verbatim(one.number()), Veil.NUMBER));
    lines.add(Line.plain(Text.of("tax.label.signer"), Text.verbatim(good.signer())));
    return new Check(
        Text.of("tax.print"),
        lines,
        List.of(),
        Text.of("tax.print.consequence", good.pages()),
        Text.of("tax.print.act"));
  }

  static Refusal nothing() {
    return Refusals.of("tax-nothing", List.of("tax-later", "tax-window"));
  }

  static Refusal noPaper() {
    return Refusals.of("tax-no-paper", List.of("later", "tax-window"));
  }

  static Refusal whyNot(PlainPrinting.Hindrance why) {
    return switch (why) {
      case PlainPrinting.Hindrance.TooLong _ -> notSent(DocumentAnswer.Why.TOO_LARGE);
      case PlainPrinting.Hindrance.NoPaper _ -> noPaper();
    };
  }

  static Refusal notSent(DocumentAnswer.Why why) {
    return switch (why) {
      case TOO_LARGE -> Refusals.of("tax-too-large", List.of("tax-window"));
      case WITHDRAWN -> Refusals.of("tax-withdrawn", List.of("tax-window"));
      case IDENTITY_EXPIRED -> Refusals.of("identity-expired", List.of("again"));
    };
  }

  /** Whoever made it what it is, the citizen hardly did: they are told what was found, no more. */
  static Refusal bad(DocumentCheck.Why why, String reference) {
    String word =
        switch (why) {
          case UNSIGNED, STRANGER, BROKEN_SEAL -> "tax-forged";
          case ALTERED -> "tax-altered";
          case UNKNOWN_KIND, OUT_OF_TIME -> "tax-uncheckable";
          case OTHER_DOCUMENT -> "tax-other";
          case NOT_PRINTABLE -> "tax-unprintable";
        };
    List<String> then = new ArrayList<>();
    if (!reference.isEmpty()) then.add("tax-told");
    then.addAll(List.of("tax-window", "hotline"));
    return Refusals.of(word, then, reference);
  }
}
