package org.guitu.reading;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guitu.agreement.AbsenceReading;
import org.guitu.agreement.Anomaly;
import org.guitu.agreement.DeadlineReading;
import org.guitu.agreement.Ending;
import org.guitu.agreement.Measure;
import org.guitu.agreement.SchemeReading;
import org.guitu.agreement.State;
import org.guitu.agreement.TermReading;
import org.guitu.control.ControlReading;
import org.guitu.control.RestrictionReading;
import org.guitu.finding.ConsequenceReading;
import org.guitu.finding.FindingReading;
import org.guitu.finding.Proposal;
import org.guitu.finding.UnauthorisedCount;
import org.guitu.prompt.Prompt;
import org.guitu.rule.Why;
import org.jspecify.annotations.Nullable;

/**
 * A case as read for a day: everything is derived from its entries, nothing is stored.
 *
 * @param day the day asked, read at its end (CNT-01); never null
 * @param measure the measure, or null for a file without an order
 * @param state the state, or null for a file without an order
 * @param stateWhy why the state is what it is, never null
 * @param ending how the case ended, or null while it goes on
 * @param revoked whether the order was revoked: everything that the case did to the person is void (LIF-16)
 * @param responsible the responsible district's code, or null for a file without an order
 * @param responsibleWhy why it is that district, never null
 * @param term the term, or null before the report
 * @param deadlines deadlines by id, never null
 * @param findings findings that stand, never null
 * @param proposals what awaits a named officer's decision, never null
 * @param consequences what the standing findings can lead to (LIF-18), never null
 * @param absences absences and how they are judged, never null
 * @param unauthorised unauthorised absences and days that no standing finding and no rejection cites (LIF-11), never null
 * @param prompts prompts by id, never null
 * @param control when dynamic control ends (POL-14), never null
 * @param restrictions what a law or a local rule keeps the person from on that day, by the codes of the rows (POL-15);
 *     never null
 * @param schemes the help that there is at the place, by id (POL-13), never null
 * @param anomalies entries that do not fit, never null
 * @param advanceReports entries of reports at places that hold nothing for the person (LIF-06), never null
 * @param late facts typed in days later (LIF-30), never null
 * @param unread entries of types unknown to this build, kept; never null
 */
public record Reading(
        LocalDate day,
        @Nullable Measure measure,
        @Nullable State state,
        Why stateWhy,
        @Nullable Ending ending,
        boolean revoked,
        @Nullable String responsible,
        Why responsibleWhy,
        @Nullable TermReading term,
        Map<String, DeadlineReading> deadlines,
        List<FindingReading> findings,
        List<Proposal> proposals,
        List<ConsequenceReading> consequences,
        List<AbsenceReading> absences,
        UnauthorisedCount unauthorised,
        Map<String, Prompt> prompts,
        ControlReading control,
        Map<String, RestrictionReading> restrictions,
        Map<String, SchemeReading> schemes,
        List<Anomaly> anomalies,
        List<String> advanceReports,
        List<LateEntry> late,
        List<String> unread) {
    /**
     * Why a part of the reading is what it is. The parts are a closed list: {@code state}, {@code responsible},
     * {@code term}, {@code control}, {@code deadlines/}, {@code prompts/}, {@code restrictions/} and {@code schemes/} with an id.
     *
     * @param subject the part, as the HTTP contract writes it after {@code /why/}; never null
     * @return the why, or empty where there is no such part on that day; never null
     */
    public Optional<Why> why(String subject) {
        int slash = subject.indexOf('/');
        String id = subject.substring(slash + 1);
        return switch (slash < 0 ? subject : subject.substring(0, slash + 1)) {
            case "state" -> Optional.of(stateWhy);
            case "responsible" -> Optional.of(responsibleWhy);
            case "term" -> Optional.ofNullable(term).map(TermReading::why);
            case "control" -> Optional.of(control.why());
            case "restrictions/" -> Optional.ofNullable(restrictions.get(id)).map(RestrictionReading::why);
            case "deadlines/" -> Optional.ofNullable(deadlines.get(id)).map(DeadlineReading::why);
            case "prompts/" -> Optional.ofNullable(prompts.get(id)).map(Prompt::why);
            case "schemes/" -> Optional.ofNullable(schemes.get(id)).map(SchemeReading::why);
            default -> Optional.empty();
        };
    }
}
