package yizhan.sandbox.card;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import yizhan.sandbox.card.SamvRequests.Request;

/** The security module: which answer belongs to a request, by what was asked before it. */
final class SamvModule {
  private static final int OK = 0x90;
  private static final int FOUND = 0x9F;
  private static final int EMPTY_ITEM = 0x91;
  private static final int WRONG_CHECKSUM = 0x10;
  private static final int WRONG_LENGTH = 0x11;
  private static final int WRONG_ORDER = 0x21;
  private static final int READ_FAILED = 0x41;
  private static final int SELF_TEST_FAILED = 0x60;
  private static final int NOT_AUTHORISED = 0x66;
  private static final int NO_CARD = 0x80;
  private static final int SELECT_FAILED = 0x81;

  /** Speeds of command 60, by its parameter. */
  private static final Map<Integer, Integer> SPEEDS =
      Map.of(0, 115_200, 1, 57_600, 2, 38_400, 3, 19_200, 4, 9600);

  private final ReaderModule kind;
  private Health health = Health.GOOD;
  private @Nullable SandboxCard card;
  private Stage stage = Stage.NOTHING;
  private boolean liftDuringRead;
  private int reads;
  private int baud;
  private int baudAfterAnswer;

  /** How far the card that lies there has come. A selected one stays so until it is lifted. */
  private enum Stage {
    NOTHING,
    FOUND,
    SELECTED
  }

  SamvModule(ReaderModule kind) {
    this.kind = kind;
    this.baud = kind.baud();
    this.baudAfterAnswer = baud;
  }

  synchronized void lay(SandboxCard other) {
    card = other;
    stage = Stage.NOTHING;
  }

  synchronized void lift() {
    card = null;
    stage = Stage.NOTHING;
  }

  synchronized void liftDuringNextRead() {
    liftDuringRead = true;
  }

  synchronized Optional<SandboxCard> card() {
    return Optional.ofNullable(card);
  }

  synchronized int reads() {
    return reads;
  }

  synchronized void health(Health now) {
    health = now;
  }

  synchronized int baud() {
    return baud;
  }

  /** A new speed holds from the byte after the answer. */
  synchronized void answered() {
    baud = baudAfterAnswer;
  }

  static boolean readsCard(Request request) {
    return request.command() == 0x30
        && (request.parameter() == 0x01 || request.parameter() == 0x10);
  }

  synchronized byte[] answer(Request request) {
    if (health == Health.SELF_TEST_FAILED) return SamvFrame.answer(SELF_TEST_FAILED);
    if (!request.lengthRight()) return SamvFrame.answer(WRONG_LENGTH);
    if (!request.checksumRight()) return SamvFrame.answer(WRONG_CHECKSUM);
    if (health == Health.NOT_AUTHORISED) return SamvFrame.answer(NOT_AUTHORISED);
    int what = request.command() << 8 | request.parameter();
    return switch (what) {
      case 0x10FF -> reset();
      case 0x11FF -> SamvFrame.answer(OK);
      case 0x12FF -> SamvFrame.answer(OK, kind.moduleId().bytes());
      case 0x2001 -> find();
      case 0x2002 -> select();
      case 0x3001, 0x3010, 0x3003, 0x3005 -> read(what);
      default -> request.command() == 0x60 ? speed(request.parameter()) : wrong();
    };
  }

  /** A well-formed answer that is not true: another module, a blank card, a card that is not. */
  synchronized byte[] lie(Request request) {
    return switch (request.command() << 8 | request.parameter()) {
      case 0x12FF -> SamvFrame.answer(OK, new ModuleId(501, 20200101, 7, 7).bytes());
      case 0x2001 ->
          SamvFrame.answer(card == null ? FOUND : NO_CARD, new byte[card == null ? 4 : 0]);
      case 0x3001 -> base(new TextBlock().bytes(), new byte[SandboxCard.PHOTO_SIZE]);
      default -> SamvFrame.answer(OK);
    };
  }

  /** After a loss of power it knows no card, and has its first speed again. */
  synchronized void repower() {
    stage = Stage.NOTHING;
    baud = kind.baud();
    baudAfterAnswer = baud;
  }

  private byte[] reset() {
    stage = Stage.NOTHING;
    return SamvFrame.answer(OK);
  }

  private byte[] find() {
    if (card == null) return SamvFrame.answer(NO_CARD);
    if (stage == Stage.NOTHING) stage = Stage.FOUND;
    return SamvFrame.answer(FOUND, new byte[4]);
  }

  private byte[] select() {
    if (card == null || stage == Stage.NOTHING) return wrong();
    if (stage == Stage.SELECTED) return SamvFrame.answer(SELECT_FAILED);
    int status = card.chip().answerAt(Chip.Step.SELECT);
    if (status != OK) return SamvFrame.answer(status);
    stage = Stage.SELECTED;
    return SamvFrame.answer(OK, new byte[8]);
  }

  private byte[] read(int what) {
    if (liftDuringRead) {
      liftDuringRead = false;
      lift();
      return SamvFrame.answer(READ_FAILED);
    }
    if (card == null) return SamvFrame.answer(READ_FAILED);
    if (stage != Stage.SELECTED) return wrong();
    int status = card.chip().answerAt(Chip.Step.READ);
    if (status != OK) return SamvFrame.answer(status);
    return switch (what) {
      case 0x3003 -> laterAddress(card);
      case 0x3005 -> SamvFrame.answer(OK, card.chipNumbers());
      case 0x3010 -> withFingerprints(card);
      default -> {
        reads++;
        yield base(card.text().block(), card.photo());
      }
    };
  }

  private byte[] base(byte[] text, byte[] photo) {
    return SamvFrame.answer(
        OK, SamvFrame.length(text.length), SamvFrame.length(photo.length), text, photo);
  }

  private byte[] withFingerprints(SandboxCard from) {
    reads++;
    byte[] text = from.text().block();
    byte[] photo = from.photo();
    byte[] fingers = from.fingerprints();
    byte[] head = new byte[6];
    System.arraycopy(SamvFrame.length(text.length), 0, head, 0, 2);
    System.arraycopy(SamvFrame.length(photo.length), 0, head, 2, 2);
    System.arraycopy(SamvFrame.length(fingers.length), 0, head, 4, 2);
    return SamvFrame.answer(OK, head, text, photo, fingers);
  }

  private static byte[] laterAddress(SandboxCard from) {
    Optional<byte[]> address = from.newAddress();
    return address.isPresent() ? SamvFrame.answer(OK, address.get()) : SamvFrame.answer(EMPTY_ITEM);
  }

  private byte[] speed(int parameter) {
    Integer chosen = SPEEDS.get(parameter);
    if (chosen == null) return wrong();
    baudAfterAnswer = chosen;
    return SamvFrame.answer(OK);
  }

  private byte[] wrong() {
    return SamvFrame.answer(WRONG_ORDER);
  }
}
