package yizhan.kiosk.service;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import yizhan.kiosk.office.IdentityPolicy.Way;
import yizhan.kiosk.prompt.ConfirmOnPhone;
import yizhan.kiosk.prompt.ConfirmOnPhone.Stage;
import yizhan.kiosk.prompt.Explain;
import yizhan.kiosk.prompt.Option;
import yizhan.kiosk.prompt.PhoneAnswer.Unconfirmed;
import yizhan.kiosk.prompt.Prompt;
import yizhan.kiosk.prompt.Text;

/** Every prompt by which people are asked to show who they are, as the ways make them. */
final class IdentityScreens {
  private static final ConfirmOnPhone PHONE =
      new ConfirmOnPhone(
          "https://login.example.invalid/terminal/confirm?c=Qm9zNDVhZ2hGdHk3WHk5&t=T-0001",
          "37",
          Stage.SHOWN,
          120,
          Optional.empty());

  private IdentityScreens() {}

  /** By the names that the gallery gives them. */
  static Map<String, Prompt<?>> all() {
    Map<String, Prompt<?>> all = new LinkedHashMap<>();
    Option phone = IdentityTexts.way(Way.PHONE, Optional.empty());
    Option card = IdentityTexts.way(Way.CARD, Optional.empty());
    all.put("who", IdentityTexts.ways(List.of(card, phone), Optional.empty()));
    Option noCard = IdentityTexts.way(Way.CARD, Optional.of(Text.of("who.CARD.not")));
    for (Unconfirmed why : List.of(Unconfirmed.REFUSED, Unconfirmed.EXPIRED, Unconfirmed.UNHEARD))
      all.put(
          "who-" + why.name().toLowerCase(Locale.ROOT),
          IdentityTexts.ways(List.of(noCard, phone), Optional.of(Text.of("phone.ended." + why))));
    all.put(
        "who-same-phone",
        IdentityTexts.ways(List.of(phone), Optional.of(Text.of("family.phone.again"))));
    all.put("phone", PHONE);
    all.put("phone-opened", PHONE.now(Stage.OPENED, 74, Optional.empty()));
    all.put("phone-not-heard", PHONE.now(Stage.SHOWN, 74, Optional.of(Text.of("phone.office"))));
    all.put("identity-at-window", new Explain(IdentityTexts.atTheWindow("identity-at-window")));
    all.put("identity-not-shown", new Explain(IdentityTexts.atTheWindow("identity-not-shown")));
    return all;
  }
}
