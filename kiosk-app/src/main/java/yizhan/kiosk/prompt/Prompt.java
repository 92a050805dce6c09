package yizhan.kiosk.prompt;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The whole model of one screen, as a value: two equal prompts are the same question, and an answer
 * given to one holds for the other. Parts are plain values; never rendered text, arrays or lambdas.
 *
 * @param <A> the answer
 */
public sealed interface Prompt<A> {
  /** Whether this is an answer to this prompt, as it now stands. */
  boolean accepts(Object answer);

  /** Whether Back may land here, where a citizen gave an answer and could give another. */
  default boolean landing() {
    return true;
  }

  /** Whether somebody is there who can be asked "still there?"; if not, silence just ends it. */
  default boolean attended() {
    return !(this instanceof Home || this instanceof OutOfService);
  }

  /** What is said aloud: a sentence of its own, not a reading of the screen. */
  Text spoken();

  /**
   * What can be operated, as ids of the screen's nodes, in the order in which arrow keys walk. Back
   * and home are the frame's and come after these.
   */
  List<String> focus();

  /** What silence means when even "still there?" was not answered; empty: the visit ends. */
  default Optional<A> silence() {
    return Optional.empty();
  }

  /** The id of the one main action at the right of the footer. */
  String ACT = "act";

  /**
   * All matters as tiles. Answered with a tile's id, by touch.
   *
   * @param elsewhere where else people can go
   * @param outage set when nothing at all can be done here
   */
  record Home(List<Option> tiles, Text hotline, List<Text> elsewhere, Optional<Outage> outage)
      implements Prompt<String> {
    public Home {
      tiles = List.copyOf(tiles);
      elsewhere = List.copyOf(elsewhere);
    }

    @Override
    public boolean accepts(Object answer) {
      return Option.STAFF.equals(answer) || Option.open(tiles, answer);
    }

    @Override
    public Text spoken() {
      return Text.of(outage.isPresent() ? "out-of-service.say" : "home.say");
    }

    @Override
    public List<String> focus() {
      return ids(tiles);
    }
  }

  /** Something went wrong that nobody foresaw. */
  record OutOfService(Outage outage) implements Agree {
    @Override
    public Text spoken() {
      return Text.of("out-of-service.say");
    }

    @Override
    public List<String> focus() {
      return List.of();
    }
  }

  /**
   * Lay the card on the reader. Answered by the reader with {@link CardShown}.
   *
   * @param purpose what the card is read for
   * @param trouble what was wrong with the last try; empty at first
   */
  record PlaceIdCard(Text purpose, Stage stage, Optional<Text> trouble)
      implements Prompt<CardShown> {
    /** How far it is. */
    public enum Stage {
      WAITING,
      READING
    }

    @Override
    public boolean accepts(Object answer) {
      return answer instanceof CardShown;
    }

    /** The card still lies there and would answer again at once. */
    @Override
    public boolean landing() {
      return false;
    }

    @Override
    public Text spoken() {
      return stage == Stage.READING
          ? Text.of("card.reading.say")
          : trouble.orElse(Text.of("card.place.say"));
    }

    @Override
    public List<String> focus() {
      return List.of();
    }
  }

  /**
   * Choose one. Answered with the option's id.
   *
   * @param scanHint set when a code held before the scanner answers too
   */
  record Choose(Text title, List<Option> options, Optional<Text> scanHint)
      implements Prompt<String> {
    public Choose {
      options = List.copyOf(options);
    }

    @Override
    public boolean accepts(Object answer) {
      return Option.open(options, answer);
    }

    @Override
    public Text spoken() {
      return Text.of("choose.say", title, options.size());
    }

    @Override
    public List<String> focus() {
      return ids(options);
    }
  }

  /**
   * Choose one or more, then {@link #ACT}. Answered with the ids of the chosen, in the order of the
   * options.
   */
  record ChooseSome(Text title, List<Option> options, Text act) implements Prompt<List<String>> {
    public ChooseSome {
      options = List.copyOf(options);
    }

    @Override
    public boolean accepts(Object answer) {
      Set<String> open = Set.copyOf(options.stream().filter(Option::open).map(Option::id).toList());
      return answer instanceof List<?> chosen
          && !chosen.isEmpty()
          && Set.copyOf(chosen).size() == chosen.size()
          && open.containsAll(chosen);
    }

    @Override
    public Text spoken() {
      return Text.of("choose-some.say", title, options.size(), act);
    }

    @Override
    public List<String> focus() {
      List<String> ids = new ArrayList<>(ids(options));
      ids.add(ACT);
      return ids;
    }
  }

