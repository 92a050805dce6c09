package yizhan.sandbox.wire;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;

/**
 * The few calls of the C library that make a pseudo-terminal. Each method is one call; a failed one
 * throws with the error number, but for those a caller acts on.
 */
@SuppressWarnings("restricted") // calling the C library is what this class is for
final class Libc {
  static final int O_RDWR = 2;
  static final int O_NOCTTY = 0x100;
  static final short POLLIN = 1;
  static final short POLLOUT = 4;

  /** Returned by {@link #read} and {@link #write} when the call would have to wait. */
  static final int WOULD_BLOCK = -2;

  /** Large enough for struct termios of any Linux. */
  private static final long TERMIOS_SIZE = 256;

  private static final int O_NONBLOCK = 0x800;
  private static final int F_SETFL = 4;
  private static final int TCSANOW = 0;
  private static final int TCOOFF = 0;
  private static final int TCOON = 1;
  private static final int EINTR = 4;
  private static final int EAGAIN = 11;
  private static final int MOST_PATH = 128;

  private static final Linker LINKER = Linker.nativeLinker();
  private static final Linker.Option ERRNO = Linker.Option.captureCallState("errno");
  private static final MemoryLayout CALL_STATE = Linker.Option.captureStateLayout();

  private static final MethodHandle OPENPT = call("posix_openpt", JAVA_INT);
  private static final MethodHandle GRANTPT = call("grantpt", JAVA_INT);
  private static final MethodHandle UNLOCKPT = call("unlockpt", JAVA_INT);
  private static final MethodHandle CLOSE = call("close", JAVA_INT);
  private static final MethodHandle PTSNAME = call("ptsname_r", JAVA_INT, ADDRESS, JAVA_LONG);
  private static final MethodHandle TCGETATTR = call("tcgetattr", JAVA_INT, ADDRESS);
  private static final MethodHandle TCFLOW = call("tcflow", JAVA_INT, JAVA_INT);
  private static final MethodHandle TCSETATTR = call("tcsetattr", JAVA_INT, JAVA_INT, ADDRESS);
  private static final MethodHandle CFSETSPEED = call("cfsetspeed", ADDRESS, JAVA_INT);
  private static final MethodHandle PIPE = call("pipe", ADDRESS);
  private static final MethodHandle POLL = call("poll", ADDRESS, JAVA_LONG, JAVA_INT);
  private static final MethodHandle READ = longCall("read");
  private static final MethodHandle WRITE = longCall("write");
  private static final MethodHandle OPEN = variadic("open", ADDRESS, JAVA_INT, 2, JAVA_INT);
  private static final MethodHandle FCNTL = variadic("fcntl", JAVA_INT, JAVA_INT, 2, JAVA_INT);
  private static final MethodHandle CFMAKERAW =
      LINKER.downcallHandle(symbol("cfmakeraw"), FunctionDescriptor.ofVoid(ADDRESS));
  private static final MethodHandle CFGETOSPEED =
      LINKER.downcallHandle(symbol("cfgetospeed"), FunctionDescriptor.of(JAVA_INT, ADDRESS));

  private Libc() {}

  static int openMaster() throws IOException {
    int master = check("posix_openpt", invoke(OPENPT, O_RDWR | O_NOCTTY));
    try {
      check("grantpt", invoke(GRANTPT, master));
      check("unlockpt", invoke(UNLOCKPT, master));
      check("fcntl", invoke(FCNTL, master, F_SETFL, O_RDWR | O_NONBLOCK));
      return master;
    } catch (IOException e) {
      close(master);
      throw e;
    }
  }

