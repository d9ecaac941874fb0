package org.guitu.server.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The rows that one command leaves. They are written together or not at all, and only if what they were decided on still
 * stands: nobody has written to the same people meanwhile, and nobody has taken the same identity or the same
 * idempotency key.
 */
public final class Draft {
    private final Map<String, Integer> turns = new LinkedHashMap<>();
    private final List<PersonTable.Row> people = new ArrayList<>();
    private final List<CaseTable.Row> cases = new ArrayList<>();
    private final List<CaseTable.Move> moves = new ArrayList<>();
    private final List<EntryTable.Row> entries = new ArrayList<>();
    private final List<TextTable.Row> texts = new ArrayList<>();
    private final List<SpanTable.Change> spans = new ArrayList<>();
    private final List<AnswerTable.Row> answers = new ArrayList<>();
    private final List<AccessTable.Line> lines = new ArrayList<>();
    private final List<AnchorTable.Row> anchors = new ArrayList<>();
    private final List<KeyTable.Row> keys = new ArrayList<>();
    private final List<PersonTable.Rewrap> peopleRewrapped = new ArrayList<>();
    private final List<CaseTable.Rewrap> casesRewrapped = new ArrayList<>();
    private final List<String> erased = new ArrayList<>();
    private final Map<String, String> settings = new LinkedHashMap<>();
    private final Map<String, String> adopted = new LinkedHashMap<>();
    private boolean retiring;
    private Runnable written = () -> {};
    private @Nullable String editions;

    /** Forgets everything, as for a command that was refused or only rehearsed. */
    public void clear() {
        turns.clear();
        List.of(
                        people,
                        cases,
                        moves,
                        entries,
                        texts,
                        spans,
                        answers,
                        lines,
                        anchors,
                        keys,
                        erased,
                        peopleRewrapped,
                        casesRewrapped)
                .forEach(List::clear);
        settings.clear();
        adopted.clear();
        retiring = false;
        written = () -> {};
        editions = null;
    }

    /**
     * Says what its author wants to be told of once all of it is on disk.
     *
     * @param author told then, by whoever had it committed
     */
    public void whenWritten(Runnable author) {
        written = author;
    }

    /** Tells the author that all of it is on disk. */
    public void tellWritten() {
        written.run();
    }

    /**
     * Says on whose files this was decided.
     *
     * @param personId the person
     * @param seen the turn that was seen; everything that is written about the person moves it on
     */
    public void on(String personId, int seen) {
        turns.put(personId, seen);
    }

    /**
     * Adds a person.
     *
     * @param row the person
     */
    public void add(PersonTable.Row row) {
        people.add(row);
    }

    /**
     * Adds a case.
     *
     * @param row the case
     */
    public void add(CaseTable.Row row) {
        cases.add(row);
    }

    /**
     * Moves a case on to its next version.
     *
     * @param move the case, its version and its mark
     */
    public void add(CaseTable.Move move) {
        moves.add(move);
    }

    /**
     * Appends to a case.
     *
     * @param rows the entries
     */
    public void append(List<EntryTable.Row> rows) {
        entries.addAll(rows);
    }

    /**
     * Adds a free text.
     *
     * @param row the text
     */
    public void add(TextTable.Row row) {
        texts.add(row);
    }

    /**
     * Changes the read model.
     *
     * @param change what goes and what comes
     */
    public void add(SpanTable.Change change) {
        spans.add(change);
    }

    /**
     * Keeps an answer.
     *
     * @param row the answer
     */
    public void add(AnswerTable.Row row) {
        answers.add(row);
    }

    /**
     * Keeps who did this.
     *
     * @param line the line of the access log
     */
    public void add(AccessTable.Line line) {
        lines.add(line);
    }

    /**
     * Adds an anchor.
     *
     * @param row the anchor
     */
    public void add(AnchorTable.Row row) {
        anchors.add(row);
    }

    /**
     * Erases a person: the keys of the person and of all cases, and what is not only ever added to.
     *
     * @param personId the person
     */
    public void erase(String personId) {
        erased.add(personId);
    }

    /**
     * Adds a wrapping key, which is current from then on, unless somebody has added one meanwhile.
     *
     * @param row the key
     */
    public void add(KeyTable.Row row) {
        keys.add(row);
    }

    /**
     * Wraps a person's key anew.
     *
     * @param rewrap the person and the key
     */
    public void add(PersonTable.Rewrap rewrap) {
        peopleRewrapped.add(rewrap);
    }

    /**
     * Wraps a case's key anew.
     *
     * @param rewrap the case and the key
     */
    public void add(CaseTable.Rewrap rewrap) {
        casesRewrapped.add(rewrap);
    }

    /** Forgets the older wrapping keys that nothing is wrapped under any more. */
    public void retireKeys() {
        retiring = true;
    }

    /**
     * Puts a setting.
     *
     * @param name its name
     * @param value its value
     */
    public void put(String name, String value) {
        settings.put(name, value);
    }

    /**
     * Puts a setting unless it was put before.
     *
     * @param name its name
     * @param value its value
     */
    public void adopt(String name, String value) {
        adopted.put(name, value);
    }

    /**
     * Says by which editions its changes of the read model were made.
     *
     * @param made the editions
     */
    public void by(String made) {
        editions = made;
    }

    @Nullable
    String editions() {
        return editions;
    }

    Map<String, Integer> turns() {
        return turns;
    }

    /**
     * The people who are added.
     *
     * @return the people, in order
     */
    public List<PersonTable.Row> people() {
        return List.copyOf(people);
    }

    List<AccessTable.Line> lines() {
        return lines;
    }

    List<PersonTable.Rewrap> peopleRewrapped() {
        return peopleRewrapped;
    }

    List<CaseTable.Rewrap> casesRewrapped() {
        return casesRewrapped;
    }

    boolean retiring() {
        return retiring;
    }

    List<String> erased() {
        return erased;
    }

    List<KeyTable.Row> keys() {
        return keys;
    }

    List<AnchorTable.Row> anchors() {
        return anchors;
    }

    /**
     * The cases that are added.
     *
     * @return the cases, in order
     */
    public List<CaseTable.Row> cases() {
        return List.copyOf(cases);
    }

    /**
     * The next versions of cases.
     *
     * @return the moves, in order
     */
    public List<CaseTable.Move> moves() {
        return List.copyOf(moves);
    }

    List<EntryTable.Row> entries() {
        return entries;
    }

    List<TextTable.Row> texts() {
        return texts;
    }

    List<SpanTable.Change> spans() {
        return spans;
    }

    /**
     * The answers to keep.
     *
     * @return the rows
     */
    public List<AnswerTable.Row> answers() {
        return answers;
    }

    Map<String, String> settings() {
        return settings;
    }

    Map<String, String> adopted() {
        return adopted;
    }
}
