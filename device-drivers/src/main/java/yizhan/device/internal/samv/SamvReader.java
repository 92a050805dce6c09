package yizhan.device.internal.samv;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yizhan.device.Condition;
import yizhan.device.Deadline;
import yizhan.device.DeviceException;
import yizhan.device.DeviceException.Reason;
import yizhan.device.DeviceStatus;
import yizhan.device.card.CardReader;
import yizhan.device.card.CardReading;
import yizhan.device.card.CardReading.Failed;
import yizhan.device.card.CardReading.Fault;
import yizhan.device.card.IdCard;
import yizhan.device.card.IdCard.Photo;
import yizhan.device.internal.transport.Transport;

/**
 * A resident ID card reader that speaks SAM-V: find, select, read. SW1 and SW2 are the card's and
 * are not judged; SW3 is the module's word.
 */
public final class SamvReader implements CardReader {
  private static final Logger log = LoggerFactory.getLogger(SamvReader.class);

  /** So many finds in a row may lead nowhere before the card counts as unreadable. */
  private static final int STUMBLES = 3;

  /** Inner head of the answer to 30 01: length of text, length of photo, both big-endian. */
  private static final int INNER_HEAD = 4;

  private final SamvConversation conversation;
  private final SamvPace pace;
  private long nextFind = System.nanoTime();

  /** The module may hide a card that it has read: it then answers "no card" until it is lifted. */
  private boolean mayHideCard;

  /** A hidden card is read again without finding it, unless the module has once said no. */
  private boolean mayReadHiddenCard;

  private int stumbles;

  /** Opens nothing yet. */
  public SamvReader(Transport transport) {
    this(transport, SamvPace.USUAL);
  }

  SamvReader(Transport transport, SamvPace pace) {
    this.pace = pace;
    conversation = new SamvConversation(transport, pace);
  }

  @Override
  public String describe() {
    return "SAM-V at " + conversation.place();
  }

  @Override
  public DeviceStatus status(Deadline deadline) {
    return state(SamvCommand.STATUS, deadline);
  }

  @Override
  public DeviceStatus selfTest(Deadline deadline) {
    mayHideCard = false;
    DeviceStatus begun = state(SamvCommand.RESET, deadline);
    return begun.usable() ? status(deadline) : begun;
  }

  private DeviceStatus state(SamvCommand command, Deadline deadline) {
    try {
      return switch (conversation.ask(command, deadline).meaning()) {
        case OK -> DeviceStatus.READY;
        case SELF_TEST_FAILED -> broken(Condition.Kind.SELF_TEST_FAILED);
        case NOT_AUTHORISED, NO_AUTHORITY -> broken(Condition.Kind.NOT_AUTHORISED);
        case BAD_CHECKSUM, BAD_LENGTH -> DeviceStatus.unknown(Condition.Kind.GARBLED);
        default -> broken(Condition.Kind.NEEDS_ATTENTION);
      };
    } catch (DeviceException e) {
      return e.status();
    }
  }

  @Override
  public String securityModule(Deadline deadline) throws DeviceException {
    SamvAnswer answer = conversation.ask(SamvCommand.MODULE_ID, deadline);
    if (answer.meaning() != SamvStatus.OK) throw refused(SamvCommand.MODULE_ID, answer.meaning());
    return ModuleIdParser.parse(answer.data());
  }

  @Override
  public Optional<String> addedAddress(Deadline deadline) throws DeviceException {
    try {
      SamvAnswer answer = conversation.ask(SamvCommand.ADDED_ADDRESS, deadline);
      // Whoever has read the card need not select it again; for all others that comes first.
      if (answer.meaning() == SamvStatus.OUT_OF_ORDER) {
        expect(SamvStatus.FOUND, SamvCommand.FIND, find(deadline));
        SamvStatus selected = conversation.ask(SamvCommand.SELECT, deadline).meaning();
        expect(SamvStatus.OK, SamvCommand.SELECT, selected);
        answer = conversation.ask(SamvCommand.ADDED_ADDRESS, deadline);
      }
      if (answer.meaning() == SamvStatus.EMPTY) return Optional.empty();
      expect(SamvStatus.OK, SamvCommand.ADDED_ADDRESS, answer.meaning());
      return text(answer);
    } finally {
      conversation.wipe();
    }
  }

