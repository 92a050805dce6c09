package yizhan.sandbox.sheet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What really happened to paper, whatever the printer says. Guarded by the engine. */
final class Truth {
  private final Path out;
  private final List<Sheet> sheets = new ArrayList<>();
  private final List<Sheet> lying = new ArrayList<>();
  private final List<SpoiledSheet> spoiled = new ArrayList<>();

  Truth(Path out) {
    this.out = out;
  }

  /** A printed sheet lands in the output. */
  void cameOut(Job job, Tray from, Document document) {
    int number = sheets.size() + 1;
    Path file = out.resolve("%02d.%s".formatted(number, document.suffix()));
    try {
      Files.createDirectories(out);
      Files.write(file, document.bytes());
    } catch (IOException failed) {
      throw new UncheckedIOException("a sheet could not be kept", failed);
    }
    Sheet sheet = new Sheet(number, from.name, from.holds, job.id, job.name, file);
    sheets.add(sheet);
    lying.add(sheet);
  }

  void spoiled(Job job, Tray from, SpoiledSheet.Cause cause) {
    spoiled.add(new SpoiledSheet(from.name, from.holds, job.id, job.name, cause));
  }

  /** Somebody takes what lies in the output. */
  List<Sheet> taken() {
    List<Sheet> taken = List.copyOf(lying);
    lying.clear();
    return taken;
  }

  List<Sheet> sheets() {
    return sheets;
  }

  List<Sheet> lyingInOutput() {
    return lying;
  }

  List<SpoiledSheet> spoiled() {
    return spoiled;
  }
}
