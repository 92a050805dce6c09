package yizhan.config.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yizhan.config.ExampleFiles;
import yizhan.config.Phrase;
import yizhan.config.Reading;
import yizhan.config.Terminal;
import yizhan.config.TerminalFile;

/** What keeps a terminal from working though every device is well, on a machine made of files. */
class DoctorTest {
  private static final LoneHouse HOUSE =
      new LoneHouse(
          new House.OfficeState.Answers("1.2", Duration.ofMillis(20), Duration.ZERO), List.of());

  /** Who runs the kiosk: as a rule nobody special. */
  private static final String SELF = String.valueOf(System.getProperty("user.name"));

  private static final String KIOSK = SELF.equals("root") ? "nobody" : SELF;

  @TempDir private Path root;
  private ServerSocket office = closed();
  private Path secret = Path.of("");
  private Path port = Path.of("");
  private String lamps = "";
  private String faces = "";

  /** The one program that fails on this machine; all others do what they are for. */
  private List<String> failing = List.of();

  @BeforeEach
  void setUpAGoodMachine() throws IOException {
    office = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    secret = write("/etc/yizhan/secret", "s");
    Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rw-------"));
    port = write("/dev/ttyUSB0", "");
    Files.createDirectories(root.resolve("journal"));
    Files.setPosixFilePermissions(
        root.resolve("journal"), PosixFilePermissions.fromString("rwx------"));
    for (Path each : List.of(root, root.resolve("journal"), secret)) give(each);
    write("/proc/swaps", "Filename Type Size Used Priority\n");
    write(
        "/proc/self/limits",
        """
        Limit                     Soft Limit           Hard Limit           Units
        Max core file size        0                    0                    bytes
        """);
    write("/etc/group", "tty:x:5:\ndialout:x:20:someone," + KIOSK + "\n");
    write("/run/systemd/timesync/synchronized", "");
  }

  @AfterEach
  void close() throws IOException {
    office.close();
  }

  @Test
  void findsAGoodMachineGood() throws IOException {
    assertThat(lights(look()))
        .containsEntry("udev", Light.AMBER) // nobody has written the rules yet
        .hasSizeGreaterThan(10);
    fix();
    assertThat(lights(look())).allSatisfy((_, light) -> assertThat(light).isEqualTo(Light.GREEN));
  }

  @Test
  void seesASecretThatIsALink() throws IOException {
    Path elsewhere = write("/home/secret", "s");
    Files.delete(secret);
    Files.createSymbolicLink(secret, elsewhere);
    assertThat(ids(look())).contains("doctor.secret-link");
    assertThat(fix()).extracting(Phrase::id).doesNotContain("doctor.did-close");
  }

  @Test
  void locksNobodyOutAsTheSuperuser() throws IOException {
    Files.delete(root.resolve("journal"));
    assertThat(fix(look("root"))).extracting(Phrase::id).contains("doctor.did-journal");
    assertThat(Files.getOwner(root.resolve("journal")).getName()).isEqualTo(KIOSK);
    Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rw-r-----"));
    assertThat(ids(look("root"))).contains("doctor.open-to-others");
    secret = Path.of("/etc/passwd"); // the superuser's, who runs no kiosk
    List<Checkup> found = look("root");
    assertThat(details(found, "doctor.not-its-own")).contains(secret.toString(), KIOSK);
    assertThat(found)
        .filteredOn(each -> each.item().subject().equals("secret"))
        .allSatisfy(each -> assertThat(each.cure()).isEmpty());
  }

  @Test
  void takesNobodyForTheKioskBecauseTheyAsk() throws IOException {
    assertThat(details(look("somebody-else"), "doctor.group-in")).containsExactly(KIOSK);
  }

  @Test
  void showsNothingGreenThatItCouldNotSee() throws IOException {
    Files.delete(root.resolve("proc/swaps"));
    Files.delete(root.resolve("run/systemd/timesync/synchronized"));
    write("/run/chrony/chronyd.pid", "4242\n");
    failing = List.of("chronyc", "waitsync", "1");
    write("/proc/4242/fd", "as little as the folder of another user's process");
    assertThat(lights(look()))
        .containsEntry("swap", Light.AMBER)
        .containsEntry("clock-sync", Light.AMBER)
        .containsEntry("port card-reader", Light.AMBER);
  }

