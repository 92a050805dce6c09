package yizhan.device;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.fazecast.jSerialComm.SerialPort;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.net.URL;
import java.net.URLClassLoader;
import java.security.CodeSource;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import yizhan.device.connect.Address;
import yizhan.device.connect.CardReaders;

/** The layers of the drivers, and what the ID reader may need. */
class ArchitectureTest {
  private static JavaClasses drivers = new ClassFileImporter().importClasses();

  @BeforeAll
  static void readClasses() {
    drivers =
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("yizhan.device");
    assertThat(drivers.contain(CardReaders.class)).isTrue();
  }

  @Test
  void onlyFactoriesKnowWhatIsInternal() {
    noClasses()
        .that()
        .resideOutsideOfPackages("yizhan.device.internal..", "yizhan.device.connect")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("yizhan.device.internal..")
        .because("contracts say what a device can do, and nothing of how")
        .check(drivers);
  }

  @Test
  void packagesHaveNoCycles() {
    slices()
        .matching("yizhan.(**)")
        .should()
        .beFreeOfCycles()
        .because("a driver must be understood without its factories")
        .check(drivers);
  }

  @Test
  void codecsTouchNoPort() {
    noClasses()
        .that()
        .resideInAPackage("yizhan.device.internal..")
        .and()
        .haveNameMatching(".*(Codec|Encoder|Mask|Parser|Receiver|Assembler|Breaker|Painter|Status)")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "yizhan.device.internal.transport", "com.fazecast..", "java.net..", "java.nio.channels")
        .because("what bytes mean is decided without a wire")
        .check(drivers);
  }

  @Test
  void onlyTransportsTouchAPort() {
    noClasses()
        .that()
        .resideOutsideOfPackage("yizhan.device.internal.transport")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("com.fazecast..", "java.nio.channels")
        .because("the traps of ports are heeded in one place")
        .check(drivers);
  }

  @Test
  void theCardReaderNeedsSerialAndLoggingOnly() {
    classes()
        .that()
        .resideInAnyPackage("yizhan.device.internal.samv", "yizhan.device.internal.transport")
        .or()
        .belongToAnyOf(CardReaders.class)
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "java..",
            "org.slf4j",
            "org.jspecify.annotations",
            "com.fazecast.jSerialComm",
            "yizhan.device",
            "yizhan.device.card",
            "yizhan.device.connect",
            "yizhan.device.internal.record",
            "yizhan.device.internal.samv",
            "yizhan.device.internal.transport")
        .because("it runs where there is neither IPP nor QR")
        .check(drivers);
  }

  /** The same, by running it with nothing else on the class path. */
  @Test
  void theCardReaderRunsOnThreeJars() throws Exception {
    URL[] jars = {jarOf(CardReaders.class), jarOf(LoggerFactory.class), jarOf(SerialPort.class)};
    try (URLClassLoader alone = new URLClassLoader(jars, ClassLoader.getPlatformClassLoader())) {
      Class<?> address = alone.loadClass(Address.class.getName());
      Object nowhere =
          alone
              .loadClass(Address.Serial.class.getName())
              .getConstructor(String.class, int.class)
              .newInstance("/dev/no-such-port", 115_200);
      Object reader =
          alone
              .loadClass(CardReaders.class.getName())
              .getMethod("samv", address)
              .invoke(null, nowhere);
      Class<?> deadlines = alone.loadClass(Deadline.class.getName());
      Object deadline =
          deadlines.getMethod("in", Duration.class).invoke(null, Duration.ofSeconds(5));
      Object status =
          alone
              .loadClass(Device.class.getName())
              .getMethod("status", deadlines)
              .invoke(reader, deadline);
      assertThat(status).asString().contains("UNKNOWN", "OFFLINE");
    }
  }

  private static URL jarOf(Class<?> type) {
    CodeSource source = Objects.requireNonNull(type.getProtectionDomain().getCodeSource());
    return Objects.requireNonNull(source.getLocation());
  }
}
