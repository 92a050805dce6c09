package yizhan.kiosk.office;

/**
 * Somebody whom the back office has recognised, for this visit.
 *
 * @param token the back office's handle for this identity; opaque, short-lived
 * @param name for the screen, masked there
 */
public record Citizen(String token, String name) {
  @Override
  public String toString() {
    return "Citizen";
  }
}
