package org.guitu.conformance.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.guitu.conformance.suite.Requirement;
import org.guitu.conformance.suite.Suite;
import org.guitu.conformance.suite.Vector;
import org.guitu.rule.RuleCatalogue;
import org.guitu.rule.RuleCatalogue.Law;
import org.guitu.rule.RuleCatalogue.Rule;
import org.junit.jupiter.api.Test;

/**
 * The pages of the rules are made from the rule catalogue, the registry and the vectors, and are checked to be fresh.
 * With {@code -Dguitu.write=true} they are written.
 */
class RulePagesTest {
    private static final String FOLDER = "docs/reference/rules";

    @Test
    void thePagesAreFresh() throws IOException {
        Map<String, String> pages = pages();
        Path folder = Repository.file(FOLDER);
        if (GeneratedPage.isWriting()) {
            removeAll(folder);
        }
        for (Map.Entry<String, String> page : pages.entrySet()) {
            GeneratedPage.isFresh(folder.resolve(page.getKey()), page.getValue());
        }
        assertThat(names(folder)).as(GeneratedPage.WRITE).containsExactlyInAnyOrderElementsOf(pages.keySet());
    }

    /** Those of rules that are no more would otherwise stay. */
    private static void removeAll(Path folder) throws IOException {
        for (String name : names(folder)) {
            Files.delete(folder.resolve(name));
        }
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    private static Map<String, String> pages() {
        Suite suite = Suite.builtIn();
        Map<String, String> pages = new LinkedHashMap<>();
        StringBuilder index = new StringBuilder("""
                # Rules

                Generated from the rule catalogue, the registry and the vectors. Do not edit.

                The letters in a source stand for these; the numbers after them are its articles. 依据中的字母指下列法律，其后的数字为条文。

                | | 中文 | English |
                |---|---|---|
                %s
                | id | 规则 | rule | source | vectors |
                |---|---|---|---|---|
                """.formatted(laws()));
        for (Rule rule : RuleCatalogue.bundled().rules()) {
            String id = rule.id().value();
            List<Vector> vectors = suite.vectors().stream()
                    .filter(vector -> vector.rule().equals(id))
                    .toList();
            index.append("| [%s](%s.md) | %s | %s | %s | %d |\n"
                    .formatted(
                            id,
                            id,
                            rule.title(Locale.CHINESE),
                            rule.title(Locale.ENGLISH),
                            rule.source(),
                            vectors.size()));
            pages.put(id + ".md", page(rule, suite, vectors));
        }
        pages.put("README.md", index.toString());
        return pages;
    }

    private static String laws() {
        StringBuilder rows = new StringBuilder();
        for (Law law : RuleCatalogue.bundled().laws()) {
            rows.append(
                    "| %s | %s | %s |\n".formatted(law.letters(), law.name(Locale.CHINESE), law.name(Locale.ENGLISH)));
        }
        return rows.toString();
    }

    private static String page(Rule rule, Suite suite, List<Vector> vectors) {
        String id = rule.id().value();
        Requirement requirement = suite.registry().find(id).orElseThrow();
        StringBuilder page = new StringBuilder();
        page.append("# %s %s · %s\n\n".formatted(id, rule.title(Locale.CHINESE), rule.title(Locale.ENGLISH)));
        page.append("Generated. Do not edit.\n\n");
        page.append(requirement.sentence().chinese()).append("\n\n");
        page.append(requirement.sentence().english()).append("\n\n");
        page.append("| | |\n|---|---|\n");
        page.append("| source | %s · %s ([key](README.md)) |\n".formatted(rule.source(Locale.CHINESE), rule.source()));
        page.append("| level | %s |\n".formatted(requirement.level()));
        page.append("| home | `%s` |\n\n".formatted(rule.home()));
        page.append("## Vectors\n\n");
        for (Vector vector : vectors) {
            page.append("- **%s** %s · %s\n"
                    .formatted(
                            vector.id(),
                            vector.title().chinese(),
                            vector.title().english()));
        }
        return page.toString();
    }
}
