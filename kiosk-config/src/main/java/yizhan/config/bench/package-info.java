/** The technician's bench: finds out what the devices of a terminal can do. */
package yizhan.config.bench;
