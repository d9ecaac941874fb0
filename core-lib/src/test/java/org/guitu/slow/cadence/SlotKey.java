package org.guitu.slow.cadence;

import java.time.LocalDate;

/** What stays of a slot whatever happens later: a window that has begun keeps its first day. */
record SlotKey(String obligation, LocalDate windowFrom, int number) {}
