package yizhan.sandbox.office;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * Says who may do what at terminals. Three invented people, whose cards and PINs stand in {@code
 * people.toml}; their hashes were made by the {@code argon2} of Debian, not by the terminal's code.
 */
final class StaffDesk {
  private StaffDesk() {}

  static Object list() {
    try (InputStream stream = StaffDesk.class.getResourceAsStream("staff.json")) {
      if (stream == null) throw new IllegalStateException("not in the jar: staff.json");
      return Json.read(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
