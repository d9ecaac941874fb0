package org.guitu.policy;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.guitu.day.KnownDays;

/** What the value of a fact is that conditions name, and how it can be compared (POL-07). Values are written as texts. */
public enum ValueType {
    /** {@code true} or {@code false}. */
    TRUTH(Operator.EQUAL, Operator.NOT_EQUAL),
    /** One of the fact's codes. */
    CODE(Operator.EQUAL, Operator.NOT_EQUAL, Operator.IN),
    /** A whole number of at least 0. */
    COUNT(Operator.EQUAL, Operator.NOT_EQUAL, Operator.LESS, Operator.AT_MOST, Operator.IN),
    /** A day, such as {@code 2026-11-28}. */
    DAY(Operator.EQUAL, Operator.NOT_EQUAL, Operator.LESS, Operator.AT_MOST),
    /** An instant with its offset, such as {@code 2026-11-28T10:00:00+08:00}. */
    INSTANT(Operator.EQUAL, Operator.NOT_EQUAL, Operator.LESS, Operator.AT_MOST),
    /** Something that happens on a day and has no value; a condition asks whether it has happened by then. */
    EVENT(Operator.EQUAL, Operator.NOT_EQUAL);

    @SuppressWarnings("ImmutableEnumChecker") // a copy that never changes
    private final Set<Operator> operators;

    ValueType(Operator first, Operator... more) {
        this.operators = Collections.unmodifiableSet(EnumSet.of(first, more));
    }

    /**
     * The operators that fit values of this type.
     *
     * @return in the order of {@link Operator}, never null
     */
    public Set<Operator> operators() {
        return operators;
    }

    /**
     * What a condition compares: of an event, whether it has happened.
     *
     * @return the type, never null
     */
    public ValueType compared() {
        return this == EVENT ? TRUTH : this;
    }

    /** Whether less is earlier. */
    boolean isTime() {
        return this == DAY || this == INSTANT;
    }

    /**
     * Whether a text is a value of this type.
     *
     * @param text any text, never null
     * @return false for every text where the type has no values
     */
    public boolean takes(String text) {
        return switch (this) {
            case TRUTH -> text.equals("true") || text.equals("false");
            case CODE -> Sources.CODE.matcher(text).matches();
            case COUNT -> text.matches("[0-9]{1,9}");
            case DAY -> isDay(text);
            case INSTANT -> isInstant(text);
            case EVENT -> false;
        };
    }

    /**
     * Compares two values of this type.
     *
     * @param one a value that the type takes, never null
     * @param other another one, never null
     * @return less than 0, 0 or more than 0, as by {@link Comparable}
     */
    int compare(String one, String other) {
        return switch (this) {
            case COUNT -> Integer.compare(Integer.parseInt(one), Integer.parseInt(other));
            case INSTANT ->
                OffsetDateTime.parse(one)
                        .toInstant()
                        .compareTo(OffsetDateTime.parse(other).toInstant());
            case TRUTH, CODE, DAY, EVENT -> one.compareTo(other);
        };
    }

    private static boolean isDay(String text) {
        try {
            return text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}") && KnownDays.hold(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private static boolean isInstant(String text) {
        try {
            return KnownDays.hold(OffsetDateTime.parse(text).toLocalDate());
        } catch (DateTimeParseException e) {
            return false;
        }
    }
}
