package yizhan.config;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The arrows that lead out of and through this module. */
class ArchitectureTest {
  private final JavaClasses classes =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("yizhan.config");

  @Test
  void seesOnlyWhatDriversExport() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAPackage("yizhan.device..internal..")
        .because("how a driver works is its own business")
        .check(classes);
  }

  @Test
  void knowsNothingOfTheKioskOrTheSandbox() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("yizhan.kiosk..", "yizhan.sandbox..")
        .because("they stand above it")
        .check(classes);
  }

  @Test
  void readsTheFileWithoutTheCommandLine() {
    noClasses()
        .that()
        .resideInAPackage("yizhan.config")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("yizhan.config.command..", "picocli..")
        .because("the kiosk reads the file too, and has no command line")
        .check(classes);
  }

  @Test
  void opensNothing() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.net.http..", "okhttp3..", "com.fazecast..")
        .because("reading the file touches no device and no network")
        .check(classes);
  }

  @Test
  void hasNoCycles() {
    slices().matching("yizhan.config.(*)..").should().beFreeOfCycles().check(classes);
  }
}
