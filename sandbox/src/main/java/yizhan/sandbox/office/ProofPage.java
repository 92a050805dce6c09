package yizhan.sandbox.office;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The page to which the code on a sheet leads: proves the sheet, and tells nothing of anybody. */
final class ProofPage {
  private ProofPage() {}

  /** The page, in both languages. */
  static String of(String code, Optional<Map<String, Object>> proof) {
    String said =
        proof
            .map(ProofPage::found)
            .orElse("<h1>没有这个结果 No such result</h1><p>这张纸可能是假的。 The sheet may be forged.</p>");
    return """
    <!doctype html><html lang="zh"><meta charset="utf-8">
    <meta name="viewport" content="width=device-width"><title>样张 核对 check</title>
    <body style="font-family:sans-serif;max-width:40em;margin:2em auto;padding:0 1em">
    <p>样张 sandbox · 样张市不动产登记中心</p>%s<p>验证码 code %s</p></body></html>
    """
        .formatted(said, code);
  }

  private static String found(Map<String, Object> proof) {
    int sealed = proof.get("digests") instanceof List<?> digests ? digests.size() : 0;
    return """
    <h1>有这个结果 There is such a result</h1>
    <p>查询编号 number %s<br>查询时间 time %s<br>签章 sealed documents %d</p>
    <p>请和纸上的编号、时间比一比。 Compare number and time with the sheet.</p>\
    """
        .formatted(String.valueOf(proof.get("number")), String.valueOf(proof.get("at")), sealed);
  }
}
