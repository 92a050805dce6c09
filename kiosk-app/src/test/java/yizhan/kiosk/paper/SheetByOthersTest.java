package yizhan.kiosk.paper;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yizhan.kiosk.office.Copy;
import yizhan.kiosk.office.EntityType;

/** The sheet as programs read it that nobody here wrote: poppler, zbar, ZXing in C++, qpdf. */
class SheetByOthersTest {
  private static final long DEADLINE_SECONDS = 20;
  private static final Drawing.Drawn DRAWN = Specimens.drawn(EntityType.COMPANY, Copy.ORIGINAL);

  @TempDir Path folder;

  @Test
  void pdftoppmPutsTheInkWhereTheLayoutSays() throws Exception {
    assumeInstalled("pdftoppm", "poppler-utils");
    byte[] pgm = run("pdftoppm", "-r", "300", "-gray", pdf());
    SheetLayout layout = Specimens.LAYOUTS.of(Copy.ORIGINAL, EntityType.COMPANY);
    SheetInkTest.check(GrayRaster.ofPgm(pgm, layout.sheet()), DRAWN, layout);
  }

  @Test
  void pdftotextReadsItInOrder() throws Exception {
    assumeInstalled("pdftotext", "poppler-utils");
    String text = new String(run("pdftotext", "-raw", pdf(), "-"), UTF_8).replaceAll("\\s", "");
    assertThat(text)
        .containsSubsequence(
            "统一社会信用代码91330100MA2EXAMP1L",
            "名称" + Specimens.NAME,
            "类型有限责任公司",
            "法定代表人" + Specimens.PERSON,
            "经营范围" + Specimens.SCOPE,
            "注册资本壹佰万元整",
            "成立日期2024年05月08日",
            "住所浙江省杭州市",
            "20240508");
    String asRead = new String(run("pdftotext", pdf(), "-"), UTF_8).replaceAll("\\s", "");
    assertThat(asRead).contains(Specimens.NAME, Specimens.PERSON, Specimens.SCOPE, "名称", "住所");
  }

  @Test
  void pdffontsFindsEveryFontEmbeddedAndSubset() throws Exception {
    assumeInstalled("pdffonts", "poppler-utils");
    List<String> fonts = new String(run("pdffonts", pdf()), UTF_8).lines().skip(2).toList();
    assertThat(fonts).hasSize(5).allSatisfy(font -> assertThat(font).contains(" yes yes yes "));
  }

  @Test
  void qpdfFindsNothingWrong() throws Exception {
    assumeInstalled("qpdf", "qpdf");
    assertThat(new String(run("qpdf", "--check", pdf()), UTF_8)).contains("No syntax");
  }

  @Test
  void zbarReadsTheCode() throws Exception {
    assumeInstalled("zbarimg", "zbar-tools");
    assumeInstalled("pdftoppm", "poppler-utils");
    assertThat(new String(run("zbarimg", "-q", "--raw", picture()), UTF_8))
        .isEqualTo(Specimens.QR + "\n");
  }

  @Test
  void zxingCppReadsTheCode() throws Exception {
    assumeInstalled("ZXingReader", "zxing-cpp-tools");
    assumeInstalled("pdftoppm", "poppler-utils");
    assertThat(new String(run("ZXingReader", picture()), UTF_8)).contains(Specimens.QR);
  }

  private String pdf() throws IOException {
    return Files.write(folder.resolve("sheet.pdf"), DRAWN.pdf()).toString();
  }

  /** The corner with the code, as pdftoppm draws it at 300 dpi. */
  private String picture() throws Exception {
    Box qr = Specimens.LAYOUTS.of(Copy.ORIGINAL, EntityType.COMPANY).qr();
    String side = dots(qr.width() + 10);
    Path picture = folder.resolve("sheet");
    List<String> command = List.of("pdftoppm -r 300 -gray -png -singlefile -x".split(" "));
    List<String> area = List.of(dots(qr.x() - 5), "-y", dots(qr.y() - 5), "-W", side, "-H", side);
    run(
        Stream.of(command, area, List.of(pdf(), picture.toString()))
            .flatMap(List::stream)
            .toArray(String[]::new));
    return picture + ".png";
  }

  private static String dots(double mm) {
    return String.valueOf(Math.round(mm / 25.4 * 300));
  }

  private byte[] run(String... command) throws Exception {
    Path out = folder.resolve("out");
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(out.toFile())
            .redirectError(folder.resolve("errors").toFile())
            .start();
    assertThat(process.waitFor(DEADLINE_SECONDS, TimeUnit.SECONDS)).as(command[0]).isTrue();
    assertThat(process.exitValue()).as(command[0]).isZero();
    return Files.readAllBytes(out);
  }

  private static void assumeInstalled(String program, String debianPackage) {
    assumeTrue(
        Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
            .anyMatch(folder -> Files.isExecutable(Path.of(folder, program))),
        "skipped: " + program + " is not installed (Debian package " + debianPackage + ")");
  }
}
