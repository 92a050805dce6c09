/** The technician's command line: {@code ./kiosk config}. */
package yizhan.config.command;
