package org.guitu.server.benchmark;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is printed: a row for each load, a column for each contender, and how the first stands to each of the others. */
final class Table {
    private final String database;
    private final List<String> contenders;
    private final Map<String, Map<String, Figures>> rows = new LinkedHashMap<>();

    Table(String database, List<String> contenders) {
        this.database = database;
        this.contenders = contenders;
    }

    void add(String load, Map<String, Figures> figures) {
        rows.put(load, figures);
        System.err.println(load + " " + figures);
    }

    void print() {
        List<String> others = contenders.subList(1, contenders.size());
        StringBuilder text =
                new StringBuilder("\n| ").append(database).append(", requests/s (p50, p99 in ms; CPU in µs) |");
        contenders.forEach(name -> text.append(' ').append(name).append(" |"));
        others.forEach(name -> text.append(" × ").append(name).append(" |"));
        text.append("\n|---")
                .append("|---".repeat(contenders.size() + others.size()))
                .append("|\n");
        rows.forEach((load, figures) -> {
            text.append("| ").append(load).append(" |");
            contenders.forEach(
                    name -> text.append(' ').append(figures.get(name)).append(" |"));
            double own = figures.get(contenders.get(0)).perSecond();
            others.forEach(name ->
                    text.append(String.format(" %.2f |", own / figures.get(name).perSecond())));
            text.append('\n');
        });
        System.out.println(text);
    }
}
