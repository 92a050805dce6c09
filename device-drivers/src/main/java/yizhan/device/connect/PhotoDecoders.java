package yizhan.device.connect;

import java.util.List;
import yizhan.device.card.PhotoDecoder;
import yizhan.device.internal.photo.ProcessPhotoDecoder;

/** Makes decoders of card photos. */
public final class PhotoDecoders {
  private PhotoDecoders() {}

  /**
   * A decoder that is a program of its own, so that a maker's library can neither bring down nor
   * hold up whoever reads cards. It is started for each photo and does not outlive it. It reads one
   * line, the photo's 1,024 bytes in Base64, and writes one: {@code OK} and the bitmap in Base64,
   * or {@code NO}.
   *
   * @param command program and arguments, without a shell; starts nothing yet
   */
  public static PhotoDecoder program(List<String> command) {
    return new ProcessPhotoDecoder(command);
  }
}
