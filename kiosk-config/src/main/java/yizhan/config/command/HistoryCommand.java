package yizhan.config.command;

import java.io.IOException;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import yizhan.config.KeptFile;
import yizhan.config.KeptFile.Version;
import yizhan.config.Phrase;
import yizhan.config.Reading;
import yizhan.config.Terminal;
import yizhan.config.TerminalFile;

/** {@code config history}: what the terminal's two files were before, each by itself. */
@Command(name = "history", sortOptions = false)
final class HistoryCommand implements Callable<Integer> {
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.systemDefault());

  @Mixin private Usual usual = new Usual();
  @Mixin private OnTerminal terminal = new OnTerminal();

  @Override
  public Integer call() throws IOException {
    Map<String, KeptFile> files = new LinkedHashMap<>();
    files.put("terminal", new KeptFile(terminal.file()));
    // A terminal file that is broken has a history all the same: that is when it is needed.
    if (TerminalFile.read(terminal.file()) instanceof Reading.Sound(Terminal sound))
      files.put("machine", new KeptFile(sound.machineFile()));
    List<Object> all = new ArrayList<>();
    for (Map.Entry<String, KeptFile> file : files.entrySet()) {
      KeptFile kept = file.getValue();
      if (usual.json()) all.add(json(file.getKey(), kept));
      else table(kept);
    }
    if (usual.json()) usual.prints(all);
    return Usual.WELL;
  }

  private void table(KeptFile kept) throws IOException {
    List<Version> versions = kept.versions();
    usual.says(versions.isEmpty() ? "history.none" : "history.of", kept.file().toString());
    for (Version version : versions.reversed())
      usual
          .out()
          .printf(
              "  %6d  %s  %-12s %s%n",
              version.number(), MOMENT.format(version.at()), version.why(), remark(kept, version));
    if (!versions.isEmpty() && changedSince(kept)) usual.says("history.edited");
    usual.out().flush();
  }

  private String remark(KeptFile kept, Version version) throws IOException {
    return kept.text().equals(java.util.Optional.of(version.text()))
        ? Phrase.of("history.now").in(usual.language())
        : "";
  }

  private static boolean changedSince(KeptFile kept) throws IOException {
    return !kept.text().equals(java.util.Optional.of(kept.versions().getLast().text()));
  }

  private static Map<String, Object> json(String which, KeptFile kept) throws IOException {
    List<Object> versions = new ArrayList<>();
    for (Version version : kept.versions())
      versions.add(
          Json.object("number", version.number(), "at", version.at(), "why", version.why()));
    boolean edited = !versions.isEmpty() && changedSince(kept);
    return Json.object(
        "which", which, "file", kept.file(), "editedSince", edited, "versions", versions);
  }
}
