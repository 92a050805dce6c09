package yizhan.sandbox.office;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a phone sees: which terminal asks, for what, and the number to compare; two buttons. It is
 * asked whose phone it is, and which firm's licence it holds, since in the sandbox nobody is signed
 * in on one.
 */
final class PhonePage {
  private static final String CODE = "[A-Za-z0-9_-]{24}";
  private static final int LARGEST = 4_096;
  private static final String FIRM =
      """
      <p>样张：哪家企业的？ Of which firm?
      <input name="firm" size="18" placeholder="统一社会信用代码 credit code"></p>\
      """;

  private final Database books;
  private final PhoneDesk desk;

  PhonePage(Database books, PhoneDesk desk) {
    this.books = books;
    this.desk = desk;
  }

  /** The page of the code in this request's path; 404 where there is none. */
  Answer answer(HttpExchange http) throws IOException {
    String path = String.valueOf(http.getRequestURI().getPath());
    String code = path.substring(PhoneDesk.PAGE.length());
    Map<String, String> form = http.getRequestMethod().equals("POST") ? form(http) : Map.of();
    return code.matches(CODE)
        ? books.transaction(open -> answer(open, code, form))
        : new Answer(404, page("没有这个请求 No such request", ""));
  }

  /** What is sent back. */
  record Answer(int status, String page) {}

  private Answer answer(Database open, String code, Map<String, String> form)
      throws java.sql.SQLException {
    Optional<PhoneDesk.Session> session = desk.byCode(open, code);
    if (session.isEmpty()) return new Answer(404, page("没有这个请求 No such request", ""));
    if (form.isEmpty()) {
      desk.open(open, session.get());
      return new Answer(200, asked(session.get()));
    }
    boolean yes = "confirm".equals(form.get("answer"));
    PhoneDesk.Shown shown =
        new PhoneDesk.Shown(form.getOrDefault("firm", ""), form.getOrDefault("number", ""));
    return desk.answer(open, session.get(), Optional.of(shown).filter(_ -> yes))
        ? new Answer(200, page(yes ? "已确认 Confirmed" : "没有确认 Not confirmed", ""))
        : new Answer(410, page("已经过时，或者查无此人 Too late, or nobody of that number", ""));
  }

  private static String asked(PhoneDesk.Session session) {
    return page(
        session.ofFirm() ? "出示电子营业执照吗？ Show its electronic licence?" : "是您本人要办吗？ Is it you?",
        """
        <p>终端 terminal <b>%s</b><br>事项 matter <b>%s</b></p>
        <p>核对码 number <b style="font-size:2em">%s</b></p>
        <form method="post">%s<p>样张：这是谁的手机？ Whose phone is this?
        <input name="number" size="18" placeholder="身份号码 number"></p>
        <p><button name="answer" value="confirm">确认 Confirm</button>
        <button name="answer" value="refuse">不确认 Refuse</button></p></form>\
        """
            .formatted(
                session.terminal(),
                session.service(),
                session.check(),
                session.ofFirm() ? FIRM : ""));
  }

  private static String page(String title, String body) {
    return """
    <!doctype html><html lang="zh"><meta charset="utf-8">
    <meta name="viewport" content="width=device-width"><title>样张 手机 phone</title>
    <body style="font-family:sans-serif;max-width:30em;margin:2em auto;padding:0 1em">
    <p>样张 sandbox</p><h1>%s</h1>%s</body></html>
    """
        .formatted(title, body);
  }

  private static Map<String, String> form(HttpExchange http) throws IOException {
    String text = new String(http.getRequestBody().readNBytes(LARGEST), StandardCharsets.UTF_8);
    Map<String, String> form = new HashMap<>();
    for (String pair : text.split("&", -1)) {
      String[] words = pair.split("=", 2);
      form.put(words[0], words.length == 2 ? decoded(words[1]) : "");
    }
    return form;
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException _) {
      return "";
    }
  }
}
