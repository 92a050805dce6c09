package yizhan.kiosk.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yizhan.kiosk.prompt.Line.Veil;

/** What others can read of what is one person's. */
class MaskTest {
  @ParameterizedTest
  @CsvSource({
    "张一丰, NAME, 张*丰",
    "张丰, NAME, *丰",
    "𠮷䶮, NAME, *䶮",
    "张, NAME, *",
    "'', NAME, ''",
    "𠮷一㛃, NAME, 𠮷*㛃",
    "阿卜杜热合曼·艾合买提江·图, NAME, 阿*图",
    "11010519491231002X, NUMBER, 1****************X",
    "12, NUMBER, **",
    "样张市测试区样张路1号, PLACE, 样张市测试区******",
    "𠮷县, PLACE, ******",
    "样张路1号, PLACE, ******",
    "样张市星河小区3幢, PLACE, 样张市******",
    "样张市测试区星河社区3幢, PLACE, 样张市测试区******",
    "样张工业园区 3 幢, PLACE, ******",
    "样张市星河路测试区1号, PLACE, 样张市******",
    "景德镇市样张区样张路1号, PLACE, 景德镇市样张区******",
    "样张县样张镇样张村3组, PLACE, 样张县******",
    "样张市测试区星河苑北一区8号楼, PLACE, 样张市测试区******",
    "样张市测试区花园东区3幢, PLACE, 样张市测试区******",
    "样张市测试区样张花园A区3幢, PLACE, 样张市测试区******",
    "样张市测试区样张南门菜市口5号, PLACE, 样张市测试区******",
    "样张花园A区3幢2单元, PLACE, ******",
    "星河苑北一区8号楼, PLACE, ******",
    "区, PLACE, ******",
    "'', PLACE, ******",
    "壹佰万元整, WHOLE, ******",
    "'', WHOLE, ''",
    "星河路 1 号, NONE, 星河路 1 号"
  })
  void masksWhatOnlyTheCitizenShouldRead(String value, Veil veil, String masked) {
    assertThat(Mask.of(value, veil)).isEqualTo(masked);
  }
}
