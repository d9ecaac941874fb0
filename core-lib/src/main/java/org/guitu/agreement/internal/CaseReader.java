package org.guitu.agreement.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.guitu.agreement.Background;
import org.guitu.agreement.DeadlineReading;
import org.guitu.agreement.Ending;
import org.guitu.agreement.FindingReading;
import org.guitu.agreement.LateEntry;
import org.guitu.agreement.Order;
import org.guitu.agreement.Prompt;
import org.guitu.agreement.Proposal;
import org.guitu.agreement.Reading;
import org.guitu.agreement.Setting;
import org.guitu.agreement.Span;
import org.guitu.agreement.State;
import org.guitu.day.Shanghai;
import org.guitu.journal.CaseFile;
import org.guitu.journal.Entry;
import org.guitu.rule.Why;
import org.jspecify.annotations.Nullable;

/** Makes the answers out of a folded course: the reading of a day, and the agenda of what turns on which day. */
public final class CaseReader {
    private final Course course;
    private final Corrections.Standing standing;
    private final Map<String, DeadlineReading> deadlines;
    private final List<Proposal> proposals;
    private final List<Prompting.Line> lines;

    private CaseReader(CaseFile file, Setting setting, Background background, LocalDate day) {
        this.standing = Corrections.standing(file);
        this.course = Fold.fold(file, standing, setting, background, day);
        this.deadlines = Deadlines.read(course);
        this.proposals = course.runs() ? LateReport.proposals(course) : List.of();
        this.lines = Prompting.lines(course, deadlines.values(), proposals);
    }

    /** Reads a file for a day. */
    public static Reading read(CaseFile file, Setting setting, Background background, LocalDate day) {
        return new CaseReader(file, setting, background, day).reading(file);
    }

    /** What holds when from the day of the file's last fact on, if nothing more is recorded. */
    public static List<Span> agenda(CaseFile file, Setting setting, Background background) {
        LocalDate last = file.entries().stream()
                .map(e -> Shanghai.dayOf(e.recordedAt()))
                .max(LocalDate::compareTo)
                .orElse(LocalDate.EPOCH);
        return new CaseReader(file, setting, background, last).spans(last);
    }

    private Reading reading(CaseFile file) {
        Map<String, Prompt> prompts = new LinkedHashMap<>();
        for (Prompting.Line line : lines) {
            if (line.span().covers(course.asked)) {
                prompts.put(line.prompt().id(), line.prompt());
            }
        }
        Map<String, DeadlineReading> seen = new LinkedHashMap<>();
        deadlines.forEach((id, d) ->
                seen.put(id, id.equals("report") ? LateReport.excused(course, d) : Deadlines.seenOn(d, course.asked)));
        RunningTerm term = course.term;
        Placed<Order> order = course.order;
        return new Reading(
                course.asked,
                order == null ? null : order.fact().measure(),
                state(),
                stateWhy(),
                course.ending,
                course.revoked,
                PlaceOfExecution.responsible(course),
                PlaceOfExecution.responsibleWhy(course),
                term == null ? null : term.on(course),
                seen,
                course.findings.stream()
                        .map(f -> new FindingReading(f.fact().kind(), f.day(), f.id()))
                        .toList(),
                proposals.stream().filter(p -> !p.since().isAfter(course.asked)).toList(),
                Absences.read(course),
                prompts,
                List.copyOf(course.anomalies),
                course.advanceReports.stream().map(Placed::id).toList(),
                late(file),
                standing.unread());
    }

    private List<Span> spans(LocalDate from) {
        List<Span> spans = new ArrayList<>();
        State state = state();
        if (state != null) {
            LocalDate last = course.ending == null ? Expiry.lastDay(course) : null;
            LocalDate turns = last == null ? null : last.plusDays(1);
            String place = PlaceOfExecution.responsible(course);
            spans.add(new Span("state", state.name(), null, place, from, turns));
            if (turns != null) {
                spans.add(new Span("state", State.COMPLETED.name(), null, place, turns, null));
            }
        }
        lines.stream()
                .map(Prompting.Line::span)
                .filter(s ->
                        s.untilDayExclusive() == null || s.untilDayExclusive().isAfter(from))
                .forEach(spans::add);
        return spans;
    }

    private @Nullable State state() {
        if (course.order == null) {
            return null;
        }
        Ending ending = course.ending;
        if (ending != null) {
            return ending.code() == Ending.Code.TERM_EXPIRED ? State.COMPLETED : State.TERMINATED;
        }
        if (course.stopsEverything || (course.service == null && course.report == null)) {
            return State.ORDERED;
        }
        if (Custody.held(course, course.asked)) {
            return State.SUSPENDED;
        }
        if (course.report == null) {
            return State.AWAITING_REPORT;
        }
        return course.agreement == null ? State.REPORTED : State.ACTIVE;
    }

    private Why stateWhy() {
        Ending ending = course.ending;
        if (course.order == null) {
            return Why.of("LIF-01.no-order");
        }
        if (ending != null) {
            Why why = Why.of(Endings.rule(ending.code()) + ".ended")
                    .with("ended", ending.day())
                    .with("ending", ending.code())
                    .from(ending.entry());
            RunningTerm term = course.term;
            return switch (ending.code()) {
                case TERM_EXPIRED -> term == null ? why : why.because(term.why());
                case IMPRISONMENT, COMPULSORY_EDUCATION ->
                    why.using(SentenceServed.ends(course, ending.day()).used());
                case DEATH, REVOKED, REPLACED -> why;
            };
        }
        if (course.stopsEverything) {
            return Why.of("LIF-24.stopped").from(course.order.id());
        }
        if (course.report == null && course.service == null) {
            return Why.of("LIF-01.ordered").with("ordered", course.order.day()).from(course.order.id());
        }
        if (Custody.held(course, course.asked)) {
            return Why.of("LIF-13.suspended").with("day", course.asked);
        }
        if (course.report == null) {
            return Why.of("LIF-05.awaiting")
                    .from(Objects.requireNonNull(course.service).id());
        }
        return course.agreement == null
                ? Why.of("LIF-05.reported")
                        .with("reported", course.report.day())
                        .from(course.report.id())
                : Why.of("LIF-08.signed").with("signed", course.agreement.day()).from(course.agreement.id());
    }

    private List<LateEntry> late(CaseFile file) {
        List<LateEntry> late = new ArrayList<>();
        for (Entry entry : file.entries()) {
            LateEntry mark = LateRecording.mark(entry);
            if (mark != null && !mark.day().isAfter(course.asked)) {
                late.add(mark);
            }
        }
        return late;
    }
}
