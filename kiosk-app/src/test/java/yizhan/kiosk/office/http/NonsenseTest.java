package yizhan.kiosk.office.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.SocketEffect;
import okio.Buffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import yizhan.kiosk.office.BackOfficeException;
import yizhan.kiosk.office.BackOfficeException.Reason;
import yizhan.kiosk.office.Citizen;

/** What the client makes of answers that break the contract, and of sockets that break. */
class NonsenseTest {
  private static final String SECRET = "张三机密";
  private static final Citizen CITIZEN = new Citizen("c-a-token-of-a-test", SECRET);
  private static final Patience BRISK =
      new Patience(
          Duration.ofMillis(300),
          Duration.ofMillis(300),
          Duration.ofSeconds(2),
          2,
          Duration.ofMillis(1),
          1000,
          Duration.ofMillis(100));
  private static final String LICENCE =
      """
      {"id":"L-1","version":"1","code":"91999999MA00000154","entityType":"company",
       "name":"样张公司","kind":"有限责任公司","person":"张三机密","capital":"壹佰万元整","place":"样张路1号",
       "scope":"测试","established":"2024年05月08日","term":"","registry":"样张局",
       "issued":"2024年05月08日","qr":"x","copies":[{"copy":"original","standing":"printable"}]}\
      """;

  private static final String PIN =
      "$argon2id$v=19$m=19456,t=2,p=1$cGluLXNhbHQtMDAwMQ"
          + "$mP6A5ZCBDYlHBt6n/kGr5Ef7jNnSIVQm6q2wYh1NXy4";

  private final MockWebServer server = new MockWebServer();
  private HttpBackOffice office;

  @BeforeEach
  void open() throws IOException {
    server.start();
    office = office(BRISK.attempts());
  }

  private HttpBackOffice office(int attempts) {
    Patience patience =
        new Patience(
            BRISK.connect(),
            BRISK.attempt(),
            BRISK.call(),
            attempts,
            BRISK.pause(),
            BRISK.failures(),
            BRISK.rest());
    return new HttpBackOffice(server.url("/v1").uri(), "T-0001", RequestSigner.none(), patience);
  }

  @AfterEach
  void close() {
    office.close();
    server.close();
  }

  @Test
  void readsALicenceThatKeepsTheContract() throws BackOfficeException {
    answer(page(LICENCE));
    assertThat(office.licencesOf(CITIZEN)).hasSize(1);
  }

  static Stream<List<String>> breaches() {
    return Stream.of(
        List.of("\"91999999MA00000154\"", "\"91999999MA0000015I\"", "code is not of its form"),
        List.of("\"company\"", "\"club\"", "entityType is no word of the contract"),
        List.of("\"company\"", "7", "entityType is no word of the contract"),
        List.of("\"kind\":\"有限责任公司\",", "", "kind is missing"),
        List.of("\"样张路1号\"", "null", "place is missing"),
        List.of("\"样张路1号\"", "[]", "place is not a text"),
        List.of("\"样张路1号\"", "\"\"", "place is not of its form"),
        List.of("\"测试\"", "\"\\ud842\"", "scope is not of its form"),
        List.of("\"测试\"", "\"a\\u0007\"", "scope is not of its form"),
        List.of("\"测试\"", "\"" + "经".repeat(20_001) + "\"", "scope is not of its form"),
        List.of("[{\"copy\"", "[7,{\"copy\"", "copies[0] is not an object"),
        List.of("\"original\"", "\"third\"", "copies[0].copy is no word of the contract"),
        List.of("\"printable\"", "\"maybe\"", "copies[0].standing is no word of the contract"),
        List.of("[{\"copy\":\"original\",\"standing\":\"printable\"}]", "[]", "copies is empty"),
        List.of(
            "\"printable\"}]",
            "\"printable\"},{\"copy\":\"original\",\"standing\":\"printable\"}]",
            "copies[1].copy is there twice"));
  }

