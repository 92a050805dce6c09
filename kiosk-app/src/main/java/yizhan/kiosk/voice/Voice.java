package yizhan.kiosk.voice;

import yizhan.device.DeviceStatus;

/** Speaks to whoever stands before the terminal. Everything returns at once, from any thread. */
public interface Voice extends AutoCloseable {
  /** Says this instead of whatever is being said. */
  void say(Utterance utterance);

  /** Falls silent. */
  void stop();

  /** How loud it is. */
  Volume volume();

  /** How loud from now on, until {@link #calm()}. */
  void volume(Volume volume);

  /** How loud it is as a rule, and from now on. */
  void usual(Volume volume);

  /** Falls silent, and is as loud again as it is as a rule: a visit is over. */
  void calm();

  /** Who hears it now, as far as that can be known. */
  Audience audience();

  /** Does this, on a thread of its own, when somebody has plugged headphones in. */
  void whenHeardAlone(Runnable then);

  /** Does this, on a thread of its own, when it can speak again or no longer. */
  void whenChanged(Runnable then);

  /**
   * Whether it can speak. Its program is tried before anybody needs it, the loudspeaker with the
   * first sentence.
   */
  DeviceStatus status();

  @Override
  void close();
}
