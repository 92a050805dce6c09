package yizhan.device.internal.ipp;

import com.hp.jipp.encoding.Attribute;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import yizhan.device.DeviceException;
import yizhan.device.DeviceException.Reason;
import yizhan.device.printer.SheetOrder;

/**
 * What a printer is asked to do for one order, worked out from what it says it can. Pure.
 *
 * @param media what lies in the tray of the order
 * @param form in which the document is sent
 * @param attributes the job attributes of Create-Job
 */
record JobTicket(ReadyMedia media, DocumentForm form, List<Attribute<?>> attributes) {
  JobTicket {
    attributes = List.copyOf(attributes);
  }

  /**
   * Writes the ticket.
   *
   * @param draws whether documents can be drawn for a printer that takes none
   * @throws DeviceException REFUSED when a spooler answers, when the tray does not hold this size,
   *     or when the printer cannot be made to take the sheet from this tray, in this size, unscaled
   */
  static JobTicket of(SheetOrder order, PrinterFacts printer, boolean draws)
      throws DeviceException {
    if (printer.isSpooler())
      throw new DeviceException(
          Reason.REFUSED, "a print queue (CUPS) answers, not the printer: name the printer itself");
    ReadyMedia media = ready(order, printer);
    DocumentForm form = DocumentForm.of(printer.all(), draws);
    List<Attribute<?>> attributes = new ArrayList<>();
    attributes.add(mediaCol(media, printer.all().strings("media-col-supported")));
    for (Demand demand : Demand.ALL) demand.of(printer.all()).ifPresent(attributes::add);
    return new JobTicket(media, form, attributes);
  }

  /**
   * Finds in what the printer made of the job another sheet than was ordered; a printer that says
   * nothing about it is believed on its word that it substituted nothing.
   *
   * @throws DeviceException REFUSED when the job is not as ordered
   */
  void compare(AnswerGroup job) throws DeviceException {
    for (AnswerGroup made : job.collections("media-col")) {
      boolean otherTray =
          made.string("media-source").filter(source -> !source.equals(media.source())).isPresent();
      boolean otherSize =
          made.collections("media-size").stream()
              .anyMatch(size ->
                  size.integer("x-dimension").orElse(media.width()) != media.width()
                      || size.integer("y-dimension").orElse(media.length()) != media.length());
      if (otherTray || otherSize)
        throw new DeviceException(
            Reason.REFUSED, "the printer made a job for another sheet than " + media.words());
    }
    for (Demand demand : Demand.ALL) demand.compare(job);
  }

  private static ReadyMedia ready(SheetOrder order, PrinterFacts printer) throws DeviceException {
    List<ReadyMedia> inTray =
        printer.ready().stream().filter(media -> media.source().equals(order.tray())).toList();
    // All entries of the tray must be of this size: a tray listed with two sizes is not sure of it.
    if (!inTray.isEmpty() && inTray.stream().allMatch(media -> media.is(order.size())))
      return inTray.getFirst();
    throw new DeviceException(
        Reason.REFUSED,
        order.tray()
            + " does not hold "
            + order.size()
            + "; ready: "
            + printer.ready().stream().map(ReadyMedia::words).collect(Collectors.joining(", ")));
  }

  private static Attribute<?> mediaCol(ReadyMedia media, List<String> members)
      throws DeviceException {
    if (!members.isEmpty() && !members.containsAll(List.of("media-size", "media-source")))
      throw new DeviceException(
          Reason.REFUSED, "size and tray cannot be demanded of this printer, only " + members);
    List<Attribute<?>> asked = new ArrayList<>();
    asked.add(
        Wire.collection(
            "media-size",
            List.of(
                Wire.integer("x-dimension", media.width()),
                Wire.integer("y-dimension", media.length()))));
    asked.add(Wire.keyword("media-source", media.source()));
    if (!media.type().isEmpty() && (members.isEmpty() || members.contains("media-type")))
      asked.add(Wire.keyword("media-type", media.type()));
    return Wire.collection("media-col", asked);
  }
}
