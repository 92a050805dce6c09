package yizhan.sandbox.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import yizhan.sandbox.leak.NothingLeftOpen;

/**
 * The judge that nobody here wrote: CUPS' ipptool with the suites that certify printers. Let run to
 * their ends (-I), ippeveprinter 2.4.2 passes 30 of ipp-1.1.test and fails 1 to 3 of each suite: it
 * holds one job at a time, and lacks attributes of IPP Everywhere. What it passes and this printer
 * skips are two steps around Send-URI, which this printer does not do.
 */
@ExtendWith(NothingLeftOpen.class)
class IppToolTest {
  private static final Path IPPTOOL = Path.of("/usr/bin/ipptool");
  private static final Pattern VERDICT = Pattern.compile("^ {4}(\\S.*?) +\\[(?:PASS|FAIL|SKIP)]$");
  private static final long LONGEST_SECONDS = 40;

  @TempDir Path folder;

  @BeforeAll
  static void ipptoolIsInstalled() {
    if (!Files.isExecutable(IPPTOOL))
      System.err.println("SKIPPED IppToolTest: no ipptool; install the package cups-ipp-utils");
    Assumptions.assumeTrue(Files.isExecutable(IPPTOOL), "no ipptool (package cups-ipp-utils)");
  }

  @Test
  void passesWhatAnIpp11PrinterMust() throws Exception {
    Verdicts verdicts = judge("ipp-1.1.test");
    assertThat(verdicts.failed).as(verdicts.output).isEmpty();
    assertThat(verdicts.passed).hasSizeGreaterThanOrEqualTo(30);
  }

  @Test
  void passesWhatAnIpp20PrinterMust() throws Exception {
    Verdicts verdicts = judge("ipp-2.0.test");
    assertThat(verdicts.failed).as(verdicts.output).isEmpty();
    assertThat(verdicts.passed)
        .hasSizeGreaterThanOrEqualTo(31)
        .contains("PWG 5100.12 section 6.2 - Required Printer Description Attributes");
  }

  @Test
  void passesWhatAnIppEverywherePrinterMust() throws Exception {
    Verdicts verdicts = judge("ipp-everywhere.test");
    assertThat(verdicts.failed).as(verdicts.output).isEmpty();
    assertThat(verdicts.passed)
        .hasSizeGreaterThanOrEqualTo(32)
        .contains("PWG 5100.14 section 5.1/5.2 - Required Operations and Attributes");
  }

  /** What the judge said. */
  private record Verdicts(List<String> passed, List<String> failed, String output) {}

  private Verdicts judge(String suite) throws IOException, InterruptedException {
    Path pdf = Files.write(folder.resolve("a3.pdf"), SamplePdf.a3());
    Path said = folder.resolve("said.txt");
    SheetPrinterSettings settings =
        SheetPrinterSettings.into(folder.resolve("out")).withTimePerSheet(Duration.ofMillis(5));
    try (SheetPrinterSandbox printer = SheetPrinterSandbox.open(settings)) {
      Process judge =
          new ProcessBuilder(
                  IPPTOOL.toString(),
                  "-I",
                  "-V",
                  "2.0",
                  "-f",
                  pdf.toString(),
                  "-t",
                  printer.uri(),
                  suite)
              .redirectErrorStream(true)
              .redirectOutput(said.toFile())
              .start();
      boolean ended = judge.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS);
      if (!ended) judge.destroyForcibly().waitFor();
      String output = Files.readString(said);
      assertThat(ended).as(output).isTrue();
      assertThat(printer.sheets()).as("sheets that came out").isNotEmpty();
      return verdicts(output);
    }
  }

  private static Verdicts verdicts(String output) {
    Verdicts verdicts = new Verdicts(new ArrayList<>(), new ArrayList<>(), output);
    for (String line : output.lines().toList()) {
      Matcher verdict = VERDICT.matcher(line);
      if (!verdict.matches()) continue;
      String what = Objects.requireNonNull(verdict.group(1));
      if (line.endsWith("[PASS]")) verdicts.passed.add(what);
      if (line.endsWith("[FAIL]")) verdicts.failed.add(what);
    }
    return verdicts;
  }
}
