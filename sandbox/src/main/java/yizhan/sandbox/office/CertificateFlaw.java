package yizhan.sandbox.office;

/** What may be wrong with a certificate that an office issues. */
public enum CertificateFlaw {
  NONE,
  ANOTHER_KEY,
  ANOTHER_NAME,
  RUN_OUT,
  /** Whoever is said to have issued it has not. */
  STRANGE_ISSUER,
  /** It lets a server show who it is, and not a terminal. */
  FOR_SERVERS
}
