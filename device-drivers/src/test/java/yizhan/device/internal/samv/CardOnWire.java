package yizhan.device.internal.samv;

import yizhan.device.ScriptedPeer;

/** A reader with an invented citizen's card on it, read once. */
public final class CardOnWire {
  private CardOnWire() {}

  public static ScriptedPeer citizen() {
    return new ScriptedPeer()
        .on(SamvCommand.FIND.request(), CardFrames.FOUND)
        .on(SamvCommand.SELECT.request(), CardFrames.SELECTED)
        .on(SamvCommand.READ.request(), CardFrames.read("citizen"));
  }
}
