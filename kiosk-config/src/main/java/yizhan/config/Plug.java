package yizhan.config;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import yizhan.device.connect.Address;

/**
 * A socket that a device occupies alone.
 *
 * @param socket the same for the same socket
 * @param where it was said
 */
record Plug(String socket, Where where) {
  static Plug of(Address address, Section device) {
    return switch (address) {
      case Address.Serial(String port, int _) -> new Plug(port, device.at("serial"));
      case Address.Tcp(String host, int port) -> new Plug(socket(host, port), device.at("tcp"));
    };
  }

  static Plug of(URI uri, Where where) {
    return new Plug(socket(Objects.requireNonNullElse(uri.getHost(), ""), Uris.port(uri)), where);
  }

  static void complainAboutSharing(List<Plug> plugs, Complaints complaints) {
    Map<String, Plug> first = new HashMap<>();
    for (Plug plug : plugs) {
      Plug other = first.putIfAbsent(plug.socket(), plug);
      if (other != null) {
        complaints.add(
            plug.where(),
            Phrase.of(
                "socket-taken",
                plug.socket(),
                other.where().key(),
                Integer.toString(other.where().line())),
            Phrase.of("socket-taken.right"));
      }
    }
  }

  private static String socket(String host, int port) {
    return host.toLowerCase(Locale.ROOT) + ":" + port;
  }
}
