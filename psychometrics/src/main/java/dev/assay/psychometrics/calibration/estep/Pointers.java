package dev.assay.psychometrics.calibration.estep;

/// Where in a table the answers of some people stand.
///
/// `entries` has the places of the first person, then those of the next; `ends` where each person's end.
final class Pointers {
    final int[] entries;
    final int[] ends;
    private int people;

    Pointers(int mostPeople, int mostEntriesEach) {
        this.entries = new int[mostPeople * mostEntriesEach];
        this.ends = new int[mostPeople + 1];
    }

    void clear() {
        people = 0;
    }

    int people() {
        return people;
    }

    /// Where the entries of a further person begin.
    int next() {
        return ends[people];
    }

    /// The further person's entries end before this.
    void endAt(int end) {
        people++;
        ends[people] = end;
    }
}
