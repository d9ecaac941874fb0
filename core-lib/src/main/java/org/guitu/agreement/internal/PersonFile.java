package org.guitu.agreement.internal;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.guitu.agreement.DeadlineReading;
import org.guitu.agreement.FileRecord;
import org.guitu.agreement.Report;
import org.guitu.day.KnownDays;
import org.guitu.journal.Envelope;
import org.guitu.policy.FileField;
import org.guitu.rule.Reason;
import org.guitu.rule.Why;

/** LIF-34: the file opened at reporting has the fields that the pack declares, each with its purpose and source. */
final class PersonFile {
    private PersonFile() {}

    static List<Reason> gate(Course now, Envelope envelope) {
        if (now.report == null) {
            return List.of(Reason.of(Why.of("LIF-34.not-reported")));
        }
        LocalDate reported = now.report.day();
        List<Reason> over = Endings.reasons(now, reported);
        boolean nothing = over.isEmpty()
                && Endings.days(now, reported)
                        .allMatch(day -> now.pack(day).file().isEmpty());
        return nothing ? List.of(Reason.of(Why.of("LIF-34.no-fields"))) : over;
    }

    static List<Reason> reasons(Course before, Placed<FileRecord> record) {
        List<Reason> reasons = new ArrayList<>(Endings.reasons(before, record.day()));
        if (before.report == null) {
            reasons.add(Reason.of(Why.of("LIF-34.not-reported")));
        }
        // what is asked for since the report is recorded also where a newer pack has dropped it since
        LocalDate since =
                before.report == null || before.report.day().isAfter(record.day()) ? record.day() : before.report.day();
        Map<String, FileField> declared = new LinkedHashMap<>();
        before.packs(since, record.day()).forEach(pack -> declared.putAll(pack.file()));
        record.fact().fields().forEach((name, value) -> {
            FileField field = declared.get(name);
            if (field == null) {
                reasons.add(Reason.of(Why.of("LIF-34.unknown-field")
                        .with("field", name)
                        .with("known", String.join(",", declared.keySet()))));
            } else if (!fits(field, value)) {
                reasons.add(Reason.of(Why.of("LIF-34.value")
                        .with("field", name)
                        .with("kind", field.kind())
                        .with("codes", String.join(",", field.codes()))
                        .using(field.used())));
            }
        });
        return reasons;
    }

    /** The fields that a file must have and does not. */
    static List<DeadlineReading> duties(Course course) {
        Placed<Report> reported = course.report;
        if (reported == null || course.endedBy(reported.day())) {
            return List.of();
        }
        return course.pack(reported.day()).file().values().stream()
                .filter(field -> field.required() && !course.fileFields.containsKey(field.id()))
                .map(field -> OpenDuty.of(
                        "file",
                        "file-" + field.id(),
                        reported.day(),
                        Why.of("LIF-34.missing")
                                .with("field", field.id())
                                .with("reported", reported.day())
                                .with("purpose", field.purposeInChinese())
                                .with("purposeInEnglish", field.purposeInEnglish())
                                .using(field.used())
                                .from(reported.id())))
                .toList();
    }

    private static boolean fits(FileField field, String value) {
        return switch (field.kind()) {
            case CODE -> field.codes().contains(value);
            case DAY -> isDay(value);
            case COUNT -> value.matches("[0-9]{1,9}");
            case TEXT -> true;
        };
    }

    private static boolean isDay(String value) {
        try {
            return KnownDays.hold(LocalDate.parse(value));
        } catch (DateTimeParseException e) {
            return false;
        }
    }
}
