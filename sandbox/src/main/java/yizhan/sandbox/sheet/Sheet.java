package yizhan.sandbox.sheet;

import java.nio.file.Path;

/**
 * A sheet that really came out, printed.
 *
 * @param number counted from 1, over all jobs
 * @param document the file it was printed from, exactly as received
 */
public record Sheet(int number, String tray, Size size, int jobId, String jobName, Path document) {}
