package yizhan.kiosk.service;

import yizhan.kiosk.office.BackOfficeException;
import yizhan.kiosk.prompt.Text;
import yizhan.kiosk.visit.Trouble;

/** What people are told when the back office cannot be asked: in the name that they know it by. */
public final class OfficeTrouble {
  private static final String REGISTRY = "office";

  private OfficeTrouble() {}

  /** The failure in words, to whoever wants something of the registry. */
  public static Trouble of(BackOfficeException failed) {
    return told(failed, REGISTRY);
  }

  /** The failure in words, to whoever wants this service. */
  static Trouble of(BackOfficeException failed, String service) {
    return told(failed, office(service));
  }

  /** Under which name it stands in the word list for whoever wants this service. */
  static String office(String service) {
    return service.equals(PrintTaxCertificate.ID) ? REGISTRY + ".tax" : REGISTRY;
  }

  private static Trouble told(BackOfficeException failed, String office) {
    Text name = Text.of(office);
    return new Trouble(
        Text.of("trouble.office", name),
        Text.of("trouble.office." + failed.reason(), name),
        failed);
  }
}
