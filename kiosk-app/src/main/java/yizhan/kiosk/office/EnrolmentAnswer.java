package yizhan.kiosk.office;

import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;

/** What the back office says to a terminal that asks for a certificate. */
public sealed interface EnrolmentAnswer {
  /**
   * Here it is; whether it is any good, the terminal sees to.
   *
   * @param chain the terminal's, then whoever issued each
   * @param signer the key of whoever signs terminal files; empty where nobody does, or the office
   *     does not say
   */
  record Issued(List<X509Certificate> chain, Optional<PublicKey> signer)
      implements EnrolmentAnswer {
    public Issued {
      chain = List.copyOf(chain);
    }
  }

  /** People have yet to decide. */
  record Pending() implements EnrolmentAnswer {}

  /** There will be none. */
  record Refused(Why why) implements EnrolmentAnswer {}

  /** Why not. */
  enum Why {
    /** It is no code of this terminal, or has run out. */
    WRONG_CODE,
    /** Another request came with it. */
    CODE_USED,
    /** Not a kind of key, name or signature that is certified here. */
    UNFIT_REQUEST,
    /** People said no. */
    DECLINED
  }
}
