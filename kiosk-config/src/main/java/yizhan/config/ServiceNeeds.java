package yizhan.config;

import java.util.List;
import java.util.Set;
import yizhan.config.TraySettings.Holding;

/**
 * What a service cannot do without. A new service adds one line to {@link #ALL}.
 *
 * @param service the id in the file
 * @param devices keys below {@code devices}
 * @param trays at least one tray holds one of these; none: no tray is needed
 */
record ServiceNeeds(String service, List<String> devices, Set<Holding> trays) {
  static final List<ServiceNeeds> ALL =
      List.of(
          // Without a receipt printer the receipt is shown as a code, so it is not needed.
          new ServiceNeeds(
              "print-licence",
              List.of(Devices.CARD_READER, Devices.SHEET_PRINTER),
              Set.of(Holding.LICENCE_ORIGINAL, Holding.LICENCE_DUPLICATE)),
          new ServiceNeeds(
              "query-property",
              List.of(Devices.CARD_READER, Devices.SHEET_PRINTER),
              Set.of(Holding.PLAIN)),
          new ServiceNeeds(
              "print-tax-certificate",
              List.of(Devices.CARD_READER, Devices.SHEET_PRINTER),
              Set.of(Holding.PLAIN)));

  static List<String> ids() {
    return ALL.stream().map(ServiceNeeds::service).toList();
  }
}
