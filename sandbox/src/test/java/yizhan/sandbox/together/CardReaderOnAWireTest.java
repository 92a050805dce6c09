package yizhan.sandbox.together;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import yizhan.device.Condition;
import yizhan.device.Deadline;
import yizhan.device.DeviceException;
import yizhan.device.DeviceStatus;
import yizhan.device.card.CardReader;
import yizhan.device.card.CardReading;
import yizhan.device.card.CitizenCard;
import yizhan.device.card.IdCard;
import yizhan.device.card.PermanentResident2017;
import yizhan.device.card.PermanentResident2023;
import yizhan.device.card.ResidencePermit;
import yizhan.device.connect.Address;
import yizhan.device.connect.CardReaders;
import yizhan.sandbox.card.CardReaderSandbox;
import yizhan.sandbox.card.Chip;
import yizhan.sandbox.card.Health;
import yizhan.sandbox.card.People;
import yizhan.sandbox.card.ReaderModule;
import yizhan.sandbox.card.SandboxCard;
import yizhan.sandbox.fault.Fault;
import yizhan.sandbox.leak.NothingLeftOpen;
import yizhan.sandbox.wire.Pty;
import yizhan.sandbox.wire.TcpLine;

/** The real driver and the simulated reader, over a pseudo-terminal. */
@ExtendWith(NothingLeftOpen.class)
class CardReaderOnAWireTest {
  private static final Duration SOON = Duration.ofSeconds(8);

  /** What a test of silence may take: longer than the driver waits for a part of an answer. */
  private static final Duration BRIEF = Duration.ofMillis(700);

  @TempDir Path folder;
  private CardReaderSandbox sandbox;
  private CardReader reader;

  @BeforeEach
  void plugIn() throws IOException {
    sandbox =
        new CardReaderSandbox(
            Pty.open(folder.resolve("card-reader"), 115_200), ReaderModule.prompt());
    reader = CardReaders.samv(new Address.Serial(sandbox.address(), 115_200));
  }

  @AfterEach
  void pullOut() {
    reader.close();
    sandbox.close();
  }

  @Test
  void readsACitizenWithPhoto() throws DeviceException {
    SandboxCard card = SandboxCard.of(People.CITIZEN);
    CitizenCard read = (CitizenCard) lay(card);
    assertThat(read.name()).isEqualTo("测试用户");
    assertThat(read.number()).isEqualTo("11000019900307001X");
    assertThat(read.address()).isEqualTo("北京市测试区样例路1号");
    assertThat(read.issuer()).isEqualTo("测试市公安局样例分局");
    assertThat(read.nationCode()).isEqualTo("01");
    assertThat(read.validity().until()).isEqualTo(LocalDate.of(2040, 1, 1));
    assertThat(read.photo().wlt()).isEqualTo(card.photo());
    assertThat(sandbox.reads()).isEqualTo(1);
  }

  @Test
  void readsTheOtherLayouts() throws DeviceException {
    assertThat(lay(SandboxCard.of(People.LONG_TERM)).validity().until()).isEqualTo(LocalDate.MAX);
    ResidencePermit permit = (ResidencePermit) lay(SandboxCard.of(People.RESIDENT));
    assertThat(permit.passNumber()).isEqualTo("H00000000");
    assertThat(permit.timesIssued()).isEqualTo("01");
    PermanentResident2017 old = (PermanentResident2017) lay(SandboxCard.of(People.FOREIGNER_2017));
    assertThat(old.latinName()).isEqualTo("TEST, USER SAMPLE");
    assertThat(old.chineseName()).isEqualTo("测试外人");
    assertThat(old.number()).isEqualTo("CAN110081010001");
    assertThat(old.birth()).isEqualTo(LocalDate.of(1981, 8, 3));
    PermanentResident2023 five = (PermanentResident2023) lay(SandboxCard.of(People.FOREIGNER_2023));
    assertThat(five.latinName()).isEqualTo("TEST, USER SAMPLE WITH A LONG NAME");
    assertThat(five.country()).isEqualTo("124");
    assertThat(sandbox.reads()).isEqualTo(4);
  }

  @ParameterizedTest
  @ValueSource(strings = {"测䶮", "𠮷样", "试㛃", "测𬭚", "阿卜杜勒·买买提江·测试样例名", "阿𠮷卜杜·买买提·测试样例"})
  void readsRareAndLongNames(String name) throws DeviceException {
    assertThat(lay(SandboxCard.of(People.named(name))).name()).isEqualTo(name);
  }

  @Test
  void tellsTheModuleBehindTheReader() throws DeviceException {
    assertThat(reader.securityModule(Deadline.in(SOON)))
        .isEqualTo("05.01-20160817-0001234567-0000000089");
  }

