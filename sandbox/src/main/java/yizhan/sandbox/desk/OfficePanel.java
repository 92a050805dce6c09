package yizhan.sandbox.desk;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import yizhan.sandbox.office.Truth;

/**
 * What stands in the books of the stand-in bureau: permits asked for, what became of them, alerts.
 */
final class OfficePanel implements Panel {
  private static final int MOST_SHOWN = 50;

  private final Label state = Parts.label("", "chip");
  private final TableView<Truth.Permit> permits = table("没有准印 no permit yet");
  private final TableView<Truth.Report> reports = table("没有回报 no report yet");
  private final TableView<Truth.Alert> alerts = table("没有警报 no alert yet");
  private final VBox node;

  OfficePanel() {
    permits.setId("permits");
    reports.setId("reports");
    column(permits, "准印 permit", p -> p.granted() ? p.permitId() : "✗ " + p.refused());
    column(permits, "执照 licence", Truth.Permit::code);
    column(permits, "本 copy", Truth.Permit::copy);
    column(reports, "准印 permit", Truth.Report::permitId);
    column(reports, "结果 outcome", Truth.Report::outcome);
    column(reports, "记为 recorded", r -> r.times() > 1 ? r.answer() + " ×" + r.times() : r.answer());
    alerts.setId("alerts");
    column(alerts, "警报 alert", Truth.Alert::kind);
    column(alerts, "编号 id", Truth.Alert::id);
    column(alerts, "签收 taken on", a -> (a.acknowledged() ? "✓ ×" : "等待 waits ×") + a.times());
    node = Parts.panelWith(state, "后台 Back office", permits, reports, alerts);
    VBox.setVgrow(permits, Priority.ALWAYS);
    VBox.setVgrow(reports, Priority.ALWAYS);
    VBox.setVgrow(alerts, Priority.ALWAYS);
  }

  @Override
  public Node node() {
    return node;
  }

  @Override
  public void show(Sight sight) {
    String fault = sight.faults().getOrDefault("office", "");
    state.setText(fault.isEmpty() ? "正常 answers" : "下一次 next: " + fault);
    Parts.mark(state, "bad", !fault.isEmpty());
    fill(permits, sight.permits());
    fill(reports, sight.reports());
    fill(alerts, sight.alerts());
  }

  private static <R> TableView<R> table(String empty) {
    TableView<R> table = new TableView<>();
    table.setPlaceholder(Parts.label(empty, "quiet"));
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    table.setMinHeight(70);
    table.setPrefHeight(120);
    return table;
  }

  private static <R> void column(TableView<R> table, String title, Function<R, String> cell) {
    TableColumn<R, String> column = new TableColumn<>(title);
    column.setSortable(false);
    column.setCellValueFactory(row -> new ReadOnlyStringWrapper(cell.apply(row.getValue())));
    table.getColumns().add(column);
  }

  private static <R> void fill(TableView<R> table, List<R> rows) {
    List<R> newestFirst = rows.reversed().stream().limit(MOST_SHOWN).toList();
    if (!table.getItems().equals(newestFirst)) table.getItems().setAll(newestFirst);
  }
}
