package yizhan.config;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Terminal files that are sound. */
public final class ExampleFiles {
  private ExampleFiles() {}

  /** The least that a terminal which prints licences can say. */
  public static String minimal() throws IOException {
    return text("minimal");
  }

  /** One that says all that can be said. */
  public static String full() throws IOException {
    return text("full");
  }

  /** One that says what is its own, over {@link #profile()} in {@code station/qingshi.toml}. */
  public static String overAProfile() throws IOException {
    return text("over-a-profile");
  }

  /** What the terminals of a station share. */
  public static String profile() throws IOException {
    return text("station/qingshi");
  }

  private static String text(String name) throws IOException {
    try (InputStream in = ExampleFiles.class.getResourceAsStream("good/" + name + ".toml")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
