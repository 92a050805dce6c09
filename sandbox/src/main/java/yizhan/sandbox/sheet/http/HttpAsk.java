package yizhan.sandbox.sheet.http;

import java.io.InputStream;

/**
 * One request.
 *
 * @param type the media type without its parameters, in lower case; empty when none was given
 * @param body the bytes that follow, unchunked; ends where the request ends, and throws {@link
 *     java.io.EOFException} when the client left before that
 */
public record HttpAsk(String method, String path, String type, InputStream body) {}
