package yizhan.kiosk.equipment;

import java.util.ArrayList;
import java.util.List;
import yizhan.device.DeviceStatus;
import yizhan.device.DeviceStatus.State;

/**
 * Something of the terminal that does not stand as it should.
 *
 * @param device what, in the terminal file's words
 * @param status how it stands: not ready, and why
 */
public record Ailment(String device, DeviceStatus status) {
  /** What ails now, of all that the terminal file names. */
  public static List<Ailment> all(Equipment equipment, Standing now) {
    List<Ailment> named = new ArrayList<>();
    equipment.cardReader().ifPresent(_ -> named.add(new Ailment("card-reader", now.cardReader())));
    equipment
        .receiptPrinter()
        .ifPresent(_ -> named.add(new Ailment("receipt-printer", now.receiptPrinter())));
    equipment
        .sheetPrinter()
        .ifPresent(_ -> named.add(new Ailment("sheet-printer", now.sheetPrinter())));
    equipment.faceEngine().ifPresent(_ -> named.add(new Ailment("face-engine", now.faces())));
    equipment.voice().ifPresent(_ -> named.add(new Ailment("voice", now.voice())));
    return named.stream().filter(each -> each.status().state() != State.READY).toList();
  }
}