  @Override
  public boolean cardPresent(Deadline deadline) throws DeviceException {
    SamvStatus found = find(deadline);
    return switch (found) {
      case FOUND, SELECT_FAILED, UNKNOWN_CARD_TYPE -> true;
      case NO_CARD -> hidesCard(deadline);
      default -> throw refused(SamvCommand.FIND, found);
    };
  }

  @Override
  public CardReading read(Runnable seen, Deadline deadline) throws DeviceException {
    stumbles = 0;
    try {
      while (true) {
        Optional<CardReading> reading = readWhatLiesThere(seen, deadline);
        if (reading.isPresent()) return reading.get();
      }
    } finally {
      conversation.wipe();
    }
  }

  @Override
  public void close() {
    conversation.close();
  }

  /** Empty when there is nothing to say yet: no card, or a stumble that another find may mend. */
  private Optional<CardReading> readWhatLiesThere(Runnable seen, Deadline deadline)
      throws DeviceException {
    SamvStatus found = find(deadline);
    if (found == SamvStatus.NO_CARD) {
      stumbles = 0;
      return hidesCard(deadline) && mayReadHiddenCard ? readAgain(deadline) : Optional.empty();
    }
    if (found != SamvStatus.FOUND) return explain(SamvCommand.FIND, found, deadline);
    SamvStatus selected = conversation.ask(SamvCommand.SELECT, deadline).meaning();
    if (selected == SamvStatus.SELECT_FAILED) {
      Optional<CardReading> again = readAgain(deadline);
      return again.isPresent() ? again : stumble(SamvCommand.SELECT, selected);
    }
    if (selected != SamvStatus.OK) return explain(SamvCommand.SELECT, selected, deadline);
    seen.run();
    return readSelected(deadline);
  }

  private Optional<CardReading> readSelected(Deadline deadline) throws DeviceException {
    SamvAnswer answer = conversation.ask(SamvCommand.READ, deadline);
    if (answer.meaning() != SamvStatus.OK)
      return explain(SamvCommand.READ, answer.meaning(), deadline);
    mayHideCard = true;
    mayReadHiddenCard = true;
    return understand(answer);
  }

  /**
   * A card that was selected before and not lifted since cannot be selected again, and modules
   * differ in how they say so; most let it be read again, some want it lifted first.
   */
  private Optional<CardReading> readAgain(Deadline deadline) throws DeviceException {
    SamvAnswer answer = conversation.ask(SamvCommand.READ, deadline);
    boolean willing = answer.meaning() == SamvStatus.OK;
    mayHideCard |= willing;
    mayReadHiddenCard = willing;
    return willing ? understand(answer) : Optional.empty();
  }

  private Optional<CardReading> understand(SamvAnswer answer) {
    try {
      return Optional.of(new CardReading.Read(parse(answer.data())));
    } catch (UnreadableCardException e) {
      log.info("{}: card text not readable: {}", describe(), e.getMessage());
      return Optional.of(new Failed(Fault.UNREADABLE));
    } finally {
      answer.wipe();
    }
  }

  private static IdCard parse(byte[] data) throws UnreadableCardException {
    int text = (data[0] & 0xFF) << 8 | (data[1] & 0xFF);
    int photo = (data[2] & 0xFF) << 8 | (data[3] & 0xFF);
    if (INNER_HEAD + text + photo != data.length) throw new UnreadableCardException("inner head");
    byte[] picture = Arrays.copyOfRange(data, INNER_HEAD + text, data.length);
    byte[] words = Arrays.copyOfRange(data, INNER_HEAD, INNER_HEAD + text);
    try {
      return CardTextParser.parse(words, new Photo(picture));
    } finally {
      Arrays.fill(words, (byte) 0);
      Arrays.fill(picture, (byte) 0);
    }
  }

