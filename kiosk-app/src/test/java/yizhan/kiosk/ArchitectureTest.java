package yizhan.kiosk;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The arrows inside the kiosk and below it, as docs/architecture.md draws them. */
class ArchitectureTest {
  private static final JavaClasses KIOSK =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("yizhan.kiosk");

  @Test
  void usesDriversOnlyByWhatTheyCanDo() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAPackage("yizhan.device.internal..")
        .because("how a device is spoken to is the drivers' affair")
        .check(KIOSK);
  }

  @Test
  void knowsTheToolkitOnlyOnTheGlass() {
    noClasses()
        .that()
        .resideInAnyPackage(
            "yizhan.kiosk.visit..",
            "yizhan.kiosk.prompt..",
            "yizhan.kiosk.service..",
            "yizhan.kiosk.reception..",
            "yizhan.kiosk.issue..",
            "yizhan.kiosk.issuing..",
            "yizhan.kiosk.journal..",
            "yizhan.kiosk.office..",
            "yizhan.kiosk.paper..",
            "yizhan.kiosk.equipment..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("javafx..", "yizhan.kiosk.glass..")
        .because("a prompt is the screen's whole model; how it is drawn is the glass's affair")
        .check(KIOSK);
  }

  @Test
  void hasNoCycles() {
    slices().matching("yizhan.kiosk.(*)..").should().beFreeOfCycles().check(KIOSK);
  }

  @Test
  void keepsTheIssueMachinePure() {
    noClasses()
        .that()
        .resideInAPackage("yizhan.kiosk.issue..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.io..", "java.nio..", "java.sql..", "java.net..", "okhttp3..")
        .because("which event leads where is a pure function")
        .check(KIOSK);
  }
}
