package yizhan.device.internal.escpos;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yizhan.device.Condition;
import yizhan.device.Deadline;
import yizhan.device.DeviceException;
import yizhan.device.DeviceException.Reason;
import yizhan.device.DeviceStatus;
import yizhan.device.internal.transport.Transport;
import yizhan.device.printer.GlyphPainter;
import yizhan.device.printer.Receipt;
import yizhan.device.printer.ReceiptOutcome;
import yizhan.device.printer.ReceiptOutcome.Interrupted;
import yizhan.device.printer.ReceiptOutcome.NotStarted;
import yizhan.device.printer.ReceiptOutcome.Printed;
import yizhan.device.printer.ReceiptPaper;
import yizhan.device.printer.ReceiptPresenter;
import yizhan.device.printer.ReceiptPrinter;

/**
 * A receipt printer that speaks ESC/POS. Asks before it sends, and calls a receipt printed only
 * when the printer has said, in print order, that it got to the end.
 */
public final class EscPosPrinter implements ReceiptPrinter {
  private static final Logger log = LoggerFactory.getLogger(EscPosPrinter.class);

  /** How often a printer that has not got to the end is asked what holds it up. */
  private static final Duration BETWEEN_QUESTIONS = Duration.ofMillis(500);

  /** Beyond the time on the wire: feeding, printing, cutting. */
  private static final Duration PRINTING = Duration.ofSeconds(5);

  /** How long telling it to forget a ticket may take, whatever the caller's deadline. */
  private static final Duration PARTING = Duration.ofMillis(200);

  /** Nothing is wrong that it would admit, and yet it never said that it got to the end. */
  private static final DeviceStatus NEVER_SAID_SO =
      DeviceStatus.of(List.of(Condition.of(Condition.Kind.NEEDS_ATTENTION)));

  private static final int BITS_PER_BYTE = 10;

  private final Transport transport;
  private final EscPosConversation conversation;
  private final EscPosEncoder encoder;
  private final Dialect dialect;

  /** Opens nothing yet. */
  public EscPosPrinter(
      Transport transport, ReceiptPaper paper, Dialect dialect, GlyphPainter painter) {
    this(transport, EscPosConversation.ANSWER, new EscPosEncoder(paper, dialect, painter), dialect);
  }

  EscPosPrinter(Transport transport, Duration answer, EscPosEncoder encoder, Dialect dialect) {
    this.transport = transport;
    this.conversation = new EscPosConversation(transport, answer, dialect);
    this.encoder = encoder;
    this.dialect = dialect;
  }

  @Override
  public String describe() {
    return "ESC/POS (" + dialect.name() + ") at " + transport.describe();
  }

  @Override
  public DeviceStatus status(Deadline deadline) {
    try {
      return conversation.begin(deadline).meaning();
    } catch (DeviceException e) {
      return e.status();
    }
  }

  @Override
  public ReceiptOutcome print(Receipt receipt, Deadline deadline) throws DeviceException {
    byte[] ticket = encoder.encode(receipt);
    DeviceStatus before = conversation.begin(deadline).meaning();
    if (!before.usable()) return new NotStarted(before);
    try {
      conversation.send(ticket, deadline);
      return awaitEnd(onTheWire(ticket.length), deadline);
    } catch (DeviceException e) {
      if (e.reason() == Reason.CANCELLED) throw e;
      log.info("{}: ticket interrupted: {}", describe(), e.getMessage());
      return interrupted(e.status());
    }
  }

  @Override
  public Optional<ReceiptPresenter> presenter() {
    return dialect.presents()
        ? Optional.of(new EscPosPresenter(conversation, describe()))
        : Optional.empty();
  }

  @Override
  public void close() {
    transport.close();
  }

  private ReceiptOutcome awaitEnd(Duration onTheWire, Deadline deadline) throws DeviceException {
    Deadline end = deadline.atMost(onTheWire.plus(PRINTING));
    // A question would queue behind the ticket as long as that is on the wire.
    boolean printed = conversation.marked(end.atMost(onTheWire.plus(BETWEEN_QUESTIONS)));
    while (!printed) {
      if (end.passed()) return interrupted(NEVER_SAID_SO);
      DeviceStatus now = conversation.status(end).meaning();
      if (!now.usable()) return interrupted(now);
      printed = conversation.marked(end.atMost(BETWEEN_QUESTIONS));
    }
    return new Printed();
  }

  /** What is left of the ticket must not come out when the next person closes the cover. */
  private ReceiptOutcome interrupted(DeviceStatus status) {
    try {
      conversation.discard(Deadline.in(PARTING));
    } catch (DeviceException e) {
      log.info("{}: rest of a ticket not discarded: {}", describe(), e.getMessage());
    }
    return new Interrupted(status);
  }

  private Duration onTheWire(int bytes) {
    return Duration.ofMillis(1000L * BITS_PER_BYTE * bytes / transport.baud());
  }
}
