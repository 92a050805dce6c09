package yizhan.kiosk.glass;

/**
 * Draws one prompt. Lives as long as its turn: what is half chosen and which page is open stay with
 * it when the look changes and its parts are made anew.
 */
@FunctionalInterface
interface Screen {
  Parts parts(Brush brush);
}
