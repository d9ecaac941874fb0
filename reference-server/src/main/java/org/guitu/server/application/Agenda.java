package org.guitu.server.application;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.guitu.prompt.Span;
import org.guitu.server.store.Draft;
import org.guitu.server.store.SpanTable;
import org.guitu.server.store.Tables;
import org.jspecify.annotations.Nullable;

/** The read model of what turns on which day, made from the entries and from nothing else. */
final class Agenda {
    private final Rulebook rulebook;

    Agenda(Rulebook rulebook) {
        this.rulebook = rulebook;
    }

    /** Drafts what turns otherwise than before in all cases of one person: what one case records may turn another. */
    void rewrite(Tables tables, Draft draft, PersonFiles person) {
        draft.by(rulebook.editions());
        person.dossiers().forEach(dossier -> change(tables, draft, dossier, of(dossier)));
    }

    /** The same where one of the cases has been read already. */
    void rewrite(Tables tables, Draft draft, Dossier read, List<Span> agenda) {
        draft.by(rulebook.editions());
        for (Dossier dossier : read.person().dossiers()) {
            boolean known = dossier.row().id().equals(read.row().id());
            change(tables, draft, dossier, known ? rows(dossier, agenda) : of(dossier));
        }
    }

    private static void change(Tables tables, Draft draft, Dossier dossier, List<SpanTable.Row> after) {
        String caseId = dossier.row().id();
        draft.add(SpanTable.Change.between(caseId, tables.spans().of(caseId), after));
    }

    List<SpanTable.Row> of(Dossier dossier) {
        return rows(dossier, rulebook.guitu().agenda(dossier.file(), dossier.background()));
    }

    private static List<SpanTable.Row> rows(Dossier dossier, List<Span> agenda) {
        List<SpanTable.Row> rows = new ArrayList<>();
        for (Span span : agenda) {
            rows.add(new SpanTable.Row(
                    dossier.row().id(),
                    rows.size() + 1,
                    span.subject(),
                    span.level(),
                    span.role(),
                    span.district(),
                    span.fromDay().toString(),
                    text(span.untilDayExclusive())));
        }
        return rows;
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }
}
