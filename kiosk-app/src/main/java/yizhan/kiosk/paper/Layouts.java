package yizhan.kiosk.paper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import yizhan.kiosk.office.Copy;
import yizhan.kiosk.office.EntityType;

/** The layouts of one edition: each copy for each kind of entity. */
public final class Layouts {
  private final String edition;
  private final Map<Copy, Map<EntityType, SheetLayout>> layouts = new EnumMap<>(Copy.class);

  private Layouts(String edition) {
    this.edition = edition;
  }

  /**
   * Reads an edition from {@code /layouts/<edition>/} of the product.
   *
   * @throws LayoutException with all problems of all its files
   */
  public static Layouts of(String edition) {
    Layouts layouts = new Layouts(edition);
    List<String> problems = new ArrayList<>();
    String folder = "/layouts/" + edition + "/";
    for (Copy copy : Copy.values()) {
      String name = copy.name().toLowerCase(Locale.ROOT) + ".toml";
      LayoutReader reader =
          new LayoutReader(name, text(folder + name), text(folder + "entities.toml"), problems);
      Map<EntityType, SheetLayout> byType = new EnumMap<>(EntityType.class);
      for (EntityType type : EntityType.values()) byType.put(type, reader.read(type));
      layouts.layouts.put(copy, byType);
    }
    if (!problems.isEmpty()) throw new LayoutException(List.copyOf(new LinkedHashSet<>(problems)));
    return layouts;
  }

  /** Whether somebody has yet to check the copy's layout against the official annex. */
  public boolean provisional(Copy copy) {
    return of(copy, EntityType.COMPANY).approval().provisional();
  }

  /** The edition's name, as the folder of its files. */
  public String edition() {
    return edition;
  }

  SheetLayout of(Copy copy, EntityType type) {
    Map<EntityType, SheetLayout> byType = layouts.get(copy);
    SheetLayout layout = byType == null ? null : byType.get(type);
    if (layout == null) throw new IllegalStateException("no layout of " + copy + " " + type);
    return layout;
  }

  private static String text(String resource) {
    try (InputStream stream = Layouts.class.getResourceAsStream(resource)) {
      if (stream == null) throw new LayoutException(List.of(resource + ": no such file"));
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + resource, e);
    }
  }
}
