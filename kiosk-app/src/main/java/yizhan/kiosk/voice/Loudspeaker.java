package yizhan.kiosk.voice;

/** Where sound goes out. */
interface Loudspeaker {
  /** Plays to the end, or until the breath is cut. */
  void play(Wav wav, Breath breath) throws VoiceException;
}
