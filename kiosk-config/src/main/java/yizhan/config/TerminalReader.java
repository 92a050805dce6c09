package yizhan.config;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import yizhan.config.BackOfficeAccess.Signer;
import yizhan.config.BackOfficeAccess.Tls;
import yizhan.config.ScreenSettings.Orientation;

/** Reads a whole terminal file from the root of its TOML. */
final class TerminalReader {
  private static final int LONGEST_NAME = 40;
  private static final Duration SHORTEST_TIMEOUT = Duration.ofMillis(100);
  private static final Duration LONGEST_TIMEOUT = Duration.ofSeconds(60);
  private static final Duration USUAL_CONNECT = Duration.ofSeconds(3);
  private static final Duration USUAL_REQUEST = Duration.ofSeconds(10);

  private static final Kind<String> TERMINAL_ID =
      Kinds.shaped("[A-Za-z0-9][A-Za-z0-9-]{0,31}", Phrase.of("terminal-id.right"));

  private static final Kind<String> KEY_ID =
      Kinds.shaped("[A-Za-z0-9._-]{1,64}", Phrase.of("key-id.right"));

  private static final Kind<Duration> SETTLING =
      Quantities.hours(Duration.ofHours(1), Duration.ofDays(30));
  private static final Duration USUAL_SETTLING = Duration.ofDays(3);
  private static final Kind<Duration> TIMEOUT =
      Quantities.duration(SHORTEST_TIMEOUT, LONGEST_TIMEOUT);

  private static final Kind<Orientation> ORIENTATION =
      Kinds.oneOf(Map.of("portrait", Orientation.PORTRAIT, "landscape", Orientation.LANDSCAPE));

  private static final Kind<Language> LANGUAGE =
      Kinds.oneOf(Map.of("zh", Language.ZH, "en", Language.EN));

  /** From a small tablet to 8K. */
  private static final Kind<Integer> PIXELS = Kinds.whole(600, 7_680);

  private final Section root;
  private final Path folder;

  /**
   * @param folder where the file lies; relative paths in it begin there
   */
  TerminalReader(Section root, Path folder) {
    this.root = root;
    this.folder = folder;
  }

  Terminal read() {
    var _ =
        root.has(TerminalFile.PROFILE); // what it names lies below by now, and names none itself
    Identity identity = identity(root.requiredSection("terminal"));
    BackOfficeAccess backOffice = backOffice(root.requiredSection("back-office"));
    Section devicesSection = root.requiredSection("devices");
    Devices devices = new DevicesReader(devicesSection).read();
    List<String> services = Offer.read(root, devicesSection, devices);
    ScreenSettings screen = screen();
    List<Language> languages =
        root.has("languages") ? root.requiredList("languages", LANGUAGE) : defaultLanguages();
    Terminal terminal =
        new Terminal(
            identity,
            backOffice,
            devices,
            services,
            screen,
            languages,
            root.section("opening-hours").map(HoursReader::read),
            root.section("cabinet").flatMap(CabinetReader::read),
            ElsewhereReader.read(root),
            journalFolder(root.requiredSection("journal")),
            issueRules(),
            root.section("voice").map(section -> VoiceReader.read(section, folder)),
            trustedSeal("registry-seal", services.contains("query-property")),
            trustedSeal("tax-seal", services.contains("print-tax-certificate")),
            root.section("identity-ways")
                .map(ways -> IdentityWaysReader.read(ways, root.has("face")))
                .orElse(IdentityWays.ALL),
            root.section("face").map(FaceReader::read));
    root.close();
    return terminal;
  }

  private static List<Language> defaultLanguages() {
    return List.of(Language.ZH, Language.EN);
  }

  private static Identity identity(Section terminal) {
    Identity identity =
        new Identity(
            terminal.required("id", TERMINAL_ID, ""),
            bilingual(terminal, "name"),
            bilingual(terminal, "station"),
            terminal.required("hotline", Kinds.words(LONGEST_NAME), ""));
    terminal.close();
    return identity;
  }

