package org.guitu.slow;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * A record as it stands after its corrections. It keeps the recording instant, chain and sequence of the first record;
 * {@code standsSince} is the instant of the correction that gave it its present words, if there was one.
 */
record Fact(
        String id,
        String type,
        LocalDate day,
        Instant recordedAt,
        Instant standsSince,
        String chain,
        long sequence,
        Map<String, Object> body) {

    /** CNT-13. The id comes last only so that the order is total. */
    static final Comparator<Fact> READING_ORDER = Comparator.comparing(Fact::day)
            .thenComparingInt(Fact::rank)
            .thenComparing(Fact::recordedAt)
            .thenComparing(Fact::chain)
            .thenComparingLong(Fact::sequence)
            .thenComparing(Fact::id);

    int rank() {
        return switch (type) {
            case "order" -> 0;
            case "service" -> 1;
            case "report" -> 10;
            case "agreement" -> 20;
            case "custody-ended" -> 40;
            case "custody-begun" -> 41;
            case "sentence" -> 50;
            case "isolation" -> 51;
            case "replacement" -> 52;
            case "revocation" -> 53;
            case "death" -> 54;
            default -> 30;
        };
    }

    boolean is(String wanted) {
        return type.equals(wanted);
    }

    boolean isKind(String wanted) {
        return wanted.equals(text("kind"));
    }

    String text(String key) {
        Object value = body.get(key);
        return value == null ? null : value.toString();
    }

    boolean yes(String key) {
        return "true".equals(text(key));
    }

    LocalDate date(String key) {
        String value = text(key);
        return value == null ? null : LocalDate.parse(value);
    }

    List<String> texts(String key) {
        return body.get(key) instanceof Collection<?> values
                ? values.stream().map(Object::toString).toList()
                : List.of();
    }
}
