package yizhan.config.command;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * {@code config schema}: the JSON Schema of terminal files, or of station profiles, for editors.
 */
@Command(name = "schema", sortOptions = false)
final class SchemaCommand implements Callable<Integer> {
  /** From here on both are the same: which keys there are, and what they may say. */
  private static final String SAME = "\n  \"$defs\": {";

  @Mixin private Usual usual = new Usual();

  @Option(names = "--station", descriptionKey = "station")
  private boolean station;

  @Override
  public Integer call() throws IOException {
    String whole = text("terminal.schema.json");
    usual.out().print(station ? before(text("station.schema.json")) + from(whole) : whole);
    usual.out().flush();
    return Usual.WELL;
  }

  private static String before(String schema) {
    return schema.substring(0, schema.indexOf(SAME));
  }

  private static String from(String schema) {
    return schema.substring(schema.indexOf(SAME));
  }

  private static String text(String name) throws IOException {
    try (InputStream in = SchemaCommand.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