  @ParameterizedTest
  @MethodSource("breaches")
  void namesTheFieldThatBreaksTheContractAndNeverWhatStoodThere(List<String> breach) {
    assertThat(LICENCE).contains(breach.getFirst());
    answer(page(LICENCE.replace(breach.get(0), breach.get(1))));
    nonsense("$.licences[0]." + breach.getLast());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"licences\": [        | $ is not one object",
        "{\"licences\": []} x    | $ is not one object",
        "{\"licences\": nix}     | $ is not JSON",
        "[]                      | $ is not one object",
        "{\"licences\": {}}      | $.licences is not a list",
        "{}                      | $.licences is missing",
        "{\"licences\": [], \"next\": \"\"} | $.next is not of its form",
        "{\"licences\": [], \"licences\": []} | $ is not JSON",
      })
  void takesOnlyOneWholeObject(String body, String complaint) {
    answer(body);
    nonsense(complaint);
  }

  @Test
  void doesNotDescendForEver() {
    answer("{\"licences\": " + "[".repeat(100_000) + "]".repeat(100_000) + "}");
    nonsense("$ is not one object");
  }

  @Test
  void takesNoOtherCharset() {
    Buffer body =
        new Buffer().writeUtf8("{\"licences\": [], \"x\": \"").writeByte(0xD5).writeUtf8("\"}");
    server.enqueue(json().body(body).build());
    nonsense("$ is not UTF-8");
  }

  @Test
  void readsNoAnswerWithoutEnd() {
    Buffer body = new Buffer().write(new byte[Exchange.MOST_BYTES + 1]);
    server.enqueue(json().chunkedBody(body, 1 << 16).build());
    nonsense("longer than " + Exchange.MOST_BYTES + " bytes");
  }

  @Test
  void turnsNoPageTwice() {
    for (int i = 0; i < 2; i++) answer("{\"licences\": [], \"next\": \"p-1\"}");
    nonsense("$.next goes in circles");
  }

  @Test
  void turnsNoMorePagesThanThereMayBe() {
    for (int i = 0; i < 20; i++) answer("{\"licences\": [], \"next\": \"p-" + i + "\"}");
    nonsense("more than 20 pages");
    assertThat(server.getRequestCount()).isEqualTo(20);
  }

  @ParameterizedTest
  @ValueSource(ints = {201, 204, 302, 404, 403})
  void concludesNothingFromABareStatus(int status) {
    server.enqueue(new MockResponse.Builder().code(status).build());
    assertThatThrownBy(() -> office.permitFor("request-1"))
        .isInstanceOfSatisfying(
            BackOfficeException.class, e -> assertThat(e.reason()).isEqualTo(Reason.NONSENSE));
    assertThat(server.getRequestCount()).isEqualTo(1);
  }

  @Test
  void takesNoPageOfAPortalForAnAnswer() {
    server.enqueue(
        new MockResponse.Builder().setHeader("Content-Type", "text/html").body("<html>").build());
    nonsense("the answer is not JSON");
  }

  @Test
  void takesARefusalOnlyInTheContractsWords() {
    for (String body : List.of("{\"reason\": \"Nope!\"}", "{}"))
      server.enqueue(
          new MockResponse.Builder()
              .code(403)
              .setHeader("Content-Type", "application/problem+json; charset=utf-8")
              .body(body)
              .build());
    nonsense("$.reason is not of its form");
    nonsense("$.reason is missing");
  }

  @Test
  void repeatsNothingBehindItsBack() {
    MockResponse impatient =
        new MockResponse.Builder().code(503).setHeader("Retry-After", "0").build();
    for (int i = 0; i < 5; i++) server.enqueue(impatient);
    reason(Reason.UNAVAILABLE);
    assertThat(server.getRequestCount()).isEqualTo(BRISK.attempts());
  }

  @Test
  void readsAPinThatASmallMachineCanCheck() throws BackOfficeException {
    answer(staff(PIN));
    assertThat(office.staff().members()).hasSize(1);
  }

  /** The first would end the terminal's work for a while, the others the work of its own code. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "m=19456|m=999999",
        "t=2|t=9",
        "p=1|p=5",
        "t=2|t=0",
        "p=1|p=0",
        "m=19456|m=7",
        "cGluLXNhbHQtMDAwMQ|cGluLXNhbHQtMDAwM",
        "argon2id|argon2i",
        "v=19|v=16",
      })
  void takesNoPinThatItCannotCheck(String part, String instead) {
    assertThat(PIN).contains(part);
    answer(staff(PIN.replace(part, instead)));
    assertThatThrownBy(office::staff)
        .hasMessage("NONSENSE: staff: $.staff[0].pin is no hash that this terminal can work with");
  }

  private static String staff(String pin) {
    return """
    {"salt":"sandbox-staff-2026","staff":[{"number":"S-0001","roles":["settle"],
     "card":"%s","pin":"%s"}]}\
    """
        .formatted("b5".repeat(32), pin);
  }

  static Stream<MockResponse> brokenSockets() {
    SocketEffect close = new SocketEffect.CloseSocket();
    return Stream.of(
        json().onRequestStart(close).build(),
        json().onRequestStart(SocketEffect.Stall.INSTANCE).build(),
        json().onResponseStart(close).build(),
        json().onResponseStart(SocketEffect.Stall.INSTANCE).build(),
        json().body("{\"licences\": []}").onResponseBody(close).build(),
        json().body("{\"licences\": []}").onResponseBody(SocketEffect.Stall.INSTANCE).build());
  }

  @ParameterizedTest
  @MethodSource("brokenSockets")
  void knowsThatARequestMayHaveBeenDoneWhenTheLineBreaks(MockResponse broken) {
    for (int i = 0; i < BRISK.attempts(); i++) server.enqueue(broken);
    reason(Reason.NO_ANSWER);
  }

  @Test
  void asksAgainOverAFreshLine() throws BackOfficeException {
    server.enqueue(
        json().body(page(LICENCE)).onResponseBody(new SocketEffect.CloseSocket()).build());
    answer(page(LICENCE));
    assertThat(office.licencesOf(CITIZEN)).hasSize(1);
  }

  /** Servers give up lines that nobody has used for some seconds: that is no attempt. */
  @Test
  void asksAnewWhereTheLineWasGivenUpMeanwhile() throws BackOfficeException {
    for (int i = 0; i < 2; i++)
      server.enqueue(
          json().body(page(LICENCE)).onResponseEnd(new SocketEffect.CloseSocket()).build());
    try (HttpBackOffice once = office(1)) {
      assertThat(once.licencesOf(CITIZEN)).hasSize(1);
      assertThat(once.licencesOf(CITIZEN)).hasSize(1);
    }
  }

  @Test
  void knowsThatNothingWasDoneWhenNobodyListens() {
    server.close();
    reason(Reason.UNREACHABLE);
  }

  private static String page(String licence) {
    return "{\"licences\": [" + licence + "]}";
  }

  private static MockResponse.Builder json() {
    return new MockResponse.Builder().setHeader("Content-Type", "application/json");
  }

  private void answer(String body) {
    server.enqueue(json().body(body).build());
  }

  private void nonsense(String complaint) {
    assertThatThrownBy(() -> office.licencesOf(CITIZEN))
        .hasMessage("NONSENSE: licences: " + complaint)
        .hasMessageNotContaining(SECRET)
        .hasNoCause();
  }

  private void reason(Reason reason) {
    assertThatThrownBy(() -> office.licencesOf(CITIZEN))
        .isInstanceOfSatisfying(
            BackOfficeException.class, e -> assertThat(e.reason()).isEqualTo(reason));
  }
}
