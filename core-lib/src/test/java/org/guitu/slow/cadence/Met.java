package org.guitu.slow.cadence;

/** A slot is met by one contact, in its window or late. */
record Met(String contact, boolean late) {}
