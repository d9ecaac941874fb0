package org.guitu.policy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.guitu.internal.json.Fields;
import org.guitu.internal.json.Json;
import org.guitu.journal.FactType;
import org.jspecify.annotations.Nullable;

/** Reads one pack document, what it extends already merged in, and gathers every fault at its pointer. */
final class PackReader {
    private static final int FORMAT = 2;
    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9.-]{0,39}");

    private final Fields pack;
    private final String hash;
    private final @Nullable String measure;

    private PackReader(Fields pack, String hash, @Nullable String measure) {
        this.pack = pack;
        this.hash = hash;
        this.measure = measure;
    }

    /** Reads a pack for a measure, or for none. */
    static Pack read(Fields pack, Map<String, Object> merged, @Nullable String measure) {
        return new PackReader(pack, sha256(merged), measure).read();
    }

    private Pack read() {
        // a document of an earlier format is one of this by now
        if (pack.count("formatVersion") > FORMAT) {
            pack.fault("formatVersion", "unknown-format");
        }
        String id = pack.text("id", ID, "not-a-pack-id");
        String version = pack.text("version", ID, "not-a-pack-id");
        Sources sources = new Sources(id + "/" + version, hash, measure);
        RowReader rows = new RowReader(sources);
        Fields names = pack.inside("names");
        names.text("zh-CN", Sources.TEXT, "not-a-text");
        names.text("en", Sources.TEXT, "not-a-text");
        names.close();
        LocalDate from = Bounds.day(pack, "effectiveFrom");
        LocalDate until = pack.has("effectiveUntil") ? Bounds.day(pack, "effectiveUntil") : null;
        if (until != null && until.isBefore(from) && pack.faults().isEmpty()) {
            pack.fault("effectiveUntil", "ends-before-it-begins", Map.of("from", from.toString()));
        }
        Map<String, FileField> file = rows.file(pack.inside("file"));
        Map<String, FactRow> facts = pack.has("facts") ? rows.facts(pack.inside("facts")) : Map.of();
        Vocabulary vocabulary = new Vocabulary(facts, file);
        Map<ParameterName, Parameter<?>> parameters = parameters(sources);
        Map<FactType, PaperRow> papers = rows.papers(pack.inside("papers"));
        Pack.Arrangements arrangements = new ArrangementReader(sources, vocabulary).read(pack);
        apart(arrangements, papers.get(FactType.AGREEMENT));
        ControlReader control = new ControlReader(sources, vocabulary);
        FollowReader follow = new FollowReader(sources, vocabulary);
        return new Pack(
                id,
                version,
                hash,
                pack.instant("publishedAt"),
                from,
                until,
                divisions(),
                parameters,
                DeadlineReader.read(pack.inside("deadlines"), sources, vocabulary, new LevelsReader(parameters)),
                new Pack.Tables(
                        follow.consequences(pack.inside("consequences")),
                        follow.spared(pack.inside("spared")),
                        file,
                        papers,
                        facts,
                        arrangements,
                        new Pack.Control(
                                pack.has("controlGrounds") ? control.grounds(pack.inside("controlGrounds")) : Map.of(),
                                pack.has("restrictions")
                                        ? control.restrictions(pack.inside("restrictions"))
                                        : Map.of())));
    }

    /** What an agreement lacks is brought as its paper: by its code, which no paper of the agreement has (POL-12). */
    private void apart(Pack.Arrangements arrangements, @Nullable PaperRow ofAgreement) {
        Set<String> papers = ofAgreement == null ? Set.of() : Set.copyOf(ofAgreement.papers());
        arrangements.contents().values().stream()
                .filter(content -> content.need() == AgreementContent.Need.REQUIRED
                        && !content.refuses()
                        && papers.contains(content.id()))
                .forEach(content -> pack.fault("agreementContents/" + content.id(), "content-named-as-a-paper"));
    }

    private List<String> divisions() {
        List<String> prefixes = new ArrayList<>();
        Object tree = pack.tree("divisions");
        if (tree instanceof List<?> list && !list.isEmpty() && list.stream().allMatch(PackReader::isPrefix)) {
            list.forEach(prefix -> prefixes.add(prefix.toString()));
            prefixes.stream()
                    .filter(prefix -> !prefix.equals(Jurisdiction.begins(prefix)))
                    .forEach(prefix -> pack.fault(
                            "divisions",
                            "division-with-zeros",
                            Map.of("code", prefix, "expected", Jurisdiction.begins(prefix))));
        } else if (tree != null) {
            pack.fault("divisions", "not-divisions");
        }
        return prefixes;
    }

    private static boolean isPrefix(Object prefix) {
        return prefix instanceof String text && text.matches("[0-9]{0,9}");
    }

    private Map<ParameterName, Parameter<?>> parameters(Sources sources) {
        Map<ParameterName, Parameter<?>> parameters = new EnumMap<>(ParameterName.class);
        Fields all = pack.inside("parameters");
        for (ParameterName parameter : ParameterName.values()) {
            Fields one = all.inside(parameter.key());
            Parameter<?> read = parameter(one, parameter, sources);
            if (one.has(Locks.LAW)) {
                Fields law = one.inside(Locks.LAW);
                read = read.beside(parameter(law, parameter, sources.beside(law)));
                law.close();
            }
            parameters.put(parameter, read);
            one.close();
        }
        all.close();
        return parameters;
    }

    private static Parameter<?> parameter(Fields one, ParameterName parameter, Sources sources) {
        Object value = value(one, parameter);
        Lock.read(one);
        String pointer = "/parameters/" + parameter.key() + "/value";
        return new Parameter<>(value, sources.of(one).used(parameter.key(), pointer, text(value)));
    }

    private static Object value(Fields one, ParameterName parameter) {
        if (parameter.kind() != ParameterName.Kind.CODES) {
            one.truthOrFalse("locked");
        }
        return switch (parameter.kind()) {
            case PERIOD -> Bounds.period(one, "value");
            case COUNT -> Bounds.count(one, "value");
            case TRUTH -> one.truth("value");
            case CODE -> code(one, parameter.codes());
            case CODES -> lockedCodes(one);
        };
    }

    /** Codes, of which those that law fixes cannot be left out (POL-03). */
    private static Set<String> lockedCodes(Fields one) {
        Set<String> codes = Sources.codesOrNone(one, "value");
        if (one.has("locked") && !(one.tree("locked") instanceof Boolean)) {
            Set<String> locked = Sources.codes(one, "locked");
            if (one.has("value") && !codes.containsAll(locked)) {
                one.fault("value", "locked", Map.of("expected", String.join(", ", locked)));
            }
        }
        return codes;
    }

    private static String code(Fields one, List<String> known) {
        String code = one.text("value", Sources.CODE, "not-a-code");
        if (!code.isEmpty() && !known.isEmpty() && !known.contains(code)) {
            one.fault("value", "unknown-code", Map.of("expected", String.join(", ", known)));
        }
        return code;
    }

    private static String text(Object value) {
        return value instanceof Set<?> set
                ? String.join(",", set.stream().map(String::valueOf).toList())
                : value.toString();
    }

    /** The hash of a pack's canonical form. */
    static String sha256(Map<String, Object> tree) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest(Json.canonicalText(tree).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
