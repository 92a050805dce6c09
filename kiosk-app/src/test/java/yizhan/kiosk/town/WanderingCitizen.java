package yizhan.kiosk.town;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import yizhan.device.Deadline;
import yizhan.kiosk.prompt.About;
import yizhan.kiosk.prompt.Check;
import yizhan.kiosk.prompt.Choose;
import yizhan.kiosk.prompt.ChooseSome;
import yizhan.kiosk.prompt.ConfirmOnPhone;
import yizhan.kiosk.prompt.Consent;
import yizhan.kiosk.prompt.Explain;
import yizhan.kiosk.prompt.Goodbye;
import yizhan.kiosk.prompt.Home;
import yizhan.kiosk.prompt.LookAtCamera;
import yizhan.kiosk.prompt.Option;
import yizhan.kiosk.prompt.OutOfService;
import yizhan.kiosk.prompt.PhoneAnswer;
import yizhan.kiosk.prompt.PlaceIdCard;
import yizhan.kiosk.prompt.Progress;
import yizhan.kiosk.prompt.Prompt;
import yizhan.kiosk.prompt.Prompt.Done;
import yizhan.kiosk.prompt.Prompt.Taken;
import yizhan.kiosk.prompt.ReceiptOnScreen;
import yizhan.kiosk.prompt.TakePaper;
import yizhan.kiosk.prompt.Text;
import yizhan.kiosk.prompt.Tile;
import yizhan.kiosk.prompt.TryAgain;
import yizhan.kiosk.prompt.Wait;
import yizhan.kiosk.visit.Front;
import yizhan.kiosk.visit.Happening;
import yizhan.kiosk.visit.Happening.Reason;
import yizhan.kiosk.visit.Source;
import yizhan.kiosk.visit.Trouble;
import yizhan.kiosk.visit.Turn;
import yizhan.kiosk.visit.Turn.Mood;

/**
 * Somebody who answers at random, goes back, says nothing, lifts the card, or has had enough and
 * wants home; and who watches what the screens say meanwhile.
 */
final class WanderingCitizen implements Front {
  /** 回首页 may be met once by a question that is still on its way. */
  private static final int MOST_HOME_TAPS = 2;

  /** Paper, bad news, a receipt on the screen, goodbye. */
  private static final int MOST_TAPS_BEHIND_THE_WALL = 5;

  private static final int MOST_TURNS = 400;
  private static final Text FAMILY = Text.of("matter.family-housing");

  /** Steps of a family before the first of them shows who they are: the purpose. */
  private static final int BEFORE_A_FAMILY = 1;

  private static final String PHONE = "PHONE";
  private static final List<String> LIKELY = List.of("OWN", "FAMILY", "here", "print");
  private static final Pattern SOMEBODY = Pattern.compile("44010119900101\\d{4}");

  private final SplittableRandom random;
  private final TownTable table;
  private final Interpreter interpreter;

  /** Takes out the phone, and always thinks better of it. */
  private final boolean undecided;

  private final Set<Object> acts = new HashSet<>();
  private boolean guarded;
  private boolean bound;
  private boolean cleared;
  private boolean fedUp;
  private boolean lookedUp; // since a card was laid down
  private int homeTaps;
  private int wayOut;
  private int turns;

  WanderingCitizen(SplittableRandom random, TownTable table, Interpreter interpreter) {
    this.random = random;
    this.table = table;
    this.interpreter = interpreter;
    this.undecided = chance(5);
  }

  /** Whether nothing of the visit is shown any more. */
  boolean cleared() {
    return cleared;
  }

  @Override
  public Happening next(Turn<?> turn) {
    assertThat(++turns).as("a visit comes to an end").isLessThan(MOST_TURNS);
    if (turn.prompt() instanceof Wait<?> wait && wait.what().key().equals("wait.property.what"))
      lookedUp = true;
    if (turn.mood() == Mood.HELD) {
      assertThat(acts.add(turn.prompt())).as("nothing is done twice: %s", turn.prompt()).isTrue();
      return run(turn);
    }
    if (turn.mood() == Mood.HUSHED) return chance(4) ? new Happening.Silence() : run(turn);
    look(turn.prompt());
    fedUp |= !undecided && chance(3);
    return fedUp ? leave(turn) : wander(turn);
  }

  private Happening wander(Turn<?> turn) {
    if (turn.mayGoBack() && chance(15)) return new Happening.Back();
    if ((guarded || bound) && chance(4)) {
      if (!guarded) return new Happening.Leave(Reason.TIMED_OUT);
      table.lift();
      return new Happening.Leave(Reason.CARD_LIFTED);
    }
    if (chance(3)) return new Happening.Silence();
    if (chance(3)) return new Happening.Stirred();
    return answer(turn);
  }

  /** No screen is a dead end: home is offered and works, or something else leads on to the end. */
  private Happening leave(Turn<?> turn) {
    if (turn.mayLeave()) {
      assertThat(++homeTaps).as("home, from %s", turn.prompt()).isLessThanOrEqualTo(MOST_HOME_TAPS);
      return new Happening.Leave(Reason.HOME);
    }
    boolean leadsOn = !turn.prompt().focus().isEmpty() || !turn.sources().isEmpty();
    assertThat(leadsOn).as("neither home nor anything else: %s", turn.prompt()).isTrue();
    assertThat(++wayOut)
        .as("out, from %s", turn.prompt())
        .isLessThanOrEqualTo(MOST_TAPS_BEHIND_THE_WALL);
    return answer(turn);
  }

