package yizhan.sandbox.card;

import java.util.Arrays;
import java.util.Optional;
import java.util.SplittableRandom;

/** A card that can be laid on the simulated reader. Everybody on one is invented. */
public final class SandboxCard {
  /** Size of a WLT picture. */
  public static final int PHOTO_SIZE = 1024;

  static final int FINGERPRINT_SIZE = 512;
  private static final int NEW_ADDRESS_UNITS = 35;
  private static final int CHIP_NUMBER_SIZE = 24;

  private final CardText text;
  private final byte[] photo;
  private final Chip chip;
  private final int fingerprints;
  private final String newAddress;

  private SandboxCard(CardText text, byte[] photo, Chip chip, int fingerprints, String newAddress) {
    this.text = text;
    this.photo = photo;
    this.chip = chip;
    this.fingerprints = fingerprints;
    this.newAddress = newAddress;
  }

  /** A good card with noise for a photo, no fingerprint and no later address. */
  public static SandboxCard of(CardText text) {
    return new SandboxCard(text, noise(text, PHOTO_SIZE), Chip.GOOD, 0, "");
  }

  public SandboxCard withChip(Chip other) {
    return new SandboxCard(text, photo, other, fingerprints, newAddress);
  }

  public SandboxCard withPhoto(byte[] wlt) {
    if (wlt.length != PHOTO_SIZE) throw new IllegalArgumentException("a photo has 1024 bytes");
    return new SandboxCard(text, wlt.clone(), chip, fingerprints, newAddress);
  }

  /**
   * With fingerprints on the chip.
   *
   * @param count 0, 1 or 2
   */
  public SandboxCard withFingerprints(int count) {
    if (count < 0 || count > 2) throw new IllegalArgumentException("0, 1 or 2 fingerprints");
    return new SandboxCard(text, photo, chip, count, newAddress);
  }

  /** With an address that was appended after the card was issued, up to 35 code units. */
  public SandboxCard withNewAddress(String address) {
    if (address.length() > NEW_ADDRESS_UNITS) throw new IllegalArgumentException("too long");
    return new SandboxCard(text, photo, chip, fingerprints, address);
  }

  public CardText text() {
    return text;
  }

  public Chip chip() {
    return chip;
  }

  /** The photo, 1024 bytes; a copy. */
  public byte[] photo() {
    return photo.clone();
  }

  /** The fingerprints one after the other, 512 bytes each. */
  byte[] fingerprints() {
    return new byte[fingerprints * FINGERPRINT_SIZE];
  }

  /** The later address as the module hands it out, 70 bytes. */
  Optional<byte[]> newAddress() {
    if (newAddress.isEmpty()) return Optional.empty();
    byte[] block = new TextBlock().put(0, 2 * NEW_ADDRESS_UNITS, newAddress).bytes();
    return Optional.of(Arrays.copyOf(block, 2 * NEW_ADDRESS_UNITS));
  }

  /** Serial numbers of chip and card: eight and sixteen bytes. */
  byte[] chipNumbers() {
    return noise(text, CHIP_NUMBER_SIZE);
  }

  /** The same for the same person, so that a test can be run again. */
  private static byte[] noise(CardText text, int size) {
    byte[] bytes = new byte[size];
    new SplittableRandom(text.number().hashCode()).nextBytes(bytes);
    return bytes;
  }

  /** Says nothing about the person: cards get into messages of tests and logs. */
  @Override
  public String toString() {
    return "SandboxCard[" + text.getClass().getSimpleName() + ", " + chip + "]";
  }
}
