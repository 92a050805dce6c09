package yizhan.kiosk.glass;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import yizhan.device.Condition;
import yizhan.device.Remedy;
import yizhan.device.face.FaceSight;
import yizhan.kiosk.entry.Key;
import yizhan.kiosk.entry.Verdict;
import yizhan.kiosk.issue.MissingEvidence;
import yizhan.kiosk.office.VouchingGrounds;
import yizhan.kiosk.prompt.ConfirmOnPhone;
import yizhan.kiosk.prompt.ConfirmOnPhone.App;
import yizhan.kiosk.prompt.ConfirmOnPhone.Stage;
import yizhan.kiosk.prompt.Text;
import yizhan.kiosk.service.PrintLicence;
import yizhan.kiosk.service.PrintTaxCertificate;
import yizhan.kiosk.service.QueryProperty;

/** The word files: complete, alike in all languages, and said as they stand. */
class WordsTest {
  private static final Path SOURCES = Path.of("src/main/java/yizhan/kiosk");
  private static final Pattern KEY = Pattern.compile("Text\\.of\\(\\s*\"([a-z0-9.-]+[a-z0-9])\"");
  private static final Pattern SLOT = Pattern.compile("\\{(\\d)");
  private static final Set<String> MADE_ELSEWHERE = Set.of("credit-code", "verbatim", "bilingual");

  private final Words words = new Words(Missing.LOUD);

  @Test
  void bothLanguagesHaveTheSameKeys() {
    assertThat(words.keys(Language.ENGLISH)).isEqualTo(words.keys(Language.CHINESE));
  }

  /** Keys that are put together from an enum's name are their makers' to test. */
  @Test
  void everyKeyThatIsWrittenOutHasWords() throws IOException {
    assertThat(words.keys(Language.CHINESE)).containsAll(keysIn(SOURCES));
  }

  @Test
  void everyFaultAndEveryKeyOfAPadHasWords() {
    List<String> keys =
        Stream.concat(
                Stream.of(Verdict.Fault.values()).map(fault -> "enter.fault." + fault),
                Stream.of(Key.Does.values()).map(does -> "enter." + does))
            .toList();
    assertThat(words.keys(Language.CHINESE)).containsAll(keys);
  }

  @Test
  void everythingThatCanBeMissingOfASheetHasWords() {
    List<String> keys =
        Stream.of(MissingEvidence.values()).map(m -> "staff.missing." + m.word()).toList();
    assertThat(words.keys(Language.CHINESE)).containsAll(keys);
  }

  @Test
  void everyWayOfShowingWhoOneIsHasWords() {
    List<String> keys =
        Stream.of(
                Stream.of("CARD", "CARD_AND_FACE", "PHONE", "ELECTRONIC_LICENCE", "STAFF", "WINDOW")
                    .map(way -> "who." + way),
                Stream.of("PHONE", "ELECTRONIC_LICENCE").map(way -> "ways.by." + way),
                Stream.of("REFUSED", "EXPIRED", "UNHEARD", "NOT_AUTHORISED")
                    .map(why -> "phone.ended." + why),
                Stream.of(App.values()).flatMap(WordsTest::ofApp).map(Text::key),
                Stream.of(VouchingGrounds.values()).map(why -> "vouch.grounds." + why),
                Stream.of("representative", "authorised").map(who -> "licence.shown." + who),
                Stream.of("ANOTHER", "NOT_LIVE", "NOBODY", "NO_ENGINE").map(a -> "face.ended." + a),
                Stream.of(FaceSight.values()).map(sight -> "face.sight." + sight))
            .flatMap(named -> named)
            .toList();
    assertThat(words.keys(Language.CHINESE)).containsAll(keys);
  }

  private static Stream<Text> ofApp(App app) {
    return Stream.of(Stage.values())
        .map(stage -> new ConfirmOnPhone(app, "", "", stage, 0, Optional.empty()))
        .flatMap(prompt -> Stream.of(prompt.title(), prompt.how(), prompt.spoken()));
  }