  /** An address of blanks is none. */
  private Optional<String> text(SamvAnswer answer) throws DeviceException {
    byte[] data = answer.data();
    try {
      String text = new CardText(data).field("added address", 0, data.length);
      return text.isBlank() ? Optional.empty() : Optional.of(text);
    } catch (UnreadableCardException e) {
      throw new DeviceException(Reason.GARBLED, describe() + ": " + e.getMessage());
    } finally {
      answer.wipe();
    }
  }

  private void expect(SamvStatus wanted, SamvCommand step, SamvStatus status)
      throws DeviceException {
    if (status != wanted) throw refused(step, status);
  }

  private SamvStatus find(Deadline deadline) throws DeviceException {
    Duration early = Duration.ofNanos(nextFind - System.nanoTime());
    if (early.isPositive()) deadline.pause(early, "waiting for a card");
    try {
      SamvStatus found = conversation.ask(SamvCommand.FIND, deadline).meaning();
      if (found == SamvStatus.FOUND) mayHideCard = false;
      return found;
    } finally {
      nextFind = System.nanoTime() + pace.betweenFinds().toNanos();
    }
  }

  /** Whether a card that was read still lies there, though the module no longer finds it. */
  private boolean hidesCard(Deadline deadline) throws DeviceException {
    if (!mayHideCard) return false;
    SamvStatus added = conversation.ask(SamvCommand.ADDED_ADDRESS, deadline).meaning();
    conversation.wipe();
    mayHideCard = added == SamvStatus.OK || added == SamvStatus.EMPTY;
    return mayHideCard;
  }

  private Optional<CardReading> explain(SamvCommand step, SamvStatus status, Deadline deadline)
      throws DeviceException {
    if (status != SamvStatus.NO_CARD) log.info("{}: {} answered {}", describe(), step, status);
    return switch (status) {
      case NO_CARD -> step == SamvCommand.FIND ? Optional.empty() : failed(Fault.LIFTED);
      case UNKNOWN_CARD_TYPE -> failed(Fault.NOT_AN_ID_CARD);
      case CARD_REJECTS_MODULE, MODULE_REJECTS_CARD, INFORMATION_NOT_VERIFIED ->
          failed(lifted(deadline) ? Fault.LIFTED : Fault.NOT_AUTHENTIC);
      case READ_FAILED, NO_RANDOM_NUMBER, EMPTY ->
          failed(lifted(deadline) ? Fault.LIFTED : Fault.UNREADABLE);
      case SELF_TEST_FAILED, NOT_AUTHORISED, NO_AUTHORITY, BAD_CHECKSUM, BAD_LENGTH ->
          throw refused(step, status);
      case UNRECOGNISED_ERROR -> resetAfterStumble(step, deadline);
      case OK, FOUND, OUT_OF_ORDER, SELECT_FAILED, UNDOCUMENTED -> stumble(step, status);
    };
  }

  /** After a failed read: a card that the module no longer finds was lifted. */
  private boolean lifted(Deadline deadline) throws DeviceException {
    mayHideCard = false;
    return find(deadline) == SamvStatus.NO_CARD;
  }

  private Optional<CardReading> stumble(SamvCommand step, SamvStatus status)
      throws DeviceException {
    if (++stumbles < STUMBLES) return Optional.empty();
    if (status == SamvStatus.SELECT_FAILED) return failed(Fault.UNREADABLE);
    throw refused(step, status);
  }

  private Optional<CardReading> resetAfterStumble(SamvCommand step, Deadline deadline)
      throws DeviceException {
    Optional<CardReading> ending = stumble(step, SamvStatus.UNRECOGNISED_ERROR);
    conversation.ask(SamvCommand.RESET, deadline);
    return ending;
  }

  private static Optional<CardReading> failed(Fault fault) {
    return Optional.of(new Failed(fault));
  }

  private static DeviceStatus broken(Condition.Kind kind) {
    return DeviceStatus.of(List.of(Condition.of(kind)));
  }

  private DeviceException refused(SamvCommand command, SamvStatus status) {
    return new DeviceException(
        Reason.REFUSED, describe() + " answered " + status + " to " + command);
  }
}
