package yizhan.sandbox.office;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * Says who may do what at terminals. Three invented people, whose cards and PINs stand in {@code
 * people.toml}; their hashes were made by the {@code argon2} of Debian, not by the terminal's code.
 */
final class StaffDesk {
  private StaffDesk() {}

  /** Whether they are on the list, with this role. */
  static boolean may(String number, String role) {
    return list() instanceof Map<?, ?> all
        && all.get("staff") instanceof List<?> staff
        && staff.stream()
            .anyMatch(one ->
                one instanceof Map<?, ?> member
                    && number.equals(member.get("number"))
                    && member.get("roles") instanceof List<?> roles
                    && roles.contains(role));
  }

  static Object list() {
    try (InputStream stream = StaffDesk.class.getResourceAsStream("staff.json")) {
      if (stream == null) throw new IllegalStateException("not in the jar: staff.json");
      return Json.read(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
