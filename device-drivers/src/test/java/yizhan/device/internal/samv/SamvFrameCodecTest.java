package yizhan.device.internal.samv;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yizhan.device.Vectors;

/** Requests, byte for byte; statuses, code by code. */
class SamvFrameCodecTest {
  @ParameterizedTest
  @CsvSource({
    "RESET, AA AA AA 96 69 00 03 10 FF EC",
    "STATUS, AA AA AA 96 69 00 03 11 FF ED",
    "MODULE_ID, AA AA AA 96 69 00 03 12 FF EE",
    "FIND, AA AA AA 96 69 00 03 20 01 22",
    "SELECT, AA AA AA 96 69 00 03 20 02 21",
    "READ, AA AA AA 96 69 00 03 30 01 32",
    "ADDED_ADDRESS, AA AA AA 96 69 00 03 30 03 30",
  })
  void framesEachCommand(SamvCommand command, String bytes) {
    assertThat(command.request()).isEqualTo(Vectors.hex(bytes));
  }

  @ParameterizedTest
  @CsvSource({
    "90, OK",
    "9F, FOUND",
    "91, EMPTY",
    "10, BAD_CHECKSUM",
    "11, BAD_LENGTH",
    "21, OUT_OF_ORDER",
    "23, NO_AUTHORITY",
    "24, UNRECOGNISED_ERROR",
    "31, CARD_REJECTS_MODULE",
    "32, MODULE_REJECTS_CARD",
    "33, INFORMATION_NOT_VERIFIED",
    "40, UNKNOWN_CARD_TYPE",
    "41, READ_FAILED",
    "47, NO_RANDOM_NUMBER",
    "60, SELF_TEST_FAILED",
    "66, NOT_AUTHORISED",
    "80, NO_CARD",
    "81, SELECT_FAILED",
    "00, UNDOCUMENTED",
    "FF, UNDOCUMENTED"
  })
  void knowsEachStatus(String code, SamvStatus status) {
    assertThat(SamvStatus.of(Integer.parseInt(code, 16))).isEqualTo(status);
  }
}
