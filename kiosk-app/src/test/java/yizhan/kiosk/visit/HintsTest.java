package yizhan.kiosk.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import yizhan.kiosk.prompt.CardShown;
import yizhan.kiosk.prompt.Home;
import yizhan.kiosk.prompt.PlaceIdCard;
import yizhan.kiosk.prompt.PlaceIdCard.Stage;
import yizhan.kiosk.prompt.Prompt;
import yizhan.kiosk.prompt.Text;
import yizhan.kiosk.prompt.Tile;
import yizhan.kiosk.prompt.TryAgain;
import yizhan.kiosk.visit.Turn.Mood;

/** What a front and a visit do about somebody who does nothing. */
@Timeout(20)
class HintsTest {
  private static final Duration LONG = Duration.ofSeconds(60);
  private static final Duration SHORT = Duration.ofMillis(40);
  private static final Text TROUBLE = Text.of("trouble");

  private final List<Turn<?>> shown = new CopyOnWriteArrayList<>();
  private final Deque<Consumer<Happening>> posts = new ConcurrentLinkedDeque<>();

  @Test
  void comeOneAfterTheOtherWhileACardIsWaitedFor() {
    hold(pace(LONG, SHORT), visit -> ended(visit.ask(card(Optional.empty()), _ -> never())));
    await().until(() -> hints().equals(List.of(0, 1, 2, 3)));
    assertThat(shown).allMatch(turn -> turn.mood() == Mood.CALM);
  }

  @Test
  void beginAnewWithATrouble() {
    hold(
        pace(LONG, SHORT),
        visit ->
            ended(
                visit.ask(
                    card(Optional.empty()),
                    tell -> {
                      await().until(() -> hints().contains(2));
                      tell.accept(card(Optional.of(TROUBLE)));
                      return never();
                    })));
    await().until(() -> hints().size() > 5 && hints().getLast() == 3);
    List<Turn<?>> after = shown.stream().filter(turn -> hasTrouble(turn.prompt())).toList();
    assertThat(after.getFirst().hint()).isZero();
  }

  @Test
  void doNotComeWhereNothingPhysicalIsAsked() {
    hold(pace(SHORT, SHORT), visit -> ended(visit.ask(new TryAgain(TROUBLE, TROUBLE))));
    await().until(() -> shown.stream().anyMatch(turn -> turn.mood() == Mood.FADING));
    assertThat(hints()).containsOnly(0);
  }

  @Test
  void homeRestsUntilSomebodyStirs() {
    hold(pace(SHORT, LONG), visit -> ended(visit.ask(home(), _ -> "never" + never())));
    await().until(() -> last().mood() == Mood.RESTING);
    int then = shown.size();
    posts.getLast().accept(new Happening.Stirred());
    await().until(() -> shown.size() > then);
    assertThat(shown.get(then).mood()).isEqualTo(Mood.CALM);
  }

  @Test
  void homeWakesWhenADeviceSeesSomebody() {
    hold(
        pace(SHORT, LONG),
        visit ->
            ended(
                visit.ask(
                    home(),
                    tell -> {
                      await().until(() -> !shown.isEmpty() && last().mood() == Mood.RESTING);
                      tell.stir();
                      return "never" + never();
                    })));
    await()
        .untilAsserted(
            () -> assertThat(moods()).containsSubsequence(Mood.CALM, Mood.RESTING, Mood.CALM));
  }

  private void hold(Pace pace, Service service) {
    Display display =
        new Display() {
          @Override
          public void show(Turn<?> turn, Consumer<Happening> post) {
            posts.add(post);
            shown.add(turn);
          }

          @Override
          public void clear() {
            // nothing is drawn
          }
        };
    LiveFront front =
        new LiveFront(display, work -> Thread.ofPlatform().daemon().unstarted(work), pace);
    Thread.ofPlatform().daemon().start(() -> Visit.hold(service, front));
  }

  private static Pace pace(Duration patience, Duration hint) {
    return new Pace(
        LONG,
        patience,
        LONG,
        LONG,
        LONG,
        List.of(hint, hint.multipliedBy(2), hint.multipliedBy(3)));
  }

  private static PlaceIdCard card(Optional<Text> trouble) {
    return new PlaceIdCard(Text.of("purpose"), Stage.WAITING, trouble);
  }

  private static Home home() {
    Tile tile = new Tile("a", Text.of("a"), List.of(), true, List.of());
    return new Home(List.of(tile), Text.of("hotline"), List.of(), Optional.empty());
  }

  private static boolean hasTrouble(Prompt<?> prompt) {
    return prompt instanceof PlaceIdCard card && card.trouble().isPresent();
  }

  private static CardShown never() throws InterruptedException {
    new CountDownLatch(1).await();
    throw new IllegalStateException("never");
  }

  private static Ending ended(Object answer) {
    assertThat(answer).isNotNull();
    return new Ending.Finished();
  }

  private Turn<?> last() {
    return shown.getLast();
  }

  private List<Mood> moods() {
    return shown.stream().<Mood>map(Turn::mood).toList();
  }

  private List<Integer> hints() {
    return shown.stream().<Integer>map(Turn::hint).toList();
  }
}
