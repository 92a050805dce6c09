package yizhan.config.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yizhan.config.ExampleFiles;
import yizhan.config.KeptFile;
import yizhan.config.MachineFile;
import yizhan.config.TestResult;

/** A machine that takes another one's place is what that one was. */
class ParcelTest {
  private static final Instant AT = Instant.parse("2026-11-26T01:02:03Z");
  private static final TestResult PASSED = new TestResult(true, AT, "p", "try.card-read");

  @TempDir private Path folder;
  private String minimal = "";

  @BeforeEach
  void readAnExample() throws IOException {
    minimal = ExampleFiles.minimal().replaceFirst("folder = .*", "folder = \"state/journal\"");
  }

  @Test
  void bringsBothFilesToAnotherMachine() throws IOException {
    Path old = terminal("old", minimal);
    change(machine(old), m -> m.withTest("card-reader", PASSED).withPrint("old", 1, AT));
    String parcel = folder.resolve("parcel.zip").toString();
    assertThat(run("export", parcel, "--terminal", old.toString())).isZero();
    assertThat(run("export", parcel, "--terminal", old.toString())).isEqualTo(2);

    Path fresh = terminal("new", minimal.replace("T-0001", "T-0009"));
    change(machine(fresh), m -> m.withPrint("own", 1, AT));
    assertThat(run("import", parcel, "--terminal", fresh.toString())).isZero();
    assertThat(fresh).hasContent(minimal);
    assertThat(MachineFile.read(machine(fresh)))
        .as("the pages that another machine printed are not on this one's counter")
        .isEqualTo(
            new MachineFile.Found.Sound(
                MachineFile.NOTHING.withTest("card-reader", PASSED).withPrint("own", 1, AT)));
    assertThat(new KeptFile(fresh).versions().getFirst().text()).contains("T-0009");
    try (var left = Files.list(Objects.requireNonNull(fresh.getParent()))) {
      assertThat(left.map(path -> String.valueOf(path.getFileName())))
          .containsExactlyInAnyOrder("terminal.toml", "terminal.toml.history", "state");
    }
  }

  @Test
  void replacesNothingByWhatIsBroken() throws IOException {
    Path file = terminal("here", minimal);
    Path broken = folder.resolve("broken.zip");
    new Parcel("]", Optional.empty(), Optional.empty()).write(broken);
    assertThat(run("import", broken.toString(), "--terminal", file.toString())).isEqualTo(1);
    Path halfBroken = folder.resolve("half.zip");
    new Parcel(
            minimal.replace("T-0001", "T-0002"), Optional.of("trusted = true\n"), Optional.empty())
        .write(halfBroken);
    assertThat(run("import", halfBroken.toString(), "--terminal", file.toString())).isEqualTo(1);
    Path own = Files.createDirectories(file.resolveSibling("state")).resolve("machine.toml");
    Files.writeString(own, "by = hand");
    Path sound = folder.resolve("sound.zip");
    new Parcel(minimal.replace("T-0001", "T-0002"), Optional.of(""), Optional.empty()).write(sound);
    assertThat(run("import", sound.toString(), "--terminal", file.toString())).isEqualTo(1);
    assertThat(own).hasContent("by = hand");
    Files.writeString(folder.resolve("no.zip"), "no zip");
    String noZip = folder.resolve("no.zip").toString();
    assertThat(run("import", noZip, "--terminal", file.toString())).isEqualTo(2);
    assertThat(file).hasContent(minimal);
  }

