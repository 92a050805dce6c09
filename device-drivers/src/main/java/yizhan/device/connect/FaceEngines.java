package yizhan.device.connect;

import java.util.List;
import yizhan.device.face.FaceEngine;
import yizhan.device.internal.face.ProcessFaceEngine;

/** Makes engines that compare faces. */
public final class FaceEngines {
  private FaceEngines() {}

  /**
   * An engine that is a program of its own, as {@code docs/face-engine.md} describes it: started
   * for each comparison, and killed when that has ended, so that nothing of a face outlives it.
   *
   * @param command program and arguments, without a shell; starts nothing yet
   * @param camera the device from which it takes its frames
   */
  public static FaceEngine program(List<String> command, String camera) {
    return new ProcessFaceEngine(command, camera);
  }
}
