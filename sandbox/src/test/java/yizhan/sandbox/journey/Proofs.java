package yizhan.sandbox.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What {@code ./kiosk verify} says of the result that was printed last. */
final class Proofs {
  private static final String VERIFY = "yizhan.kiosk.VerifyCommand";
  private static final Pattern CODE = Pattern.compile("验证码([0-9A-Z]{16})");

  private Proofs() {}

  /** Its file and its code are proven, and lead to each other; an altered file is not. */
  static void hold(StationOnStage stage) throws Exception {
    String terminal = stage.station().terminalFile().toString();
    Path sheet = stage.station().sheetPrinter().sheets().getLast().document();
    Command file = Command.run(VERIFY, sheet.toString(), "--terminal", terminal);
    assertThat(file.said()).contains("sealed by ", "样张市不动产登记中心");
    assertThat(file.exit()).isZero();

    Matcher printed = CODE.matcher(CameOut.last(stage));
    assertThat(printed.find()).isTrue();
    Command code = Command.run(VERIFY, String.valueOf(printed.group(1)), "--terminal", terminal);
    assertThat(code.said()).contains(digest(file)).startsWith("result CX");
    assertThat(code.exit()).isZero();

    byte[] altered = Files.readAllBytes(sheet);
    altered[altered.length / 2] ^= 1;
    Path forged = Files.write(stage.pictures("forged.pdf"), altered);
    Command refused = Command.run(VERIFY, forged.toString(), "--terminal", terminal);
    assertThat(refused.said()).startsWith("NOT PROVEN");
    assertThat(refused.exit()).isEqualTo(1);
  }

  /** The tax document that was printed last is proven by its signature. */
  static void holdOfTaxes(StationOnStage stage) throws Exception {
    String terminal = stage.station().terminalFile().toString();
    Path sheet = stage.station().sheetPrinter().sheets().getLast().document();
    Command file = Command.run(VERIFY, sheet.toString(), "--terminal", terminal);
    assertThat(file.said()).startsWith("signed by 样张市税务局");
    assertThat(file.exit()).isZero();
  }

  private static String digest(Command file) {
    return file.said().substring(file.said().indexOf("SHA-256")).strip();
  }
}