  @Test
  void bringsTheStationProfileAlong() throws IOException {
    String shared = "hotline = \"0000-12345\"";
    assertThat(minimal).contains(shared);
    String over = "station-profile = \"qingshi/station.toml\"\n" + minimal.replace(shared, "");
    Path old = terminal("old", over);
    Path profile = old.resolveSibling("qingshi/station.toml");
    Files.createDirectories(Objects.requireNonNull(profile.getParent()));
    Files.writeString(profile, "[terminal]\n" + shared + "\n");
    String parcel = folder.resolve("parcel.zip").toString();
    assertThat(run("export", parcel, "--terminal", old.toString())).isZero();

    Path fresh = terminal("new", minimal);
    Path brought = fresh.resolveSibling("qingshi/station.toml");
    assertThat(run("import", parcel, "--terminal", fresh.toString())).isZero();
    assertThat(fresh).hasContent(over);
    assertThat(brought).hasSameTextualContentAs(profile);

    Files.writeString(brought, "[terminal]\nhotline = \"0000-54321\"\n"); // the station's, newer
    assertThat(run("import", parcel, "--terminal", fresh.toString())).isZero();
    assertThat(brought).content().contains("54321");

    Path broken = folder.resolve("broken.zip");
    new Parcel(over, Optional.empty(), Optional.of(new Parcel.Profile("qingshi/station.toml", "]")))
        .write(broken);
    Path third = terminal("third", minimal);
    assertThat(run("import", broken.toString(), "--terminal", third.toString())).isEqualTo(1);
    assertThat(third).hasContent(minimal);
    assertThat(third.resolveSibling("qingshi/station.toml")).doesNotExist();
  }

  @Test
  void laysNothingBesidesAProfile() throws IOException {
    for (String place : List.of("../station.toml", "/station.toml", "signer.pem", "a/../b.toml"))
      assertThat(Parcel.Profile.mayLieAt(place)).as(place).isFalse();
    Path file = terminal("here", minimal);
    Path parcel = folder.resolve("more.zip");
    new Parcel(minimal, Optional.empty(), Optional.of(new Parcel.Profile("other.toml", "a = 1")))
        .write(parcel);
    assertThat(run("import", parcel.toString(), "--terminal", file.toString())).isZero();
    assertThat(file.resolveSibling("other.toml")).as("which nobody names").doesNotExist();
  }

  /** A parcel that somebody made by hand. */
  @Test
  void laysNoProfileWhereTheTwoFilesLie() throws IOException {
    for (String place : List.of("terminal.toml", "state/machine.toml")) {
      Path parcel = folder.resolve("odd.zip");
      new Parcel(minimal, Optional.of(""), Optional.of(new Parcel.Profile(place, "")))
          .write(parcel);
      Path fresh = Files.createDirectories(folder.resolve("fresh")).resolve("terminal.toml");
      assertThat(run("import", parcel.toString(), "--terminal", fresh.toString())).isEqualTo(2);
      assertThat(fresh).as(place).doesNotExist();
      assertThat(machine(fresh)).as(place).doesNotExist();

      Path here = terminal("here", minimal.replace("T-0001", "T-0002"));
      change(machine(here), m -> m.withTest("card-reader", PASSED));
      assertThat(run("import", parcel.toString(), "--terminal", here.toString())).isEqualTo(2);
      assertThat(here).content().contains("T-0002");
      assertThat(machine(here)).content().contains("card-reader");
    }
  }

  @Test
  void saysThatAProfileFromElsewhereStaysThere() throws IOException {
    String shared = "hotline = \"0000-12345\"";
    Path profile = Files.writeString(folder.resolve("station.toml"), "[terminal]\n" + shared);
    Path file =
        terminal("here", "station-profile = \"" + profile + "\"\n" + minimal.replace(shared, ""));
    String parcel = folder.resolve("parcel.zip").toString();
    assertThat(run("export", parcel, "--terminal", file.toString())).isEqualTo(1);
    assertThat(Parcel.read(Path.of(parcel)).orElseThrow().profile()).isEmpty();
  }

  private Path terminal(String name, String text) throws IOException {
    Path home = Files.createDirectories(folder.resolve(name));
    return Files.writeString(home.resolve("terminal.toml"), text);
  }

  private static void change(Path file, UnaryOperator<MachineFile> how) throws IOException {
    assertThat(MachineFile.change(file, "test", Clock.systemUTC(), how))
        .isInstanceOf(MachineFile.Found.Sound.class);
  }

  private static Path machine(Path terminal) {
    return terminal.resolveSibling("state").resolve("machine.toml");
  }

  private static int run(String... arguments) {
    StringWriter said = new StringWriter();
    return OnTheBench.run(new PrintWriter(said), new PrintWriter(said), arguments);
  }
}