  /**
   * Shows exactly what will happen, with a true picture of each sheet; {@link #ACT} makes it
   * happen.
   */
  record Check(Text title, List<Line> lines, List<SheetPicture> sheets, Text consequence, Text act)
      implements Agree {
    public Check {
      lines = List.copyOf(lines);
      sheets = List.copyOf(sheets);
    }

    @Override
    public Text spoken() {
      return Text.of("check.say", consequence);
    }
  }

  /**
   * Something is being waited for; shown only after a moment. Answered by what is waited for.
   *
   * @param usually how long it usually takes
   * @param otherwise what happens if it does not come
   */
  record Wait<A>(Text what, Text usually, Text otherwise) implements Underway<A> {
    @Override
    public Text spoken() {
      return what;
    }
  }

  /**
   * Something irreversible is under way. Answered by it.
   *
   * @param what is happening now
   * @param done steps done
   * @param of steps in all; zero when that is not known
   */
  record Progress<A>(Text what, Text stay, int done, int of) implements Underway<A> {
    @Override
    public Text spoken() {
      return what;
    }
  }

  /** Take the paper out. Silence means that it was left. */
  record TakePaper(List<Text> papers, Place place) implements Prompt<Taken> {
    public TakePaper {
      papers = List.copyOf(papers);
    }

    @Override
    public boolean accepts(Object answer) {
      return answer instanceof Taken;
    }

    @Override
    public boolean landing() {
      return false;
    }

    @Override
    public Text spoken() {
      return Text.of("paper.take.say");
    }

    @Override
    public List<String> focus() {
      return List.of(ACT);
    }

    @Override
    public Optional<Taken> silence() {
      return Optional.of(Taken.LEFT);
    }
  }

  /** The receipt as a code to photograph, when there is no paper for it. */
  record ReceiptOnScreen(Text why, String code, List<Line> lines) implements Agree {
    public ReceiptOnScreen {
      lines = List.copyOf(lines);
    }

    @Override
    public Text spoken() {
      return Text.of("receipt.on-screen.say");
    }

    @Override
    public Optional<Done> silence() {
      return Optional.of(Done.DONE);
    }
  }

  /** Bad news with the ways out. */
  record Explain(Refusal refusal) implements Agree {
    @Override
    public boolean landing() {
      return false;
    }

    @Override
    public Text spoken() {
      return Text.of("explain.say", refusal.title(), refusal.why());
    }

    @Override
    public Optional<Done> silence() {
      return Optional.of(Done.DONE);
    }
  }

  /** The world failed for now. True: try again; false: give up. */
  record TryAgain(Text what, Text why) implements Prompt<Boolean> {
    /** The id of the button that gives up. */
    public static final String GIVE_UP = "give-up";

    @Override
    public boolean accepts(Object answer) {
      return answer instanceof Boolean;
    }

    @Override
    public boolean landing() {
      return false;
    }

    @Override
    public Text spoken() {
      return Text.of("try-again.say", what);
    }

    @Override
    public List<String> focus() {
      return List.of(ACT, GIVE_UP);
    }
  }

  /**
   * All is done; take the card along. Answered by the reader when the card is gone, or by touch
   * when there is none.
   */
  record Goodbye(List<Text> done, List<Text> takeAlong, boolean cardStillThere) implements Agree {
    public Goodbye {
      done = List.copyOf(done);
      takeAlong = List.copyOf(takeAlong);
    }

    @Override
    public boolean landing() {
      return false;
    }

    @Override
    public Text spoken() {
      if (done.isEmpty()) return Text.of("goodbye.card-only.say");
      return cardStillThere ? Text.of("goodbye.card.say") : Text.of("goodbye.say");
    }

    @Override
    public List<String> focus() {
      return cardStillThere ? List.of() : List.of(ACT);
    }

    @Override
    public Optional<Done> silence() {
      return Optional.of(Done.DONE);
    }
  }

  /** A prompt that can only be agreed to. */
  sealed interface Agree extends Prompt<Done> {
    @Override
    default boolean accepts(Object answer) {
      return answer == Done.DONE;
    }

    @Override
    default List<String> focus() {
      return List.of(ACT);
    }
  }

  /** A prompt that is answered by what is under way, not by the citizen. */
  sealed interface Underway<A> extends Prompt<A> {
    @Override
    default boolean accepts(Object answer) {
      return true;
    }

    @Override
    default boolean landing() {
      return false;
    }

    @Override
    default List<String> focus() {
      return List.of();
    }
  }

  /** A prompt that is answered with what was typed. */
  sealed interface Typed extends Prompt<String> permits Enter {}

  /** The answer to a prompt that can only be agreed to. */
  enum Done {
    DONE
  }

  /** What became of paper that came out. */
  enum Taken {
    TAKEN,
    LEFT
  }

  private static List<String> ids(List<Option> options) {
    return options.stream().filter(Option::open).map(Option::id).toList();
  }
}
