/**
 * The terminal file: what an operator wants one terminal to be, read from {@code terminal.toml}
 * into values, or refused with every problem in it at once. Nothing here opens a device, a network
 * connection or a secret.
 */
package yizhan.config;
