package yizhan.kiosk;

import yizhan.config.Devices.ScannerSettings;
import yizhan.device.connect.CardReaders;
import yizhan.device.connect.ReceiptPrinters;
import yizhan.device.connect.Scanners;
import yizhan.device.connect.SheetPrinters;
import yizhan.device.printer.GlyphPainter;
import yizhan.device.printer.ReceiptPaper;
import yizhan.kiosk.equipment.DeviceThread;
import yizhan.kiosk.equipment.Equipment;

/** Makes the drivers that a terminal file names. Nothing is opened yet. */
final class Devices {
  private Devices() {}

  static Equipment of(yizhan.config.Devices settings, GlyphPainter painter) {
    return new Equipment(
        settings
            .cardReader()
            .map(s -> new DeviceThread<>("card-reader", CardReaders.samv(s.address()))),
        settings
            .receiptPrinter()
            .map(s ->
                new DeviceThread<>(
                    "receipt-printer",
                    ReceiptPrinters.escPos(
                        s.address(), paper(s.paperWidth()), "generic", painter))),
        settings
            .sheetPrinter()
            .map(s -> new DeviceThread<>("sheet-printer", SheetPrinters.ipp(s.uri()))),
        settings
            .scanner()
            .map(s -> new DeviceThread<>("scanner", Scanners.serial(s.address(), dialect(s)))));
  }

  private static String dialect(ScannerSettings settings) {
    return switch (settings.dialect()) {
      case LINES -> "none";
    };
  }

  private static ReceiptPaper paper(yizhan.config.Devices.PaperWidth width) {
    return switch (width) {
      case MM_58 -> ReceiptPaper.MM_58;
      case MM_80 -> ReceiptPaper.MM_80;
    };
  }
}
