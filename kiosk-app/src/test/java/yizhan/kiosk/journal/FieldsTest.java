package yizhan.kiosk.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Named texts, as the journal and the outbox keep them. */
class FieldsTest {
  /** A register of some hundred sheets; one that cannot be read again would hold up the outbox. */
  @Test
  void readsTextsOfAnyLengthAgain() {
    String table = "\uFEFF终端,\"𠮷\"x\r\n".repeat(20_000); // 11 units: some pieces end within it
    Map<String, String> fields = Map.of("day", "2026-01-15", "table", table, "none", "");
    assertThat(Fields.read(Fields.write(fields))).isEqualTo(fields);
  }

  @Test
  void writesShortTextsAsTheyAlwaysStoodThere() {
    assertThat(Fields.write(Map.of("b", "2", "a", "1"))).isEqualTo("{\"a\":\"1\",\"b\":\"2\"}");
  }
}
