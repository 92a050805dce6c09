package yizhan.sandbox.desk;

import java.util.List;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import yizhan.sandbox.people.SandboxPerson;

/** The people whose cards can be laid, with a field that finds some of them. */
final class PeopleList extends VBox {
  private final ListView<SandboxPerson> list = new ListView<>();

  PeopleList(List<SandboxPerson> people, Lettering letters) {
    getStyleClass().add("column");
    TextField search = new TextField();
    search.setId("search");
    search.setPromptText("找人 find: 姓名 name, id, 备注 note");
    search
        .textProperty()
        .addListener((_, _, words) -> list.getItems().setAll(found(people, words)));
    list.setId("people");
    list.getItems().setAll(people);
    list.setCellFactory(_ -> new PersonCell(letters));
    list.getSelectionModel().selectFirst();
    list.setMinHeight(90);
    VBox.setVgrow(list, Priority.ALWAYS);
    getChildren().addAll(search, list);
  }

  ListView<SandboxPerson> list() {
    return list;
  }

  private static List<SandboxPerson> found(List<SandboxPerson> people, String words) {
    String wanted = words.strip().toLowerCase(Locale.ROOT);
    return people.stream()
        .filter(person ->
            (person.id() + ' ' + person.registerName() + ' ' + person.note())
                .toLowerCase(Locale.ROOT)
                .contains(wanted))
        .toList();
  }

  /** Name and id, and below them what this person is good for. */
  private static final class PersonCell extends ListCell<SandboxPerson> {
    private static final double ROOM = 40; // for the scroll bar and the cell's own edges

    private final Lettering letters;

    PersonCell(Lettering letters) {
      this.letters = letters;
    }

    @Override
    protected void updateItem(@Nullable SandboxPerson person, boolean empty) {
      super.updateItem(person, empty);
      if (person == null || empty) {
        setGraphic(null);
        return;
      }
      Label note = Parts.label(person.note(), "person-note");
      note.setWrapText(true);
      VBox words =
          new VBox(
              new HBox(
                  letters.write(person.card().calledBy(), "person-name"),
                  Parts.gap(),
                  Parts.label(person.id(), "person-id")),
              note);
      words.maxWidthProperty().bind(getListView().widthProperty().subtract(ROOM));
      words.prefWidthProperty().bind(words.maxWidthProperty());
      setGraphic(words);
    }
  }
}
