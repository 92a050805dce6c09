package yizhan.config.bench;

/** Is told of each test page that the printer counted, at once, whatever comes of the trial. */
@FunctionalInterface
public interface PageLog {
  /**
   * A page came out, as far as the counter goes.
   *
   * @param job what its job was called
   * @param pages by how much the page counter moved
   * @return whether it is kept in mind; if not, why has been said
   */
  boolean printed(String job, int pages);
}
