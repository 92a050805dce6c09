package yizhan.device;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Set;
import java.util.stream.Collectors;

/** Every driver that there is, found in the compiled classes, so that none can be forgotten. */
final class Drivers {
  private Drivers() {}

  /** The simple names of all classes that are a {@link Device}. */
  static Set<String> names() {
    return new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("yizhan.device")
            .stream()
            .filter(type -> type.isAssignableTo(Device.class))
            .filter(type -> !type.getModifiers().contains(JavaModifier.ABSTRACT))
            .map(JavaClass::getSimpleName)
            .collect(Collectors.toSet());
  }
}
