package yizhan.kiosk.office.http;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One question as the contract has it. All of them may be repeated under the same key.
 *
 * @param operation its operationId, for messages
 * @param path the segments below the version, not yet encoded
 * @param after where a list goes on, or none
 * @param headers besides those that every question has
 * @param body what is sent as JSON, or nothing
 */
record Question(
    String operation,
    String method,
    List<String> path,
    @Nullable String after,
    Map<String, String> headers,
    @Nullable Map<String, ?> body) {
  static final String CITIZEN = "Yizhan-Citizen";
  static final String KEY = "Idempotency-Key";

  static Question get(String operation, Map<String, String> headers, String... path) {
    return new Question(operation, "GET", List.of(path), null, headers, null);
  }

  static Question put(
      String operation, Map<String, String> headers, Map<String, ?> body, String... path) {
    return new Question(operation, "PUT", List.of(path), null, headers, body);
  }

  static Question post(
      String operation, Map<String, String> headers, Map<String, ?> body, String... path) {
    return new Question(operation, "POST", List.of(path), null, headers, body);
  }

  Question after(String mark) {
    return new Question(operation, method, path, mark, headers, body);
  }

  /** Only which question it is: the rest may concern somebody. */
  @Override
  public String toString() {
    return operation;
  }
}
