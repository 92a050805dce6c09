package yizhan.kiosk.office;

import java.util.List;
import yizhan.kiosk.office.PropertyQuery.Purpose;

/**
 * Asks what homes a family has.
 *
 * @param id made here, journalled before it is sent
 * @param adultTokens of everybody who is asked about: each was here with their own card and agreed
 * @param statement which statement they agreed to, by its version
 */
public record FamilyQuery(String id, List<String> adultTokens, Purpose purpose, String statement) {
  public FamilyQuery {
    adultTokens = List.copyOf(adultTokens);
  }

  @Override
  public String toString() {
    return "FamilyQuery[" + id + ", " + purpose + "]";
  }
}
