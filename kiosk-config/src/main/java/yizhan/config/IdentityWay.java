package yizhan.config;

import java.util.Set;

/** A way of showing who one is, as a terminal file names it. */
public enum IdentityWay {
  CARD,
  CARD_AND_FACE,
  PHONE,
  /** Says which firm somebody acts for, not who they are: good for that firm's own papers alone. */
  ELECTRONIC_LICENCE,
  /** One of the window's staff says who it is, at the terminal. */
  STAFF;

  private static final Set<String> OF_FIRMS = Set.of("print-licence");

  /** Whether what it shows is what this service must know. */
  public boolean suits(String service) {
    return this != ELECTRONIC_LICENCE || OF_FIRMS.contains(service);
  }
}
