import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;

/** Writes each line of a file in hex as a file of its own, for a fuzzer to begin with. */
void main(String... arguments) throws IOException {
  List<String> lines = Files.readAllLines(Path.of(arguments[0]));
  for (int number = 0; number < lines.size(); number++) {
    String line = lines.get(number);
    if (line.isBlank() || line.startsWith("#")) continue;
    Files.write(Path.of(arguments[1], "line-" + (number + 1)), HexFormat.of().parseHex(line));
  }
}
