package yizhan.kiosk.glass;

import java.util.function.Consumer;
import yizhan.kiosk.pinyin.Speller;
import yizhan.kiosk.prompt.Enter;
import yizhan.kiosk.prompt.Prompt;
import yizhan.kiosk.visit.Turn;

/** Which screen draws which prompt. */
final class Screens {
  static Screen of(Turn<?> turn, Poster poster, Speller speller) {
    return switch (turn.prompt()) {
      case Prompt.Home p -> new HomeScreen(p, to(p, poster));
      case Prompt.OutOfService p -> new OutOfServiceScreen(p.outage());
      case Prompt.PlaceIdCard p -> new PlaceIdCardScreen(p);
      case Prompt.Choose p -> new ChooseScreen(p, turn.before(), to(p, poster));
      case Prompt.ChooseSome p -> new ChooseSomeScreen(p, turn.before(), to(p, poster));
      case Enter p -> new EnterScreen(p, turn.before(), to(p, poster), speller);
      case Prompt.Check p -> new CheckScreen(p, to(p, poster));
      case Prompt.Wait<?> p -> new WaitScreen(p);
      case Prompt.Progress<?> p -> new ProgressScreen(p);
      case Prompt.TakePaper p -> new TakePaperScreen(p, to(p, poster));
      case Prompt.ReceiptOnScreen p -> new ReceiptOnScreenScreen(p, to(p, poster));
      case Prompt.Explain p -> new ExplainScreen(p, to(p, poster));
      case Prompt.TryAgain p -> new TryAgainScreen(p, to(p, poster));
      case Prompt.Goodbye p -> new GoodbyeScreen(p, to(p, poster));
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
      case Prompt.Home _,
          Prompt.OutOfService _,
          Prompt.Progress<?> _,
          Prompt.TakePaper _,
          Prompt.Goodbye _ ->
          false;
      case Prompt.PlaceIdCard _,
          Prompt.Choose _,
          Prompt.ChooseSome _,
          Enter _,
          Prompt.Check _,
          Prompt.Wait<?> _,
          Prompt.ReceiptOnScreen _,
          Prompt.Explain _,
          Prompt.TryAgain _ ->
          true;
    };
  }

  private Screens() {}
}