  @Test
  void everyServiceNamesTheOfficeThatItAsks() {
    List<String> keys =
        Stream.of(PrintLicence.ID, QueryProperty.ID, PrintTaxCertificate.ID)
            .flatMap(id -> Stream.of("office." + id, "home.closed.office." + id))
            .toList();
    assertThat(words.keys(Language.CHINESE)).contains("office.staff").containsAll(keys);
  }

  @Test
  void everyConditionAndEveryRemedyHasWordsForStaff() {
    List<String> keys =
        Stream.concat(
                Stream.of(Condition.Kind.values()).map(kind -> "staff.condition." + kind),
                Stream.of(Remedy.values()).map(remedy -> "staff.remedy." + remedy))
            .toList();
    assertThat(words.keys(Language.CHINESE)).containsAll(keys);
  }

  @Test
  void everyLanguageUsesTheSameArguments() {
    for (String key : words.keys(Language.CHINESE)) {
      assertThat(slots(key, Language.ENGLISH)).as(key).isEqualTo(slots(key, Language.CHINESE));
    }
  }

  @Test
  void aKeyThatTwoFilesHaveIsABug() {
    Properties one = new Properties();
    one.setProperty("trouble.some", "said by staff");
    Properties other = new Properties();
    other.setProperty("trouble.some", "said of something else");
    assertThatThrownBy(() -> Words.joined(List.of(one, other)))
        .hasMessageContaining("trouble.some");
  }

  @Test
  void fillsInArgumentsTextsAndNumbers() {
    Text step = Text.of("frame.step", 2, 5);
    assertThat(words.say(step, Language.CHINESE)).isEqualTo("第 2 步 / 共 5 步");
    assertThat(words.say(Text.of("explain.say", step, "$1"), Language.ENGLISH))
        .isEqualTo("Step 2 of 5. $1");
  }

  @Test
  void choosesWordsByNumber() {
    Text one = Text.of("choose.say", "Which", 1);
    Text many = Text.of("choose.say", "Which", 3);
    Text oneOfAStream = Text.of("choose.say", "Which", 1L);
    assertThat(words.say(one, Language.ENGLISH)).contains("is one");
    assertThat(words.say(oneOfAStream, Language.ENGLISH)).contains("is one");
    assertThat(words.say(many, Language.ENGLISH)).contains("are several");
  }

  @Test
  void saysAPlaceInTheLanguageOfTheScreen() {
    Text place = Text.of("ways.window", Text.bilingual("三楼", "the third floor"));
    assertThat(words.say(place, Language.CHINESE)).isEqualTo("请到三楼");
    assertThat(words.say(place, Language.ENGLISH)).isEqualTo("Go to the third floor");
  }

  @Test
  void groupsCreditCodesForReading() {
    assertThat(words.say(Text.creditCode("91440101MA5XYZ1234"), Language.ENGLISH))
        .isEqualTo("9144\u00a00101\u00a0MA5X\u00a0YZ12\u00a034");
    assertThat(words.say(Text.creditCode("440101600000001"), Language.CHINESE))
        .isEqualTo("440101600000001");
  }

  @Test
  void aMissingWordIsABugInTestsAndAKeyInProduction() {
    Text absent = Text.of("no.such.key");
    assertThatThrownBy(() -> words.say(absent, Language.CHINESE)).hasMessageContaining("no.such");
    assertThat(new Words(Missing.SHOWN).say(absent, Language.CHINESE)).isEqualTo("〔no.such.key〕");
    assertThatThrownBy(() -> words.say(Text.of("frame.step", 1), Language.CHINESE))
        .hasMessageContaining("frame.step{1}");
  }

  private static Set<String> keysIn(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      Set<String> keys = new TreeSet<>();
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        KEY.matcher(Files.readString(file)).results().map(WordsTest::key).forEach(keys::add);
      }
      keys.removeAll(MADE_ELSEWHERE);
      assertThat(keys).isNotEmpty();
      return keys;
    }
  }

  private static String key(MatchResult found) {
    return String.valueOf(found.group(1));
  }

  private Set<String> slots(String key, Language language) {
    String said = words.template(key, language);
    return SLOT.matcher(said).results().map(WordsTest::key).collect(Collectors.toSet());
  }
}
