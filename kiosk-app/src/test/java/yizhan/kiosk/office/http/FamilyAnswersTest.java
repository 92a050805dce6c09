package yizhan.kiosk.office.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import okio.ByteString;
import org.junit.jupiter.api.Test;
import yizhan.kiosk.office.BackOfficeException;
import yizhan.kiosk.office.FamilyAnswer;
import yizhan.kiosk.office.FamilyResult;

/** A registry that answers about other people than those who agreed. */
class FamilyAnswersTest {
  private static final Set<String> ASKED = Set.of("11000019900307001X", "110000199103080026");
  private static final String ANSWER =
      """
      {"outcome":"answered","title":"家庭住房状况查询结果","number":"CX-1","at":"2026-11-26T01:30:05Z",
       "registry":"样张中心","scope":"全市","since":"2016年","purpose":"子女入学","finding":"1 处",
       "statement":"说明","members":[
       {"name":"测试人","document":"居民身份证","number":"11000019900307001X"},
       {"name":"测试同","document":"居民身份证","number":"SECOND"}],
       "code":"4F7K2M9QX1C8RTA3","link":"https://example.invalid/1","homes":[
       {"owners":["测试同"],"unit":"999999001001GB00001F00010001","certificate":"样(2021)第1号",
       "place":"样张路1号","use":"住宅","area":"89.50","sharing":"单独所有","registered":"2021年"}]}\
      """;

  @Test
  void isToldFromAnAnswerAboutThoseWhoWereAskedAbout() throws BackOfficeException {
    assertThat(about("110000199103080026").isAbout(ASKED)).isTrue();
    assertThat(about("110000199103080034").isAbout(ASKED)).as("somebody else").isFalse();
    assertThat(about("11000019900307001X").isAbout(ASKED)).as("one of them twice").isFalse();
    assertThat(about("1100********0026").isAbout(ASKED)).as("masked").isFalse();
  }

  private static FamilyResult about(String second) throws BackOfficeException {
    String answer = ANSWER.replace("SECOND", second);
    JsonObject read = JsonObject.read("family", ByteString.encodeUtf8(answer));
    return ((FamilyAnswer.Found) FamilyAnswers.answer(read, 2)).result();
  }
}
