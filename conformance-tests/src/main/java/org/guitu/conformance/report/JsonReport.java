package org.guitu.conformance.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.guitu.conformance.engine.Claims;
import org.guitu.conformance.engine.Result;
import org.guitu.conformance.engine.Status;
import org.guitu.conformance.run.Run;
import org.guitu.conformance.suite.Bilingual;
import org.guitu.conformance.suite.Requirement;

/** The run as a tree that {@code report.schema.json} describes. */
final class JsonReport {
    private JsonReport() {}

    static ObjectNode of(Run run) {
        ObjectNode report = JsonNodeFactory.instance.objectNode();
        report.put("spec", run.suite().registry().spec());
        report.put("url", run.url());
        report.put("seed", run.seed());
        report.put("startedAt", run.startedAt().toString());
        report.put("finishedAt", run.finishedAt().toString());
        ObjectNode selection = report.putObject("selection");
        run.selection().profiles().forEach(selection.putArray("profiles")::add);
        run.selection().only().forEach(selection.putArray("only")::add);
        run.claims().ifPresentOrElse(claims -> report.set("claims", claims(claims)), () -> report.putNull("claims"));
        report.put("verdict", run.verdict().name());
        run.gaps().forEach(report.putArray("gaps")::add);
        report.set("counts", counts(run));
        ArrayNode results = report.putArray("results");
        run.results().forEach(result -> results.add(result(run, result)));
        return report;
    }

    private static ObjectNode claims(Claims claims) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("spec", claims.spec());
        claims.profiles().forEach(node.putArray("profiles")::add);
        node.put("testClock", claims.testClock());
        ArrayNode packs = node.putArray("packs");
        claims.packs()
                .forEach(pack -> packs.addObject()
                        .put("id", pack.id())
                        .put("version", pack.version())
                        .put("hash", pack.hash()));
        return node;
    }

    private static ObjectNode counts(Run run) {
        ObjectNode counts = JsonNodeFactory.instance.objectNode();
        counts.put("suite", run.suite().vectors().size());
        counts.put("planned", run.plan().vectors().size());
        counts.put("missing", run.missing().size());
        for (Status status : Status.values()) {
            counts.put(status.name(), run.count(status));
        }
        return counts;
    }

    private static ObjectNode result(Run run, Result result) {
        Requirement requirement = run.suite().requirement(result.vector());
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("id", result.vector().id());
        node.put("rule", requirement.id());
        node.put("level", requirement.level().name());
        node.put("profile", requirement.profile());
        node.put("status", result.status().name());
        node.set("title", bilingual(result.vector().title()));
        node.set("sentence", bilingual(requirement.sentence()));
        node.putObject("source")
                .put("basis", requirement.source().basis().name())
                .put("citation", requirement.source().citation());
        node.put("message", result.message());
        ArrayNode differences = node.putArray("differences");
        result.differences().forEach(difference -> {
            ObjectNode row = differences.addObject();
            row.put("place", difference.place());
            row.put("pointer", difference.pointer());
            row.set("expected", difference.expected());
            row.put("found", !difference.actual().isMissingNode());
            row.set("actual", difference.actual().isMissingNode() ? row.nullNode() : difference.actual());
        });
        exchanges(result, node.putArray("exchanges"));
        node.put("again", run.again(result.vector().id()));
        return node;
    }

    /** A pass needs no evidence; showing every call of every pass would bury the failures. */
    private static void exchanges(Result result, ArrayNode into) {
        if (result.status() == Status.PASS) {
            return;
        }
        result.exchanges()
                .forEach(exchange -> into.addObject()
                        .put("request", exchange.request())
                        .put("sent", exchange.sent())
                        .put("status", exchange.status())
                        .put("received", exchange.received()));
    }

    private static ObjectNode bilingual(Bilingual sentence) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("zh-CN", sentence.chinese())
                .put("en", sentence.english());
    }
}
