package yizhan.kiosk.glass;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Plain pages to look through a gallery: all by prompt, and one page for each look. */
final class GalleryPages {
  private static final String HEAD =
      """
      <!doctype html><meta charset="utf-8"><title>Yizhan screens</title>
      <style>
      body { font: 16px/1.5 sans-serif; margin: 24px; background: #e9edf1; color: #15202b }
      nav { position: sticky; top: 0; background: #e9edf1; padding: 8px 0; font-size: 14px }
      nav a { margin-right: 12px }
      figure { display: inline-block; margin: 8px; vertical-align: top }
      figcaption { font-size: 13px }
      img { height: 384px; background: #fff; border: 1px solid #74818e }
      img.landscape { height: 216px }
      </style>
      """;

  private final Path folder;
  private final Map<String, List<Hung>> bySample = new LinkedHashMap<>();
  private final Set<String> looks = new TreeSet<>();

  private record Hung(Look look, String file) {}

  GalleryPages(Path folder) {
    this.folder = folder;
  }

  void hang(String sample, Look look, String file) {
    bySample.computeIfAbsent(sample, _ -> new ArrayList<>()).add(new Hung(look, file));
    looks.add(Studio.name(look));
  }

  void write() throws IOException {
    Files.createDirectories(folder);
    page("index", _ -> true);
    for (String look : looks) {
      page(look, hung -> Studio.name(hung.look()).equals(look));
    }
  }

  private void page(String name, Predicate<Hung> wanted) throws IOException {
    StringBuilder html = new StringBuilder(HEAD).append("<nav><a href=\"index.html\">all</a>");
    looks.forEach(look -> html.append(link(look + ".html", look)));
    html.append("</nav><nav>");
    bySample.keySet().forEach(sample -> html.append(link("#" + sample, sample)));
    html.append("</nav>\n");
    bySample.forEach((sample, all) -> {
      html.append("<h2 id=\"%1$s\">%1$s</h2>%n".formatted(sample));
      all.stream().filter(wanted).forEach(hung -> html.append(figure(hung)));
    });
    Files.writeString(folder.resolve(name + ".html"), html);
  }

  private static String link(String to, String words) {
    return "<a href=\"%s\">%s</a>%n".formatted(to, words);
  }

  private static String figure(Hung hung) {
    return """
    <figure><a href="%1$s"><img loading="lazy" class="%2$s" src="%1$s" alt=""></a>\
    <figcaption>%3$s</figcaption></figure>
    """
        .formatted(hung.file(), hung.look().orientation().style(), Studio.name(hung.look()));
  }
}
