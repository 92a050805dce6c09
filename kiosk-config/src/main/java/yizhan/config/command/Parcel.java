package yizhan.config.command;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * The files of a terminal in one, as a ZIP, for another machine that takes its place. Secrets lie
 * in none of them, and so not in here.
 *
 * @param machine empty: nothing was found out yet
 * @param profile the station profile; empty: none is named, or it lies where no parcel reaches
 */
record Parcel(String terminal, Optional<String> machine, Optional<Profile> profile) {
  private static final String TERMINAL = "terminal.toml";
  private static final String MACHINE = "machine.toml";
  private static final String PROFILE = "profile/";
  private static final int MOST_BYTES = 1 << 20;

  /** Below the terminal file's folder, and nothing but a TOML file. */
  private static final Pattern PLACE =
      Pattern.compile(
          "(?:[\\p{L}\\d_-][\\p{L}\\d._ -]{0,60}/){0,4}[\\p{L}\\d_-][\\p{L}\\d._ -]{0,60}\\.toml");

  /**
   * A station profile.
   *
   * @param place where it lies, from the terminal file's folder, with slashes
   */
  record Profile(String place, String text) {
    Profile {
      if (!mayLieAt(place)) throw new IllegalArgumentException(place);
    }

    static boolean mayLieAt(String place) {
      return PLACE.matcher(place).matches();
    }
  }

  void write(Path file) throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      put(zip, TERMINAL, terminal);
      if (machine.isPresent()) put(zip, MACHINE, machine.get());
      if (profile.isPresent()) put(zip, PROFILE + profile.get().place(), profile.get().text());
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
    Optional<Profile> profile = Optional.empty();
    try (InputStream in = Files.newInputStream(file);
        ZipInputStream zip = new ZipInputStream(in)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        byte[] bytes = zip.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) return Optional.empty();
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (entry.getName().equals(TERMINAL)) terminal = Optional.of(text);
        if (entry.getName().equals(MACHINE)) machine = Optional.of(text);
        if (entry.getName().startsWith(PROFILE)) {
          String place = entry.getName().substring(PROFILE.length());
          if (!Profile.mayLieAt(place)) return Optional.empty();
          profile = Optional.of(new Profile(place, text));
        }
      }
    }
    return terminal.isEmpty()
        ? Optional.empty()
        : Optional.of(new Parcel(terminal.get(), machine, profile));
  }
}
