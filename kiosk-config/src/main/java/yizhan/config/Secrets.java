package yizhan.config;

import java.util.Collection;
import java.util.regex.Pattern;

/** Tells keys that somebody put a secret under from keys that are merely unknown. */
final class Secrets {
  private static final Pattern SECRET =
      Pattern.compile(
          "(?i).*(secret|password|passwd|passphrase|token|private|credential).*|(?i)(key|pin|hmac)");

  private Secrets() {}

  /** What is wrong with a key that is unknown here. */
  static Phrase unknown(String key) {
    return Phrase.of(SECRET.matcher(key).matches() ? "secret" : "unknown-key");
  }

  /** What may have been meant. */
  static Phrase insteadOf(String key, Collection<String> known) {
    if (SECRET.matcher(key).matches()) {
      return Phrase.of("secret.right");
    }
    Phrase all = Phrase.of("known-here", Nearest.listed(known));
    return Nearest.to(key, known).map(word -> Phrase.of("did-you-mean", word)).orElse(all);
  }

  /** Whether a line of the file seems to hold a secret, so that no part of it may be repeated. */
  static boolean suspected(String line) {
    int equals = line.indexOf('=');
    return line.contains("PRIVATE KEY")
        || (equals > 0 && SECRET.matcher(line.substring(0, equals).strip()).matches());
  }
}
