package yizhan.device.internal.samv;

/**
 * The commands of the security module that we use. No fingerprints: they are read by 30 10, which
 * is not here on purpose.
 */
enum SamvCommand {
  RESET(0x10, 0xFF),
  STATUS(0x11, 0xFF),
  MODULE_ID(0x12, 0xFF),
  FIND(0x20, 0x01),
  SELECT(0x20, 0x02),
  READ(0x30, 0x01),
  ADDED_ADDRESS(0x30, 0x03),
  SPEED_115200(0x60, 0x00),
  SPEED_57600(0x60, 0x01),
  SPEED_38400(0x60, 0x02),
  SPEED_19200(0x60, 0x03),
  SPEED_9600(0x60, 0x04);

  /** A select answers with a serial number of 8 bytes; some modules add to it. */
  private static final int LONGEST_SELECT = 16;

  private static final int MODULE_ID_BYTES = 16;
  private static final int ADDED_ADDRESS_BYTES = 70;

  private final int command;
  private final int parameter;

  SamvCommand(int command, int parameter) {
    this.command = command;
    this.parameter = parameter;
  }

  /**
   * The command that sets a speed, in bits per second.
   *
   * @throws IllegalArgumentException for a speed that modules do not have
   */
  static SamvCommand speed(int baud) {
    return valueOf("SPEED_" + baud);
  }

  /** The whole request frame. */
  byte[] request() {
    return SamvFrameCodec.request(command, parameter);
  }

  /**
   * Whether this can be the answer. Answers carry no number: one that comes late must not be taken
   * for the answer to the next command, so its shape is looked at.
   */
  boolean fits(SamvAnswer answer) {
    SamvStatus status = answer.meaning();
    int length = answer.data().length;
    return switch (this) {
      case FIND -> status != SamvStatus.OK;
      case RESET, STATUS, SPEED_115200, SPEED_57600, SPEED_38400, SPEED_19200, SPEED_9600 ->
          status != SamvStatus.FOUND && length == 0;
      case SELECT -> status != SamvStatus.FOUND && length <= LONGEST_SELECT;
      case MODULE_ID -> status != SamvStatus.OK || length == MODULE_ID_BYTES;
      case READ -> status != SamvStatus.OK || length > CardTextParser.TEXT_BYTES;
      case ADDED_ADDRESS -> status != SamvStatus.OK || length == ADDED_ADDRESS_BYTES;
    };
  }
}
