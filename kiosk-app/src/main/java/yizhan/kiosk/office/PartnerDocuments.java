package yizhan.kiosk.office;

import java.util.List;

/**
 * Documents that others made and signed, as the bureau gets them. Every call has its own deadline.
 */
public interface PartnerDocuments {
  /** Those of whoever asks, of the kinds that the service prints for which they were recognised. */
  List<PartnerDocument> documentsOf(Citizen citizen) throws BackOfficeException;

  /** One of these, as it was made and signed. */
  DocumentAnswer fetch(Citizen citizen, String documentId) throws BackOfficeException;
}
