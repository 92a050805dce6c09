package yizhan.kiosk.issuing;

import yizhan.device.printer.SheetOrder;
import yizhan.device.printer.SheetSize;
import yizhan.kiosk.office.Copy;
import yizhan.kiosk.office.PermitRequest;

/**
 * One copy to be issued: for whom (by the back office's token), of what, and the document that is
 * ready for it.
 */
public final class IssueOrder {
  private final String citizenToken;
  private final String licenceId;
  private final String licenceVersion;
  private final Copy copy;
  private final String tray;
  private final byte[] pdf;

  /**
   * @param pdf taken over, not copied
   */
  public IssueOrder(Subject subject, Copy copy, String tray, byte[] pdf) {
    this.citizenToken = subject.citizenToken();
    this.licenceId = subject.licenceId();
    this.licenceVersion = subject.licenceVersion();
    this.copy = copy;
    this.tray = tray;
    this.pdf = pdf;
  }

  /** Who asks for which licence, as it was seen. */
  public record Subject(String citizenToken, String licenceId, String licenceVersion) {
    @Override
    public String toString() {
      return "Subject";
    }
  }

  Copy copy() {
    return copy;
  }

  String licence() {
    return licenceId;
  }

  String tray() {
    return tray;
  }

  byte[] pdf() {
    return pdf;
  }

  PermitRequest permitRequest(String requestId) {
    return new PermitRequest(requestId, citizenToken, licenceId, licenceVersion, copy);
  }

  SheetOrder sheetOrder(String jobName) {
    SheetSize size = copy.size();
    return new SheetOrder(jobName, size, tray);
  }
}
