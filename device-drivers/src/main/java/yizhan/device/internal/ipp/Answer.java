package yizhan.device.internal.ipp;

import com.hp.jipp.encoding.Attribute;
import com.hp.jipp.encoding.AttributeGroup;
import com.hp.jipp.encoding.DelimiterTag;
import com.hp.jipp.encoding.IppInputStream;
import com.hp.jipp.encoding.IppPacket;
import com.hp.jipp.encoding.Tag;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import yizhan.device.DeviceException;
import yizhan.device.DeviceException.Reason;

/**
 * A printer's answer to one request.
 *
 * @param status RFC 8011 appendix B, 0000 to 00FF are successes
 * @param statusWords its keyword and the printer's own message, for the technician
 * @param printer printer attributes, empty when there are none
 * @param unsupported what the printer ignored or substituted
 * @param jobs one group for each job
 */
record Answer(
    int status,
    String statusWords,
    AnswerGroup printer,
    AnswerGroup unsupported,
    List<AnswerGroup> jobs) {
  static final int OK = 0x0000;
  static final int NOT_POSSIBLE = 0x0404;
  static final int NOT_FOUND = 0x0406;
  static final int GONE = 0x0407;

  /** A printer's message is shown to technicians only up to here. */
  private static final int MAX_MESSAGE = 120;

  /**
   * Reads an answer.
   *
   * @param requestId of the request it must belong to
   * @throws DeviceException GARBLED when it is not a whole IPP answer to that request
   */
  static Answer parse(byte[] body, int requestId) throws DeviceException {
    IppPacket packet = read(Envelope.checked(body));
    if (packet.getRequestId() != requestId)
      throw new DeviceException(Reason.GARBLED, "the printer answered another request");
    return new Answer(
        packet.getCode() & 0xFFFF,
        words(packet),
        merged(packet, Tag.printerAttributes),
        merged(packet, Tag.unsupportedAttributes),
        packet.getAttributeGroups().stream()
            .filter(group -> group.getTag().equals(Tag.jobAttributes))
            .map(AnswerGroup::new)
            .toList());
  }

  boolean succeeded() {
    return status < 0x0100;
  }

  /** Whether the printer says that there is no such job, or no more. */
  boolean unknownThing() {
    return status == NOT_FOUND || status == GONE;
  }

  /** Done exactly as demanded: nothing ignored, nothing substituted. */
  boolean toTheLetter() {
    return status == OK && unsupported.attributes().isEmpty();
  }

  AnswerGroup firstJob() {
    return jobs.isEmpty() ? AnswerGroup.EMPTY : jobs.getFirst();
  }

  /** What a printer means that did not do what it was asked. */
  DeviceException refusal(String doing) {
    Reason reason =
        switch (status) {
          case 0x0405 -> Reason.TIMED_OUT;
          case 0x0502, 0x0505, 0x0507, 0x050B -> Reason.BUSY;
          default -> Reason.REFUSED;
        };
    String what = unsupported.attributes().isEmpty() ? "" : " " + unsupported.names();
    return new DeviceException(reason, doing + ": " + statusWords + what);
  }

  @SuppressWarnings("IllegalCatch") // jipp throws unchecked exceptions at values it cannot read
  private static IppPacket read(byte[] body) throws DeviceException {
    try (IppInputStream in = new IppInputStream(new ByteArrayInputStream(body))) {
      return in.readPacket();
    } catch (IOException | RuntimeException e) {
      throw new DeviceException(Reason.GARBLED, "printer's answer has unreadable values", e);
    }
  }

  private static AnswerGroup merged(IppPacket packet, DelimiterTag tag) {
    return new AnswerGroup(
        packet.getAttributeGroups().stream()
            .filter(group -> group.getTag().equals(tag))
            .<Attribute<?>>flatMap(AttributeGroup::stream)
            .toList());
  }

  private static String words(IppPacket packet) {
    String cut =
        merged(packet, Tag.operationAttributes)
            .string("status-message")
            .map(Answer::plain)
            .orElse("");
    String keyword = packet.getStatus().getName();
    return cut.isEmpty() ? keyword : keyword + " (" + cut + ")";
  }

  /** A printer's own words, fit to be shown: one line, not too long. */
  static String plain(String words) {
    String line = words.replaceAll("\\p{Cntrl}", " ").strip();
    return line.length() > MAX_MESSAGE ? line.substring(0, MAX_MESSAGE) + "…" : line;
  }
}
