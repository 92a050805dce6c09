package yizhan.sandbox.sheet.http;

import java.io.IOException;

/** A request that HTTP itself does not allow; the connection ends after the answer. */
final class HttpTrouble extends IOException {
  private static final long serialVersionUID = 1;

  private final int status;

  HttpTrouble(int status, String what) {
    super(what);
    this.status = status;
  }

  int status() {
    return status;
  }
}
