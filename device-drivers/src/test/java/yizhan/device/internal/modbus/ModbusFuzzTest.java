package yizhan.device.internal.modbus;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import yizhan.device.internal.modbus.ModbusCodec.Answer;

/** Whatever a lamp board's line brings: an answer to what was asked, or none. */
class ModbusFuzzTest {
  private static final byte[] WRITE = ModbusCodec.writeCoil(1, 0, true);
  private static final byte[] READ = ModbusCodec.readCoils(1, 3);

  @ParameterizedTest
  @CsvFileSource(resources = "/fuzz/Modbus.hex", maxCharsPerColumn = -1)
  void takesWhatWasFound(String hex) {
    fuzzerTestOneInput(HexFormat.of().parseHex(hex));
  }

  public static void fuzzerTestOneInput(byte[] input) {
    judge(WRITE, input);
    judge(READ, input);
  }

  /** Every answer begins as the board's do; that it switched is said by an exact echo alone. */
  private static void judge(byte[] request, byte[] input) {
    Optional<Answer> answer = ModbusCodec.answer(request, input, input.length);
    if (answer.isEmpty()) return;
    String heard = text(input);
    switch (answer.get()) {
      case Answer.Done _ when request[1] == ModbusCodec.WRITE_COIL ->
          assertThat(heard).contains(text(WRITE));
      case Answer.Done _ -> assertThat(heard).contains("\001\001\001");
      case Answer.Refused(int code) -> {
        assertThat(code).isBetween(0, 255);
        assertThat(heard).contains("\001" + (char) (request[1] | 0x80));
      }
    }
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }
}
