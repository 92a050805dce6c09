package yizhan.kiosk.service;

import java.util.Optional;
import yizhan.kiosk.issuing.PlainDocument;
import yizhan.kiosk.office.PropertyResult;

/** Where results are made ready for paper. */
@FunctionalInterface
public interface ResultPapers {
  /** The result on A4; nothing where there is a character in it that no font draws. */
  Optional<PlainDocument> result(PropertyResult result);
}
