package yizhan.sandbox.office;

import java.util.Map;
import java.util.TreeMap;

/** A request that gets a problem instead of an answer. */
final class Problem extends Exception {
  private static final long serialVersionUID = 1;
  private final int status;
  private final String reason;
  private final String title;

  Problem(int status, String reason, String title) {
    super(title);
    this.status = status;
    this.reason = reason;
    this.title = title;
  }

  static Problem malformed(String what) {
    return new Problem(400, "malformed", what);
  }

  int status() {
    return status;
  }

  Map<String, Object> body() {
    return new TreeMap<>(
        Map.of("type", "about:blank", "title", title, "status", status, "reason", reason));
  }
}
