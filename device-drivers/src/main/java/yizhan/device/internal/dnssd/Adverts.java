package yizhan.device.internal.dnssd;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import yizhan.device.find.Advert;
import yizhan.device.internal.dnssd.DnsQuestion.Asked;

/** Puts records together to printers, and knows what is still to be asked. Pure. */
final class Adverts {
  /** More than any network has printers; the rest of a flood is not kept. */
  private static final int MOST = 4096;

  private static final List<String> PLAIN = List.of("_ipp", "_tcp", "local");
  private static final List<String> SECURE = List.of("_ipps", "_tcp", "local");

  private final Set<DnsRecord> records = new LinkedHashSet<>();

  void add(List<DnsRecord> more) {
    for (DnsRecord each : more) if (records.size() < MOST) records.add(each);
  }

  /** What to ask next: the two kinds of service, then what their answers left open. */
  List<Asked> questions() {
    List<Asked> asked = new ArrayList<>();
    asked.add(new Asked(PLAIN, DnsQuestion.POINTER));
    asked.add(new Asked(SECURE, DnsQuestion.POINTER));
    for (DnsRecord.Pointer each : printers()) {
      Optional<DnsRecord.Service> service = service(each.target());
      if (service.isEmpty()) asked.add(new Asked(each.target(), DnsQuestion.SERVICE));
      if (words(each.target()).isEmpty()) asked.add(new Asked(each.target(), DnsQuestion.TEXT));
      if (service.isPresent() && address(service.get().host()).isEmpty())
        asked.add(new Asked(service.get().host(), DnsQuestion.ADDRESS));
    }
    // One datagram holds this many; what is left is asked in the next round.
    return asked.subList(0, Math.min(asked.size(), 16));
  }

  /** The printers of which all is known, by name; the one without TLS first. */
  List<Advert> whole() {
    return printers().stream()
        .flatMap(each -> advert(each).stream())
        .distinct()
        .sorted(Comparator.comparing(Advert::name).thenComparing(each -> each.uri().toString()))
        .toList();
  }

  private Optional<Advert> advert(DnsRecord.Pointer pointer) {
    String scheme = same(pointer.name(), SECURE) ? "ipps" : "ipp";
    Map<String, String> words = words(pointer.target());
    return service(pointer.target())
        .filter(service -> service.port() > 0) // RFC 8011 and Bonjour printing: 0 is "not here"
        .flatMap(service ->
            address(service.host())
                .flatMap(
                    address -> uri(scheme, address, service.port(), words.getOrDefault("rp", "")))
                .map(uri ->
                    new Advert(
                        uri,
                        plain(pointer.target().getFirst()),
                        plain(words.getOrDefault("ty", "")))));
  }

  private static Optional<URI> uri(String scheme, String host, int port, String path) {
    try {
      return Optional.of(new URI(scheme, null, host, port, "/" + path, null, null));
    } catch (URISyntaxException _) {
      return Optional.empty(); // what it calls its path is none
    }
  }

  /** What may be shown: it came from anybody. */
  private static String plain(String words) {
    return words.replaceAll("\\p{Cntrl}", "").strip();
  }

  private List<DnsRecord.Pointer> printers() {
    return of(DnsRecord.Pointer.class).stream()
        .filter(each -> same(each.name(), PLAIN) || same(each.name(), SECURE))
        .filter(each -> !each.target().isEmpty())
        .toList();
  }

  private Optional<DnsRecord.Service> service(List<String> name) {
    return of(DnsRecord.Service.class).stream().filter(each -> same(each.name(), name)).findFirst();
  }

  private Map<String, String> words(List<String> name) {
    return of(DnsRecord.Text.class).stream()
        .filter(each -> same(each.name(), name))
        .findFirst()
        .map(DnsRecord.Text::words)
        .orElse(Map.of());
  }

  private Optional<String> address(List<String> host) {
    return of(DnsRecord.Address.class).stream()
        .filter(each -> same(each.name(), host))
        .map(DnsRecord.Address::address)
        .findFirst();
  }

  private <T extends DnsRecord> List<T> of(Class<T> kind) {
    return records.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  /** Names are compared without regard to case (RFC 1035, 2.3.3). */
  private static boolean same(List<String> one, List<String> other) {
    return one.size() == other.size()
        && String.join("\0", one)
            .toLowerCase(Locale.ROOT)
            .equals(String.join("\0", other).toLowerCase(Locale.ROOT));
  }
}
