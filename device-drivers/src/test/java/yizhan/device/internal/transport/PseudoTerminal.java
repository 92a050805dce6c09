package yizhan.device.internal.transport;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.nio.file.Path;

/**
 * A file of the kernel's that two can hold an end of, and that leaves bytes as they are.
 *
 * @param master the far end
 * @param slave what a driver opens
 */
@SuppressWarnings("restricted") // calling the C library is what this class is for
record PseudoTerminal(DeviceFile master, Path slave) {
  /** O_RDWR, O_NOCTTY, O_NONBLOCK. */
  private static final int FLAGS = 2 | 0x100 | 0x800;

  /** More than a termios has. */
  private static final int SETTINGS_BYTES = 256;

  private static final long NAME_BYTES = 64;

  static PseudoTerminal open() {
    int master = call("posix_openpt", FunctionDescriptor.of(JAVA_INT, JAVA_INT), FLAGS);
    try (Arena arena = Arena.ofConfined()) {
      call("grantpt", FunctionDescriptor.of(JAVA_INT, JAVA_INT), master);
      call("unlockpt", FunctionDescriptor.of(JAVA_INT, JAVA_INT), master);
      MemorySegment settings = arena.allocate(SETTINGS_BYTES, 8);
      call("tcgetattr", FunctionDescriptor.of(JAVA_INT, JAVA_INT, ADDRESS), master, settings);
      call("cfmakeraw", FunctionDescriptor.ofVoid(ADDRESS), settings);
      call(
          "tcsetattr",
          FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_INT, ADDRESS),
          master,
          0,
          settings);
      MemorySegment name = arena.allocate(NAME_BYTES);
      call(
          "ptsname_r",
          FunctionDescriptor.of(JAVA_INT, JAVA_INT, ADDRESS, JAVA_LONG),
          master,
          name,
          NAME_BYTES);
      return new PseudoTerminal(new DeviceFile(master), Path.of(name.getString(0)));
    }
  }

  @SuppressWarnings("IllegalCatch") // method handles throw anything; these throw nothing
  private static int call(String name, FunctionDescriptor shape, Object... arguments) {
    MethodHandle function =
        Linker.nativeLinker()
            .downcallHandle(Linker.nativeLinker().defaultLookup().findOrThrow(name), shape);
    Object result;
    try {
      result = function.invokeWithArguments(arguments);
    } catch (Throwable e) {
      throw new IllegalStateException(name, e);
    }
    MemoryLayout returned = shape.returnLayout().orElse(ADDRESS);
    if (returned.equals(ADDRESS)) return 0;
    if ((int) result < 0) throw new IllegalStateException(name + " failed");
    return (int) result;
  }
}
