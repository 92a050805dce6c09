package yizhan.kiosk.glass;

import java.util.Optional;
import yizhan.config.Cabinet;

/**
 * Where one stands, and before which machine.
 *
 * @param name of the station, in Chinese
 * @param englishName the same in English; empty when there is none
 * @param terminal which machine of the station this is, as written on it: {@code "A01"}
 * @param cabinet how this machine looks from the front; empty when the terminal file does not say
 */
public record Station(String name, String englishName, String terminal, Optional<Cabinet> cabinet) {
  String name(Language language) {
    return language == Language.ENGLISH && !englishName.isEmpty() ? englishName : name;
  }
}
