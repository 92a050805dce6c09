package yizhan.kiosk.voice;

import yizhan.config.Language;

/** Makes sound of words. */
interface Engine {
  /**
   * Synthesizes.
   *
   * @param words in the letters of this language alone
   */
  Wav speak(String words, Language language, Breath breath) throws VoiceException;
}
