package yizhan.sandbox.desk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import yizhan.sandbox.card.SandboxCard;
import yizhan.sandbox.office.Truth;
import yizhan.sandbox.people.SandboxPerson;
import yizhan.sandbox.people.Words;
import yizhan.sandbox.receipt.Ticket;
import yizhan.sandbox.sheet.PrinterView;
import yizhan.sandbox.station.SandboxStation;

/**
 * How the station really is at one moment, as the desk shows it.
 *
 * @param lying whose card lies on the reader
 * @param codeHeld whether a code is held that the scanner has not read
 * @param codesRead how many it has read
 * @param tickets receipts that were cut off, oldest first
 * @param faults by device: the fault that its next exchange will meet
 * @param permits every permit request, oldest first
 * @param reports what terminals said became of permits
 * @param alerts what terminals want somebody to take on
 */
record Sight(
    Optional<SandboxPerson> lying,
    boolean codeHeld,
    int codesRead,
    PrinterView printer,
    List<Ticket> tickets,
    Map<String, String> faults,
    List<Truth.Permit> permits,
    List<Truth.Report> reports,
    List<Truth.Alert> alerts) {
  Sight {
    tickets = List.copyOf(tickets);
    faults = Map.copyOf(faults);
    permits = List.copyOf(permits);
    reports = List.copyOf(reports);
    alerts = List.copyOf(alerts);
  }

  static Sight of(SandboxStation station) {
    Truth books = station.office().truth();
    return new Sight(
        station.cardReader().card().flatMap(card -> holder(station, card)),
        station.scanner().held().isPresent(),
        station.scanner().reads(),
        station.sheetPrinter().view(),
        station.receiptPrinter().tickets(),
        faults(station),
        books.permits(),
        books.reports(),
        books.alerts());
  }

  private static Optional<SandboxPerson> holder(SandboxStation station, SandboxCard card) {
    String number = card.text().number();
    return station.people().persons().stream()
        .filter(person -> person.card().number().equals(number))
        .findFirst();
  }

  private static Map<String, String> faults(SandboxStation station) {
    Map<String, Optional<? extends Enum<?>>> next = new LinkedHashMap<>();
    next.put("card-reader", station.cardReader().faults().peek());
    next.put("receipt-printer", station.receiptPrinter().faults().peek());
    next.put("scanner", station.scanner().faults().peek());
    next.put("sheet-printer", station.sheetPrinter().faults().peek());
    next.put("office", station.office().fault());
    Map<String, String> words = new LinkedHashMap<>();
    next.forEach((device, fault) -> fault.ifPresent(is -> words.put(device, Words.of(is))));
    return words;
  }
}
