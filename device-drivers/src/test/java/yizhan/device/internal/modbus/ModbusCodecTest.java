package yizhan.device.internal.modbus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import yizhan.device.Vectors;
import yizhan.device.internal.modbus.ModbusCodec.Answer;

/** What passes on the line of a lamp board, held to telegrams from elsewhere. */
class ModbusCodecTest {
  private static final Vectors VECTORS = Vectors.of("modbus.properties");
  private static final byte[] ON = VECTORS.bytes("lamp-0-on");
  private static final byte[] READ = ModbusCodec.readCoils(1, 3);

  @Test
  void writesTelegramsAsBoardsExpectThem() {
    assertThat(ModbusCodec.writeCoil(1, 0, true)).isEqualTo(ON);
    assertThat(ModbusCodec.writeCoil(1, 0, false)).isEqualTo(VECTORS.bytes("lamp-0-off"));
  }

  @Test
  void checksAsTheyDo() {
    byte[] inputs = VECTORS.bytes("read-8-inputs");
    assertThat(ModbusCodec.check(inputs, 0, 6)).isEqualTo(0xCC79);
  }

  @Test
  void findsAnEchoBehindNoise() {
    byte[] heard = Vectors.hex("00 01 05 01 05 00 00 FF 00 8C 3A");
    assertThat(ModbusCodec.answer(ON, heard, heard.length)).contains(new Answer.Done());
    assertThat(ModbusCodec.answer(ON, heard, heard.length - 1)).isEmpty();
  }

  @Test
  void takesNoOtherOutputsEchoForItsOwn() {
    byte[] other = ModbusCodec.writeCoil(1, 1, true);
    assertThat(ModbusCodec.answer(ON, other, other.length)).isEmpty();
  }

  @Test
  void hearsABoardSayNo() {
    byte[] refused = checked(0x01, 0x85, 0x02);
    assertThat(ModbusCodec.answer(ON, refused, refused.length)).contains(new Answer.Refused(2));
    byte[] ofReading = checked(0x01, 0x81, 0x01);
    assertThat(ModbusCodec.answer(READ, ofReading, 5)).contains(new Answer.Refused(1));
  }

  @Test
  void readsOutputsOnlyInAsManyBytesAsTheyTake() {
    byte[] told = checked(0x01, 0x01, 0x01, 0x05);
    assertThat(ModbusCodec.answer(READ, told, told.length)).contains(new Answer.Done());
    byte[] more = checked(0x01, 0x01, 0x02, 0x05, 0x00);
    assertThat(ModbusCodec.answer(READ, more, more.length)).isEmpty();
    told[3] ^= 1;
    assertThat(ModbusCodec.answer(READ, told, told.length)).isEqualTo(Optional.empty());
  }

  private static byte[] checked(int... bytes) {
    byte[] telegram = new byte[bytes.length + 2];
    for (int i = 0; i < bytes.length; i++) telegram[i] = (byte) bytes[i];
    int check = ModbusCodec.check(telegram, 0, bytes.length);
    telegram[bytes.length] = (byte) check;
    telegram[bytes.length + 1] = (byte) (check >> 8);
    return Arrays.copyOf(telegram, telegram.length);
  }
}
