package yizhan.kiosk.paper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import yizhan.config.bench.Area;
import yizhan.config.bench.SheetAreas;
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
    String folder = "/layouts/" + edition + "/";
    return read(edition, name -> text(folder + name));
  }

  /**
   * Reads what the office has approved, three files named as those of the product.
   *
   * @throws LayoutException as above, also when a file is not there
   */
  public static Layouts in(Path folder) {
    return read(String.valueOf(folder.getFileName()), name -> text(folder.resolve(name)));
  }

  private static Layouts read(String edition, UnaryOperator<String> texts) {
    Layouts layouts = new Layouts(edition);
    List<String> problems = new ArrayList<>();
    for (Copy copy : Copy.values()) {
      String name = copy.name().toLowerCase(Locale.ROOT) + ".toml";
      LayoutReader reader =
          new LayoutReader(name, texts.apply(name), texts.apply("entities.toml"), problems);
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

  /** Who has checked the copy's layout against the official annex, and when; empty: nobody. */
  public Optional<String> approval(Copy copy) {
    SheetLayout.Approval approval = of(copy, EntityType.COMPANY).approval();
    return approval.provisional()
        ? Optional.empty()
        : Optional.of(approval.by() + ", " + approval.on());
  }

  /** Where ink may fall on a copy, and where not. */
  public SheetAreas areas(Copy copy) {
    SheetLayout layout = of(copy, EntityType.COMPANY);
    return new SheetAreas(
        layout.sheet().width(),
        layout.sheet().height(),
        area(layout.permitted()),
        layout.blank().places().values().stream().map(Layouts::area).toList());
  }

  private static Area area(Box box) {
    return new Area(box.x(), box.y(), box.width(), box.height());
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

  private static String text(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new LayoutException(List.of(file + ": " + unreadable.getClass().getSimpleName()));
    }
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
