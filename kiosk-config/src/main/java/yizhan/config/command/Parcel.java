package yizhan.config.command;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * Both files of a terminal in one, as a ZIP, for another machine that takes its place. Secrets lie
 * in neither file, and so not in here.
 *
 * @param machine empty: nothing was found out yet
 */
record Parcel(String terminal, Optional<String> machine) {
  private static final String TERMINAL = "terminal.toml";
  private static final String MACHINE = "machine.toml";
  private static final int MOST_BYTES = 1 << 20;

  void write(Path file) throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      put(zip, TERMINAL, terminal);
      if (machine.isPresent()) put(zip, MACHINE, machine.get());
    }
  }

  private static void put(ZipOutputStream zip, String name, String text) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(text.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }

  /**
   * Reads one; whatever else is in it is left alone.
   *
   * @return empty when it is no such parcel
   */
  static Optional<Parcel> read(Path file) throws IOException {
    Optional<String> terminal = Optional.empty();
    Optional<String> machine = Optional.empty();
    try (InputStream in = Files.newInputStream(file);
        ZipInputStream zip = new ZipInputStream(in)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        byte[] bytes = zip.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) return Optional.empty();
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (entry.getName().equals(TERMINAL)) terminal = Optional.of(text);
        if (entry.getName().equals(MACHINE)) machine = Optional.of(text);
      }
    }
    Optional<String> found = machine;
    return terminal.map(text -> new Parcel(text, found));
  }
}
