package yizhan.device.internal.dnssd;

import java.util.List;
import java.util.Map;

/** A record of DNS, of the kinds that services are made known by (RFC 6763). */
sealed interface DnsRecord {
  /** Whose it is, label by label. */
  List<String> name();

  /** One of the services of this kind. */
  record Pointer(List<String> name, List<String> target) implements DnsRecord {}

  /** Where a service is. */
  record Service(List<String> name, int port, List<String> host) implements DnsRecord {}

  /** What a service says of itself; keys in lower case. */
  record Text(List<String> name, Map<String, String> words) implements DnsRecord {}

  /** An IPv4 address, dotted. */
  record Address(List<String> name, String address) implements DnsRecord {}
}
