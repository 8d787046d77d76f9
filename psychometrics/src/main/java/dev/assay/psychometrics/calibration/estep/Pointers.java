package dev.assay.psychometrics.calibration.estep;

/// Where in a table the answers of some people stand.
///
/// `entries` has the places of the first person, then those of the next; `ends` where each person's end.
final class Pointers {
    final int[] entries;
    final int[] ends;

    /// Of each person a bit for each [Lanes#WIDTH] columns that matter; the others are so unlikely that they count as
    /// impossible.
    final int[] columns;

    private int people;

    Pointers(int mostPeople, int mostEntriesEach) {
        this.entries = new int[mostPeople * mostEntriesEach];
        this.ends = new int[mostPeople + 1];
        this.columns = new int[mostPeople];
    }

    void clear() {
        people = 0;
    }

    int people() {
        return people;
    }

    /// Whether [Lanes#WIDTH] columns from one on matter for a person.
    boolean matters(int person, int column) {
        return ((columns[person] >>> (column / Lanes.WIDTH)) & 1) != 0;
    }

    /// Where the entries of a further person begin.
    int next() {
        return ends[people];
    }

    /// The further person's entries end before this.
    void endAt(int end) {
        columns[people] = -1;
        people++;
        ends[people] = end;
    }
}
