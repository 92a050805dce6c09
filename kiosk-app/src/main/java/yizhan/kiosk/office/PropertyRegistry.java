package yizhan.kiosk.office;

/** The registry of real estate behind the counter. Every call has its own deadline. */
public interface PropertyRegistry {
  /**
   * What is registered for whoever asks, as far as they may know it. It is written down there that
   * it was asked, and for what; the same id is answered alike however often it is asked.
   */
  PropertyAnswer query(PropertyQuery query) throws BackOfficeException;
}
