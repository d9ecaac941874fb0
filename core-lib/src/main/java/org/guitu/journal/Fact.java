package org.guitu.journal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One fact of a case. A command is the wish to record one; an entry is one on file. Each room of the library has a
 * sealed family of its own.
 */
public interface Fact {
    /**
     * The fact's type.
     *
     * @return the type, never null
     */
    FactType type();

    /**
     * The day on which it happened.
     *
     * @return the day, or null for a correction
     */
    @Nullable
    LocalDate day();

    /**
     * The days of everything that the fact says has happened, its own among them: none of them lies after the day of
     * recording (CNT-12). What is only planned, such as a day of return, is not among them.
     *
     * @return the days, in any order; never null
     */
    default List<LocalDate> happened() {
        LocalDate day = day();
        return day == null ? List.of() : List.of(day);
    }

    /**
     * The fact in the wire form.
     *
     * @return plain maps, lists, strings, numbers and booleans; never null
     */
    Map<String, Object> body();
}
