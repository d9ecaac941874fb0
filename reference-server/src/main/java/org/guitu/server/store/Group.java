package org.guitu.server.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.guitu.server.wording.OtherEditions;
import org.jdbi.v3.core.Handle;

/** Writes some drafts within one transaction, each kind of row at once for all of them. */
final class Group {
    private static final Comparator<Turn> BY_PERSON = Comparator.comparing(Turn::personId);

    private final Handle handle;

    Group(Handle handle) {
        this.handle = handle;
    }

    private record Turn(Draft draft, String personId, int seen) {}

    /** Somebody else has taken what one of the drafts adds; nothing of the group may stay. */
    static final class Taken extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** Writes those drafts whose ground still stands, and gives them. */
    Set<Draft> write(List<Draft> drafts) {
        Set<Draft> standing = standing(drafts);
        refuseOtherEditions(standing);
        KeyTable.add(handle, all(standing, Draft::keys));
        refuseIfTaken(PersonTable.add(handle, all(standing, Draft::people)));
        refuseIfTaken(AnchorTable.add(handle, all(standing, Draft::anchors)));
        refuseIfTaken(AnswerTable.add(handle, all(standing, Draft::answers)));
        refuseIfTaken(CaseTable.add(handle, all(standing, Draft::cases)));
        CaseTable.move(handle, all(standing, Draft::moves));
        EntryTable.append(handle, all(standing, Draft::entries));
        TextTable.add(handle, all(standing, Draft::texts));
        SpanTable.change(handle, all(standing, Draft::spans));
        PersonTable.rewrap(handle, all(standing, Draft::peopleRewrapped));
        CaseTable.rewrap(handle, all(standing, Draft::casesRewrapped));
        erase(all(standing, Draft::erased));
        if (standing.stream().anyMatch(Draft::retiring)) {
            KeyTable.retire(handle);
        }
        SettingTable.put(
                handle, all(standing, draft -> List.copyOf(draft.settings().entrySet())));
        SettingTable.adopt(
                handle, all(standing, draft -> List.copyOf(draft.adopted().entrySet())));
        return standing;
    }

    private void erase(List<String> people) {
        SpanTable.erase(handle, people);
        TextTable.erase(handle, people);
        AnswerTable.erase(handle, people);
        CaseTable.erase(handle, people);
        PersonTable.erase(handle, people);
    }

    // The turns come first: they lock the people, always in the same order, so that two processes cannot wait for each
    // other, and where one has moved on nothing of its draft has been written yet.
    private Set<Draft> standing(List<Draft> drafts) {
        List<Turn> turns = new ArrayList<>();
        for (Draft draft : drafts) {
            draft.turns().forEach((person, seen) -> turns.add(new Turn(draft, person, seen)));
        }
        turns.sort(BY_PERSON);
        int[] moved = PersonTable.turn(
                handle,
                turns.stream()
                        .map(turn -> Map.entry(turn.personId(), turn.seen()))
                        .toList());
        Set<Draft> standing = new LinkedHashSet<>(drafts);
        for (int i = 0; i < moved.length; i++) {
            if (moved[i] != 1) {
                standing.remove(turns.get(i).draft());
            }
        }
        return standing;
    }

    // After the turns: whoever names other editions from now on finds them held, and then decided anew.
    private void refuseOtherEditions(Set<Draft> standing) {
        Set<String> made =
                standing.stream().map(Draft::editions).filter(Objects::nonNull).collect(Collectors.toSet());
        Optional<String> noted =
                made.isEmpty() ? Optional.empty() : new SettingTable(handle).find(SettingTable.EDITIONS);
        if (noted.isPresent() && !made.equals(Set.of(noted.get()))) {
            throw new OtherEditions();
        }
    }

    private static void refuseIfTaken(int[] added) {
        for (int count : added) {
            if (count != 1) {
                throw new Taken();
            }
        }
    }

    private static <T> List<T> all(Set<Draft> drafts, Function<Draft, List<T>> rows) {
        return drafts.stream().flatMap(draft -> rows.apply(draft).stream()).toList();
    }
}
