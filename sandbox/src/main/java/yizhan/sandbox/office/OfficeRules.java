package yizhan.sandbox.office;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
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
 */
public record OfficeRules(
    Clock clock,
    Duration identity,
    Duration permit,
    int page,
    Duration slow,
    Set<String> readers,
    Map<String, byte[]> secrets) {
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
        Map.of());
  }

  public OfficeRules at(Clock other) {
    return new OfficeRules(other, identity, permit, page, slow, readers, secrets);
  }

  public OfficeRules slowBy(Duration other) {
    return new OfficeRules(clock, identity, permit, page, other, readers, secrets);
  }

  public OfficeRules trusting(Set<String> modules) {
    return new OfficeRules(clock, identity, permit, page, slow, modules, secrets);
  }

  public OfficeRules signedWith(Map<String, byte[]> keys) {
    return new OfficeRules(clock, identity, permit, page, slow, readers, keys);
  }
}
