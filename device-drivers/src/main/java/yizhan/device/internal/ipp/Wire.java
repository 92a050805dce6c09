package yizhan.device.internal.ipp;

import com.hp.jipp.encoding.Attribute;
import com.hp.jipp.encoding.Name;
import com.hp.jipp.encoding.OtherString;
import com.hp.jipp.encoding.Tag;
import com.hp.jipp.encoding.UnknownAttribute;
import com.hp.jipp.encoding.UntypedCollection;
import java.net.URI;
import java.util.List;

/** Attributes of requests, each with its syntax of RFC 8011, 5.1. */
final class Wire {
  private Wire() {}

  static Attribute<?> charset(String name, String value) {
    return new UnknownAttribute(name, List.of(new OtherString(Tag.charset, value)));
  }

  static Attribute<?> language(String name, String value) {
    return new UnknownAttribute(name, List.of(new OtherString(Tag.naturalLanguage, value)));
  }

  static Attribute<?> mimeType(String name, String value) {
    return new UnknownAttribute(name, List.of(new OtherString(Tag.mimeMediaType, value)));
  }

  static Attribute<?> uri(String name, URI value) {
    return new UnknownAttribute(name, List.of(value));
  }

  static Attribute<?> name(String name, String value) {
    return new UnknownAttribute(name, List.of(new Name(value)));
  }

  static Attribute<?> keyword(String name, String value) {
    return new UnknownAttribute(name, List.of(value));
  }

  static Attribute<?> keywords(String name, List<String> values) {
    return new UnknownAttribute(name, values);
  }

  static Attribute<?> integer(String name, int value) {
    return new UnknownAttribute(name, List.of(value));
  }

  static Attribute<?> truth(String name, boolean value) {
    return new UnknownAttribute(name, List.of(value));
  }

  static Attribute<?> collection(String name, List<Attribute<?>> members) {
    return new UnknownAttribute(name, List.of(new UntypedCollection(members)));
  }
}
