package yizhan.kiosk;

import java.util.Optional;
import yizhan.config.Terminal;
import yizhan.device.connect.CardReaders;
import yizhan.device.connect.FaceEngines;
import yizhan.device.connect.ReceiptPrinters;
import yizhan.device.connect.Scanners;
import yizhan.device.connect.SheetPrinters;
import yizhan.device.printer.GlyphPainter;
import yizhan.kiosk.equipment.DeviceThread;
import yizhan.kiosk.equipment.Equipment;
import yizhan.kiosk.paper.PdfSheetPainter;
import yizhan.kiosk.voice.Speaker;

/**
 * Makes the drivers that a terminal file names, its face engine, and its voice. No port is opened
 * yet.
 */
final class Devices {
  private Devices() {}

  static Equipment of(Terminal terminal, GlyphPainter painter) {
    yizhan.config.Devices settings = terminal.devices();
    return new Equipment(
        settings
            .cardReader()
            .map(s -> new DeviceThread<>("card-reader", CardReaders.samv(s.address()))),
        settings
            .receiptPrinter()
            .map(s ->
                new DeviceThread<>(
                    "receipt-printer",
                    ReceiptPrinters.escPos(s.address(), s.paper(), s.dialect(), painter))),
        settings
            .sheetPrinter()
            .map(s ->
                new DeviceThread<>(
                    "sheet-printer",
                    SheetPrinters.ipp(
                        s.uri(),
                        s.certificate(),
                        s.counter(),
                        Optional.of(new PdfSheetPainter())))),
        settings
            .scanner()
            .map(s -> new DeviceThread<>("scanner", Scanners.serial(s.address(), s.dialect()))),
        terminal.face().map(face -> FaceEngines.program(face.command(), face.camera())),
        terminal.voice().map(Speaker::of));
  }
}
