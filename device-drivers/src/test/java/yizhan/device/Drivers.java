package yizhan.device;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Every driver and every kind of line that there is, found in the compiled classes, so that none
 * can be forgotten.
 */
final class Drivers {
  private Drivers() {}

  /** The simple names of all classes that are a {@link Device}. */
  static Set<String> names() {
    return implementing(Device.class.getName());
  }

  /** The simple names of all kinds of line that a driver may speak on. */
  static Set<String> lines() {
    return implementing("yizhan.device.internal.transport.Line");
  }

  private static Set<String> implementing(String type) {
    return new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("yizhan.device")
            .stream()
            .filter(each -> each.isAssignableTo(type))
            .filter(each -> !each.getModifiers().contains(JavaModifier.ABSTRACT))
            .map(JavaClass::getSimpleName)
            .collect(Collectors.toSet());
  }
}
