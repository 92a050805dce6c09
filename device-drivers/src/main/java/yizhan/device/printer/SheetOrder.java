package yizhan.device.printer;

/**
 * One sheet to be printed.
 *
 * @param jobName how the job is found again: the id, nothing personal
 * @param size the sheet
 * @param tray the printer's name of the tray ({@code tray-1}), never "auto"
 */
public record SheetOrder(String jobName, SheetSize size, String tray) {}
