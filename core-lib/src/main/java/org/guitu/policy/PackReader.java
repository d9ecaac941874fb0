package org.guitu.policy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Period;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.guitu.day.Deadline;
import org.guitu.internal.json.Fields;
import org.guitu.internal.json.Json;
import org.guitu.rule.Used;

/** Reads one pack document, what it extends already merged in, and gathers every fault at its pointer. */
final class PackReader {
    static final List<String> DEADLINES =
            List.of("serve", "report", "sign", "notice-person", "notice-family", "notice-township", "review");
    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9.-]{0,39}");
    private static final Pattern CODE = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,39}");
    private static final Pattern TEXT = Pattern.compile("(?s).{1,400}");

    private enum Status {
        LAW,
        LOCAL_RULE,
        PRACTICE,
        ASSUMED
    }

    private final Fields pack;
    private final String hash;
    private String name = "";

    private PackReader(Fields pack, String hash) {
        this.pack = pack;
        this.hash = hash;
    }

    static Pack read(Fields pack, Map<String, Object> merged) {
        return new PackReader(pack, sha256(merged)).read();
    }

    private Pack read() {
        if (pack.count("formatVersion") != 1) {
            pack.fault("formatVersion", "unknown-format");
        }
        String id = pack.text("id", ID, "not-an-id");
        String version = pack.text("version", ID, "not-an-id");
        name = id + "/" + version;
        Fields names = pack.inside("names");
        names.text("zh-CN", TEXT, "not-a-text");
        names.text("en", TEXT, "not-a-text");
        names.close();
        return new Pack(id, version, hash, pack.day("effectiveFrom"), divisions(), parameters(), deadlines());
    }

    private List<String> divisions() {
        List<String> prefixes = new ArrayList<>();
        Object tree = pack.tree("divisions");
        if (tree instanceof List<?> list && !list.isEmpty() && list.stream().allMatch(PackReader::isPrefix)) {
            list.forEach(prefix -> prefixes.add(prefix.toString()));
        } else if (tree != null) {
            pack.fault("divisions", "not-divisions");
        }
        return prefixes;
    }

    private static boolean isPrefix(Object prefix) {
        return prefix instanceof String text && text.matches("[0-9]{0,9}");
    }

    private Map<ParameterName, Parameter<?>> parameters() {
        Map<ParameterName, Parameter<?>> parameters = new EnumMap<>(ParameterName.class);
        Fields all = pack.inside("parameters");
        for (ParameterName parameter : ParameterName.values()) {
            Fields one = all.inside(parameter.key());
            Object value = value(one, parameter);
            String source = one.text("source", TEXT, "not-a-text");
            Status status = one.oneOf("status", Status.class);
            one.close();
            String pointer = "/parameters/" + parameter.key() + "/value";
            parameters.put(
                    parameter,
                    new Parameter<>(
                            value, new Used(parameter.key(), pointer, text(value), name, hash, source, status.name())));
        }
        all.close();
        return parameters;
    }

    private static Object value(Fields one, ParameterName parameter) {
        return switch (parameter.kind()) {
            case PERIOD -> one.period("value");
            case COUNT -> one.count("value");
            case TRUTH -> one.truth("value");
            case CODE -> code(one, parameter.codes());
            case CODES -> codes(one);
        };
    }

    private static String code(Fields one, List<String> known) {
        String code = one.text("value", CODE, "not-a-code");
        if (!code.isEmpty() && !known.isEmpty() && !known.contains(code)) {
            one.fault("value", "unknown-code", Map.of("expected", String.join(", ", known)));
        }
        return code;
    }

    private static Set<String> codes(Fields one) {
        Set<String> codes = new LinkedHashSet<>();
        Object tree = one.tree("value");
        if (tree instanceof List<?> list) {
            for (Object code : list) {
                if (!CODE.matcher(String.valueOf(code)).matches() || !codes.add(String.valueOf(code))) {
                    one.fault("value", "not-a-code");
                }
            }
        } else if (tree != null) {
            one.fault("value", "not-a-list");
        }
        return codes;
    }

    private Map<String, DeadlineRow> deadlines() {
        Map<String, DeadlineRow> rows = new HashMap<>();
        Fields all = pack.inside("deadlines");
        for (String id : DEADLINES) {
            Fields row = all.inside(id);
            Deadline deadline = deadline(row);
            String role = row.text("role", CODE, "not-a-code");
            String source = row.text("source", TEXT, "not-a-text");
            String status = row.oneOf("status", Status.class).name();
            Map<String, Parameter<String>> same = new LinkedHashMap<>();
            if (row.has("sameDayAs")) {
                Fields measures = row.inside("sameDayAs");
                for (String measure : measures.names()) {
                    String other = measures.text(measure, CODE, "not-a-code");
                    if (!DEADLINES.contains(other)) {
                        measures.fault(measure, "unknown-code", Map.of("expected", String.join(", ", DEADLINES)));
                    }
                    same.put(measure, new Parameter<>(other, used(id, "sameDayAs/" + measure, other, source, "LAW")));
                }
                measures.close();
            }
            row.close();
            rows.put(
                    id,
                    new DeadlineRow(
                            id,
                            deadline,
                            List.of(
                                    used(id, "period", deadline.period(), source, status),
                                    used(id, "unit", deadline.unit(), source, status),
                                    used(id, "roll", deadline.rolls(), source, status)),
                            new Parameter<>(role, used(id, "role", role, source, status)),
                            same));
        }
        all.close();
        return rows;
    }

    private static Deadline deadline(Fields row) {
        Period period = row.period("period");
        Deadline.Unit unit = row.oneOf("unit", Deadline.Unit.class);
        if (unit == Deadline.Unit.WORKING_DAYS && period.toTotalMonths() != 0) {
            row.fault("period", "not-working-days");
            period = Period.ofDays(1);
        }
        return new Deadline(period, unit, row.truth("roll"));
    }

    private Used used(String id, String field, Object value, String source, String status) {
        return new Used(
                id + "." + field, "/deadlines/" + id + "/" + field, value.toString(), name, hash, source, status);
    }

    private static String text(Object value) {
        return value instanceof Set<?> set
                ? String.join(",", set.stream().map(String::valueOf).toList())
                : value.toString();
    }

    private static String sha256(Map<String, Object> tree) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest(Json.canonicalText(tree).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
