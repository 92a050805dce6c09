package yizhan.kiosk.glass;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import yizhan.kiosk.prompt.ConfirmOnPhone;
import yizhan.kiosk.prompt.PhoneAnswer;
import yizhan.kiosk.prompt.Text;

/** A code for the own phone, the number that stands there too, and how long it is good. */
final class ConfirmOnPhoneScreen implements Screen {
  private static final long NANOS_PER_SECOND = 1_000_000_000;

  private final ConfirmOnPhone prompt;
  private final Consumer<PhoneAnswer> answer;
  private final long since = System.nanoTime();

  ConfirmOnPhoneScreen(ConfirmOnPhone prompt, Consumer<PhoneAnswer> answer) {
    this.prompt = prompt;
    this.answer = answer;
  }

  @Override
  public Parts parts(Brush brush) {
    Label seconds = brush.label(left(), "count");
    Motion.whileShown(
        seconds, () -> brush.ticks().eachSecond(() -> seconds.setText(brush.say(left()))));
    Region lead =
        prompt.trouble().isPresent()
            ? brush.notice("attention", prompt.trouble().get())
            : brush.label(prompt.how(), "lead-words");
    return new Parts(prompt.title())
        .lead(lead)
        .picture(new CodeDrawing(prompt.code()))
        .items(
            List.of(
                Brush.row(
                    "side-by-side",
                    Brush.column(
                        "counted",
                        brush.label(Text.of("phone.check"), "detail"),
                        Brush.written(prompt.check(), "count")),
                    Brush.column(
                        "counted", brush.label(Text.of("phone.left"), "detail"), seconds))))
        .note(
            brush.button(
                ConfirmOnPhone.OTHERWISE,
                Text.of("phone.otherwise"),
                () -> answer.accept(PhoneAnswer.Unconfirmed.OTHERWISE),
                "other"));
  }

  private Text left() {
    long passed = (System.nanoTime() - since) / NANOS_PER_SECOND;
    return Text.of("wait.seconds", (int) Math.max(0, prompt.seconds() - passed));
  }
}
