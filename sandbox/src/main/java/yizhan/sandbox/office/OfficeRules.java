package yizhan.sandbox.office;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How this bureau does things.
 *
 * @param identity how long somebody stays recognised
 * @param permit how long a permit binds
 * @param page licences on one page of a list
 * @param slow how late a slow answer is
 * @param readers security modules that are trusted; empty: all
 * @param secrets by key id; when there are any, requests must be signed
 * @param authority who vouches for this bureau and its terminals; empty: it enrols none
 * @param tls whether it listens over TLS, and demands the certificate that it enrolled a terminal
 *     with
 */
public record OfficeRules(
    Clock clock,
    Duration identity,
    Duration permit,
    int page,
    Duration slow,
    Set<String> readers,
    Map<String, byte[]> secrets,
    Optional<TerminalAuthority> authority,
    boolean tls) {
  public OfficeRules {
    readers = Set.copyOf(readers);
    secrets = Map.copyOf(secrets);
  }

  /** What a demo wants: trusts every reader, asks for no signature. */
  public static OfficeRules usual() {
    return new OfficeRules(
        Clock.systemUTC(),
        Duration.ofMinutes(20),
        Duration.ofMinutes(45),
        5,
        Duration.ofSeconds(3),
        Set.of(),
        Map.of(),
        Optional.empty(),
        false);
  }

  public OfficeRules at(Clock other) {
    return new OfficeRules(other, identity, permit, page, slow, readers, secrets, authority, tls);
  }

  public OfficeRules slowBy(Duration other) {
    return new OfficeRules(clock, identity, permit, page, other, readers, secrets, authority, tls);
  }

  public OfficeRules trusting(Set<String> modules) {
    return new OfficeRules(clock, identity, permit, page, slow, modules, secrets, authority, tls);
  }

  public OfficeRules signedWith(Map<String, byte[]> keys) {
    return new OfficeRules(clock, identity, permit, page, slow, readers, keys, authority, tls);
  }

  /** One that knows terminals by their certificates. */
  public OfficeRules enrolling(TerminalAuthority other) {
    return new OfficeRules(
        clock, identity, permit, page, slow, readers, secrets, Optional.of(other), true);
  }

  /** The same where somebody before it sees to TLS, so that nobody is asked for a certificate. */
  public OfficeRules enrollingBehindAnother(TerminalAuthority other) {
    return new OfficeRules(
        clock, identity, permit, page, slow, readers, secrets, Optional.of(other), false);
  }
}
