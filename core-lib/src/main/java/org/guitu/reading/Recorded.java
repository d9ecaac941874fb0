package org.guitu.reading;

import org.jspecify.annotations.Nullable;

/**
 * What came of a command, and how the case stands after it.
 *
 * @param outcome the decision, never null
 * @param ahead the reading of the file with the fact in it, on the day of the recording, and its agenda; null where the
 *     command was refused
 */
public record Recorded(Outcome outcome, @Nullable ReadingAhead ahead) {}
