package org.guitu.journal.internal;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.guitu.division.Divisions;
import org.guitu.internal.json.Fields;
import org.guitu.internal.json.Json;
import org.guitu.journal.CaseFile;
import org.guitu.journal.Correction;
import org.guitu.journal.Entry;
import org.guitu.journal.Fact;
import org.guitu.journal.FactType;
import org.guitu.rule.Fault;
import org.guitu.rule.Parsed;
import org.jspecify.annotations.Nullable;

/** How the bodies of facts are read: each room of the library gives the forms of its own types. */
public final class FactForms {
    private final Map<FactType, Function<FactFields, Fact>> forms = new EnumMap<>(FactType.class);
    /** The same for bodies on file: the fact, or none where the body is not of the form. */
    private final Map<FactType, Function<Map<String, Object>, Optional<Fact>>> onFile = new EnumMap<>(FactType.class);

    /** The forms that every case has: corrections alone. */
    public FactForms() {
        with(FactType.CORRECTION, FactForms::correction);
    }

    /** One more form. */
    public FactForms with(FactType type, Function<FactFields, Fact> form) {
        forms.put(type, form);
        onFile.put(type, body -> onFile(body, form));
        return this;
    }

    /** Another room's forms as well. */
    public FactForms with(FactForms others) {
        forms.putAll(others.forms);
        onFile.putAll(others.onFile);
        return this;
    }

    /** Whether there is a form of a type. */
    public boolean holds(FactType type) {
        return forms.containsKey(type);
    }

    /** Reads a command's body; unknown divisions are faults. */
    public Parsed<Fact> command(FactType type, Map<String, Object> body, Divisions divisions) {
        Function<FactFields, Fact> form = forms.get(type);
        if (form == null) {
            throw new IllegalArgumentException("no form for " + type);
        }
        return Fields.read(body, fields -> form.apply(new FactFields(fields, divisions)));
    }

    /**
     * What is wrong with the body that a correction puts in place, at its pointer: of which type it has to be only the
     * file can tell.
     */
    public List<Fault> replacementFaults(CaseFile file, Correction correction, Divisions divisions) {
        Entry root = file.entry(correction.entry());
        Map<String, Object> replacement = correction.replacement();
        if (root == null || replacement == null) {
            return List.of();
        }
        return FactType.of(root.type())
                .filter(type -> type != FactType.CORRECTION && holds(type))
                .map(type -> command(type, replacement, divisions))
                .map(parsed -> parsed instanceof Parsed.Bad<Fact> bad ? bad.faults() : List.<Fault>of())
                .orElse(List.of())
                .stream()
                .map(fault -> new Fault("/replacement" + fault.pointer(), fault.code(), fault.values()))
                .toList();
    }

    /** Reads an entry on file; null where it is of no type known here, or not of its type's form. */
    public @Nullable Fact onFile(Entry entry) {
        return FactType.of(entry.type()).map(onFile::get).flatMap(entry::read).orElse(null);
    }

    /** Reads a body as that of an entry of a type would be read. */
    public @Nullable Fact onFile(String type, Map<String, Object> body) {
        return FactType.of(type)
                .map(onFile::get)
                .flatMap(form -> form.apply(body))
                .orElse(null);
    }

    private static Optional<Fact> onFile(Map<String, Object> body, Function<FactFields, Fact> form) {
        Parsed<Fact> parsed = Fields.read(body, fields -> form.apply(new FactFields(fields, null)));
        return parsed instanceof Parsed.Good<Fact> good ? Optional.of(good.value()) : Optional.empty();
    }

    private static Correction correction(FactFields f) {
        Map<String, Object> replacement = null;
        if (f.plain().has("replacement")) {
            if (f.plain().tree("replacement") instanceof Map<?, ?> tree) {
                replacement = Json.asObject(tree);
            } else {
                f.plain().fault("replacement", "not-an-object");
            }
        }
        return new Correction(f.id("entry"), f.plain().truth("verified"), replacement);
    }
}