  static String slaveName(int master) throws IOException {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment name = arena.allocate(MOST_PATH);
      check("ptsname_r", invoke(PTSNAME, master, name, (long) MOST_PATH));
      return name.getString(0);
    }
  }

  static int open(String path) throws IOException {
    try (Arena arena = Arena.ofConfined()) {
      return check("open", invoke(OPEN, arena.allocateFrom(path), O_RDWR | O_NOCTTY, 0));
    }
  }

  /** Raw bytes both ways, at this speed code. */
  static void makeRaw(int terminal, int speedCode) throws IOException {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment termios = arena.allocate(TERMIOS_SIZE);
      check("tcgetattr", invoke(TCGETATTR, terminal, termios));
      CFMAKERAW.invokeExact(termios);
      check("cfsetspeed", invoke(CFSETSPEED, termios, speedCode));
      check("tcsetattr", invoke(TCSETATTR, terminal, TCSANOW, termios));
    } catch (IOException e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }

  /** Holds back what is written to a terminal from this side, or lets it go on. */
  static void flow(int terminal, boolean on) throws IOException {
    check("tcflow", invoke(TCFLOW, terminal, on ? TCOON : TCOOFF));
  }

  /** The speed code of a terminal; on a master, the one set on its slave. */
  static int speedCode(int terminal) throws IOException {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment termios = arena.allocate(TERMIOS_SIZE);
      check("tcgetattr", invoke(TCGETATTR, terminal, termios));
      return (int) CFGETOSPEED.invokeExact(termios);
    } catch (IOException e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }

  /** A pipe: what is written to the second can be read from the first. */
  static int[] pipe() throws IOException {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment ends = arena.allocate(JAVA_INT, 2);
      check("pipe", invoke(PIPE, ends));
      return new int[] {ends.getAtIndex(JAVA_INT, 0), ends.getAtIndex(JAVA_INT, 1)};
    }
  }

  /**
   * Waits until the first descriptor is ready for these events or the second for reading.
   *
   * @return whether the first one is ready; a hang-up counts
   */
  static boolean poll(int descriptor, short events, int wake, int milliseconds) throws IOException {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment pair = arena.allocate(16, 4);
      pair.set(JAVA_INT, 0, descriptor);
      pair.set(ValueLayout.JAVA_SHORT, 4, events);
      pair.set(JAVA_INT, 8, wake);
      pair.set(ValueLayout.JAVA_SHORT, 12, POLLIN);
      long[] result = invokeForErrno(POLL, pair, 2L, milliseconds);
      if (result[0] < 0 && result[1] != EINTR) throw new IOException("poll: error " + result[1]);
      return result[0] > 0 && pair.get(ValueLayout.JAVA_SHORT, 6) != 0;
    }
  }

  static int read(int descriptor, byte[] into) throws IOException {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment bytes = arena.allocate(into.length);
      long[] result = invokeForErrno(READ, descriptor, bytes, (long) into.length);
      if (result[0] < 0) return transferError("read", result[1]);
      MemorySegment.copy(bytes, ValueLayout.JAVA_BYTE, 0, into, 0, (int) result[0]);
      return (int) result[0];
    }
  }

  static int write(int descriptor, byte[] bytes, int from) throws IOException {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment copy = arena.allocateFrom(ValueLayout.JAVA_BYTE, bytes).asSlice(from);
      long[] result = invokeForErrno(WRITE, descriptor, copy, (long) (bytes.length - from));
      return result[0] < 0 ? transferError("write", result[1]) : (int) result[0];
    }
  }

  static void close(int descriptor) {
    invoke(CLOSE, descriptor);
  }

  private static int transferError(String call, long error) throws IOException {
    if (error == EAGAIN || error == EINTR) return WOULD_BLOCK;
    throw new IOException(call + ": error " + error);
  }

  private static int check(String call, long result) throws IOException {
    if (result < 0) throw new IOException(call + " failed");
    return (int) result;
  }

  private static long invoke(MethodHandle function, Object... arguments) {
    return invokeForErrno(function, arguments)[0];
  }

  private static long[] invokeForErrno(MethodHandle function, Object... arguments) {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment state = arena.allocate(CALL_STATE);
      Object[] all = new Object[arguments.length + 1];
      all[0] = state;
      System.arraycopy(arguments, 0, all, 1, arguments.length);
      long result = ((Number) function.invokeWithArguments(all)).longValue();
      return new long[] {result, state.get(JAVA_INT, 0)};
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }

  private static MethodHandle call(String name, MemoryLayout... arguments) {
    return LINKER.downcallHandle(symbol(name), FunctionDescriptor.of(JAVA_INT, arguments), ERRNO);
  }

  private static MethodHandle longCall(String name) {
    return LINKER.downcallHandle(
        symbol(name), FunctionDescriptor.of(JAVA_LONG, JAVA_INT, ADDRESS, JAVA_LONG), ERRNO);
  }

  private static MethodHandle variadic(
      String name, MemoryLayout first, MemoryLayout second, int firstVariadic, MemoryLayout rest) {
    return LINKER.downcallHandle(
        symbol(name),
        FunctionDescriptor.of(JAVA_INT, first, second, rest),
        ERRNO,
        Linker.Option.firstVariadicArg(firstVariadic));
  }

  private static MemorySegment symbol(String name) {
    return LINKER.defaultLookup().findOrThrow(name);
  }
}
