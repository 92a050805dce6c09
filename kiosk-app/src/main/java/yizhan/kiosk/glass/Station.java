package yizhan.kiosk.glass;

/**
 * What the header says about where one stands.
 *
 * @param name of the station, in Chinese
 * @param englishName the same in English; empty when there is none
 * @param terminal which machine of the station this is, as written on it: {@code "A01"}
 */
public record Station(String name, String englishName, String terminal) {
  String name(Language language) {
    return language == Language.ENGLISH && !englishName.isEmpty() ? englishName : name;
  }
}
