package yizhan.device.internal.ipp;

import com.hp.jipp.encoding.Attribute;
import java.util.List;
import java.util.Optional;
import yizhan.device.DeviceException;
import yizhan.device.DeviceException.Reason;

/**
 * Something a licence needs of every job, besides its sheet. It is demanded of a printer that knows
 * the attribute, and one that knows it but cannot do it gets no job. A printer that has never heard
 * of it is not asked, since under fidelity it would refuse the job for the word alone.
 *
 * @param name the job template attribute
 * @param value what it must be, an integer or a keyword
 */
record Demand(String name, Object value) {
  /** One sheet, printed on one side, at its own size, and no banner that would take a blank. */
  static final List<Demand> ALL =
      List.of(
          new Demand("copies", 1),
          new Demand("sides", "one-sided"),
          new Demand("print-scaling", "none"),
          new Demand("number-up", 1),
          new Demand("job-sheets", "none"));

  /**
   * The attribute to send, or nothing when this printer does not know it.
   *
   * @throws DeviceException REFUSED when the printer knows the attribute but not the value
   */
  Optional<Attribute<?>> of(AnswerGroup printer) throws DeviceException {
    List<String> supported = printer.strings(name + "-supported");
    boolean known =
        printer.has(name + "-supported")
            || printer.has(name + "-default")
            || printer.strings("job-creation-attributes-supported").contains(name);
    if (!known) return Optional.empty();
    if (value instanceof Integer number) return Optional.of(Wire.integer(name, number));
    String keyword = (String) value;
    if (!supported.isEmpty() && !supported.contains(keyword))
      throw new DeviceException(
          Reason.REFUSED, "the printer cannot do " + name + "=" + keyword + ", only " + supported);
    return Optional.of(Wire.keyword(name, keyword));
  }

  /**
   * Holds what the printer made of a job against this demand.
   *
   * @throws DeviceException REFUSED when the job says otherwise
   */
  void compare(AnswerGroup job) throws DeviceException {
    boolean met =
        value instanceof Integer number
            ? job.integer(name).orElse(number) == number
            : job.string(name).filter(made -> !made.equals(value)).isEmpty();
    if (!met)
      throw new DeviceException(
          Reason.REFUSED, "the printer made a job without " + name + "=" + value);
  }
}
