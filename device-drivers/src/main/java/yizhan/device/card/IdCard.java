package yizhan.device.card;

import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What the chip of an ID card says. Four layouts exist (GA/T 490 and its successors); what they
 * share is asked here, what is special to one stands in its record. Never log one: records print
 * what they hold.
 */
public sealed interface IdCard
    permits CitizenCard, ResidencePermit, PermanentResident2017, PermanentResident2023 {
  /** The layouts, by the letter at byte offset 248 of the text block. */
  enum Kind {
    /** 居民身份证 (space). */
    CITIZEN,
    /** 港澳台居民居住证 (J). */
    RESIDENCE_PERMIT,
    /** 外国人永久居留身份证 2017 (I). */
    PERMANENT_RESIDENT_2017,
    /** 外国人永久居留身份证 2023, 五星卡 (Y). */
    PERMANENT_RESIDENT_2023
  }

  Kind kind();

  /**
   * The name the person is called by: Chinese where the card has one, else Latin. At most what the
   * chip holds.
   */
  String name();

  /** The number of the card's holder: 18 characters, or 15 on the card of 2017; upper case. */
  String number();

  LocalDate birth();

  Validity validity();

  /** The photo, 1024 bytes of WLT, opaque; empty when not read. A copy. */
  Photo photo();

  /**
   * From when until when a card proves identity, both days included; {@code until} is {@link
   * LocalDate#MAX} for 长期.
   */
  record Validity(LocalDate from, LocalDate until) {
    public boolean covers(LocalDate day) {
      return !day.isBefore(from) && !day.isAfter(until);
    }
  }

  /** An opaque photo. Equal by content, silent when printed. */
  final class Photo {
    private final byte[] wlt;

    public Photo(byte[] wlt) {
      this.wlt = wlt.clone();
    }

    public byte[] wlt() {
      return wlt.clone();
    }

    /** Whether the chip holds none, or it was not read. */
    public boolean isEmpty() {
      return wlt.length == 0;
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Photo photo && Arrays.equals(wlt, photo.wlt);
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(wlt);
    }

    @Override
    public String toString() {
      return "Photo[" + wlt.length + " bytes]";
    }
  }
}
