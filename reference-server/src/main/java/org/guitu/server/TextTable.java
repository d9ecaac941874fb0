package org.guitu.server;

import java.io.PrintWriter;
import java.util.List;

/**
 * Rows in columns for a terminal. A column is as wide as its widest text, where a Han character takes two places; a text
 * that is wider than most of a line moves its own row alone.
 */
final class TextTable {
    private static final int WIDEST = 48;

    private TextTable() {}

    static void print(PrintWriter out, List<List<String>> rows) {
        int columns = rows.stream().mapToInt(List::size).max().orElse(0);
        int[] widths = new int[columns];
        for (List<String> row : rows) {
            for (int i = 0; i < row.size(); i++) {
                widths[i] = Math.max(widths[i], Math.min(WIDEST, width(row.get(i))));
            }
        }
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < row.size(); i++) {
                boolean last = i == row.size() - 1;
                line.append(row.get(i)).append(last ? "" : " ".repeat(Math.max(0, widths[i] - width(row.get(i))) + 2));
            }
            out.println(line);
        }
    }

    private static int width(String text) {
        return text.codePoints()
                .map(point -> Character.isIdeographic(point) ? 2 : 1)
                .sum();
    }
}
