package org.guitu.cadence.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The windows of one obligation in order, and what met their slots so far. */
final class Line {
    private final String obligation;
    private final List<Window> windows;
    private final List<List<Met>> met = new ArrayList<>();
    /** How many windows from the beginning on nothing reaches any more. Days go by, so it only grows. */
    private int closed;

    /**
     * What met a slot.
     *
     * @param contact which contact
     * @param late whether its due day was over
     */
    record Met(String contact, boolean late) {}

    Line(String obligation, List<Window> windows) {
        this.obligation = obligation;
        this.windows = windows;
        windows.forEach(window -> met.add(List.of()));
    }

    String obligation() {
        return obligation;
    }

    int size() {
        return windows.size();
    }

    Window window(int index) {
        return windows.get(index);
    }

    List<Met> met(int index) {
        return met.get(index);
    }

    void meet(int index, Met by) {
        List<Met> more = new ArrayList<>(met.get(index));
        more.add(by);
        met.set(index, more);
    }

    int closed() {
        return closed;
    }

    /** Nothing reaches this window any more, nor those before it. */
    void close(int index) {
        if (index == closed) {
            closed++;
        }
    }

    /** The last window that has begun by a day, or -1. */
    int begun(LocalDate day, RunningCalendar calendar) {
        int low = 0;
        int high = windows.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (calendar.from(windows.get(middle)).isAfter(day)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low - 1;
    }
}
