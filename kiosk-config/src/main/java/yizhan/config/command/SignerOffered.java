package yizhan.config.command;

import java.io.IOException;
import java.nio.file.Path;
import java.security.PublicKey;
import java.util.Optional;
import yizhan.config.OfficeSigner;
import yizhan.config.Phrase;

/**
 * The key of whoever signs terminal files, as the back office has sent it with a certificate. It is
 * taken only after somebody has compared it with what the office has on paper: whoever answers at
 * the office's address must not alone decide what a terminal is.
 *
 * @param file the terminal file
 */
record SignerOffered(PublicKey key, Path file) {
  void to(Talk talk) throws IOException {
    String print = OfficeSigner.print(key);
    Optional<PublicKey> taken = OfficeSigner.taken(file);
    if (taken.isPresent() && OfficeSigner.print(taken.get()).equals(print)) return;
    if (OfficeSigner.isPinned(file)) {
      talk.hears(Phrase.of("enrol.signer-other", OfficeSigner.keyOf(file).toString(), print));
    } else if (talk.agrees(Phrase.of("enrol.signer", print))) {
      OfficeSigner.pin(key, file);
      talk.hears(Phrase.of("enrol.signer-taken", OfficeSigner.keyOf(file).toString()));
    } else {
      talk.hears(Phrase.of("enrol.signer-not"));
    }
  }
}
