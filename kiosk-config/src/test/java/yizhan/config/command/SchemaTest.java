package yizhan.config.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tomlj.Toml;
import org.tomlj.TomlParseResult;
import yizhan.device.connect.ReceiptPrinters;
import yizhan.device.connect.Scanners;

/** What an editor complains about, by a validator that is not ours. */
class SchemaTest {
  /** What is wrong between keys, or within limits that a pattern does not know. */
  private static final Set<String> ONLY_THE_READER_SEES =
      Set.of(
          "bad-tcp",
          "cabinet-too-small",
          "face-without-an-engine",
          "identity-ways-of-firms",
          "not-utf8",
          "profile-missing",
          "profile-not-utf8",
          "profile-of-one-terminal",
          "profile-slipped",
          "profile-wrong",
          "screen-the-wrong-way-up",
          "secret-as-its-file",
          "service-without-blanks",
          "service-without-its-devices",
          "service-without-trays",
          "three-devices-on-one-line",
          "tray-twice",
          "two-devices-on-one-line",
          "two-devices-on-one-socket");

  /** Of profiles: what is no TOML, or no UTF-8. */
  private static final Set<String> NOT_OF_A_PROFILE = Set.of("not-utf8", "plain");

  private final String text = printed("schema");
  private final Schema schema = schema(text);
  private final Schema station = schema(printed("schema", "--station"));

  private static Schema schema(String text) {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(text, InputFormat.JSON);
  }

  @Test
  void takesEveryGoodFile() throws Exception {
    for (Path file : files("good")) assertThat(complaints(file)).as(file.toString()).isEmpty();
  }

  @Test
  void seesWhatAnEditorCanSeeOfEveryBrokenFile() throws Exception {
    Set<String> unseen = new TreeSet<>();
    for (Path file : files("broken")) {
      TomlParseResult toml = parsed(file);
      if (!toml.hasErrors() && complaints(file).isEmpty())
        unseen.add(String.valueOf(file.getFileName()).replace(".toml", ""));
    }
    assertThat(unseen).isEqualTo(new TreeSet<>(ONLY_THE_READER_SEES));
  }

  @Test
  void takesEveryGoodProfile() throws Exception {
    for (Path file : files("good/station"))
      assertThat(complaints(station, file)).as(file.toString()).isEmpty();
  }

  @Test
  void seesWhatAnEditorCanSeeOfEveryBrokenProfile() throws Exception {
    Set<String> unseen = new TreeSet<>();
    for (Path file : files("broken/station"))
      if (!parsed(file).hasErrors() && complaints(station, file).isEmpty())
        unseen.add(String.valueOf(file.getFileName()).replace(".toml", ""));
    assertThat(unseen).isEqualTo(new TreeSet<>(NOT_OF_A_PROFILE));
    assertThat(complaints(station, broken("station/of-one-terminal")))
        .as("each key that is never shared")
        .hasSize(3);
  }

  private static Path broken(String name) throws URISyntaxException {
    return Path.of(
        Objects.requireNonNull(SchemaTest.class.getResource("../broken/" + name + ".toml"))
            .toURI());
  }

  @Test
  void knowsEveryDialect() {
    Stream.concat(ReceiptPrinters.dialects().stream(), Scanners.dialects().stream())
        .forEach(dialect -> assertThat(text).contains("\"" + dialect + "\""));
  }

  private List<String> complaints(Path file) throws IOException {
    return complaints(schema, file);
  }

  private static List<String> complaints(Schema schema, Path file) throws IOException {
    return schema.validate(parsed(file).toJson(), InputFormat.JSON).stream()
        .map(Object::toString)
        .toList();
  }

  private static TomlParseResult parsed(Path file) throws IOException {
    return Toml.parse(
        new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.UTF_8));
  }

  private static List<Path> files(String folder) throws IOException, URISyntaxException {
    Path good =
        Path.of(Objects.requireNonNull(SchemaTest.class.getResource("../" + folder)).toURI());
    try (Stream<Path> all = Files.list(good)) {
      return all.filter(file -> file.toString().endsWith(".toml")).sorted().toList();
    }
  }

  private static String printed(String... command) {
    StringWriter out = new StringWriter();
    assertThat(OnTheBench.run(new PrintWriter(out), new PrintWriter(out), command)).isZero();
    return out.toString();
  }
}
