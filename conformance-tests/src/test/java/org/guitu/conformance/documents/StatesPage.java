package org.guitu.conformance.documents;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.guitu.agreement.Ending;
import org.guitu.agreement.State;
import org.guitu.conformance.documents.Looking.Reading;
import org.guitu.journal.FactType;
import org.guitu.rule.Sentences;

/** The page of the states of a case, said from what the core was seen to do. */
final class StatesPage {
    /** States of the specification that come with the transfer between districts. */
    static final List<String> WITH_TRANSFER = List.of("RELOCATING", "TRANSFERRED_OUT");

    private final Transitions seen;

    StatesPage(Transitions seen) {
        this.seen = seen;
    }

    String text() {
        return """
                # States of a case · 案件的状态

                Generated from what the core does with the vectors. Do not edit.

                Nobody sets a state, and no file holds one. A state is read from the facts, for the end of any day. The diagram and the tables show each change that the core was seen to make when the vectors were played: a fact's own day was read without the fact and then with it, so nothing else can have made the change. "Time" (时间) means that nobody recorded anything: the day alone made it. What ends a case was also tried in each state for which no vector has it; the row then says so.

                状态不由人设定，也不存入案卷，而是按任何一天日终时的事实读出。下面的图和表是把全部测试用例交给核心执行时实际看到的每一种变化：同一天，先不带该事实读一次，再带上读一次，两次之差只能来自该事实。“时间”指没有录入任何事项，日子一到自行变化。能使案件终止的事项，凡某一状态尚无用例的，都另行试过，并在该行注明。

                ```mermaid
                stateDiagram-v2
                %s```

                ## The states · 状态

                | state | 中文 | English | what the core says of it, for example · 核心的说明（举例） |
                |---|---|---|---|
                %s
                ## The changes · 变化

                | from · 自 | to · 至 | by · 因 | the core says then, for example · 此后核心的说明（举例） | rules · 规则 | shown by · 见用例 |
                |---|---|---|---|---|---|
                %s
                A correction (`correction`, 更正) changes which facts there are, and so can turn any state into any other. It has no row: read the facts that stand after it. 更正会改变有哪些事实，因而任何状态都可能随之改变，表中不列。

                A change that only a policy pack makes possible is marked with the pack. The packs named `conformance` are made up for the vectors. 只有在某个规则包之下才会出现的变化，注明该规则包；名为 `conformance` 的规则包是为测试用例虚构的。

                ## The ends · 结束的方式

                | ending | 中文 | English | state | rule · 规则 | shown by · 见用例 |
                |---|---|---|---|---|---|
                %s""".formatted(diagram(), states(), changes(), ends());
    }

    private String diagram() {
        StringBuilder lines = new StringBuilder();
        for (State state : State.values()) {
            lines.append("    %s : %s %s\n".formatted(state, state, chinese(state.name())));
        }
        seen.seen().keySet().stream()
                .collect(Collectors.groupingBy(
                        StatesPage::edge,
                        LinkedHashMap::new,
                        Collectors.mapping(t -> cause(t.by()), Collectors.toCollection(LinkedHashSet::new))))
                .forEach((edge, causes) -> lines.append("    %s : %s\n".formatted(edge, String.join(" / ", causes))));
        return lines.toString();
    }

    private static String edge(Transition transition) {
        return transition.from().map(State::name).orElse("[*]") + " --> " + transition.to();
    }

    private static String cause(Optional<FactType> by) {
        return by.map(FactType::code).orElse("time");
    }

    private String states() {
        StringBuilder rows = new StringBuilder();
        for (State state : State.values()) {
            Reading reading = seen.states().get(state);
            rows.append("| `%s` | %s | %s | %s |\n"
                    .formatted(state, chinese(state.name()), english(state.name()), said(reading)));
        }
        for (String state : WITH_TRANSFER) {
            rows.append("| `%s` | | | with transfer, not in this release · 随跨区转接提供，本版没有 |\n".formatted(state));
        }
        return rows.toString();
    }

    private String changes() {
        StringBuilder rows = new StringBuilder();
        seen.seen()
                .forEach((transition, reading) -> rows.append("| %s | %s | %s | %s | %s | %s |\n"
                        .formatted(
                                transition.from().map(StatesPage::named).orElse("–"),
                                named(transition.to()),
                                transition.by().map(StatesPage::named).orElse("time<br>时间"),
                                said(reading),
                                transition.rules().stream().map(RuleLinks::rule).collect(Collectors.joining(", ")),
                                shownBy(reading))));
        return rows.toString();
    }

    private String ends() {
        StringBuilder rows = new StringBuilder();
        Arrays.stream(Ending.Code.values()).forEach(code -> {
            Reading reading = seen.endings().get(code);
            rows.append("| `%s` | %s | %s | `%s` | %s | %s |\n"
                    .formatted(
                            code,
                            chinese(code.name()),
                            english(code.name()),
                            reading.state().orElseThrow(),
                            RuleLinks.rule(reading.rule()),
                            RuleLinks.vector(reading.vector())));
        });
        return rows.toString();
    }

    private static String shownBy(Reading reading) {
        return (reading.tried() ? "no vector; tried in · 尚无用例，试于<br>" : "") + RuleLinks.vector(reading.vector());
    }

    private static String said(Reading reading) {
        JsonNode sentences = reading.why().path("sentences");
        return sentences.path("zh-CN").textValue() + "<br>"
                + sentences.path("en").textValue();
    }

    private static String named(State state) {
        return "`%s`<br>%s %s".formatted(state, chinese(state.name()), english(state.name()));
    }

    private static String named(FactType type) {
        return "`%s`<br>%s %s".formatted(type.code(), chinese(type.code()), english(type.code()));
    }

    private static String chinese(String code) {
        return Sentences.in(Locale.CHINESE).word(code);
    }

    private static String english(String code) {
        return Sentences.in(Locale.ENGLISH).word(code);
    }
}
