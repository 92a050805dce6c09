package yizhan.kiosk;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;
import yizhan.config.TerminalFile;
import yizhan.config.bench.House.Software;
import yizhan.device.Device;

/** What runs here: its version, and a hash of all that it is made of. */
final class Product {
  private Product() {}

  static Software software() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      Instant newest = Instant.EPOCH;
      for (Class<?> part : List.of(Device.class, TerminalFile.class, Product.class)) {
        Path place = place(part);
        try (Stream<Path> files = Files.walk(place)) {
          for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
            digest.update(
                place
                    .relativize(file)
                    .toString()
                    .getBytes(java.nio.charset.StandardCharsets.UTF_8));
            digest.update(Files.readAllBytes(file));
            Instant changed = Files.getLastModifiedTime(file).toInstant();
            newest = changed.isAfter(newest) ? changed : newest;
          }
        }
      }
      return new Software(version(), HexFormat.of().formatHex(digest.digest()), newest);
    } catch (IOException e) {
      throw new UncheckedIOException("the program cannot read itself", e);
    } catch (NoSuchAlgorithmException | URISyntaxException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** The jar, or the folder of classes, that a class comes from. */
  private static Path place(Class<?> part) throws URISyntaxException {
    CodeSource source = Objects.requireNonNull(part.getProtectionDomain().getCodeSource());
    return Path.of(Objects.requireNonNull(source.getLocation()).toURI());
  }

  static String version() {
    Properties product = new Properties();
    try (InputStream in = Product.class.getResourceAsStream("version.properties")) {
      product.load(Objects.requireNonNull(in));
    } catch (IOException e) {
      throw new UncheckedIOException("the program cannot read itself", e);
    }
    return String.valueOf(product.get("version"));
  }
}
