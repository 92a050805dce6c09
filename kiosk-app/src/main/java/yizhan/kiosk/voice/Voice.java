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

  /** Whether it can speak. */
  DeviceStatus status();

  @Override
  void close();
}
