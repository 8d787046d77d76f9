package dev.assay.psychometrics.fit;

import dev.assay.psychometrics.data.Responses;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.TreeMap;

/// The people who were presented the same items.
///
/// @param items  the columns, rising
/// @param people the rows, rising
record Form(int[] items, int[] people) {

    /// All forms that were presented, in an order that does not depend on that of people.
    static Collection<Form> of(Responses responses) {
        var rows = new TreeMap<long[], ArrayList<Integer>>(Arrays::compare);
        for (int person = 0; person < responses.people(); person++) {
            var words = new long[responses.words()];
            for (int word = 0; word < words.length; word++) {
                words[word] = responses.presentedWord(person, word);
            }
            rows.computeIfAbsent(words, _ -> new ArrayList<>()).add(person);
        }
        var forms = new ArrayList<Form>();
        rows.forEach((words, people) -> forms.add(new Form(
                itemsOf(words), people.stream().mapToInt(person -> person).toArray())));
        return forms;
    }

    private static int[] itemsOf(long[] words) {
        var items = new int[Arrays.stream(words).mapToInt(Long::bitCount).sum()];
        int count = 0;
        for (int word = 0; word < words.length; word++) {
            for (long left = words[word]; left != 0; left &= left - 1) {
                items[count++] = word * 64 + Long.numberOfTrailingZeros(left);
            }
        }
        return items;
    }
}
