package yizhan.sandbox.sheet.http;

import java.io.IOException;

/** What stands behind the front. */
@FunctionalInterface
public interface HttpSite {
  /**
   * Answers one request, on the connection's own thread.
   *
   * @throws IOException when the body cannot be read; the connection is closed without an answer
   */
  HttpAnswer answer(HttpAsk ask) throws IOException;
}
