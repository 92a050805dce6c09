package yizhan.config;

/**
 * A place in a file that a complaint can point at.
 *
 * @param file the name of the station profile; empty: the file that was asked about
 * @param key the path of the key; empty for the file as a whole
 * @param line from 1; 0 for the file as a whole
 * @param column from 1; 0 for the file as a whole
 */
record Where(String file, String key, int line, int column) {
  static final Where WHOLE_FILE = new Where("", "", 0, 0);

  /** The station profile as a whole. */
  static Where whole(String profile) {
    return new Where(profile, "", 0, 0);
  }

  Where below(String name) {
    return new Where(file, key.isEmpty() ? name : key + "." + name, line, column);
  }

  /** The same key, counted from 1. */
  Where item(int number) {
    return new Where(file, key + "[" + number + "]", line, column);
  }

  Where on(int newLine, int newColumn) {
    return new Where(file, key, newLine, newColumn);
  }
}
