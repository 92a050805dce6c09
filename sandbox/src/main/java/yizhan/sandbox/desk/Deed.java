package yizhan.sandbox.desk;

import java.io.IOException;

/**
 * Something that hands do to the station.
 *
 * @param line the same as a line of a journey
 */
record Deed(String line, Action action) {
  /** How it is done; not on the JavaFX thread, for plugs take their time. */
  @FunctionalInterface
  interface Action {
    void run() throws IOException;
  }
}