  private Happening answer(Turn<?> turn) {
    return switch (turn.prompt()) {
      case Home home ->
          one(home.tiles().stream().map(this::tile).flatMap(Optional::stream).toList());
      case Choose choose -> choose(open(choose.options()));
      case ChooseSome some -> some(some.options());
      case PlaceIdCard _ -> layCard(turn);
      case ConfirmOnPhone _ -> takePhone(turn);
      case TakePaper _ -> new Happening.Answer(Taken.TAKEN);
      case TryAgain _ -> new Happening.Answer(chance(40));
      case Consent consent -> agree(consent);
      case LookAtCamera _ ->
          chance(10) ? new Happening.Answer(LookAtCamera.Answer.OTHERWISE) : run(turn);
      case Goodbye goodbye -> goodbye(goodbye);
      case Check check -> agreeTo(check, turn);
      case Explain _, About _, ReceiptOnScreen _, OutOfService _ -> new Happening.Answer(Done.DONE);
      case Wait<?> _, Progress<?> _ -> run(turn);
      case Prompt.Typed _ -> new Happening.Silence(); // no service here asks for it
    };
  }

  /** Most come for what is theirs or their family's, and not alone. */
  private Happening choose(List<String> open) {
    if (undecided && open.contains(PHONE)) return new Happening.Answer(PHONE);
    for (String likely : LIKELY)
      if (open.contains(likely) && chance(60)) return new Happening.Answer(likely);
    return one(open);
  }

  private Happening agree(Consent consent) {
    if (chance(10)) return new Happening.Answer(Consent.Answer.WHOLE);
    boolean face = consent.title().key().equals("face.consent");
    boolean agrees = !chance(20);
    if (face) table.agreeToFace(agrees);
    if (!agrees) return new Happening.Answer(Consent.Answer.DISAGREE);
    if (!face) table.agree();
    return new Happening.Answer(Consent.Answer.AGREE);
  }

  /** Of a family the second and later ones come beside the first. */
  private static int place(Turn<?> turn) {
    boolean family = turn.setting().matter().equals(Optional.of(FAMILY));
    return family ? turn.setting().step().orElseThrow().at() - BEFORE_A_FAMILY : 1;
  }

  private Happening layCard(Turn<?> turn) {
    if (turn.sources().isEmpty()) return new Happening.Silence();
    lookedUp = false;
    table.place(place(turn));
    table.lift();
    return run(turn);
  }

  private Happening takePhone(Turn<?> turn) {
    lookedUp = false;
    if (undecided || chance(10)) return new Happening.Answer(PhoneAnswer.Unconfirmed.OTHERWISE);
    table.place(place(turn));
    return run(turn);
  }

  /** Who signs for whom is before the screen says for which of them it is. */
  private Happening agreeTo(Check check, Turn<?> turn) {
    if (check.title().key().equals(TownVoucher.STATEMENT)) {
      lookedUp = false;
      table.place(place(turn));
    }
    return new Happening.Answer(Done.DONE);
  }

  private Happening goodbye(Goodbye goodbye) {
    if (goodbye.cardStillThere()) table.lift();
    boolean again = !fedUp && goodbye.receipt().isPresent() && random.nextInt(4) == 0;
    return new Happening.Answer(again ? Goodbye.Then.RECEIPT : Goodbye.Then.DONE);
  }

  /** Who hears that something is missing asks for all of it now and then. */
  private Optional<String> tile(Tile tile) {
    if (!tile.lacking().isEmpty() && chance(30)) return Optional.of(Home.about(tile.id()));
    return Optional.of(tile.id()).filter(_ -> tile.open());
  }

  private Happening one(List<String> open) {
    return open.isEmpty()
        ? new Happening.Silence()
        : new Happening.Answer(open.get(random.nextInt(open.size())));
  }

  private Happening some(List<Option> options) {
    List<String> chosen = new ArrayList<>(open(options));
    if (chosen.size() > 1 && chance(60)) chosen.remove(random.nextInt(chosen.size()));
    return chosen.isEmpty() ? new Happening.Silence() : new Happening.Answer(List.copyOf(chosen));
  }

  private static List<String> open(List<Option> options) {
    return options.stream().filter(Option::open).map(Option::id).toList();
  }

  private <A> Happening run(Turn<A> turn) {
    Source<A> source = turn.sources().getFirst();
    try {
      return new Happening.Answer(source.await(this::look));
    } catch (Trouble trouble) {
      return new Happening.Failed(source, trouble);
    } catch (InterruptedException e) {
      throw new AssertionError("nobody interrupts a wandering citizen", e);
    }
  }

  /** Nobody but whose card lies there is named, and not even they when they are refused. */
  private void look(Prompt<?> prompt) {
    interpreter.say(prompt);
    if (prompt instanceof Explain(var bad) && bad.title().key().endsWith("-not-agreed.title"))
      assertThat(lookedUp).as("looked up, and then told that nothing was").isFalse();
    for (String words : Said.in((Record) prompt)) {
      Matcher somebody = SOMEBODY.matcher(words);
      while (somebody.find())
        assertThat(table.entitled()).as("named by %s", prompt).contains(somebody.group());
    }
  }

  private boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  @Override
  public void guard(Source<Reason> guard) {
    guarded = true;
  }

  @Override
  public void unguard() {
    guarded = false;
  }

  @Override
  public void endBy(Optional<Deadline> end) {
    bound = end.isPresent();
  }

  @Override
  public void patience(Optional<Duration> most) {
    // silence is one of the things that happen, whenever it likes
  }

  @Override
  public void clear() {
    cleared = true;
  }
}
