package yizhan.device.printer;

import java.nio.charset.StandardCharsets;

/**
 * One sheet to be printed.
 *
 * @param jobName how the job is found again: the id, nothing personal; at most 255 bytes of
 *     UTF-8
 * @param size the sheet
 * @param tray the printer's name of the tray ({@code tray-1}), never "auto"
 */
public record SheetOrder(String jobName, SheetSize size, String tray) {
  /** IPP's limit of a name (RFC 8011, 5.1.3); a longer one would be cut and not found again. */
  private static final int MAX_NAME = 255;

  public SheetOrder {
    if (jobName.isBlank() || jobName.getBytes(StandardCharsets.UTF_8).length > MAX_NAME)
      throw new IllegalArgumentException("a job is found again by its name");
    if (tray.isBlank() || tray.equals("auto"))
      throw new IllegalArgumentException("accountable paper comes from a tray that is named");
  }
}
