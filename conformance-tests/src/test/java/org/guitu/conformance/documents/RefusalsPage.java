package org.guitu.conformance.documents;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.guitu.conformance.documents.Refusals.Said;
import org.guitu.journal.FactType;
import org.guitu.rule.Fault;
import org.guitu.rule.RuleCatalogue;
import org.guitu.rule.RuleCatalogue.Rule;
import org.guitu.rule.Sentences;
import org.guitu.rule.Why;

/** The page of what is said against a command, in the words in which the core was heard to say it. */
final class RefusalsPage {
    private static final String FAULT = "fault.";
    private static final Sentences CHINESE = Sentences.in(Locale.CHINESE);
    private static final Sentences ENGLISH = Sentences.in(Locale.ENGLISH);

    private final Refusals heard;
    private final Set<String> unshown;

    /**
     * A page.
     *
     * @param heard what the vectors show
     * @param topics the topics of all reasons that the core can give
     */
    RefusalsPage(Refusals heard, Set<String> topics) {
        this.heard = heard;
        this.unshown = new TreeSet<>(topics);
        unshown.removeAll(heard.reasons().keySet());
        unshown.removeAll(heard.notes().keySet());
    }

    /** Reasons that no vector shows. */
    Set<String> unshown() {
        return unshown;
    }

    String text() {
        return """
                # Refusals · 不予接受的理由

                Generated from what the core says when the vectors are played. Do not edit.

                A command is accepted whole or refused whole ([LIF-20](rules/LIF-20.md)). First the file and the day are looked at, then what the command says, then whether it fits with the facts; the first of these that finds something names all that it found. A refusal (409) therefore often has several reasons: put them all right, then submit again. Each reason has a topic, which never changes its meaning, and a sentence in Chinese and English, which a platform can show as it is. Programs should look at the topic or the rule, never at the sentence. The sentences below have the values of the vector named beside them; people, places and numbers are made up.

                一项命令要么整体接受，要么整体不予接受（[LIF-20](rules/LIF-20.md)）。先看案卷和日期，再看命令的内容，最后看与已有事实是否相符；哪一步查出问题，就一次列出这一步的全部理由。不予接受（409）时逐项改正后再提交即可。每条理由有一个含义固定的代号和中英文各一句说明，说明可以直接给工作人员看；程序应按代号或规则判断，不要比对文字。下列说明中的数值取自所列用例，人员、地点和文号均为虚构。

                "Said to" lists the commands that were seen to get the reason; `→` names the command that helps, with its body filled in as far as the file tells. “针对”栏是实际得到该理由的命令；`→` 后面是可以补办的命令及能从案卷得知的内容。

                ## Reasons that refuse a command · 不予接受的理由

                %s

                ## Notes on a command that is accepted · 已接受但附有说明

                What others decide or cause is recorded even where it does not fit, with a note instead of a refusal ([LIF-31](rules/LIF-31.md)); the case then has an anomaly until somebody corrects it. A note also tells that a report was kept which came before its order, and which later step no longer fits. 公安机关等他方的决定和事实，即使与案卷不符也照录，只附说明，更正之前作为异常列出。先于决定的报到、因此不再相符的后续步骤，也以说明告知。

                %s

                ## Shown by no vector · 尚无用例的理由

                The core's source can give these %d too, and no vector shows them yet; "…" stands for a value. 核心还能给出下列%d条理由，但尚无用例；“…”处为具体数值。

                | topic · 代号 | sentence · 说明 |
                |---|---|
                %s
                ## Malformed commands · 格式错误

                A command that cannot be read is no refusal (400): no rule was asked yet. Each fault has a JSON Pointer to the place and a code. 无法读取的命令不属于不予接受（400），尚未按规则判断；每处错误给出位置（JSON Pointer）和代码。

                | code · 代码 | sentence · 说明 | seen at · 见于 | shown by · 见用例 |
                |---|---|---|---|
                %s
                These codes are of policy packs, case files and identity numbers, or of forms that no vector tries. 下列代码用于规则包、案卷和身份号码，或者尚无用例。

                | code · 代码 | sentence · 说明 |
                |---|---|
                %s""".formatted(
                        reasons(heard.reasons()),
                        reasons(heard.notes()),
                        unshown.size(),
                        unshown.size(),
                        unshownReasons(),
                        faults(),
                        furtherFaults());
    }

    private static String reasons(Map<String, Said> said) {
        StringBuilder text = new StringBuilder();
        for (Rule rule : RuleCatalogue.bundled().rules()) {
            StringBuilder rows = new StringBuilder();
            said.forEach((topic, one) -> {
                if (topic.startsWith(rule.id() + ".")) {
                    rows.append(reason(topic, one));
                }
            });
            if (!rows.isEmpty()) {
                text.append("### %s %s · %s\n\n"
                        .formatted(
                                RuleLinks.rule(rule.id().value()),
                                rule.title(Locale.CHINESE),
                                rule.title(Locale.ENGLISH)));
                text.append("| topic · 代号 | sentence · 说明 | said to · 针对 | shown by · 见用例 |\n|---|---|---|---|\n");
                text.append(rows).append('\n');
            }
        }
        return text.toString().strip();
    }

    private static String reason(String topic, Said said) {
        JsonNode reason = said.example().tree();
        JsonNode next = reason.path("next");
        return "| `%s` | %s%s | %s | %s |\n"
                .formatted(
                        topic,
                        sentences(reason),
                        next.isObject()
                                ? "<br>→ `%s` `%s`"
                                        .formatted(next.path("command").asText(), next.path("example"))
                                : "",
                        commands(said.commands()),
                        RuleLinks.vector(said.example().vector()));
    }

    private String unshownReasons() {
        return unshown.stream()
                .map(Why::of)
                .map(why -> row(why.topic().key(), CHINESE.say(why), ENGLISH.say(why)))
                .collect(Collectors.joining());
    }

    private String faults() {
        StringBuilder rows = new StringBuilder();
        heard.faults()
                .forEach((code, said) -> rows.append("| `%s` | %s | `%s` | %s |\n"
                        .formatted(
                                code,
                                sentences(said.example().tree()),
                                said.example().tree().path("pointer").asText(),
                                RuleLinks.vector(said.example().vector()))));
        return rows.toString();
    }

    private String furtherFaults() {
        return ENGLISH.keys().stream()
                .filter(key -> key.startsWith(FAULT))
                .map(key -> new Fault("", key.substring(FAULT.length()), Map.of()))
                .filter(fault -> !heard.faults().containsKey(fault.code()))
                .map(fault -> row(fault.code(), CHINESE.say(fault), ENGLISH.say(fault)))
                .collect(Collectors.joining());
    }

    /** A row without values; the sentence has a dash in place of each. */
    private static String row(String key, String chinese, String english) {
        return "| `%s` | %s<br>%s |\n".formatted(key, chinese.replace('–', '…'), english.replace('–', '…'));
    }

    private static String sentences(JsonNode said) {
        return said.at("/sentences/zh-CN").textValue() + "<br>"
                + said.at("/sentences/en").textValue();
    }

    private static String commands(Set<FactType> types) {
        Set<FactType> others = EnumSet.allOf(FactType.class);
        others.removeAll(types);
        if (others.isEmpty()) {
            return "every command<br>所有命令";
        }
        return others.size() < types.size() ? "every command but · 除此以外的命令：<br>" + list(others) : list(types);
    }

    private static String list(Set<FactType> types) {
        return types.stream()
                .map(type -> "`%s` %s".formatted(type.code(), CHINESE.word(type.code())))
                .collect(Collectors.joining("<br>"));
    }
}
