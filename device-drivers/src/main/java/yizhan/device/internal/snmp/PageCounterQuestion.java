package yizhan.device.internal.snmp;

import java.util.OptionalLong;
import org.snmp4j.PDU;
import org.snmp4j.PDUv1;
import org.snmp4j.mp.SnmpConstants;
import org.snmp4j.smi.Counter32;
import org.snmp4j.smi.Integer32;
import org.snmp4j.smi.OID;
import org.snmp4j.smi.Variable;
import org.snmp4j.smi.VariableBinding;
import yizhan.device.DeviceException;
import yizhan.device.DeviceException.Reason;

/**
 * Asks a printer how many pages it has printed in its life: {@code prtMarkerLifeCount} of its first
 * marker, and the unit that it counts in (Printer MIB, RFC 3805, prtMarkerTable).
 */
final class PageCounterQuestion {
  private static final OID UNIT = new OID("1.3.6.1.2.1.43.10.2.1.3.1.1");
  private static final OID LIFE_COUNT = new OID("1.3.6.1.2.1.43.10.2.1.4.1.1");

  /** RFC 3805, PrtMarkerCounterUnitTC. Other units are lengths, characters, hours. */
  private static final int IMPRESSIONS = 7;

  private static final int SHEETS = 8;

  private PageCounterQuestion() {}

  /**
   * The question.
   *
   * @param number by which its answer is known
   */
  static PDU ask(int number) {
    PDU question = new PDUv1();
    question.setRequestID(new Integer32(number));
    question.setType(PDU.GET);
    question.add(new VariableBinding(UNIT));
    question.add(new VariableBinding(LIFE_COUNT));
    return question;
  }

  /**
   * The count; empty when the printer has none, or one of something else than paper.
   *
   * @throws DeviceException GARBLED when the answer is to another question, REFUSED when the
   *     printer does not want to say
   */
  static OptionalLong count(PDU answer) throws DeviceException {
    if (answer.getErrorStatus() == SnmpConstants.SNMP_ERROR_NO_SUCH_NAME)
      return OptionalLong.empty();
    if (answer.getErrorStatus() != SnmpConstants.SNMP_ERROR_SUCCESS)
      throw new DeviceException(Reason.REFUSED, "SNMP: " + answer.getErrorStatusText());
    Variable unit = answer.getVariable(UNIT);
    Variable count = answer.getVariable(LIFE_COUNT);
    if (!(unit instanceof Integer32 u) || !(count instanceof Counter32 c))
      throw new DeviceException(Reason.GARBLED, "SNMP: not a page counter");
    return u.getValue() == IMPRESSIONS || u.getValue() == SHEETS
        ? OptionalLong.of(c.getValue())
        : OptionalLong.empty();
  }
}
