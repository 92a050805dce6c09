package yizhan.sandbox.people;

import java.util.List;

/**
 * A document that the sandbox's tax authority makes and signs when it is fetched. Texts are as
 * printed.
 *
 * @param holder the number of whoever's it is
 * @param rows what stands in its table: date, tax, item, amount
 * @param flaw what is wrong with it
 */
public record SandboxDocument(
    String id,
    Kind kind,
    String holder,
    String number,
    String period,
    String issued,
    List<String> rows,
    Flaw flaw) {
  public SandboxDocument {
    rows = List.copyOf(rows);
  }

  /** Kinds of documents, by the words of the contract. */
  public enum Kind {
    TAX_PAYMENT_CERTIFICATE,
    INCOME_TAX_RECORD
  }

  /** What can be wrong with a document. */
  public enum Flaw {
    NONE,
    /** Somebody else signed who calls themselves the same. */
    STRANGER,
    /** An amount was changed after it was signed. */
    ALTERED,
    /** Something was added after it was signed, as programs that fill in forms do it. */
    EXTENDED,
    /** Nobody signed. */
    UNSIGNED,
    /** It is another document than the list says, well signed. */
    MIXED_UP,
    /** It is larger than an answer may be. */
    LARGE
  }
}
