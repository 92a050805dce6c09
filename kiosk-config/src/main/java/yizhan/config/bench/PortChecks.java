package yizhan.config.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import yizhan.config.Devices;
import yizhan.config.Phrase;
import yizhan.config.Terminal;
import yizhan.device.connect.Address;

/** Whether each serial port of the file is there, may be used, and is held by nobody else. */
final class PortChecks {
  private final Host host;
  private final Terminal terminal;

  PortChecks(Host host, Terminal terminal) {
    this.host = host;
    this.terminal = terminal;
  }

  List<Checkup> all() {
    Map<String, Address> lines = new LinkedHashMap<>(Inventory.lines(terminal.devices()));
    terminal
        .devices()
        .guideLights()
        .ifPresent(board -> lines.put(Devices.GUIDE_LIGHTS, board.address()));
    List<Checkup> all = new ArrayList<>();
    Map<Path, String> taken = new HashMap<>();
    for (Map.Entry<String, Address> line : lines.entrySet())
      if (line.getValue() instanceof Address.Serial(String port, int _) && port.startsWith("/"))
        all.add(port(line.getKey(), Path.of(port), taken));
    return all;
  }

  /**
   * @param taken which device has which port so far: names of two kinds may lead to the same one
   */
  private Checkup port(String device, Path port, Map<Path, String> taken) {
    Verdicts verdicts = new Verdicts();
    Optional<String> other = Optional.ofNullable(taken.putIfAbsent(real(port), device));
    if (other.isPresent())
      verdicts.say(Light.RED, "doctor.port-shared", port.toString(), other.get());
    else if (!Files.exists(port)) verdicts.say(Light.RED, "doctor.port-missing", port.toString());
    else if (!Files.isReadable(port) || !Files.isWritable(port))
      verdicts.say(Light.RED, "doctor.port-forbidden", port.toString(), host.user());
    else holder(port, verdicts);
    return Checkup.of(verdicts.of("port " + device, Phrase.of("find." + device)));
  }

  private static Path real(Path port) {
    try {
      return port.toRealPath();
    } catch (IOException _) {
      return port; // that it is not there is said elsewhere
    }
  }

  /** Another process that has it open; of some only the superuser may know. */
  private void holder(Path port, Verdicts verdicts) {
    String own = Long.toString(ProcessHandle.current().pid());
    boolean allSeen = true;
    try (Stream<Path> processes = Files.list(host.at("/proc"))) {
      Path real = port.toRealPath();
      for (Path process : processes.toList()) {
        String number = String.valueOf(process.getFileName());
        if (!number.matches("\\d+") || number.equals(own)) continue;
        Optional<Boolean> holds = holds(process, real);
        allSeen &= holds.isPresent();
        if (holds.orElse(false)) {
          String name = String.join("", host.lines("/proc/" + number + "/comm"));
          String holder = name + " (" + number + ")";
          verdicts.say(Light.AMBER, "doctor.port-held", port.toString(), holder);
          return;
        }
      }
    } catch (IOException | UncheckedIOException _) {
      allSeen = false; // a machine that has no /proc cannot tell
    }
    if (allSeen) verdicts.say(Light.GREEN, "doctor.port-free", port.toString());
    else verdicts.say(Light.AMBER, "doctor.port-perhaps", port.toString());
  }

  /** Empty where that may not be known: another user's process. */
  private static Optional<Boolean> holds(Path process, Path port) {
    try (Stream<Path> open = Files.list(process.resolve("fd"))) {
      return Optional.of(open.anyMatch(each -> leadsTo(each, port)));
    } catch (NoSuchFileException _) {
      return Optional.of(false); // it has just ended
    } catch (IOException | UncheckedIOException _) {
      return Optional.empty();
    }
  }

  private static boolean leadsTo(Path link, Path port) {
    try {
      return Files.readSymbolicLink(link).equals(port);
    } catch (IOException _) {
      return false; // closed meanwhile
    }
  }
}
