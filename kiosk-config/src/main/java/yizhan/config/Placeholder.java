package yizhan.config;

/** Gives way to the terminal file. */
final class Placeholder {
  private Placeholder() {}
}
