package yizhan.config;

import java.nio.file.Path;

/** Reads what speaks. */
final class VoiceReader {
  private static final int LONGEST_COMMAND = 200;
  private static final int LONGEST_CONTROL = 60;

  private VoiceReader() {}

  /**
   * Reads the section.
   *
   * @param folder relative paths begin there
   */
  static VoiceSettings read(Section voice, Path folder) {
    Kind<String> program = Kinds.words(LONGEST_COMMAND);
    VoiceSettings settings =
        new VoiceSettings(
            voice.optional("engine", program).orElse("espeak-ng"),
            voice.optional("player", program).orElse("aplay"),
            voice.optional("mixer", program).orElse("amixer"),
            voice.optional("recordings", Kinds.path(folder)),
            voice.optional("headphones", Kinds.words(LONGEST_CONTROL)));
    voice.close();
    return settings;
  }
}
