package yizhan.kiosk.voice;

import yizhan.device.DeviceStatus;

/** Speaks to whoever stands before the terminal. Everything returns at once, from any thread. */
public interface Voice extends AutoCloseable {
  /** Says this instead of whatever is being said. */
  void say(Utterance utterance);

  /** Falls silent. */
  void stop();

  /** How loud from now on. */
  void volume(Volume volume);

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
