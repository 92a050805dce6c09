package yizhan.device.internal.transport;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.nio.file.Path;

/**
 * A device's file, opened so that no call of the C library waits for the device: what cannot be
 * done now says so. Java's own channels cannot do that with files. Linux only; from any thread.
 */
@SuppressWarnings("restricted") // calling the C library is what this class is for
final class DeviceFile {
  /** For {@link #await}: it has something to read, or takes something. */
  static final short READABLE = 1;

  static final short WRITABLE = 4;

  /** errno EACCES. */
  static final int NO_PERMISSION = 13;

  /** errno EBUSY: {@code usblp} has one user at a time. */
  static final int IN_USE = 16;

  /** {@code usblp} takes no more; a printer that stands still is offered it again and again. */
  private static final int MOST_AT_ONCE = 8192;

  private static final int READ_WRITE_NEVER_WAITING = 2 | 0x800;
  private static final int INTERRUPTED = 4;
  private static final int NOT_NOW = 11;

  /** POLLERR, POLLHUP, POLLNVAL. */
  private static final int GONE = 0x38;

  private static final int GONE_FOR_GOOD = -1;

  private static final Linker LINKER = Linker.nativeLinker();
  private static final Linker.Option ERRNO = Linker.Option.captureCallState("errno");
  private static final MemoryLayout CALL_STATE = Linker.Option.captureStateLayout();
  private static final MethodHandle OPEN =
      LINKER.downcallHandle(
          symbol("open"),
          FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_INT, JAVA_INT),
          ERRNO,
          Linker.Option.firstVariadicArg(2));
  private static final MethodHandle READ = call("read", JAVA_LONG, JAVA_INT, ADDRESS, JAVA_LONG);
  private static final MethodHandle WRITE = call("write", JAVA_LONG, JAVA_INT, ADDRESS, JAVA_LONG);
  private static final MethodHandle POLL = call("poll", JAVA_INT, ADDRESS, JAVA_LONG, JAVA_INT);
  private static final MethodHandle CLOSE = call("close", JAVA_INT, JAVA_INT);

  private int descriptor;

  /** A file that is open already, so that no call waits. */
  DeviceFile(int descriptor) {
    this.descriptor = descriptor;
  }

  /** A file that is open, or why not. */
  sealed interface Opened {
    /** It is open. */
    record Open(DeviceFile file) implements Opened {}

    /** By this error number. */
    record Refused(int error) implements Opened {}
  }

  static Opened open(Path file) {
    try (Arena arena = Arena.ofConfined()) {
      Outcome opened =
          call(arena, OPEN, arena.allocateFrom(file.toString()), READ_WRITE_NEVER_WAITING, 0);
      return opened.result() < 0
          ? new Opened.Refused(opened.error())
          : new Opened.Open(new DeviceFile((int) opened.result()));
    }
  }

  /**
   * Takes what there is.
   *
   * @return how many bytes; 0 when there are none, -1 when the device is gone or this is closed
   */
  synchronized int read(byte[] into) {
    if (descriptor < 0) return GONE_FOR_GOOD;
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment bytes = arena.allocate(into.length);
      int count = moved(call(arena, READ, descriptor, bytes, (long) into.length));
      if (count > 0) MemorySegment.copy(bytes, JAVA_BYTE, 0, into, 0, count);
      return count;
    }
  }

  /**
   * Gives as much as it takes, 8 KiB at most.
   *
   * @return how many bytes; 0 when none can be taken now, -1 when the device is gone or this is
   *     closed
   */
  synchronized int write(byte[] bytes, int from) {
    if (descriptor < 0) return GONE_FOR_GOOD;
    try (Arena arena = Arena.ofConfined()) {
      int count = Math.min(bytes.length - from, MOST_AT_ONCE);
      MemorySegment next =
          arena.allocateFrom(JAVA_BYTE, MemorySegment.ofArray(bytes), JAVA_BYTE, from, count);
      return moved(call(arena, WRITE, descriptor, next, (long) count));
    }
  }

  /**
   * Waits until it is so, or the device is gone. Holds up {@link #close} as long.
   *
   * @return 1 when it is so, 0 when it is not, -1 when the device is gone or this is closed
   */
  synchronized int await(short event, int milliseconds) {
    if (descriptor < 0) return GONE_FOR_GOOD;
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment asked = arena.allocate(8, 4);
      asked.set(JAVA_INT, 0, descriptor);
      asked.set(JAVA_SHORT, 4, event);
      Outcome told = call(arena, POLL, asked, 1L, milliseconds);
      if (told.result() < 0) return told.error() == INTERRUPTED ? 0 : GONE_FOR_GOOD;
      int events = asked.get(JAVA_SHORT, 6);
      if ((events & GONE) != 0) return GONE_FOR_GOOD;
      return (events & event) != 0 ? 1 : 0;
    }
  }

  /** Closes it, whatever the device was to take: the system forgets that. */
  synchronized void close() {
    if (descriptor < 0) return;
    try (Arena arena = Arena.ofConfined()) {
      call(arena, CLOSE, descriptor);
    }
    descriptor = -1;
  }

  private static int moved(Outcome call) {
    if (call.result() >= 0) return (int) call.result();
    return call.error() == NOT_NOW || call.error() == INTERRUPTED ? 0 : GONE_FOR_GOOD;
  }

  /** What a call returned, and the error number when that is negative. */
  private record Outcome(long result, int error) {}

  @SuppressWarnings("IllegalCatch") // method handles throw anything; these throw nothing
  private static Outcome call(Arena arena, MethodHandle function, Object... arguments) {
    try {
      MemorySegment state = arena.allocate(CALL_STATE);
      Object[] all = new Object[arguments.length + 1];
      all[0] = state;
      System.arraycopy(arguments, 0, all, 1, arguments.length);
      long result = ((Number) function.invokeWithArguments(all)).longValue();
      return new Outcome(result, state.get(JAVA_INT, 0));
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }

  private static MethodHandle call(String name, MemoryLayout returned, MemoryLayout... arguments) {
    return LINKER.downcallHandle(symbol(name), FunctionDescriptor.of(returned, arguments), ERRNO);
  }

  private static MemorySegment symbol(String name) {
    return LINKER.defaultLookup().findOrThrow(name);
  }
}
