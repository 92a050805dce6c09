package yizhan.config;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import yizhan.config.Kind.Taken;
import yizhan.device.connect.Address;

/** Reads where a device is plugged in: {@code serial} with {@code baud}, or {@code tcp}. */
final class Addresses {
  /** Speeds that serial converters agree on, bits per second. */
  private static final List<Integer> BAUDS =
      List.of(1200, 2400, 4800, 9600, 19_200, 38_400, 57_600, 115_200, 230_400, 460_800, 921_600);

  private static final Pattern HOST_AND_PORT =
      Pattern.compile("([A-Za-z0-9._-]{1,253}|\\[[0-9A-Fa-f:.]{2,45}]):(\\d{1,5})");

  private static final Kind<String> PORT = Kinds.shaped("[!-~]{1,255}", Phrase.of("serial.right"));

  private static final Kind<Integer> BAUD =
      new Kind<>(
          Phrase.of("baud.right", BAUDS.toString().replaceAll("[\\[\\]]", "")),
          true,
          found ->
              switch (found) {
                case Long number when BAUDS.contains(number.intValue()) ->
                    new Taken.Fits<>(number.intValue());
                case Long number -> new Taken.Not<>(Phrase.of("baud", number.toString()));
                default -> new Taken.Not<>(Kind.type(found));
              });

  /** A host and a port of it. */
  static final Kind<Address.Tcp> HOST_PORT =
      Kind.shaped(HOST_AND_PORT, Phrase.of("tcp.right"), Addresses::tcp);

  private Addresses() {}

  /**
   * The address in a device's section; empty after a complaint.
   *
   * @param usual the speed when the file says none, bits per second
   */
  static Optional<Address> of(Section device, int usual) {
    Optional<String> port = device.optional("serial", PORT);
    Optional<Integer> baud = device.optional("baud", BAUD);
    Optional<Address> tcp = device.optional("tcp", HOST_PORT).map(Address.class::cast);
    boolean serial = device.has("serial");
    if (serial && device.has("tcp")) {
      device.complaints().add(device.at("tcp"), Phrase.of("two-addresses"), right());
    } else if (!serial && !device.has("tcp")) {
      device.complaints().missing(device.at("serial"), right());
    } else if (!serial && device.has("baud")) {
      device.complaints().add(device.at("baud"), Phrase.of("baud-without-line"), right());
    }
    return tcp.or(() -> port.map(name -> new Address.Serial(name, baud.orElse(usual))));
  }

  private static Phrase right() {
    return Phrase.of("address.right");
  }

  private static Optional<Address.Tcp> tcp(List<String> hostAndPort) {
    int port = Integer.parseInt(hostAndPort.get(1));
    return port >= 1 && port <= 65_535
        ? Optional.of(new Address.Tcp(hostAndPort.get(0), port))
        : Optional.empty();
  }
}
