package yizhan.kiosk.service;

import java.util.Optional;
import yizhan.kiosk.issuing.PlainDocument;
import yizhan.kiosk.office.FamilyResult;
import yizhan.kiosk.office.PropertyResult;

/**
 * Where results are made ready for paper: on A4, or not at all where there is a character that no
 * font draws.
 */
public interface ResultPapers {
  /** What one person has. */
  Optional<PlainDocument> own(PropertyResult result);

  /** What homes a family has. */
  Optional<PlainDocument> family(FamilyResult result);
}
