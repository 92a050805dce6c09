package yizhan.kiosk.office.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.random.RandomGenerator;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

/** Signers, and chains of them. */
class RequestSignerTest {
  private static final UnsignedRequest REQUEST =
      new UnsignedRequest(
          "GET",
          "/v1/health",
          "T-0001",
          "",
          "",
          "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");

  /** The value was computed with {@code openssl dgst -sha256 -hmac}. */
  @Test
  void signsAsOpensslDoes() {
    RandomGenerator zeros = () -> 0L;
    HmacSigner signer =
        new HmacSigner(
            "k1",
            new SecretKeySpec("secret".getBytes(StandardCharsets.UTF_8), "HmacSHA256"),
            Clock.fixed(Instant.parse("2026-11-23T08:00:00Z"), ZoneOffset.UTC),
            zeros);
    assertThat(signer.sign(REQUEST))
        .containsEntry("Yizhan-Time", "2026-11-23T08:00:00.000Z")
        .containsEntry("Yizhan-Nonce", "00000000000000000000000000000000")
        .containsEntry(
            "Yizhan-Signature", "hmac-sha256 k1 Ck2281pb1L7h3apfeLtAExWw2bRYVTQIs7mDpxF3JRs=");
  }

  @Test
  void makesAChain() {
    RequestSigner chain =
        RequestSigner.none()
            .and(_ -> Map.of("A", "1"))
            .and(request -> Map.of("B", request.method()));
    assertThat(chain.sign(REQUEST)).isEqualTo(Map.of("A", "1", "B", "GET"));
  }
}
