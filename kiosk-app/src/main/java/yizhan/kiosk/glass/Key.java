package yizhan.kiosk.glass;

import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/**
 * What a key of a keypad asks for. Keypads with arrows send arrows; those with digits are set out
 * like a telephone's, 2 above 8 (decision 0055).
 */
enum Key {
  PREVIOUS,
  NEXT,
  OK,
  BACK,
  AGAIN,
  LOUDER,
  SOFTER,
  SOUND;

  /** Empty for a key that means nothing here. */
  static Optional<Key> of(KeyEvent event) {
    Key key =
        event.isShiftDown() && event.getCode() != KeyCode.ENTER
            ? shifted(event.getCode())
            : plain(event.getCode());
    return Optional.ofNullable(key);
  }

  /**
   * The id of the key on the screen that types the same; where a screen has it, it is pressed
   * instead.
   */
  static Optional<String> typing(KeyEvent event) {
    KeyCode code = event.getCode();
    if (code == KeyCode.BACK_SPACE) {
      return Optional.of(yizhan.kiosk.entry.Key.Does.ERASE.id());
    }
    if (!code.isDigitKey() || event.isShiftDown()) {
      return Optional.empty();
    }
    String digit = code.name().substring(code.name().length() - 1);
    return Optional.of(new yizhan.kiosk.entry.Key.Types(digit).id());
  }

  private static @Nullable Key plain(KeyCode code) {
    return switch (code) {
      case UP, LEFT, KP_UP, KP_LEFT, DIGIT2, NUMPAD2, DIGIT4, NUMPAD4 -> PREVIOUS;
      case DOWN, RIGHT, KP_DOWN, KP_RIGHT, DIGIT8, NUMPAD8, DIGIT6, NUMPAD6, TAB -> NEXT;
      case ENTER, SPACE, DIGIT5, NUMPAD5 -> OK;
      case ESCAPE, BACK_SPACE, STAR, ASTERISK, MULTIPLY -> BACK;
      case DIGIT0, NUMPAD0, HELP -> AGAIN;
      case DIGIT3, NUMPAD3, ADD, PLUS, VOLUME_UP -> LOUDER;
      case DIGIT1, NUMPAD1, SUBTRACT, MINUS, VOLUME_DOWN -> SOFTER;
      case POUND, NUMBER_SIGN, DECIMAL, MUTE -> SOUND;
      default -> null;
    };
  }

  /** Where # and * are typed with shift, as on most keyboards. */
  private static @Nullable Key shifted(KeyCode code) {
    return switch (code) {
      case TAB -> PREVIOUS;
      case DIGIT3 -> SOUND;
      case DIGIT8 -> BACK;
      default -> null;
    };
  }
}
