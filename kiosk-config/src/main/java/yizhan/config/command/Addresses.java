package yizhan.config.command;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import yizhan.config.bench.Finder;
import yizhan.config.bench.Found;
import yizhan.device.connect.DeviceSearch;
import yizhan.device.find.Place;

/** Where to look for devices, as somebody typed it. */
final class Addresses {
  private static final Pattern TCP = Pattern.compile("[A-Za-z0-9._-]{1,253}:\\d{1,5}");
  private static final Pattern USB =
      Pattern.compile("usb:[0-9a-fA-F]{4}:[0-9a-fA-F]{4}(:[!-~]{1,126})?");
  private static final Pattern IPP = Pattern.compile("ipps?://[!-~]{1,255}");

  private Addresses() {}

  /** Looks there; everywhere when nothing was typed. */
  static Found search(CommandSpec command, List<String> typed) throws IOException {
    return typed.isEmpty() ? Finder.everywhere() : at(command, typed);
  }

  private static Found at(CommandSpec command, List<String> typed) {
    List<Place> places = new ArrayList<>();
    List<URI> printers = new ArrayList<>();
    for (String address : typed) {
      Optional<Place> place = place(address);
      if (place.isPresent()) {
        places.add(place.get());
      } else if (IPP.matcher(address).matches() && host(address)) {
        printers.add(URI.create(address));
      } else {
        String message = Objects.requireNonNull(command.resourceBundle()).getString("no-address");
        throw new ParameterException(command.commandLine(), message.formatted(address));
      }
    }
    return Finder.find(places, printers);
  }

  /** A place to ask what is there; empty when it is none. */
  static Optional<Place> place(String address) {
    if (address.startsWith("/") || USB.matcher(address).matches())
      return Optional.of(DeviceSearch.port(address));
    int colon = address.lastIndexOf(':');
    boolean tcp =
        TCP.matcher(address).matches() && Integer.parseInt(address.substring(colon + 1)) <= 65_535;
    return tcp
        ? Optional.of(
            new Place.Tcp(
                address.substring(0, colon), Integer.parseInt(address.substring(colon + 1))))
        : Optional.empty();
  }

  private static boolean host(String address) {
    try {
      return URI.create(address).getHost() != null;
    } catch (IllegalArgumentException _) {
      return false;
    }
  }
}
