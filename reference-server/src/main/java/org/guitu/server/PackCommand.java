package org.guitu.server;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.guitu.lint.Remark;
import org.guitu.policy.Concern;
import org.guitu.policy.Pack;
import org.guitu.policy.PackChange;
import org.guitu.policy.PackDiff;
import org.guitu.policy.PackSchema;
import org.guitu.policy.PackValue;
import org.guitu.policy.Packs;
import org.guitu.policy.RowNames;
import org.guitu.rule.Sentences;
import org.guitu.rule.Why;
import org.guitu.server.wording.Unfit;
import org.guitu.server.wording.Wording;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** Checks, compares and shows policy packs before a server uses them; {@code cn} is always at hand. */
@Command(
        name = "pack",
        description = "检查、比较、显示规则包 / check, compare and show policy packs",
        mixinStandardHelpOptions = true)
final class PackCommand implements Runnable {
    private static final String BESIDE = "pack-beside";

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before anything runs
    private CommandSpec spec;

    @Option(
            names = "--beside",
            paramLabel = "FILE",
            scope = ScopeType.INHERIT,
            description = "所继承的其他规则包文件 / files of further packs that these extend")
    private List<Path> beside = new ArrayList<>();

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    @Command(name = "lint", description = "检查规则包 / check packs; 1 = 有错误 / errors", mixinStandardHelpOptions = true)
    int lint(
            @Option(names = "--strict", description = "提醒也算错误 / warnings count as errors") boolean strict,
            @Parameters(arity = "1..*", paramLabel = "FILE") List<Path> files) {
        PackFiles read = read(Packs.bundled(), with(files));
        List<Remark.Weight> weights = new ArrayList<>();
        for (Path file : files) {
            for (Remark remark : remarks(read, file)) {
                weights.add(remark.weight());
                out().println(both("pack-weight-" + remark.weight()) + " " + PackFiles.line(file, remark.fault()));
            }
        }
        if (read.lacksWhatOneExtends()) {
            out().println(both(BESIDE));
        }
        long errors = weights.stream().filter(Remark.Weight.ERROR::equals).count();
        out().println(Wording.line(
                "pack-checked",
                Map.of(
                        "files", Integer.toString(files.size()),
                        "errors", Long.toString(errors),
                        "warnings", Long.toString(weights.size() - errors))));
        return errors > 0 || (strict && !weights.isEmpty()) ? 1 : 0;
    }

    @Command(name = "diff", description = "比较两个规则包 / say what differs", mixinStandardHelpOptions = true)
    int diff(
            @Parameters(paramLabel = "A", description = "文件、cn 或 cn-42-12 / a file, cn or cn-42-12") String before,
            @Parameters(paramLabel = "B", description = "文件、cn 或 cn-42-12 / a file, cn or cn-42-12") String after) {
        List<PackChange> changes = PackDiff.between(values(before), values(after));
        Concern heading = null;
        for (PackChange change : changes) {
            if (change.concern() != heading) {
                heading = change.concern();
                out().println(word("concern-" + heading));
            }
            out().println("  " + both(change.why()));
            if (change.basis() != null) {
                out().println("    " + basis(change.basis()));
            }
        }
        if (changes.isEmpty()) {
            out().println(Wording.line("pack-same", Map.of()));
        }
        return 0;
    }

    @Command(name = "show", description = "显示生效的全部数值 / show every value in effect", mixinStandardHelpOptions = true)
    int show(@Parameters(paramLabel = "FILE", description = "文件、cn 或 cn-42-12 / a file, cn or cn-42-12") String pack) {
        List<PackValue> values = values(pack);
        PackDiff.conflicts(values).forEach(why -> out().println(both(why)));
        RowNames names = RowNames.of(values);
        List<List<String>> rows = values.stream()
                .filter(value -> !value.pointer().endsWith("/law/hash"))
                .map(value -> List.of(
                        value.pointer(),
                        names.of(value.pointer())
                                .map(row -> row.chinese() + " / " + row.english())
                                .orElse(""),
                        value.text(),
                        value.pack(),
                        or(value.status()),
                        or(value.source()),
                        or(value.sentence())))
                .toList();
        TextTable.print(out(), rows);
        return 0;
    }

    @Command(
            name = "schema",
            description = "规则包格式的 JSON Schema / print the JSON Schema",
            mixinStandardHelpOptions = true)
    int schema() {
        out().print(PackSchema.text());
        out().flush();
        return 0;
    }

    @Command(
            name = "print",
            description = "输出随附规则包的文件 / print the document of a pack that comes with the library",
            mixinStandardHelpOptions = true)
    int print(@Parameters(paramLabel = "ID", description = "cn-42-12") String id) {
        if (Packs.shipped().all().stream().noneMatch(pack -> pack.id().equals(id))) {
            throw new Unfit("pack-not-shipped", Map.of("id", id));
        }
        out().print(new String(Packs.document(id), StandardCharsets.UTF_8));
        out().flush();
        return 0;
    }

    private static List<Remark> remarks(PackFiles read, Path file) {
        try {
            return read.remarks(file);
        } catch (IOException e) {
            throw unreadable(file);
        }
    }

    private List<PackValue> values(String pack) {
        for (Pack shipped : Packs.shipped().all()) {
            if (pack.equals(shipped.id()) || pack.equals(shipped.toString())) {
                return Packs.shipped().values(shipped.toString());
            }
        }
        Path file = Path.of(pack);
        PackFiles others = read(Packs.bundled(), beside);
        Packs packs = read(others.orUnfit(BESIDE), List.of(file)).orUnfit(BESIDE);
        return packs.values(packs.all().get(packs.all().size() - 1).toString());
    }

    private List<Path> with(List<Path> files) {
        List<Path> all = new ArrayList<>(beside);
        all.addAll(files);
        return all;
    }

    private static PackFiles read(Packs packs, List<Path> files) {
        files.forEach(PackCommand::bytes);
        try {
            return PackFiles.read(packs, files);
        } catch (IOException e) {
            throw unreadable(files.get(0));
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw unreadable(file);
        }
    }

    private static Unfit unreadable(Path file) {
        return new Unfit("pack-unreadable", Map.of("path", file.toString()));
    }

    private static String basis(PackValue value) {
        String sentence = value.sentence() == null ? "" : ": “" + value.sentence() + "”";
        return word("field-source") + ": " + value.source() + " [" + word(or(value.status())) + "]" + sentence;
    }

    private static String word(String code) {
        return Sentences.in(Locale.CHINESE).word(code) + " / "
                + Sentences.in(Locale.ENGLISH).word(code);
    }

    private static String both(Why why) {
        return Sentences.in(Locale.CHINESE).say(why) + " / "
                + Sentences.in(Locale.ENGLISH).say(why);
    }

    private static String or(@Nullable String text) {
        return text == null ? "-" : text;
    }

    private static String both(String code) {
        return Wording.line(code, Map.of());
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
