package yizhan.device.internal.samv;

import java.util.Arrays;

/** One answer of the module. */
final class SamvAnswer {
  private final int sw1;
  private final int sw2;
  private final int status;
  private final byte[] data;

  /**
   * Takes over the data; it is not copied.
   *
   * @param sw1 from the card itself; carried, never judged: several failures set it
   * @param sw2 like sw1
   * @param status SW3, the module's own word
   * @param data what follows the status, without the check byte
   */
  SamvAnswer(int sw1, int sw2, int status, byte[] data) {
    this.sw1 = sw1;
    this.sw2 = sw2;
    this.status = status;
    this.data = data;
  }

  SamvStatus meaning() {
    return SamvStatus.of(status);
  }

  /** SW3 as sent. */
  int status() {
    return status;
  }

  /** The data themselves, not a copy. */
  byte[] data() {
    return data;
  }

  /** Forgets the data, which are a person when they answer a read. */
  void wipe() {
    Arrays.fill(data, (byte) 0);
  }

  @Override
  public String toString() {
    return "%02X %02X %02X and %d bytes".formatted(sw1, sw2, status, data.length);
  }
}
