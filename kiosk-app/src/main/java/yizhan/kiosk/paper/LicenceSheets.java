package yizhan.kiosk.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import yizhan.kiosk.fonts.FontBook;
import yizhan.kiosk.office.Copy;
import yizhan.kiosk.office.EntityType;
import yizhan.kiosk.office.Licence;

/** Draws licences on sheets, as their layouts say. Made once and kept; safe for several threads. */
public final class LicenceSheets {
  private static final int FIRST_OF_SCOPE = 0x5000;

  private final Layouts layouts;
  private final Typesetter typesetter;
  private final PdfSheet pdf;

  public LicenceSheets(FontBook fonts, Layouts layouts) {
    this.layouts = layouts;
    this.typesetter = new Typesetter(fonts);
    this.pdf = new PdfSheet(fonts);
  }

  /**
   * Draws one copy of a licence.
   *
   * @param alignment of the tray that the sheet will come from
   */
  public Drawing draw(Licence licence, Copy copy, Alignment alignment) {
    SheetLayout layout = layouts.of(copy, licence.entityType());
    List<SetText> texts = new ArrayList<>();
    for (FieldLayout field : layout.fields()) {
      Optional<String> words = words(field, licence);
      if (words.isEmpty()) return new Drawing.Incomplete(field.id());
      if (words.get().isEmpty()) continue;
      switch (typesetter.set(field, words.get())) {
        case Typesetter.Outcome.Fits(SetText text) -> texts.add(text);
        case Typesetter.Outcome.TooLong(int over) -> {
          return new Drawing.DoesNotFit(field.id(), over);
        }
        case Typesetter.Outcome.NoGlyph(int codePoint) -> {
          return new Drawing.NoGlyph(field.id(), codePoint);
        }
      }
    }
    if (licence.qr().isBlank()) return new Drawing.Incomplete("qr");
    Optional<QrSquare> qr = QrSquare.of(licence.qr(), layout.qr());
    if (qr.isEmpty()) return new Drawing.DoesNotFit("qr", licence.qr().length());
    return new Drawing.Drawn(
        pdf.write(layout, texts, qr.get(), alignment),
        texts.stream().map(SetText::placed).toList(),
        layout.approval().provisional());
  }

  /** Draws a made-up licence once, so that the first citizen does not wait for classes to load. */
  public void warm() {
    for (Copy copy : Copy.values()) draw(specimen(), copy, Alignment.NONE);
  }

  /** Nothing where the licence lacks what must be there; an empty text is left out. */
  private static Optional<String> words(FieldLayout field, Licence licence) {
    Item item = field.item();
    if (item == null) return Optional.of(field.words());
    String words = item.of(licence);
    boolean empty = words.isBlank();
    if (empty && field.mustStand()) return Optional.empty();
    if (empty) return Optional.of("");
    return Optional.of(field.words().isEmpty() ? words : field.words());
  }

  /** A made-up licence with a scope of 300 characters, nearly all of them different. */
  static Licence specimen() {
    StringBuilder scope = new StringBuilder();
    for (int i = 0; i < 250; i++) {
      scope.appendCodePoint(FIRST_OF_SCOPE + 7 * i);
      if (i % 5 == 4) scope.append(i % 25 == 24 ? '；' : '、');
    }
    return new Licence(
        "specimen",
        "1",
        "000000000000000000",
        EntityType.COMPANY,
        "样张样张有限公司",
        "有限责任公司",
        "样张",
        "壹佰万元整",
        "样张",
        scope.toString(),
        "2024年05月08日",
        "",
        "样张",
        "2024年05月08日",
        "https://example.invalid/specimen",
        List.of());
  }
}
