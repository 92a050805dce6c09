package yizhan.config.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tomlj.Toml;
import yizhan.config.ExampleFiles;
import yizhan.config.bench.Host;

/** What a technician sees, and what a script can rely on. */
class ConfigCommandTest {
  @TempDir private Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private Path broken = Path.of("");

  @BeforeEach
  void writeABrokenFile() throws IOException {
    broken =
        Files.writeString(folder.resolve("terminal.toml"), "services = [\"fly\"]\nhotlien = 1\n");
  }

  @Test
  void saysWhatIsWrongInATable() {
    assertThat(run("check", broken.toString(), "--lang", "en")).isEqualTo(1);
    assertThat(out.toString().lines())
        .contains(
            broken + ": 6 to mend",
            "  1:13  services[1]  \"fly\" is not understood",
            "                     → one of \"print-licence\", \"print-tax-certificate\", \"query-property\"");
  }

  @Test
  void saysItInChinese() {
    assertThat(run("check", "--lang=zh", broken.toString())).isEqualTo(1);
    assertThat(out.toString()).contains("有 6 处需要改正", "无法理解 \"fly\"", "→ 以下之一");
  }

  @Test
  void saysItToMachines() {
    assertThat(run("check", "--json", "--lang", "en", broken.toString())).isEqualTo(1);
    assertThat(out.toString())
        .contains("\"sound\":false")
        .contains(
            "{\"line\":1,\"column\":13,\"key\":\"services[1]\",\"id\":\"not-understood\","
                + "\"what\":\"\\\"fly\\\" is not understood\","
                + "\"wouldBeRight\":\"one of \\\"print-licence\\\", \\\"print-tax-certificate\\\", \\\"query-property\\\"\"}");
  }

  @Test
  void saysNothingMoreWhenAllIsWell() throws IOException {
    Path sound = folder.resolve("sound.toml");
    Files.writeString(sound, ExampleFiles.full());
    assertThat(run("check", sound.toString(), "--lang", "en")).isZero();
    assertThat(out.toString())
        .startsWith(sound + ": sound\n[ !  ]  Terminal file\n          not signed: ");
    assertThat(run("check", sound.toString(), "--json")).isZero();
    assertThat(out.toString()).endsWith("\"sound\":true,\"problems\":[]}\n");
  }

  @Test
  void failsOtherwiseWhenThereIsNothingToRead() {
    assertThat(run("check", folder.resolve("none.toml").toString())).isEqualTo(2);
    assertThat(run("check", folder.toString())).isEqualTo(2);
  }

  @Test
  void failsOtherwiseWhenTheCommandIsWrong() {
    for (List<String> wrong :
        List.of(
            List.<String>of(),
            List.of("check"),
            List.of("chekc", "x"),
            List.of("check", "x", "--lang", "fr"))) {
      assertThat(run(wrong.toArray(String[]::new))).as(wrong.toString()).isEqualTo(2);
    }
    assertThat(err.toString()).contains("--json");
  }

  @Test
  void helpsInBothLanguages() {
    assertThat(run("check", "--help", "--lang", "zh")).isZero();
    assertThat(out.toString()).contains("退出状态", "终端文件");
    assertThat(run("check", "--help", "--lang", "en")).isZero();
    assertThat(out.toString()).contains("Exit status:", "  1   there are problems");
  }

  @Test
  void quotesForJson() {
    // A TOML basic string reads \" \\ and \\uXXXX as JSON does, and is another parser than ours.
    String text = "\"quoted\" \\ tab\t 中 \u0001";
    assertThat(Toml.parse("x = " + Json.of(text)).getString("x")).isEqualTo(text);
    assertThat(Json.of("𠮷")).isEqualTo("\"\\ud842\\udfb7\"");
  }

  private int run(String... arguments) {
    return OnTheBench.run(new PrintWriter(out), new PrintWriter(err), arguments);
  }

