package yizhan.sandbox.sheet.ipp;

import java.util.Arrays;
import java.util.Optional;

/** The operations this printer does (RFC 8011 section 4, PWG 5100.11, 5100.13). */
public enum Operation {
  PRINT_JOB(0x0002),
  VALIDATE_JOB(0x0004),
  CREATE_JOB(0x0005),
  SEND_DOCUMENT(0x0006),
  CANCEL_JOB(0x0008),
  GET_JOB_ATTRIBUTES(0x0009),
  GET_JOBS(0x000A),
  GET_PRINTER_ATTRIBUTES(0x000B),
  CANCEL_MY_JOBS(0x0039),
  CLOSE_JOB(0x003B),
  IDENTIFY_PRINTER(0x003C);

  private final int code;

  Operation(int code) {
    this.code = code;
  }

  public int code() {
    return code;
  }

  public static Optional<Operation> of(int code) {
    return Arrays.stream(values()).filter(o -> o.code == code).findFirst();
  }
}
