package yizhan.device.internal.face;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yizhan.device.Deadline;
import yizhan.device.DeviceException;
import yizhan.device.DeviceStatus;
import yizhan.device.card.IdCard;
import yizhan.device.face.FaceComparison;
import yizhan.device.face.FaceComparison.Nothing;
import yizhan.device.face.FaceComparison.Why;
import yizhan.device.face.FaceEngine;
import yizhan.device.face.FaceSight;
import yizhan.device.internal.program.LineProgram;
import yizhan.device.internal.program.LineProgram.Outcome;
import yizhan.device.internal.program.LineProgram.Silence;

/** Has faces compared by a program of its own, started for each comparison. */
public final class ProcessFaceEngine implements FaceEngine {
  private static final Logger log = LoggerFactory.getLogger(ProcessFaceEngine.class);

  private final LineProgram program;
  private final String camera;
  private final EngineHealth health;

  /** Starts nothing yet. */
  public ProcessFaceEngine(List<String> command, String camera) {
    this.program = new LineProgram("face engine", command);
    this.camera = camera;
    this.health = new EngineHealth(Path.of(camera));
  }

  @Override
  public DeviceStatus known() {
    return health.known();
  }

  @Override
  public DeviceStatus status(Deadline deadline) {
    Deadline own = deadline.atMost(deadline.remaining()); // a comparison calls it off
    Optional<Integer> number = health.asking(own);
    if (number.isPresent()) {
      try {
        health.said(number.get(), hello(own));
      } catch (DeviceException _) {
        log.debug("asking the face engine was called off");
      }
    }
    return health.known();
  }

  private HelloAnswer hello(Deadline deadline) throws DeviceException {
    Outcome<HelloAnswer> outcome =
        program.ask(
            FaceLineCodec.hello(camera),
            FaceLineCodec.LONGEST,
            (line, length) -> greeted(FaceLineCodec.line(line, length)),
            deadline);
    HelloAnswer answer =
        switch (outcome) {
          case Outcome.Answered<HelloAnswer>(var said) -> said;
          case Outcome.Silent<HelloAnswer>(var why) ->
              why == Silence.NOT_STARTED ? HelloAnswer.NOT_STARTED : HelloAnswer.NONSENSE;
        };
    if (answer != HelloAnswer.READY) log.info("the face engine is not ready: {}", answer);
    return answer;
  }

  /** Its name comes before that, if it says one. */
  private static Optional<HelloAnswer> greeted(FaceLineCodec.Line line) {
    return switch (line) {
      case FaceLineCodec.Line.Named _ -> Optional.empty();
      case FaceLineCodec.Line.Ready _ -> Optional.of(HelloAnswer.READY);
      case FaceLineCodec.Line.Ended(var end) when end.equals(new Nothing(Why.NO_CAMERA)) ->
          Optional.of(HelloAnswer.NO_CAMERA);
      case FaceLineCodec.Line.Ended _, FaceLineCodec.Line.Sees _ ->
          Optional.of(HelloAnswer.NONSENSE);
    };
  }

  @Override
  public FaceComparison compare(IdCard.Photo photo, Consumer<FaceSight> sight, Deadline deadline)
      throws DeviceException {
    if (photo.isEmpty()) return new Nothing(Why.NO_PHOTO);
    health.comparing();
    try {
      FaceComparison comparison = compared(photo, new Heard(sight), deadline);
      if (comparison instanceof Nothing(Why why)) log.info("no face was compared: {}", why);
      health.compared(comparison);
      return comparison;
    } finally {
      health.comparisonEnded();
    }
  }

  private FaceComparison compared(IdCard.Photo photo, Heard heard, Deadline deadline)
      throws DeviceException {
    Outcome<FaceComparison> outcome =
        program.ask(
            FaceLineCodec.request(photo, camera),
            FaceLineCodec.LONGEST,
            (line, length) -> heard.line(FaceLineCodec.line(line, length)),
            deadline);
    return switch (outcome) {
      case Outcome.Answered<FaceComparison>(var answer) -> answer;
      case Outcome.Silent<FaceComparison>(var why) -> new Nothing(why(why));
    };
  }

  /** What one program says, in its order. */
  private static final class Heard {
    private final Consumer<FaceSight> sight;
    private boolean begun;

    Heard(Consumer<FaceSight> sight) {
      this.sight = sight;
    }

    Optional<FaceComparison> line(FaceLineCodec.Line line) {
      boolean first = !begun;
      begun = true;
      return switch (line) {
        case FaceLineCodec.Line.Named(var name) -> {
          if (!first) yield Optional.of(new Nothing(Why.NONSENSE));
          log.info("face engine: {}", name);
          yield Optional.empty();
        }
        case FaceLineCodec.Line.Sees(var seen) -> {
          sight.accept(seen);
          yield Optional.empty();
        }
        case FaceLineCodec.Line.Ready _ -> Optional.of(new Nothing(Why.NONSENSE));
        case FaceLineCodec.Line.Ended(var comparison) -> Optional.of(comparison);
      };
    }
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
