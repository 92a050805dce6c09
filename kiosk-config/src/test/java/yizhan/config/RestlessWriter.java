package yizhan.config;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Objects;

/** Saves one file again and again, in a process of its own, until it is killed. */
final class RestlessWriter {
  private static final int LINES = 3_000;

  private RestlessWriter() {}

  static Process start(Path file) throws IOException {
    return new ProcessBuilder(
            Path.of(property("java.home"), "bin", "java").toString(),
            "-Xshare:auto",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            property("java.class.path"),
            RestlessWriter.class.getName(),
            file.toString())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  private static String property(String name) {
    return Objects.requireNonNull(System.getProperty(name));
  }

  public static void main(String[] args) throws IOException {
    KeptFile file = new KeptFile(Path.of(args[0]));
    for (int i = 0; true; i++) {
      try (KeptFile.Hold hold = file.hold()) {
        hold.save(text(i), "restless", Clock.systemUTC());
      }
      if (i == 0) {
        System.out.println("writing");
        System.out.flush();
      }
    }
  }

  private static String text(int number) {
    return ("line of version " + number + "\n").repeat(LINES) + "end of version " + number + "\n";
  }

  /** Whether a text is one that was written, to its end. */
  static boolean whole(String text) {
    String last = text.lines().toList().getLast();
    String number = last.replace("end of version ", "");
    return number.matches("\\d+") && text.equals(text(Integer.parseInt(number)));
  }
}
