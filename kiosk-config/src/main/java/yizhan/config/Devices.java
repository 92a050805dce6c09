package yizhan.config;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import yizhan.device.connect.Address;
import yizhan.device.connect.SnmpAccess;
import yizhan.device.printer.ReceiptPaper;

/**
 * What is plugged in. A service that needs a device that is not here is a problem of the file, so
 * that a service never meets an empty one that it needs.
 */
public record Devices(
    Optional<CardReaderSettings> cardReader,
    Optional<ReceiptPrinterSettings> receiptPrinter,
    Optional<SheetPrinterSettings> sheetPrinter,
    Optional<ScannerSettings> scanner,
    Optional<GuideLightsSettings> guideLights) {
  /** Keys below {@code devices}, which stand for a device wherever it is spoken of. */
  public static final String CARD_READER = "card-reader";

  public static final String RECEIPT_PRINTER = "receipt-printer";
  public static final String SHEET_PRINTER = "sheet-printer";
  public static final String SCANNER = "scanner";
  public static final String GUIDE_LIGHTS = "guide-lights";

  /**
   * The resident ID reader.
   *
   * @param securityModule the security module that must answer, {@code
   *     AA.BB-DDDDDDDD-NNNNNNNNNN-MMMMMMMMMM}; empty: any
   */
  public record CardReaderSettings(Address address, Optional<String> securityModule) {}

  /**
   * The receipt printer.
   *
   * @param dialect one of {@link yizhan.device.connect.ReceiptPrinters#dialects}
   */
  public record ReceiptPrinterSettings(Address address, String dialect, ReceiptPaper paper) {}

  /**
   * The sheet printer.
   *
   * @param uri {@code ipp://host[:port]/path} or {@code ipps://…}
   * @param certificate {@code sha256:…} of the one that is believed over {@code ipps}; empty: those
   *     that the JDK believes
   * @param trays in the order of the file; names are unique; may be empty where nothing is printed
   *     on sheets
   * @param counter where its pages are counted when it tells no counter over IPP
   */
  public record SheetPrinterSettings(
      URI uri,
      Optional<String> certificate,
      List<TraySettings> trays,
      Optional<SnmpAccess> counter) {
    public SheetPrinterSettings {
      trays = List.copyOf(trays);
    }

    /** The trays that hold one kind of paper, in the order of the file. */
    public List<TraySettings> traysWith(TraySettings.Holding holding) {
      return trays.stream().filter(tray -> tray.holds() == holding).toList();
    }
  }

  /**
   * The board that switches guide lights.
   *
   * @param unit its number on the line
   * @param lamps which of its outputs, from 0, shines at which place
   */
  public record GuideLightsSettings(Address address, int unit, Map<Cabinet.Part, Integer> lamps) {
    public GuideLightsSettings {
      lamps = Map.copyOf(lamps);
    }

    /** How many outputs are used, from the first. */
    public int outputs() {
      return 1 + lamps.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    }
  }

  /**
   * The scanner for bar codes and QR codes.
   *
   * @param dialect one of {@link yizhan.device.connect.Scanners#dialects}
   */
  public record ScannerSettings(Address address, String dialect) {}
}
