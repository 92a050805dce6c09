package yizhan.sandbox.receipt;

import java.awt.image.BufferedImage;

/** A piece of paper that came out of the printer, cut off. */
public final class Ticket {
  private final int number;
  private final byte[] bytes;
  private final byte[] characters;
  private final String text;
  private final BufferedImage picture;

  Ticket(int number, byte[] bytes, byte[] characters, String text, BufferedImage picture) {
    this.number = number;
    this.bytes = bytes;
    this.characters = characters;
    this.text = text;
    this.picture = picture;
  }

  /** Counted from 1 since the printer was switched on. */
  public int number() {
    return number;
  }

  /** What the host sent for it, without questions of status. */
  public byte[] bytes() {
    return bytes.clone();
  }

  /** The characters as they were sent, with the line feeds that the host sent: no commands. */
  public byte[] characterBytes() {
    return characters.clone();
  }

  /** The characters on it, line by line; what was sent as a picture is not among them. */
  public String text() {
    return text;
  }

  /** The paper as it looks, a pixel for each dot. */
  public BufferedImage picture() {
    return picture;
  }

  @Override
  public String toString() {
    return "Ticket[" + number + ", " + bytes.length + " bytes]";
  }
}
