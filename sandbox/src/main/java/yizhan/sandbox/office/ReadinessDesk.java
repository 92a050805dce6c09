package yizhan.sandbox.office;

import java.io.ByteArrayOutputStream;
import java.sql.SQLException;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** Keeps what terminals say of themselves before they open. */
final class ReadinessDesk {
  private static final int MOST_PIECES = 50;

  /** Keeps one report of a day, the last that was told. */
  Object keep(Database books, Asked asked) throws SQLException, Problem {
    Map<?, ?> body = asked.body();
    String light = Asked.text(body, "light", "green|amber|red");
    Map<?, ?> report = Asked.object(body, "report");
    if (!light.equals(report.get("light"))) throw Problem.malformed("The report has another light");
    books.run(
        "INSERT INTO readiness (terminal, day, light, report, pdf, times) VALUES (?, ?, ?, ?, ?, 1)"
            + " ON CONFLICT (terminal, day) DO UPDATE SET times = times + 1,"
            + " light = excluded.light, report = excluded.report, pdf = excluded.pdf",
        asked.terminal(),
        asked.day(),
        light,
        Json.write(report),
        pdf(body));
    return Map.of("answer", "recorded");
  }

  private static String pdf(Map<?, ?> body) throws Problem {
    if (!(body.get("pdf") instanceof List<?> pieces) || pieces.size() > MOST_PIECES)
      throw Problem.malformed("The field pdf is no list");
    ByteArrayOutputStream pdf = new ByteArrayOutputStream();
    try {
      for (Object piece : pieces) pdf.writeBytes(Base64.getDecoder().decode(String.valueOf(piece)));
    } catch (IllegalArgumentException _) {
      throw Problem.malformed("The field pdf is no base64");
    }
    return Base64.getEncoder().encodeToString(pdf.toByteArray());
  }
}
