package yizhan.config;

/**
 * One thing that is wrong in a terminal file, or in the station profile under it.
 *
 * @param file the name of the station profile; empty: the terminal file
 * @param line from 1; 0 when it concerns the file as a whole
 * @param column from 1; 0 when it concerns the file as a whole
 * @param key the path of the key, such as {@code devices.sheet-printer.tray[2].size}, counted from
 *     1 in lists; empty when it concerns no key
 * @param what is wrong
 * @param wouldBeRight what would be right
 */
public record Problem(
    String file, int line, int column, String key, Phrase what, Phrase wouldBeRight) {}
