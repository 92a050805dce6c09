package yizhan.config;

/** A way of showing who one is, as a terminal file names it. */
public enum IdentityWay {
  CARD,
  CARD_AND_FACE,
  PHONE
}
