package yizhan.kiosk.glass;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import yizhan.device.DeviceStatus;
import yizhan.kiosk.voice.Audience;
import yizhan.kiosk.voice.Sentence;
import yizhan.kiosk.voice.Utterance;
import yizhan.kiosk.voice.Voice;
import yizhan.kiosk.voice.Volume;

/** Says nothing and keeps all that it was told to say. */
public final class RecordingVoice implements Voice {
  public final List<Utterance> said = new CopyOnWriteArrayList<>();
  volatile Audience audience = Audience.EVERYBODY;
  volatile Volume volume = Volume.USUAL;
  private volatile Volume usual = Volume.USUAL;
  public volatile DeviceStatus status = DeviceStatus.READY;
  private volatile Runnable heardAlone = () -> {};
  private volatile Runnable changed = () -> {};

  /** The words of what was said last. */
  String last() {
    return said.isEmpty() ? "" : words(said.getLast());
  }

  static String words(Utterance utterance) {
    return utterance.sentences().stream().map(Sentence::words).collect(Collectors.joining(" | "));
  }

  void plugIn() {
    audience = Audience.CITIZEN;
    heardAlone.run();
  }

  @Override
  public void say(Utterance utterance) {
    said.add(utterance);
  }

  @Override
  public void stop() {
    said.add(new Utterance(List.of(), audience));
  }

  @Override
  public Volume volume() {
    return volume;
  }

  @Override
  public void volume(Volume other) {
    volume = other;
  }

  @Override
  public void usual(Volume other) {
    usual = other;
    volume = other;
  }

  @Override
  public void calm() {
    stop();
    volume = usual;
  }

  @Override
  public Audience audience() {
    return audience;
  }

  @Override
  public void whenHeardAlone(Runnable then) {
    heardAlone = then;
  }

  void stands(DeviceStatus now) {
    status = now;
    changed.run();
  }

  @Override
  public void whenChanged(Runnable then) {
    changed = then;
  }

  @Override
  public DeviceStatus status() {
    return status;
  }

  @Override
  public void close() {}
}
