package org.guitu.reading.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.guitu.agreement.Background;
import org.guitu.agreement.DeadlineReading;
import org.guitu.agreement.Order;
import org.guitu.agreement.Setting;
import org.guitu.agreement.State;
import org.guitu.agreement.TermReading;
import org.guitu.agreement.internal.Absences;
import org.guitu.agreement.internal.Arrangement;
import org.guitu.agreement.internal.Course;
import org.guitu.agreement.internal.CourseState;
import org.guitu.agreement.internal.Deadlines;
import org.guitu.agreement.internal.Expiry;
import org.guitu.agreement.internal.PlaceOfExecution;
import org.guitu.agreement.internal.Placed;
import org.guitu.agreement.internal.RunningTerm;
import org.guitu.control.ControlReading;
import org.guitu.control.internal.ControlEnd;
import org.guitu.control.internal.Restrictions;
import org.guitu.day.KnownDays;
import org.guitu.day.Shanghai;
import org.guitu.division.Divisions;
import org.guitu.finding.Proposal;
import org.guitu.finding.internal.LateReport;
import org.guitu.journal.CaseFile;
import org.guitu.journal.Correction;
import org.guitu.journal.Entry;
import org.guitu.journal.Fact;
import org.guitu.journal.FactType;
import org.guitu.prompt.Prompt;
import org.guitu.prompt.Span;
import org.guitu.prompt.internal.Prompting;
import org.guitu.reading.LateEntry;
import org.guitu.reading.Reading;
import org.guitu.reading.ReadingAhead;
import org.guitu.rule.Fault;
import org.guitu.rule.Parsed;

/** Makes the answers out of a folded course: the reading of a day, and the agenda of what turns on which day. */
public final class CaseReader {
    private final CaseCourse all;
    private final Course course;
    private final Map<String, DeadlineReading> deadlines;
    private final List<Proposal> proposals;
    private final List<Prompting.Line> lines;
    private final ControlReading control;

    private CaseReader(CaseCourse all) {
        this.all = all;
        this.course = all.agreement();
        this.deadlines = Deadlines.read(course);
        Deadlines.owed(course, all.findings().deadlines(), deadlines);
        this.proposals = all.findings().proposals();
        this.lines = Prompting.lines(course, deadlines.values(), proposals, all.findings()::waitsFrom);
        this.control = ControlEnd.read(course);
    }

    /** Reads a command's body; unknown divisions are faults. */
    public static Parsed<Fact> parse(FactType type, Map<String, Object> body, Divisions divisions) {
        return CaseCourse.FORMS.command(type, body, divisions);
    }

    /** What is wrong with the body that a correction puts in place, at its pointer. */
    public static List<Fault> replacementFaults(CaseFile file, Correction correction, Divisions divisions) {
        return CaseCourse.FORMS.replacementFaults(file, correction, divisions);
    }

    /** Reads a file for a day. */
    public static Reading read(CaseFile file, Setting setting, Background background, LocalDate day) {
        return of(file, setting, background, KnownDays.known(day)).reading(file);
    }

    /** What holds when from the day of the file's last fact on, if nothing more is recorded. */
    public static List<Span> agenda(CaseFile file, Setting setting, Background background) {
        LocalDate last = lastRecording(file);
        return of(file, setting, background, last).spans(last);
    }

    /** Both out of a fold that was made already, the agenda where its day is that of the file's last fact. */
    static ReadingAhead ahead(CaseFile file, Setting setting, Background background, CaseCourse all) {
        CaseReader reader = new CaseReader(all);
        LocalDate day = all.agreement().asked();
        return new ReadingAhead(
                reader.reading(file),
                day.equals(lastRecording(file)) ? reader.spans(day) : agenda(file, setting, background));
    }

    private static CaseReader of(CaseFile file, Setting setting, Background background, LocalDate day) {
        return new CaseReader(CaseCourse.fold(file, setting.knownAt(file.asKnownAt()), background, day));
    }

    private static LocalDate lastRecording(CaseFile file) {
        return file.entries().stream()
                .map(e -> Shanghai.dayOf(e.recordedAt()))
                .max(LocalDate::compareTo)
                .orElse(LocalDate.EPOCH);
    }

    private Reading reading(CaseFile file) {
        Map<String, Prompt> prompts = new LinkedHashMap<>();
        for (Prompting.Line line : lines) {
            if (line.span().covers(course.asked())) {
                prompts.put(line.prompt().id(), line.prompt());
            }
        }
        Map<String, DeadlineReading> seen = new LinkedHashMap<>();
        deadlines.forEach((id, d) -> seen.put(
                id, id.equals("report") ? LateReport.excused(all.findings(), d) : Deadlines.seenOn(d, course.asked())));
        TermReading term = RunningTerm.reading(course);
        Placed<Order> order = course.order();
        return new Reading(
                course.asked(),
                order == null ? null : order.fact().measure(),
                CourseState.of(course),
                CourseState.why(course),
                course.ending(),
                course.revoked(),
                PlaceOfExecution.responsible(course),
                PlaceOfExecution.responsibleWhy(course),
                term,
                seen,
                all.findings().readings(),
                proposals.stream()
                        .filter(p -> !p.since().isAfter(course.asked()))
                        .toList(),
                all.findings().consequences(),
                Absences.read(course),
                all.findings().unauthorised(),
                prompts,
                control,
                Restrictions.read(course, control),
                Arrangement.schemes(course),
                course.anomalies(),
                course.advanceReports().stream().map(Placed::id).toList(),
                late(file),
                all.standing().unread());
    }

    private List<Span> spans(LocalDate from) {
        List<Span> spans = new ArrayList<>();
        State state = CourseState.of(course);
        if (state != null) {
            LocalDate turns = course.ending() == null ? Expiry.over(course) : null;
            String place = PlaceOfExecution.responsible(course);
            spans.add(new Span("state", state.name(), null, place, from, turns));
            if (turns != null) {
                spans.add(new Span("state", State.COMPLETED.name(), null, place, turns, null));
            }
        }
        control(from, spans);
        lines.stream()
                .map(Prompting.Line::span)
                .filter(s ->
                        s.untilDayExclusive() == null || s.untilDayExclusive().isAfter(from))
                .forEach(spans::add);
        return spans;
    }

    private void control(LocalDate from, List<Span> spans) {
        LocalDate ends = control.ends();
        String place = PlaceOfExecution.responsible(course);
        LocalDate started = control.started();
        if (started != null && control.phase() != ControlReading.Phase.ENDED) {
            // a term can start on the day after the report (CNT-05)
            LocalDate begins = started.isBefore(from) ? from : started;
            spans.add(new Span("control", ControlReading.Phase.RUNNING.name(), null, place, begins, ends));
        }
        if (ends != null) {
            LocalDate since = ends.isBefore(from) ? from : ends;
            spans.add(new Span("control", ControlReading.Phase.ENDED.name(), null, place, since, null));
        }
    }

    private List<LateEntry> late(CaseFile file) {
        List<LateEntry> late = new ArrayList<>();
        for (Entry entry : file.entries()) {
            LateEntry mark =
                    LateRecording.mark(entry.id(), all.standing().dated().get(entry.id()));
            if (mark != null && !mark.day().isAfter(course.asked())) {
                late.add(mark);
            }
        }
        return late;
    }
}