  @Test
  void tellsThatACardIsSeenBeforeItIsRead() throws DeviceException {
    List<Integer> readsThen = new ArrayList<>();
    sandbox.lay(SandboxCard.of(People.CITIZEN));
    assertThat(reader.read(() -> readsThen.add(sandbox.reads()), Deadline.in(SOON)))
        .isInstanceOf(CardReading.Read.class);
    assertThat(readsThen).containsExactly(0);
    assertThat(sandbox.reads()).isEqualTo(1);
  }

  @Test
  void seesNothingInACardThatIsNoIdCard() throws DeviceException {
    sandbox.lay(SandboxCard.of(People.CITIZEN).withChip(Chip.NOT_AN_ID_CARD));
    assertThat(reader.read(() -> fail("seen"), Deadline.in(SOON)))
        .isEqualTo(new CardReading.Failed(CardReading.Fault.NOT_AN_ID_CARD));
  }

  @Test
  void waitsForACard() throws Exception {
    assertThat(reader.cardPresent(Deadline.in(SOON))).isFalse();
    assertThatThrownBy(() -> reader.read(Deadline.in(BRIEF)))
        .isInstanceOfSatisfying(
            DeviceException.class,
            e -> assertThat(e.reason()).isEqualTo(DeviceException.Reason.TIMED_OUT));
    sandbox.lay(SandboxCard.of(People.CITIZEN));
    assertThat(reader.cardPresent(Deadline.in(SOON))).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "UNREADABLE,UNREADABLE",
    "NO_RANDOM_NUMBER,UNREADABLE",
    "NOT_AN_ID_CARD,NOT_AN_ID_CARD",
    "REFUSES_MODULE,NOT_AUTHENTIC",
    "REFUSED_BY_MODULE,NOT_AUTHENTIC",
    "ALTERED,NOT_AUTHENTIC"
  })
  void saysWhyACardWasNotRead(Chip chip, CardReading.Fault fault) throws DeviceException {
    sandbox.lay(SandboxCard.of(People.CITIZEN).withChip(chip));
    assertThat(reader.read(Deadline.in(SOON))).isEqualTo(new CardReading.Failed(fault));
    assertThat(lay(SandboxCard.of(People.CITIZEN)).name()).isEqualTo("测试用户");
  }

  @Test
  void noticesACardLiftedInMidRead() throws DeviceException {
    sandbox.lay(SandboxCard.of(People.CITIZEN));
    sandbox.liftDuringNextRead();
    assertThat(reader.read(Deadline.in(SOON)))
        .isEqualTo(new CardReading.Failed(CardReading.Fault.LIFTED));
    assertThat(sandbox.reads()).isZero();
    assertThat(lay(SandboxCard.of(People.CITIZEN)).name()).isEqualTo("测试用户");
  }

  @ParameterizedTest
  @EnumSource(names = {"MUTE", "GARBAGE", "HALF", "VANISH", "WRONG_CHECKSUM", "WRONG_LENGTH"})
  void givesUpOnAReaderThatHasGoneWrongAndRecovers(Fault fault) throws Exception {
    sandbox.lay(SandboxCard.of(People.CITIZEN));
    sandbox.faults().failUntilCleared(fault);
    long start = System.nanoTime();
    DeviceException failure =
        catchThrowableOfType(DeviceException.class, () -> reader.read(Deadline.in(BRIEF)));
    assertThat(failure).isNotNull();
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(BRIEF.plusSeconds(3));
    sandbox.faults().clear();
    if (fault == Fault.VANISH) sandbox.plugIn();
    assertThat(lay(SandboxCard.of(People.CITIZEN)).name()).isEqualTo("测试用户");
  }

  @ParameterizedTest
  @EnumSource(names = {"JUNK_BEFORE", "WRONG_CHECKSUM", "HALF"})
  void oneBadAnswerDoesNotLoseTheCardForEver(Fault fault) throws Exception {
    sandbox.readFaults().failNext(fault);
    sandbox.lay(SandboxCard.of(People.CITIZEN));
    try {
      assertThat(reader.read(Deadline.in(SOON)))
          .isInstanceOfAny(CardReading.Read.class, CardReading.Failed.class);
    } catch (DeviceException e) {
      assertThat(e.reason()).isIn(DeviceException.Reason.GARBLED, DeviceException.Reason.TIMED_OUT);
    }
    assertThat(lay(SandboxCard.of(People.CITIZEN)).name()).isEqualTo("测试用户");
  }

  @Test
  void aBlankCardIsNotTakenForAPerson() throws DeviceException {
    sandbox.readFaults().failNext(Fault.LIE);
    sandbox.lay(SandboxCard.of(People.CITIZEN));
    assertThat(reader.read(Deadline.in(SOON))).isInstanceOf(CardReading.Failed.class);
  }

  @Test
  void readsThroughASerialDeviceServer() throws Exception {
    TcpLine line = TcpLine.open(0);
    int port = Integer.parseInt(line.address().split(":", 2)[1]);
    try (CardReaderSandbox remote = new CardReaderSandbox(line, ReaderModule.prompt());
        CardReader overTcp = CardReaders.samv(new Address.Tcp("127.0.0.1", port))) {
      remote.lay(SandboxCard.of(People.RESIDENT));
      assertThat(overTcp.read(Deadline.in(SOON))).isInstanceOf(CardReading.Read.class);
    }
  }

  @Test
  void tellsHowTheReaderIs() throws Exception {
    assertThat(reader.status(Deadline.in(SOON))).isEqualTo(DeviceStatus.READY);
    sandbox.health(Health.SELF_TEST_FAILED);
    assertThat(reader.status(Deadline.in(SOON)).has(Condition.Kind.SELF_TEST_FAILED)).isTrue();
    sandbox.health(Health.NOT_AUTHORISED);
    assertThat(reader.status(Deadline.in(SOON)).has(Condition.Kind.NOT_AUTHORISED)).isTrue();
    sandbox.health(Health.GOOD);
    sandbox.unplug();
    DeviceStatus gone = reader.status(Deadline.in(BRIEF));
    assertThat(gone.state()).isEqualTo(DeviceStatus.State.UNKNOWN);
    assertThat(gone.has(Condition.Kind.OFFLINE)).isTrue();
    sandbox.plugIn();
    assertThat(reader.status(Deadline.in(SOON))).isEqualTo(DeviceStatus.READY);
  }

  @Test
  void aWrongSpeedIsGarbledAndNotReady() {
    try (CardReader slow = CardReaders.samv(new Address.Serial(sandbox.address(), 9600))) {
      assertThat(slow.status(Deadline.in(BRIEF)).state()).isEqualTo(DeviceStatus.State.UNKNOWN);
    }
    assertThat(reader.status(Deadline.in(SOON))).isEqualTo(DeviceStatus.READY);
  }

  @Test
  void readsAnAddressThatWasAppended() throws DeviceException {
    lay(SandboxCard.of(People.CITIZEN).withNewAddress("测试市新样例路2号"));
    assertThat(reader.addedAddress(Deadline.in(SOON))).hasValue("测试市新样例路2号");
    lay(SandboxCard.of(People.CITIZEN));
    assertThat(reader.addedAddress(Deadline.in(SOON))).isEmpty();
    sandbox.lift();
    sandbox.lay(SandboxCard.of(People.CITIZEN).withNewAddress("测试市另一路3号"));
    assertThat(reader.addedAddress(Deadline.in(SOON))).as("without a read").isPresent();
  }

  @Test
  void testsItself() {
    assertThat(reader.selfTest(Deadline.in(SOON))).isEqualTo(DeviceStatus.READY);
    sandbox.health(Health.SELF_TEST_FAILED);
    assertThat(reader.selfTest(Deadline.in(SOON)).has(Condition.Kind.SELF_TEST_FAILED)).isTrue();
  }

  @Test
  void findsTheSpeedAndGivesAnother() throws DeviceException {
    int usual = 115_200;
    assertThat(CardReaders.speedOf(sandbox.address(), Deadline.in(SOON))).hasValue(usual);
    Address.Serial at = new Address.Serial(sandbox.address(), usual);
    for (int baud : List.of(9600, 19_200, 38_400, 57_600, usual)) {
      at = CardReaders.setSpeed(at, baud, Deadline.in(SOON));
      assertThat(at.baud()).isEqualTo(baud);
      assertThat(CardReaders.speedOf(at.port(), Deadline.in(SOON))).hasValue(baud);
    }
    assertThat(reader.status(Deadline.in(SOON))).isEqualTo(DeviceStatus.READY);
  }

  @Test
  void findsNoSpeedWhereNobodyAnswers() throws DeviceException {
    sandbox.faults().failUntilCleared(Fault.MUTE);
    assertThat(CardReaders.speedOf(sandbox.address(), Deadline.in(SOON))).isEmpty();
    sandbox.unplug();
    assertThatThrownBy(() -> CardReaders.speedOf(sandbox.address(), Deadline.in(SOON)))
        .isInstanceOfSatisfying(
            DeviceException.class,
            e -> assertThat(e.reason()).isEqualTo(DeviceException.Reason.DISCONNECTED));
  }

  private IdCard lay(SandboxCard card) throws DeviceException {
    sandbox.lift();
    sandbox.lay(card);
    CardReading reading = reader.read(Deadline.in(SOON));
    assertThat(reading).isInstanceOf(CardReading.Read.class);
    return ((CardReading.Read) reading).card();
  }
}
