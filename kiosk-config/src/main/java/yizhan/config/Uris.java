package yizhan.config;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import yizhan.config.Kind.Taken;

/** Kinds of addresses on the network that are written as URIs. */
final class Uris {
  private Uris() {}

  /** The base of an HTTP interface. */
  static final Kind<URI> HTTP = of(List.of("http", "https"), Phrase.of("url.right"));

  /** A printer. */
  static final Kind<URI> IPP = of(List.of("ipp", "ipps"), Phrase.of("ipp.right"));

  /** The port of a URI, also when it is the scheme's own. */
  static int port(URI uri) {
    if (uri.getPort() >= 0) {
      return uri.getPort();
    }
    return switch (String.valueOf(uri.getScheme())) {
      case "http" -> 80;
      case "https" -> 443;
      default -> 631;
    };
  }

  private static Kind<URI> of(List<String> schemes, Phrase right) {
    return Kind.written(right, text -> take(text, schemes));
  }

  private static Taken<URI> take(String text, List<String> schemes) {
    if (text.contains("@")) {
      // A name and a password may stand before it; they are not repeated.
      return new Taken.Not<>(Phrase.of("secret-in-uri"));
    }
    try {
      URI uri = new URI(text);
      boolean fits =
          uri.getScheme() != null
              && schemes.contains(uri.getScheme())
              && uri.getHost() != null
              && uri.getPort() <= 65_535
              && uri.getPort() != 0
              && uri.getRawQuery() == null
              && uri.getRawFragment() == null;
      return fits ? new Taken.Fits<>(uri) : Kind.no(text);
    } catch (URISyntaxException _) {
      return Kind.no(text);
    }
  }
}
