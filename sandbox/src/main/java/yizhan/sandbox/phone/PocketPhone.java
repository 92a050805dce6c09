package yizhan.sandbox.phone;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** A phone that has scanned a terminal's code: opens the page and answers on it. */
public final class PocketPhone {
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private PocketPhone() {}

  /** Looks at the page, and answers nothing yet. */
  public static void open(URI link) throws IOException {
    HttpURLConnection page = connection(link);
    try {
      expect(page);
    } finally {
      page.disconnect();
    }
  }

  /**
   * Confirms.
   *
   * @param number of whose phone it is
   */
  public static void confirm(URI link, String number) throws IOException {
    answer(link, "answer=confirm&number=" + URLEncoder.encode(number, StandardCharsets.UTF_8));
  }

  /**
   * Shows the electronic licence of a firm.
   *
   * @param code of the firm
   * @param number of whoever has the phone
   */
  public static void show(URI link, String code, String number) throws IOException {
    answer(
        link,
        "answer=confirm&firm="
            + URLEncoder.encode(code, StandardCharsets.UTF_8)
            + "&number="
            + URLEncoder.encode(number, StandardCharsets.UTF_8));
  }

  /** Does not confirm. */
  public static void refuse(URI link) throws IOException {
    answer(link, "answer=refuse");
  }

  private static void answer(URI link, String form) throws IOException {
    HttpURLConnection page = connection(link);
    try {
      page.setRequestMethod("POST");
      page.setDoOutput(true);
      page.setRequestProperty("Content-Type", "application/x-www-form-urlencoded");
      page.getOutputStream().write(form.getBytes(StandardCharsets.UTF_8));
      expect(page);
    } finally {
      page.disconnect();
    }
  }

  private static HttpURLConnection connection(URI link) throws IOException {
    if (!(link.toURL().openConnection() instanceof HttpURLConnection page))
      throw new IOException("the code leads to no page");
    page.setConnectTimeout((int) PATIENCE.toMillis());
    page.setReadTimeout((int) PATIENCE.toMillis());
    return page;
  }

  private static void expect(HttpURLConnection page) throws IOException {
    if (page.getResponseCode() != HttpURLConnection.HTTP_OK)
      throw new IOException("the page answers " + page.getResponseCode());
  }
}
