package yizhan.config.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
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
    List<Checkup> all = new ArrayList<>();
    for (Map.Entry<String, Address> line : Inventory.lines(terminal.devices()).entrySet())
      if (line.getValue() instanceof Address.Serial(String port, int _) && port.startsWith("/"))
        all.add(port(line.getKey(), Path.of(port)));
    return all;
  }

  private Checkup port(String device, Path port) {
    Verdicts verdicts = new Verdicts();
    if (!Files.exists(port)) verdicts.say(Light.RED, "doctor.port-missing", port.toString());
    else if (!Files.isReadable(port) || !Files.isWritable(port))
      verdicts.say(Light.RED, "doctor.port-forbidden", port.toString(), host.user());
    else {
      Optional<String> holder = holder(port);
      if (holder.isPresent())
        verdicts.say(Light.AMBER, "doctor.port-held", port.toString(), holder.get());
      else verdicts.say(Light.GREEN, "doctor.port-free", port.toString());
    }
    return Checkup.of(verdicts.of("port " + device, Phrase.of("find." + device)));
  }

  /** Another process that has it open, as far as this user may see. */
  private Optional<String> holder(Path port) {
    String own = Long.toString(ProcessHandle.current().pid());
    try (Stream<Path> processes = Files.list(host.at("/proc"))) {
      Path real = port.toRealPath();
      return processes
          .filter(process -> String.valueOf(process.getFileName()).matches("\\d+"))
          .filter(process -> !String.valueOf(process.getFileName()).equals(own))
          .filter(process -> holds(process, real))
          .findFirst()
          .map(process ->
              String.join("", host.lines("/proc/" + process.getFileName() + "/comm"))
                  + " ("
                  + process.getFileName()
                  + ")");
    } catch (IOException _) {
      return Optional.empty(); // a machine that has no /proc cannot tell
    }
  }

  private static boolean holds(Path process, Path port) {
    try (Stream<Path> open = Files.list(process.resolve("fd"))) {
      return open.anyMatch(each -> leadsTo(each, port));
    } catch (IOException _) {
      return false; // another user's process, or one that has just ended
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
