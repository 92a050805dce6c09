package yizhan.kiosk.glass;

import java.util.function.Consumer;
import yizhan.kiosk.pinyin.Speller;
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
import yizhan.kiosk.prompt.PlaceIdCard;
import yizhan.kiosk.prompt.Progress;
import yizhan.kiosk.prompt.Prompt;
import yizhan.kiosk.prompt.ReceiptOnScreen;
import yizhan.kiosk.prompt.TakePaper;
import yizhan.kiosk.prompt.TryAgain;
import yizhan.kiosk.prompt.Wait;
import yizhan.kiosk.visit.Turn;

/** Which screen draws which prompt. */
final class Screens {
  static Screen of(Turn<?> turn, Poster poster, Speller speller) {
    return switch (turn.prompt()) {
      case Home p -> new HomeScreen(p, to(p, poster));
      case OutOfService p -> new OutOfServiceScreen(p.outage());
      case PlaceIdCard p -> new PlaceIdCardScreen(p);
      case LookAtCamera p -> new LookAtCameraScreen(p, to(p, poster));
      case ConfirmOnPhone p -> new ConfirmOnPhoneScreen(p, to(p, poster));
      case Choose p -> new ChooseScreen(p, turn.before(), to(p, poster));
      case ChooseSome p -> new ChooseSomeScreen(p, turn.before(), to(p, poster));
      case Enter p -> new EnterScreen(p, turn.before(), to(p, poster), speller);
      case Check p -> new CheckScreen(p, to(p, poster));
      case Wait<?> p -> new WaitScreen(p);
      case Progress<?> p -> new ProgressScreen(p);
      case TakePaper p -> new TakePaperScreen(p, to(p, poster));
      case ReceiptOnScreen p -> new ReceiptOnScreenScreen(p, to(p, poster));
      case Explain p -> new ExplainScreen(p, to(p, poster));
      case About p -> new AboutScreen(p, to(p, poster));
      case TryAgain p -> new TryAgainScreen(p, to(p, poster));
      case Consent p -> new ConsentScreen(p, to(p, poster));
      case Goodbye p -> new GoodbyeScreen(p, to(p, poster));
    };
  }

  /** Where a screen sends its answer; its type is the prompt's. */
  @SuppressWarnings("unused") // the prompt is there for its type
  private static <A> Consumer<A> to(Prompt<A> prompt, Poster poster) {
    return poster::answer;
  }

  /** Whether a citizen may go home from it. */
  static boolean mayBeLeft(Prompt<?> prompt) {
    return switch (prompt) {
      case Home _, OutOfService _, Progress<?> _, TakePaper _, Goodbye _ -> false;
      case PlaceIdCard _,
          ConfirmOnPhone _,
          LookAtCamera _,
          Choose _,
          ChooseSome _,
          Enter _,
          Check _,
          Wait<?> _,
          ReceiptOnScreen _,
          Explain _,
          About _,
          Consent _,
          TryAgain _ ->
          true;
    };
  }

  private Screens() {}
}
