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
        for (Dossier dossier : person.dossiers()) {
            String caseId = dossier.row().id();
            draft.add(SpanTable.Change.between(caseId, tables.spans().of(caseId), of(dossier)));
        }
    }

    List<SpanTable.Row> of(Dossier dossier) {
        List<SpanTable.Row> rows = new ArrayList<>();
        for (Span span : rulebook.guitu().agenda(dossier.file(), dossier.background())) {
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
