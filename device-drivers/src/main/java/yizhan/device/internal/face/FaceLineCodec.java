package yizhan.device.internal.face;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import yizhan.device.card.IdCard;
import yizhan.device.face.FaceComparison;
import yizhan.device.face.FaceComparison.Compared;
import yizhan.device.face.FaceComparison.Liveness;
import yizhan.device.face.FaceComparison.Nothing;
import yizhan.device.face.FaceComparison.Why;
import yizhan.device.face.FaceSight;

/** The line that goes to a face engine, and those that come back. Pure. */
final class FaceLineCodec {
  /** Longer lines are none of the contract's. */
  static final int LONGEST = 121;

  private static final Pattern RESULT = Pattern.compile("RESULT (\\d{1,4}) (LIVE|NOT-LIVE|UNSURE)");
  private static final int HIGHEST = 1_000;

  private FaceLineCodec() {}

  /** A line of an engine. */
  sealed interface Line {
    /** It says what it is: name and version. */
    record Named(String name) implements Line {}

    /** It says what it sees. */
    record Sees(FaceSight sight) implements Line {}

    /** It could compare. */
    record Ready() implements Line {}

    /** It has come to an end. */
    record Ended(FaceComparison comparison) implements Line {}
  }

  /** {@code HELLO 1 CAMERA}. */
  static byte[] hello(String camera) {
    return ("HELLO 1 " + camera + "\n").getBytes(StandardCharsets.UTF_8);
  }

  /** {@code COMPARE 1 PHOTO CAMERA}; a camera's path may hold anything but a line's end. */
  static byte[] request(IdCard.Photo photo, String camera) {
    byte[] wlt = photo.wlt();
    byte[] packed = Base64.getEncoder().encode(wlt);
    byte[] head = "COMPARE 1 ".getBytes(StandardCharsets.US_ASCII);
    byte[] tail = (" " + camera + "\n").getBytes(StandardCharsets.UTF_8);
    byte[] line =
        ByteBuffer.allocate(head.length + packed.length + tail.length)
            .put(head)
            .put(packed)
            .put(tail)
            .array();
    Arrays.fill(wlt, (byte) 0);
    Arrays.fill(packed, (byte) 0);
    return line;
  }

  /** What a line means; anything that is none of the contract's ends the comparison. */
  static Line line(byte[] bytes, int length) {
    String text = new String(bytes, 0, length, StandardCharsets.US_ASCII);
    if (text.startsWith("ENGINE ")) return new Line.Named(printable(text.substring(7)));
    if (text.startsWith("SEE "))
      return word(FaceSight.values(), text.substring(4))
          .<Line>map(Line.Sees::new)
          .orElse(new Line.Ended(new Nothing(Why.NONSENSE)));
    return text.equals("READY") ? new Line.Ready() : new Line.Ended(end(text));
  }

  private static FaceComparison end(String text) {
    Matcher result = RESULT.matcher(text);
    if (result.matches()) return compared(result.toMatchResult());
    return switch (text) {
      case "NO CAMERA" -> new Nothing(Why.NO_CAMERA);
      case "NO BODY" -> new Nothing(Why.NOBODY);
      case "NO PHOTO" -> new Nothing(Why.NO_PHOTO);
      default -> new Nothing(Why.NONSENSE);
    };
  }

  private static FaceComparison compared(MatchResult result) {
    int score = Integer.parseInt(String.valueOf(result.group(1)));
    Liveness liveness =
        word(Liveness.values(), String.valueOf(result.group(2))).orElse(Liveness.UNSURE);
    return score > HIGHEST ? new Nothing(Why.NONSENSE) : new Compared(score, liveness);
  }

  private static <E extends Enum<E>> Optional<E> word(E[] words, String text) {
    return Arrays.stream(words)
        .filter(word -> word.name().replace('_', '-').equals(text))
        .findFirst();
  }

  private static String printable(String text) {
    return text.replaceAll("[^ -~]", "?");
  }
}
