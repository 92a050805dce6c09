package yizhan.kiosk.voice;

import yizhan.device.Condition;
import yizhan.device.DeviceStatus;

/** Of a terminal that has no voice: says nothing, and says so. */
public final class Silence implements Voice {
  private static final DeviceStatus NONE = DeviceStatus.unknown(Condition.Kind.OFFLINE);

  @Override
  public void say(Utterance utterance) {}

  @Override
  public void stop() {}

  @Override
  public Volume volume() {
    return Volume.USUAL;
  }

  @Override
  public void volume(Volume volume) {}

  @Override
  public void usual(Volume volume) {}

  @Override
  public void calm() {}

  @Override
  public Audience audience() {
    return Audience.EVERYBODY;
  }

  @Override
  public void whenHeardAlone(Runnable then) {}

  @Override
  public void whenChanged(Runnable then) {}

  @Override
  public DeviceStatus status() {
    return NONE;
  }

  @Override
  public void close() {}
}
