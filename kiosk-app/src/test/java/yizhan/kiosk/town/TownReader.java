package yizhan.kiosk.town;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import yizhan.device.Condition;
import yizhan.device.Deadline;
import yizhan.device.DeviceException;
import yizhan.device.DeviceException.Reason;
import yizhan.device.DeviceStatus;
import yizhan.device.card.CardReader;
import yizhan.device.card.CardReading;
import yizhan.device.card.CitizenCard;
import yizhan.device.card.IdCard;

/** A card reader on which the next citizen's card lies as soon as somebody looks. */
public final class TownReader implements CardReader {
  private static final int BEFORE_WHO = 14;
  private static final LocalDate BORN = LocalDate.of(1990, 1, 1);

  private final Supplier<CardReading> next;
  private volatile boolean silent;
  private volatile boolean lying;

  /**
   * @param who whose card is laid down next
   */
  public TownReader(Supplier<Integer> who) {
    this(false, () -> new CardReading.Read(card(who.get())));
  }

  private TownReader(boolean lying, Supplier<CardReading> next) {
    this.lying = lying;
    this.next = next;
  }

  /** One on which cards of all kinds are laid down, that may not be readable. */
  static TownReader laying(Supplier<CardReading> next) {
    return new TownReader(false, next);
  }

  /** From now on it answers nothing. */
  public void fallSilent() {
    silent = true;
  }

  /** The card is taken up. */
  public void lift() {
    lying = false;
  }

  public static CitizenCard card(int who) {
    return new CitizenCard(
        "name of " + number(who),
        "1",
        "01",
        BORN,
        "address",
        number(who),
        "issuer",
        new IdCard.Validity(BORN, LocalDate.MAX),
        new IdCard.Photo(number(who).getBytes(StandardCharsets.US_ASCII)));
  }

  /** Ends in a digit that says how many firms this person has. */
  public static String number(int who) {
    return "44010119900101" + String.format(Locale.ROOT, "%03d", who) + who % 4;
  }

  /** Whose number that is. */
  static int who(String number) {
    return Integer.parseInt(number, BEFORE_WHO, BEFORE_WHO + 3, 10);
  }

  @Override
  public CardReading read(Runnable seen, Deadline deadline) throws DeviceException {
    if (silent) throw new DeviceException(Reason.TIMED_OUT, "no answer");
    CardReading reading = next.get();
    lying = reading instanceof CardReading.Read;
    if (lying) seen.run();
    return reading;
  }

  @Override
  public Optional<String> addedAddress(Deadline deadline) {
    return Optional.empty();
  }

  @Override
  public DeviceStatus selfTest(Deadline deadline) {
    return status(deadline);
  }

  @Override
  public boolean cardPresent(Deadline deadline) {
    return lying;
  }

  @Override
  public String securityModule(Deadline deadline) {
    return "05.01-20260101-0000000001-0000000001";
  }

  @Override
  public DeviceStatus status(Deadline deadline) {
    return silent ? DeviceStatus.unknown(Condition.Kind.OFFLINE) : DeviceStatus.READY;
  }

  @Override
  public String describe() {
    return "the town's reader";
  }

  @Override
  public void close() {
    // nothing is open
  }
}
