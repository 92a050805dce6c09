package yizhan.device.internal.dnssd;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import yizhan.device.find.Advert;

/**
 * Whatever anybody on the network answers: records of decent size, and adverts that can be used.
 */
class DnsAnswerFuzzTest {
  @ParameterizedTest
  @CsvFileSource(resources = "/fuzz/DnsAnswer.hex", maxCharsPerColumn = -1)
  void takesWhatWasFound(String hex) {
    fuzzerTestOneInput(HexFormat.of().parseHex(hex));
  }

  public static void fuzzerTestOneInput(byte[] input) {
    List<DnsRecord> records = DnsAnswerParser.parse(input);
    assertThat(records).hasSizeLessThanOrEqualTo(512);
    Adverts adverts = new Adverts();
    adverts.add(records);
    for (Advert advert : adverts.whole()) {
      assertThat(advert.uri().getHost()).isNotNull();
      assertThat(advert.name().codePoints()).noneMatch(Character::isISOControl);
      assertThat(advert.model().codePoints()).noneMatch(Character::isISOControl);
    }
    assertThat(DnsQuestion.encode(adverts.questions())).hasSizeLessThan(9_000);
  }
}
