package yizhan.device.internal.snmp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.snmp4j.PDU;
import org.snmp4j.PDUv1;
import org.snmp4j.asn1.BERInputStream;
import yizhan.device.DeviceException;
import yizhan.device.DeviceException.Reason;

/**
 * Whatever an agent answers, as far as the library hands it on: a count of 32 bits, none, or a
 * refusal.
 */
class PageCounterFuzzTest {
  private static final long MOST = 0xFFFF_FFFFL;

  @ParameterizedTest
  @CsvFileSource(resources = "/fuzz/PageCounter.hex", maxCharsPerColumn = -1)
  void takesWhatWasFound(String hex) {
    fuzzerTestOneInput(HexFormat.of().parseHex(hex));
  }

  public static void fuzzerTestOneInput(byte[] input) {
    PDU answer = new PDUv1();
    if (!decoded(answer, input)) return;
    try {
      PageCounterQuestion.count(answer).ifPresent(count -> assertThat(count).isBetween(0L, MOST));
    } catch (DeviceException refused) {
      assertThat(refused.reason()).isIn(Reason.REFUSED, Reason.GARBLED);
    }
  }

  @SuppressWarnings("IllegalCatch") // the library's dispatcher drops what its decoder throws
  private static boolean decoded(PDU answer, byte[] input) {
    try {
      answer.decodeBER(new BERInputStream(ByteBuffer.wrap(input)));
      return true;
    } catch (IOException | RuntimeException _) {
      return false;
    }
  }
}
