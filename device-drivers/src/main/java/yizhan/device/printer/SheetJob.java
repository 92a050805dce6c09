package yizhan.device.printer;

/**
 * A job on a printer.
 *
 * @param id the printer's number of it; numbers start again when a printer forgets
 * @param uuid the printer's unique name of it, or empty when it gives none
 * @param printerUpTime seconds the printer had been up when the job was made: smaller later means
 *     it has restarted
 */
public record SheetJob(int id, String uuid, int printerUpTime) {}
