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

  @Test
  void namesTheTonerThatIsLowOrOut() throws Exception {
    IppBytes toner =
        printer(IDLE, "toner-empty-error")
            .octets(
                "printer-supply",
                "class=supplyThatIsConsumed;type=toner;unit=percent;maxcapacity=100;level=0;",
                "class=supplyThatIsConsumed;type=toner;level=8;maxcapacity=100;colorantname=cyan",
                "class=supplyThatIsConsumed;type=toner;level=-3;maxcapacity=100;")
            .text("printer-supply-description", "Black Toner");
    DeviceStatus status = of(toner);
    assertThat(status.conditions())
        .containsExactly(
            new Condition(Kind.TONER_OUT, "Black Toner"),
            new Condition(Kind.TONER_LOW, "Black Toner"),
            new Condition(Kind.TONER_LOW, "cyan toner"));
    assertThat(status.forPart("tray-1").usable()).as("toner is every tray's").isFalse();
  }

  @Test
  void doesNotStopForACountOfNothingAlone() throws Exception {
    DeviceStatus status =
        of(
            printer(IDLE, "none")
                .octets("printer-supply", "class=supplyThatIsConsumed;type=toner;level=0"));
    assertThat(status.conditions()).containsExactly(new Condition(Kind.TONER_LOW, "toner"));
    assertThat(status.usable()).isTrue();
  }

  @Test
  void noticesAVesselThatIsNearlyFull() throws Exception {
    assertThat(
            of(printer(IDLE, "none")
                    .octets(
                        "printer-supply",
                        "class=receptacleThatIsFilled;type=wasteToner;level=95;maxcapacity=100"))
                .conditions())
        .containsExactly(new Condition(Kind.NEEDS_ATTENTION, "wastetoner"));
  }

  @Test
  void namesTheTrayThatIsPulledOut() throws Exception {
    DeviceStatus status =
        of(
            printer(IDLE, "input-tray-missing-warning")
                .octets(
                    "printer-input-tray",
                    "name=tray-1;level=100;maxcapacity=250;status=0",
                    "name=tray-2;level=-2;maxcapacity=250;status=19"));
    assertThat(status.conditions()).containsExactly(new Condition(Kind.TRAY_MISSING, "tray-2"));
    assertThat(status.forPart("tray-1")).isEqualTo(DeviceStatus.READY);
  }

  @Test
  void saysWhichDoorIsOpenAndWhereTheJamIs() throws Exception {
    DeviceStatus status =
        of(
            printer(STOPPED, "door-open-error", "media-jam-error")
                .octets(
                    "printer-alert",
                    "code=doorOpen;severity=critical;group=cover;groupindex=2",
                    "code=jam;severity=critical;group=mediaPath;groupindex=1",
                    "code=subunitPowerSaver")
                .text("printer-alert-description", "Right door"));
    assertThat(status.conditions())
        .containsExactly(
            new Condition(Kind.COVER_OPEN, "Right door"), new Condition(Kind.JAM, "mediaPath 1"));
    assertThat(status.forPart("tray-1").usable()).isFalse();
  }

  private static final String[] TRAYS = {
    "type=other;maxcapacity=250;level=100;name=Tray 1", "level=0;name=tray-2;", "level=0;name=MP"
  };

  private static IppBytes printer(int state, String... reasons) {
    return IppBytes.answer(0)
        .group(IppBytes.PRINTER)
        .enumeration("printer-state", state)
        .keyword("printer-state-reasons", reasons)
        .media("media-col-ready", "tray-1", 29_700, 42_000)
        .media("", "tray-2", 21_000, 29_700);
  }

  private static DeviceStatus of(IppBytes answer) throws DeviceException {
    return StatusMeaning.of(PrinterFacts.parse(Answer.parse(answer.to(1), 1)));
  }
}