  /** The same words in both languages. */
  static Bilingual bilingual(Section section, String key) {
    Section both = section.requiredSection(key);
    Kind<String> words = Kinds.words(LONGEST_NAME);
    Bilingual name = new Bilingual(both.required("zh", words, ""), both.required("en", words, ""));
    both.close();
    return name;
  }

  private BackOfficeAccess backOffice(Section office) {
    URI url = office.required("url", Uris.HTTP, URI.create("https://nowhere.invalid/"));
    BackOfficeAccess access =
        new BackOfficeAccess(
            url,
            office.optional("connect-timeout", TIMEOUT).orElse(USUAL_CONNECT),
            office.optional("request-timeout", TIMEOUT).orElse(USUAL_REQUEST),
            office.section("signer").map(this::signer).orElse(new Signer.None()),
            office.optional("daily-report", DailyReport.TIME).orElse(DailyReport.USUAL),
            office.section("tls").map(this::tls).orElse(Tls.USUAL));
    if (office.has("tls") && "http".equals(url.getScheme()))
      office
          .complaints()
          .add(office.at("tls"), Phrase.of("tls-over-http"), Phrase.of("tls-over-http.right"));
    office.close();
    return access;
  }

  private Tls tls(Section tls) {
    Kind<Path> file = Kinds.path(folder);
    Tls read = new Tls(tls.optional("authority", file), tls.optional("identity", file));
    tls.close();
    return read;
  }

  private Signer signer(Section signer) {
    boolean hmac = signer.required("kind", Kinds.oneOf(Map.of("none", false, "hmac", true)), false);
    Signer read = new Signer.None();
    if (hmac || signer.has("key-id") || signer.has("secret-file")) {
      Kind<Path> file = Kinds.path(folder).unquotable();
      String keyId = signer.required("key-id", KEY_ID, "");
      Path secret = signer.required("secret-file", file, folder);
      read = hmac ? new Signer.Hmac(keyId, secret) : read;
    }
    signer.close();
    return read;
  }

  private ScreenSettings screen() {
    Optional<Section> given = root.section("screen");
    if (given.isEmpty()) {
      Orientation usual = Orientation.PORTRAIT;
      return new ScreenSettings(usual, true, usual.width(), usual.height());
    }
    Section screen = given.get();
    Orientation orientation =
        screen.optional("orientation", ORIENTATION).orElse(Orientation.PORTRAIT);
    boolean full = screen.optional("full-screen", Kinds.FLAG).orElse(true);
    int width = screen.optional("width", PIXELS).orElse(orientation.width());
    int height = screen.optional("height", PIXELS).orElse(orientation.height());
    if ((orientation == Orientation.PORTRAIT) != (width < height)) {
      screen
          .complaints()
          .add(
              screen.has("width") ? screen.at("width") : screen.at("orientation"),
              Phrase.of("wrong-way-up", width + "×" + height),
              Phrase.of("wrong-way-up.right"));
    }
    screen.close();
    return new ScreenSettings(orientation, full, width, height);
  }

  private Path journalFolder(Section journal) {
    Path path = journal.required("folder", Kinds.path(folder), folder);
    journal.close();
    return path;
  }

  /** Nobody prints what others have sealed without knowing whose seal it is. */
  private Optional<Path> trustedSeal(String name, boolean needed) {
    Optional<Section> seal = needed ? Optional.of(root.requiredSection(name)) : root.section(name);
    Optional<Path> trust =
        seal.map(section -> section.required("trust", Kinds.path(folder), folder));
    seal.ifPresent(Section::close);
    return trust;
  }

  private IssueRules issueRules() {
    Optional<Section> issue = root.section("issue");
    IssueRules rules =
        new IssueRules(
            allowed(issue, "allow-provisional-layouts"),
            allowed(issue, "accept-uncounted-sheets"),
            allowed(issue, "accept-uncounted-trays"),
            issue.flatMap(it -> it.optional("settle-within", SETTLING)).orElse(USUAL_SETTLING),
            issue.flatMap(it -> it.optional("layouts", Kinds.path(folder))));
    issue.ifPresent(Section::close);
    return rules;
  }

  private static boolean allowed(Optional<Section> issue, String key) {
    return issue.flatMap(it -> it.optional(key, Kinds.FLAG)).orElse(false);
  }
}
