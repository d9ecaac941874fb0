package org.guitu.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Why an answer is what it is, as data: the rule, the values compared, the parameters and entries used, and the
 * whys of what it rests on. It is made where the answer is made; sentences are made from it by {@link Sentences}.
 *
 * @param topic the rule and its situation, never null
 * @param values the values that the sentence names, by name, in the order they were given; never null
 * @param parameters the policy parameters used, never null
 * @param entries the ids of the entries used, never null
 * @param inner the whys that this one rests on, never null
 */
public record Why(
        Topic topic, Map<String, String> values, List<Used> parameters, List<String> entries, List<Why> inner) {
    /** Copies its collections, so that a why never changes. */
    public Why {
        values = NamedTexts.of(values);
        parameters = List.copyOf(parameters);
        entries = List.copyOf(entries);
        inner = List.copyOf(inner);
    }

    /**
     * A why with nothing but its topic.
     *
     * @param topic the topic's key, never null
     * @return the why, never null
     */
    public static Why of(String topic) {
        return new Why(Topic.of(topic), Map.of(), List.of(), List.of(), List.of());
    }

    /**
     * This why with one more named value.
     *
     * @param name the name that the sentence uses, never null
     * @param value the value; its text is kept; never null
     * @return a new why, never null
     */
    public Why with(String name, Object value) {
        return new Why(topic, NamedTexts.of(values).with(name, value.toString()), parameters, entries, inner);
    }

    /**
     * This why with one more named value, a code that a pack gives a name in each language.
     *
     * @param name the name that the sentence uses, never null
     * @param code the code, never null
     * @param chinese its name in Chinese, kept as {@code name.zh-CN}; never null
     * @param english its name in English, kept as {@code name.en}; never null
     * @return a new why, never null
     */
    public Why named(String name, String code, String chinese, String english) {
        return with(name, code).with(name + ".zh-CN", chinese).with(name + ".en", english);
    }

    /**
     * This why with one more parameter.
     *
     * @param used the parameter as used, never null
     * @return a new why, never null
     */
    public Why using(Used used) {
        return new Why(topic, values, and(parameters, used), entries, inner);
    }

    /**
     * This why with more parameters.
     *
     * @param used the parameters as used, never null
     * @return a new why, never null
     */
    public Why usingAll(List<Used> used) {
        List<Used> more = new ArrayList<>(parameters);
        more.addAll(used);
        return new Why(topic, values, more, entries, inner);
    }

    /**
     * This why with one more entry.
     *
     * @param entry the entry's id, never null
     * @return a new why, never null
     */
    public Why from(String entry) {
        return new Why(topic, values, parameters, and(entries, entry), inner);
    }

    /**
     * This why with more entries.
     *
     * @param more the entries' ids, none where the answer rests on no case file; never null
     * @return a new why, never null
     */
    public Why fromAll(List<String> more) {
        List<String> all = new ArrayList<>(entries);
        all.addAll(more);
        return new Why(topic, values, parameters, all, inner);
    }

    /**
     * This why resting on one more.
     *
     * @param because the why it rests on, never null
     * @return a new why, never null
     */
    public Why because(Why because) {
        return new Why(topic, values, parameters, entries, and(inner, because));
    }

    /**
     * The same why, said otherwise.
     *
     * @param other another topic's key, never null
     * @return a new why, never null
     */
    public Why as(String other) {
        return new Why(Topic.of(other), values, parameters, entries, inner);
    }

    /**
     * The rule that speaks.
     *
     * @return the topic's rule, never null
     */
    public RuleId rule() {
        return topic.rule();
    }

    private static <T> List<T> and(List<T> list, T item) {
        List<T> more = new ArrayList<>(list);
        more.add(item);
        return more;
    }
}
