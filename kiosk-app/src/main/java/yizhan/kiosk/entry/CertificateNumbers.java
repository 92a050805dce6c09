package yizhan.kiosk.entry;

import java.util.regex.Pattern;
import yizhan.kiosk.entry.Verdict.Fault;

/** 皖(2022)淮北市不动产权第0002022号 while it is typed. */
final class CertificateNumbers {
  static final int MOST = 40;

  private static final String PROVINCES = "京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼";
  private static final Pattern SHAPE =
      Pattern.compile("[" + PROVINCES + "]\\((19|20)\\d{2}\\)\\p{IsHan}{1,15}不动产(权|证明)第\\d{5,10}号");

  static Verdict judge(String typed) {
    if (typed.isEmpty()) {
      return new Verdict.Unfinished(0);
    }
    if (PROVINCES.indexOf(typed.charAt(0)) < 0) {
      return Verdict.wrong(Fault.NO_PROVINCE);
    }
    if (SHAPE.matcher(typed).matches()) {
      return new Verdict.Complete();
    }
    return typed.endsWith("号") ? Verdict.wrong(Fault.CERTIFICATE_SHAPE) : new Verdict.Unfinished(0);
  }

  private CertificateNumbers() {}
}
