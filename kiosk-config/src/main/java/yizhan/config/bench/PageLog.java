package yizhan.config.bench;

/** Is told of each test page that the printer counted, at once, whatever comes of the trial. */
@FunctionalInterface
public interface PageLog {
  /**
   * A page came out, as far as the counter goes.
   *
   * @param job what its job was called
   * @param pages by how much the page counter moved
   */
  void printed(String job, int pages);
}
