package yizhan.device.internal.ipp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yizhan.device.Condition;
import yizhan.device.Condition.Kind;
import yizhan.device.DeviceException;
import yizhan.device.DeviceStatus;

/** Raw states of printers and what they mean to a person. */
class StatusMeaningTest {
  private static final int IDLE = 3;
  private static final int STOPPED = 5;

  @ParameterizedTest
  @CsvSource({
    "media-empty, PAPER_OUT",
    "media-empty-warning, PAPER_OUT",
    "media-empty-report, PAPER_OUT",
    "media-needed-error, PAPER_OUT",
    "media-low-warning, PAPER_LOW",
    "media-jam-error, JAM",
    "input-media-tray-feed-error, JAM",
    "input-media-tray-feed-error-warning, JAM",
    "door-open-warning, COVER_OPEN",
    "interlock-open-error, COVER_OPEN",
    "toner-low-report, TONER_LOW",
    "marker-supply-empty-error, TONER_OUT",
    "input-media-size-change-report, WRONG_MEDIA",
    "output-area-full-warning, OUTPUT_FULL",
    "fuser-over-temp-error, OVERHEATED",
    "paused, PAUSED",
    "shutdown, OFFLINE",
    "other-error, BROKEN",
    "vendor-thing-warning, NEEDS_ATTENTION",
    "vendor-thing, NEEDS_ATTENTION"
  })
  void meansOneThing(String reason, Kind kind) throws Exception {
    assertThat(of(printer(IDLE, reason)).conditions()).containsExactly(Condition.of(kind));
  }

  @ParameterizedTest
  @CsvSource({"none", "standby", "vendor-thing-report", "cups-waiting-for-job-completed", "cups-x"})
  void isNothingToActOn(String reason) throws Exception {
    assertThat(of(printer(IDLE, reason))).isEqualTo(DeviceStatus.READY);
  }

  @Test
  void namesTheTrayThatIsEmptyByItsOwnAccount() throws Exception {
    DeviceStatus status =
        of(printer(IDLE, "media-empty-error").octets("printer-input-tray", TRAYS));
    assertThat(status.conditions()).containsExactly(new Condition(Kind.PAPER_OUT, "tray-2"));
    assertThat(status.forPart("tray-1")).isEqualTo(DeviceStatus.READY);
    assertThat(status.forPart("tray-2").usable()).isFalse();
  }

  @Test
  void knowsAnEmptyTrayWithoutAReason() throws Exception {
    assertThat(of(printer(IDLE, "none").octets("printer-input-tray", TRAYS)).conditions())
        .containsExactly(new Condition(Kind.PAPER_OUT, "tray-2"));
  }

  @Test
  void namesTheTrayThatIsLow() throws Exception {
    assertThat(
            of(printer(IDLE, "media-low")
                    .octets("printer-input-tray", "name=tray-1;level=20;maxcapacity=250"))
                .conditions())
        .containsExactly(new Condition(Kind.PAPER_LOW, "tray-1"));
  }

  @Test
  void namesTheTrayThatIsNoLongerReady() throws Exception {
    assertThat(
            of(printer(IDLE, "media-empty").keyword("media-source-supported", "tray-1", "tray-3"))
                .conditions())
        .containsExactly(new Condition(Kind.PAPER_OUT, "tray-3"));
  }

  @Test
  void isTheWholePrinterWhenNoTrayCanBeMeant() throws Exception {
    assertThat(
            of(printer(IDLE, "media-empty")
                    .octets("printer-input-tray", "name=tray-1;level=-3;maxcapacity=250"))
                .forPart("tray-1")
                .has(Kind.PAPER_OUT))
        .isTrue();
  }

  @Test
  void aStoppedPrinterIsUnusableEvenWithoutAReason() throws Exception {
    assertThat(of(printer(STOPPED, "none")).conditions())
        .containsExactly(Condition.of(Kind.PAUSED));
    assertThat(of(printer(STOPPED, "media-jam-error")).conditions())
        .containsExactly(Condition.of(Kind.JAM));
    assertThat(of(printer(IDLE, "none").truth("printer-is-accepting-jobs", false)).usable())
        .isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "name=Tray 1;level=125;maxcapacity=250, tray-1, 50",
    "name=tray-1;level=1;maxcapacity=250;, tray-1, 1",
    "name=tray-1;level=0, tray-1, 0",
    "name=tray-1;level=-2;maxcapacity=250, tray-1, -1",
    "name=tray-1;level=7;maxcapacity=0, tray-1, -1",
    "name=tray-1;level=99999999999;maxcapacity=1, tray-1, -1",
    "nonsense, '', -1"
  })
  void readsHowFullATrayIs(String value, String name, int percent) {
    InputTray tray = InputTray.parse(value);
    assertThat(tray.name()).isEqualTo(name);
    assertThat(tray.percent())
        .isEqualTo(percent < 0 ? OptionalInt.empty() : OptionalInt.of(percent));
  }

  private static final String[] TRAYS = {
    "type=other;maxcapacity=250;level=100;name=Tray 1", "level=0;name=tray-2;", "level=0;name=MP"
  };

  private static IppBytes printer(int state, String reason) {
    return IppBytes.answer(0)
        .group(IppBytes.PRINTER)
        .enumeration("printer-state", state)
        .keyword("printer-state-reasons", reason)
        .media("media-col-ready", "tray-1", 29_700, 42_000)
        .media("", "tray-2", 21_000, 29_700);
  }

  private static DeviceStatus of(IppBytes answer) throws DeviceException {
    return StatusMeaning.of(PrinterFacts.parse(Answer.parse(answer.to(1), 1)));
  }
}
