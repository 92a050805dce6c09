package yizhan.sandbox.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yizhan.kiosk.office.BackOfficeException;
import yizhan.kiosk.office.FamilyAnswer;
import yizhan.kiosk.office.FamilyQuery;
import yizhan.kiosk.office.PropertyAnswer;
import yizhan.kiosk.office.PropertyQuery;
import yizhan.kiosk.office.PropertyRegistry;
import yizhan.kiosk.office.ProvenSheet;
import yizhan.kiosk.office.http.HttpBackOffice;
import yizhan.kiosk.office.http.RequestSigner;
import yizhan.kiosk.seal.ResultSealing;
import yizhan.kiosk.seal.ResultSealing.Sealed;
import yizhan.kiosk.seal.SealCheck;
import yizhan.kiosk.seal.SealCheck.Verdict;
import yizhan.kiosk.seal.SealCheck.Why;
import yizhan.kiosk.seal.SealTrust;

/** The registry seals by digest; the terminal embeds, and believes only what checks. */
class SealedResultsTest {
  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

  @TempDir Path folder;
  private final Database books = Database.inMemory();
  private BackOfficeSandbox bureau;
  private HttpBackOffice office;
  private SealTrust trust;
  private String code = "";

  @BeforeEach
  void open() throws IOException, BackOfficeException {
    bureau = BackOfficeSandbox.start(0, books, Visitors.PEOPLE, OfficeRules.usual());
    office = new HttpBackOffice(bureau.address(), "T-0001", RequestSigner.none(), Visitors.BRISK);
    trust = trusting(bureau.sealAuthority());
    PropertyQuery query =
        new PropertyQuery(
            "q-1", Visitors.owner(office, "lin-mo").token(), PropertyQuery.Purpose.LOAN, "2026-1");
    code = ((PropertyAnswer.Found) office.query(query)).result().head().proof().code();
  }

  @AfterEach
  void close() {
    office.close();
    bureau.close();
    books.close();
  }

  @Test
  void sealsWithoutSeeingTheDocument() throws Exception {
    byte[] sealed = sealed();
    Verdict verdict = new SealCheck(trust).of(sealed);
    assertThat(verdict).isInstanceOf(Verdict.Good.class);
    Verdict.Good good = (Verdict.Good) verdict;
    assertThat(good.signer()).contains("样张市不动产登记中心");
    assertThat(office.prove(code).map(ProvenSheet::digests).orElseThrow())
        .containsExactly(good.digest());
    assertThat(office.prove("0000000000000000")).isEmpty();
  }

  @Test
  void isValidToAStranger() throws Exception {
    Path file = Files.write(folder.resolve("sealed.pdf"), sealed());
    Optional<String> said = pdfsig(file);
    Assumptions.assumeTrue(said.isPresent(), "pdfsig is missing (Debian poppler-utils)");
    assertThat(said.orElseThrow())
        .contains("ETSI.CAdES.detached", "Signature is Valid", "Total document signed");
  }

  @Test
  void noticesEveryKindOfForgery() throws Exception {
    byte[] sealed = sealed();
    SealCheck check = new SealCheck(trust);
    byte[] altered = sealed.clone();
    int at = new String(sealed, StandardCharsets.ISO_8859_1).indexOf("/MediaBox");
    altered[at + 12] ^= 1;
    assertThat(check.of(altered)).isEqualTo(new Verdict.Bad(Why.ALTERED));
    byte[] added = Arrays.copyOf(sealed, sealed.length + 1);
    added[sealed.length] = '\n';
    assertThat(check.of(added)).isEqualTo(new Verdict.Bad(Why.NOT_ALL_COVERED));
    assertThat(check.of(plain())).isEqualTo(new Verdict.Bad(Why.NO_SINGLE_SEAL));
    assertThat(check.of(new byte[] {1, 2})).isEqualTo(new Verdict.Bad(Why.NO_DOCUMENT));
    SealTrust others = trusting(SealAuthority.make("样张市不动产登记中心").pem());
    assertThat(new SealCheck(others).of(sealed)).isEqualTo(new Verdict.Bad(Why.NOT_TRUSTED));
  }

  @Test
  void isNotFooledByTheSealOfAnotherDocument() throws Exception {
    PropertyRegistry swapping =
        new PropertyRegistry() {
          @Override
          public PropertyAnswer query(PropertyQuery query) throws BackOfficeException {
            return office.query(query);
          }

          @Override
          public FamilyAnswer family(FamilyQuery query) throws BackOfficeException {
            return office.family(query);
          }

          @Override
          public byte[] seal(String query, String sha256) throws BackOfficeException {
            return office.seal(query, "0".repeat(64));
          }

          @Override
          public Optional<ProvenSheet> prove(String sheet) throws BackOfficeException {
            return office.prove(sheet);
          }
        };
    assertThat(new ResultSealing(swapping, trust, CHINA).seal("q-1", plain(), Instant.EPOCH))
        .isEqualTo(new Sealed.Bad(Why.ALTERED));
  }

  @Test
  void sealsNothingForAQueryThatWasNotAsked() {
    assertThatThrownBy(() -> office.seal("q-2", "0".repeat(64)))
        .hasMessageContaining("unknown-query");
  }

  private byte[] sealed() throws Exception {
    Sealed sealed = new ResultSealing(office, trust, CHINA).seal("q-1", plain(), Instant.EPOCH);
    return ((Sealed.Good) sealed).pdf();
  }

  private SealTrust trusting(String pem) throws IOException {
    return SealTrust.in(Files.writeString(folder.resolve("trust.pem"), pem));
  }

  private static byte[] plain() throws IOException {
    try (PDDocument document = new PDDocument()) {
      document.addPage(new PDPage());
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      document.save(bytes, org.apache.pdfbox.pdfwriter.compress.CompressParameters.NO_COMPRESSION);
      return bytes.toByteArray();
    }
  }

  private Optional<String> pdfsig(Path file) throws IOException, InterruptedException {
    Path said = folder.resolve("said");
    try {
      Process process =
          new ProcessBuilder("pdfsig", "-nocert", file.toString())
              .redirectErrorStream(true)
              .redirectOutput(said.toFile())
              .start();
      if (!process.waitFor(20, TimeUnit.SECONDS)) process.destroyForcibly();
      return Optional.of(Files.readString(said));
    } catch (IOException _) {
      return Optional.empty();
    }
  }
}
