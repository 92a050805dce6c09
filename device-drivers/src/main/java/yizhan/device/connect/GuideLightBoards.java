package yizhan.device.connect;

import yizhan.device.internal.modbus.ModbusLamps;
import yizhan.device.sign.GuideLights;

/** Makes boards that switch guide lights. */
public final class GuideLightBoards {
  private GuideLightBoards() {}

  /**
   * A relay or lamp board that speaks Modbus RTU on a serial line (RS-485, RS-232, USB) or behind a
   * serial device server. Opens nothing yet.
   *
   * @param unit its number on the line, 1 to 247
   * @param outputs how many of its outputs are used, from the first: 1 to 32
   */
  public static GuideLights modbusRtu(Address address, int unit, int outputs) {
    return new ModbusLamps(Transports.to(address), unit, outputs);
  }
}
