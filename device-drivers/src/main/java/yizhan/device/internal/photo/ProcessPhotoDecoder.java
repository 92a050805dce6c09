package yizhan.device.internal.photo;

import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yizhan.device.Deadline;
import yizhan.device.DeviceException;
import yizhan.device.card.IdCard;
import yizhan.device.card.PhotoDecoder;
import yizhan.device.card.PhotoDecoding;
import yizhan.device.card.PhotoDecoding.NoPicture;
import yizhan.device.card.PhotoDecoding.Why;
import yizhan.device.internal.program.LineProgram;
import yizhan.device.internal.program.LineProgram.Outcome;
import yizhan.device.internal.program.LineProgram.Silence;

/** Has photos unpacked by a program of its own, started for each one. */
public final class ProcessPhotoDecoder implements PhotoDecoder {
  private static final Logger log = LoggerFactory.getLogger(ProcessPhotoDecoder.class);

  private final LineProgram program;

  /** Starts nothing yet. */
  public ProcessPhotoDecoder(List<String> command) {
    this.program = new LineProgram("photo decoder", command);
  }

  @Override
  public PhotoDecoding decode(IdCard.Photo photo, Deadline deadline) throws DeviceException {
    Outcome<PhotoDecoding> outcome =
        program.ask(
            PhotoLineCodec.request(photo.wlt()),
            PhotoLineCodec.LONGEST,
            (line, length) -> Optional.of(PhotoLineCodec.answer(line, length)),
            deadline);
    PhotoDecoding decoding =
        switch (outcome) {
          case Outcome.Answered<PhotoDecoding>(var answer) -> answer;
          case Outcome.Silent<PhotoDecoding>(var why) -> new NoPicture(why(why));
        };
    if (decoding instanceof NoPicture(Why why)) log.info("no picture of a card: {}", why);
    return decoding;
  }

  private static Why why(Silence silence) {
    return switch (silence) {
      case NOT_STARTED -> Why.NOT_STARTED;
      case CRASHED -> Why.CRASHED;
      case TOO_SLOW -> Why.TOO_SLOW;
      case ENDLESS -> Why.NONSENSE;
    };
  }
}
