package yizhan.kiosk.voice;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import yizhan.kiosk.voice.VoiceException.Reason;

/**
 * Sound: 16-bit PCM, little-endian, of one channel or more.
 *
 * @param perSecond bytes that one second takes
 * @param format the body of its {@code fmt } chunk
 */
@SuppressWarnings("ArrayRecordComponent") // handed on to the loudspeaker as it is, never compared
record Wav(byte[] format, byte[] samples, int perSecond) {
  private static final int MOST_BYTES = 8_000_000;
  private static final int RIFF_HEADER = 12;
  private static final int CHUNK_HEADER = 8;
  private static final int LEAST_FORMAT = 16;
  private static final int PCM = 1;
  private static final int BITS = 16;

  /** Reads one. A stream does not know its length when it begins: its data go on to the end. */
  static Wav of(byte[] bytes) throws VoiceException {
    ByteBuffer file = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    if (bytes.length < RIFF_HEADER
        || !word(file, 0).equals("RIFF")
        || !word(file, 8).equals("WAVE")) throw noSound("no WAV");
    byte[] format = {};
    for (int at = RIFF_HEADER; at + CHUNK_HEADER <= bytes.length; ) {
      long length = Integer.toUnsignedLong(file.getInt(at + 4));
      int from = at + CHUNK_HEADER;
      int to = (int) Math.min(bytes.length, from + length);
      if (word(file, at).equals("data")) return read(format, slice(bytes, from, to));
      if (word(file, at).equals("fmt ")) format = slice(bytes, from, to);
      at = to + (int) (length & 1);
    }
    throw noSound("a WAV without data");
  }

  /** Reads a file. */
  static Wav in(Path file) throws VoiceException {
    try {
      if (Files.size(file) > MOST_BYTES) throw noSound(file + " is too long");
      return of(Files.readAllBytes(file));
    } catch (IOException unreadable) {
      throw new VoiceException(Reason.FAILED, file + " cannot be read", unreadable);
    }
  }

  private static Wav read(byte[] format, byte[] samples) throws VoiceException {
    if (format.length < LEAST_FORMAT) throw noSound("a WAV without format");
    ByteBuffer fields = ByteBuffer.wrap(format).order(ByteOrder.LITTLE_ENDIAN);
    int perSecond = fields.getInt(8);
    if (fields.getShort(0) != PCM || fields.getShort(14) != BITS || perSecond <= 0)
      throw noSound("a WAV that is not 16-bit PCM");
    return new Wav(format, slice(samples, 0, samples.length & ~1), perSecond);
  }

  private static VoiceException noSound(String what) {
    return new VoiceException(Reason.FAILED, what);
  }

  private static String word(ByteBuffer file, int at) {
    byte[] word = new byte[4];
    file.get(at, word);
    return new String(word, StandardCharsets.US_ASCII);
  }

  private static byte[] slice(byte[] bytes, int from, int to) {
    return java.util.Arrays.copyOfRange(bytes, from, to);
  }

  Duration length() {
    return Duration.ofMillis(samples.length * 1000L / perSecond);
  }

  /** The same, softer. */
  Wav at(Volume volume) {
    ByteBuffer loud = ByteBuffer.wrap(samples).order(ByteOrder.LITTLE_ENDIAN);
    ByteBuffer soft = ByteBuffer.allocate(samples.length).order(ByteOrder.LITTLE_ENDIAN);
    while (loud.hasRemaining()) soft.putShort((short) (loud.getShort() * volume.share()));
    return new Wav(format, soft.array(), perSecond);
  }

  /** The loudest sample, of 32768. */
  int peak() {
    ByteBuffer all = ByteBuffer.wrap(samples).order(ByteOrder.LITTLE_ENDIAN);
    int peak = 0;
    while (all.hasRemaining()) peak = Math.max(peak, Math.abs((int) all.getShort()));
    return peak;
  }

  /** As a file, with its true length. */
  byte[] bytes() {
    int size = RIFF_HEADER + 2 * CHUNK_HEADER + format.length + samples.length;
    ByteBuffer file = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    file.put(ascii("RIFF")).putInt(size - CHUNK_HEADER).put(ascii("WAVE"));
    file.put(ascii("fmt ")).putInt(format.length).put(format);
    file.put(ascii("data")).putInt(samples.length).put(samples);
    return file.array();
  }

  private static byte[] ascii(String word) {
    return word.getBytes(StandardCharsets.US_ASCII);
  }
}
