package org.guitu.reading;

import java.util.List;
import org.guitu.prompt.Span;

/**
 * A case as it stands on a day and as it goes on from there if nothing more is recorded (CNT-11).
 *
 * @param reading the answer for the day, never null
 * @param agenda what turns on which day, from the day of the last recording on; never null
 */
public record ReadingAhead(Reading reading, List<Span> agenda) {
    /** Copies the list. */
    public ReadingAhead {
        agenda = List.copyOf(agenda);
    }
}
