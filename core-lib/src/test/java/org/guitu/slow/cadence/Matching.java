package org.guitu.slow.cadence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** CAD-02, CAD-03, CAD-04: day by day, each contact to the slot it satisfies as things stood on its day. */
final class Matching {
    private final SlowCase file;
    final Map<SlotKey, Met> met = new HashMap<>();
    private final Map<String, LocalDate> lastThatCounted = new HashMap<>();
    private SlowCase known;
    Plan plan;
    Standings standings;
    private LocalDate today;

    Matching(SlowCase file, LocalDate asked) {
        this.file = file;
        LocalDate day = file.termFirst().isBefore(asked) ? file.termFirst() : asked;
        for (; !day.isAfter(asked); day = day.plusDays(1)) {
            List<SlowCase.Contact> contacts = contactsOf(day);
            if (contacts.isEmpty() && !day.equals(asked)) {
                continue;
            }
            goTo(day);
            for (SlowCase.Contact contact : contacts) {
                offer(contact);
            }
        }
    }

    private List<SlowCase.Contact> contactsOf(LocalDate day) {
        List<SlowCase.Contact> result = new ArrayList<>();
        for (SlowCase.Contact contact : file.contacts()) {
            if (contact.day().equals(day)) {
                result.add(contact);
            }
        }
        return result;
    }

    private void goTo(LocalDate day) {
        today = day;
        SlowCase asOf = AsOf.day(file, day);
        if (!asOf.equals(known)) {
            known = asOf;
            plan = new Plan(known);
        }
        standings = new Standings(known, plan, met, day);
    }

    private void offer(SlowCase.Contact contact) {
        Slot slot = named(contact);
        if (slot == null) {
            slot = best(contact, true);
        }
        if (slot == null) {
            slot = best(contact, false);
        }
        if (slot != null) {
            boolean late = !standings.canBeMetInTime(slot);
            met.put(slot.key(), new Met(contact.id(), late));
            lastThatCounted.put(slot.window().obligation(), contact.day());
        }
    }

    /** The OVERDUE slot that a worker named, or null. */
    private Slot named(SlowCase.Contact contact) {
        if (contact.makesGoodObligation() == null || contact.makesGoodWindowDay() == null) {
            return null;
        }
        for (Window window : plan.windows.getOrDefault(contact.makesGoodObligation(), List.of())) {
            if (!window.spans(contact.makesGoodWindowDay())) {
                continue;
            }
            for (Slot slot : Standings.slotsOf(window)) {
                if ((counts(contact, window, true) || counts(contact, window, false)) && standings.isOverdue(slot)) {
                    return slot;
                }
            }
        }
        return null;
    }

    /** Among several obligations: the earliest due day, then the pack's order. */
    private Slot best(SlowCase.Contact contact, boolean ofItsOwnKind) {
        Slot best = null;
        for (String code : packOrder()) {
            Slot slot = within(code, contact, ofItsOwnKind);
            if (slot != null
                    && (best == null
                            || slot.window().due().isBefore(best.window().due()))) {
                best = slot;
            }
        }
        return best;
    }

    /** The order of the tier in force; then obligations that are gone, in order of first appearance. */
    private List<String> packOrder() {
        List<String> order = new ArrayList<>();
        if (!known.tiers().isEmpty()) {
            order.addAll(
                    known.tiers().get(known.tiers().size() - 1).obligations().keySet());
        }
        for (String code : plan.windows.keySet()) {
            if (!order.contains(code)) {
                order.add(code);
            }
        }
        order.retainAll(plan.windows.keySet());
        return order;
    }

    /** Within an obligation: the unmet window that holds the day, else the oldest OVERDUE slot, else null. */
    private Slot within(String code, SlowCase.Contact contact, boolean ofItsOwnKind) {
        for (Window window : plan.windows.get(code)) {
            for (Slot slot : Standings.slotsOf(window)) {
                if (counts(contact, window, ofItsOwnKind) && standings.canBeMetInTime(slot)) {
                    return slot;
                }
            }
        }
        for (Window window : plan.windows.get(code)) {
            for (Slot slot : Standings.slotsOf(window)) {
                if (window.due().isBefore(today)
                        && counts(contact, window, ofItsOwnKind)
                        && standings.isOverdue(slot)) {
                    return slot;
                }
            }
        }
        return null;
    }

    private boolean counts(SlowCase.Contact contact, Window window, boolean ofItsOwnKind) {
        SlowCase.Obligation details = window.details();
        return kindCounts(contact, details, ofItsOwnKind)
                && isAnyOr(details.roles(), contact.role())
                && isAnyOr(details.outcomes(), contact.outcome())
                && isFarEnough(contact, window);
    }

    private static boolean kindCounts(SlowCase.Contact contact, SlowCase.Obligation details, boolean ofItsOwnKind) {
        boolean own = details.kind().equals(contact.kind());
        return ofItsOwnKind ? own : !own && details.alsoAccepts().contains(contact.kind());
    }

    private static boolean isAnyOr(java.util.Set<String> those, String one) {
        return those.isEmpty() || (one != null && those.contains(one));
    }

    /** CAD-03: exactly that far apart counts. */
    private boolean isFarEnough(SlowCase.Contact contact, Window window) {
        LocalDate last = lastThatCounted.get(window.obligation());
        if (window.details().minimumSpacing() == null || last == null) {
            return true;
        }
        return !contact.day().isBefore(last.plus(window.details().minimumSpacing()));
    }
}
