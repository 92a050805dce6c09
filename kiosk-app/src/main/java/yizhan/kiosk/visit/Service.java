package yizhan.kiosk.visit;

/**
 * One thing that can be done here, told from top to bottom. Does nothing but through its visit, and
 * holds no state.
 */
@FunctionalInterface
public interface Service {
  Ending serve(Visit visit);
}
