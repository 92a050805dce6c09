package yizhan.sandbox.leak;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import yizhan.sandbox.people.People;
import yizhan.sandbox.people.SandboxApplication;
import yizhan.sandbox.people.SandboxDocument;
import yizhan.sandbox.people.SandboxPerson;
import yizhan.sandbox.people.SandboxProperty;

/**
 * Looks for what is somebody's in bytes, in each way in which a program may have written it: text
 * files, databases, Java's heap, cards.
 */
public final class Traces {
  private static final List<Charset> WRITTEN =
      List.of(UTF_8, UTF_16LE, UTF_16BE, Charset.forName("GB18030"));

  /**
   * Fewer bytes than these turn up by chance, among keys and ciphertext: a name of two characters
   * must stand where a name stands.
   */
  private static final int FEWEST_BYTES = 6;

  private static final int SHORTEST = 4;

  /** What is looked for, by its first two bytes. */
  private final Map<Integer, List<Mark>> marks = new HashMap<>();

  /** By the same two: most of what is looked through begins nothing. */
  private final BitSet begins = new BitSet();

  @SuppressWarnings("ArrayRecordComponent") // never compared, never changed
  private record Mark(String words, byte[] bytes, Charset charset) {}

  public Traces(Collection<String> words) {
    for (String one : new LinkedHashSet<>(words))
      for (Charset charset : WRITTEN) {
        byte[] bytes = one.getBytes(charset);
        if (bytes.length < SHORTEST) continue;
        begins.set(pair(bytes, 0));
        marks
            .computeIfAbsent(pair(bytes, 0), _ -> new ArrayList<>())
            .add(new Mark(one, bytes, charset));
      }
  }

  /** Of everybody in the seed data: names, numbers, addresses, what they own, their documents. */
  public static Traces ofEverybody(People people) {
    List<String> words = new ArrayList<>();
    for (SandboxPerson person : people.persons()) words.addAll(of(person));
    for (SandboxProperty property : people.estate().properties()) words.addAll(of(property));
    for (SandboxApplication one : people.estate().applications()) words.add(one.number());
    for (SandboxDocument one : people.documents()) words.add(one.number());
    words.removeIf(String::isEmpty);
    return new Traces(words);
  }

  /** Of one person, of what is theirs, and something besides. */
  public static Traces of(People people, SandboxPerson person, String besides) {
    List<String> words = new ArrayList<>(of(person));
    words.add(besides);
    String number = person.card().number();
    for (SandboxProperty property : people.estate().properties())
      if (property.owners().contains(number)) words.addAll(of(property));
    for (SandboxApplication one : people.estate().applications())
      if (one.applicant().equals(number)) words.add(one.number());
    for (SandboxDocument one : people.documents())
      if (one.holder().equals(number)) words.add(one.number());
    words.removeIf(String::isEmpty);
    return new Traces(words);
  }

  private static List<String> of(SandboxPerson person) {
    return List.of(
        person.registerName(),
        person.card().name(),
        person.card().latinName(),
        person.card().number(),
        person.card().address());
  }

  private static List<String> of(SandboxProperty property) {
    return List.of(property.unit(), property.certificate(), property.place());
  }

  /** What of it there is. */
  public Set<String> in(byte[] bytes) {
    Set<String> found = new LinkedHashSet<>();
    for (int at = 0; at + SHORTEST <= bytes.length; at++) {
      if (!begins.get(pair(bytes, at))) continue;
      for (Mark mark : marks.getOrDefault(pair(bytes, at), List.of()))
        if (stands(mark.bytes(), bytes, at) && meant(mark, bytes, at)) found.add(mark.words());
    }
    return found;
  }

  private static boolean meant(Mark mark, byte[] bytes, int at) {
    return mark.bytes().length >= FEWEST_BYTES
        || new Surroundings(bytes, at, at + mark.bytes().length).ofName(mark.charset());
  }

  private static int pair(byte[] bytes, int at) {
    return (bytes[at] & 0xFF) << 8 | (bytes[at + 1] & 0xFF);
  }

  private static boolean stands(byte[] mark, byte[] bytes, int at) {
    return at + mark.length <= bytes.length
        && Arrays.equals(mark, 0, mark.length, bytes, at, at + mark.length);
  }
}
