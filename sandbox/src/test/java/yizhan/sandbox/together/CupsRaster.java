package yizhan.sandbox.together;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads PWG raster with CUPS's own library, which came with {@code ippeveprinter}. */
@SuppressWarnings("restricted") // a library of the system is what is wanted
public final class CupsRaster {
  private static final String LIBRARY = "libcups.so.2";
  private static final int HEADER_BYTES = 1796;
  private static final Linker LINKER = Linker.nativeLinker();

  private final MethodHandle open;
  private final MethodHandle close;
  private final MethodHandle begin;
  private final MethodHandle header;
  private final MethodHandle pixels;
  private final MethodHandle end;

  /**
   * One page.
   *
   * @param dots its rows, as they came out of the packing
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  public record Page(
      String size, int width, int height, int dotsPerInch, int bytesPerLine, byte[] dots) {}

  private CupsRaster(Arena arena) {
    SymbolLookup cups = SymbolLookup.libraryLookup(LIBRARY, arena);
    SymbolLookup system = LINKER.defaultLookup();
    var pointer = ValueLayout.ADDRESS;
    var number = ValueLayout.JAVA_INT;
    open = function(system, "open", FunctionDescriptor.of(number, pointer, number));
    close = function(system, "close", FunctionDescriptor.of(number, number));
    begin = function(cups, "cupsRasterOpen", FunctionDescriptor.of(pointer, number, number));
    header =
        function(cups, "cupsRasterReadHeader2", FunctionDescriptor.of(number, pointer, pointer));
    pixels =
        function(
            cups, "cupsRasterReadPixels", FunctionDescriptor.of(number, pointer, pointer, number));
    end = function(cups, "cupsRasterClose", FunctionDescriptor.ofVoid(pointer));
  }

  private static MethodHandle function(
      SymbolLookup library, String name, FunctionDescriptor shape) {
    return LINKER.downcallHandle(library.find(name).orElseThrow(), shape);
  }

  /** All pages of a file. */
  public static List<Page> read(Path file) throws IOException {
    try (Arena arena = Arena.ofConfined()) {
      return new CupsRaster(arena).pages(file, arena);
    } catch (IOException | RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException(e); // what MethodHandle.invokeExact declares
    }
  }

  private List<Page> pages(Path file, Arena arena) throws Throwable {
    int descriptor = (int) open.invokeExact(arena.allocateFrom(file.toString()), 0);
    if (descriptor < 0) throw new IOException(file + " cannot be opened");
    try {
      MemorySegment raster = (MemorySegment) begin.invokeExact(descriptor, 0);
      if (raster.address() == 0) throw new IOException("CUPS takes it for no raster");
      MemorySegment head = arena.allocate(HEADER_BYTES, 8);
      List<Page> pages = new ArrayList<>();
      while ((int) header.invokeExact(raster, head) != 0) pages.add(page(raster, head, arena));
      end.invokeExact(raster);
      return pages;
    } finally {
      int _ = (int) close.invokeExact(descriptor);
    }
  }

  private Page page(MemorySegment raster, MemorySegment head, Arena arena) throws Throwable {
    int height = head.get(ValueLayout.JAVA_INT, 376);
    int line = head.get(ValueLayout.JAVA_INT, 392);
    MemorySegment dots = arena.allocate((long) line * height);
    int read = (int) pixels.invokeExact(raster, dots, line * height);
    if (read != line * height) throw new IOException("CUPS read " + read + " bytes of a page");
    return new Page(
        head.getString(1732, StandardCharsets.US_ASCII),
        head.get(ValueLayout.JAVA_INT, 372),
        height,
        head.get(ValueLayout.JAVA_INT, 276),
        line,
        dots.toArray(ValueLayout.JAVA_BYTE));
  }
}
