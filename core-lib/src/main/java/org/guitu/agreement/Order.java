package org.guitu.agreement;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.guitu.division.Division;
import org.guitu.internal.json.Body;
import org.guitu.journal.FactType;
import org.jspecify.annotations.Nullable;

/**
 * An order of public security (责令决定, LIF-01): what was decided, by whom, for which place and how long.
 *
 * @param day the day of the decision; never null
 * @param measure which of the two measures; never null
 * @param authority the deciding authority by its 6-digit code: county or districted city; for rehabilitation the authority
 *     that decided the isolation (DTR 13, 37); never null
 * @param documentNumber number of the decision document; never null
 * @param place the township or sub-district of execution (9 digits); never null
 * @param placeBasis whether the place is that of registration or of residence (LIF-04); never null
 * @param term the term in years and months; never null
 * @param venue where it is carried out; never null
 * @param consentedOn day of the recorded consent to a rehabilitation place, or null where none is recorded
 * @param isolation the episode of compulsory isolation that a rehabilitation follows, or null
 * @param replaces the case that this one replaces by a consequence row (LIF-24), or null
 */
public record Order(
        LocalDate day,
        Measure measure,
        Division authority,
        String documentNumber,
        Division place,
        PlaceBasis placeBasis,
        Period term,
        Venue venue,
        @Nullable LocalDate consentedOn,
        @Nullable Isolation isolation,
        @Nullable String replaces)
        implements AgreementFact {
    /** The basis of the place of execution (LIF-04, NCL 33). */
    public enum PlaceBasis {
        /** 户籍所在地. */
        REGISTERED,
        /** 现居住地, with a fixed abode there. */
        RESIDENCE
    }

    /** Where the measure is carried out (LIF-04). */
    public enum Venue {
        /** In the township or sub-district. */
        TOWNSHIP,
        /** In a rehabilitation place (戒毒康复场所), with the person's consent. */
        REHABILITATION_PLACE
    }

    /**
     * An episode of compulsory isolation (LIF-21).
     *
     * @param authority who decided it; never null
     * @param documentNumber number of its decision document; never null
     * @param decidedOn the day of its decision; never null
     * @param changedOn the day on which it was changed into this measure (LIF-03), or null
     * @param escapeDays days of escape, which do not count as served; at least 0
     * @param releasedOn the day of release from it, or null where it is not recorded (POL-14)
     */
    public record Isolation(
            Division authority,
            String documentNumber,
            LocalDate decidedOn,
            @Nullable LocalDate changedOn,
            int escapeDays,
            @Nullable LocalDate releasedOn) {
        /**
         * An isolation that was served to its end.
         *
         * @param authority the authority that decided it, never null
         * @param documentNumber its document's number, never null
         * @param decidedOn the day of its decision, never null
         */
        public Isolation(Division authority, String documentNumber, LocalDate decidedOn) {
            this(authority, documentNumber, decidedOn, null, 0);
        }

        /**
         * An isolation whose day of release is not recorded.
         *
         * @param authority who decided it, never null
         * @param documentNumber number of its decision document, never null
         * @param decidedOn the day of its decision, never null
         * @param changedOn the day on which it was changed into this measure, or null
         * @param escapeDays days of escape, at least 0
         */
        public Isolation(
                Division authority,
                String documentNumber,
                LocalDate decidedOn,
                @Nullable LocalDate changedOn,
                int escapeDays) {
            this(authority, documentNumber, decidedOn, changedOn, escapeDays, null);
        }

        private Map<String, Object> body() {
            return new Body()
                    .put("authority", authority)
                    .put("documentNumber", documentNumber)
                    .put("decidedOn", decidedOn)
                    .put("changedOn", changedOn)
                    .put("escapeDays", escapeDays == 0 ? null : (long) escapeDays)
                    .put("releasedOn", releasedOn)
                    .tree();
        }
    }

    @Override
    public FactType type() {
        return FactType.ORDER;
    }

    @Override
    public List<LocalDate> happened() {
        Isolation before = isolation;
        return Stream.of(
                        day,
                        consentedOn,
                        before == null ? null : before.decidedOn(),
                        before == null ? null : before.changedOn(),
                        before == null ? null : before.releasedOn())
                .filter(Objects::nonNull)
                .toList();
    }

    @Override
    public Map<String, Object> body() {
        return new Body()
                .put("day", day)
                .put("measure", measure)
                .put("authority", authority)
                .put("documentNumber", documentNumber)
                .put("place", place)
                .put("placeBasis", placeBasis)
                .put("term", term)
                .put("venue", venue)
                .put("consentedOn", consentedOn)
                .put("isolation", isolation == null ? null : isolation.body())
                .put("replaces", replaces)
                .tree();
    }
}
