package org.guitu.slow;

import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Map;

/** The case's order: what it asks, and what is wrong with it. */
record Order(Fact fact) {
    private static final int THREE_YEARS_IN_MONTHS = 36;

    boolean isTreatment() {
        return "COMMUNITY_TREATMENT".equals(fact.text("measure"));
    }

    boolean isRehabilitation() {
        return "COMMUNITY_REHABILITATION".equals(fact.text("measure"));
    }

    String place() {
        return fact.text("place");
    }

    /** LIF-02, LIF-21, LIF-24: an order on which nothing runs. */
    boolean halts() {
        if (!termIsYearsAndMonths()) {
            return true;
        }
        if (isTreatment()) {
            return term().toTotalMonths() != THREE_YEARS_IN_MONTHS || servedWhatCannotBe();
        }
        if (isRehabilitation()) {
            LocalDate decided = isolationDate("decidedOn");
            return term().toTotalMonths() > THREE_YEARS_IN_MONTHS || decided == null || decided.isAfter(fact.day());
        }
        return true;
    }

    /** The change lies after the order or before the decision, or there is more escape than time. */
    private boolean servedWhatCannotBe() {
        LocalDate decided = isolationDate("decidedOn");
        LocalDate changed = isolationDate("changedOn");
        if (decided == null || changed == null) {
            return false;
        }
        return changed.isAfter(fact.day()) || ChronoUnit.DAYS.between(decided, changed) < escapeDays();
    }

    /** LIF-01, LIF-04: wrong, but the case runs. */
    boolean isDoubtful() {
        return authorityIsProvince() || authorityIsNotTheIsolations() || venueIsNotOpenToIt();
    }

    private boolean authorityIsProvince() {
        String authority = fact.text("authority");
        return authority != null
                && authority.length() >= 6
                && authority.substring(2, 6).equals("0000");
    }

    private boolean authorityIsNotTheIsolations() {
        if (!isRehabilitation()) {
            return false;
        }
        Object isolations = isolation().get("authority");
        return isolations != null && !isolations.toString().equals(fact.text("authority"));
    }

    private boolean venueIsNotOpenToIt() {
        if (!"REHABILITATION_PLACE".equals(fact.text("venue"))) {
            return false;
        }
        LocalDate consented = fact.date("consentedOn");
        return isTreatment() || consented == null || consented.isAfter(fact.day());
    }

    /** Days of a term that starts on this day, less the credit, before any custody; not more than 0 where none is left. */
    long termDaysFrom(LocalDate start) {
        return ChronoUnit.DAYS.between(start, start.plus(term())) - credit();
    }

    /** LIF-03. */
    private long credit() {
        LocalDate decided = isolationDate("decidedOn");
        LocalDate changed = isolationDate("changedOn");
        if (!isTreatment() || decided == null || changed == null) {
            return 0;
        }
        return Math.max(0, ChronoUnit.DAYS.between(decided, changed) - escapeDays());
    }

    private long escapeDays() {
        Object escaped = isolation().get("escapeDays");
        return escaped == null ? 0 : Long.parseLong(escaped.toString());
    }

    private Period term() {
        return Period.parse(fact.text("term"));
    }

    private boolean termIsYearsAndMonths() {
        try {
            return fact.text("term") != null
                    && term().equals(Period.ofMonths((int) term().toTotalMonths())
                            .normalized())
                    && term().toTotalMonths() > 0;
        } catch (DateTimeParseException unreadable) {
            return false;
        }
    }

    private Map<?, ?> isolation() {
        return fact.body().get("isolation") instanceof Map<?, ?> isolation ? isolation : Map.of();
    }

    private LocalDate isolationDate(String key) {
        Object value = isolation().get(key);
        return value == null ? null : LocalDate.parse(value.toString());
    }
}
