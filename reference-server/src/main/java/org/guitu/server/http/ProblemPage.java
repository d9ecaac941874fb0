package org.guitu.server.http;

import java.util.Map;
import org.guitu.server.wording.Wording;

/** The page that a problem's type leads to. */
final class ProblemPage {
    private ProblemPage() {}

    static String of(Problem problem) {
        Map<String, Object> sentences = Wording.both("problem." + problem.code());
        return Html.page(
                problem.code(),
                Html.element("h1", problem.status() + " " + problem.code())
                        + Html.element("p", String.valueOf(sentences.get("zh-CN")))
                        + "<p lang=\"en\">" + Html.escape(String.valueOf(sentences.get("en"))) + "</p>\n");
    }
}
