package org.guitu.conformance.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.guitu.conformance.suite.Json;
import org.guitu.conformance.suite.Requirement;
import org.guitu.conformance.suite.Suite;
import org.guitu.conformance.suite.Vector;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lists every rule with its vectors. */
@Command(name = "list", mixinStandardHelpOptions = true, description = "Lists the rules and their vectors. 列出规则及其测试向量。")
public final class ListCommand implements Callable<Integer> {
    private final Suite suite;

    @Option(names = "--json", description = "Write JSON.")
    private boolean json;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /**
     * A command over one suite.
     *
     * @param suite the suite
     */
    public ListCommand(Suite suite) {
        this.suite = suite;
    }

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(Json.pretty(tree()));
        } else {
            suite.registry().all().forEach(requirement -> print(requirement, out));
        }
        out.flush();
        return 0;
    }

    private void print(Requirement requirement, PrintWriter out) {
        out.println(requirement.id() + " " + requirement.level() + " " + requirement.profile() + " "
                + requirement.sentence().english());
        out.println("  " + requirement.sentence().chinese());
        vectors(requirement)
                .forEach(vector ->
                        out.println("  " + vector.id() + " " + vector.title().english()));
    }

    private ArrayNode tree() {
        ArrayNode tree = JsonNodeFactory.instance.arrayNode();
        for (Requirement requirement : suite.registry().all()) {
            ObjectNode row = tree.addObject();
            row.put("id", requirement.id());
            row.put("level", requirement.level().name());
            row.put("profile", requirement.profile());
            row.putObject("sentence")
                    .put("zh-CN", requirement.sentence().chinese())
                    .put("en", requirement.sentence().english());
            row.put("source", requirement.source().citation());
            ArrayNode vectors = row.putArray("vectors");
            vectors(requirement).forEach(vector -> vectors.add(vector.id()));
        }
        return tree;
    }

    private List<Vector> vectors(Requirement requirement) {
        return suite.vectors().stream()
                .filter(vector -> vector.rule().equals(requirement.id()))
                .toList();
    }
}