  @Test
  void closesWhatOthersCanRead() throws IOException {
    Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rw-r--r--"));
    assertThat(ids(look())).contains("doctor.open-to-others");
    assertThat(fix()).extracting(Phrase::id).contains("doctor.did-close");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(secret)))
        .isEqualTo("rw-------");
  }

  @Test
  void namesWhoHoldsAPort() throws IOException {
    write("/proc/4242/comm", "ModemManager\n");
    Files.createDirectories(root.resolve("proc/4242/fd"));
    Files.createSymbolicLink(root.resolve("proc/4242/fd/7"), port.toRealPath());
    assertThat(details(look(), "doctor.port-held")).contains("ModemManager (4242)");
  }

  @Test
  void noticesLampsOnThePortOfAnotherDeviceByAnotherName() throws IOException {
    Path other = Files.createSymbolicLink(root.resolve("dev/usb-lamps"), port);
    lamps = "[devices.guide-lights]\nserial = \"" + other + "\"\n[devices.guide-lights.lamps]\n";
    assertThat(details(look(), "doctor.port-shared")).contains(other.toString(), "card-reader");
  }

  @Test
  void asksTheProgramThatComparesFacesWhetherItCould() throws IOException {
    assertThat(lights(look())).doesNotContainKey("face");
    Path camera = write("/dev/video0", "");
    Path engine = write("/opt/engine", "#!/bin/sh\nread asked\necho READY\n");
    faces =
        "\n[face]\nengine = \"%s\"\ncamera = \"%s\"\nleast-score = 800\n".formatted(engine, camera);
    assertThat(ids(look())).as("nobody may run it").contains("try.face-not-started");
    Files.setPosixFilePermissions(engine, PosixFilePermissions.fromString("rwxr-xr-x"));
    assertThat(lights(look())).containsEntry("face", Light.GREEN);
    write("/opt/engine", "#!/bin/sh\necho 你好\n");
    assertThat(ids(look())).contains("try.face-nonsense");
    Files.delete(camera);
    assertThat(ids(look())).contains("try.face-no-camera");
    assertThat(lights(look())).containsEntry("face", Light.AMBER); // there is always another way
  }

  @Test
  void saysWhatIsWrongWithTheSystem() throws IOException {
    write("/proc/swaps", "Filename Type Size Used Priority\n/dev/sda2 partition 1 0 -2\n");
    write(
        "/proc/self/limits", "Max core file size        unlimited            unlimited   bytes\n");
    write("/etc/group", "dialout:x:20:\n");
    Files.delete(root.resolve("run/systemd/timesync/synchronized"));
    Files.delete(port);
    office.close();
    assertThat(ids(look()))
        .contains(
            "doctor.swap-on",
            "doctor.core-on",
            "doctor.group-out",
            "doctor.clock-not-kept",
            "doctor.port-missing",
            "doctor.not-reached");
  }

  /** Lets the kiosk's user have it; whoever is not root has it already. */
  private static void give(Path file) throws IOException {
    if (!SELF.equals(KIOSK))
      Files.setOwner(
          file, file.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(KIOSK));
  }

  private List<Phrase> fix() throws IOException {
    return fix(look());
  }

  private static List<Phrase> fix(List<Checkup> found) throws IOException {
    List<Phrase> done = new ArrayList<>();
    for (Checkup each : found)
      if (each.item().light() != Light.GREEN && each.cure().isPresent())
        done.add(each.cure().get().apply());
    return done;
  }

  private List<Checkup> look() throws IOException {
    return look(KIOSK);
  }

  private List<Checkup> look(String user) throws IOException {
    Host host =
        new Host(root, user, Map.of("LANG", "zh_CN.UTF-8", "DISPLAY", ":0"), new Programs());
    return new Doctor(host, terminal(), HOUSE).look();
  }

  /** Programs of a machine of files. */
  private final class Programs implements Processes {
    @Override
    public void run(List<String> command) throws IOException {
      if (command.equals(failing)) throw new IOException(command.getFirst());
    }

    @Override
    public void end(int status) {
      throw new AssertionError(status);
    }
  }

  private Terminal terminal() throws IOException {
    Path file =
        write(
            "/etc/yizhan/terminal.toml",
            ExampleFiles.minimal()
                    .replaceFirst(
                        "url = .*", "url = \"http://localhost:" + office.getLocalPort() + "/\"")
                    .replaceFirst("serial = .*", "serial = \"" + port + "\"")
                    .replaceFirst("folder = .*", "folder = \"" + root.resolve("journal") + "\"")
                    .replace(
                        "[devices.card-reader]",
                        """
                        [back-office.signer]
                        kind = "hmac"
                        key-id = "k"
                        secret-file = "%s"

                        [devices.card-reader]\
                        """
                            .formatted(secret))
                    .replace("[journal]", lamps + "[journal]")
                + faces);
    return ((Reading.Sound) TerminalFile.read(file)).terminal();
  }

  private Path write(String path, String text) throws IOException {
    Path file = root.resolve(path.substring(1));
    Files.createDirectories(java.util.Objects.requireNonNull(file.getParent()));
    return Files.writeString(file, text);
  }

  private static Map<String, Light> lights(List<Checkup> found) {
    return found.stream()
        .map(Checkup::item)
        .collect(Collectors.toMap(Readiness.Item::subject, Readiness.Item::light));
  }

  private static List<String> ids(List<Checkup> found) {
    return found.stream().flatMap(each -> each.item().reasons().stream()).map(Phrase::id).toList();
  }

  private static List<String> details(List<Checkup> found, String id) {
    return found.stream()
        .flatMap(each -> each.item().reasons().stream())
        .filter(reason -> reason.id().equals(id))
        .flatMap(reason -> reason.details().stream())
        .toList();
  }

  private static ServerSocket closed() {
    try {
      return new ServerSocket();
    } catch (IOException impossible) {
      throw new java.io.UncheckedIOException(impossible);
    }
  }
}
