package yizhan.sandbox.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yizhan.sandbox.leak.Traces;
import yizhan.sandbox.people.SandboxPerson;
import yizhan.sandbox.station.SandboxStation;
import yizhan.sandbox.station.StationSettings;

/**
 * A kiosk as a process of its own, that has shown somebody what is theirs and printed it: nothing
 * of it can be reached in its memory afterwards, nor stands in its log, at whatever level, in its
 * temporary folder, or in its journal.
 */
class QuietKioskTest {
  private static final String WHO = "shen-zhiyu";

  /** How a document begins. What it says is packed, and cannot be searched for. */
  private static final String PAPER = "%PDF-1.4\n%";

  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final String READING =
      """
      see 您要办什么 within 60s
      gone 正在准备 within 60s
      tap 查询不动产
      tap 我自己的
      see 请把身份证放在发亮的地方 within 20s
      lay card shen-zhiyu
      see 查来做什么用 within 30s
      tap 办理贷款
      tap #agree
      see 查到 2 处不动产 within 30s
      tap #property-0
      see 按住一行 within 20s
      """;
  private static final String PRINTING =
      """
      tap #act
      tap #print
      tap #act
      see 请取走您的纸张 within 60s
      take paper
      tap 拿好了
      see 查询结果已打印 within 30s
      lift card
      see 您要办什么 within 30s
      """;

  private static final String FIRM = "样张市知予信息技术有限公司";
  private static final String LICENCE_SHOWN =
      """
      see 您要办什么 within 60s
      gone 正在准备 within 60s
      tap 打印营业执照
      see 请把身份证放在发亮的地方 within 20s
      lay card shen-zhiyu
      see 要打印哪一张执照 within 30s
      """;
  private static final String LICENCE_PRINTED =
      """
      tap 知予信息技术
      tap #ORIGINAL
      tap #act
      see 将打印 1 张正本 within 20s
      tap #act
      see 请取走您的纸张 within 60s
      take paper
      tap 拿好了
      see 正本已打印 within 30s
      lift card
      see 您要办什么 within 30s
      """;
  private static final String TAX_SHOWN =
      """
      tap 打印完税证明
      see 请把身份证放在发亮的地方 within 20s
      lay card qian-yue
      see 打印哪一份？ within 30s
      tap #D-000101
      see 样张市税务局 within 20s
      """;
  private static final String TAX_PRINTED =
      """
      tap #act
      see 请取走您的纸张 within 60s
      take paper
      tap 拿好了
      see 税务证明已打印 within 30s
      lift card
      see 您要办什么 within 30s
      """;

  @TempDir Path folder;

  @Test
  void keepsNothingOfWhoeverWasHere() throws Exception {
    try (SandboxStation station =
        SandboxStation.open(StationSettings.in(folder.resolve("there")))) {
      SandboxPerson who = station.people().person(WHO).orElseThrow();
      Traces traces = Traces.of(station.people(), who, PAPER);
      visit(station, List.of(journey("reading", READING), journey("printing", PRINTING)));
      assertThat(traces.in(heap("reading")))
          .as("while it is read")
          .contains(PAPER, who.registerName());
      assertThat(traces.in(heap("printing"))).as("in memory afterwards").isEmpty();
      for (Path file : written(station))
        assertThat(traces.in(Files.readAllBytes(file))).as("in %s", file).isEmpty();
    }
  }

