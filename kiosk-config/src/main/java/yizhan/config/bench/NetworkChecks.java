package yizhan.config.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.FutureTask;
import yizhan.config.Phrase;
import yizhan.config.Terminal;

/** The way to the back office: its name, its door, its answer and how long that takes. */
final class NetworkChecks {
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final int HTTPS = 443;
  private static final int HTTP = 80;

  private final Terminal terminal;
  private final House house;

  NetworkChecks(Terminal terminal, House house) {
    this.terminal = terminal;
    this.house = house;
  }

  List<Checkup> all() {
    URI url = terminal.backOffice().url();
    String host = Objects.requireNonNullElse(url.getHost(), "");
    List<Checkup> all = new ArrayList<>();
    Optional<InetAddress> address = resolved(host);
    Verdicts name = new Verdicts();
    if (address.isPresent())
      name.say(Light.GREEN, "doctor.dns-found", host, address.get().getHostAddress());
    else name.say(Light.RED, "doctor.dns-not-found", host);
    all.add(Checkup.of(name.of("dns", Phrase.of("doctor.dns-name"))));
    if (address.isEmpty()) return all;
    int usual = "https".equals(url.getScheme()) ? HTTPS : HTTP;
    int port = url.getPort() < 0 ? usual : url.getPort();
    boolean open = opens(new InetSocketAddress(address.get(), port));
    String door = host + ":" + port;
    all.add(
        Checkup.of(
            new Verdicts()
                .say(
                    open ? Light.GREEN : Light.RED,
                    open ? "doctor.reached" : "doctor.not-reached",
                    door)
                .of("reach", Phrase.of("doctor.reach-name"))));
    if (open) all.add(answer());
    return all;
  }

  private Checkup answer() {
    House.OfficeState state = house.office(terminal);
    return Checkup.of(
        new Verdicts()
            .say(state.light(), state.words())
            .of("office", Phrase.of("ready.back-office")));
  }

  /** The system's look at a name has no deadline of its own. */
  private static Optional<InetAddress> resolved(String host) {
    FutureTask<Optional<InetAddress>> look =
        new FutureTask<>(() -> {
          try {
            return Optional.of(InetAddress.getByName(host));
          } catch (UnknownHostException _) {
            return Optional.empty();
          }
        });
    Thread.ofPlatform().daemon().name("yizhan-doctor name").start(look);
    return Finder.outcome(look, PATIENCE).flatMap(found -> found);
  }

  private static boolean opens(InetSocketAddress door) {
    try (Socket line = new Socket()) {
      line.connect(door, Math.toIntExact(PATIENCE.toMillis()));
      return true;
    } catch (IOException _) {
      return false;
    }
  }
}
