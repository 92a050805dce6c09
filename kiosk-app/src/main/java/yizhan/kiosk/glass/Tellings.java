package yizhan.kiosk.glass;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import yizhan.kiosk.prompt.About;
import yizhan.kiosk.prompt.Check;
import yizhan.kiosk.prompt.Choose;
import yizhan.kiosk.prompt.ChooseSome;
import yizhan.kiosk.prompt.ConfirmOnPhone;
import yizhan.kiosk.prompt.Consent;
import yizhan.kiosk.prompt.Enter;
import yizhan.kiosk.prompt.Explain;
import yizhan.kiosk.prompt.Goodbye;
import yizhan.kiosk.prompt.Home;
import yizhan.kiosk.prompt.LookAtCamera;
import yizhan.kiosk.prompt.OutOfService;
import yizhan.kiosk.prompt.Outage;
import yizhan.kiosk.prompt.PlaceIdCard;
import yizhan.kiosk.prompt.Progress;
import yizhan.kiosk.prompt.Prompt;
import yizhan.kiosk.prompt.ReceiptOnScreen;
import yizhan.kiosk.prompt.Refusal;
import yizhan.kiosk.prompt.TakePaper;
import yizhan.kiosk.prompt.Text;
import yizhan.kiosk.prompt.Tile.Lacking;
import yizhan.kiosk.prompt.TryAgain;
import yizhan.kiosk.prompt.Wait;

/**
 * What of a screen keys cannot point at, and who does not see it must be told after its sentence.
 */
final class Tellings {
  static List<Told> after(Prompt<?> prompt) {
    return switch (prompt) {
      case Home p ->
          p.outage().map(Tellings::outage).orElse(Told.all(and(p.elsewhere(), p.hotline())));
      case OutOfService p -> outage(p.outage());
      case PlaceIdCard p -> p.trouble().isEmpty() ? told(p.purpose()) : List.of();
      case LookAtCamera _ -> told(Text.of("face.kept"));
      case ConfirmOnPhone p -> told(Text.of("phone.left.say", p.seconds()));
      case Choose p -> Told.all(p.hint().stream().toList());
      case ChooseSome _ -> told(Text.of("choose-some.hint"));
      case Enter p ->
          Told.all(Stream.concat(p.example().stream(), Stream.of(Text.of("voice.enter"))).toList());
      case Check p -> Told.lines(p.lines());
      case Wait<?> p -> told(p.usually(), p.otherwise());
      case Progress<?> p -> told(p.stay());
      case TakePaper p -> Told.all(p.papers());
      case ReceiptOnScreen p -> Told.and(told(p.why()), Told.lines(p.lines()));
      case Explain p -> refusal(p.refusal());
      case About p -> Told.all(p.lacking().stream().map(Lacking::said).toList());
      case TryAgain p -> told(p.why());
      case Consent p -> Told.all(p.points());
      case Goodbye p -> goodbye(p);
    };
  }

  private static List<Told> told(Text... texts) {
    return Told.all(List.of(texts));
  }

  private static List<Told> outage(Outage outage) {
    List<Text> told = new ArrayList<>(outage.what());
    told.addAll(outage.mending());
    told.addAll(outage.instead());
    return Told.all(and(told, outage.hotline()));
  }

  private static List<Text> and(List<Text> texts, Text last) {
    return Stream.concat(texts.stream(), Stream.of(last)).toList();
  }

  private static List<Told> refusal(Refusal refusal) {
    List<Text> ways = new ArrayList<>();
    if (!refusal.then().isEmpty()) {
      ways.add(Text.of("explain.then"));
      ways.addAll(refusal.then());
    }
    Optional.of(refusal.reference())
        .filter(reference -> !reference.isEmpty())
        .ifPresent(reference -> ways.add(Text.of("explain.reference", reference)));
    return Told.all(ways);
  }

  private static List<Told> goodbye(Goodbye goodbye) {
    List<Text> told = new ArrayList<>(goodbye.done());
    if (!goodbye.takeAlong().isEmpty()) {
      told.add(Text.of("goodbye.take-along"));
      told.addAll(goodbye.takeAlong());
    }
    goodbye.receipt().ifPresent(told::add);
    return Told.all(told);
  }

  private Tellings() {}
}
