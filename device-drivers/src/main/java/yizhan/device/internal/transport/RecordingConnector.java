package yizhan.device.internal.transport;

import yizhan.device.Deadline;
import yizhan.device.DeviceException;
import yizhan.device.internal.record.Tape;

/** Opens lines as another connector does, and keeps on a tape what passes on them. */
record RecordingConnector(Connector connector, Tape tape) implements Connector {
  @Override
  public String describe() {
    return connector.describe();
  }

  @Override
  public int baud() {
    return connector.baud();
  }

  @Override
  public Line connect(Deadline deadline) throws DeviceException {
    Line line = connector.connect(deadline);
    tape.opened(baud());
    return new RecordingLine(line, tape);
  }
}
