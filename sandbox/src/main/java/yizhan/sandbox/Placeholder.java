package yizhan.sandbox;

/** Gives way to the devices. */
final class Placeholder {
  private Placeholder() {}
}
