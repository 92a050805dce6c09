package yizhan.kiosk.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import yizhan.kiosk.issuing.PlainDocument;
import yizhan.kiosk.prompt.Text;

/** What cannot be printed is said before anybody asks for it. */
class ResultPrintingTest {
  @Test
  void saysWhyAResultCannotBePrinted() {
    int most = ResultPrinting.MOST_PAGES;
    assertThat(ResultPrinting.whyNot(of(most), most, true)).isEmpty();
    assertThat(ResultPrinting.whyNot(of(most + 1), most, true))
        .contains(Text.of("property.print.too-long", most + 1, most));
    assertThat(ResultPrinting.whyNot(of(1), most, false))
        .contains(Text.of("property.print.no-paper"));
    assertThat(ResultPrinting.whyNot(Optional.empty(), most, true))
        .contains(Text.of("property.print.no-glyph"));
  }

  @Test
  void printsNothingThatIsTooLongWhoeverAsksForIt() {
    int most = ResultPrinting.MOST_PAGES;
    assertThat(ResultPrinting.printable(of(most)).pages()).isEqualTo(most);
    assertThatThrownBy(() -> ResultPrinting.printable(of(most + 1)))
        .isInstanceOf(IllegalStateException.class);
  }

  private static Optional<PlainDocument> of(int pages) {
    return Optional.of(new PlainDocument(new byte[0], pages));
  }
}
