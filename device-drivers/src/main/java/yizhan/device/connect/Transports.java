package yizhan.device.connect;

import yizhan.device.internal.transport.Transport;

/** Turns an address into a way to get there. */
final class Transports {
  private Transports() {}

  static Transport to(Address address) {
    return switch (address) {
      case Address.Serial serial -> Transport.serial(serial.port(), serial.baud());
      case Address.Tcp tcp -> Transport.tcp(tcp.host(), tcp.port());
    };
  }
}
