package yizhan.config.bench;

import java.util.Collection;

/** Whether something may be relied on tonight. */
public enum Light {
  /** Yes. */
  GREEN,
  /** Yes, and somebody should look at it. */
  AMBER,
  /** No. */
  RED;

  /** The worst of them; green when there are none. */
  public static Light worst(Collection<Light> lights) {
    return lights.stream().max(Light::compareTo).orElse(GREEN);
  }
}
