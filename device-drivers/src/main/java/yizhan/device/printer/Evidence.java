package yizhan.device.printer;

/**
 * What a sheet printer has been seen to tell, and so what it can be asked to prove. What was never
 * seen is not claimed.
 *
 * @param countsSheets its jobs say how many sheets they completed
 * @param countsImpressions its jobs say how many impressions (printed sides) they completed
 * @param pageCounter it has a counter over all jobs, see {@link SheetPrinter#pageCounter}
 * @param saysTray it says of each tray how full it is, so that an empty one is known by name
 */
public record Evidence(
    boolean countsSheets, boolean countsImpressions, boolean pageCounter, boolean saysTray) {
  /** Nothing seen so far. */
  public static final Evidence NONE = new Evidence(false, false, false, false);

  /** What either of the two has shown. */
  public Evidence and(Evidence other) {
    return new Evidence(
        countsSheets || other.countsSheets,
        countsImpressions || other.countsImpressions,
        pageCounter || other.pageCounter,
        saysTray || other.saysTray);
  }
}
