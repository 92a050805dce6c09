package yizhan.config.bench;

import java.io.IOException;
import java.security.PublicKey;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What makes a terminal one that its back office knows: a key that is made here and never leaves,
 * and the office's certificate for it.
 */
public interface Enrolling {
  /**
   * How it stands.
   *
   * @param until how long the certificate holds that is there; empty: there is none
   * @param underWay whether a request was made and nothing came of it yet
   */
  record Standing(Optional<Instant> until, boolean underWay) {}

  /** What came of asking. */
  sealed interface Outcome {
    /**
     * It is enrolled.
     *
     * @param signer the key of whoever signs terminal files, where the office says which that is
     */
    record Enrolled(Instant until, Optional<PublicKey> signer) implements Outcome {}

    /** People at the office have yet to decide: to be asked again. */
    record Pending() implements Outcome {}

    /** Nobody typed a code, and without one nothing was asked. */
    record NoCode() implements Outcome {}

    /**
     * The office refuses; the request is over.
     *
     * @param why in a word of the contract
     */
    record Refused(String why) implements Outcome {}

    /**
     * It sent a certificate that was not taken; the request stays, and may be asked about again.
     *
     * @param what is wrong with it, in a word
     */
    record Unfit(String what) implements Outcome {}

    /**
     * It does not answer, or not as the contract has it; the request stays.
     *
     * @param how in a word
     */
    record Silent(String how) implements Outcome {}
  }

  /**
   * Looks at what is there, and asks nobody.
   *
   * @throws IOException when it cannot be read
   */
  Standing standing() throws IOException;

  /**
   * Asks the office once. A request that is under way is asked about again; else one is made, with
   * the certificate that still holds, or with a code.
   *
   * @param code asks for the code, only where one is needed; empty text: there is none
   * @throws IOException when a file cannot be read or written, or another program is about it
   */
  Outcome enrol(Supplier<String> code) throws IOException;

  /**
   * Forgets the request that is under way, with its key; what is enrolled stays.
   *
   * @throws IOException when it could not be destroyed, or another program is about it
   */
  void forget() throws IOException;
}
