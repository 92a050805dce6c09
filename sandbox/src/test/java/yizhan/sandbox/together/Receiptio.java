package yizhan.sandbox.together;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A host of receipt printers that nobody here wrote: receiptio, run by node, pinned in
 * tools/counterparts and fetched by npm when it is not there. It insists on port 9100, which others
 * may have; hence the turn in the script.
 */
final class Receiptio {
  private static final Path HOME =
      Path.of(String.valueOf(System.getProperty("yizhan.root")), "tools/counterparts")
          .toAbsolutePath();

  private static final String SCRIPT =
      "const net = require('net'), connect = net.connect;"
          + "net.connect = (port, host) => connect(Number(process.argv[1]), host);"
          + "require('receiptio').print(process.argv[3], process.argv[2])"
          + ".then(said => { process.stdout.write(said); process.exit(0); });";

  private Receiptio() {}

  static Receiptio fetched() throws IOException {
    if (!Files.exists(HOME.resolve("node_modules/.package-lock.json")))
      assertThat(
              Outside.run(
                  HOME, "npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--silent"))
          .as("npm fetches what %s names", HOME.resolve("package-lock.json"))
          .isPresent();
    return new Receiptio();
  }

  /**
   * Prints or asks.
   *
   * @param options its own, such as {@code -q printer}
   * @param markdown the receipt; empty for a question
   * @return its word for what came of it
   */
  String at(int port, String options, String markdown) throws IOException {
    String all = "-d 127.0.0.1 -l zh-hans -t 20 " + options;
    return Outside.run(HOME, "node", "-e", SCRIPT, Integer.toString(port), all, markdown)
        .orElseThrow(() -> new IOException("node did not come to an end"));
  }
}
