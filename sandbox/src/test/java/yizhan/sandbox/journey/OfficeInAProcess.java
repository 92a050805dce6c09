package yizhan.sandbox.journey;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import yizhan.sandbox.office.BackOfficeSandbox;
import yizhan.sandbox.office.Database;
import yizhan.sandbox.office.OfficeRules;
import yizhan.sandbox.people.People;

/** The stand-in bureau as a process of its own, which can be killed and comes back on its books. */
final class OfficeInAProcess implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final List<String> java;
  private final Path books;
  private int port;
  private Process process;

  /**
   * Starts it.
   *
   * @param java how a process of these classes is begun, up to the class
   * @param books its database
   */
  OfficeInAProcess(List<String> java, Path books) throws IOException {
    this.java = List.copyOf(java);
    this.books = books;
    this.process = begin();
    this.port = listening();
  }

  /** What stands in a terminal file; the same after each restart. */
  String address() {
    return "http://127.0.0.1:" + port + "/v1";
  }

  /** By SIGKILL: it hears of nothing and finishes nothing. */
  void kill() throws InterruptedException {
    process.destroyForcibly();
    if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS))
      throw new IllegalStateException("the bureau outlives SIGKILL");
  }

  /** Comes back after it was killed, at the same address and on the same books. */
  void start() throws IOException {
    process = begin();
    port = listening();
  }

  private Process begin() throws IOException {
    List<String> command = new ArrayList<>(java);
    command.addAll(
        List.of(OfficeInAProcess.class.getName(), Integer.toString(port), books.toString()));
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
  }

  private int listening() throws IOException {
    String said = process.inputReader(StandardCharsets.UTF_8).readLine();
    if (said == null) throw new IOException("the bureau did not start");
    return Integer.parseInt(said);
  }

  /** The port to listen on, 0 for any, and the file of the books. */
  public static void main(String[] args) throws Exception {
    try (Database books = Database.file(Path.of(args[1]));
        BackOfficeSandbox bureau =
            BackOfficeSandbox.start(
                Integer.parseInt(args[0]), books, People.builtIn(), OfficeRules.usual())) {
      System.out.println(bureau.address().getPort());
      System.out.flush();
      Thread.currentThread().join(); // until it is killed
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
