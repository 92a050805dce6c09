package yizhan.sandbox.wire;

import java.io.IOException;
import java.util.OptionalInt;

/** A line that leads through another and does something to what passes; the plug is the other's. */
public abstract class WireThrough implements Wire {
  /** Where it leads. */
  protected final Wire wire;

  protected WireThrough(Wire wire) {
    this.wire = wire;
  }

  @Override
  public final String address() {
    return wire.address();
  }

  @Override
  public OptionalInt driverBaud() {
    return wire.driverBaud();
  }

  @Override
  public final void vanish() {
    wire.vanish();
  }

  @Override
  public final void comeBack() throws IOException {
    wire.comeBack();
  }

  @Override
  public final boolean present() {
    return wire.present();
  }

  @Override
  public final void close() {
    wire.close();
  }
}
