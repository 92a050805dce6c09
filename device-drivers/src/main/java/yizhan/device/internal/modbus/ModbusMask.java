package yizhan.device.internal.modbus;

import java.util.BitSet;
import yizhan.device.internal.record.Mask;

/** Leaves everything: which lamp was switched says nothing of anybody. */
public final class ModbusMask implements Mask {
  @Override
  public String what() {
    return "nothing";
  }

  @Override
  public byte[] heard(byte[] run) {
    return run;
  }

  @Override
  public BitSet hidden(byte[] run) {
    return new BitSet();
  }
}
