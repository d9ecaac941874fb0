package org.guitu.policy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The facts that the conditions of one pack can name (POL-07).
 *
 * @param declared those that it declares, by code
 * @param file the fields of its file, by code
 */
record Vocabulary(Map<String, FactRow> declared, Map<String, FileField> file) {
    /** The fact of a name, or null. */
    @Nullable
    NamedFact find(String name) {
        BuiltInFact fact = BuiltInFact.of(name).orElse(null);
        if (fact == null) {
            FactRow row = declared.get(name);
            return row == null ? null : new NamedFact.Declared(row);
        }
        String member = name.substring(fact.key().length());
        boolean known = !fact.hasMembers() || Sources.CODE.matcher(member).matches();
        FileField field = fact == BuiltInFact.FILE ? file.get(member) : null;
        ValueType type = fact == BuiltInFact.FILE ? type(field) : fact.type();
        return known && type != null ? new NamedFact.BuiltIn(fact, member, type, field) : null;
    }

    /** Every name that there is, with an X where it goes on with that of a member. */
    String expected() {
        List<String> names = new ArrayList<>();
        Arrays.stream(BuiltInFact.values())
                .map(fact -> fact.hasMembers() ? fact.key() + "X" : fact.key())
                .forEach(names::add);
        names.addAll(declared.keySet());
        return String.join(", ", names);
    }

    private static @Nullable ValueType type(@Nullable FileField field) {
        return field == null
                ? null
                : switch (field.kind()) {
                    case CODE -> ValueType.CODE;
                    case DAY -> ValueType.DAY;
                    case COUNT -> ValueType.COUNT;
                    case TEXT -> null;
                };
    }
}
