package yizhan.sandbox.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;
import yizhan.sandbox.desk.Desk;
import yizhan.sandbox.office.BackOfficeSandbox;
import yizhan.sandbox.office.Database;
import yizhan.sandbox.office.OfficeRules;
import yizhan.sandbox.people.People;
import yizhan.sandbox.people.PeopleException;
import yizhan.sandbox.station.SandboxStation;
import yizhan.sandbox.station.StationSettings;

/** The other end of every wire, without a kiosk, until it is stopped. */
@Command(
    name = "sandbox",
    description = "The devices and the back office alone.",
    mixinStandardHelpOptions = true)
final class SandboxCommand implements Callable<Integer> {
  /** What can run alone. */
  enum Part {
    BACK_OFFICE
  }

  @Option(
      names = "--dir",
      description = "folder for terminal.toml and what comes out",
      defaultValue = "target/sandbox")
  private Path folder = Path.of("target/sandbox");

  @Option(
      names = "--only",
      description = "back-office: no devices",
      converter = PartConverter.class)
  private @Nullable Part only;

  @Option(names = "--people", description = "folder with more people and firms")
  private @Nullable Path people;

  @Option(
      names = "--port",
      description = "of the back office; 0 for any free one",
      defaultValue = "0")
  private int port;

  @Override
  public Integer call() throws IOException, PeopleException, InterruptedException {
    if (only == Part.BACK_OFFICE) return office();
    try (SandboxStation station =
        SandboxStation.open(StationSettings.in(folder).withPeople(Optional.ofNullable(people)))) {
      System.out.println("back office   " + station.office().address());
      System.out.println("sheet printer " + station.sheetPrinter().uri());
      System.out.println("terminal file " + station.terminalFile());
      if (Toolkit.watched()) desk(station);
      else untilStopped();
      return 0;
    }
  }

  /** Until its window is closed. */
  private static void desk(SandboxStation station) throws IOException, InterruptedException {
    CountDownLatch closed = new CountDownLatch(1);
    try (Desk _ =
        Toolkit.onGlass(() -> Desk.open(station, Places.deskAlone(), closed::countDown))) {
      System.out.println("Closing the desk, or Ctrl-C, ends it.");
      closed.await();
    }
  }

  private int office() throws IOException, PeopleException, InterruptedException {
    People known = people == null ? People.builtIn() : People.with(people);
    Files.createDirectories(folder);
    try (Database books = Database.file(folder.resolve("office.db"));
        BackOfficeSandbox office =
            BackOfficeSandbox.start(port, books, known, OfficeRules.usual())) {
      System.out.println("back office   " + office.address());
      untilStopped();
      return 0;
    }
  }

  private static void untilStopped() throws InterruptedException {
    System.out.println("Ctrl-C ends it.");
    new CountDownLatch(1).await();
  }

  /** Reads {@code back-office}. */
  static final class PartConverter implements ITypeConverter<Part> {
    @Override
    public Part convert(String value) {
      if (value.equals("back-office")) return Part.BACK_OFFICE;
      throw new TypeConversionException("only back-office can run alone");
    }
  }
}
