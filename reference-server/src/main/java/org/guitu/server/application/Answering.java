package org.guitu.server.application;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.guitu.Answers;
import org.guitu.journal.CaseFile;
import org.guitu.journal.Entry;
import org.guitu.reading.Reading;
import org.guitu.rule.Reason;
import org.guitu.server.security.Digests;

/** Puts what the core answers into trees for the wire. */
final class Answering {
    private static final int SHORT = 8;

    private final Rulebook rulebook;

    Answering(Rulebook rulebook) {
        this.rulebook = rulebook;
    }

    /** The answer to a write, with the reading of the case as it stands then, today. */
    Reply accepted(
            Dossier dossier,
            Reading reading,
            List<Entry> entries,
            List<Reason> notes,
            Caller caller,
            boolean rehearsal) {
        View today = View.today(caller);
        Map<String, Object> tree = Answers.accepted(entries, notes);
        if (rehearsal) {
            tree.put("dryRun", true);
        }
        tree.put("case", reading(dossier, reading, today, caller));
        return Reply.of(rehearsal ? Reply.Kind.REHEARSED : Reply.Kind.WRITTEN, tree)
                .with(Reply.TAG, tag(dossier, today.asOf()));
    }

    Map<String, Object> reading(Dossier dossier, View view, Caller caller) {
        return reading(dossier, read(dossier, view), view, caller);
    }

    private static Map<String, Object> reading(Dossier dossier, Reading reading, View view, Caller caller) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("id", dossier.row().id());
        tree.put("personId", dossier.personId());
        tree.put("version", dossier.file().version());
        tree.put("asOf", view.asOf().toString());
        tree.put("knownAt", view.knownAt().map(Object::toString).orElse(null));
        tree.putAll(Answers.reading(reading, caller.language()));
        return tree;
    }

    /** The rule that gives the state. */
    String rule(Dossier dossier, View view) {
        return read(dossier, view).stateWhy().rule().value();
    }

    Reading read(Dossier dossier, View view) {
        return rulebook.guitu()
                .read(
                        dossier.file(),
                        view.asOf(),
                        dossier.background(),
                        view.knownAt().orElse(null));
    }

    /** Version, day, and a digest of all else that the answer rests on: the editions and the person's other cases. */
    String tag(Dossier dossier, LocalDate asOf) {
        StringBuilder rest = new StringBuilder(rulebook.editions());
        for (CaseFile other : dossier.background().otherCases()) {
            rest.append(other.caseId()).append(other.version());
        }
        byte[] digest = Digests.plain(rest.toString().getBytes(StandardCharsets.UTF_8));
        return dossier.file().version() + "." + asOf + "."
                + HexFormat.of().formatHex(digest).substring(0, SHORT);
    }
}
