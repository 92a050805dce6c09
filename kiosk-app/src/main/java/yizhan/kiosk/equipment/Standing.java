package yizhan.kiosk.equipment;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import yizhan.device.Condition;
import yizhan.device.DeviceStatus;
import yizhan.device.printer.Tray;
import yizhan.kiosk.office.IdentityPolicy;

/**
 * How everything stood when it was last asked: what home promises rests on this.
 *
 * @param trays as the sheet printer reports them; empty when it could not be asked
 * @param mostPages how many pages a document may surely have on the sheet printer
 * @param policies the back office's, empty when it could not be asked
 * @param books whether anything may be issued, as far as the journal goes
 * @param doors what is open by the clock
 * @param blanks what the stock book says of the trays, by their names
 * @param faces whether a face can be compared
 * @param voice whether the terminal can speak
 */
public record Standing(
    DeviceStatus cardReader,
    DeviceStatus receiptPrinter,
    DeviceStatus sheetPrinter,
    List<Tray> trays,
    int mostPages,
    Optional<List<IdentityPolicy>> policies,
    Books books,
    Doors doors,
    Map<String, Blanks> blanks,
    DeviceStatus faces,
    DeviceStatus voice) {
  private static final DeviceStatus NOT_ASKED = DeviceStatus.unknown(Condition.Kind.OFFLINE);

  /** Nothing was asked yet. */
  public static final Standing UNASKED =
      new Standing(
          NOT_ASKED,
          NOT_ASKED,
          NOT_ASKED,
          List.of(),
          Integer.MAX_VALUE,
          Optional.empty(),
          Books.OPENING,
          Doors.USUAL,
          Map.of(),
          NOT_ASKED,
          NOT_ASKED);

  public Standing {
    trays = List.copyOf(trays);
    blanks = Map.copyOf(blanks);
  }

  /** What the stock book says of this tray. */
  public Blanks blanks(String tray) {
    return blanks.getOrDefault(tray, Blanks.UNCOUNTED);
  }

  /**
   * What the policy for one service is; empty when the service is not offered or nobody could be
   * asked.
   */
  public Optional<IdentityPolicy> policy(String service) {
    return policies.stream()
        .flatMap(List::stream)
        .filter(p -> p.service().equals(service))
        .findFirst();
  }
}
