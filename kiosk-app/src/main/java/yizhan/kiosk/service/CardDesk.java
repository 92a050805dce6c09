package yizhan.kiosk.service;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import yizhan.device.DeviceException;
import yizhan.device.DeviceException.Reason;
import yizhan.device.card.CardReader;
import yizhan.device.card.CardReading;
import yizhan.device.card.IdCard;
import yizhan.kiosk.equipment.DeviceThread;
import yizhan.kiosk.prompt.CardShown;
import yizhan.kiosk.prompt.Goodbye;
import yizhan.kiosk.prompt.PlaceIdCard;
import yizhan.kiosk.prompt.PlaceIdCard.Stage;
import yizhan.kiosk.prompt.Prompt;
import yizhan.kiosk.prompt.Text;
import yizhan.kiosk.visit.Happening;
import yizhan.kiosk.visit.Trouble;

/** The card reader as a visit sees it: somewhere to lay a card, and to take it from. */
public final class CardDesk {
  private static final Duration ANSWER = Duration.ofSeconds(2);
  private static final Duration LOOK = Duration.ofSeconds(10);
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(400);

  /** So much longer between two looks while nobody has been asked for a card: day and night. */
  private static final int NOBODY_ASKED = 2;

  /** After so many looks at an empty reader, a minute as a rule, nobody is here. */
  private static final int CALM_AFTER = 75;

  private static final int NOBODY_HERE = 2 * NOBODY_ASKED;

  private static final Duration QUICK_LOOK = Duration.ofMillis(100);
  private static final Duration SHIFTED_AFTER = Duration.ofMillis(1500);
  private static final Duration WITHOUT_READER = Duration.ofSeconds(2);
  private static final int GONE_AFTER = 2;

  private final DeviceThread<CardReader> reader;
  private final Duration look;
  private final Duration between;

  public CardDesk(DeviceThread<CardReader> reader) {
    this(reader, LOOK, BETWEEN_LOOKS);
  }

  /**
   * @param look how long one look for a card takes
   * @param between two looks whether it still lies there
   */
  CardDesk(DeviceThread<CardReader> reader, Duration look, Duration between) {
    this.reader = reader;
    this.look = look;
    this.between = between;
  }

  /**
   * Waits for a card to be laid down anew and reads it. One that lies there already starts nothing:
   * it may be somebody else's.
   */
  public CardShown shown(Text purpose, Consumer<Prompt<CardShown>> tell)
      throws Trouble, InterruptedException {
    return shown(purpose, Text.of("card.take-up-first"), tell);
  }

  /**
   * The same.
   *
   * @param first what is to be done with one that lies there
   */
  CardShown shown(Text purpose, Text first, Consumer<Prompt<CardShown>> tell)
      throws Trouble, InterruptedException {
    try {
      if (present()) {
        tell.accept(waiting(purpose, Optional.of(first)));
        awaitGone();
        tell.accept(waiting(purpose, Optional.empty()));
      }
      String module = reader.call(ANSWER, CardReader::securityModule);
      while (true) {
        switch (awaitReading(purpose, tell)) {
          case CardReading.Read(IdCard card) -> {
            return new CardShown(card, module);
          }
          case CardReading.Failed(var fault) -> {
            tell.accept(waiting(purpose, Optional.of(Text.of("card.trouble." + fault))));
            // a lifted card is gone already: waiting for that would miss whoever is quick
            if (fault != CardReading.Fault.LIFTED) awaitShifted();
          }
        }
      }
    } catch (DeviceException failed) {
      throw trouble(failed);
    }
  }

  /**
   * Tells of each card that is laid down anew, and of nothing that lies there already. Never
   * answers.
   */
  public String arrivals(Runnable laid) throws InterruptedException {
    boolean there = true; // what was not seen coming has not come
    int empty = 0;
    while (true) {
      boolean now = there;
      try {
        now = present();
      } catch (DeviceException _) {
        Pause.of(WITHOUT_READER); // home says that it is missing; it may come back
      }
      if (now && !there) laid.run();
      there = now;
      empty = now ? 0 : Math.min(empty + 1, CALM_AFTER);
      Pause.of(between.multipliedBy(empty < CALM_AFTER ? NOBODY_ASKED : NOBODY_HERE));
    }
  }

  /** Ends when the card has been lifted. */
  public Happening.Reason lifted() throws Trouble, InterruptedException {
    try {
      awaitGone();
      return Happening.Reason.CARD_LIFTED;
    } catch (DeviceException failed) {
      throw trouble(failed);
    }
  }

  /** Ends when no card lies there any more. */
  public Goodbye.Then taken() throws Trouble, InterruptedException {
    var _ = lifted();
    return Goodbye.Then.DONE;
  }

  /**
   * Whether a card lies there now; no, too, when the reader cannot say: the goodbye then does not
   * wait for it.
   */
  public boolean cardThere() throws InterruptedException {
    try {
      return present();
    } catch (DeviceException _) {
      return false;
    }
  }

  /** A look that ends before its time has found a silent reader, not a table without a card. */
  private CardReading awaitReading(Text purpose, Consumer<Prompt<CardShown>> tell)
      throws DeviceException, InterruptedException {
    AtomicBoolean seen = new AtomicBoolean();
    Runnable sayReading =
        () -> {
          seen.set(true);
          tell.accept(new PlaceIdCard(purpose, Stage.READING, Optional.empty()));
        };
    while (true) {
      long began = System.nanoTime();
      try {
        return reader.call(look, (device, deadline) -> device.read(sayReading, deadline));
      } catch (DeviceException nothing) {
        boolean early = System.nanoTime() - began < look.toNanos();
        if (nothing.reason() != Reason.TIMED_OUT || early) throw nothing;
        // what was seen has gone away unread
        if (seen.getAndSet(false)) tell.accept(waiting(purpose, Optional.empty()));
      }
    }
  }

  private boolean present() throws DeviceException, InterruptedException {
    return reader.call(ANSWER, CardReader::cardPresent);
  }

  /**
   * Whoever lays a card down better, or another one, may be quicker than the reader looks: after a
   * while what lies there is read again.
   */
  private void awaitShifted() throws DeviceException, InterruptedException {
    long until = System.nanoTime() + SHIFTED_AFTER.toNanos();
    while (present() && System.nanoTime() < until) Pause.of(QUICK_LOOK);
  }

  /** Somebody else is asking the reader: that says nothing of the card. */
  private boolean stillPresent() throws DeviceException, InterruptedException {
    try {
      return present();
    } catch (DeviceException failed) {
      if (failed.reason() == Reason.BUSY) return true;
      throw failed;
    }
  }

  /** A card that is only shifted flickers: it is gone when it was missed twice. */
  private void awaitGone() throws DeviceException, InterruptedException {
    int missed = 0;
    while (missed < GONE_AFTER) {
      missed = stillPresent() ? 0 : missed + 1;
      if (missed < GONE_AFTER) Pause.of(between);
    }
  }

  private static PlaceIdCard waiting(Text purpose, Optional<Text> trouble) {
    return new PlaceIdCard(purpose, Stage.WAITING, trouble);
  }

  private static Trouble trouble(DeviceException failed) {
    return new Trouble(
        Text.of("trouble.card-reader"), Text.of("trouble.device." + failed.reason()), failed);
  }
}
