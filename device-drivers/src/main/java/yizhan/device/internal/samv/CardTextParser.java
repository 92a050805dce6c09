package yizhan.device.internal.samv;

import yizhan.device.card.CitizenCard;
import yizhan.device.card.IdCard;
import yizhan.device.card.IdCard.Photo;
import yizhan.device.card.PermanentResident2017;
import yizhan.device.card.PermanentResident2023;
import yizhan.device.card.ResidencePermit;

/**
 * Reads the four layouts of a card's text (GA/T 490 and its successors). The letter at byte 248
 * tells which. All offsets and lengths are bytes.
 */
final class CardTextParser {
  static final int TEXT_BYTES = 256;

  private static final int KIND_OFFSET = 248;

  private CardTextParser() {}

  /**
   * Parses the text of a card.
   *
   * @param text 256 bytes, UTF-16LE
   * @throws UnreadableCardException naming the field that is wrong: empty, no date, no text
   */
  static IdCard parse(byte[] text, Photo photo) throws UnreadableCardException {
    if (text.length != TEXT_BYTES) throw new UnreadableCardException("text block");
    CardText card = new CardText(text);
    return switch (card.unit(KIND_OFFSET)) {
      case 'J' -> residencePermit(card, photo);
      case 'I' -> permanentResident2017(card, photo);
      case 'Y' -> permanentResident2023(card, photo);
      default -> citizen(card, photo);
    };
  }

  private static IdCard citizen(CardText card, Photo photo) throws UnreadableCardException {
    return new CitizenCard(
        card.required("name", 0, 30),
        card.sex(30),
        card.digitPair("nation", 32),
        card.date("birth", 36),
        card.field("address", 52, 70),
        card.number(122, 36),
        card.field("issuer", 158, 30),
        card.validity(188, 204),
        photo);
  }

  private static IdCard residencePermit(CardText card, Photo photo) throws UnreadableCardException {
    return new ResidencePermit(
        card.required("name", 0, 30),
        card.sex(30),
        card.date("birth", 36),
        card.field("address", 52, 70),
        card.number(122, 36),
        card.field("issuer", 158, 30),
        card.validity(188, 204),
        card.field("pass number", 220, 18),
        card.field("times issued", 238, 4),
        photo);
  }

  private static IdCard permanentResident2017(CardText card, Photo photo)
      throws UnreadableCardException {
    return new PermanentResident2017(
        card.required("Latin name", 0, 120),
        card.field("Chinese name", 158, 30),
        card.sex(120),
        card.date("birth", 220),
        card.required("number", 122, 30),
        card.field("country", 152, 6),
        card.validity(188, 204),
        card.field("card version", 236, 4),
        card.field("issuer code", 240, 8),
        photo);
  }

  private static IdCard permanentResident2023(CardText card, Photo photo)
      throws UnreadableCardException {
    String first = card.required("Latin name", 52, 70);
    String second = card.field("Latin name", 220, 22);
    return new PermanentResident2023(
        latinName(card, first, second),
        card.field("Chinese name", 0, 30),
        card.sex(30),
        card.field("times renewed", 32, 4),
        card.date("birth", 36),
        card.number(122, 36),
        card.validity(188, 204),
        card.field("country", 242, 6),
        card.field("former link", 250, 6),
        photo);
  }

  /** The name runs on from one field to the other; a space at the seam belongs to it. */
  private static String latinName(CardText card, String first, String second) {
    if (second.isEmpty()) return first;
    String seam = card.unit(52 + 70 - 2) == ' ' ? " " : "";
    return (first + seam + second).replaceAll(" {2,}", " ");
  }
}
