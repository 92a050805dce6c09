package yizhan.config.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import yizhan.config.Language;
import yizhan.config.bench.Finder;
import yizhan.config.bench.Found;
import yizhan.device.find.Place;

/** {@code config find [ADDRESS…]}: finds out what is plugged in where, and writes it down. */
@Command(name = "find", sortOptions = false)
final class FindCommand implements Callable<Integer> {
  private static final int FOUND = 0;
  private static final int NOTHING = 1;

  private static final Pattern TCP = Pattern.compile("[A-Za-z0-9._-]{1,253}:\\d{1,5}");
  private static final Pattern IPP = Pattern.compile("ipps?://[!-~]{1,255}");

  @Option(
      names = {"-h", "--help"},
      usageHelp = true)
  @SuppressWarnings("UnusedVariable") // picocli shows the help by it
  private boolean help;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "ADDRESS", arity = "0..64", descriptionKey = "address")
  private List<String> addresses = new ArrayList<>();

  @Option(names = "--json")
  private boolean json;

  @Option(names = "--lang", paramLabel = "zh|en")
  private @Nullable Language asked;

  @Override
  public Integer call() throws IOException {
    Language language =
        asked != null ? asked : Language.of(Locale.getDefault(Locale.Category.DISPLAY));
    Found found = addresses.isEmpty() ? Finder.everywhere() : at(addresses);
    PrintWriter out = spec.commandLine().getOut();
    out.print(json ? FoundReport.json(found) : FoundReport.table(found, language));
    out.flush();
    return found.anything() ? FOUND : NOTHING;
  }

  private Found at(List<String> wanted) {
    List<Place> places = new ArrayList<>();
    List<URI> printers = new ArrayList<>();
    for (String address : wanted) {
      int colon = address.lastIndexOf(':');
      if (address.startsWith("/")) {
        places.add(new Place.Serial(address, address, Place.Usb.NONE));
      } else if (TCP.matcher(address).matches()
          && Integer.parseInt(address.substring(colon + 1)) <= 65_535) {
        places.add(
            new Place.Tcp(
                address.substring(0, colon), Integer.parseInt(address.substring(colon + 1))));
      } else if (IPP.matcher(address).matches() && host(address)) {
        printers.add(URI.create(address));
      } else {
        String message = spec.resourceBundle().getString("no-address");
        throw new ParameterException(spec.commandLine(), message.formatted(address));
      }
    }
    return Finder.find(places, printers);
  }

  private static boolean host(String address) {
    try {
      return URI.create(address).getHost() != null;
    } catch (IllegalArgumentException _) {
      return false;
    }
  }
}
