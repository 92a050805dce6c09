package yizhan.kiosk.entry;

/**
 * The pads, each drawn as it looks. Letters stand in the order of the alphabet, which everybody
 * knows; all keys of a pad keep 96 pixels and their distance on a screen of 1080 or 1920.
 */
final class Keyboards {
  static final Keyboard DIGITS =
      Keyboard.drawn(
          """
          1 2 3 erase
          4 5 6 erase
          7 8 9 clear
          . 0 . clear
          """);

  static final Keyboard MILLIMETRES =
      Keyboard.drawn(
          """
          1 2 3 erase
          4 5 6 erase
          7 8 9 clear
          point 0 . clear
          """);

  static final Keyboard ID_NUMBER =
      Keyboard.drawn(
          """
          1 2 3 erase
          4 5 6 erase
          7 8 9 clear
          X 0 . clear
          """);

  static final Keyboard CREDIT_CODE =
      Keyboard.drawn(
          """
          1 2 3 4 5 erase erase
          6 7 8 9 0 clear clear
          A B C D E F G
          H J K L M N P
          Q R T U W X Y
          """);

  static final Keyboard CREDIT_CODE_ACROSS =
      Keyboard.drawn(
          """
          1 2 3 4 5 6 7 8 9 0 erase erase
          A B C D E F G H J K clear clear
          L M N P Q R T U W X Y .
          """);

  /** The letters that a unit number may have at some place. */
  static final Keyboard UNIT_NUMBER =
      Keyboard.drawn(
          """
          1 2 3 4 5 erase erase
          6 7 8 9 0 clear clear
          A B C D E F G
          H J L Q S W X
          Y Z . . . . .
          """);

  static final Keyboard UNIT_NUMBER_ACROSS =
      Keyboard.drawn(
          """
          1 2 3 4 5 6 7 8 9 0 erase erase
          A B C D E F G H J L clear clear
          Q S W X Y Z . . . . . .
          """);

  static final Keyboard LETTERS =
      Keyboard.drawn(
          """
          words words words words words words words words
          words words words words words words words words
          A B C D E F G H
          I J K L M N O P
          Q R S T U V W X
          Y Z ' symbols erase erase clear clear
          """);

  static final Keyboard LETTERS_ACROSS =
      Keyboard.drawn(
          """
          words words words words words words words words words words erase erase clear clear
          A B C D E F G H I J K L M '
          N O P Q R S T U V W X Y Z symbols
          """);

  static final Keyboard SYMBOLS =
      Keyboard.drawn(
          """
          words words words words words words words words
          words words words words words words words words
          1 2 3 4 5 6 7 8
          9 0 号 栋 楼 层 室 座
          单元 单元 组 ( ) # - ·
          letters letters space space erase erase clear clear
          """);

  static final Keyboard SYMBOLS_ACROSS =
      Keyboard.drawn(
          """
          words words words words words words words words words words erase erase clear clear
          1 2 3 4 5 6 7 8 9 0 · - letters letters
          号 栋 楼 层 室 座 组 单元 单元 ( ) # space space
          """);

  static final Keyboard CERTIFICATE_SYMBOLS =
      Keyboard.drawn(
          """
          words words words words words words words words
          words words words words words words words words
          1 2 3 4 5 6 7 8
          9 0 ( ( ) ) 号 号
          不动产权第 不动产权第 不动产权第 不动产权第 不动产证明第 不动产证明第 不动产证明第 不动产证明第
          letters letters . . erase erase clear clear
          """);

  static final Keyboard CERTIFICATE_SYMBOLS_ACROSS =
      Keyboard.drawn(
          """
          words words words words words words words words words words erase erase clear clear
          1 2 3 4 5 6 7 8 9 0 ( ) letters letters
          不动产权第 不动产权第 不动产权第 不动产权第 不动产证明第 不动产证明第 不动产证明第 不动产证明第 号 号 . . . .
          """);

  private Keyboards() {}
}
