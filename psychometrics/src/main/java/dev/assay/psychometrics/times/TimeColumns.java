package dev.assay.psychometrics.times;

import java.util.ArrayList;
import java.util.List;

/// Which columns hold enough to estimate an item from.
///
/// @param used the columns that do
/// @param why  of each column what it lacks; empty text where nothing
record TimeColumns(List<Integer> used, List<String> why) {

    static TimeColumns of(ResponseTimes times) {
        var used = new ArrayList<Integer>();
        var why = new ArrayList<String>();
        for (int item = 0; item < times.itemCount(); item++) {
            var lack = lack(times, item);
            why.add(lack);
            if (lack.isEmpty()) {
                used.add(item);
            }
        }
        return new TimeColumns(List.copyOf(used), List.copyOf(why));
    }

    private static String lack(ResponseTimes times, int item) {
        int count = 0;
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (int person = 0; person < times.people(); person++) {
            if (times.isTimed(person, item)) {
                count++;
                least = Math.min(least, times.log(person, item));
                most = Math.max(most, times.log(person, item));
            }
        }
        if (count < 2) {
            return "it has " + count + " times; two at least are needed";
        }
        return most > least ? "" : "all its times are equal";
    }
}
