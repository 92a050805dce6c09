package yizhan.kiosk.service;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import yizhan.kiosk.office.DocumentAnswer;
import yizhan.kiosk.office.PartnerDocument;
import yizhan.kiosk.office.PartnerDocument.Holder;
import yizhan.kiosk.office.PartnerDocument.Kind;
import yizhan.kiosk.prompt.Explain;
import yizhan.kiosk.prompt.Prompt;
import yizhan.kiosk.query.DocumentDesk.Got;
import yizhan.kiosk.seal.DocumentCheck;

/** Every prompt of printing tax certificates, as the service makes it, on a bad day. */
public final class TaxScreens {
  private static final String REFERENCE = "T-0001-4f1c09ab22d04e91a7c3d5e6";

  private TaxScreens() {}

  /** By the names that the gallery gives them. */
  public static Map<String, Prompt<?>> all() {
    Map<String, Prompt<?>> all = new LinkedHashMap<>();
    PartnerDocument record =
        document("D-1", Kind.INCOME_TAX_RECORD, "2025年01月至2025年12月", "样录 202611260000045702");
    PartnerDocument certificate =
        document("D-2", Kind.TAX_PAYMENT_CERTIFICATE, "", "样证 399901260001045701");
    all.put("tax-which", TaxTexts.which(List.of(certificate, record)));
    Got.Good good = new Got.Good(new byte[0], 2, "国家税务总局星河市星河区税务局第一税务所（办税服务厅）");
    all.put("tax-print", TaxTexts.print(record, good));
    all.put("tax-nothing", new Explain(TaxTexts.nothing()));
    all.put("tax-no-paper", new Explain(TaxTexts.noPaper()));
    for (DocumentAnswer.Why why : DocumentAnswer.Why.values())
      all.put("tax-not-sent-" + why, new Explain(TaxTexts.notSent(why)));
    for (DocumentCheck.Why why : DocumentCheck.Why.values())
      all.put("tax-bad-" + why, new Explain(TaxTexts.bad(why, REFERENCE)));
    all.put("tax-bad-untold", new Explain(TaxTexts.bad(DocumentCheck.Why.ALTERED, "")));
    PlainPrinting.Said said = TaxTexts.SAID;
    all.put("tax-unsure", new Explain(said.unsure()));
    all.put("tax-not-printed", new Explain(said.notPrinted()));
    all.put("tax-again", said.again());
    return all;
  }

  private static PartnerDocument document(String id, Kind kind, String period, String number) {
    return new PartnerDocument(
        id,
        kind,
        number,
        new Holder("阿卜杜热合曼·艾合买提江·图", "11010519491231002X"),
        period,
        "国家税务总局星河市税务局",
        "2026年11月26日");
  }
}
