package yizhan.device;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Properties;

/** Byte vectors that codecs are held to, from {@code src/test/resources/vectors}. */
public final class Vectors {
  private final Properties values = new Properties();

  private Vectors(String file) {
    try (Reader in =
        new InputStreamReader(
            Objects.requireNonNull(Vectors.class.getResourceAsStream("/vectors/" + file), file),
            StandardCharsets.UTF_8)) {
      values.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static Vectors of(String file) {
    return new Vectors(file);
  }

  public String text(String name) {
    return Objects.requireNonNull(values.getProperty(name), name).strip();
  }

  public byte[] bytes(String name) {
    return hex(text(name));
  }

  /** Bytes written as hex, blanks ignored. */
  public static byte[] hex(String hex) {
    return HexFormat.of().parseHex(hex.replace(" ", ""));
  }
}