  @Test
  void testsNothingOnAFileThatIsNotSound() {
    assertThat(run("test", "--terminal", broken.toString(), "--lang", "en")).isEqualTo(2);
    assertThat(out.toString()).contains("6 to mend");
  }

  @Test
  void namesTheDevicesThatCanBeTested() throws IOException {
    Path sound = folder.resolve("sound.toml");
    Files.writeString(sound, ExampleFiles.full());
    assertThat(run("test", "stapler", "--terminal", sound.toString(), "--lang", "en")).isEqualTo(2);
    assertThat(err.toString()).contains("stapler", "sheet-printer", "back-office");
    String[] byNobody = {"test", "back-office", "--terminal", sound.toString(), "--operator"};
    for (String name : List.of(" ", "a\nb", "S".repeat(61))) {
      List<String> words = new ArrayList<>(List.of(byNobody));
      words.add(name);
      assertThat(run(words.toArray(String[]::new))).as(name).isEqualTo(2);
    }
    assertThat(err.toString()).containsAnyOf("at most 60", "最多 60");
  }

  @Test
  void triesTheProgramThatComparesFaces() throws IOException {
    Path engine =
        Files.writeString(folder.resolve("engine"), "#!/bin/sh\nread asked\necho READY\n");
    Path file = folder.resolve("faces.toml");
    Files.writeString(
        file,
        ExampleFiles.minimal().replaceFirst("folder = .*", "folder = \"books\"")
            + "[face]\nengine = \"%s\"\ncamera = \"camera\"\nleast-score = 800\n"
                .formatted(engine));
    String[] words = {
      "test", "face", "--operator", "S-7", "--lang", "en", "--terminal", file.toString()
    };
    assertThat(run(words)).as("nobody may run it").isEqualTo(1);
    assertThat(out.toString()).contains("== face engine", "FAILED: the program cannot be started");
    assertThat(engine.toFile().setExecutable(true)).isTrue();
    assertThat(run(words)).as(out + " " + err).isZero();
    assertThat(out.toString()).contains("passed: starts, and could compare now");
    assertThat(Files.readString(folder.resolve("machine.toml"))).contains("try.face-ready", "S-7");
  }

  /** A folder in which the kernel lets nobody make anything, the superuser included. */
  @Test
  void tellsAStrangerWhoseTheTerminalIs() throws IOException {
    Path others = folder.resolve("others.toml");
    Files.writeString(
        others,
        ExampleFiles.minimal().replaceFirst("folder = .*", "folder = \"/sys/yizhan/journal\""));
    Host stranger = new Host(Path.of("/"), "stranger", Map.of(), Host.here().processes());
    String[] words = {"report", "--terminal", others.toString(), "--lang", "en"};
    assertThat(OnTheBench.run(stranger, new PrintWriter(out), new PrintWriter(err), words))
        .isEqualTo(Usual.WRONG);
    assertThat(err.toString())
        .matches(
            "not finished \\(FileSystem\\): /sys/yizhan: .+\n"
                + "/sys belongs to root, and you are stranger: run this command as root"
                + " \\(sudo -u root ./kiosk config ...\\)\n");
  }

  @Test
  void recordsOnlyWhatItKnowsAndIntoANewFile() throws IOException {
    Path sound = folder.resolve("sound.toml");
    Files.writeString(sound, ExampleFiles.full());
    assertThat(run("record", "stapler", "--terminal", sound.toString(), "--lang", "en"))
        .isEqualTo(2);
    assertThat(err.toString()).contains("stapler", "card-reader");
    String taken = Files.createFile(folder.resolve("taken.rec")).toString();
    assertThat(
            run("record", "scanner", "--terminal", sound.toString(), "--to", taken, "--lang", "zh"))
        .isEqualTo(2);
    assertThat(err.toString()).contains("已存在");
    assertThat(Path.of(taken)).isEmptyFile();
    assertThat(run("record", "scanner", "--terminal", broken.toString())).isEqualTo(2);
  }
}
