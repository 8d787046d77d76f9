package dev.assay.openbadges;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A place in JSON under judgement, and what was noted so far in the whole of it.
final class Place {

    /// Hostile JSON can be wrong in every one of its bytes.
    private static final int MOST_PROBLEMS = 1000;

    private final @Nullable Place parent;
    private final String step;
    private final Notes notes;
    private final boolean ours;

    private static final class Notes {
        private final List<Problem> problems = new ArrayList<>();
        private boolean beyondModel;
    }

    private Place(@Nullable Place parent, String step, Notes notes, boolean ours) {
        this.parent = parent;
        this.step = step;
        this.notes = notes;
        this.ours = ours;
    }

    /// The top of JSON that somebody else wrote: read as leniently as its meaning allows.
    static Place ofTheirs() {
        return new Place(null, "", new Notes(), false);
    }

    /// The top of JSON that we write: held to the published schema too, and to texts that survive every format.
    static Place ofOurs() {
        return new Place(null, "", new Notes(), true);
    }

    Place at(String name) {
        return new Place(this, name, notes, ours);
    }

    Place at(int index) {
        return new Place(this, "[" + index + "]", notes, ours);
    }

    /// The same place, as one that somebody else wrote.
    Place theirs() {
        return new Place(parent, step, notes, false);
    }

    boolean ours() {
        return ours;
    }

    /// Whether this is ours and nothing was found wrong yet, so that what fits together can be asked.
    boolean isOursAndSound() {
        return ours && notes.problems.isEmpty();
    }

    List<Problem> problems() {
        return notes.problems;
    }

    void note(Problem.Kind kind, String what) {
        if (notes.problems.size() < MOST_PROBLEMS) {
            notes.problems.add(new Problem(path(), kind, what));
        }
    }

    /// Notes that something here has no meaning by the model alone: a field it does not know, a type somebody else
    /// defines.
    void beyondModel() {
        notes.beyondModel = true;
    }

    boolean isBeyondModel() {
        return notes.beyondModel;
    }

    private String path() {
        if (parent == null) {
            return step;
        }
        var before = parent.path();
        return before.isEmpty() || step.startsWith("[") ? before + step : before + "." + step;
    }
}
