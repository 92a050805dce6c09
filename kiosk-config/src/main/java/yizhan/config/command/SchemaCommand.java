package yizhan.config.command;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code config schema}: the JSON Schema of terminal files, for editors. */
@Command(name = "schema", sortOptions = false)
final class SchemaCommand implements Callable<Integer> {
  @Mixin private Usual usual = new Usual();

  @Override
  public Integer call() throws IOException {
    try (InputStream in = SchemaCommand.class.getResourceAsStream("terminal.schema.json")) {
      usual
          .out()
          .print(new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8));
      usual.out().flush();
    }
    return Usual.WELL;
  }
}
