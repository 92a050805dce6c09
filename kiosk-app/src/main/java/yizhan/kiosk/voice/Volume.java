package yizhan.kiosk.voice;

import java.util.List;

/**
 * How loud, in steps that can be told apart.
 *
 * @param step from 1, the softest, to 5
 */
public record Volume(int step) {
  /** Of what was recorded or synthesized. */
  private static final List<Double> SHARES = List.of(0.2, 0.35, 0.55, 0.8, 1.0);

  /** How a visit begins where nobody has set it otherwise. */
  public static final Volume USUAL = new Volume(3);

  public Volume {
    if (step < 1 || step > SHARES.size()) throw new IllegalArgumentException("no volume " + step);
  }

  double share() {
    return SHARES.get(step - 1);
  }

  /** As loud as it can be at most. */
  public Volume louder() {
    return new Volume(Math.min(step + 1, SHARES.size()));
  }

  public Volume softer() {
    return new Volume(Math.max(step - 1, 1));
  }
}
