package yizhan.sandbox;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Where the sandbox may look, and where not. */
class SandboxArrowsTest {
  private static final JavaClasses SANDBOX =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("yizhan.sandbox");

  @Test
  void theOtherEndOfAWireSharesNothingWithTheProduct() {
    noClasses()
        .that()
        .resideOutsideOfPackages(
            "yizhan.sandbox.journey..", "yizhan.sandbox.demo..", "yizhan.sandbox.measure..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("yizhan.kiosk..", "yizhan.config..", "yizhan.device..")
        .because("both ends built from one class could misread a byte alike")
        .check(SANDBOX);
  }

  @Test
  void nobodyLooksInsideTheDrivers() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAPackage("yizhan.device.internal..")
        .because("how a driver speaks is its own affair")
        .check(SANDBOX);
  }
}
