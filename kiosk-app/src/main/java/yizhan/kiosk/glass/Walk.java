package yizhan.kiosk.glass;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.Region;

/**
 * What keys can point at on a screen, in the order in which they walk: the question itself, the
 * things of all its pages, the ways on and out, the controls of the header. What is closed is
 * walked to as well, since it tells why.
 */
record Walk(List<Node> stops) {
  Walk {
    stops = List.copyOf(stops);
  }

  /**
   * Over what is drawn.
   *
   * @param order ids that the prompt wants in this order; the rest keep their places
   */
  static Walk over(Frame frame, List<String> order) {
    List<Node> stops = new ArrayList<>();
    for (Region part : frame.parts()) {
      if (part instanceof Body body) {
        stops.add(body.question());
        body.things().forEach(thing -> collect(thing, stops));
      } else if (part.isVisible()) {
        collect(part, stops);
      }
    }
    stops.removeIf(stop -> stop.isDisabled() && isPageButton(stop));
    reorder(stops, order);
    return new Walk(stops);
  }

  private static void collect(Node node, List<Node> into) {
    if (node instanceof Target) {
      into.add(node);
    } else if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().stream()
          .filter(Node::isVisible)
          .forEach(child -> collect(child, into));
    }
  }

  /** At the end of the pages it has nothing to tell. */
  private static boolean isPageButton(Node stop) {
    return stop.getId() != null && stop.getId().startsWith("page-");
  }

  private static void reorder(List<Node> stops, List<String> order) {
    List<Integer> places = new ArrayList<>();
    List<Node> wanted = new ArrayList<>();
    for (String id : order) {
      stops.stream().filter(stop -> id.equals(stop.getId())).findFirst().ifPresent(wanted::add);
    }
    for (int i = 0; i < stops.size(); i++) {
      if (wanted.contains(stops.get(i))) {
        places.add(i);
      }
    }
    for (int i = 0; i < places.size(); i++) {
      stops.set(places.get(i), wanted.get(i));
    }
  }

  static boolean isWithin(Node node, Node ancestor) {
    for (Node n = node; n != null; n = n.getParent()) {
      if (n.equals(ancestor)) {
        return true;
      }
    }
    return false;
  }

  Optional<Node> stop(String id) {
    return first(stop -> id.equals(stop.getId()));
  }

  Optional<Node> first(Predicate<Node> wanted) {
    return stops.stream().filter(wanted).findFirst();
  }

  /** The one that many further; round and round. */
  Node from(Node stop, int by) {
    return stops.get(Math.floorMod(stops.indexOf(stop) + by, stops.size()));
  }
}
