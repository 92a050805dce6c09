package yizhan.sandbox.journey;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A visit as a text file, one step a line; {@code #} begins a comment line. The words of each step
 * stand in {@code sandbox/README.md}.
 */
public record Journey(String name, List<Step> steps) {
  private static final String PHONE = "scan, confirm PERSON, licence CODE PERSON or refuse";
  private static final Duration USUAL_PATIENCE = Duration.ofSeconds(10);
  private static final Duration MOST_PATIENCE = Duration.ofMinutes(10);
  private static final int MOST_LINES = 1_000;
  private static final long MOST_BYTES = 1_000_000;
  private static final Pattern WITHIN = Pattern.compile("(.*\\S)\\s+within\\s+(\\d+)\\s*(\\w*)");
  private static final Pattern HELD = Pattern.compile("(.*\\S)\\s+for\\s+(\\d{1,2})\\s*s");
  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,60}");

  public Journey {
    steps = List.copyOf(steps);
  }

  /**
   * Finds a journey: a file's path, or the name of one that comes with the sandbox.
   *
   * @throws JourneyException when there is none, or it has faults; all of them are named, with
   *     their lines
   */
  public static Journey named(String nameOrFile) throws JourneyException {
    Path file = Path.of(nameOrFile);
    try {
      if (Files.isRegularFile(file)) {
        if (Files.size(file) > MOST_BYTES)
          throw new JourneyException(nameOrFile + ": larger than a megabyte");
        return parse(stem(file), decode(nameOrFile, Files.readAllBytes(file)));
      }
      try (InputStream built = Journey.class.getResourceAsStream(nameOrFile + ".journey")) {
        if (built == null)
          throw new JourneyException(
              nameOrFile + ": no such file, and no journey of that name comes with the sandbox");
        return parse(nameOrFile, decode(nameOrFile, built.readAllBytes()));
      }
    } catch (IOException unreadable) {
      throw new JourneyException(nameOrFile + ": cannot be read: " + unreadable.getMessage());
    }
  }

  /** Reads the text of a journey. */
  public static Journey parse(String name, String text) throws JourneyException {
    List<Step> steps = new ArrayList<>();
    List<String> faults = new ArrayList<>();
    List<String> lines = text.lines().limit(MOST_LINES + 1L).toList();
    if (lines.size() > MOST_LINES)
      throw new JourneyException(name + ": more than " + MOST_LINES + " lines");
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      if (line.isEmpty() || line.startsWith("#")) continue;
      try {
        steps.add(step(i + 1, line));
      } catch (JourneyException fault) {
        faults.add(name + ":" + (i + 1) + ": " + fault.getMessage());
      }
    }
    if (!faults.isEmpty()) throw new JourneyException(String.join("\n", faults));
    if (steps.isEmpty()) throw new JourneyException(name + ": no steps");
    return new Journey(name, steps);
  }

  private static Step step(int number, String line) throws JourneyException {
    String[] verb = line.split("\\s+", 2);
    Optional<String> rest = verb.length == 2 ? Optional.of(verb[1].strip()) : Optional.empty();
    return switch (verb[0]) {
      case "lay" -> lay(number, after("card", rest));
      case "lift" -> exactly("card", rest, new Step.LiftCard(number));
      case "take" -> exactly("paper", rest, new Step.TakePaper(number));
      case "scan" -> new Step.Scan(number, unquoted(needed("the code's text", rest)));
      case "phone" -> phone(number, needed(PHONE, rest));
      case "tap" -> new Step.Tap(number, unquoted(needed("words on the screen, or #id", rest)));
      case "hold" -> hold(number, needed("#id and for how many seconds", rest));
      case "type" -> new Step.Type(number, unquoted(needed("the keys", rest)));
      case "key" -> new Step.Key(number, needed("the name of a key", rest));
      case "hear" ->
          within(needed("words", rest), (words, time) -> new Step.Hear(number, words, time));
      case "find" -> new Step.Find(number, unquoted(needed("words", rest)));
      case "see" ->
          within(needed("words", rest), (words, time) -> new Step.See(number, words, time));
      case "seek" -> new Step.Seek(number, unquoted(needed("words", rest)));
      case "gone" ->
          within(needed("words", rest), (words, time) -> new Step.Gone(number, words, time));
      case "shot" -> new Step.Shot(number, name(needed("a name", rest)));
      case "fault" -> fault(number, needed("a device and what is wrong with it", rest));
      default ->
          throw new JourneyException(
              "no step begins with '"
                  + verb[0]
                  + "'; there are lay, lift, scan, tap, hold, type, key, hear, find, see, seek,"
                  + " gone, take, fault, shot, phone");
    };
  }

  private static Step hold(int number, String rest) throws JourneyException {
    Matcher held = HELD.matcher(rest);
    if (!held.matches()) throw new JourneyException("hold needs #id and 'for N s'");
    Duration time = Duration.ofSeconds(Long.parseLong(String.valueOf(held.group(2))));
    return new Step.Hold(number, String.valueOf(held.group(1)), time);
  }

  private static Step phone(int number, String does) throws JourneyException {
    String[] words = does.split("\\s+", -1);
    if (does.equals("scan")) return new Step.ScanWithPhone(number);
    if (does.equals("refuse")) return new Step.AnswerOnPhone(number, Optional.empty());
    if (words.length == 2 && words[0].equals("confirm"))
      return new Step.AnswerOnPhone(number, Optional.of(words[1]));
    if (words.length == 3 && words[0].equals("licence"))
      return new Step.ShowLicence(number, words[1], words[2]);
    throw new JourneyException("a phone does " + PHONE);
  }

  private static Step lay(int number, String whose) {
    String[] words = whose.split("\\s+", 2);
    return new Step.LayCard(number, words[0], words.length == 2 ? words[1] : "good");
  }

  /** Words, and how long to wait for them. */
  private static Step within(String rest, BiFunction<String, Duration, Step> step)
      throws JourneyException {
    Matcher within = WITHIN.matcher(rest);
    if (!unquoted(rest).equals(rest) || !within.matches())
      return step.apply(unquoted(rest), USUAL_PATIENCE);
    String seconds = String.valueOf(within.group(2));
    boolean fits = seconds.length() <= 3 && "s".equals(within.group(3));
    Duration patience = fits ? Duration.ofSeconds(Long.parseLong(seconds)) : Duration.ZERO;
    if (patience.isZero() || patience.compareTo(MOST_PATIENCE) > 0)
      throw new JourneyException(
          "within 1s to "
              + MOST_PATIENCE.toSeconds()
              + "s may follow; words that end so stand in quotes");
    return step.apply(unquoted(String.valueOf(within.group(1))), patience);
  }

  private static Step fault(int number, String rest) throws JourneyException {
    String[] words = rest.split("\\s+", 2);
    if (words.length < 2)
      throw new JourneyException("fault needs a device and what is wrong with it");
    return new Step.Fault(number, words[0], words[1]);
  }

  private static String after(String word, Optional<String> rest) throws JourneyException {
    String[] words = rest.orElse("").split("\\s+", 2);
    if (!words[0].equals(word) || words.length < 2)
      throw new JourneyException("'" + word + "' and whose it is must follow");
    return unquoted(words[1]);
  }

  private static Step exactly(String word, Optional<String> rest, Step step)
      throws JourneyException {
    if (!rest.equals(Optional.of(word)))
      throw new JourneyException("only '" + word + "' may follow");
    return step;
  }

  private static String needed(String what, Optional<String> rest) throws JourneyException {
    return rest.orElseThrow(() -> new JourneyException(what + " must follow"));
  }

  private static String name(String text) throws JourneyException {
    if (NAME.matcher(text).matches()) return text;
    throw new JourneyException("a picture's name is of small letters, digits and hyphens");
  }

  private static String unquoted(String text) {
    boolean quoted = text.length() >= 2 && text.startsWith("\"") && text.endsWith("\"");
    return quoted ? text.substring(1, text.length() - 1) : text;
  }

  private static String stem(Path file) {
    return String.valueOf(file.getFileName()).replaceFirst("\\.journey$", "");
  }

  private static String decode(String name, byte[] bytes) throws JourneyException {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException _) {
      throw new JourneyException(name + ": not UTF-8; save it as UTF-8");
    }
  }
}
