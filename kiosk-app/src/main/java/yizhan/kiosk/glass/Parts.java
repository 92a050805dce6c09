package yizhan.kiosk.glass;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.scene.layout.Region;
import yizhan.kiosk.prompt.Text;

/** What a screen puts into the frame; where each lies is the frame's affair. */
final class Parts {
  private static final int MOST = 24;

  private final Text title;
  private final List<Region> leads = new ArrayList<>();
  private List<Region> items = List.of();
  private int most = MOST;
  private IntegerProperty page = new SimpleIntegerProperty();
  private Optional<Region> guide = Optional.empty();
  private boolean guideNeeded;
  private boolean hintsLast;
  private Optional<EntryPane> pad = Optional.empty();
  private Optional<Region> note = Optional.empty();
  private Optional<Act> act = Optional.empty();
  private boolean greets;
  private boolean together;

  /** The one main action. */
  record Act(Text label, Runnable tapped, BooleanProperty possible) {}

  Parts(Text title) {
    this.title = title;
  }

  /** A screen that greets, where a visit begins. */
  Parts greeting() {
    greets = true;
    return this;
  }

  /** Words under the title. */
  Parts lead(Region lead) {
    leads.add(lead);
    return this;
  }

  /** Words under the title that can be done without. */
  Parts hint(Region hint) {
    hintsLast = true;
    return lead(hint);
  }

  /** A drawing that helps: gives way when room is short. */
  Parts guide(Region drawing) {
    guide = Optional.of(drawing);
    return this;
  }

  /** A picture that has to be seen. */
  Parts picture(Region picture) {
    guideNeeded = true;
    return guide(picture);
  }

  /** What is touched or read, one by one; divided into pages where they do not fit. */
  Parts items(List<? extends Region> things) {
    items = List.copyOf(things);
    return this;
  }

  /** The same, with a limit on one page, and the page that is open. */
  Parts items(List<? extends Region> things, int mostOnPage, IntegerProperty open) {
    most = mostOnPage;
    page = open;
    return items(things);
  }

  /** All of them on one page where that can be, with less around them if need be. */
  Parts together() {
    together = true;
    return this;
  }

  /** What takes the whole body, title and all, and lays itself out. */
  Parts pad(EntryPane whole) {
    pad = Optional.of(whole);
    return this;
  }

  /** What stands last, near the main action. */
  Parts note(Region node) {
    note = Optional.of(node);
    return this;
  }

  Parts act(Text label, Runnable tapped) {
    return act(label, tapped, new SimpleBooleanProperty(true));
  }

  Parts act(Text label, Runnable tapped, BooleanProperty possible) {
    act = Optional.of(new Act(label, tapped, possible));
    return this;
  }

  String titleStyle() {
    return greets ? "hero" : "title";
  }

  boolean greets() {
    return greets;
  }

  boolean areTogether() {
    return together;
  }

  Text title() {
    return title;
  }

  List<Region> leads() {
    return leads;
  }

  Optional<Region> guide() {
    return guide;
  }

  boolean guideNeeded() {
    return guideNeeded;
  }

  boolean hintsLast() {
    return hintsLast;
  }

  List<Region> items() {
    return items;
  }

  int most() {
    return most;
  }

  IntegerProperty page() {
    return page;
  }

  Optional<EntryPane> pad() {
    return pad;
  }

  Optional<Region> note() {
    return note;
  }

  Optional<Act> act() {
    return act;
  }
}
