package yizhan.kiosk.voice;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Sentences that somebody has recorded: {@code zh/home.say.wav} in a folder. */
record Recordings(Optional<Path> folder) {
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");

  /** Where this sentence was recorded, if it was. */
  Optional<Path> of(Sentence sentence) {
    String language = sentence.language().name().toLowerCase(Locale.ROOT);
    return folder
        .flatMap(all ->
            sentence
                .recording()
                .filter(name -> NAME.matcher(name).matches())
                .map(name -> all.resolve(language).resolve(name + ".wav")))
        .filter(Files::isRegularFile);
  }
}
