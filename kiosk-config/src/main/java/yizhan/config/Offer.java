package yizhan.config;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import yizhan.config.TraySettings.Holding;

/** Reads what is offered, and whether this terminal has what that takes. */
final class Offer {
  private Offer() {}

  static List<String> read(Section root, Section devicesSection, Devices devices) {
    Map<String, String> known = new LinkedHashMap<>();
    ServiceNeeds.ids().forEach(id -> known.put(id, id));
    List<String> offered = root.requiredList("services", Kinds.oneOf(known));
    ServiceNeeds.ALL.stream()
        .filter(needs -> offered.contains(needs.service()))
        .forEach(needs -> complain(needs, root.at("services"), devicesSection, devices));
    return offered;
  }

  private static void complain(
      ServiceNeeds needs, Where services, Section devicesSection, Devices devices) {
    Complaints complaints = devicesSection.complaints();
    for (String device : needs.devices()) {
      if (!devicesSection.has(device) && !complaints.isTorn()) {
        complaints.add(
            services,
            Phrase.of("service-device", needs.service(), "devices." + device),
            Phrase.of("service-device.right", needs.service(), "devices." + device));
      }
    }
    if (!needs.trays().isEmpty() && !complaints.isTorn()) {
      devices
          .sheetPrinter()
          .filter(printer -> printer.trays().stream().noneMatch(tray -> serves(tray, needs)))
          .ifPresent(_ ->
              complaints.add(
                  services,
                  Phrase.of("service-tray", needs.service()),
                  Phrase.of("service-tray.right", names(needs))));
    }
  }

  private static boolean serves(TraySettings tray, ServiceNeeds needs) {
    return needs.trays().contains(tray.holds());
  }

  private static String names(ServiceNeeds needs) {
    return Nearest.listed(needs.trays().stream().map(Holding::name).map(Offer::asWritten).toList());
  }

  private static String asWritten(String constant) {
    return constant.toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }
}
