package yizhan.device.internal.samv;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import yizhan.device.card.IdCard;
import yizhan.device.card.IdCard.Photo;

/** Whatever a chip holds: a card or a refusal, no control characters, and a mask that reads too. */
class CardTextFuzzTest {
  private static final Photo PHOTO = new Photo(new byte[1024]);

  @ParameterizedTest
  @CsvFileSource(resources = "/fuzz/CardText.hex", maxCharsPerColumn = -1)
  void takesWhatWasFound(String hex) {
    fuzzerTestOneInput(HexFormat.of().parseHex(hex));
  }

  public static void fuzzerTestOneInput(byte[] input) {
    IdCard card = read(input);
    if (card == null) return;
    assertThat(card.name()).isNotBlank();
    assertThat(card.name().codePoints()).noneMatch(Character::isISOControl);
    byte[] masked = input.clone();
    CardTextMask.text(masked, 0, masked.length);
    assertThat(requireNonNull(read(masked), () -> "masked " + Arrays.toString(masked)))
        .hasSameClassAs(card);
  }

  private static @Nullable IdCard read(byte[] text) {
    try {
      return CardTextParser.parse(text, PHOTO);
    } catch (UnreadableCardException e) {
      assertThat(e.getMessage()).as("names a field and holds nothing of it").hasSizeLessThan(80);
      return null;
    }
  }
}
