package yizhan.kiosk.office;

import java.time.Instant;
import java.util.List;

/**
 * What the registry says to the code of a sheet.
 *
 * @param number of the query
 * @param at when it looked
 * @param digests of the documents that it sealed for this result, SHA-256 in hexadecimal
 */
public record ProvenSheet(String number, Instant at, List<String> digests) {
  public ProvenSheet {
    digests = List.copyOf(digests);
  }
}
