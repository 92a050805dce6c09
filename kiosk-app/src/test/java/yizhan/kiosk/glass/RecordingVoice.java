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
final class RecordingVoice implements Voice {
  final List<Utterance> said = new CopyOnWriteArrayList<>();
  volatile Audience audience = Audience.EVERYBODY;
  volatile Volume volume = Volume.USUAL;
  private volatile Runnable heardAlone = () -> {};

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
  public void volume(Volume other) {
    volume = other;
  }

  @Override
  public Audience audience() {
    return audience;
  }

  @Override
  public void whenHeardAlone(Runnable then) {
    heardAlone = then;
  }

  @Override
  public DeviceStatus status() {
    return DeviceStatus.READY;
  }

  @Override
  public void close() {}
}
