package yizhan.kiosk.glass;

import java.util.function.Consumer;
import yizhan.kiosk.prompt.LookAtCamera;
import yizhan.kiosk.prompt.LookAtCamera.Answer;
import yizhan.kiosk.prompt.Text;

/** Look at the camera: what it sees, and that nothing of it is kept. */
record LookAtCameraScreen(LookAtCamera prompt, Consumer<Answer> answer) implements Screen {
  @Override
  public Parts parts(Brush brush) {
    return new Parts(Text.of("face.title"))
        .lead(brush.notice("hint", Text.of("face.sight." + prompt.sight())))
        .lead(brush.label(Text.of("face.kept"), "lead-words"))
        .guide(new FaceDrawing())
        .note(
            brush.button(
                LookAtCamera.OTHERWISE,
                Text.of("phone.otherwise"),
                () -> answer.accept(Answer.OTHERWISE),
                "other"));
  }
}
