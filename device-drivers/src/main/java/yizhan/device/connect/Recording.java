package yizhan.device.connect;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import yizhan.device.Deadline;
import yizhan.device.card.CardReader;
import yizhan.device.find.Advert;
import yizhan.device.find.Finding;
import yizhan.device.find.Place;
import yizhan.device.internal.dnssd.DnsMask;
import yizhan.device.internal.dnssd.PrinterBrowse;
import yizhan.device.internal.escpos.Dialect;
import yizhan.device.internal.escpos.EscPosMask;
import yizhan.device.internal.escpos.EscPosPrinter;
import yizhan.device.internal.find.Search;
import yizhan.device.internal.find.SearchMask;
import yizhan.device.internal.ipp.IppMask;
import yizhan.device.internal.ipp.IppPrinter;
import yizhan.device.internal.ipp.Polling;
import yizhan.device.internal.modbus.ModbusLamps;
import yizhan.device.internal.modbus.ModbusMask;
import yizhan.device.internal.record.Mask;
import yizhan.device.internal.record.Tape;
import yizhan.device.internal.record.TapeWriter;
import yizhan.device.internal.samv.SamvMask;
import yizhan.device.internal.samv.SamvReader;
import yizhan.device.internal.scan.ScanMask;
import yizhan.device.internal.scan.ScannerDialect;
import yizhan.device.internal.scan.SerialScanner;
import yizhan.device.internal.snmp.SnmpMask;
import yizhan.device.internal.snmp.SnmpPageCounter;
import yizhan.device.internal.transport.Transport;
import yizhan.device.printer.GlyphPainter;
import yizhan.device.printer.PageCounter;
import yizhan.device.printer.ReceiptPaper;
import yizhan.device.printer.ReceiptPrinter;
import yizhan.device.printer.SheetPainter;
import yizhan.device.printer.SheetPrinter;
import yizhan.device.scanner.Scanner;
import yizhan.device.sign.GuideLights;

/**
 * What passes on the line of one device, or in one search: ask it for a driver, use that, close it,
 * and write. What is about people stays in memory and is not written (docs/recordings.md).
 */
public final class Recording {
  private final Tape tape = new Tape(System::nanoTime);
  private @Nullable Mask mask;
  private String what = "";

  /** A card reader whose line is recorded; as {@link CardReaders#samv}. */
  public CardReader samv(Address address) {
    return new SamvReader(recorded(address, "samv", new SamvMask()));
  }

  /** A receipt printer whose line is recorded; as {@link ReceiptPrinters#escPos}. */
  public ReceiptPrinter escPos(
      Address address, ReceiptPaper paper, String dialect, GlyphPainter painter) {
    Dialect known = Dialect.known(dialect);
    Transport transport = recorded(address, "esc-pos " + dialect, new EscPosMask());
    return new EscPosPrinter(transport, paper, known, painter);
  }

  /** A scanner whose line is recorded; as {@link Scanners#serial}. */
  public Scanner scanner(Address address, String dialect) {
    ScannerDialect known = ScannerDialect.known(dialect);
    return new SerialScanner(recorded(address, "scanner " + dialect, new ScanMask()), known);
  }

  /**
   * A sheet printer whose line is recorded, as {@link SheetPrinters#ipp}; over TLS, what is said
   * inside it. A page counter over SNMP has a recording of its own.
   */
  public SheetPrinter ipp(
      URI printer, Optional<String> certificate, Optional<SheetPainter> painter) {
    begin("ipp", new IppMask());
    return new IppPrinter(printer, certificate, painter, Polling.USUAL, Optional.of(tape));
  }

  /** A page counter over SNMP whose datagrams are recorded. */
  public PageCounter pageCounter(SnmpAccess at) {
    begin("snmp", new SnmpMask());
    return new SnmpPageCounter(at.host(), at.port(), at.community(), Optional.of(tape));
  }

  /** The printers that make themselves known, heard on tape; as {@link DeviceSearch#advertised}. */
  public List<Advert> advertised(Deadline deadline) throws IOException {
    begin("dns-sd", new DnsMask());
    return PrinterBrowse.browse(PrinterBrowse.RESPONDERS, Optional.of(tape), deadline);
  }

  /** A search at one place whose line is recorded; as {@link DeviceSearch#at}. */
  public Finding search(Place place, Deadline deadline) {
    begin("search", new SearchMask());
    return Search.recorded(place, tape, deadline);
  }

  /** A board of lamps whose line is recorded; as {@link GuideLightBoards#modbusRtu}. */
  public GuideLights modbusRtu(Address address, int unit, int outputs) {
    return new ModbusLamps(recorded(address, "modbus-rtu", new ModbusMask()), unit, outputs);
  }

  /**
   * Writes the recording into a new file that only its owner reads, and forgets it, also where it
   * cannot be written; then there is no half file. Only where the name is taken it is kept, for
   * another name.
   *
   * @return whether it is whole: a recording ends after 1 MiB or 20,000 reads and writes
   * @throws FileAlreadyExistsException when there is one of that name
   * @throws IllegalStateException when nothing was recorded yet
   */
  public boolean write(Path file) throws IOException {
    Mask chosen = mask;
    if (chosen == null) throw new IllegalStateException("no device yet");
    boolean toBeKept = false;
    try {
      TapeWriter.write(tape, chosen, what, file);
    } catch (FileAlreadyExistsException taken) {
      toBeKept = true;
      throw taken;
    } finally {
      if (!toBeKept) tape.wipe();
    }
    return !tape.full();
  }

  private Transport recorded(Address address, String device, Mask itsMask) {
    begin(device, itsMask);
    return Transports.to(address).recorded(tape);
  }

  private void begin(String device, Mask itsMask) {
    if (mask != null) throw new IllegalStateException("one recording, one device");
    mask = itsMask;
    what = device;
  }
}
