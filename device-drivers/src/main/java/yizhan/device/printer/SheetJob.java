package yizhan.device.printer;

/**
 * A job on a printer: all that is needed to tell it from another job that has got the same number.
 *
 * @param id the printer's number of it; numbers start again when a printer forgets
 * @param name the name it was ordered under, see {@link SheetOrder#jobName}
 * @param uuid the printer's unique name of it, or empty when it gives none
 * @param printerUpTime seconds the printer had been up when the job was made: smaller later means
 *     it has restarted
 */
public record SheetJob(int id, String name, String uuid, int printerUpTime) {}
