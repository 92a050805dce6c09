package yizhan.kiosk.equipment;

import java.util.Optional;
import yizhan.device.card.CardReader;
import yizhan.device.face.FaceEngine;
import yizhan.device.printer.ReceiptPrinter;
import yizhan.device.printer.SheetPrinter;
import yizhan.device.scanner.Scanner;
import yizhan.kiosk.voice.Voice;

/**
 * The devices of this terminal, each with its thread, or with a program that is not kept open; what
 * the terminal file does not name is empty.
 */
public record Equipment(
    Optional<DeviceThread<CardReader>> cardReader,
    Optional<DeviceThread<ReceiptPrinter>> receiptPrinter,
    Optional<DeviceThread<SheetPrinter>> sheetPrinter,
    Optional<DeviceThread<Scanner>> scanner,
    Optional<FaceEngine> faceEngine,
    Optional<Voice> voice)
    implements AutoCloseable {
  @Override
  public void close() {
    cardReader.ifPresent(DeviceThread::close);
    receiptPrinter.ifPresent(DeviceThread::close);
    sheetPrinter.ifPresent(DeviceThread::close);
    scanner.ifPresent(DeviceThread::close);
    voice.ifPresent(Voice::close);
  }
}
