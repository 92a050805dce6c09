package yizhan.device;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * A good device behind a bad wire: real bytes over loopback TCP, with one fault at a time. It
 * listens at any time: whoever is still busy with an old connection keeps no new one waiting.
 */
final class HostilePeer implements AutoCloseable {
  private static final Duration PARTING = Duration.ofSeconds(5);
  private static final int SLICE_MS = 20;
  private static final int SLICES_PER_SECOND = 50;

  /** No byte of it begins a frame, ends a code, or is an answer of any protocol here. */
  private static final byte[] GARBAGE = {0x7F, (byte) 0xFF, 0x60, (byte) 0xC0, 0x7F, (byte) 0x81};

  /** So much at once that there is always more to read than was read. */
  private static final byte[] FLOOD = new byte[1 << 20];

  static {
    for (int i = 0; i < FLOOD.length; i++) FLOOD[i] = GARBAGE[i % GARBAGE.length];
  }

  private final Bout bout;
  private final ServerSocket server;
  private final CountDownLatch closing = new CountDownLatch(1);
  private final Set<Socket> connections = new HashSet<>();
  private final List<Thread> threads = new ArrayList<>();
  private final Semaphore resets = new Semaphore(0);
  private volatile Fault fault = Fault.NONE;

  HostilePeer(Bout bout) throws IOException {
    this.bout = bout;
    this.server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    start("hostile-peer", this::listen);
  }

  int port() {
    return server.getLocalPort();
  }

  /** From now on; a good wire is a new one, as what was said before still lies on the old. */
  synchronized void turn(Fault next) throws IOException {
    boolean flooded = fault == Fault.ENDLESS_STREAM && bout.isRelayed();
    fault = next;
    if (next == Fault.RESET) resets.release();
    if (next != Fault.NONE) return;
    for (Socket open : connections) {
      if (flooded && !open.isClosed()) open.setSoLinger(true, 0); // what is on its way ends here
      open.close();
    }
    connections.clear();
  }

  @Override
  public void close() throws IOException {
    closing.countDown();
    server.close();
    turn(Fault.NONE);
    try {
      for (Thread thread : started())
        if (!thread.join(PARTING)) throw new IllegalStateException(thread.getName() + " goes on");
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private void listen() {
    try {
      while (true) welcome(server.accept());
    } catch (IOException _) {
      // Closed: nobody can call any more.
    }
  }

  private synchronized void welcome(Socket caller) throws IOException {
    if (closing.getCount() == 0) {
      caller.close();
      return;
    }
    connections.add(caller);
    start("hostile-peer-" + caller.getPort(), () -> serve(caller));
  }

  private synchronized void start(String name, Runnable work) {
    threads.add(Thread.ofPlatform().name(name).start(work));
  }

  private synchronized List<Thread> started() {
    return List.copyOf(threads);
  }

  private void serve(Socket caller) {
    try (caller) {
      converse(caller, bout.wrapped(caller));
    } catch (IOException _) {
      // The driver hung up, or the test did: either may do so at any time.
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private void converse(Socket socket, Socket wrapped) throws IOException, InterruptedException {
    socket.setTcpNoDelay(true);
    boolean known = false;
    while (fault != Fault.DEAF) {
      byte[] answer = bout.answer(wrapped.getInputStream());
      if (answer == null || fault == Fault.VANISH) return;
      if (known && fault == Fault.RESET && resets.tryAcquire()) {
        socket.setSoLinger(true, 0); // closed by a reset
        return;
      }
      if (answer.length > 0) say(answer, wrapped.getOutputStream());
      known = true;
    }
    while (!closing.await(SLICE_MS, TimeUnit.MILLISECONDS) && !socket.isClosed()) {
      // Deaf until the driver or the test has had enough.
    }
  }

  private void say(byte[] answer, OutputStream out) throws IOException, InterruptedException {
    switch (fault) {
      case NONE, RESET -> out.write(answer);
      case MUTE, DEAF, VANISH -> {}
      case GARBAGE -> out.write(GARBAGE);
      case HALF_AN_ANSWER -> out.write(Arrays.copyOf(answer, answer.length / 2));
      case ONE_BYTE_A_SECOND -> trickle(answer, out);
      case ENDLESS_STREAM -> {
        while (fault == Fault.ENDLESS_STREAM) out.write(FLOOD);
      }
      case ANSWER_TWICE -> {
        byte[] twice = Arrays.copyOf(answer, 2 * answer.length);
        System.arraycopy(answer, 0, twice, answer.length, answer.length);
        out.write(twice);
      }
      case EXTRA_PREAMBLE, WRONG_CHECKSUM, WRONG_LENGTH -> out.write(bout.spoil(fault, answer));
    }
  }

  private void trickle(byte[] answer, OutputStream out) throws IOException, InterruptedException {
    for (byte each : answer) {
      out.write(each);
      for (int slice = 0; slice < SLICES_PER_SECOND; slice++)
        if (fault != Fault.ONE_BYTE_A_SECOND || closing.await(SLICE_MS, TimeUnit.MILLISECONDS))
          return;
    }
  }
}
