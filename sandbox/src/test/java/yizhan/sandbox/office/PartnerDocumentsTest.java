package yizhan.sandbox.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yizhan.kiosk.office.BackOfficeException;
import yizhan.kiosk.office.Citizen;
import yizhan.kiosk.office.DocumentAnswer;
import yizhan.kiosk.office.PartnerDocument;
import yizhan.kiosk.office.http.HttpBackOffice;
import yizhan.kiosk.office.http.RequestSigner;
import yizhan.kiosk.seal.DocumentCheck;
import yizhan.kiosk.seal.DocumentCheck.Verdict;
import yizhan.kiosk.seal.DocumentCheck.Why;
import yizhan.kiosk.seal.SealTrust;

/** What the tax authority of the sandbox makes, and what a terminal makes of it. */
class PartnerDocumentsTest {
  @TempDir Path folder;
  private final Database books = Database.inMemory();
  private BackOfficeSandbox bureau;
  private HttpBackOffice office;
  private DocumentCheck check;

  @BeforeEach
  void open() throws IOException {
    bureau = BackOfficeSandbox.start(0, books, Visitors.PEOPLE, OfficeRules.usual());
    office = new HttpBackOffice(bureau.address(), "T-0001", RequestSigner.none(), Visitors.CALM);
    Path pem = Files.writeString(folder.resolve("tax.pem"), bureau.taxAuthority());
    check = new DocumentCheck(SealTrust.in(pem), Clock.systemUTC());
  }

  @AfterEach
  void close() {
    office.close();
    bureau.close();
    books.close();
  }

  @Test
  void areWhatTheListSaysAndSignedByWhomeverIsBelieved() throws Exception {
    Citizen citizen = Visitors.taxpayer(office, "qian-yue");
    List<PartnerDocument> documents = office.documentsOf(citizen);
    assertThat(documents).extracting(PartnerDocument::id).containsExactly("D-000101", "D-000102");
    assertThat(verdict(citizen, documents.get(0)))
        .isEqualTo(new Verdict.Good(1, "样张市税务局 (sandbox)"));
    assertThat(verdict(citizen, documents.get(1)))
        .isEqualTo(new Verdict.Good(2, "样张市税务局 (sandbox)"));
  }

  @ParameterizedTest
  @CsvSource({
    "D-000201, STRANGER",
    "D-000202, ALTERED",
    "D-000203, ALTERED",
    "D-000204, OTHER_DOCUMENT",
    "D-000205, UNSIGNED"
  })
  void areRefusedWhereTheyMustNotBePrinted(String id, Why why) throws Exception {
    Citizen citizen = Visitors.taxpayer(office, "sun-he");
    PartnerDocument one =
        office.documentsOf(citizen).stream().filter(d -> d.id().equals(id)).findFirst().get();
    assertThat(verdict(citizen, one)).isEqualTo(new Verdict.Bad(why));
  }

  @Test
  void areTheirHoldersAlone() throws Exception {
    Citizen other = Visitors.taxpayer(office, "lin-mo");
    assertThat(office.documentsOf(other)).isEmpty();
    assertThatThrownBy(() -> office.fetch(other, "D-000101"))
        .hasMessageContaining("unknown-document");
    Citizen forLicences = Visitors.recognised(office, "qian-yue");
    assertThatThrownBy(() -> office.documentsOf(forLicences))
        .hasMessageContaining("identity-expired");
    assertThat(office.fetch(forLicences, "D-000101"))
        .isEqualTo(new DocumentAnswer.Refused(DocumentAnswer.Why.IDENTITY_EXPIRED));
  }

  private Verdict verdict(Citizen citizen, PartnerDocument one) throws BackOfficeException {
    DocumentAnswer.Sent sent = (DocumentAnswer.Sent) office.fetch(citizen, one.id());
    return check.of(sent.pdf(), List.of(one.number(), one.holder().number()));
  }
}
