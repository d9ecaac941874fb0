package org.guitu.server.application;

import java.util.LinkedHashMap;
import java.util.Map;
import org.guitu.journal.CaseFile;
import org.guitu.journal.Entry;
import org.guitu.person.Actor;
import org.jspecify.annotations.Nullable;

/** Entries as trees for the wire. */
final class EntryTrees {
    private EntryTrees() {}

    static Map<String, Object> plain(Entry entry) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("id", entry.id());
        tree.put("type", entry.type());
        tree.put("day", entry.day() == null ? null : entry.day().toString());
        tree.put("recordedAt", entry.recordedAt().toString());
        tree.put("by", by(entry.recorder()));
        tree.put("hasNote", entry.note() != null);
        tree.put("papers", entry.papers());
        tree.put("body", entry.body());
        tree.put("hash", entry.hash());
        return tree;
    }

    static Map<String, Object> withCorrected(CaseFile file, Entry correction) {
        Entry corrected = file.entry(String.valueOf(correction.body().get("entry")));
        Map<String, Object> tree = plain(correction);
        tree.put("corrected", corrected == null ? null : plain(corrected));
        return tree;
    }

    static Map<String, Object> withNote(Entry entry, @Nullable String note) {
        Map<String, Object> tree = plain(entry);
        tree.put("note", note);
        return tree;
    }

    static Map<String, Object> by(Actor actor) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("id", actor.id());
        tree.put("role", actor.role());
        tree.put("district", actor.district().code());
        return tree;
    }
}
