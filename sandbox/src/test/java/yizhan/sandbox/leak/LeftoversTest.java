package yizhan.sandbox.leak;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** Nobody of the seed data is left in a temporary folder of any test (decision 0191). */
class LeftoversTest {
  /** Only where the folders have stayed is there anything to look through. */
  @Test
  @Tag("last")
  @EnabledIfSystemProperty(named = "junit.jupiter.tempdir.cleanup.mode.default", matches = "NEVER")
  void nameNobody() throws Exception {
    Leftovers leftovers = new Leftovers();
    leftovers.lookThrough(Path.of(Objects.requireNonNull(System.getProperty("java.io.tmpdir"))));
    assertThat(leftovers.files()).isPositive();
    assertThat(leftovers.complaints()).isEmpty();
  }

  @Test
  void areFoundHoweverTheyAreWritten(@TempDir Path folder) throws Exception {
    Path log = Files.createDirectories(folder.resolve("a/b")).resolve("log");
    Files.write(log, "姓名：沈知予。".getBytes(Charset.forName("GB18030")));
    Leftovers leftovers = new Leftovers();
    leftovers.lookThrough(folder);
    assertThat(leftovers.complaints()).isEqualTo(Map.of(log, Set.of("沈知予")));
    Files.delete(log);
  }
}
