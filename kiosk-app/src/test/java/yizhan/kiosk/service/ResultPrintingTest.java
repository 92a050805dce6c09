package yizhan.kiosk.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import yizhan.kiosk.issuing.PlainDocument;

/** What is too long is not printed, whoever asks for it. */
class ResultPrintingTest {
  @Test
  void printsNothingThatIsTooLongWhoeverAsksForIt() {
    int most = PlainPrinting.MOST_PAGES;
    assertThat(ResultPrinting.printable(of(most)).pages()).isEqualTo(most);
    assertThatThrownBy(() -> ResultPrinting.printable(of(most + 1)))
        .isInstanceOf(IllegalStateException.class);
  }

  private static Optional<PlainDocument> of(int pages) {
    return Optional.of(new PlainDocument(new byte[0], pages));
  }
}
