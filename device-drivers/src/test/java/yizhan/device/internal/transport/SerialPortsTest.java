package yizhan.device.internal.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yizhan.device.internal.transport.SerialPorts.Listed;

/** A port keeps its name when the system numbers its ports anew. */
class SerialPortsTest {
  @TempDir Path folder;

  @Test
  void namesAPortByItsLinkElseByUsbElseByPath() throws IOException {
    Path links = Files.createDirectory(folder.resolve("by-id"));
    Path linked = Files.createFile(folder.resolve("ttyUSB0"));
    Path link = Files.createSymbolicLink(links.resolve("usb-reader"), linked);
    Files.createSymbolicLink(links.resolve("gone"), folder.resolve("ttyUSB9"));
    List<Listed> listing =
        List.of(
            new Listed("0400:C35A:1", linked.toString(), 0x0400, 0xC35A, "a reader"),
            new Listed("10C4:8A1B:7", "/dev/ttyUSB1", 0x10C4, 0x8A1B, "one"),
            new Listed("1A86:7523", "/dev/ttyUSB2", 0x1A86, 0x7523, "a converter"),
            new Listed("1A86:7523", "/dev/ttyUSB3", 0x1A86, 0x7523, "its twin"),
            new Listed("", "/dev/ttyS0", 0, 0, ""));
    assertThat(SerialPorts.list(links, listing::stream))
        .extracting(Listed::identity)
        .containsExactlyInAnyOrder(
            link.toString(), "10C4:8A1B:7", "/dev/ttyUSB2", "/dev/ttyUSB3", "/dev/ttyS0");
  }

  @Test
  void knowsALinkThatTheListingLeavesOut() throws IOException {
    Path links = Files.createDirectory(folder.resolve("by-id"));
    Path port = Files.createFile(folder.resolve("pts-4"));
    Path link = Files.createSymbolicLink(links.resolve("usb-scanner"), port);
    assertThat(SerialPorts.list(links, Stream::empty))
        .containsExactly(new Listed(link.toString(), port.toRealPath().toString(), 0, 0, ""));
  }

  @Test
  void listsThePortsOfThisMachineWithoutOpeningAny() throws IOException {
    assertThat(SerialPorts.list())
        .allSatisfy(port -> assertThat(port.path()).isNotEmpty())
        .allSatisfy(port -> assertThat(port.identity()).isNotEmpty());
  }
}
