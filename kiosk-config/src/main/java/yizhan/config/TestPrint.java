package yizhan.config;

import java.time.Instant;

/**
 * A page that the bench has printed on plain paper, so that whoever counts the printer's pages can
 * tell it from others.
 *
 * @param job what its job was called
 * @param pages by how much the printer's page counter moved
 * @param printed when it was seen; later than every test before it
 */
public record TestPrint(String job, int pages, Instant printed) {}
