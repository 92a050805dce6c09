package yizhan.sandbox.sheet.ipp;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One value of an attribute, by its syntax (RFC 8010 section 3.9). */
public sealed interface Value {
  /** Says that there is no value, and why: {@link Tag#NO_VALUE} and its like. */
  record OutOfBand(int tag) implements Value {}

  /** An {@code integer} or an {@code enum}. */
  record Whole(int tag, int number) implements Value {}

  /** A {@code boolean}. */
  record Truth(boolean holds) implements Value {}

  /** Any of the character string syntaxes. */
  record Words(int tag, String text) implements Value {}

  /** A name or text that says its language. */
  record Spoken(int tag, String language, String text) implements Value {}

  /** A {@code rangeOfInteger}, both ends included. */
  record Range(int low, int high) implements Value {}

  /** A {@code resolution}; units 3 are dots per inch, 4 dots per centimetre. */
  record Resolution(int cross, int feed, int units) implements Value {}

  /** A {@code collection}: attributes inside an attribute. */
  record Members(List<Attribute> members) implements Value {
    public Members {
      members = List.copyOf(members);
    }
  }

  /** An {@code octetString}, a {@code dateTime}, or a syntax this printer has not heard of. */
  @SuppressWarnings("ArrayRecordComponent") // compared by content below, never changed
  record Raw(int tag, byte[] bytes) implements Value {
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Raw raw && raw.tag == tag && Arrays.equals(raw.bytes, bytes);
    }

    @Override
    public int hashCode() {
      return 31 * tag + Arrays.hashCode(bytes);
    }
  }
}
