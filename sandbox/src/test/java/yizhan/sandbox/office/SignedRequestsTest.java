package yizhan.sandbox.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static yizhan.sandbox.office.Visitors.BRISK;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import yizhan.kiosk.office.BackOfficeException;
import yizhan.kiosk.office.http.HmacSigner;
import yizhan.kiosk.office.http.HttpBackOffice;
import yizhan.kiosk.office.http.RequestSigner;
import yizhan.kiosk.office.http.UnsignedRequest;

/** Signed requests, at a bureau that asks for a signature and computes it by code of its own. */
class SignedRequestsTest {
  private static final Clock NOW =
      Clock.fixed(Instant.parse("2026-11-23T08:00:00Z"), ZoneOffset.UTC);
  private static final byte[] SECRET = "a secret of a test".getBytes(StandardCharsets.UTF_8);

  private final Database books = Database.inMemory();
  private BackOfficeSandbox bureau;

  @BeforeEach
  void open() throws IOException {
    OfficeRules rules = OfficeRules.usual().at(NOW).signedWith(Map.of("k1", SECRET));
    bureau = BackOfficeSandbox.start(0, books, Visitors.PEOPLE, rules);
  }

  @AfterEach
  void close() {
    bureau.close();
    books.close();
  }

  @Test
  void signsEveryAttemptAnew() throws BackOfficeException {
    bureau.failNext(OfficeFault.CUT_AFTER_COMMIT);
    try (HttpBackOffice office = office(signer(SECRET, NOW))) {
      assertThat(office.licencesOf(Visitors.recognised(office, "qian-ba"))).hasSize(8);
    }
  }

  @Test
  void isRefusedWithoutASignature() {
    refused(RequestSigner.none(), "not-authentic");
  }

  @Test
  void isRefusedWithAnotherSecret() {
    refused(signer("another".getBytes(StandardCharsets.UTF_8), NOW), "not-authentic");
  }

  @Test
  void tellsAWrongClockFromABadSignature() {
    refused(signer(SECRET, Clock.offset(NOW, Duration.ofMinutes(-6))), "clock-skew");
  }

  @Test
  void isRefusedWhenItSaysTheSameTwice() throws BackOfficeException {
    Map<String, String> once =
        signer(SECRET, NOW)
            .sign(
                new UnsignedRequest(
                    "GET",
                    "/v1/health",
                    "T-0001",
                    "",
                    "",
                    "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"));
    try (HttpBackOffice office = office(_ -> once)) {
      office.health();
      assertThatThrownBy(office::health).hasMessage("REFUSED: health: 401 replayed");
    }
  }

  private void refused(RequestSigner signer, String code) {
    try (HttpBackOffice office = office(signer)) {
      assertThatThrownBy(office::policies)
          .isInstanceOfSatisfying(
              BackOfficeException.class, e -> assertThat(e.code()).isEqualTo(code));
    }
  }

  private HttpBackOffice office(RequestSigner signer) {
    return new HttpBackOffice(bureau.address(), "T-0001", signer, BRISK);
  }

  private static HmacSigner signer(byte[] secret, Clock clock) {
    return new HmacSigner("k1", new SecretKeySpec(secret, "HmacSHA256"), clock, new SecureRandom());
  }
}
