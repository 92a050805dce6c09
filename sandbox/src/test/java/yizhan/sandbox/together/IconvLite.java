package yizhan.sandbox.together;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;

/** A decoder of GB18030 that shares nothing with Java: npm's iconv-lite, run by node. */
final class IconvLite {
  private static final String VERSION = "iconv-lite@0.7.3";
  private static final Path FOLDER = Path.of("target", "counterparts", "iconv-lite");
  private static final String SCRIPT =
      "process.stdout.write(require('iconv-lite')"
          + ".decode(Buffer.from(process.argv[1], 'hex'), 'gb18030'))";

  private IconvLite() {}

  /** Brings it into target/ once; where that cannot be done the test is skipped, and says so. */
  static IconvLite orSkip() throws IOException {
    boolean node = Outside.run(FOLDER, "node", "--version").isPresent();
    assumeThat(node).as("skipped: node is not installed").isTrue();
    if (!Files.exists(FOLDER.resolve("node_modules/iconv-lite/package.json"))) {
      boolean fetched =
          Outside.run(FOLDER, "npm", "install", "--prefix", ".", "--no-audit", "--no-fund", VERSION)
              .isPresent();
      assumeThat(fetched).as("skipped: npm could not fetch %s", VERSION).isTrue();
    }
    return new IconvLite();
  }

  String decode(byte[] bytes) throws IOException {
    return Outside.run(FOLDER, "node", "-e", SCRIPT, HexFormat.of().formatHex(bytes))
        .orElseThrow(() -> new IOException("node did not decode"));
  }
}
