package yizhan.kiosk.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import yizhan.kiosk.seal.DocumentCheck.Verdict;
import yizhan.kiosk.seal.DocumentCheck.Why;

/**
 * Whatever comes as a signed document, or as the signature in one that is well made otherwise: it
 * is not let pass, and it is said why.
 */
class SignedPdfFuzzTest {
  private static final int ROOM = 1024;
  private static final String HEAD =
      "%%PDF-1.7\n1 0 obj\n<< /Type /Sig /ByteRange [0 %4d %4d %4d] /Contents ";
  private static final String TAIL = " >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n";
  private static final DocumentCheck CHECK = check();

  @ParameterizedTest
  @CsvFileSource(resources = "/fuzz/SignedPdf.hex", maxCharsPerColumn = -1)
  void takesWhatWasFound(String hex) {
    fuzzerTestOneInput(HexFormat.of().parseHex(hex));
  }

  /**
   * So that the seeds mean something: they lead to whatever looks at a signature, and behind it.
   */
  @Test
  void beginsWithWhatLeadsFar() throws Exception {
    assertThat(
            Files.readAllLines(resource("/fuzz/SignedPdf.hex")).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> why(signedBy(HexFormat.of().parseHex(line)))))
        .contains(Why.STRANGER, Why.ALTERED, Why.BROKEN_SEAL, Why.UNKNOWN_KIND, Why.NOT_PRINTABLE);
  }

  public static void fuzzerTestOneInput(byte[] input) {
    assertThat(why(input) == Why.UNSIGNED).isEqualTo(!ByteRange.anyIn(input));
    Optional<ByteRange> range = ByteRange.wholeIn(input);
    range.ifPresent(whole -> assertThat(whole.signed(input)).isEqualTo(without(whole, input)));

    assertThat(why(signedBy(input))).isNotEqualTo(Why.UNSIGNED);
  }

  private static Why why(byte[] pdf) {
    return ((Verdict.Bad) CHECK.of(pdf, List.of())).why();
  }

  private static byte[] without(ByteRange range, byte[] pdf) {
    String text = new String(pdf, StandardCharsets.ISO_8859_1);
    String signed = text.substring(0, range.before()) + text.substring(range.after());
    return signed.getBytes(StandardCharsets.ISO_8859_1);
  }

  /** A file with this signature in it, and all the rest the same each time. */
  private static byte[] signedBy(byte[] cms) {
    String signature = "<" + HexFormat.of().formatHex(Arrays.copyOf(cms, ROOM)) + ">";
    int before = HEAD.formatted(0, 0, 0).length();
    String head = HEAD.formatted(before, before + signature.length(), TAIL.length());
    return (head + signature + TAIL).getBytes(StandardCharsets.ISO_8859_1);
  }

  private static DocumentCheck check() {
    try {
      Clock then = Clock.fixed(Instant.parse("2026-12-01T00:00:00Z"), ZoneOffset.UTC);
      return new DocumentCheck(SealTrust.in(resource("/fuzz/believed.pem")), then);
    } catch (IOException | URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Path resource(String name) throws URISyntaxException {
    return Path.of(Objects.requireNonNull(SignedPdfFuzzTest.class.getResource(name)).toURI());
  }
}
