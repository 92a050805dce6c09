package yizhan.sandbox.desk;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.SVGPath;
import javafx.scene.text.Text;
import yizhan.sandbox.people.CardFace;

/** An identity card, drawn so that nobody takes it for a real one: 样张 is written across it. */
final class CardPicture {
  private static final double WIDTH = 262;
  private static final double HEIGHT = 165; // ISO/IEC 7810 ID-1, as wide as a real one is to high
  private static final double CORNER = 18;
  private static final double SLANT = -24;
  private static final String SILHOUETTE =
      "M26 4 a15 17 0 1 1 0 34 a15 17 0 1 1 0 -34 M0 74 c0 -24 12 -32 26 -32 s26 8 26 32 z";
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy.MM.dd");

  private CardPicture() {}

  static Node of(CardFace face, Lettering letters) {
    VBox fields = new VBox(title(face, letters));
    fields.getStyleClass().add("card-fields");
    fields.getChildren().add(field(letters, "姓名", face.calledBy(), "card-name"));
    if (!face.name().isEmpty() && !face.latinName().isEmpty())
      fields.getChildren().add(field(letters, "", face.latinName(), "card-value"));
    String more = face.nation().isEmpty() ? "" : "　民族码 " + face.nation();
    if (!face.special().country().isEmpty()) more = "　国籍 " + face.special().country();
    fields
        .getChildren()
        .addAll(
            field(letters, "性别", (face.sex().equals("1") ? "男" : "女") + more, "card-value"),
            field(letters, "出生", day(face.birth()), "card-value"));
    if (!face.address().isEmpty())
      fields.getChildren().add(field(letters, "住址", face.address(), "card-value"));
    Region rest = new Region();
    VBox.setVgrow(rest, javafx.scene.layout.Priority.ALWAYS);
    fields
        .getChildren()
        .addAll(
            rest,
            field(letters, "有效", day(face.from()) + "–" + day(face.until()), "card-value"),
            field(letters, "号码", face.number(), "card-number"));
    SVGPath photo = Parts.styled(new SVGPath(), "card-photo");
    photo.setContent(SILHOUETTE);
    StackPane.setAlignment(photo, Pos.CENTER_RIGHT);
    Text sample = Parts.styled(new Text("样张 SAMPLE"), "card-sample");
    sample.setRotate(SLANT);
    StackPane card = new StackPane(fields, photo, sample);
    card.getStyleClass().addAll("card", "card-" + face.kind().word());
    card.setMinSize(WIDTH, HEIGHT);
    card.setMaxSize(WIDTH, HEIGHT);
    Rectangle shape = new Rectangle(WIDTH, HEIGHT);
    shape.setArcWidth(CORNER);
    shape.setArcHeight(CORNER);
    card.setClip(shape);
    return card;
  }

  private static Node title(CardFace face, Lettering letters) {
    return letters.write(
        switch (face.kind()) {
          case CITIZEN -> "居民身份证";
          case RESIDENCE_PERMIT -> "港澳台居民居住证";
          case PERMANENT_RESIDENT_2017 -> "外国人永久居留身份证（2017）";
          case PERMANENT_RESIDENT_2023 -> "外国人永久居留身份证（2023）";
        },
        "card-title");
  }

  private static Node field(Lettering letters, String name, String value, String style) {
    Region words = letters.write(value, style);
    words.setMaxWidth(WIDTH - 108);
    return new HBox(Parts.label(name, "card-field"), words);
  }

  private static String day(LocalDate day) {
    return day.equals(LocalDate.MAX) ? "长期" : day.format(DAY);
  }
}
