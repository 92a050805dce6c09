package yizhan.config.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import yizhan.config.DevicePin;
import yizhan.config.KeptFile;
import yizhan.config.OfficeSigner;
import yizhan.config.Phrase;
import yizhan.config.Problem;
import yizhan.config.Reading;
import yizhan.config.Terminal;
import yizhan.config.TerminalFile;
import yizhan.config.bench.Enrolling;
import yizhan.config.bench.Found;
import yizhan.config.bench.Interview;
import yizhan.config.bench.Inventory;

/** {@code config init}: from nothing to a filled-in terminal file. */
@Command(name = "init", sortOptions = false)
final class InitCommand implements Callable<Integer> {
  private final Bench bench;
  @Mixin private Usual usual = new Usual();
  @Mixin private OnTerminal terminal = new OnTerminal();

  @Parameters(paramLabel = "ADDRESS", arity = "0..64", descriptionKey = "address")
  private List<String> addresses = new ArrayList<>();

  @Option(names = "--set", paramLabel = "KEY=ANSWER", descriptionKey = "set")
  private Map<String, String> given = new HashMap<>();

  @Option(
      names = "--journal",
      paramLabel = "FOLDER",
      descriptionKey = "journal",
      defaultValue = "/var/lib/yizhan/journal")
  private String journal = "/var/lib/yizhan/journal";

  InitCommand(Bench bench) {
    this.bench = bench;
  }

  @Override
  public Integer call() throws IOException {
    Path file = terminal.file();
    if (Files.exists(file)) return usual.refuses(Phrase.of("init.there", file.toString()));
    for (String key : given.keySet())
      if (!Interview.KEYS.contains(key))
        throw new ParameterException(usual.command().commandLine(), key + ": " + Interview.KEYS);
    Talk talk = usual.talk(bench.in());
    talk.hears(Phrase.of("init.searching"));
    Found found = Addresses.search(usual.command(), addresses);
    talk.sees(FoundReport.devices(found, usual.language()));
    Optional<Interview.Filled> filled =
        new Interview(talk, given).about(found, journal, usual.language());
    if (filled.isEmpty()) return usual.refuses(Phrase.of("init.given-up"));
    try (KeptFile.Hold hold = new KeptFile(file).hold()) {
      hold.save(filled.get().text(), "init", bench.clock());
    }
    return checked(file, filled.get());
  }

  /** What was written is read as the kiosk will read it. */
  private int checked(Path file, Interview.Filled filled) throws IOException {
    Map<String, DevicePin> pins = Inventory.pins(filled.found());
    return switch (TerminalFile.read(file)) {
      case Reading.Unsound(List<Problem> problems) -> {
        OnTerminal.complains(usual, file, problems);
        yield Usual.NOT_WELL;
      }
      case Reading.Sound(Terminal sound) -> {
        Keeping keeping = new Keeping(usual, sound, "init", bench.clock());
        if (!keeping.keep(known -> FindCommand.pinned(known, pins))) yield Usual.NOT_WELL;
        boolean known = signerTaken(); // first: what the office sends is compared with it
        boolean enrolled =
            known && filled.code().isPresent() && enrolled(sound, filled.code().get());
        if (usual.json())
          usual.prints(
              Json.object(
                  "file", file, "devices", List.copyOf(pins.keySet()), "enrolled", enrolled));
        else usual.says("init.written", file.toString());
        yield known && (enrolled || filled.code().isEmpty()) ? Usual.WELL : Usual.NOT_WELL;
      }
    };
  }

  /** Whether the key is taken that was named beforehand, if one was; what came of it is said. */
  private boolean signerTaken() throws IOException {
    if (!given.containsKey(Interview.SIGNER)) return true;
    Path file = terminal.file();
    Path key = Path.of(given.getOrDefault(Interview.SIGNER, ""));
    String taken = OfficeSigner.keyOf(file).toString();
    Talk talk = usual.talk(bench.in());
    if (OfficeSigner.isPinned(file)) {
      talk.hears(Phrase.of("signer.there", taken));
      return false;
    }
    Optional<String> print = OfficeSigner.pin(key, file);
    talk.hears(
        print.isPresent()
            ? Phrase.of("signer.done", taken, print.get())
            : Phrase.of("signer.no-key", key.toString()));
    return print.isPresent();
  }

  /** Whether its back office knows this terminal now; what is missing is said. */
  private boolean enrolled(Terminal terminal, String code) throws IOException {
    Optional<Enrolling> enrolling = bench.house().enrolling(terminal);
    if (enrolling.isEmpty()) return false;
    String id = terminal.identity().terminalId();
    return new Enrolment(enrolling.get(), id, this.terminal.file(), bench.clock())
        .through(usual.talk(bench.in()), false, () -> code)
        .enrolled();
  }
}
