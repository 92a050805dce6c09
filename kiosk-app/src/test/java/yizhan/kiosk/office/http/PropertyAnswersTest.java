package yizhan.kiosk.office.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import okio.ByteString;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import yizhan.kiosk.office.BackOfficeException;
import yizhan.kiosk.office.Property;
import yizhan.kiosk.office.Property.Encumbrance;
import yizhan.kiosk.office.PropertyAnswer;

/** A registry that says too much is not passed on. */
class PropertyAnswersTest {
  private static final String PROPERTY =
      """
      {"standing":"STANDING","unit":"999999001001GB00001F00010001","right":"房屋所有权",
       "certificate":"样(2021)样张市不动产权第1号","place":"样张市测试区样张路1号","use":"住宅",
       "area":"89.50","building":"3幢","land":"出让","sharing":"按份共有","coOwners":["张三机密"],
       "registered":"2021年03月12日","encumbrances":[{"kind":"mortgage","holder":"李四机密",
       "detail":"1200000元","term":"至2051年","registered":"2021年03月18日"}]}\
      """;
  private static final String ANSWER =
      """
      {"outcome":"answered","number":"CX-1","at":"2026-11-26T01:30:05Z","registry":"样张中心",
       "scope":"全市","since":"2016年","purpose":"自用","finding":"1 处","statement":"说明",
       "querier":{"name":"王五","document":"居民身份证","number":"1"},"code":"4F7K2M9QX1C8RTA3",
       "link":"https://example.invalid/1","properties":[ONE],"underWay":[]}\
      """;

  @Test
  void tellsWhoeverDoesNotOwnItNothingOfOtherPeople() throws BackOfficeException {
    assertThat(seen("right-holder"))
        .isEqualTo(
            new Property(
                Property.Standing.RIGHT_HOLDER,
                "999999001001GB00001F00010001",
                "房屋所有权",
                "",
                "样张市测试区样张路1号",
                "住宅",
                "89.50",
                "3幢",
                "出让",
                "",
                List.of(),
                "2021年03月12日",
                List.of(new Encumbrance(Encumbrance.Kind.MORTGAGE, "", "", "", ""))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"owner", "joint-owner", "share-owner"})
  void tellsOwnersAll(String standing) throws BackOfficeException {
    Property whole = seen(standing);
    assertThat(whole.certificate()).isNotEmpty();
    assertThat(whole.coOwners()).containsExactly("张三机密");
    assertThat(whole.encumbrances().getFirst().holder()).isEqualTo("李四机密");
  }

  private static Property seen(String standing) throws BackOfficeException {
    String answer = ANSWER.replace("ONE", PROPERTY.replace("STANDING", standing));
    JsonObject read = JsonObject.read("query", ByteString.encodeUtf8(answer));
    return ((PropertyAnswer.Found) PropertyAnswers.answer(read)).result().properties().getFirst();
  }
}
