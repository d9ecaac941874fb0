package org.guitu.conformance.report;

import java.util.Comparator;
import java.util.List;
import org.guitu.conformance.engine.Difference;
import org.guitu.conformance.engine.Exchange;
import org.guitu.conformance.engine.Result;
import org.guitu.conformance.engine.Status;
import org.guitu.conformance.run.Run;
import org.guitu.conformance.suite.Requirement;

/** The run as one page that needs nothing beside itself. */
final class HtmlReport {
    private static final String HEAD = """
            <!doctype html>
            <html lang="zh-CN">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>Guitu conformance</title>
            <style>
            body { font: 16px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 60rem; padding: 0 1rem; }
            pre { background: #f4f4f4; padding: .5rem; white-space: pre-wrap; overflow-wrap: anywhere; }
            table { border-collapse: collapse; width: 100%; }
            th, td { border: 1px solid #bbb; padding: .25rem .5rem; text-align: left; overflow-wrap: anywhere; }
            .PASS { color: #0a6b2d; } .FAIL, .ERROR, .INCOMPLETE { color: #a80000; }
            .WARN, .BLOCKED, .NOT_CLAIMED { color: #7a4b00; }
            </style>
            </head>
            <body>
            """;

    private final Run run;
    private final StringBuilder page = new StringBuilder(HEAD);

    private HtmlReport(Run run) {
        this.run = run;
    }

    static String of(Run run) {
        HtmlReport report = new HtmlReport(run);
        report.summary();
        report.failures();
        report.table();
        return report.page.append("</body>\n</html>\n").toString();
    }

    private void summary() {
        String verdict = run.verdict().name();
        page.append("<h1>一致性测试 · Conformance: <span class=\"%s\">%s</span></h1>\n".formatted(verdict, verdict));
        page.append("<p>%s<br>spec %s, seed %d, %s – %s</p>\n"
                .formatted(
                        escaped(run.url()),
                        escaped(run.suite().registry().spec()),
                        run.seed(),
                        run.startedAt(),
                        run.finishedAt()));
        page.append("<p>计划 · planned %d / %d, 缺少 · missing %d"
                .formatted(
                        run.plan().vectors().size(),
                        run.suite().vectors().size(),
                        run.missing().size()));
        for (Status status : Status.values()) {
            page.append(", %s %d".formatted(status, run.count(status)));
        }
        page.append("</p>\n");
        if (run.selection().isPartial()) {
            page.append("<p>仅运行了选定的用例，不能说明整个档次。 · Only chosen vectors were played; "
                    + "this says nothing of a whole profile.</p>\n");
        }
        for (String gap : run.gaps()) {
            page.append("<p class=\"INCOMPLETE\">%s</p>\n".formatted(escaped(gap)));
        }
    }

    private void failures() {
        for (Result result : ordered()) {
            if (result.status() != Status.PASS && result.status() != Status.NOT_CLAIMED) {
                failure(result);
            }
        }
    }

    private void failure(Result result) {
        Requirement requirement = run.suite().requirement(result.vector());
        page.append("<section>\n<h2 id=\"%s\"><span class=\"%s\">%s</span> %s</h2>\n"
                .formatted(
                        result.vector().id(),
                        result.status(),
                        result.status(),
                        result.vector().id()));
        page.append("<p>%s<br>%s</p>\n"
                .formatted(
                        escaped(result.vector().title().chinese()),
                        escaped(result.vector().title().english())));
        page.append("<p><strong>%s %s</strong> %s<br>%s<br>%s</p>\n"
                .formatted(
                        requirement.id(),
                        requirement.level(),
                        escaped(requirement.sentence().chinese()),
                        escaped(requirement.sentence().english()),
                        escaped(requirement.source().toString())));
        if (result.differences().isEmpty()) {
            page.append("<p>%s</p>\n".formatted(escaped(result.message())));
        } else {
            differences(result.differences());
        }
        result.exchanges().forEach(this::exchange);
        page.append("<pre>%s</pre>\n</section>\n"
                .formatted(escaped(run.again(result.vector().id()))));
    }

    private void differences(List<Difference> differences) {
        page.append("<table><tr><th>向量 · vector</th><th>JSON Pointer</th><th>应为 · expected</th>"
                + "<th>实为 · found</th></tr>\n");
        for (Difference difference : differences) {
            String found = difference.actual().isMissingNode()
                    ? "–"
                    : difference.actual().toString();
            page.append("<tr><td>%s</td><td>%s</td><td>%s</td><td>%s</td></tr>\n"
                    .formatted(
                            escaped(difference.place()),
                            escaped(difference.pointer()),
                            escaped(difference.expected().toString()),
                            escaped(found)));
        }
        page.append("</table>\n");
    }

    private void exchange(Exchange exchange) {
        page.append("<details><summary>%s → %d</summary><pre>%s\n\n%s</pre></details>\n"
                .formatted(
                        escaped(exchange.request().lines().findFirst().orElse("")),
                        exchange.status(),
                        escaped(exchange.request() + "\n\n" + exchange.sent()),
                        escaped(exchange.received())));
    }

    private void table() {
        page.append("<h2>全部 · All</h2>\n<table>\n");
        for (Result result : ordered()) {
            page.append("<tr><td>%s</td><td class=\"%s\">%s</td><td>%s<br>%s</td></tr>\n"
                    .formatted(
                            result.vector().id(),
                            result.status(),
                            result.status(),
                            escaped(result.vector().title().chinese()),
                            escaped(result.vector().title().english())));
        }
        page.append("</table>\n");
    }

    private List<Result> ordered() {
        return run.results().stream()
                .sorted(Comparator.comparing(result -> result.vector().id()))
                .toList();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