  @Test
  @Tag("long")
  void keepsNothingOfALicenceAndATaxDocument() throws Exception {
    try (SandboxStation station =
        SandboxStation.open(StationSettings.in(folder.resolve("there")))) {
      Traces owner = traces(station, WHO, FIRM);
      Traces payer = traces(station, "qian-yue", "样证 399901260001045701");
      visit(
          station,
          List.of(
              journey("licence-shown", LICENCE_SHOWN),
              journey("licence-printed", LICENCE_PRINTED),
              journey("tax-shown", TAX_SHOWN),
              journey("tax-printed", TAX_PRINTED)));
      assertThat(owner.in(heap("licence-shown"))).contains(FIRM);
      assertThat(owner.in(heap("licence-printed"))).as("of a licence").isEmpty();
      byte[] shown = heap("tax-shown");
      assertThat(payer.in(shown)).contains("钱越", "样证 399901260001045701");
      assertThat(owner.in(shown)).as("of whoever was there before").isEmpty();
      assertThat(payer.in(heap("tax-printed"))).as("of a tax document").isEmpty();
      for (Path file : written(station))
        for (Traces traces : List.of(owner, payer))
          assertThat(traces.in(Files.readAllBytes(file))).as("in %s", file).isEmpty();
    }
  }

  private static Traces traces(SandboxStation station, String who, String besides) {
    return Traces.of(station.people(), station.people().person(who).orElseThrow(), besides);
  }

  private String journey(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  private byte[] heap(String journey) throws IOException {
    Path dump = folder.resolve(journey + ".hprof");
    byte[] heap = Files.readAllBytes(dump);
    Files.delete(dump);
    return heap;
  }

  private List<Path> written(SandboxStation station) throws IOException {
    List<Path> files = new ArrayList<>(List.of(folder.resolve("log")));
    for (Path where : List.of(folder.resolve("tmp"), station.folder().resolve("journal")))
      try (Stream<Path> all = Files.walk(where)) {
        files.addAll(all.filter(Files::isRegularFile).toList());
      }
    assertThat(files).hasSizeGreaterThan(1);
    return files;
  }

  private void visit(SandboxStation station, List<String> journeys) throws Exception {
    Path log = folder.resolve("log");
    Stage hands = new StationStage(station);
    Process kiosk =
        new ProcessBuilder(command(station, journeys))
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    try {
      List<String> done = new ArrayList<>();
      await()
          .atMost(PATIENCE)
          .pollInSameThread()
          .pollInterval(Duration.ofMillis(30))
          .until(() -> {
            List<String> said = moves(log);
            for (String move : said.subList(done.size(), said.size()))
              hands.move(Journey.parse("said", move).steps().getFirst());
            done.clear();
            done.addAll(said);
            assertThat(Files.readString(log)).doesNotContain(KioskInAProcess.COMPLAINT);
            return Files.readAllLines(log).contains(KioskInAProcess.PLAYED);
          });
    } finally {
      kiosk.destroy();
      assertThat(kiosk.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
    }
  }

  /** What the process says that somebody must do. */
  private static List<String> moves(Path log) throws IOException {
    return Files.readAllLines(log).stream()
        .filter(line ->
            line.startsWith(KioskInAProcess.LAY_CARD)
                || line.equals(KioskInAProcess.LIFT_CARD)
                || line.equals(KioskInAProcess.TAKE_PAPER))
        .toList();
  }

  private List<String> command(SandboxStation station, List<String> journeys) throws IOException {
    Path logging =
        Files.writeString(
            folder.resolve("logging.properties"),
            """
            handlers = java.util.logging.ConsoleHandler
            .level = INFO
            yizhan.level = ALL
            java.util.logging.ConsoleHandler.level = ALL
            """);
    List<String> command = new ArrayList<>();
    command.add(Path.of(property("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-Xmx256m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-Djava.util.logging.config.file=" + logging,
            "-Djava.io.tmpdir=" + Files.createDirectory(folder.resolve("tmp")),
            "-D" + KioskInAProcess.HEAPS + "=true"));
    for (String name :
        List.of(
            "glass.platform",
            "monocle.platform",
            "headless.geometry",
            "prism.order",
            "yizhan.root")) command.add("-D" + name + "=" + property(name));
    command.addAll(List.of("-cp", property("java.class.path"), KioskInAProcess.class.getName()));
    command.add(station.terminalFile().toString());
    command.add(folder.resolve("pictures").toString());
    command.addAll(journeys);
    return command;
  }

  private static String property(String name) {
    return Objects.requireNonNull(System.getProperty(name), name);
  }
}
