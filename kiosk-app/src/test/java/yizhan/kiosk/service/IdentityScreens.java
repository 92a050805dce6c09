package yizhan.kiosk.service;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import yizhan.device.face.FaceSight;
import yizhan.device.printer.SheetSize;
import yizhan.kiosk.office.IdentityPolicy.Way;
import yizhan.kiosk.prompt.Check;
import yizhan.kiosk.prompt.Choose;
import yizhan.kiosk.prompt.ConfirmOnPhone;
import yizhan.kiosk.prompt.ConfirmOnPhone.App;
import yizhan.kiosk.prompt.ConfirmOnPhone.Stage;
import yizhan.kiosk.prompt.Explain;
import yizhan.kiosk.prompt.Line;
import yizhan.kiosk.prompt.LookAtCamera;
import yizhan.kiosk.prompt.LookAtCamera.Answer;
import yizhan.kiosk.prompt.Option;
import yizhan.kiosk.prompt.PhoneAnswer.Unconfirmed;
import yizhan.kiosk.prompt.Prompt;
import yizhan.kiosk.prompt.SheetPicture;
import yizhan.kiosk.prompt.Text;

/**
 * Every prompt by which people are asked to show who they are, as the ways make them; of sentences
 * that lie in one place the longest.
 */
final class IdentityScreens {
  private static final ConfirmOnPhone PHONE = code(App.OWN_PHONE);
  private static final ConfirmOnPhone LICENCE = code(App.ELECTRONIC_LICENCE);

  private IdentityScreens() {}

  private static ConfirmOnPhone code(App app) {
    return new ConfirmOnPhone(
        app,
        "https://login.example.invalid/terminal/confirm?c=Qm9zNDVhZ2hGdHk3WHk5&t=T-0001",
        "37",
        Stage.SHOWN,
        120,
        Optional.empty());
  }

  /** By the names that the gallery gives them. */
  static Map<String, Prompt<?>> all() {
    Map<String, Prompt<?>> all = new LinkedHashMap<>();
    Option phone = IdentityTexts.way(Way.PHONE, Optional.empty());
    Option card = IdentityTexts.way(Way.CARD, Optional.empty());
    all.put("who", IdentityTexts.ways(List.of(card, phone), Optional.empty()));
    Option noCard = IdentityTexts.way(Way.CARD, Optional.of(Text.of("who.CARD.not")));
    all.put("who-unheard", ways(noCard, phone, "phone.ended." + Unconfirmed.UNHEARD));
    all.put("who-same-phone", ways(phone, card, "family.phone.again"));
    all.put("phone", PHONE);
    all.put("phone-opened", PHONE.now(Stage.OPENED, 74, Optional.empty()));
    all.put("phone-not-heard", PHONE.now(Stage.SHOWN, 74, Optional.of(Text.of("phone.office"))));
    Option licence = IdentityTexts.way(Way.ELECTRONIC_LICENCE, Optional.empty());
    all.put("who-firm", IdentityTexts.ways(List.of(card, licence), Optional.empty()));
    String strange = "phone.ended." + Unconfirmed.NOT_AUTHORISED;
    all.put("who-firm-not-authorised", ways(card, licence, strange));
    all.put("licence-app", LICENCE);
    all.put("licence-app-opened", LICENCE.now(Stage.OPENED, 74, Optional.empty()));
    all.put(
        "no-licence-of-firm", new Explain(Refusals.of("no-licence-of-firm", List.of("window"))));
    all.put("check-firm", check());
    all.put("not-of-firms", new Explain(IdentityTexts.notOfFirms()));
    Option face = IdentityTexts.way(Way.CARD_AND_FACE, Optional.empty());
    all.put("who-face", IdentityTexts.ways(List.of(face, phone, card), Optional.empty()));
    all.put("who-face-locked", ways(face, phone, "face.locked"));
    Option staff = IdentityTexts.way(Way.STAFF, Optional.empty());
    Option shut = IdentityTexts.way(Way.STAFF, Optional.of(Text.of("who.STAFF.shut")));
    all.put("who-staff", IdentityTexts.ways(List.of(card, face, phone, staff), Optional.empty()));
    all.put("who-staff-shut", ways(card, shut, "vouch.ended"));
    all.put("not-vouched", new Explain(Refusals.of("not-vouched", List.of("window"))));
    all.put("unknown-person", new Explain(Refusals.of("unknown-person", List.of("window"))));
    all.putAll(faces(phone));
    all.put("identity-not-shown", new Explain(IdentityTexts.atTheWindow("identity-not-shown")));
    return all;
  }

  private static Map<String, Prompt<?>> faces(Option phone) {
    Map<String, Prompt<?>> all = new LinkedHashMap<>();
    Option noFace =
        IdentityTexts.way(Way.CARD_AND_FACE, Optional.of(Text.of("who.CARD_AND_FACE.not")));
    all.put("who-no-face", ways(noFace, phone, "face.ended." + Answer.NO_ENGINE));
    all.put("face-consent", IdentityTexts.consent());
    all.put("face-statement", IdentityTexts.statement());
    for (FaceSight sight : List.of(FaceSight.NOBODY, FaceSight.NOT_FRONTAL))
      all.put(
          "face-" + sight.name().toLowerCase(Locale.ROOT).replace('_', '-'),
          new LookAtCamera(sight));
    all.put("face-again", IdentityTexts.again(Answer.ANOTHER, 2));
    return all;
  }

  private static Check check() {
    Text shown = Text.of("licence.shown.representative");
    return new Check(
        Text.of("licence.check"),
        List.of(
            Line.plain(Text.of("label.name"), Text.verbatim("样张市知予信息技术有限公司")),
            Line.plain(Text.of("label.code"), Text.creditCode("91999999MA00000154")),
            new Line(Text.of("label.person"), Text.verbatim("测试人"), Line.Veil.NAME),
            Line.plain(Text.of("licence.shown"), shown)),
        List.of(new SheetPicture("a4", SheetSize.A4, Text.of("copy.DUPLICATE"))),
        Text.of("licence.consequence.1", Text.of("copy.DUPLICATE")),
        Text.of("licence.print"));
  }

  private static Choose ways(Option one, Option other, String why) {
    return IdentityTexts.ways(List.of(one, other), Optional.of(Text.of(why)));
  }
}
